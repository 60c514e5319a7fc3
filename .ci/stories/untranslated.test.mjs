import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createContext, runInContext } from 'node:vm';
import { overhear } from './untranslated.mjs';

/** A page with one element in it, as far as overhearing needs one. */
function pageWith(localName) {
  const observers = [];
  class Element {
    localName = localName;
    isConnected = true;
    attachShadow() {
      return {};
    }
  }
  class MutationObserver {
    constructor(callback) {
      observers.push(callback);
    }
    observe() {}
  }
  const context = createContext({ Element, MutationObserver, Node: { TEXT_NODE: 3, ELEMENT_NODE: 1 }, document: { addEventListener() {} } });
  runInContext(`(${overhear})()`, context);
  const element = new Element();
  element.attachShadow({});
  const says = (data) => observers.forEach((hear) => hear([{ type: 'characterData', target: { nodeType: 3, data, parentElement: { localName: 'p' } } }]));
  return { context, element, says, heard: () => [...context.senSaid.keys()] };
}

test('what an element says is heard, tidied', () => {
  const { says, heard } = pageWith('sen-site-finder');
  says('  12\n sites ');
  assert.deepEqual(heard(), ['12 sites']);
});

test('what the story before still says, when it is gone, is not heard of the next', () => {
  const { context, element, says, heard } = pageWith('sen-site-finder');
  says('12 sites');

  context.senForget();
  element.isConnected = false;
  says('No more sites');

  assert.deepEqual(heard(), []);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createContext, runInContext } from 'node:vm';
import { overhear, untranslated } from './untranslated.mjs';

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
  const document = {
    addEventListener() {},
    documentElement: { lang: 'en-XA' },
    querySelectorAll: () => [{ shadowRoot: {} }],
  };
  const context = createContext({ Element, MutationObserver, Node: { TEXT_NODE: 3, ELEMENT_NODE: 1 }, document });
  runInContext(`(${overhear})()`, context);
  const element = new Element();
  element.attachShadow({});
  const says = (data) =>
    observers.forEach((hear) =>
      hear([{ type: 'characterData', target: { nodeType: 3, data, parentElement: { localName: 'p' } } }]),
    );
  return {
    context,
    element,
    says,
    heard: () => [...context.senSaid.keys()],
    isUntranslated: () => [...runInContext(`(${untranslated})()`, context)],
  };
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

test('what stands in ⟦ ⟧, came from the platform or was typed needs no translation; all else does', () => {
  const { context, says, isUntranslated } = pageWith('sen-site-finder');
  context.senAnswers.push(JSON.stringify({ items: [{ name: 'Phường Tân Định', open: true }] }));
  context.senTyped.push('hai ba trung');
  says('⟦Ĝíívéñ ƀýý ⟦áñ⟧⟧: Tân Định, Hai');
  assert.deepEqual(isUntranslated(), []);

  says('12 sites nearby');
  assert.deepEqual(isUntranslated(), ['not translated: “12 sites nearby” in <p>']);
});

test('an answer is read once, and known in every story after it; what was typed is known in its own story alone', () => {
  const { context, says, isUntranslated } = pageWith('sen-site-finder');
  context.senAnswers.push(JSON.stringify(['Bắc Ninh']));
  context.senTyped.push('Mẫu');
  says('Bắc Ninh, Mẫu');
  assert.deepEqual(isUntranslated(), []);
  assert.equal(context.senAnswers.length, 0);

  context.senForget();
  says('Bắc Ninh, Mẫu');
  assert.deepEqual(isUntranslated(), ['not translated: “Bắc Ninh, Mẫu” in <p>']);
});

// What the source does not say and an editor, a wrapper or a reader would want to know.
import { readFileSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { root } from '../../environment/node.mjs';
import { elementsOf, eventClassesOf } from './analyze.mjs';
import { SRC } from './folders.mjs';

/** @returns {string[]} one sentence for each gap */
export function problemsOf(manifest, src = join(root, SRC)) {
  const classes = eventClassesOf(manifest);
  const elements = elementsOf(manifest);
  const promised = new Set(elements.flatMap(({ events = [] }) => events.map(({ type }) => type?.text)));
  return [
    ...elements.flatMap((element) => [
      ...undescribed(element),
      ...unpromised(element, src),
      ...untyped(element, classes, src),
    ]),
    ...elements.flatMap(({ tagName, events = [] }) =>
      events.flatMap(({ name, type }) => [
        ...(type ? [] : [`<${tagName}>: @fires ${name} names no class`]),
        ...(type && !classes.has(type.text) ? [`<${tagName}>: ${type.text} of ${name} is in no *.events.ts`] : []),
        ...(name.startsWith('sen-') ? [] : [`<${tagName}>: ${name} does not begin with sen-`]),
      ]),
    ),
    ...[...classes.values()].flatMap(({ name, description, path }) => [
      ...(description ? [] : [`${name} (${path}) does not say what happened`]),
      ...(promised.has(name) ? [] : [`${name} (${path}) is fired by no element: no docstring has @fires {${name}}`]),
      ...(mapped(name, path, src) ? [] : [`${name} (${path}) is missing from GlobalEventHandlersEventMap`]),
    ]),
  ];
}

function undescribed({ tagName, summary, members = [], slots = [], cssParts = [] }) {
  const without = (list, kind) =>
    list
      .filter(({ description }) => !description)
      .map(({ name }) => `<${tagName}>: ${kind} ${name || '(default)'} says nothing`);
  return [
    ...(summary ? [] : [`<${tagName}> has no @summary`]),
    ...without(members, 'property'),
    ...without(slots, 'slot'),
    ...without(cssParts, 'part'),
  ];
}

/** Events that some file of the element's folder makes, and its docstring does not promise. */
function unpromised({ tagName, path, events = [] }, src) {
  const folder = join(src, dirname(path).replace(/^dist\//, ''));
  const made = readdirSync(folder)
    .filter((name) => name.endsWith('.ts') && !/\.(?:test|events)\.ts$/.test(name))
    .flatMap((name) =>
      [...readFileSync(join(folder, name), 'utf8').matchAll(/dispatchEvent\(\s*new (\w+)\(/g)].map(([, made]) => made),
    );
  return [...new Set(made)]
    .filter((name) => !events.some(({ type }) => type?.text === name))
    .map((name) => `<${tagName}> fires ${name} without @fires`);
}

/** Whoever imports register.js alone should still hear typed events. */
function untyped({ tagName, path, events = [] }, classes, src) {
  const register = readFileSync(join(src, dirname(path).replace(/^dist\//, ''), 'register.ts'), 'utf8');
  const files = new Set(events.flatMap(({ type }) => classes.get(type?.text)?.path ?? []));
  return [...files]
    .map((file) => basename(file, '.js'))
    .filter((file) => !new RegExp(`export type \\* from '[./\\w-]*/${file}\\.ts'`).test(register))
    .map((file) => `<${tagName}>: register.ts does not hand on the types of ${file}.ts`);
}

/** One line gives an event its type on elements, on the document and on the window, whose maps all extend this one. */
const mapped = (name, path, src) =>
  new RegExp(`interface GlobalEventHandlersEventMap \\{[^}]*: ${name};`).test(
    readFileSync(join(src, path.replace(/^dist\//, '').replace(/\.js$/, '.ts')), 'utf8'),
  );

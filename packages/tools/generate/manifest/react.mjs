// @sen/react: one component an element, from the manifest.
import { dirname } from 'node:path';
import { header } from '../outputs/header.mjs';
import { elementsOf, eventClassesOf } from './analyze.mjs';
import { publishedAs } from './folders.mjs';

const FOLDER = 'packages/react/src/generated';

/** `sen-registration-submitted` → `onSenRegistrationSubmitted`. */
export const handlerOf = (event) => `on${pascal(event)}`;
export const pascal = (kebab) => kebab.replace(/(?:^|-)(\w)/g, (_, letter) => letter.toUpperCase());

/** @returns {Record<string, string>} file → content */
export function reactFiles(manifest) {
  const elements = elementsOf(manifest);
  const classes = eventClassesOf(manifest);
  const nameOf = ({ tagName }) => tagName.replace(/^sen-/, '');
  const made = Object.fromEntries(
    elements.map((element) => [`${FOLDER}/${nameOf(element)}.ts`, component(element, classes)]),
  );
  const doors = elements
    .map((element) => `export { ${pascal(element.tagName)} } from './${nameOf(element)}.ts';\n`)
    .join('');
  return { ...made, [`${FOLDER}/index.ts`]: `${header('packages/elements')}\n${doors}` };
}

function component({ tagName, name, summary, events = [], path }, classes) {
  const component = pascal(tagName);
  const listeners = events
    .map(({ name: event, type }) => `    ${handlerOf(event)}: '${event}' as EventName<${type.text}>,\n`)
    .join('');
  const eventTypes = events
    .map(
      ({ type }) => `import type { ${type.text} } from '@sen/elements/${publishedAs(classes.get(type.text).path)}';\n`,
    )
    .join('');
  return `${header('packages/elements')}'use client';
import * as React from 'react';
import { createComponent${listeners ? ', type EventName' : ''} } from '@lit/react';
import { ${name} as Element } from '@sen/elements/${publishedAs(path)}';
${eventTypes}import '@sen/elements/${dirname(publishedAs(path))}/register.js';

/** ${summary} */
export const ${component} = createComponent({
  tagName: '${tagName}',
  displayName: '${component}',
  elementClass: Element,
  react: React,
  events: {${listeners ? `\n${listeners}  ` : ''}},
});
`;
}

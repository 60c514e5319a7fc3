// What templates of Vue, Svelte, Solid and Angular need to know of the elements to check a page, from the manifest.
import { publishedAs } from './folders.mjs';
import { elementsOf, eventClassesOf } from './analyze.mjs';
import { pascal } from './react.mjs';

const HEADER = '// Generated from the sources of @sen/elements; do not edit.\n';

/** @returns {Record<string, string>} file of packages/elements/typings → content */
export function typings(manifest) {
  const elements = elementsOf(manifest);
  const from = importsOf(manifest);
  return {
    // Something to import where a bundler follows the import of the types.
    'none.js': 'export {};\n',
    'vue.d.ts': `${HEADER}${from}${VUE}
declare module 'vue' {
  interface GlobalComponents {
${elements.map((one) => `    /** ${one.summary} */\n    '${one.tagName}': SenElement<${one.name}, ${eventsOf(one)}, ${union(settable(one))}>;\n`).join('')}  }
}
`,
    'svelte.d.ts': `${HEADER}import type { HTMLAttributes } from 'svelte/elements';
${from}
type Handlers<Events> = { [Name in keyof Events as \`on\${string & Name}\`]?: (event: Events[Name]) => void };

declare module 'svelte/elements' {
  interface SvelteHTMLElements {
${intrinsic(elements, (one) => `HTMLAttributes<${one.name}> & Partial<Pick<${one.name}, ${union(settable(one))}>>${attributesOf(one)} & Handlers<${eventsOf(one)}>`)}  }
}
`,
    'solid.d.ts': `${HEADER}import type { JSX } from 'solid-js';
${from}
type Handlers<Events> = { [Name in keyof Events as \`on:\${string & Name}\`]?: (event: Events[Name]) => void };
type Properties<Element, Names extends keyof Element> = { [Name in Names as \`prop:\${string & Name}\`]?: Element[Name] };

declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements {
${intrinsic(elements, (one) => `JSX.HTMLAttributes<${one.name}>${attributesOf(one)} & Properties<${one.name}, ${union(settable(one))}> & Handlers<${eventsOf(one)}>`, '      ')}    }
  }
}
`,
    'angular.ts': angular(manifest, elements),
  };
}

const VUE = `import type { EmitFn, HTMLAttributes, PublicProps } from 'vue';

type Emits<Events> = EmitFn<{ [Name in keyof Events]: (event: Events[Name]) => void }>;

/** What Vue's checker wants of a custom element: https://vuejs.org/guide/extras/web-components */
type SenElement<Element extends HTMLElement, Events, Names extends keyof Element> = new () => Element & {
  /** Of templates; not there at run time. */
  $props: HTMLAttributes & Partial<Pick<Element, Names>> & PublicProps;
  /** Of templates; not there at run time. */
  $emit: Emits<Events>;
};
`;

/** A directive is what makes Angular's compiler check the names and types of what a template binds. */
const angular = (
  manifest,
  elements,
) => `${HEADER}// Copy this file into your app and name the directives in \`imports\` of your components. With them the compiler knows the tags without
// CUSTOM_ELEMENTS_SCHEMA, and a wrong property is an error. Events need nothing: \`(sen-trouble)="count($event.code)"\`
// is checked as it is.
import { booleanAttribute, Directive, ElementRef, Input, inject, numberAttribute } from '@angular/core';
${elements.map(({ name, path }) => `import type { ${name} as ${name}Element } from '@sen/elements/${publishedAs(path)}';\n`).join('')}${eventFiles(manifest)}
${elements.map(directive).join('\n')}
/** All of them, for \`imports\`. */
export const SEN_ELEMENTS = [${elements.map(({ tagName }) => pascal(tagName)).join(', ')}] as const;
`;

/** So that `$event` is known to a template whatever else the app imports. */
const eventFiles = (manifest) =>
  [...new Set([...eventClassesOf(manifest).values()].map(({ path }) => path))]
    .map((path) => `import type {} from '@sen/elements/${publishedAs(path)}';\n`)
    .join('');

const directive = ({ tagName, summary, name, members = [] }) => `/** ${summary} */
@Directive({ selector: '${tagName}' })
export class ${pascal(tagName)} {
  private readonly element: ${name}Element = inject<ElementRef<${name}Element>>(ElementRef).nativeElement;
${members
  .filter(isSettable)
  .map((member) => input(member, `${name}Element`))
  .join('')}}
`;

/** A word in the markup stands for true or for a number, as it does in any page. */
const TRANSFORMS = { boolean: '{ transform: booleanAttribute }', number: '{ transform: numberAttribute }' };

const input = ({ name, type, description }, element) => `  /** ${description} */
  @Input(${TRANSFORMS[type?.text] ?? ''}) set ${name}(value: ${element}['${name}']) {
    this.element.${name} = value;
  }
`;

const isSettable = ({ kind, readonly, name }) => kind === 'field' && !readonly && name !== 'platform';
const settable = ({ members = [] }) => members.filter(isSettable).map(({ name }) => name);
const union = (names) => (names.length === 0 ? 'never' : names.map((name) => `'${name}'`).join(' | '));
const eventsOf = ({ events = [] }) =>
  events.length === 0 ? '{}' : `{ ${events.map(({ name, type }) => `'${name}': ${type.text}`).join('; ')} }`;
/** Attributes whose names are not those of their properties. */
const attributesOf = ({ attributes = [], name }) => {
  const own = attributes.filter((attribute) => attribute.name !== attribute.fieldName);
  return own.length === 0
    ? ''
    : ` & { ${own.map((attribute) => `'${attribute.name}'?: ${name}['${attribute.fieldName}']`).join('; ')} }`;
};
const intrinsic = (elements, typeOf, indent = '    ') =>
  elements.map((one) => `${indent}/** ${one.summary} */\n${indent}'${one.tagName}': ${typeOf(one)};\n`).join('');

/** The classes of elements and of their events. */
const importsOf = (manifest) =>
  [...elementsOf(manifest), ...eventClassesOf(manifest).values()]
    .map(({ name, path }) => `import type { ${name} } from '../${path}';\n`)
    .join('');

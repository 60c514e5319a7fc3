// What custom-elements.json says of the elements, for the pages of this Storybook: the same that editors and frameworks
// are given.
import manifest from '@sen/elements/custom-elements.json';
import type { ArgTypes } from '@storybook/web-components-vite';

interface Named {
  readonly name: string;
  readonly description?: string;
  readonly type?: { readonly text: string };
  readonly default?: string;
}

export interface ElementOfManifest {
  readonly tagName: string;
  readonly summary?: string;
  readonly attributes?: readonly Named[];
  readonly members?: readonly (Named & {
    readonly kind: string;
    readonly attribute?: string;
    readonly privacy?: string;
  })[];
  readonly events?: readonly Named[];
  readonly slots?: readonly Named[];
  readonly cssParts?: readonly Named[];
}

const declarations = manifest.modules.flatMap((module) => module.declarations as readonly Partial<ElementOfManifest>[]);
const elements = declarations.filter(
  (declaration): declaration is ElementOfManifest => declaration.tagName !== undefined,
);

export const elementOf = (tag: string | undefined): ElementOfManifest | undefined =>
  elements.find(({ tagName }) => tagName === tag);

/** Names of all events, of all elements: the Actions panel hears each. */
export const eventNames = [...new Set(elements.flatMap(({ events = [] }) => events.map(({ name }) => name)))];

const CHOICE = /^'[^']*'$/;

/** How a designer sets an attribute: a switch, a number, a choice, else words. */
function controlOf({ type }: Named): Pick<ArgTypes[string], 'control' | 'options'> {
  const parts = (type?.text ?? 'string').split(' | ').filter((part) => part !== 'undefined');
  if (parts.every((part) => CHOICE.test(part)))
    return { control: { type: 'inline-radio' }, options: parts.map((part) => part.slice(1, -1)) };
  if (parts[0] === 'boolean' || parts[0] === 'number') return { control: { type: parts[0] } };
  return { control: { type: 'text' } };
}

const row = ({ name, description, type, default: standard }: Named, category: string): ArgTypes[string] => ({
  name: name || '(default)',
  ...(description && { description }),
  control: false,
  table: {
    category,
    ...(type && { type: { summary: type.text } }),
    ...(standard !== undefined && { defaultValue: { summary: standard } }),
  },
});

const table = (given: readonly Named[] = [], category: string, more = (_: Named): ArgTypes[string] => ({})): ArgTypes =>
  Object.fromEntries(
    given.map((named) => [
      ['attributes', 'properties'].includes(category) ? named.name : `${category}: ${named.name}`,
      { ...row(named, category), ...more(named) },
    ]),
  );

/** Every attribute with a control; properties without an attribute, events, slots and parts to read. */
export function argTypesOf(tag: string): ArgTypes {
  const { attributes, members = [], events, slots, cssParts } = elementOf(tag) ?? {};
  const properties = members.filter(
    ({ kind, attribute, privacy }) => kind === 'field' && !attribute && privacy !== 'private',
  );
  return {
    ...table(attributes, 'attributes', controlOf),
    ...table(properties, 'properties'),
    ...table(events, 'events'),
    ...table(slots, 'slots'),
    ...table(cssParts, 'parts'),
  };
}

/** Attributes that a control was moved to, of each element: one moved back is still to follow. */
const moved = new WeakMap<Element, Set<string>>();

/**
 * Gives the element of a story what its controls were moved to; what they still have as the story has it is the
 * story's.
 */
export function followControls(
  canvas: HTMLElement,
  tag: string | undefined,
  args: Readonly<Record<string, unknown>>,
  asTold: Readonly<Record<string, unknown>>,
): void {
  const element = tag && canvas.querySelector(tag);
  if (!element) return;
  const names = moved.get(element) ?? new Set();
  moved.set(element, names);
  for (const { name } of elementOf(tag)?.attributes ?? []) {
    const value = args[name];
    if (value === asTold[name] && !names.has(name)) continue;
    names.add(name);
    if (value === undefined || value === false || value === '') element.removeAttribute(name);
    else element.setAttribute(name, value === true ? '' : String(value));
  }
}

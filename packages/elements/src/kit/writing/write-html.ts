/**
 * Writes a Lit template as a string of HTML, where there is no page: the same parts that draw a field in a browser
 * write it on a server. Not @lit-labs/ssr: that writes `.checked=${false}` as `checked="false"`, which ticks every box,
 * consents among them. It knows what our parts use and throws at everything else, so that nothing is left out unseen.
 *
 * Texts and attributes are escaped; a template's own characters are taken as they are. Events are left out: nobody
 * listens.
 */
import { nothing, type TemplateResult } from 'lit';

/** A template does what a server cannot write. Names the place, never a value. */
export class UnwritableTemplateError extends Error {
  override readonly name = 'UnwritableTemplateError';
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** For a text, and for an attribute in double quotes. */
export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => ENTITIES[character] as string);

/** What stands where a value goes in. */
type Slot = { kind: 'child' } | { kind: 'attribute' | 'boolean' | 'property' | 'event'; name: string; tag: string };

interface Compiled {
  /** One more than slots. */
  texts: readonly string[];
  slots: readonly Slot[];
}

const compiled = new WeakMap<TemplateStringsArray, Compiled>();

const KINDS = { '': 'attribute', '?': 'boolean', '.': 'property', '@': 'event' } as const;

/** Where each value of a template goes, read from the characters before it. Lines of the source become one space. */
function compile(strings: TemplateStringsArray): Compiled {
  const known = compiled.get(strings);
  if (known) return known;
  const texts: string[] = [];
  const slots: Slot[] = [];
  let tag = '';
  let isInTag = false;
  strings.forEach((string, index) => {
    const text = string.replace(/\s*\n\s*/g, isInTag ? ' ' : '\n');
    const opened = text.lastIndexOf('<');
    if (opened > text.lastIndexOf('>')) {
      tag = /^<([a-z][\w-]*)/i.exec(text.slice(opened))?.[1]?.toLowerCase() ?? '';
      isInTag = true;
    } else if (text.includes('>')) isInTag = false;
    if (index === strings.length - 1) {
      texts.push(text);
      return;
    }
    if (!isInTag) {
      if (/<(?:script|style)[^>]*>[^<]*$/i.test(text))
        throw new UnwritableTemplateError('a value in a script or a style');
      slots.push({ kind: 'child' });
      texts.push(text);
      return;
    }
    const [binding, sign = '', name = ''] = /\s([.?@]?)([A-Za-z][\w:-]*)=$/.exec(text) ?? [];
    if (binding === undefined) throw new UnwritableTemplateError(`a value in <${tag}> that is not a whole attribute`);
    slots.push({ kind: KINDS[sign as keyof typeof KINDS], name, tag });
    texts.push(text.slice(0, -binding.length));
  });
  const made = { texts, slots };
  compiled.set(strings, made);
  return made;
}

const isTemplate = (value: unknown): value is TemplateResult =>
  typeof value === 'object' && value !== null && 'strings' in value && 'values' in value;

/** `live(value)` means the value itself where there is no field yet to compare with. Other directives are not known. */
function plain(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('_$litDirective$' in value)) return value;
  const { values } = value as unknown as { values: readonly unknown[] };
  if (values.length !== 1) throw new UnwritableTemplateError('a directive');
  return values[0];
}

function child(value: unknown): string {
  if (value === nothing || value === undefined || value === null) return '';
  if (isTemplate(value)) return writeHtml(value);
  if (Array.isArray(value)) return value.map(child).join('');
  if (typeof value === 'string' || typeof value === 'number') return escapeHtml(String(value));
  throw new UnwritableTemplateError(`a child that is ${typeof value}`);
}

const attribute = (name: string, value: unknown): string => ` ${name}="${escapeHtml(String(value))}"`;

function property({ name, tag }: { name: string; tag: string }, value: unknown): string {
  if (name === 'checked' && tag === 'input') return value === true ? ' checked' : '';
  if (name === 'value' && tag === 'input') return value === '' ? '' : attribute('value', value);
  // A list is set by its options, which say so themselves.
  if (name === 'value' && tag === 'select') return '';
  // What stands in it comes after the tag: see `writeHtml`.
  if (name === 'value' && tag === 'textarea') return '';
  throw new UnwritableTemplateError(`the property ${name} of <${tag}>`);
}

function write(slot: Slot, value: unknown): string {
  switch (slot.kind) {
    case 'child':
      return child(value);
    case 'event':
      return '';
    case 'boolean':
      return plain(value) ? ` ${slot.name}` : '';
    case 'property':
      return property(slot, plain(value));
    case 'attribute': {
      const given = plain(value);
      if (given === nothing) return '';
      if (typeof given !== 'string' && typeof given !== 'number')
        throw new UnwritableTemplateError(`the attribute ${slot.name} of <${slot.tag}>`);
      return attribute(slot.name, given);
    }
  }
}

/** @throws {UnwritableTemplateError} for a directive, a property or a place of a value that it does not know. */
export function writeHtml({ strings, values }: TemplateResult): string {
  const { texts, slots } = compile(strings as TemplateStringsArray);
  let inside = '';
  return texts
    .map((text, index) => {
      // A reader of HTML leaves out the line feed that follows the tag, and none that was typed.
      const written = inside && text.includes('>') ? text.replace('>', () => `>\n${inside}`) : text;
      if (written !== text) inside = '';
      const slot = slots[index];
      if (slot?.kind === 'property' && slot.tag === 'textarea' && slot.name === 'value')
        inside = escapeHtml(String(plain(values[index])));
      return written + (slot ? write(slot, values[index]) : '');
    })
    .join('');
}

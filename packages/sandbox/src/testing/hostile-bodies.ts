/**
 * Bodies of the largest size that is let in, shaped as badly as that allows. What is many here is refused by a count of
 * ours before anything of a library sees it; parts of a form are only a few more than may be, because counts do not
 * need more.
 */
import { isPlainObject } from '../http/contract.ts';
import type { PlainObject } from '../http/contract.ts';
import { bodyLimitsOf } from '../http/requests/body-limits.ts';
import type { BodyLimits } from '../http/requests/body-limits.ts';
import {
  BOUNDARY,
  FORM_TYPE,
  JSON_TYPE,
  POSTED_TYPE,
  exampleOf,
  bodyFieldsOf,
  concatBytes,
  multipart,
  picture,
  typeOf,
} from './valid-bodies.ts';
import type { BodyCase, SentPart } from './valid-bodies.ts';

export interface HostileBody {
  shape: string;
  bytes: Uint8Array<ArrayBuffer>;
  type: string;
}

const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

/** `before`, as many pieces as there is room for, `after`. */
function filled(
  length: number,
  before: string,
  piece: (index: number) => string,
  between: string,
  after: string,
): string {
  const pieces: string[] = [];
  let left = length - bytesOf(before + after).length;
  for (let index = 0; ; index += 1) {
    const next = piece(index);
    left -= next.length + between.length;
    if (left < 0) break;
    pieces.push(next);
  }
  return `${before}${pieces.join(between)}${after}`;
}

/** JSON of an example in which one of its values is left open. */
const around = (example: PlainObject, name: string): [before: string, after: string] => {
  const { [name]: _, ...rest } = example;
  const text = JSON.stringify(rest);
  return [`${text.slice(0, -1)}${text === '{}' ? '' : ','}${JSON.stringify(name)}:`, '}'];
};

const nameWhere = (example: PlainObject, is: (value: unknown) => boolean): string =>
  Object.entries(example).find(([, value]) => is(value))?.[0] ?? 'a';

/** What JSON can do at `length` bytes. */
function hostileJson(
  example: PlainObject,
  { items, keys, values }: BodyLimits,
  length: number,
): [shape: string, text: string][] {
  const [beforeList, afterList] = around(example, nameWhere(example, Array.isArray));
  const [beforeText, afterText] = around(
    example,
    nameWhere(example, (value) => typeof value === 'string'),
  );
  const [beforeObject, afterObject] = around(example, nameWhere(example, isPlainObject));
  const few = Math.max(1, Math.floor(values / 3 / Math.max(1, keys)));
  return [
    ['items of a list', filled(length, `${beforeList}[`, () => '{"a":1}', ',', `]${afterList}`)],
    ['lists in a list', filled(length, `${beforeList}[`, () => '[1,2,3]', ',', `]${afterList}`)],
    ['unknown keys', filled(length, `${JSON.stringify(example).slice(0, -1)},`, (index) => `"k${index}":1`, ',', '}')],
    ['keys of an object', filled(length, `${beforeObject}{`, (index) => `"k${index}":1`, ',', `}${afterObject}`)],
    ['depth', filled(length, '', () => '[', '', '')],
    ['one long text', filled(length, `${beforeText}"`, () => 'a'.repeat(64), '', `"${afterText}`)],
    ['one long text of escapes', filled(length, `${beforeText}"`, () => '\\u1ea5', '', `"${afterText}`)],
    ['one long key', filled(length, `${JSON.stringify(example).slice(0, -1)},"`, () => 'k'.repeat(64), '', '":1}')],
    ['one long number', filled(length, `${beforeText}`, () => '1'.repeat(64), '', afterText)],
    // As many mistakes as are looked at: none of the counts is passed, everything is wrong.
    [
      'mistakes below every limit',
      `${beforeList}[${Array.from({ length: items }, (_, index) => (index < few ? `{${Array.from({ length: keys }, (__, key) => `"k${key}":1`).join()}}` : '1')).join()}]${afterList}`,
    ],
  ];
}

const fits = ({ bytes }: HostileBody, limits: BodyLimits): boolean => bytes.length <= limits.bytes;

function hostileForms(sending: BodyCase, limits: BodyLimits): HostileBody[] {
  const example = exampleOf(sending);
  const fields = bodyFieldsOf(sending);
  const type = typeOf(sending);
  const tiny = (count: number): SentPart[] =>
    Array.from({ length: count }, () => ({ name: fields[0]?.name ?? 'a', content: 'x' }));
  const room = limits.bytes - 16 * 1024;
  const dashes = '-'.repeat(70);
  const shapes: HostileBody[] = [
    {
      shape: 'parts',
      type,
      bytes: multipart([...tiny(limits.parts * 4), { name: 'b', fileName: 'b', content: picture(room) }]),
    },
    {
      shape: 'a file of line breaks',
      type,
      bytes: multipart([{ name: 'b', fileName: 'b', content: new Uint8Array(room).fill(13) }]),
    },
    {
      shape: 'a boundary that its file is full of',
      type: typeOf(sending, dashes),
      bytes: multipart([{ name: 'b', fileName: 'b', content: new Uint8Array(room).fill(45) }], dashes),
    },
    {
      shape: 'a part of headers',
      type,
      bytes: concatBytes([
        bytesOf(`--${BOUNDARY}\r\nX: `),
        new Uint8Array(room).fill(97),
        bytesOf(`\r\n--${BOUNDARY}--\r\n`),
      ]),
    },
  ];
  for (const { name, isFile } of fields) {
    const value = example[name];
    if (isFile || !(isPlainObject(value) || Array.isArray(value))) continue;
    for (const [shape, text] of hostileJson(isPlainObject(value) ? value : { [name]: value }, limits, room)) {
      const content = isPlainObject(value) ? text : text.slice(text.indexOf('['), text.lastIndexOf(']') + 1);
      shapes.push({
        shape: `${name}: ${shape}`,
        type,
        bytes: multipart([{ name, fileName: 'blob', type: JSON_TYPE, content }]),
      });
    }
  }
  return shapes;
}

function hostilePosts(sending: BodyCase, limits: BodyLimits): HostileBody[] {
  const type = POSTED_TYPE;
  const { bytes: length } = limits;
  const before = new URLSearchParams(exampleOf(sending) as Record<string, string>).toString();
  return [
    { shape: 'fields', type, bytes: bytesOf(filled(length, before, (index) => `&k${index}=1`, '', '')) },
    { shape: 'fields without a name', type, bytes: bytesOf(filled(length, before, () => '&', '', '')) },
    { shape: 'one long field', type, bytes: bytesOf(filled(length, `${before}&fullName=`, () => '%E1%BA%A5', '', '')) },
  ];
}

/** Everything bad that fits into what this operation lets in; `atMost` bytes where that is enough. */
export function hostileBodies(sending: BodyCase, atMost = Infinity): HostileBody[] {
  const { operation, content } = sending;
  const known = bodyLimitsOf(operation, content.mediaType);
  const limits = { ...known, bytes: Math.min(known.bytes, atMost) };
  const all =
    content.mediaType === FORM_TYPE
      ? hostileForms(sending, limits)
      : content.mediaType === POSTED_TYPE
        ? hostilePosts(sending, limits)
        : hostileJson(exampleOf(sending), limits, limits.bytes).map(([shape, text]) => ({
            shape,
            bytes: bytesOf(text),
            type: JSON_TYPE,
          }));
  return all.filter((body) => fits(body, limits));
}

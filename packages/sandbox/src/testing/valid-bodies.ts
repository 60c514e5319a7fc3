/**
 * The contract's own examples, as they are and as large as their schemas let them be; made from the documents, for
 * every operation there is.
 */
import { follow, isPlainObject, operations, schemaNodeAt } from '../http/contract.ts';
import type { Content, PlainObject, Operation } from '../http/contract.ts';
import { examples } from '../generated/examples.ts';

export const JSON_TYPE = 'application/json';
export const FORM_TYPE = 'multipart/form-data';
export const POSTED_TYPE = 'application/x-www-form-urlencoded';
export const BOUNDARY = '----sen-0123456789abcdef';

/** An operation with one of the types its body may be sent as. */
export interface BodyCase {
  operation: Operation;
  content: Content;
}

/** Everything that can be sent. */
export const bodyCases = (): BodyCase[] =>
  operations().flatMap((operation) => (operation.body?.content ?? []).map((content) => ({ operation, content })));

const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

export function concatBytes(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** The first example of what is sent. */
export const exampleOf = ({ operation, content }: BodyCase): PlainObject => {
  const [example] = Object.values(examples[operation.id]?.request ?? {});
  const value = example ?? content.schema['example'] ?? {};
  return structuredClone(isPlainObject(value) ? value : {});
};

/**
 * `value` with its lists repeated and, unless they are to stay, its free texts lengthened, to the limits of its schema.
 */
function enlarged(document: PlainObject, value: unknown, at: unknown, isTextLong: boolean): unknown {
  const { node } = follow(document, at, '');
  if (Array.isArray(value)) {
    const items: unknown[] = value.map((item) => enlarged(document, item, node['items'], isTextLong));
    const most =
      node['uniqueItems'] === true || items.length === 0 ? items.length : Number(node['maxItems'] ?? items.length);
    return Array.from({ length: most }, (_, index) => items[index % items.length]);
  }
  if (isPlainObject(value)) {
    const properties = isPlainObject(node['properties']) ? node['properties'] : {};
    return Object.fromEntries(
      Object.entries(value).map(([name, inner]) => [
        name,
        enlarged(document, inner, properties[name] ?? node['additionalProperties'], isTextLong),
      ]),
    );
  }
  const isFree =
    isTextLong &&
    typeof value === 'string' &&
    node['type'] === 'string' &&
    !['enum', 'const', 'pattern', 'format'].some((keyword) => node[keyword] !== undefined);
  return isFree && typeof node['maxLength'] === 'number'
    ? `${value}${'ấ'.repeat(node['maxLength'])}`.slice(0, node['maxLength'])
    : value;
}

/** A value of an example, and what its schema says of it. */
export interface Leaf {
  path: readonly (string | number)[];
  value: unknown;
  schema: PlainObject;
}

function* leavesOf(
  document: PlainObject,
  value: unknown,
  at: unknown,
  path: readonly (string | number)[],
): Generator<Leaf> {
  const { node } = follow(document, at, '');
  if (Array.isArray(value))
    for (const [index, item] of value.entries()) yield* leavesOf(document, item, node['items'], [...path, index]);
  else if (isPlainObject(value)) {
    const properties = isPlainObject(node['properties']) ? node['properties'] : {};
    for (const [name, inner] of Object.entries(value))
      yield* leavesOf(document, inner, properties[name] ?? node['additionalProperties'], [...path, name]);
  } else yield { path, value, schema: node };
}

/** Every value of the example that is no list and no object. */
export function leavesIn(sending: BodyCase): Leaf[] {
  const { document, node } = schemaNodeAt(sending.content);
  return [...leavesOf(document, exampleOf(sending), node, [])];
}

/** The example with another value in one place. */
export function changedAt(example: unknown, [step, ...further]: readonly (string | number)[], value: unknown): unknown {
  if (step === undefined) return value;
  if (Array.isArray(example))
    return (example as unknown[]).map((item, index) => (index === step ? changedAt(item, further, value) : item));
  const known = isPlainObject(example) ? example : {};
  return { ...known, [step]: changedAt(known[step], further, value) };
}

export interface SentPart {
  name: string;
  fileName?: string;
  type?: string;
  content: Uint8Array | string;
}

export function multipart(parts: readonly SentPart[], boundary = BOUNDARY): Uint8Array<ArrayBuffer> {
  const written = parts.flatMap(({ name, fileName, type, content }) => [
    bytesOf(
      `--${boundary}\r\nContent-Disposition: form-data; name="${name}"${fileName === undefined ? '' : `; filename="${fileName}"`}\r\n`,
    ),
    bytesOf(type === undefined ? '\r\n' : `Content-Type: ${type}\r\n\r\n`),
    typeof content === 'string' ? bytesOf(content) : content,
    bytesOf('\r\n'),
  ]);
  return concatBytes([...written, bytesOf(`--${boundary}--\r\n`)]);
}

/** How a JPEG begins. */
const JPEG = new Uint8Array([0xff, 0xd8, 0xff, 0xe0]);

/** A picture of this many bytes. */
export const picture = (length = JPEG.length): Uint8Array =>
  concatBytes([JPEG, new Uint8Array(Math.max(0, length - JPEG.length)).fill(0x55)]);

/** Properties of a form, each with whether it is a file and how large one may be. */
export function bodyFieldsOf({ content }: BodyCase): { name: string; isFile: boolean; maximum: number }[] {
  const { document, node } = schemaNodeAt(content);
  return Object.entries(isPlainObject(node['properties']) ? node['properties'] : {}).map(([name, property]) => {
    const { node: field } = follow(document, property, '');
    const one = field['type'] === 'array' ? follow(document, field['items'], '').node : field;
    return { name, isFile: one['format'] === 'binary', maximum: Number(one['maxLength'] ?? 0) };
  });
}

const partsOf = (sending: BodyCase, value: PlainObject, fileLength: (maximum: number) => number): SentPart[] =>
  bodyFieldsOf(sending).flatMap(({ name, isFile, maximum }): SentPart[] => {
    const given = value[name];
    if (given === undefined) return [];
    if (!isFile)
      return [
        typeof given === 'string'
          ? { name, content: given }
          : { name, fileName: 'blob', type: JSON_TYPE, content: JSON.stringify(given) },
      ];
    return [given].flat().map((_, index) => ({
      name,
      fileName: `${index}.jpg`,
      type: 'image/jpeg',
      content: picture(fileLength(maximum)),
    }));
  });

const posted = (value: PlainObject): Uint8Array<ArrayBuffer> =>
  bytesOf(new URLSearchParams(value as Record<string, string>).toString());

function written(
  { operation, content }: BodyCase,
  value: unknown,
  fileLength: (maximum: number) => number,
): Uint8Array<ArrayBuffer> {
  if (content.mediaType === FORM_TYPE && isPlainObject(value))
    return multipart(partsOf({ operation, content }, value, fileLength));
  return content.mediaType === POSTED_TYPE && isPlainObject(value) ? posted(value) : bytesOf(JSON.stringify(value));
}

/** A value as the operation is sent it. */
export const bodyOf = (sending: BodyCase, value: unknown): Uint8Array<ArrayBuffer> =>
  written(sending, value, () => JPEG.length);

/** As the contract's example says it. */
export const validBody = (sending: BodyCase): Uint8Array<ArrayBuffer> => bodyOf(sending, exampleOf(sending));

/**
 * The same as long as its schema lets it be: full lists, long texts, files of the largest size. Where the operation
 * takes less than that, its texts stay as they are.
 */
export function largeValidBody(sending: BodyCase): Uint8Array<ArrayBuffer> {
  const { document, node } = schemaNodeAt(sending.content);
  const made = (isTextLong: boolean) =>
    written(sending, enlarged(document, exampleOf(sending), node, isTextLong), (maximum) => maximum);
  return made(sending.operation.body?.maximumBytes === undefined);
}

/** The content type a body of {@link written} is sent with. */
export const typeOf = ({ content: { mediaType } }: Pick<BodyCase, 'content'>, boundary = BOUNDARY): string =>
  mediaType === FORM_TYPE ? `${mediaType}; boundary=${boundary}` : mediaType;

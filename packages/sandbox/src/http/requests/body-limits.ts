/**
 * The most that a body of an operation can hold, worked out from its schema: whoever sends more breaks the contract, so
 * nobody has to look at it to say no. Each limit leaves room for honest mistakes, which are then told field by field.
 */
import { follow, isPlainObject, schemaNodeAt } from '../contract.ts';
import type { PlainObject, Operation } from '../contract.ts';

export interface BodyLimits {
  /** Of the whole body. */
  bytes: number;
  /** Lists and objects inside each other. */
  depth: number;
  /** Lists, objects and what stands in them. */
  values: number;
  /** In one list. */
  items: number;
  /** In one object. */
  keys: number;
  /** Bytes of one text. */
  text: number;
  /** Of a multipart form; fields of a form that a page posts. */
  parts: number;
  /** Bytes of one part of a multipart form that is no file. */
  field: number;
}

type Measure = Omit<BodyLimits, 'parts' | 'field'>;

/** A character as `\u1ea1`, as many JSON writers send Vietnamese; and percent-encoded in a form. */
const BYTES_OF_CHARACTER = { json: 6, posted: 9 };
/** Where a pattern or a format says how long a text is. */
const CHARACTERS = 64;
const BYTES_OF_NUMBER = 25;
/** Boundary and headers of a part. */
const BYTES_OF_PART = 1024;
/** For white space, which is the sender's affair. */
const ROOM = 1.25;
/**
 * What every body may hold beside what its schema counts: enough to be told which of a few fields is wrong, and dear to
 * nobody.
 */
const BESIDE: BodyLimits = {
  bytes: 64 * 1024,
  depth: 4,
  values: 200,
  items: 20,
  keys: 50,
  text: 16 * 1024,
  parts: 8,
  field: 64 * 1024,
};

const NOTHING: Measure = { bytes: 0, depth: 0, values: 1, items: 0, keys: 0, text: 0 };
const ENDLESS: Measure = {
  bytes: Infinity,
  depth: Infinity,
  values: Infinity,
  items: Infinity,
  keys: Infinity,
  text: Infinity,
};

const larger = (a: Measure, b: Measure): Measure => ({
  bytes: Math.max(a.bytes, b.bytes),
  depth: Math.max(a.depth, b.depth),
  values: Math.max(a.values, b.values),
  items: Math.max(a.items, b.items),
  keys: Math.max(a.keys, b.keys),
  text: Math.max(a.text, b.text),
});

const inside = (outer: Measure, inner: Measure, times: number, bytesEach: number): Measure => ({
  bytes: outer.bytes + times * (inner.bytes + bytesEach),
  depth: Math.max(outer.depth, inner.depth + 1),
  values: outer.values + times * inner.values,
  items: Math.max(outer.items, inner.items),
  keys: Math.max(outer.keys, inner.keys),
  text: Math.max(outer.text, inner.text),
});

const schemasIn = (schema: PlainObject, keyword: string): unknown[] =>
  Array.isArray(schema[keyword]) ? (schema[keyword] as unknown[]) : [];
const numberIn = (schema: PlainObject, keyword: string): number | undefined =>
  typeof schema[keyword] === 'number' ? schema[keyword] : undefined;

function measureObject(document: PlainObject, schema: PlainObject, above: readonly PlainObject[]): Measure {
  const properties = Object.entries(isPlainObject(schema['properties']) ? schema['properties'] : {});
  const more = isPlainObject(schema['additionalProperties']) ? (numberIn(schema, 'maxProperties') ?? Infinity) : 0;
  let whole: Measure = {
    ...NOTHING,
    bytes: 2,
    depth: 1,
    keys: Math.max(properties.length + more, numberIn(schema, 'maxProperties') ?? 0),
  };
  for (const [name, property] of properties)
    whole = inside(whole, measure(document, property, above), 1, name.length + 4);
  if (more > 0) whole = inside(whole, measure(document, schema['additionalProperties'], above), more, CHARACTERS + 4);
  return whole;
}

function measureText(schema: PlainObject): Measure {
  const characters = numberIn(schema, 'maxLength') ?? CHARACTERS;
  // Files are bytes already; see OpenAPI 3.1 on binary data and maxLength.
  if (schema['format'] === 'binary') return { ...NOTHING, bytes: characters };
  const bytes = characters * BYTES_OF_CHARACTER.json + 2;
  return { ...NOTHING, bytes, text: bytes };
}

/** What an instance of a schema can come to at most. What contains itself has no end. */
function measure(document: PlainObject, value: unknown, above: readonly PlainObject[] = []): Measure {
  const schema = follow(document, value, '').node;
  if (above.includes(schema)) return ENDLESS;
  const path = [...above, schema];
  let own: Measure = NOTHING;
  for (const type of [schema['type']].flat()) {
    if (type === 'string') own = larger(own, measureText(schema));
    else if (type === 'array') {
      const items = numberIn(schema, 'maxItems') ?? Infinity;
      own = larger(
        own,
        inside({ ...NOTHING, bytes: 2, depth: 1, items }, measure(document, schema['items'], path), items, 2),
      );
    } else if (type === 'object' || isPlainObject(schema['properties']))
      own = larger(own, measureObject(document, schema, path));
    else own = larger(own, { ...NOTHING, bytes: BYTES_OF_NUMBER });
  }
  for (const known of [...schemasIn(schema, 'enum'), schema['const']])
    own = larger(own, { ...NOTHING, bytes: JSON.stringify(known)?.length ?? 0 });
  for (const keyword of ['oneOf', 'anyOf', 'allOf'])
    for (const part of schemasIn(schema, keyword)) own = larger(own, measure(document, part, path));
  return own;
}

/**
 * Of a multipart form: how many parts there may be, the bytes of all its files, and those of the largest part that is
 * none.
 */
function measureForm(document: PlainObject, schema: PlainObject): { parts: number; files: number; field: number } {
  const form = { parts: 0, files: 0, field: 0 };
  for (const property of Object.values(isPlainObject(schema['properties']) ? schema['properties'] : {})) {
    const { node } = follow(document, property, '');
    const isList = node['type'] === 'array';
    const isFile = (isList ? follow(document, node['items'], '').node : node)['format'] === 'binary';
    form.parts += isList && isFile ? (numberIn(node, 'maxItems') ?? Infinity) : 1;
    const { bytes } = measure(document, node);
    if (isFile) form.files += bytes;
    else form.field = Math.max(form.field, bytes);
  }
  return form;
}

function limitsIn({ body }: Operation, mediaType: string): BodyLimits {
  const content = body?.content.find((declared) => declared.mediaType === mediaType);
  if (!body || !content) return BESIDE;
  const { document, node } = schemaNodeAt(content);
  const measured = measure(document, node);
  const isPosted = mediaType === 'application/x-www-form-urlencoded';
  const form =
    mediaType === 'multipart/form-data'
      ? measureForm(document, node)
      : { parts: isPosted ? measured.keys : 0, files: 0, field: 0 };
  const words = (measured.bytes - form.files) * (isPosted ? BYTES_OF_CHARACTER.posted / BYTES_OF_CHARACTER.json : 1);
  const bytes = Math.min(
    form.files + form.parts * BYTES_OF_PART + Math.ceil(words * ROOM) + BESIDE.bytes,
    body.maximumBytes ?? Infinity,
  );
  return {
    bytes,
    depth: measured.depth + BESIDE.depth,
    values: measured.values + BESIDE.values,
    items: measured.items + BESIDE.items,
    keys: measured.keys + BESIDE.keys,
    text: measured.text + BESIDE.text,
    parts: form.parts + BESIDE.parts,
    field: Math.min(bytes, Math.ceil(form.field * ROOM) + BESIDE.field),
  };
}

const known = new Map<string, BodyLimits>();

/** What a body of this operation, sent as this type, may hold. */
export function bodyLimitsOf(operation: Operation, mediaType: string): BodyLimits {
  const key = `${operation.id} ${mediaType}`;
  let limits = known.get(key);
  if (!limits) known.set(key, (limits = limitsIn(operation, mediaType)));
  return limits;
}

/** The most bytes that any body of this operation may have. */
export const largestBodyOf = (operation: Operation): number =>
  Math.max(0, ...(operation.body?.content ?? []).map(({ mediaType }) => bodyLimitsOf(operation, mediaType).bytes));

/** Bytes of one file that a form of this operation takes, as its schema says. */
export function largestFileOf(operation: Operation): number {
  const sizes = (operation.body?.content ?? []).flatMap((content) => {
    const { document, node } = schemaNodeAt(content);
    const properties = Object.values(isPlainObject(node['properties']) ? node['properties'] : {});
    const nodes = properties.map((property) => follow(document, property, '').node);
    const files = nodes.map((property) =>
      property['type'] === 'array' ? follow(document, property['items'], '').node : property,
    );
    return files.filter((file) => file['format'] === 'binary').map((file) => numberIn(file, 'maxLength') ?? 0);
  });
  return Math.max(0, ...sizes);
}

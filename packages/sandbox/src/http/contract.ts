/** The OpenAPI documents as the sandbox uses them: operations with their references followed. */
import { documents } from '../generated/documents.ts';

export type PlainObject = Record<string, unknown>;

export interface Parameter {
  name: string;
  in: 'path' | 'query' | 'header' | 'cookie';
  required: boolean;
  schema: PlainObject;
  /** Where the schema stands, for the validator: `<api>#<json pointer>`. */
  at: string;
}

export interface Content {
  mediaType: string;
  schema: PlainObject;
  at: string;
}

export interface DeclaredResponse {
  content: Content[];
  /** Names of the headers that must be there. */
  requiredHeaders: string[];
}

/** One way to be let in: the names of the schemes that must all hold, with their scopes. */
export type Requirement = Record<string, readonly string[]>;

export interface RequestBody {
  required: boolean;
  content: Content[];
  /** `x-maximum-bytes`: the most of it that is taken, where the schema alone would let in more than anybody sends. */
  maximumBytes: number | undefined;
}

export interface Operation {
  id: string;
  api: string;
  method: string;
  /** As in the document, for example /registrations/{registrationId}:cancel. */
  path: string;
  parameters: Parameter[];
  body: RequestBody | undefined;
  answers: Map<string, DeclaredResponse>;
  security: Requirement[];
  /** What a one-time code may have been for, so that its session counts here. */
  purposes: ReadonlySet<string>;
  /** Codes of the problems it declares. */
  codes: ReadonlySet<string>;
  /** A browser posts it and is answered with pages; see `platforms/vaccination/forms/`. */
  isNativeForm: boolean;
}

const METHODS = ['get', 'put', 'post', 'patch', 'delete'] as const;

export const isPlainObject = (value: unknown): value is PlainObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const asObject = (value: unknown): PlainObject => (isPlainObject(value) ? value : {});
const escape = (segment: string): string => segment.replaceAll('~', '~0').replaceAll('/', '~1');

export interface SchemaNode {
  node: PlainObject;
  pointer: string;
}

/** Follows `$ref`s within one document and keeps the pointer to where it ended. */
export function follow(document: PlainObject, node: unknown, pointer: string): SchemaNode {
  const { $ref } = asObject(node);
  if (typeof $ref !== 'string' || !$ref.startsWith('#/')) return { node: asObject(node), pointer };
  const target = $ref.slice(1);
  const found = target
    .slice(1)
    .split('/')
    .reduce<unknown>((at, key) => asObject(at)[key.replaceAll('~1', '/').replaceAll('~0', '~')], document);
  return follow(document, found, target);
}

/** Every `code` constant below a schema: what a refusal may be called. */
function codesBelow(document: PlainObject, schema: unknown, found: Set<string>): void {
  const { node } = follow(document, schema, '');
  const code = asObject(asObject(node['properties'])['code'])['const'];
  if (typeof code === 'string') found.add(code);
  for (const keyword of ['oneOf', 'anyOf', 'allOf']) {
    const parts = node[keyword];
    if (Array.isArray(parts)) for (const part of parts) codesBelow(document, part, found);
  }
}

function contentAt(api: string, document: PlainObject, { node, pointer }: SchemaNode): Content[] {
  return Object.entries(asObject(node['content'])).map(([mediaType, media]) => ({
    mediaType,
    schema: follow(document, asObject(media)['schema'], '').node,
    at: `${api}#${pointer}/content/${escape(mediaType)}/schema`,
  }));
}

function readOperation(api: string, document: PlainObject, path: string, method: string, item: SchemaNode): Operation {
  const { node, pointer } = follow(document, item.node[method], `${item.pointer}/${method}`);
  const parametersOf = (place: SchemaNode): Parameter[] =>
    (Array.isArray(place.node['parameters']) ? place.node['parameters'] : []).map((entry: unknown, index: number) => {
      const found = follow(document, entry, `${place.pointer}/parameters/${index}`);
      return {
        name: String(found.node['name']),
        in: found.node['in'] as Parameter['in'],
        required: found.node['required'] === true,
        schema: follow(document, found.node['schema'], '').node,
        at: `${api}#${found.pointer}/schema`,
      };
    });
  const body =
    node['requestBody'] === undefined ? undefined : follow(document, node['requestBody'], `${pointer}/requestBody`);
  const answers = new Map<string, DeclaredResponse>();
  const codes = new Set<string>();
  for (const [status, answer] of Object.entries(asObject(node['responses']))) {
    const place = follow(document, answer, `${pointer}/responses/${status}`);
    const content = contentAt(api, document, place);
    for (const code of (place.node['x-sen-problems'] ?? []) as string[]) codes.add(code);
    if (Number(status) >= 400) for (const { schema } of content) codesBelow(document, schema, codes);
    const requiredHeaders = Object.entries(asObject(place.node['headers']))
      .filter(([, header]) => follow(document, header, '').node['required'] === true)
      .map(([name]) => name);
    answers.set(status, { content, requiredHeaders });
  }
  return {
    id: String(node['operationId']),
    api,
    method: method.toUpperCase(),
    path,
    parameters: [...parametersOf(item), ...parametersOf({ node, pointer })],
    body: body && {
      required: body.node['required'] === true,
      content: contentAt(api, document, body),
      maximumBytes: body.node['x-maximum-bytes'] as number | undefined,
    },
    answers,
    security: (node['security'] ?? []) as Requirement[],
    purposes: new Set((node['x-otp-purposes'] ?? []) as string[]),
    codes,
    isNativeForm: node['x-sen-native-form'] === true,
  };
}

function readOperations(): Operation[] {
  return Object.entries(documents).flatMap(([api, value]) => {
    const document = asObject(value);
    return Object.entries(asObject(document['paths'])).flatMap(([path, entry]) => {
      const item = follow(document, entry, `/paths/${escape(path)}`);
      return METHODS.filter((method) => item.node[method] !== undefined).map((method) =>
        readOperation(api, document, path, method, item),
      );
    });
  });
}

let known: readonly Operation[] | undefined;

/** Every operation of every document. Read once, when first asked for. */
export const operations = (): readonly Operation[] => (known ??= readOperations());

/** The document a content stands in, and where in it. */
export function schemaNodeAt({ at }: Content): SchemaNode & { api: string; document: PlainObject } {
  const [api = '', pointer = ''] = at.split('#');
  const document = asObject(documents[api]);
  const node = pointer
    .slice(1)
    .split('/')
    .reduce<unknown>((inside, key) => asObject(inside)[key.replaceAll('~1', '/').replaceAll('~0', '~')], document);
  return { api, document, ...follow(document, node, pointer) };
}

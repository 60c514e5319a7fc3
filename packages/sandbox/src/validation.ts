/**
 * Holds every request and every answer against the OpenAPI documents. Validators are compiled when first needed:
 * compiling all of them takes longer than answering a test.
 */
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { ErrorObject, ValidateFunction } from 'ajv/dist/2020.js';
import addFormatsModule from 'ajv-formats';
import type { Content, Operation, Parameter } from './contract.ts';
import { documents } from './generated/documents.ts';
import { formContent } from './request-content.ts';
import type { FieldError } from './wire.ts';

/** CommonJS under NodeNext: the function stands in `default`, in bundles it is the import itself. */
const addFormats = ('default' in addFormatsModule ? addFormatsModule.default : addFormatsModule) as unknown as (ajv: Ajv2020) => void;

/** Larger JSON is no form of ours. Bytes. */
const MAX_BODY = 2 * 1024 * 1024;

const escape = (segment: string): string => segment.replaceAll('~', '~0').replaceAll('/', '~1');

/** What a keyword of JSON Schema is called to people who mend fields. */
function fieldErrorOf({ keyword, params, instancePath, data }: ErrorObject): FieldError | undefined {
  const at = (code: string, extra?: Record<string, unknown>, pointer = instancePath): FieldError =>
    extra ? { pointer, code, params: extra } : { pointer, code };
  switch (keyword) {
    case 'required':
      return at('required', undefined, `${instancePath}/${escape(String(params['missingProperty']))}`);
    case 'additionalProperties':
    case 'unevaluatedProperties':
      return at('unexpected', undefined, `${instancePath}/${escape(String(params['additionalProperty'] ?? params['unevaluatedProperty']))}`);
    case 'enum':
    case 'const':
      return at('unknown-code');
    case 'minimum':
    case 'exclusiveMinimum':
      return at('range', { minimum: params['limit'] });
    case 'maximum':
    case 'exclusiveMaximum':
      return at('range', { maximum: params['limit'] });
    case 'maxLength':
    case 'maxItems':
      return at('too-long', { maximum: params['limit'] });
    case 'minLength':
    case 'minItems':
      return data === '' ? at('required') : at('too-short', { minimum: params['limit'] });
    case 'minProperties':
      return at('required');
    case 'oneOf':
    case 'anyOf':
    case 'if':
      return undefined;
    default:
      return at('format');
  }
}

/** One error for each field, the first; a field that is missing is not also malformed. */
function fieldErrorsOf(errors: readonly ErrorObject[] | null | undefined, prefix = ''): FieldError[] {
  const found = new Map<string, FieldError>();
  for (const error of errors ?? []) {
    const field = fieldErrorOf(error);
    if (field && !found.has(field.pointer)) found.set(field.pointer, { ...field, pointer: prefix + field.pointer });
  }
  if (found.size === 0 && errors?.length) return [{ pointer: prefix, code: 'format' }];
  return [...found.values()];
}

export interface ReadRequest {
  query: Record<string, unknown>;
  body: unknown;
  /** The body as an earlier version compared it, for what that kept. */
  bodyText: string;
  /** What the body says, to tell a repetition from another request. */
  content: string;
  /** Files that came with it, by the name of their field. */
  files: ReadonlyMap<string, readonly File[]>;
}

/** What is wrong with a request: with the program that sent it, or with fields a person can mend. */
export class InvalidRequest extends Error {
  readonly malformed: boolean;
  readonly fieldErrors: FieldError[];
  constructor(malformed: boolean, fieldErrors: FieldError[] = []) {
    super(malformed ? 'request-malformed' : 'fields-invalid');
    this.malformed = malformed;
    this.fieldErrors = fieldErrors;
  }
}

export interface Validator {
  /** Reads and checks parameters and body. Throws {@link InvalidRequest}. */
  request(operation: Operation, request: Request, params: Record<string, string>): Promise<ReadRequest>;
  /** Says how an answer breaks the contract; empty when it does not. */
  answer(operation: Operation, status: number, headers: Headers, body: unknown): string[];
}

/** A query or header value as the type its schema asks for. */
function valueOf(text: string, { schema }: Parameter): unknown {
  if (schema['type'] === 'integer' || schema['type'] === 'number') return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
  if (schema['type'] === 'boolean') return text === 'true' ? true : text === 'false' ? false : text;
  return text;
}

const NO_FILES: ReadRequest['files'] = new Map();
const NO_BODY: Omit<ReadRequest, 'query'> = { body: undefined, bodyText: '', content: '', files: NO_FILES };

/** A multipart form as the object its schema describes; files count as strings there and stand beside it. */
async function readForm(request: Request, { schema }: Content): Promise<{ read: Record<string, unknown>; files: Map<string, File[]> }> {
  // Without a prototype: a field may be called anything.
  const read = Object.create(null) as Record<string, unknown>;
  const files = new Map<string, File[]>();
  const properties = (schema['properties'] ?? {}) as Record<string, { type?: string }>;
  const form = await request.formData().catch((): never => {
    throw new InvalidRequest(true);
  });
  for (const [name, entry] of form.entries()) {
    let value: unknown = entry;
    if (typeof entry !== 'string' && entry.type === 'application/json') value = JSON.parse(await entry.text());
    else if (typeof entry !== 'string') {
      files.set(name, [...(files.get(name) ?? []), entry]);
      value = entry.name;
    } else if (/^\s*[[{]/.test(entry)) value = JSON.parse(entry);
    if (properties[name]?.type === 'array' && !Array.isArray(value)) read[name] = [...((read[name] as unknown[] | undefined) ?? []), value];
    else read[name] = value;
  }
  return { read, files };
}

/** NUL is in nobody's name or address, and not every database can keep it. */
function hasNul(body: unknown, text: string): boolean {
  if (!text.includes('\\u0000')) return false;
  // By hand: what calls itself can be called too deep.
  const left = [body];
  while (left.length > 0) {
    const value = left.pop();
    if (typeof value === 'string' && value.includes('\0')) return true;
    if (typeof value === 'object' && value !== null) for (const [key, inner] of Object.entries(value)) left.push(key, inner);
  }
  return false;
}

function createValidator(): Validator {
  const ajv = new Ajv2020({ strict: false, allErrors: true, allowUnionTypes: true, verbose: true, validateSchema: false, logger: false });
  addFormats(ajv);
  const added = new Set<string>();
  const compiled = new Map<string, ValidateFunction>();
  const validatorAt = (at: string): ValidateFunction => {
    const known = compiled.get(at);
    if (known) return known;
    const [api = ''] = at.split('#');
    if (!added.has(api)) {
      ajv.addSchema(documents[api] as Record<string, unknown>, api, undefined, false);
      added.add(api);
    }
    const validate = ajv.compile({ $ref: at });
    compiled.set(at, validate);
    return validate;
  };

  const checkParameter = (parameter: Parameter, text: string | null): FieldError[] => {
    const pointer = `/${parameter.in}/${escape(parameter.name)}`;
    if (text === null) return parameter.required ? [{ pointer, code: 'required' }] : [];
    const validate = validatorAt(parameter.at);
    return validate(valueOf(text, parameter)) ? [] : fieldErrorsOf(validate.errors, pointer);
  };

  const readBody = async (operation: Operation, request: Request): Promise<Omit<ReadRequest, 'query'>> => {
    if (!operation.body) return NO_BODY;
    const type = (request.headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
    const content = operation.body.content.find(({ mediaType }) => mediaType === type);
    if (!content) {
      if (!operation.body.required && request.body === null) return NO_BODY;
      throw new InvalidRequest(true, [{ pointer: '/header/Content-Type', code: type === '' ? 'required' : 'unknown-code' }]);
    }
    let body: unknown;
    let bodyText = '';
    let files = NO_FILES;
    try {
      if (type === 'multipart/form-data') {
        ({ read: body, files } = await readForm(request, content));
        bodyText = JSON.stringify([body, [...files.values()].flat().map(({ name, size, type }) => [name, size, type])]);
      } else if (type === 'application/json') {
        bodyText = await request.text();
        if (bodyText.length > MAX_BODY) throw new InvalidRequest(true);
        body = JSON.parse(bodyText);
      } else return { ...NO_BODY, bodyText: await request.text() };
    } catch (error) {
      if (error instanceof SyntaxError || error instanceof InvalidRequest) throw new InvalidRequest(true);
      throw error;
    }
    if (hasNul(body, bodyText)) throw new InvalidRequest(true);
    const validate = validatorAt(content.at);
    if (!validate(body)) throw new InvalidRequest(!operation.codes.has('fields-invalid'), fieldErrorsOf(validate.errors));
    return { body, bodyText, content: await formContent(body, files), files };
  };

  return {
    async request(operation, request, params) {
      const search = new URL(request.url).searchParams;
      const query: Record<string, unknown> = {};
      const program: FieldError[] = [];
      const person: FieldError[] = [];
      for (const parameter of operation.parameters) {
        if (parameter.in === 'path') program.push(...checkParameter(parameter, params[parameter.name] ?? null));
        if (parameter.in === 'header') program.push(...checkParameter(parameter, request.headers.get(parameter.name)));
        if (parameter.in === 'query') {
          const text = search.get(parameter.name);
          // Which of two would count is a guess, and another server on the way may guess otherwise.
          if (search.getAll(parameter.name).length > 1) program.push({ pointer: `/query/${escape(parameter.name)}`, code: 'format' });
          person.push(...checkParameter(parameter, text));
          if (text !== null) query[parameter.name] = valueOf(text, parameter);
          else if (parameter.schema['default'] !== undefined) query[parameter.name] = parameter.schema['default'];
        }
      }
      if (program.length) throw new InvalidRequest(true, program);
      if (person.length) throw new InvalidRequest(!operation.codes.has('fields-invalid'), person);
      return { query, ...(await readBody(operation, request)) };
    },

    answer(operation, status, headers, body) {
      const declared = operation.answers.get(String(status));
      if (!declared) return [`status ${status} is not declared`];
      const faults = declared.requiredHeaders.filter((name) => !headers.has(name)).map((name) => `header ${name} is missing`);
      if (declared.content.length === 0) return body === undefined ? faults : [...faults, 'a body is not declared'];
      const type = (headers.get('content-type') ?? '').split(';')[0]?.trim();
      const content = declared.content.find(({ mediaType }) => mediaType === type);
      if (!content) return [...faults, `content type ${type} is not declared`];
      if (!/json$/.test(content.mediaType)) return faults;
      const validate = validatorAt(content.at);
      if (validate(body)) return faults;
      return [...faults, ...(validate.errors ?? []).map((error) => `${error.instancePath || '/'} ${error.keyword}: ${error.message}`)];
    },
  };
}

let shared: Validator | undefined;

/** The validator of this contract. One for all sandboxes of a process: it keeps nothing but compiled schemas. */
export const validatorOfContract = (): Validator => (shared ??= createValidator());

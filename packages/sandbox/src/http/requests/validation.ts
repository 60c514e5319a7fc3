/**
 * Holds every request and every answer against the OpenAPI documents. Validators are compiled when first needed:
 * compiling all of them takes longer than answering a test.
 */
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { ErrorObject, ValidateFunction } from 'ajv/dist/2020.js';
import { follow, isPlainObject, schemaNodeAt } from '../contract.ts';
import type { Content, Operation, Parameter } from '../contract.ts';
import { escapePointer, fieldErrorsOf } from './field-errors.ts';
import { documents } from '../../generated/documents.ts';
import { MAXIMUM_FIELD_ERRORS } from '../responses/problem-error.ts';
import { formContent } from './canonical-content.ts';
import { addContractFormats } from './formats.ts';
import { hasNul, readFields } from './form-fields.ts';
import { InvalidRequest, invalidFields, nulIn, tooLong } from './invalid-request.ts';
import { NO_FILES, readSentBody } from './request-body.ts';
import type { UploadedFiles } from './request-body.ts';
import type { FieldError } from '@sen/client/schemas';

/** Of a query; every declared parameter at its longest fits in. Characters. */
const MAXIMUM_QUERY = 4096;
/** Beside those declared, which are ignored. */
const MORE_PARAMETERS = 32;

/**
 * Up to here all that is wrong with a body is looked for at once, which takes the compiled validator time that grows
 * with the square of the errors. Beyond it the first error of each item of a list is told. Values, as `json-bounds.ts`
 * counts them.
 */
const LOOKED_THROUGH = 2_000;

export interface ReadRequest {
  query: Record<string, unknown>;
  body: unknown;
  /** The body as an earlier version compared it, for what that kept. */
  bodyText: string;
  /** What the body says, to tell a repetition from another request. */
  content: string;
  files: UploadedFiles;
}

export interface Validator {
  /** Reads and checks parameters and body. Throws {@link InvalidRequest}. */
  request(operation: Operation, request: Request, params: Record<string, string>): Promise<ReadRequest>;
  /** Says how an answer breaks the contract; empty when it does not. */
  answer(operation: Operation, status: number, headers: Headers, body: unknown): string[];
}

/** A query or header value as the type its schema asks for. */
function valueOf(text: string, { schema }: Parameter): unknown {
  if (schema['type'] === 'integer' || schema['type'] === 'number')
    return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
  if (schema['type'] === 'boolean') return text === 'true' ? true : text === 'false' ? false : text;
  return text;
}

const NO_BODY: Omit<ReadRequest, 'query'> = { body: undefined, bodyText: '', content: '', files: NO_FILES };

/**
 * Compiles schemas of the contract; one that finds `all` errors, or one that stops at the first and so never takes
 * longer than what is valid.
 */
function createCompiler(all: boolean): (at: string) => ValidateFunction {
  const ajv = new Ajv2020({
    strict: false,
    allErrors: all,
    allowUnionTypes: true,
    verbose: true,
    validateSchema: false,
    logger: false,
  });
  addContractFormats(ajv);
  const added = new Set<string>();
  const compiled = new Map<string, ValidateFunction>();
  return (at) => {
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
}

/** Where the schema of the items of a list stands, if the body has one of this name. */
function itemsAt(content: Content, name: string): string | undefined {
  const { api, document, node, pointer } = schemaNodeAt(content);
  const list = follow(
    document,
    isPlainObject(node['properties']) ? node['properties'][name] : undefined,
    `${pointer}/properties/${escapePointer(name)}`,
  );
  return list.node['items'] === undefined ? undefined : `${api}#${list.pointer}/items`;
}

function createValidator(): Validator {
  const upToFirst = createCompiler(false);
  const withAll = createCompiler(true);

  const checkParameter = (parameter: Parameter, text: string | null): FieldError[] => {
    const pointer = `/${parameter.in}/${escapePointer(parameter.name)}`;
    if (text === null) return parameter.required ? [{ pointer, code: 'required' }] : [];
    if (text.includes('\0')) throw nulIn(pointer);
    const validate = upToFirst(parameter.at);
    return validate(valueOf(text, parameter)) ? [] : fieldErrorsOf(validate.errors, pointer);
  };

  /** The first error of each item from the first bad one on: what is valid is looked at once, what is not no longer. */
  const errorsOfItems = (content: Content, body: unknown, first: FieldError[]): FieldError[] => {
    const [, name = '', index] = /^\/([^/]+)\/(\d+)/.exec(first[0]?.pointer ?? '') ?? [];
    const list = isPlainObject(body) ? body[name] : undefined;
    const at = itemsAt(content, name);
    if (index === undefined || at === undefined || !Array.isArray(list)) return first;
    const validate = upToFirst(at);
    const found: FieldError[] = [];
    for (let item = Number(index); item < list.length && found.length < MAXIMUM_FIELD_ERRORS; item += 1)
      if (!validate(list[item])) found.push(...fieldErrorsOf(validate.errors, `/${name}/${item}`));
    return found;
  };

  const checkBody = (content: Content, body: unknown, values: number): FieldError[] => {
    const first = upToFirst(content.at);
    if (first(body)) return [];
    if (values > LOOKED_THROUGH) return errorsOfItems(content, body, fieldErrorsOf(first.errors));
    const all = withAll(content.at);
    all(body);
    return fieldErrorsOf(all.errors);
  };

  const readBody = async (operation: Operation, request: Request): Promise<Omit<ReadRequest, 'query'>> => {
    if (!operation.body) return NO_BODY;
    const type = (request.headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
    const content = operation.body.content.find(({ mediaType }) => mediaType === type);
    if (!content) {
      if (!operation.body.required && request.body === null) return NO_BODY;
      throw new InvalidRequest(true, [
        { pointer: '/header/Content-Type', code: type === '' ? 'required' : 'unknown-code' },
      ]);
    }
    const { value: body, text: bodyText, files, values } = await readSentBody(operation, content, request);
    const fieldErrors = checkBody(content, body, values);
    if (fieldErrors.length) throw invalidFields(operation, fieldErrors);
    return { body, bodyText, content: await formContent(body, files), files };
  };

  const readQuery = (operation: Operation, { search }: URL): URLSearchParams => {
    if (search.length > MAXIMUM_QUERY) throw tooLong('/query', MAXIMUM_QUERY);
    const maximum = operation.parameters.length + MORE_PARAMETERS;
    const fields = readFields(search.slice(1), maximum);
    if (!fields) throw tooLong('/query');
    return fields;
  };

  return {
    async request(operation, request, params) {
      const url = new URL(request.url);
      const search = readQuery(operation, url);
      const query: Record<string, unknown> = {};
      const program: FieldError[] = [];
      const person: FieldError[] = [];
      for (const parameter of operation.parameters) {
        if (parameter.in === 'path') program.push(...checkParameter(parameter, params[parameter.name] ?? null));
        if (parameter.in === 'header') program.push(...checkParameter(parameter, request.headers.get(parameter.name)));
        if (parameter.in === 'query') {
          const text = search.get(parameter.name);
          // Which of two would count is a guess, and another server on the way may guess otherwise.
          if (search.getAll(parameter.name).length > 1)
            program.push({ pointer: `/query/${escapePointer(parameter.name)}`, code: 'format' });
          person.push(...checkParameter(parameter, text));
          if (text !== null) query[parameter.name] = valueOf(text, parameter);
          else if (parameter.schema['default'] !== undefined) query[parameter.name] = parameter.schema['default'];
        }
      }
      // In what is declared it was named before; what is not has no name here.
      if (hasNul(url.search)) throw nulIn('/query');
      if (program.length) throw new InvalidRequest(true, program);
      if (person.length) throw invalidFields(operation, person);
      return { query, ...(await readBody(operation, request)) };
    },

    answer(operation, status, headers, body) {
      const declared = operation.answers.get(String(status));
      if (!declared) return [`status ${status} is not declared`];
      const faults = declared.requiredHeaders
        .filter((name) => !headers.has(name))
        .map((name) => `header ${name} is missing`);
      if (declared.content.length === 0) return body === undefined ? faults : [...faults, 'a body is not declared'];
      const type = (headers.get('content-type') ?? '').split(';')[0]?.trim();
      const content = declared.content.find(({ mediaType }) => mediaType === type);
      if (!content) return [...faults, `content type ${type} is not declared`];
      if (!/json$/.test(content.mediaType)) return faults;
      const validate = upToFirst(content.at);
      if (validate(body)) return faults;
      return [
        ...faults,
        ...(validate.errors ?? []).map((error) => `${error.instancePath || '/'} ${error.keyword}: ${error.message}`),
      ];
    },
  };
}

const compileAll = createCompiler(true);
const compileFirst = createCompiler(false);

/**
 * How a document that no operation takes breaks a schema of the contract, by its name; empty when it does not. One with
 * more than {@link LOOKED_THROUGH} values is told its first error alone.
 */
export function errorsOfSchema(api: string, name: string, document: unknown, values = 0): readonly ErrorObject[] {
  const validate = (values > LOOKED_THROUGH ? compileFirst : compileAll)(`${api}#/components/schemas/${name}`);
  return validate(document) ? [] : (validate.errors ?? []);
}

let shared: Validator | undefined;

/** The validator of this contract. One for all sandboxes of a process: it keeps nothing but compiled schemas. */
export const validatorOfContract = (): Validator => (shared ??= createValidator());

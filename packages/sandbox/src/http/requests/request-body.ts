/**
 * The body of a request as a value its schema can be asked about. Everything is counted before anything is looked at.
 */
import type { Content, Operation } from '../contract.ts';
import { escapePointer } from './field-errors.ts';
import { ProblemError } from '../responses/problem-error.ts';
import { bodyLimitsOf, largestFileOf } from './body-limits.ts';
import type { BodyLimits } from './body-limits.ts';
import { readBody } from './bounded-body.ts';
import { InvalidRequest, invalidFields, nulIn, tooLong } from './invalid-request.ts';
import { boundsOf } from './json-bounds.ts';
import { MultipartError, boundaryIn, readParts } from './multipart.ts';
import type { Part } from './multipart.ts';

/** Files that came with a form, by the name of their field. */
export type UploadedFiles = ReadonlyMap<string, readonly File[]>;

export interface SentBody {
  value: unknown;
  /** As an earlier version compared it, for what that kept. */
  text: string;
  files: UploadedFiles;
  /** How much there is to look at; see {@link boundsOf}. */
  values: number;
}

export const NO_FILES: UploadedFiles = new Map();

const JSON_TYPE = 'application/json';

/** Who sent a file that is too large is told so, not that a program is broken. */
const tooLarge = (operation: Operation, maximum: number): Error =>
  operation.codes.has('file-too-large')
    ? new ProblemError('file-too-large', { extra: { maximumBytes: largestFileOf(operation) } })
    : tooLong('', maximum);

function readJson(
  operation: Operation,
  bytes: Uint8Array,
  limits: BodyLimits,
  pointer = '',
): Pick<SentBody, 'value' | 'text' | 'values'> {
  const { fault, values } = boundsOf(bytes, limits);
  if (fault?.kind === 'nul') throw nulIn(pointer + fault.pointer);
  // The count that was passed leaves room for mistakes; it is no limit to show to anybody.
  if (fault)
    throw invalidFields(operation, [
      { pointer: pointer + fault.pointer, code: fault.kind === 'too-deep' ? 'format' : 'too-long' },
    ]);
  const text = new TextDecoder().decode(bytes);
  try {
    return { value: JSON.parse(text), text, values };
  } catch {
    throw new InvalidRequest(true);
  }
}

/** A field that a page appended as text says no type; JSON is known by its first bracket. */
const looksLikeJson = (text: string): boolean => /^\s*[[{]/.test(text);

function partsIn(request: Request, bytes: Uint8Array<ArrayBuffer>, maximum: number): Part[] {
  const boundary = boundaryIn(request.headers.get('content-type') ?? '');
  if (boundary === undefined) throw new InvalidRequest(true);
  try {
    const parts = readParts(bytes, boundary, maximum);
    if (!parts) throw tooLong('');
    return parts;
  } catch (error) {
    throw error instanceof MultipartError ? new InvalidRequest(true) : error;
  }
}

/** A multipart form as the object its schema describes; files count as strings there and stand beside it. */
function readForm(operation: Operation, { schema }: Content, parts: readonly Part[], limits: BodyLimits): SentBody {
  // Without a prototype: a field may be called anything.
  const read = Object.create(null) as Record<string, unknown>;
  const files = new Map<string, File[]>();
  const properties = (schema['properties'] ?? {}) as Record<string, { type?: string }>;
  let looked = 0;
  for (const { name, fileName, type, content } of parts) {
    if (name.includes('\0')) throw nulIn('');
    const pointer = `/${escapePointer(name)}`;
    if (fileName?.includes('\0')) throw nulIn(pointer);
    let value: unknown = fileName;
    if (fileName !== undefined && type !== JSON_TYPE) {
      // What no field is called is told as such, and not made a file before.
      if (Object.hasOwn(properties, name))
        files.set(name, [...(files.get(name) ?? []), new File([content], fileName, { type: type || 'text/plain' })]);
    } else {
      if (content.length > limits.field) throw invalidFields(operation, [{ pointer, code: 'too-long' }]);
      if (content.includes(0)) throw nulIn(pointer);
      value = new TextDecoder().decode(content);
      if (type === JSON_TYPE || looksLikeJson(String(value))) {
        const json = readJson(operation, content, limits, pointer);
        looked += json.values;
        value = json.value;
      }
    }
    if (Object.hasOwn(properties, name) && properties[name]?.type === 'array' && !Array.isArray(value))
      read[name] = [...((read[name] as unknown[] | undefined) ?? []), value];
    else read[name] = value;
  }
  return {
    value: read,
    text: JSON.stringify([read, [...files.values()].flat().map(({ name, size, type }) => [name, size, type])]),
    files,
    values: looked + parts.length,
  };
}

/**
 * Reads a body that was sent as one of the types its operation takes. Throws {@link InvalidRequest}, or the refusal of
 * files.
 */
export async function readSentBody(operation: Operation, content: Content, request: Request): Promise<SentBody> {
  const limits = bodyLimitsOf(operation, content.mediaType);
  const bytes = await readBody(request, limits.bytes);
  if (!bytes) throw tooLarge(operation, limits.bytes);
  if (content.mediaType === 'multipart/form-data')
    return readForm(operation, content, partsIn(request, bytes, limits.parts), limits);
  return { ...readJson(operation, bytes, limits), files: NO_FILES };
}

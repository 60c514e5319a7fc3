/** What a keyword of JSON Schema that did not hold is called to people who mend fields. */
import type { ErrorObject } from 'ajv/dist/2020.js';
import { MAXIMUM_FIELD_ERRORS } from '../responses/problem-error.ts';
import type { FieldError } from '@sen/client/schemas';

/** A name as it stands in a JSON pointer (RFC 6901). */
export const escapePointer = (segment: string): string => segment.replaceAll('~', '~0').replaceAll('/', '~1');

function fieldErrorOf({ keyword, params, instancePath, data }: ErrorObject): FieldError | undefined {
  const at = (code: string, extra?: Record<string, unknown>, pointer = instancePath): FieldError =>
    extra ? { pointer, code, params: extra } : { pointer, code };
  switch (keyword) {
    case 'required':
      return at('required', undefined, `${instancePath}/${escapePointer(String(params['missingProperty']))}`);
    case 'additionalProperties':
    case 'unevaluatedProperties':
      return at(
        'unexpected',
        undefined,
        `${instancePath}/${escapePointer(String(params['additionalProperty'] ?? params['unevaluatedProperty']))}`,
      );
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
    case 'maxProperties':
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

/** One error for each field, the first; a field that is missing is not also malformed. No more than a refusal tells. */
export function fieldErrorsOf(errors: readonly ErrorObject[] | null | undefined, prefix = ''): FieldError[] {
  const found = new Map<string, FieldError>();
  for (const error of errors ?? []) {
    if (found.size === MAXIMUM_FIELD_ERRORS) break;
    const field = fieldErrorOf(error);
    if (field && !found.has(field.pointer)) found.set(field.pointer, { ...field, pointer: prefix + field.pointer });
  }
  if (found.size === 0 && errors?.length) return [{ pointer: prefix, code: 'format' }];
  return [...found.values()];
}

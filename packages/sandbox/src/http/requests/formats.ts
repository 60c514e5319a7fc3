/** What the contract's formats mean here: the same functions read what handlers are given. */
import type { Ajv2020 } from 'ajv/dist/2020.js';
import addFormatsModule from 'ajv-formats';
import type { FormatsPluginOptions } from 'ajv-formats';
import { readDay, readInstant } from '@sen/client';
import { fieldInvalid } from '../responses/problem-error.ts';

/** CommonJS under NodeNext: the function stands in `default`, in bundles it is the import itself. */
const addFormats = ('default' in addFormatsModule ? addFormatsModule.default : addFormatsModule) as unknown as (
  ajv: Ajv2020,
  options: FormatsPluginOptions,
) => void;

/** Days and moments by our own grammar; the rest by the library's. */
export function addContractFormats(ajv: Ajv2020): void {
  addFormats(ajv, ['email', 'uri', 'uri-reference', 'binary']);
  ajv.addFormat('date', (text) => readDay(text) !== undefined);
  ajv.addFormat('date-time', (text) => readInstant(text) !== undefined);
}

/** A moment of a request. Refuses, at `pointer`, what the validator would have refused too. */
export function momentIn(text: string, pointer: string): Date {
  const milliseconds = readInstant(text);
  if (milliseconds === undefined) throw fieldInvalid(pointer, 'format');
  return new Date(milliseconds);
}

/** How a document breaks the schema of a campaign, as faults with sentences; the contract has the schema. */
import type { ErrorObject } from 'ajv/dist/2020.js';
import { escapePointer } from '../../../http/requests/field-errors.ts';
import { errorsOfSchema } from '../../../http/requests/validation.ts';
import { checkForm } from '@sen/client/form-answers';
import type { CampaignPayload, FormPayload } from '@sen/client/schemas';
import type { FormVersions } from '../../directory/forms/form-versions.ts';
import { campaignFaults } from './check.ts';
import type { CampaignFault } from './fault-texts.ts';

const UNITS_OF_AGE = ['days', 'weeks', 'months', 'years'];

const isAge = ({ parentSchema }: ErrorObject): boolean =>
  UNITS_OF_AGE.every((unit) => unit in ((parentSchema?.['properties'] as object | undefined) ?? {}));

function faultOf(error: ErrorObject): CampaignFault {
  const { keyword, params, instancePath: pointer, parentSchema } = error;
  const at = (code: CampaignFault['code'], facts?: CampaignFault['facts']): CampaignFault => ({
    pointer,
    code,
    ...(facts && { facts }),
  });
  const below = (name: unknown): string => `${pointer}/${escapePointer(String(name))}`;
  const limit = String(params['limit'] ?? '');
  switch (keyword) {
    case 'required':
      return {
        ...at('required', { key: String(params['missingProperty']) }),
        pointer: below(params['missingProperty']),
      };
    case 'additionalProperties': {
      const key = String(params['additionalProperty']);
      const keys = Object.keys((parentSchema?.['properties'] as object | undefined) ?? {}).join(', ');
      return { ...at('unexpected', { key, keys }), pointer: below(key) };
    }
    case 'const':
      return at('unknown-value', { values: String(params['allowedValue']) });
    case 'enum':
      return at('unknown-value', { values: (params['allowedValues'] as unknown[]).join(', ') });
    case 'type':
      return at('wrong-type', { type: String(params['type']) });
    case 'minimum':
      return at('too-small', { limit });
    case 'maximum':
      return at('too-large', { limit });
    case 'maxProperties':
    case 'minProperties':
      return isAge(error) ? at('age-units') : at(keyword === 'maxProperties' ? 'too-long' : 'too-short', { limit });
    case 'maxLength':
    case 'maxItems':
      return at('too-long', { limit });
    case 'minLength':
    case 'minItems':
      return at('too-short', { limit });
    case 'uniqueItems':
      return at('same-twice');
    case 'format':
      return params['format'] === 'date'
        ? at('not-a-day')
        : at('not-as-written', { pattern: String(params['format']) });
    default:
      return at('not-as-written', { pattern: String(params['pattern'] ?? params['propertyName'] ?? keyword) });
  }
}

/** One fault for each place, in the order in which they were found; empty where the schema holds. */
function schemaFaults(errors: readonly ErrorObject[]): CampaignFault[] {
  const found = new Map<string, CampaignFault>();
  for (const error of errors) {
    const fault = faultOf(error);
    if (!found.has(fault.pointer)) found.set(fault.pointer, fault);
  }
  return [...found.values()];
}

/**
 * What is wrong with a document as a campaign; empty when it is one. A `$schema` for editors is passed over. `values`:
 * how much there is in it, where it may be much; then one fault is told at a time. `forms`: those it may name; without
 * them, those the sandbox begins with.
 */
export function faultsOfCampaign(
  { $schema: _editors, ...document }: Record<string, unknown>,
  values = 0,
  forms?: Pick<FormVersions, 'ids'>,
): CampaignFault[] {
  const faults = schemaFaults(errorsOfSchema('vaccination', 'CampaignPayload', document, values));
  return faults.length > 0 ? faults : campaignFaults(document as unknown as CampaignPayload, forms);
}

/** What is wrong with a document as a form; empty when it is one. */
export function faultsOfForm(document: unknown): CampaignFault[] {
  const faults = schemaFaults(errorsOfSchema('directory', 'FormPayload', document));
  if (faults.length > 0) return faults;
  return checkForm(document as FormPayload).map(({ pointer, code }) => ({
    pointer,
    code: 'form-contradicts',
    facts: { fault: code },
  }));
}

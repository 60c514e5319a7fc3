/** The lists of the first step. Those of later steps come with them: `later-lists.ts`. */
import { codeLists, type Received, type Transport } from '@sen/client';
import type { CodeListName } from '../../../generated/code-lists/codes.ts';
import type { LookupController } from '../../../kit/controllers/lookup.ts';
import type { Option } from '../../../kit/parts/radio-group.ts';
import type { Lists } from '../steps/form-view.ts';
import type { Step } from '../steps/steps.ts';

export interface ListSource {
  lookup: LookupController;
  http: Transport;
  config: Received<'Config'>;
  pick: (text: Received<'Text'>) => string;
  mobileSite: string;
}

/** Asks for a list where the step is one of these, or one that tells everything; what has not come yet is empty. */
export const readCodes = (
  { lookup, http, pick }: ListSource,
  step: Step,
  name: CodeListName,
  from: readonly Step[],
): Option[] =>
  [...from, 'review', 'code'].includes(step)
    ? (lookup.read(name, (signal) => codeLists(http).get(name, { signal }))?.items ?? [])
        .filter(({ retired }) => !retired)
        .map(({ code, title, hint }) => ({
          value: code,
          label: pick(title),
          hint: hint && pick(hint),
        }))
    : [];

export const formLists = (source: ListSource, step: Step): Lists => ({
  countries: readCodes(source, step, 'countries', ['person']),
  ethnicities: source.config.registration.askEthnicity ? readCodes(source, step, 'ethnicities', ['person']) : [],
  occupations: [],
  products: [],
  campaigns: [],
  forms: [],
  consentTexts: [],
  sites: undefined,
});

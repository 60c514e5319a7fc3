/** An empty first step. Those of later steps come with them: `empty-answers.ts`. */
import type { ListCodes } from '../../../generated/code-lists/codes.ts';
import type { Answers } from './answers.ts';
import { personFields } from './person.ts';

const blank = (names: readonly string[]): Record<string, string> => Object.fromEntries(names.map((name) => [name, '']));

/**
 * Nothing is preset but the country, and the actor where a community team helps. A card fills in phone and address,
 * too.
 */
export const firstAnswers = (assisted: boolean): Answers =>
  ({
    ...blank([...Object.keys(personFields), 'phone', 'addressLine']),
    actor: assisted ? 'assisted' : '',
    idConfirmed: false,
    idQuestioned: false,
    nationality: 'VN' satisfies ListCodes['countries'],
    guardianAsked: false,
    unit: { provinceText: '', communeText: '' },
    needsHomeVisit: false,
    doses: [],
    previousDoses: [],
    forms: {},
    consents: {},
    fromCard: {},
  }) as Partial<Answers> as Answers;

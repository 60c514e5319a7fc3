/** Rows of the last two steps that ask something: what is agreed to, and the one-time code. */
import type { FormProblem } from '../flow/problems.ts';
import type { Rows } from './row.ts';

const CONSENT = 'consent-';

export const consentFields = {
  consents: {
    kind: 'list',
    at: '/consents',
    list: { prefix: CONSENT, codes: ({ rules }) => rules.consents.map(({ purposeCode }) => purposeCode) },
    check: ({ answers, rules }) =>
      rules.consents.flatMap(({ purposeCode, version, required }): FormProblem[] => {
        const given = answers.consents[purposeCode];
        const field = CONSENT + purposeCode;
        if (!given?.decision) return [{ field, problem: 'consentRequired' }];
        if (given.version !== version) return [{ field, problem: 'consentOutdated' }];
        return required && given.decision !== 'agree' ? [{ field, problem: 'consentNeeded' }] : [];
      }),
  },
} as const satisfies Rows;

export const codeFields = {
  code: { kind: 'own', at: '/code', says: { format: 'codeFormat' } },
} as const satisfies Rows;

/** Rows of the last two steps that ask something: what is agreed to, and the one-time code. */
import type { FormProblem, FormRules } from '../flow/problems.ts';
import { asksChild } from './answers.ts';
import type { Rows } from './row.ts';

const CONSENT = 'consent-';
/** Of the child's own answer beside the guardian's. */
export const CHILD_CONSENT = `${CONSENT}child-`;

/** Where the law is the ground there is nothing to decide: such a text informs. */
export const textsToDecide = ({ consents }: Pick<FormRules, 'consents'>): FormRules['consents'] =>
  consents.filter(({ legalBasis }) => legalBasis?.kind !== 'law');

export const consentFields = {
  consents: {
    kind: 'list',
    at: '/consents',
    list: { prefix: CONSENT, codes: ({ rules }) => textsToDecide(rules).map(({ purposeCode }) => purposeCode) },
    check: ({ answers, rules }) => {
      const isHeard = asksChild(answers, rules.today, rules.registration);
      return textsToDecide(rules).flatMap(({ purposeCode, version, required }): FormProblem[] => {
        const given = answers.consents[purposeCode];
        const field = CONSENT + purposeCode;
        const child = `${CHILD_CONSENT}${purposeCode}`;
        if (!given?.decision) return [{ field, problem: 'consentRequired' }];
        if (given.version !== version) return [{ field, problem: 'consentOutdated' }];
        if (required && given.decision !== 'agree') return [{ field, problem: 'consentNeeded' }];
        if (isHeard && !given.childDecision) return [{ field: child, problem: 'childDecisionRequired' }];
        return isHeard && required && given.childDecision !== 'agree'
          ? [{ field: child, problem: 'childDecisionNeeded' }]
          : [];
      });
    },
  },
} as const satisfies Rows;

export const codeFields = {
  code: { kind: 'own', at: '/code', says: { format: 'codeFormat' } },
} as const satisfies Rows;

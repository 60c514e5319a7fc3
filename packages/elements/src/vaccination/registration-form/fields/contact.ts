/** Rows of the third step: how to reach the person, and the line of the address. */
import { readPhone, tidyPhone } from '../../../kit/people/phone.ts';
import { needsGuardian, type Answers } from './answers.ts';
import { mobileOf } from './mobile.ts';
import type { FormView } from '../steps/form-view.ts';
import type { Rows } from './row.ts';

/** The browser of a community team knows the team. */
const ofHousehold = ({ assisted }: FormView, token: string): string => (assisted ? 'off' : token);

const placeOf = ({ unit: { commune, province } }: Answers): string =>
  [commune?.name, province?.name].filter(Boolean).join(', ');

export const contactFields = {
  phone: {
    kind: 'text',
    household: true,
    also: {
      '/guardian/phone': ({ answers, rules }) =>
        needsGuardian(answers, rules.today, rules.registration.guardianUnderAge) ? mobileOf(answers) : undefined,
      '/phone': undefined,
    },
    layout: (view) => ({
      hint: view.signedIn ? view.words.phoneHintSignedIn : view.words.phoneHint,
      type: 'tel',
      inputMode: 'tel',
      autocomplete: ofHousehold(view, 'tel'),
      width: 'short',
    }),
    tidy: tidyPhone,
    check: ({ answers: { phone } }) => {
      const { kind } = readPhone(phone);
      if (kind === 'mobile') return undefined;
      return kind === 'landline' ? 'phoneLandline' : 'phoneFormat';
    },
    says: { format: 'phoneFormat' },
    send: ({ answers }) => mobileOf(answers),
  },
  email: {
    kind: 'text',
    optional: true,
    layout: (view) => ({ type: 'email', inputMode: 'email', autocomplete: ofHousehold(view, 'email'), width: 'half' }),
    tidy: (typed) => typed.trim(),
    format: { fits: (email) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email), problem: 'emailFormat' },
  },
  occupation: {
    kind: 'select',
    optional: true,
    layout: ({ lists }) => ({ width: 'half', options: lists.occupations }),
  },
  workplace: {
    kind: 'text',
    optional: true,
    layout: ({ whole, answers }) => ({ autocomplete: whole || answers.actor === 'self' ? 'organization' : 'off' }),
  },
  addressLine: {
    kind: 'text',
    household: true,
    at: '/person/address/line',
    layout: (view) => ({
      // The commune was chosen in the step before.
      hint: view.whole ? undefined : placeOf(view.answers),
      autocomplete: ofHousehold(view, 'street-address'),
    }),
  },
} as const satisfies Rows;

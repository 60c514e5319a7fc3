/** Rows of the second step: how to reach the person, and where they live. */
import { readPhone, tidyPhone } from '../../../kit/people/phone.ts';
import { needsGuardian } from './answers.ts';
import { mobileOf } from './mobile.ts';
import type { FormView } from '../steps/form-view.ts';
import type { FormSection, Rows } from './row.ts';

/** The browser of a community team knows the team. */
const ofHousehold = ({ assisted }: FormView, token: string): string => (assisted ? 'off' : token);

const address: FormSection = { id: 'address' };

const unitToSend = (unit: { code: string; edition: string } | undefined): unknown =>
  unit && { code: unit.code, edition: unit.edition };

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
  'address-province': {
    kind: 'own',
    section: address,
    at: '/person/address/province',
    check: ({ answers }) => (answers.unit.province ? undefined : 'provinceRequired'),
    says: { 'unknown-code': 'provinceRequired' },
    send: ({ answers }) => unitToSend(answers.unit.province),
  },
  'address-commune': {
    kind: 'own',
    section: address,
    at: '/person/address/commune',
    check: ({ answers }) => (answers.unit.commune ? undefined : 'communeRequired'),
    says: { 'unknown-code': 'communeRequired' },
    send: ({ answers }) => unitToSend(answers.unit.commune),
  },
  /** In place of both while an old address is looked up. */
  'address-old': { kind: 'own', section: address, at: '', optional: true },
  addressLine: {
    kind: 'text',
    section: address,
    household: true,
    at: '/person/address/line',
    layout: (view) => ({ autocomplete: ofHousehold(view, 'street-address') }),
  },
} as const satisfies Rows;

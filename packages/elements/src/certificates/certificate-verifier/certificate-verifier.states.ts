import type { VerdictKey } from '../verdict/verdict-style.ts';

/** Every state a person can meet in this element; each has a story of the same name. Not shipped with any page. */
export const states = {
  ready: 'Waits for a code, pasted, typed or scanned.',
  'nothing-given': 'Check was pressed with nothing given.',
  valid: 'Genuine and in force.',
  'policy-not-met': 'Genuine, but this province asks for more.',
  expired: 'Genuine, but its time is over.',
  withdrawn: 'Genuine once; withdrawn since.',
  forged: 'One digit of the year of birth was changed: nobody is shown.',
  'issuer-unknown': 'Signed by someone the list does not know. It is not "forged".',
  unreadable: 'Not a code, or half of one.',
  'yellow-card': 'An international certificate of vaccination: whose, which vaccine, and when.',
  'version-unknown': 'Signed as it should be, in a version that is not known here. It is not "forged".',
  'not-supported': 'A real certificate of a kind that is not read here.',
  'no-list-yet': 'A first visit without a network. It is not "forged".',
  'page-says-no-sandbox':
    'The platform is a sandbox and the page does not say so: whoever builds it is told what to write.',
  'rules-of-another-list': 'The province is named by a list that the rules do not use. Its code is not guessed.',
  'list-too-old': 'Ten days without an update: nothing can be called valid by it.',
  cleared: 'The end was pressed: nobody is left on the screen.',
  'every-answer': 'All answers there are, one under the other.',
  'gate-ready': 'At a gate the scanner stands ready.',
  'gate-scanned': 'The camera is off while the answer stands.',
} as const;

/** Which state shows each answer: one the library gains does not compile until somebody decides. */
export const stateOfAnswer = {
  valid: 'valid',
  validUntil: 'valid',
  validUnchecked: 'every-answer',
  policyNotMet: 'policy-not-met',
  expired: 'expired',
  expiredKey: 'every-answer',
  notYetValid: 'every-answer',
  notYetValidKey: 'every-answer',
  revoked: 'withdrawn',
  unknownIssuer: 'issuer-unknown',
  wrongKeyUsage: 'every-answer',
  tampered: 'forged',
  malformed: 'unreadable',
  unsupported: 'not-supported',
  trustMissing: 'no-list-yet',
  trustStale: 'list-too-old',
  clockWrong: 'every-answer',
  revocationsMissing: 'every-answer',
  noPolicy: 'every-answer',
  noPolicyOfEdition: 'rules-of-another-list',
  noEdition: 'every-answer',
  noPlace: 'every-answer',
  contentUnknown: 'version-unknown',
  notSigned: 'every-answer',
} as const satisfies Record<VerdictKey, keyof typeof states>;

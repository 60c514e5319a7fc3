/** Every state a person can meet in this element; each has a story of the same name. Not shipped with any page. */
export const states = {
  'code-to-paste': 'Waits for the code of a certificate.',
  'nothing-pasted': 'Show was pressed with nothing pasted.',
  green: 'The province says green, and why.',
  'booster-due': 'The same certificate where a booster is asked for.',
  'no-place-yet': 'A national page has no rules of its own: the place is chosen.',
  'another-place': 'The rules of another province.',
  forged: 'The signature is wrong: no colour.',
  'issuer-unknown': 'Signed by nobody on the list: only the answer.',
  'yellow-card': 'An international certificate of vaccination: what it is of, and no colour.',
  'version-unknown': 'Signed as it should be, in a version that is not known here: only the answer.',
  cleared: 'The end was pressed: nobody is left on a shared device.',
} as const;

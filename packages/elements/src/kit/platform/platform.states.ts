/** Every state a person can meet in this element; each has a story of the same name. Not shipped with any page. */
export const states = {
  'sandbox-banner': 'On a sandbox a banner says so, above everything. On the real platform there is none.',
  loading: 'Asks the platform for its configuration.',
  unreachable: 'No answer; says so and offers to try again.',
  'unreachable-then-back': 'After “Try again”, with the network back.',
  'key-disabled': 'The site key was switched off, or does not belong to this page.',
  'module-disabled': 'The key is good, but its province did not switch registration on.',
  'fallback-before-the-script':
    'What stands between the tags, for as long as the script has not arrived and for people without JavaScript.',
} as const;

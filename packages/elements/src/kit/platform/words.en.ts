import type * as vi from './words.vi.ts';

export const doctor: typeof vi.doctor = {
  heading: 'Check of this page',
  looking: 'Looking at the page…',
  clean: 'Nothing to mend',
  found: (count) => (count === 1 ? 'One thing to mend' : `${count} things to mend`),
  error: 'Error',
  warning: 'Warning',
  cause: 'Why',
  fix: 'Fix',
  again: 'Look again',
  copy: 'Copy for support',
  copied: 'Copied. Paste it into a message to support.',
  notCopied: 'The browser does not allow copying. Select all the text below and copy it.',
  report: 'What was found',
  otherLanguage: 'Tiếng Việt',
  close: 'Close',
  private: 'It holds nothing about the people who use the page.',
};

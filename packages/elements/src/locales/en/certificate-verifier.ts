import type * as vi from '../vi.ts';

export const certificateVerifier: typeof vi.certificateVerifier = {
  heading: 'Check a certificate',
  intro: 'Scan the code with a reader, or paste the text of the QR code below.',
  text: 'Text of the QR code',
  textHint: 'It begins with HC1:',
  check: 'Check',
  textRequired: 'Scan or paste the text of the QR code, then choose Check',
  person: 'Person on the certificate',
  initials: 'Initials',
  birthYear: 'Year of birth',
  compare: 'Compare with the person’s identity paper.',
  next: 'Check another code',
  clearsIn: (seconds) => `Clears in ${seconds} seconds.`,
  cleared: 'Cleared. Ready for the next code.',
  notKept: 'Nothing about the person is stored or sent.',
};

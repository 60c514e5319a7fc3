import type * as vi from './words.vi.ts';

export const certificateVerifier: typeof vi.certificateVerifier = {
  heading: 'Check a certificate',
  intro: 'Scan the code with the camera or a hand-held reader, or paste its text.',
  scan: 'Scan a code',
  text: 'Text of the QR code',
  textHint: 'It begins with HC1:',
  check: 'Check',
  textRequired: 'Scan or paste the text of the QR code, then choose Check',
  person: 'Person on the certificate',
  initials: 'Initials',
  birthYear: 'Year of birth',
  compare: 'Compare with the person’s identity paper.',
  next: 'Check another code',
  nextPerson: 'Next person',
  clearsIn: (seconds) => `Clears in ${seconds} seconds.`,
  cleared: 'Cleared. Ready for the next code.',
  notKept: 'Nothing about the person is stored or sent.',
};

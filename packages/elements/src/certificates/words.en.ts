import type * as vi from './words.vi.ts';

export const certificates: typeof vi.certificates = {
  verdicts: {
    valid: { title: 'Valid', body: 'The signature is right and it was not withdrawn.' },
    validUntil: { title: (day) => `Valid until ${day}`, body: 'The signature is right and it was not withdrawn.' },
    validUnchecked: {
      title: (day) => `Valid until ${day}`,
      body: 'The signature is right. Not compared with the list of withdrawn certificates.',
    },
    policyNotMet: { title: 'Genuine, but does not meet the rules here', body: 'The rules are below.' },
    expired: { title: (day) => `Expired on ${day}`, body: 'A new code is needed.' },
    expiredKey: { title: (day) => `The issuer’s key expired on ${day}`, body: 'A new code is needed.' },
    notYetValid: { title: (day) => `Not valid before ${day}`, body: 'Check the date and time on this device.' },
    notYetValidKey: {
      title: (day) => `The issuer’s key is not valid before ${day}`,
      body: 'Check the date and time on this device.',
    },
    revoked: { title: 'Withdrawn', body: 'It can no longer be used. Ask the issuer why.' },
    unknownIssuer: {
      title: 'Issuer not recognised',
      body: 'The list of keys may not have this issuer yet. Update it, then check again.',
    },
    wrongKeyUsage: { title: 'This issuer may not sign this kind', body: 'Do not accept it. Contact the issuer.' },
    tampered: {
      title: 'The content was changed',
      body: 'The signature does not match. Do not accept this certificate.',
    },
    malformed: {
      title: 'This code cannot be read',
      body: 'Scan it again, flat and in good light. If you paste it, paste all of it.',
    },
    unsupported: {
      title: 'This kind of certificate cannot be checked here',
      body: 'That does not make it false. Check it another way.',
    },
    trustMissing: {
      title: 'Cannot check: no list of keys on this device',
      body: 'Go online to download it, then check again.',
    },
    trustStale: {
      title: (days) => `Cannot check: the list of keys ran out ${days} days ago`,
      body: 'Go online to update it, then check again.',
    },
    clockWrong: {
      title: 'Cannot check: the date on this device is wrong',
      body: 'Set the date and time, then check again.',
    },
    revocationsMissing: {
      title: 'Cannot check: the list of withdrawn certificates is not complete',
      body: 'Go online to update it, then check again.',
    },
    noPolicy: {
      title: 'Signed correctly, but no rules to compare with',
      body: 'Go online to update, or ask the person in charge.',
    },
    noPolicyOfEdition: {
      title: (edition) => `Signed correctly, but no rules by the list of provinces of ${edition}`,
      body: 'The list of keys uses another one, and a code is not guessed. Update the list, or tell the person in charge.',
    },
    noEdition: {
      title: 'Signed correctly, but the code of the province lacks its list',
      body: 'This page does not say which edition the code is of. Tell the person in charge.',
    },
    noPlace: {
      title: 'Signed correctly, but it is not clear whose rules apply',
      body: 'This page does not name the province (province, edition) of the gate. Tell the person in charge.',
    },
    notSigned: {
      title: 'This code is not a certificate',
      body: 'It has no signature and proves nothing. Look at the original paper.',
    },
  },
  stays: 'The paper or code stays with whoever brought it. This page shows, keeps and changes nothing in it.',
  checking: 'Checking…',
  policyOf: (title, version) => `${title}, version ${version}`,
  why: 'Why',
  holds: 'Met',
  fails: 'Not met',
  unclear: 'Unclear',
  fullName: 'Full name',
  dateOfBirth: 'Date of birth',
  nationality: 'Nationality',
  disease: 'Disease',
  dose: 'Dose',
  doseOf: (number, series) => (number > series ? `Dose ${number} (booster)` : `Dose ${number} of ${series}`),
  injectedOn: 'Given on',
  vaccine: 'Kind of vaccine',
  product: 'Vaccine',
  maker: 'Manufacturer',
  testType: 'Kind of test',
  outcome: 'Result',
  collectedAt: 'Sampled on',
  centre: 'Tested by',
  firstPositiveOn: 'First positive on',
  usableFrom: 'Usable from',
  usableUntil: 'Usable until',
  country: 'Country',
  issuer: 'Issued by',
  certificateId: 'Certificate number',
  kinds: {
    vaccination: 'Vaccination certificate',
    test: 'Test certificate',
    recovery: 'Recovery certificate',
    'health-card': 'Health card',
  },
  ages: {
    missing: 'There is no list of keys on this device.',
    today: 'The list of keys was signed today.',
    days: (days) => `The list of keys was signed ${days === 1 ? 'yesterday' : `${days} days ago`}.`,
    stale: (days) => `The list of keys has run out: it was signed ${days} days ago.`,
  },
  goodUntil: (day) => `Works without a network until ${day}.`,
  update: 'Update the list',
  updating: 'Updating…',
  updated: 'The list of keys is up to date.',
  notUpdated: 'Could not update. Still using the list on this device.',
  adviceTitle: 'For whoever builds this page',
  advice: {
    'say-sandbox':
      'This platform is a sandbox and the page does not say so, so its keys are not believed. Add the attribute sandbox to <sen-platform>.',
    'no-sandbox':
      'The page says sandbox and the platform is none. Remove the attribute sandbox, and write the keys into anchors of <sen-platform>.',
    'bring-anchors':
      'The page brings no keys to check with. Write those you were given into anchors of <sen-platform>.',
  },
  refused: 'The new list cannot be trusted and was not taken. The old one stays; tell the person in charge.',
  clockTitle: 'The clock of this device may be wrong',
  clockBody: 'It differs from the service, so answers about dates may be wrong. Set the date and time.',
  qrLabel: 'QR code of the certificate, for the person who checks to scan',
};

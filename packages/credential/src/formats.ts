/**
 * Formats of certificates, recognised by how they begin. Kept apart from the codes of Viet Nam, so that whoever only
 * decodes does not bundle those.
 */

/** Kinds that are certificates, to be decoded and verified. */
export type CredentialKind = 'hcert' | 'shc';
/** Real certificates that are not read here. */
export type UnsupportedKind = 'divoc' | 'vds-nc' | 'w3c-credential' | 'smart-health-link';

/** A code longer than this fits no QR code, nor ten thousand of them; looking through it would only cost time. */
const MAX_TEXT = 2 * 1024 * 1024;

const FORMATS: Readonly<Record<CredentialKind | UnsupportedKind, RegExp>> = {
  hcert: /^HC1:/,
  shc: /^shc:\//,
  divoc: /^PK\x03\x04/,
  'smart-health-link': /^shlink:\//,
  // The seal may come before the data, and it holds a whole certificate of the signer.
  'vds-nc': /^\s{0,8}\{[^]{0,4000}"(?:icao\.(?:test|vacc)|hdr)"/,
  'w3c-credential': /^\s{0,8}\{[^]{0,4000}"(?:credentialSubject|VerifiableCredential)"/,
};

/** Undefined for what is no certificate, or no text a code could hold. */
export function formatOf(text: string): CredentialKind | UnsupportedKind | undefined {
  if (typeof text !== 'string' || text.length > MAX_TEXT) return undefined;
  return (Object.keys(FORMATS) as (CredentialKind | UnsupportedKind)[]).find((format) => FORMATS[format].test(text));
}

/**
 * @sen/credential/issue: encodes and signs. For the platform, the sandbox and tests; a page that only checks never
 * loads it.
 */
export { makeSigningKey, importSigningKey, exportSigningKey, publicJwk, sign } from './keys.ts';
export type { SigningKey } from './keys.ts';
export { makeCertificate } from './certificate.ts';
export type { CertificateOptions } from './certificate.ts';
export { dccOf, hcertContent, hcertText, issueHcert, makeUvci, signCose } from './hcert.ts';
export type { HcertOptions } from './hcert.ts';
export { icvpOfDose, issueIcvp } from './icvp.ts';
export type { IcvpOptions } from './icvp.ts';
export { healthCardText, signHealthCard } from './health-card.ts';
export { hashOf } from '../canonical-json.ts';
export { extendRevocations, listedHashes, publishRevocations, signDocument } from './publish.ts';
export type { ListedHashes, PublishedRevocations, Revoked, RevokedHashes, SliceOptions } from './publish.ts';
export { concat, deflate, encodeBase45, encodeCbor, head } from './encode.ts';
export type { Encodable } from './encode.ts';

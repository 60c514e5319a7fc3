/**
 * @sen/credential: reads a code and says what to think of it. No network, no DOM, no clock: trust and time are handed
 * in.
 */
export { classify } from './classify.ts';
export type { Kind, PlainFacts, PlainKind } from './classify.ts';
export type { CredentialKind, UnsupportedKind } from './formats.ts';
export { decode } from './decode.ts';
export type { Credential, HealthCertificate, InternationalCertificate, SmartHealthCard } from './decode.ts';
export { verify } from './verify.ts';
export type { RuleContext, Rules, VerifyOptions } from './verify.ts';
export { read } from './read.ts';
export type { Facts, Reading } from './read.ts';
export { trustList } from './trust/trust-list.ts';
export type { RefusedEntry, Trust, TrustEntry } from './trust/trust-list.ts';
export type { TrustedKey } from './trust/keys.ts';

export { DecodeError, UnsupportedError } from './errors.ts';
export type { Stage } from './errors.ts';
export type {
  CannotCheck,
  PolicyAnswer,
  PolicyDisplay,
  RuleLine,
  SignedKind,
  Verdict,
  LocalizedText,
  VerdictStatus,
} from './verdict.ts';
/** @deprecated It is called `LocalizedText`. */
export type { LocalizedText as Words } from './verdict.ts';

export type {
  CertificateKind,
  Dcc,
  SchemaFinding,
  /** @deprecated It is called `SchemaFinding` now. */
  SchemaFinding as Finding,
} from './dcc/payload.ts';
export type { DccFacts, Holder, RecoveryFacts, TestFacts, VaccinationFacts } from './dcc/facts.ts';
export type { IcvpFacts, IcvpHolder } from './icvp/payload.ts';
export type { HealthCardFacts } from './shc/facts.ts';
export type { IdCardFacts } from './vietnam/id-card.ts';
export type { IdNumberWarning, Sex } from './vietnam/id-number.ts';
export type { InsuranceFacts } from './vietnam/insurance.ts';
export type { PersonalFacts } from './vietnam/personal.ts';
export type { PlaceFacts, CheckInFacts, TubeFacts } from './vietnam/platform.ts';

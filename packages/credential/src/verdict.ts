/**
 * The closed list of answers. An expired paper is an answer, not an exception and not a boolean; "cannot check" is
 * never "forged". Each answer carries the facts a person needs to be told what to do.
 */
import type { CertificateKind } from './dcc/payload.ts';
import type { Stage } from './errors.ts';

/** What a certificate is, to whoever may sign it. */
export type SignedKind = CertificateKind | 'icvp' | 'health-card';

/** One text in both languages of the platform. */
export interface LocalizedText {
  readonly vi: string;
  readonly en: string;
}

/** As `PolicyDisplay` of the contract: always words and a tone, a colour only besides. */
export interface PolicyDisplay {
  readonly code: string;
  readonly tone: 'positive' | 'caution' | 'negative' | 'neutral';
  readonly colour: string;
  readonly title: LocalizedText;
  readonly explanation: LocalizedText;
}

/** One line of the explanation. A rule that cannot be worked out does not hold, and says so. */
export interface RuleLine {
  readonly id: string;
  readonly title: LocalizedText;
  readonly holds: boolean;
  readonly unclear: boolean;
}

/** What a province's policy says of a certificate. */
export interface PolicyAnswer {
  readonly province: string;
  readonly version: number;
  /** What the policy calls itself: of which disease or event it is. Absent from rules of your own. */
  readonly title?: LocalizedText;
  readonly outcome: PolicyDisplay;
  /** Every rule, and whether it holds. */
  readonly lines: readonly RuleLine[];
}

export type CannotCheck =
  | { readonly reason: 'trust-missing' }
  | { readonly reason: 'trust-stale'; readonly since: Date }
  /** The device's clock is before the signed time of what it holds, or is no time at all. */
  | { readonly reason: 'clock-wrong'; readonly atLeast: Date | undefined }
  | {
      readonly reason: 'revocations-missing';
      /** Slices to download; thousands of people share each. */ readonly prefixes: readonly string[];
    }
  | { readonly reason: 'revocations-stale' }
  /** `lacking`: whose policy is not there; not comparable is one whose edition the bundle does not use for it. */
  | {
      readonly reason: 'policy-not-applicable';
      readonly lacking?: { readonly code: string; readonly edition: string; readonly comparable: boolean } | undefined;
    }
  /**
   * Signed as it should be, and what it says cannot be told: a version that is not known here (empty where it names
   * none), or content that does not hold together. Never told as facts, and no reason to call it forged.
   */
  | { readonly reason: 'content-unknown'; readonly version: string }
  /** A code that carries no signature: facts to fill a form in, proof of nothing. */
  | { readonly reason: 'not-signed' };

export type Verdict =
  | {
      readonly status: 'valid';
      readonly until: Date | undefined;
      readonly revocation: 'checked' | 'not-checked';
      readonly policy: PolicyAnswer | undefined;
    }
  | { readonly status: 'policy-not-met'; readonly until: Date | undefined; readonly policy: PolicyAnswer }
  /** `because` of the paper itself, or of the key that signed it. */
  | { readonly status: 'expired'; readonly on: Date; readonly because: 'certificate' | 'issuer-key' }
  | { readonly status: 'not-yet-valid'; readonly from: Date; readonly because: 'certificate' | 'issuer-key' }
  | { readonly status: 'revoked'; readonly by: 'certificate-id' | 'content' }
  | { readonly status: 'unknown-issuer'; readonly keyId: string; readonly issuer: string | undefined }
  | {
      readonly status: 'wrong-key-usage';
      readonly certificate: SignedKind;
      readonly allowed: readonly string[];
      readonly country: string | undefined;
    }
  | { readonly status: 'tampered' }
  | { readonly status: 'malformed'; readonly stage: Stage }
  | { readonly status: 'unsupported'; readonly format: string }
  | ({ readonly status: 'cannot-check' } & CannotCheck);

export type VerdictStatus = Verdict['status'];

/** The trust bundle as a document: what it is made of, and whether something is one. */

/** As `Signature` of the contract. */
export interface DocumentSignature {
  readonly kid: string;
  readonly alg: 'ES256';
  readonly value: string;
}

export interface SignedDocument<Payload> {
  readonly payload: Payload;
  readonly signature: DocumentSignature;
}

/** As `TrustPayload` of the contract. */
export interface TrustPayload {
  readonly type: 'trust-bundle';
  readonly sequence: number;
  readonly issuedAt: string;
  readonly expiresAt: string;
  readonly keys: readonly object[];
  readonly anchors?: readonly object[];
  readonly policies: readonly {
    readonly province: { readonly code: string; readonly edition: string };
    readonly version: number;
    readonly hash: string;
  }[];
  /** Lists of codes that policies may ask. */
  readonly valueSets?: readonly { readonly name: string; readonly version: string; readonly hash: string }[];
  readonly revocations: { readonly sequence: number; readonly indexHash: string };
}

export interface TrustBundle extends SignedDocument<TrustPayload> {
  readonly serverTime?: string;
}

/** A bundle to keep. When its anchor did not come with the program, with the bundle that named that anchor. */
export interface KeptBundle extends TrustBundle {
  readonly endorsedBy?: KeptBundle | undefined;
}

/**
 * `retired-signer`: by a key that the newest good bundle no longer names. `rollback`: older than the newest good one.
 * `fork`: another with the same number. `leap`: its number is further ahead than any platform comes in that time.
 */
export type BundleRefusal =
  'malformed' | 'unknown-signer' | 'bad-signature' | 'retired-signer' | 'rollback' | 'fork' | 'leap';

const isWhole = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;
const isTime = (value: unknown): value is string => typeof value === 'string' && !Number.isNaN(Date.parse(value));

/** Whether it has the form of a bundle. Its signature is another question. */
export function isBundle(value: unknown): value is TrustBundle {
  const { payload, signature } = (value ?? {}) as Partial<TrustBundle>;
  return (
    payload?.type === 'trust-bundle' &&
    isWhole(payload.sequence) &&
    isTime(payload.issuedAt) &&
    isTime(payload.expiresAt) &&
    Array.isArray(payload.keys) &&
    Array.isArray(payload.policies) &&
    Array.isArray(payload.anchors ?? []) &&
    Array.isArray(payload.valueSets ?? []) &&
    isWhole(payload.revocations?.sequence) &&
    typeof payload.revocations?.indexHash === 'string' &&
    typeof signature?.kid === 'string' &&
    typeof signature.value === 'string'
  );
}

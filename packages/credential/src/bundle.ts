/**
 * @sen/credential/bundle: what a gate downloads beforehand. Opens the signed trust bundle, its revocation slices and
 * its policies into what `verify` takes. Fetches nothing itself.
 */
export { openTrustBundle } from './trust/bundle.ts';
export type { BundleOptions, Freshness, OpenedBundle } from './trust/bundle.ts';
export type {
  BundleRefusal,
  DocumentSignature,
  KeptBundle,
  SignedDocument,
  TrustBundle,
  TrustPayload,
} from './trust/bundle-document.ts';
export {
  falsePositiveBound,
  mergeIndex,
  openRevocations,
  packSlice,
  revocationHashes,
} from './revocation/revocations.ts';
export type { PackedSlice } from './revocation/packed-slice.ts';
export type { RevocationAnswer, Revocations } from './revocation/revocations.ts';
export type { RevocationIndex, RevocationSlice, RevocationSliceReference } from './revocation/published.ts';
export { openCampaign } from './rules/campaign.ts';
export type { CampaignDocument, OpenedCampaign } from './rules/campaign.ts';
export { openForm } from './rules/form.ts';
export type { FormRefused, OpenedForm, VersionedForm } from './rules/form.ts';
export type { DocumentRefused } from './trust/open-signed.ts';
export { noRules, openPolicy, policiesOf } from './rules/policy-of-place.ts';
export type { Place } from './rules/policy-of-place.ts';
export { applyPolicy, rulesOf } from './rules/policy.ts';
export type { PolicyPayload, PolicyRule } from './rules/policy.ts';
export { evaluate, RuleError } from './rules/certlogic.ts';
export type { CertLogic } from './rules/certlogic.ts';
export { openValueSets } from './rules/value-sets.ts';
export type { ValueSet } from './rules/value-sets.ts';

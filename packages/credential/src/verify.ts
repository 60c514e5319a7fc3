/**
 * Issuer → signature → key usage → dates → revocation → rules. Asks nothing of the network, and takes the time as an
 * argument.
 */
import type { Credential, HealthCertificate } from './decode.ts';
import type { Revocations } from './revocation/revocations.ts';
import { countedEntryOnly, type Dcc } from './dcc/payload.ts';
import { fromBase64, latin1 } from './bytes.ts';
import { countryOfLetters } from './country-letters.ts';
import { normalKeyId, verifyWith, type TrustedKey } from './trust/keys.ts';
import { isOfIssuer, maySign } from './trust/permission.ts';
import type { Trust } from './trust/trust-list.ts';
import type { LocalizedText, PolicyAnswer, SignedKind, Verdict } from './verdict.ts';

export interface RuleContext {
  readonly now: Date;
  readonly issuedAt?: Date | undefined;
  readonly expiresAt?: Date | undefined;
  readonly valueSets?: Readonly<Record<string, readonly string[]>> | undefined;
}

/** A policy opened with `openPolicy` of `@sen/credential/bundle`. */
export interface Rules {
  /** What the policy calls itself: of which disease or event it is. */
  readonly title?: LocalizedText;
  /** Of a policy that was wanted and is not there: for which place. */
  readonly lacking?: Extract<Verdict, { reason: 'policy-not-applicable' }>['lacking'];
  inForce(now: Date): boolean;
  apply(payload: Dcc, context: RuleContext): PolicyAnswer;
}

export interface VerifyOptions {
  /** Whose signatures count. Without it, or with an empty one, nothing can be checked. */
  readonly trust: Trust | undefined;
  readonly now: Date;
  /** Left out: revocation is not asked about, and the verdict says so. `null`: it was wanted and is not there. */
  readonly revocations?: Revocations | null | undefined;
  /** The policy of the place. */
  readonly rules?: Rules | undefined;
  /** Codes by name of value set, for rules that ask. */
  readonly valueSets?: Readonly<Record<string, readonly string[]>> | undefined;
  /** How far clocks may differ. @default 300 */
  readonly skewSeconds?: number | undefined;
}

/** A certificate that names no key is tried against the list, up to here. */
const MAX_CANDIDATES = 32;

/** Some issuers wrote the letters of a key id where its bytes belong. */
function namedKeys(trust: Trust, { kind, keyId }: Credential): readonly TrustedKey[] {
  const keys = trust.keysFor(keyId);
  return keys.length > 0 || kind === 'shc' || !/^(?:[\w-]{4})*(?:[\w-]{2,3})?$/.test(keyId)
    ? keys
    : trust.keysFor(normalKeyId(latin1.decode(fromBase64(keyId))));
}

/** Of a list of the whole world, the keys that may have signed it, those of its own country first. */
function candidateKeys(keys: readonly TrustedKey[], { algorithm, issuer }: Credential): readonly TrustedKey[] {
  const isOwn = ({ country }: TrustedKey) => Number(country === issuer?.toUpperCase());
  return keys.filter((key) => key.algorithm === algorithm).sort((a, b) => isOwn(b) - isOwn(a));
}

/** A kind that a province's policy and lists of certificate numbers know. */
const isDcc = (credential: Credential): credential is HealthCertificate =>
  credential.kind === 'hcert' && credential.certificate !== 'icvp';

/**
 * Whose certificate it is, as it says itself: it is of a country by its issuer and by where the dose was given or the
 * test taken.
 */
const kindOf = (credential: Credential): SignedKind =>
  credential.kind === 'shc' ? 'health-card' : credential.certificate;
function countriesOf(credential: Credential): readonly (string | undefined)[] {
  if (credential.kind === 'shc') return [];
  return credential.certificate === 'icvp'
    ? [countryOfLetters(credential.issuer ?? '')]
    : [credential.issuer, credential.facts.country];
}

function usageVerdict(credential: Credential, key: TrustedKey): Verdict | undefined {
  const certificate = kindOf(credential);
  if (maySign(key, certificate, () => countriesOf(credential))) return undefined;
  const allowed = key.usages ?? (credential.kind === 'shc' ? [] : [certificate]);
  return { status: 'wrong-key-usage', certificate, allowed, country: key.country };
}

/**
 * A key may be listed several times, in terms that differ: it may do what any of its entries allows. Undefined: none of
 * the keys made the signature. Of several refusals the one counts that says most, whatever their order.
 */
async function checkKeys(
  keys: readonly TrustedKey[],
  credential: Credential,
  refusal: (key: TrustedKey) => Verdict | undefined,
): Promise<{ readonly refused: Verdict | undefined } | undefined> {
  let found: { readonly refused: Verdict | undefined } | undefined;
  for (const key of keys) {
    if (key.algorithm !== credential.algorithm || !(await verifyWith(key, credential.signature, credential.signed)))
      continue;
    const refused = refusal(key);
    if (!refused) return { refused };
    if (!found || found.refused?.status === 'wrong-key-usage') found = { refused };
  }
  return found;
}

function dateVerdict(credential: Credential, key: TrustedKey, now: Date, skew: number): Verdict | undefined {
  const { issuedAt, notBefore, expiresAt } = credential;
  const time = +now;
  // As long as the other clock may be behind ours, a paper is not called expired, nor too early.
  if (expiresAt && time > +expiresAt + skew) return { status: 'expired', on: expiresAt, because: 'certificate' };
  const from = notBefore && (!issuedAt || notBefore > issuedAt) ? notBefore : issuedAt;
  if (from && time < +from - skew) return { status: 'not-yet-valid', from, because: 'certificate' };
  // An international certificate begins days after its dose, and a key may be changed meanwhile.
  const signedAt = +((isDcc(credential) ? from : (issuedAt ?? from)) ?? now);
  const ended =
    key.validUntil && time > +key.validUntil + skew
      ? key.validUntil
      : key.signsUntil && signedAt > +key.signsUntil + skew
        ? key.signsUntil
        : undefined;
  if (ended) return { status: 'expired', on: ended, because: 'issuer-key' };
  const begins =
    key.validFrom && time < +key.validFrom - skew
      ? key.validFrom
      : key.signsFrom && signedAt < +key.signsFrom - skew
        ? key.signsFrom
        : undefined;
  return begins && { status: 'not-yet-valid', from: begins, because: 'issuer-key' };
}

async function revocationVerdict(
  credential: Credential,
  trust: Trust,
  revocations: Revocations | null | undefined,
): Promise<Verdict | undefined> {
  if (revocations === undefined) return undefined;
  const certificateId = isDcc(credential) ? credential.facts.certificateId : '';
  const answer = (await revocations?.check({ certificateId, content: credential.content })) ?? {
    status: 'unknown',
    prefixes: [],
  };
  if (answer.status === 'revoked') return answer;
  if (revocations && trust.revocations && trust.revocations.sequence > revocations.sequence)
    return { status: 'cannot-check', reason: 'revocations-stale' };
  return answer.status === 'unknown'
    ? { status: 'cannot-check', reason: 'revocations-missing', prefixes: answer.prefixes }
    : undefined;
}

/** The verdict on a decoded certificate. Never rejects for anything a certificate can contain. */
export const verify = (credential: Credential, options: VerifyOptions): Promise<Verdict> =>
  verdictOf(credential, options, () => {});

/**
 * The verdict, and word of a genuine signature before it is complete.
 * @param onGenuine called when the signature was found good, by a key that may sign such a certificate; what follows is
 * about time, revocation and rules
 */
export async function verdictOf(
  credential: Credential,
  options: VerifyOptions,
  onGenuine: () => void,
): Promise<Verdict> {
  const { trust, rules } = options;
  const now = new Date(options.now);
  const skew = (options.skewSeconds ?? 300) * 1000;
  if (credential.algorithm !== 'ES256' && (credential.algorithm !== 'PS256' || credential.kind === 'shc'))
    return { status: 'unsupported', format: `algorithm ${credential.algorithm}` };
  // A list whose entries were all refused for their terms is still a list: then the key is unknown, and the list is not
  // missing.
  if (!trust || (trust.keys.length === 0 && !trust.refused.some(({ because }) => because === 'terms')))
    return { status: 'cannot-check', reason: 'trust-missing' };
  // Also true when the clock has no valid time at all.
  const wrongClock: Verdict | undefined =
    +now + skew >= +(trust.issuedAt ?? 0)
      ? undefined
      : { status: 'cannot-check', reason: 'clock-wrong', atLeast: trust.issuedAt };
  const stale: Verdict | undefined =
    trust.expiresAt && now > trust.expiresAt
      ? { status: 'cannot-check', reason: 'trust-stale', since: trust.expiresAt }
      : undefined;
  const doubt = wrongClock ?? stale;
  const unknown: Verdict = { status: 'unknown-issuer', keyId: credential.keyId, issuer: credential.issuer };

  const named = credential.keyId !== '';
  const listed = (named ? namedKeys(trust, credential) : trust.keys).filter((key) =>
    isOfIssuer(key, kindOf(credential), credential.issuer),
  );
  const keys = named ? listed : candidateKeys(listed, credential).slice(0, MAX_CANDIDATES);
  if (keys.length === 0) return doubt ?? unknown;
  const found = await checkKeys(
    keys,
    credential,
    (key) => usageVerdict(credential, key) ?? wrongClock ?? dateVerdict(credential, key, now, skew),
  );
  if (!found) return named ? { status: 'tampered' } : (doubt ?? unknown);
  if (found.refused?.status !== 'wrong-key-usage') onGenuine();
  if (found.refused) return found.refused;
  const revoked = await revocationVerdict(credential, trust, options.revocations);
  if (revoked?.status === 'revoked') return revoked;
  const open = stale ?? revoked;
  if (open) return open;
  if (credential.kind === 'hcert' && credential.certificate === 'icvp' && !credential.facts)
    return { status: 'cannot-check', reason: 'content-unknown', version: credential.version };

  let policy: PolicyAnswer | undefined;
  const until = credential.expiresAt;
  if (rules) {
    if (!isDcc(credential) || !rules.inForce(now)) {
      return {
        status: 'cannot-check',
        reason: 'policy-not-applicable',
        ...(rules.lacking && { lacking: rules.lacking }),
      };
    }
    policy = rules.apply(countedEntryOnly(credential.payload), {
      now,
      issuedAt: credential.issuedAt,
      expiresAt: until,
      valueSets: options.valueSets,
    });
    // Only what the policy itself calls good lets a gate open; "partly" is shown in the policy's words, not as valid.
    if (policy.outcome.tone !== 'positive') return { status: 'policy-not-met', until, policy };
  }
  return { status: 'valid', until, revocation: options.revocations ? 'checked' : 'not-checked', policy };
}

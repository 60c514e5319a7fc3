/**
 * The sandbox's signing keys: made on first start, kept in its database, in no repository. Issuers sign certificates,
 * anchors sign trust bundles and policies, and campaigns and forms have keys of their own. Of each there are always
 * two: one signs, the next is already published, so that a gate that was offline yesterday knows who signs tomorrow.
 */
import { exportSigningKey, importSigningKey, makeSigningKey } from '@sen/credential/issue';
import type { SigningKey } from '@sen/credential/issue';
import { localInstant } from '../../../data/vietnam-time.ts';
import type { SandboxDatabase, Tables } from '../../../data/database/schema.ts';
import type { Secret } from '../../../data/secrets.ts';
import type { TrustedKey } from '@sen/client/schemas';

export type KeyRole = 'issuer' | 'anchor' | 'campaign';
type KeyRow = Tables['signingKeys'];

/**
 * The sandbox's clock may be set to any year people try out, so its keys are good for more of them than real ones.
 * Years.
 */
const YEARS_BEFORE = 10;
const YEARS_AFTER = 20;
/** What a key signed last expires after so long; until then its key stays published. */
const MONTHS_OF_A_CERTIFICATE = 12;

const ISSUER = { vi: 'Cục Phòng bệnh (thử nghiệm)', en: 'Department of Disease Prevention (sandbox)' };
const PLATFORM = { vi: 'Nền tảng (thử nghiệm)', en: 'Platform (sandbox)' };
const USAGES: Readonly<Record<KeyRole, TrustedKey['usages']>> = {
  issuer: ['vaccination', 'test', 'recovery', 'icvp'],
  anchor: ['trust-bundle', 'policy'],
  campaign: ['campaign', 'form'],
};

/** The same moment so many months later; where that month has no such day, early in the next. */
export function addMonths(instant: Date, months: number): Date {
  const moved = new Date(instant);
  moved.setUTCMonth(moved.getUTCMonth() + months);
  return moved;
}

const base64 = (bytes: Uint8Array): string => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
const bytesOf = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text), (character) => character.charCodeAt(0));

async function makeKey(db: SandboxDatabase, role: KeyRole, generation: number, now: Date): Promise<void> {
  const validFrom = addMonths(now, -12 * YEARS_BEFORE);
  const validUntil = addMonths(now, 12 * YEARS_AFTER);
  const usages = role === 'issuer' ? (['vaccination', 'test', 'recovery'] as const) : undefined;
  const key = await makeSigningKey({
    country: 'VN',
    name: `Sen sandbox ${role} ${generation}`,
    validFrom,
    validUntil,
    ...(usages && { usages }),
  });
  await db
    .insertInto('signingKeys')
    .values({
      slot: `${role}-${generation}`,
      role,
      generation,
      keyId: key.keyId,
      jwk: JSON.stringify(await exportSigningKey(key)),
      certificate: base64(key.certificate ?? new Uint8Array()),
      notBefore: validFrom.toISOString(),
      notAfter: validUntil.toISOString(),
      retiredAt: null,
    })
    .onConflict((conflict) => conflict.column('slot').doNothing())
    .execute();
}

const keysOf = (db: SandboxDatabase, role: KeyRole): Promise<KeyRow[]> =>
  db.selectFrom('signingKeys').selectAll().where('role', '=', role).orderBy('generation').execute();
const inUse = (rows: readonly KeyRow[]): KeyRow[] => rows.filter(({ retiredAt }) => retiredAt === null);

/** Makes the first keys; several processes may try at the same time, and one pair stays. */
export async function ensureKeys(db: SandboxDatabase, now: Date): Promise<void> {
  for (const role of ['issuer', 'anchor', 'campaign'] as const) {
    const found = (await keysOf(db, role)).length;
    for (let generation = found + 1; generation <= 2; generation += 1) await makeKey(db, role, generation, now);
  }
}

/**
 * The key that signs now, as its row says: another process may have rotated it a moment ago. What was imported of it is
 * kept with the database's secret, one of each role, until its successor signs.
 */
export async function signingKey(
  db: SandboxDatabase,
  role: KeyRole,
  { signing }: Pick<Secret, 'signing'>,
): Promise<SigningKey> {
  const [current] = inUse(await keysOf(db, role));
  if (!current) throw new Error('The sandbox has no signing key.');
  const kept = signing.get(role);
  if (kept?.keyId === current.keyId) return kept;
  const key = await importSigningKey(
    current.keyId,
    JSON.parse(current.jwk) as JsonWebKey,
    bytesOf(current.certificate),
  );
  signing.set(role, key);
  return key;
}

/** COSE headers and lists write key ids as base64 (RFC 4648 §4); documents name their anchor as they are signed. */
const listedKeyId = ({ role, keyId }: KeyRow): string =>
  role === 'issuer' ? keyId.replaceAll('-', '+').replaceAll('_', '/').padEnd(12, '=') : keyId;

function keyView(row: KeyRow): TrustedKey {
  const role = row.role as KeyRole;
  const { x = '', y = '' } = JSON.parse(row.jwk) as JsonWebKey;
  return {
    kid: listedKeyId(row),
    publicKeyJwk: { kty: 'EC', crv: 'P-256', x, y },
    usages: USAGES[role],
    issuerCountry: 'VN',
    issuerName: role === 'issuer' ? ISSUER : PLATFORM,
    notBefore: localInstant(row.notBefore),
    notAfter: localInstant(row.notAfter),
  };
}

export interface PublishedKeys {
  /** Issuers whose certificates may still be good: those in use and those retired less than a year ago. */
  issuers: TrustedKey[];
  /** Those that sign campaigns and forms, likewise. */
  campaigns: TrustedKey[];
  /** The anchor that signs and the one that will. */
  anchors: TrustedKey[];
  /** The highest generation of each: changing a key makes one. */
  generations: Readonly<Record<KeyRole, number>>;
  /**
   * Without a change of keys these are the same until then, because a retired one is over then; and were so since.
   * Milliseconds.
   */
  since: number;
  until: number;
}

/** The keys that a trust bundle names. */
export async function publishedKeys(db: SandboxDatabase, now: Date): Promise<PublishedKeys> {
  const [issuers, campaigns, anchors] = [
    await keysOf(db, 'issuer'),
    await keysOf(db, 'campaign'),
    await keysOf(db, 'anchor'),
  ];
  const isOver = ({ notAfter }: KeyRow): boolean => notAfter <= now.toISOString();
  const retired = [...issuers, ...campaigns].filter(({ retiredAt }) => retiredAt !== null);
  const ends = (rows: readonly KeyRow[]): number[] => rows.map(({ notAfter }) => Date.parse(notAfter));
  return {
    issuers: issuers.filter((row) => row.retiredAt === null || !isOver(row)).map(keyView),
    campaigns: campaigns.filter((row) => row.retiredAt === null || !isOver(row)).map(keyView),
    anchors: inUse(anchors).map(keyView),
    generations: {
      issuer: issuers.at(-1)?.generation ?? 0,
      anchor: anchors.at(-1)?.generation ?? 0,
      campaign: campaigns.at(-1)?.generation ?? 0,
    },
    since: Math.max(...ends(retired.filter(isOver)), Number.NEGATIVE_INFINITY),
    until: Math.min(...ends(retired.filter((row) => !isOver(row))), Number.POSITIVE_INFINITY),
  };
}

/** What a program takes along to check bundles: the anchor that signs and the one that will. */
export const publishedAnchors = async (db: SandboxDatabase): Promise<TrustedKey[]> =>
  inUse(await keysOf(db, 'anchor')).map(keyView);

/** Retires the key that signs, lets the published next one sign, and publishes another. The ids of both. */
export async function rotateKey(
  db: SandboxDatabase,
  role: KeyRole,
  now: Date,
): Promise<{ retired: string; signing: string }> {
  const [current, next] = inUse(await keysOf(db, role));
  if (!current || !next) throw new Error('The sandbox has no signing key.');
  // A day more than its last certificate, for clocks that differ.
  const lastUse = new Date(addMonths(now, MONTHS_OF_A_CERTIFICATE).getTime() + 86_400_000).toISOString();
  await db
    .updateTable('signingKeys')
    .set({ retiredAt: now.toISOString(), notAfter: lastUse < current.notAfter ? lastUse : current.notAfter })
    .where('slot', '=', current.slot)
    .where('retiredAt', 'is', null)
    .execute();
  await makeKey(db, role, next.generation + 1, now);
  return { retired: listedKeyId(current), signing: listedKeyId(next) };
}

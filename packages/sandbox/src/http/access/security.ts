/**
 * Who is asking: site key with its origins, one-time-code sessions, and the demo tokens of citizens, officers and
 * servers.
 */
import type { Operation } from '../contract.ts';
import { preparedQuery } from '../../data/database/prepared-query.ts';
import type { SandboxDatabase } from '../../data/database/schema.ts';
import { demoTokenOf, siteKeyOf } from '../../control/demo-keys.ts';
import type { SiteKey } from '../../control/demo-keys.ts';
import { ProblemError } from '../responses/problem-error.ts';
import { keyed, sha256Hex } from '../../data/secrets.ts';
import type { Secret } from '../../data/secrets.ts';
import { wasSession } from './session-token.ts';
import type { Module } from '@sen/client/schemas';

/** Whoever was let in. */
export type Caller =
  | { kind: 'site' }
  | { kind: 'session'; phoneKey: string; purpose: string }
  | { kind: 'citizen'; phoneKey: string; subject: string }
  | { kind: 'officer'; subject: string }
  | { kind: 'server'; subject: string };

export interface Admission {
  caller: Caller;
  siteKey: SiteKey | undefined;
  /** Tells callers apart in idempotency keys and rate limits; names nobody. */
  callerId: string;
}

export interface SecurityContext {
  db: SandboxDatabase;
  now: Date;
  /** Secret of this database. */
  pepper: Secret;
}

/** Which module each document belongs to; directory and identity belong to all. */
const MODULES: Readonly<Record<string, Module>> = {
  vaccination: 'registration',
  certificates: 'certificates',
  sampling: 'testing',
  tracing: 'tracing',
  feedback: 'feedback',
};

const LOOPBACK = /^https?:\/\/(localhost|127\.0\.0\.1|\[::1\]|[a-z0-9-]+\.localhost)(:\d+)?$/;

/** Loopback pages, pages of the sandbox's own server, and what the key lists. */
export function originAllowed(request: Request, key: SiteKey | undefined): boolean {
  const origin = request.headers.get('origin');
  if (origin === null || LOOPBACK.test(origin) || origin === new URL(request.url).origin) return true;
  return key?.origins?.includes(origin) ?? false;
}

const bearerOf = (request: Request): string | undefined =>
  /^Bearer\s+(\S+)$/i.exec(request.headers.get('authorization') ?? '')?.[1];

const sessionWith = preparedQuery((db, { tokenHash }: { tokenHash: string }) =>
  db.selectFrom('sessions').selectAll().where('tokenHash', '=', tokenHash),
);

type Identified = { scheme: string; caller: Caller; scopes: readonly string[]; expired: boolean };

async function identify(token: string, { db, now, pepper }: SecurityContext): Promise<Identified | undefined> {
  const demo = demoTokenOf(token);
  if (demo) {
    const expired = demo.expired ?? false;
    const { scheme, subject, scopes } = demo;
    if (scheme === 'citizenToken')
      return {
        scheme,
        scopes,
        expired,
        caller: { kind: 'citizen', subject, phoneKey: await keyed(pepper, 'phone', demo.phone ?? '') },
      };
    return { scheme, scopes, expired, caller: { kind: scheme === 'officerToken' ? 'officer' : 'server', subject } };
  }
  const [session] = (await sessionWith(db, { tokenHash: await sha256Hex(token) })).rows;
  if (!session) {
    const nobody: Caller = { kind: 'session', phoneKey: '', purpose: '' };
    return (await wasSession(pepper, token, now))
      ? { scheme: 'otpSession', scopes: [], expired: true, caller: nobody }
      : undefined;
  }
  const { phoneKey, purpose, expiresAt } = session;
  return {
    scheme: 'otpSession',
    scopes: [],
    expired: expiresAt <= now.toISOString(),
    caller: { kind: 'session', phoneKey, purpose },
  };
}

function checkSiteKey(operation: Operation, request: Request): SiteKey {
  const sent = request.headers.get('x-site-key');
  if (!sent) throw new ProblemError('site-key-missing');
  const key = siteKeyOf(sent);
  if (!key || key.disabled) throw new ProblemError('key-disabled');
  if (!originAllowed(request, key)) throw new ProblemError('origin-not-allowed');
  const wanted = MODULES[operation.api];
  if (wanted && !key.modules.includes(wanted)) throw new ProblemError('module-disabled');
  return key;
}

const fitsPurpose = ({ purposes }: Operation, caller: Caller): boolean =>
  caller.kind !== 'session' || purposes.has(caller.purpose);

/** Stays the same when a session is renewed, so that a repetition after a new one-time code is still a repetition. */
const callerIdOf = (caller: Caller): string => {
  if (caller.kind === 'session') return `phone:${caller.phoneKey}`;
  return caller.kind === 'site' ? 'site' : `${caller.kind}:${caller.subject}`;
};

/** Lets the request in, or throws the refusal the operation declares for it. */
export async function admit(operation: Operation, request: Request, context: SecurityContext): Promise<Admission> {
  const anonymous = operation.security.find((way) => Object.keys(way).every((scheme) => scheme === 'siteKey'));
  const keyed = operation.security.some((way) => 'siteKey' in way);
  const token = bearerOf(request);
  const named = operation.security.filter((way) => way !== anonymous);

  const identified = token && named.length ? await identify(token, context) : undefined;
  const way = identified && named.find((candidate) => identified.scheme in candidate);
  if (identified && way) {
    const siteKey = 'siteKey' in way ? checkSiteKey(operation, request) : undefined;
    if (identified.expired) throw new ProblemError('session-expired');
    if (!fitsPurpose(operation, identified.caller)) throw new ProblemError('not-signed-in');
    const missing = way[identified.scheme]?.find((scope) => !identified.scopes.includes(scope));
    if (missing !== undefined) throw new ProblemError('scope-missing', { extra: { scope: missing } });
    return { caller: identified.caller, siteKey, callerId: callerIdOf(identified.caller) };
  }
  if (anonymous) {
    const siteKey = 'siteKey' in anonymous ? checkSiteKey(operation, request) : undefined;
    return { caller: { kind: 'site' }, siteKey, callerId: `site:${siteKey?.key ?? ''}` };
  }
  if (keyed && !token) checkSiteKey(operation, request);
  throw new ProblemError('not-signed-in');
}

/**
 * The token of a session after a one-time code. It says when it ends, and vouches for that, so that whoever comes late
 * hears that the session is over although nothing is kept of it any more.
 */
import { keyed, randomHex } from '../../data/secrets.ts';
import type { Secret } from '../../data/secrets.ts';

const SHAPE = /^otp_([0-9a-f]{48})\.([0-9a-z]{1,12})\.([0-9a-f]{16})$/;

const sealOf = async (pepper: Secret, id: string, end: string): Promise<string> =>
  (await keyed(pepper, 'session-end', id, end)).slice(0, 16);

/** @param expiresAt an instant, ISO 8601 */
export async function newSessionToken(pepper: Secret, expiresAt: string): Promise<string> {
  const id = randomHex(24);
  const end = Date.parse(expiresAt).toString(36);
  return `otp_${id}.${end}.${await sealOf(pepper, id, end)}`;
}

/** Whether a session with this token was here and is over. What somebody made up never was. */
export async function wasSession(pepper: Secret, token: string, now: Date): Promise<boolean> {
  const [, id, end, seal] = SHAPE.exec(token) ?? [];
  if (id === undefined || end === undefined) return false;
  return Number.parseInt(end, 36) <= now.getTime() && (await sealOf(pepper, id, end)) === seal;
}

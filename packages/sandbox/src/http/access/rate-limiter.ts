/**
 * How many requests a caller may send in a minute, said in RateLimit as in the IETF draft. Each kind of operation has
 * a rate limit of its own, so that reading does not use up what a one-time code needs. Counted by each process, in real
 * time: the sandbox's clock may stand still.
 */
import type { Operation } from '../contract.ts';
import type { Admission } from './security.ts';

export type RateLimitKind = 'reads' | 'writes' | 'codes' | 'forms' | 'staff';

/** Requests in a minute, of each kind. */
export type RateLimits = Readonly<Record<RateLimitKind, number>>;

/** Places stand for many people: a household, a school, a whole carrier behind one address. */
export const DEFAULT_RATE_LIMITS: RateLimits = { reads: 3000, writes: 600, codes: 600, forms: 600, staff: 3000 };

export interface RateLimitDecision {
  header: string;
  /** Seconds to wait, when nothing is left. */
  retryAfter: number | undefined;
}

export interface RateLimiter {
  consume(kind: RateLimitKind, callerId: string): RateLimitDecision;
  /** Takes one back, of a request that is counted again by who answers it. */
  refund(kind: RateLimitKind, callerId: string): void;
  reset(): void;
}

const WINDOW = 60_000;
/** Callers that are remembered at once, of all kinds. */
const MAX_CALLERS = 50_000;
/** Who used less than this part of a rate limit is forgotten first. */
const LITTLE = 0.05;

interface Window {
  since: number;
  used: number;
}

/** Reads, writes and codes are told apart; officers and servers are counted by themselves. */
export function rateLimitKindOf(
  { isNativeForm, id, method }: Pick<Operation, 'isNativeForm' | 'id' | 'method'>,
  { caller }: Pick<Admission, 'caller'>,
): RateLimitKind {
  if (isNativeForm) return 'forms';
  if (caller.kind === 'officer' || caller.kind === 'server') return 'staff';
  if (id === 'createOtp' || id === 'resendOtp' || id === 'verifyOtp') return 'codes';
  return method === 'GET' ? 'reads' : 'writes';
}

/** Whose rate limit it is: the person's who is signed in, otherwise that of a portal's visitors in one place. */
export const rateLimitKeyOf = ({ caller, callerId }: Pick<Admission, 'caller' | 'callerId'>, place: string): string =>
  caller.kind === 'site' ? `${callerId} ${place}` : callerId;

/**
 * Counts requests. When there are more callers than can be remembered, one that used little is forgotten for each that
 * comes: that gives back no more than the little, and nobody new is turned away. A caller's own full window goes only
 * when as many others are nearly as full.
 */
export function createRateLimiter(rateLimits: RateLimits, maximum = MAX_CALLERS): RateLimiter {
  // In the order of their beginning, as a Map keeps it; what used much moves to the second.
  const light = new Map<string, Window>();
  const heavy = new Map<string, Window>();

  const forgetOver = (windows: Map<string, Window>, now: number): void => {
    for (const [key, { since }] of windows) {
      if (now - since < WINDOW) return;
      windows.delete(key);
    }
  };
  const makeRoom = (now: number): void => {
    forgetOver(light, now);
    if (light.size + heavy.size < maximum) return;
    if (light.size === 0) for (const [key, { since }] of heavy) if (now - since >= WINDOW) heavy.delete(key);
    const from = light.size > 0 ? light : heavy;
    if (from.size < maximum && from === heavy) return;
    for (const key of from.keys()) {
      from.delete(key);
      return;
    }
  };

  const windowOf = (key: string, now: number): Window => {
    const known = heavy.get(key) ?? light.get(key);
    if (known && now - known.since < WINDOW) return known;
    heavy.delete(key);
    light.delete(key);
    if (light.size + heavy.size >= maximum) makeRoom(now);
    const begun = { since: now, used: 0 };
    light.set(key, begun);
    return begun;
  };

  return {
    consume(kind, callerId) {
      const now = Date.now();
      const perMinute = rateLimits[kind];
      const key = `${kind} ${callerId}`;
      const window = windowOf(key, now);
      window.used += 1;
      if (window.used > perMinute * LITTLE && light.delete(key)) heavy.set(key, window);
      const rest = Math.max(0, perMinute - window.used);
      const seconds = Math.ceil((window.since + WINDOW - now) / 1000);
      return { header: `"${kind}";r=${rest};t=${seconds}`, retryAfter: window.used > perMinute ? seconds : undefined };
    },
    refund(kind, callerId) {
      const key = `${kind} ${callerId}`;
      const window = heavy.get(key) ?? light.get(key);
      if (window && window.used > 0) window.used -= 1;
    },
    reset() {
      light.clear();
      heavy.clear();
    },
  };
}

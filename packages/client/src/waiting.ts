/** When to try again. The platform's own word comes first: `Retry-After`, the problem's `retryAfter`, `RateLimit`. */

/** Refusals that only mean "later". Others that share their status (a locked code, a captcha) need a person. */
const LATER = new Set(['rate-limited', 'maintenance']);

/** Would the same request do better after a pause? `code` is that of the problem, when there was one. */
export function isBusy(status: number, code: string | undefined): boolean {
  if (status === 408 || status === 500 || status === 504) return true;
  return (status === 429 || status === 502 || status === 503) && (code === undefined || LATER.has(code));
}

/** Seconds the platform asks to wait, if it does. */
export function secondsToWait(headers: Headers, said?: unknown): number | undefined {
  const after = headers.get('retry-after');
  if (after !== null) {
    const seconds = /^\d+$/.test(after) ? Number(after) : (Date.parse(after) - Date.now()) / 1000;
    if (!Number.isNaN(seconds)) return Math.max(0, Math.ceil(seconds));
  }
  if (typeof said === 'number') return said;
  const limit = headers.get('ratelimit') ?? ''; // "default";r=0;t=42: nothing left for 42 seconds
  const rest = /;\s*t=(\d+)/.exec(limit)?.[1];
  return rest !== undefined && /;\s*r=0\b/.test(limit) ? Number(rest) : undefined;
}

/** Milliseconds before the next try: what was asked for, or 0.3 s doubling; spread so that a crowd does not return at once. */
export function pauseBefore(attempt: number, seconds: number | undefined): number {
  if (seconds !== undefined) return seconds * 1000 + Math.random() * 500;
  return 300 * 2 ** (attempt - 1) * (0.5 + Math.random() / 2);
}

/**
 * When a call is retried. What the platform asks for comes first: `Retry-After`, the problem's `retryAfter`,
 * `RateLimit`.
 */

/** Refusals that only mean "later". Others that share their status (a locked code, a captcha) need a person. */
const RETRYABLE_CODES = new Set(['rate-limited', 'maintenance']);
/** Seconds. A longer wait is a mistake, and no date that a page could show. */
const MAX_RETRY_AFTER = 30 * 86_400;

/** Would the same request do better after a pause? `code` is that of the problem, when there was one. */
export function isRetryable(status: number, code: string | undefined): boolean {
  if (status === 408 || status === 500 || status === 504) return true;
  return (status === 429 || status === 502 || status === 503) && (code === undefined || RETRYABLE_CODES.has(code));
}

/** Seconds the platform asks to wait, if it does; `inProblem` is the `retryAfter` of the problem. */
export function retryAfterSeconds(headers: Headers, inProblem?: unknown): number | undefined {
  const seconds = [fromRetryAfter(headers), inProblem, fromRateLimit(headers)].find(
    (one) => typeof one === 'number' && one >= 0,
  );
  return typeof seconds === 'number' ? Math.min(Math.ceil(seconds), MAX_RETRY_AFTER) : undefined;
}

function fromRetryAfter(headers: Headers): number | undefined {
  const after = headers.get('retry-after') ?? '';
  if (/^\d+$/.test(after)) return Number(after);
  if (!/GMT$/.test(after)) return undefined; // `Date.parse` takes "-5" for a day in May
  // By the platform's clock where it is told: that of a phone may be years off.
  return Math.max(0, Date.parse(after) - (Date.parse(headers.get('date') ?? '') || Date.now())) / 1000;
}

/** `RateLimit: "reads";r=0;t=42`, or `RateLimit-Reset: 42` as gateways still write it: nothing left for 42 seconds. */
function fromRateLimit(headers: Headers): number | undefined {
  const limits =
    headers.get('ratelimit') ?? `;r=${headers.get('ratelimit-remaining')};t=${headers.get('ratelimit-reset')}`;
  const resets = limits.split(',').map((limit) => /;\s*r=0\b/.test(limit) && Number(/;\s*t=(\d+)/.exec(limit)?.[1]));
  return Math.max(...resets.map((seconds) => seconds || -1));
}

/**
 * Milliseconds before the next try: what was asked for and up to a tenth more, or 0.3 s doubling; spread so that a
 * crowd does not return at once.
 */
export function retryDelay(attempt: number, seconds: number | undefined): number {
  if (seconds !== undefined) return seconds * 1000 + Math.random() * Math.max(500, seconds * 100);
  return 300 * 2 ** (attempt - 1) * (0.5 + Math.random() / 2);
}

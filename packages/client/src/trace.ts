/** Random names: of a call (W3C trace context) and of a wish (idempotency key). */

/**
 * 32 random hex digits. `crypto.randomUUID` is many times quicker than random bytes, but exists on https pages only.
 */
const random = (): string =>
  crypto.randomUUID?.().replaceAll('-', '') ??
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');

/** A new `traceparent`: version, 16 bytes for the trace, 8 for this span, sampled. */
export const newTraceparent = (): string => `00-${random()}-${random().slice(16)}-01`;

/** A new idempotency key, for a wish that outlives the page it was made on. */
export const newIdempotencyKey = random;

/** Random ids: of a call (W3C trace context), and of what is asked for, however often it is sent (idempotency key). */

/**
 * 32 random hex digits. `crypto.randomUUID` is many times quicker than random bytes, but exists on https pages only.
 */
const randomHex = (): string =>
  crypto.randomUUID?.().replaceAll('-', '') ??
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');

/** A new `traceparent`: version, 16 bytes for the trace, 8 for this span, sampled. */
export const newTraceparent = (): string => `00-${randomHex()}-${randomHex().slice(16)}-01`;

/** A new idempotency key: keep it with a draft to send the same request again after a reload of the page. */
export const newIdempotencyKey = randomHex;

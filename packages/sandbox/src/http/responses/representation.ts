/** Representations (RFC 9110 section 3.2) that are made once and sent to everybody who asks while they hold. */
import { localInstant } from '../../data/vietnam-time.ts';
import { sha256Hex } from '../../data/secrets.ts';

declare const value: unique symbol;
/** JSON of a value of this type, which the compiler alone remembers. */
type JsonOf<Value> = string & { readonly [value]?: Value };

const jsonOf = <Value>(written: Value): JsonOf<Value> => JSON.stringify(written);

export interface Representation<Value = unknown> {
  /** Its bytes, as text. */
  readonly text: JsonOf<Value>;
  /** Its version, as it stands between the quotes of the ETag. */
  readonly etag: string;
  /** What it was made of once: the same for representations that differ in the server's time alone. */
  readonly source: object;
}

export const representationOf = <Value>(of: Value, etag: string): Representation<Value> => ({
  text: jsonOf(of),
  etag,
  source: {},
});

/** Under the hash of its bytes: for what changes with the program, or the day, alone. */
export async function hashedRepresentation<Value>(of: Value): Promise<Representation<Value>> {
  const text = jsonOf(of);
  return { text, etag: (await sha256Hex(text)).slice(0, 32), source: {} };
}

/** A value with the server's time as its last field, to the second; written again when that has passed. */
export function withServerTime<Value extends object>(
  of: Value,
  etag: string,
): (now: Date) => Representation<Value & { serverTime: string }> {
  const source = {};
  const open = JSON.stringify(of).slice(0, -1);
  let told: { serverTime: string; representation: Representation<Value & { serverTime: string }> } | undefined;
  return (now) => {
    const serverTime = localInstant(now);
    if (told?.serverTime !== serverTime)
      told = { serverTime, representation: { text: `${open},"serverTime":"${serverTime}"}`, etag, source } };
    return told.representation;
  };
}

/** The same request once more, from somewhere. */
export interface RepeatedRead {
  /** Its X-Request-Id and its If-None-Match. */
  requestId: string | undefined;
  known: string | undefined;
  place: string;
}

export interface RepeatedReadAnswer {
  requestId: string;
  rateLimit: string;
  etag: string;
  /** Left out where nothing has changed: 304. */
  representation: Representation | undefined;
}

/**
 * Answers a read again without looking at the request anew: its route, its rights and its parameters are those of the
 * first time. Undefined when it has to go the whole way: there is trouble on demand, nothing left of a rate limit, a
 * refusal.
 */
export type AnswerRead = (asked: RepeatedRead) => Promise<RepeatedReadAnswer | undefined>;

interface Attached {
  /** What many share. */
  representation?: Representation | undefined;
  again?: AnswerRead | undefined;
}

const sent = new WeakMap<Response, Attached>();

/**
 * Notes what a response carries, for the server in front: what many share is compressed once, and its read
 * cached.
 */
export function attachTo(response: Response, carried: Attached): Response {
  sent.set(response, carried);
  return response;
}

export const attachedTo = (response: Response): Attached => sent.get(response) ?? {};

/** Representations (RFC 9110 section 3.2) that are made once and sent to everybody who asks while they hold. */
import { localInstant } from './clock.ts';
import { sha256 } from './secrets.ts';

export interface Representation {
  /** Its bytes, as text. */
  readonly text: string;
  /** Its version, as it stands between the quotes of the ETag. */
  readonly etag: string;
  /** What it was made of once: the same for representations that differ in the server's time alone. */
  readonly source: object;
}

export const representationOf = (value: unknown, etag: string): Representation => ({ text: JSON.stringify(value), etag, source: {} });

/** Under the hash of its bytes: for what changes with the program, or the day, alone. */
export async function hashedRepresentation(value: unknown): Promise<Representation> {
  const text = JSON.stringify(value);
  return { text, etag: (await sha256(text)).slice(0, 32), source: {} };
}

/** A value with the server's time as its last field, to the second; written again when that has passed. */
export function withServerTime(value: object, etag: string): (now: Date) => Representation {
  const source = {};
  const open = JSON.stringify(value).slice(0, -1);
  let told: { serverTime: string; representation: Representation } | undefined;
  return (now) => {
    const serverTime = localInstant(now);
    if (told?.serverTime !== serverTime) told = { serverTime, representation: { text: `${open},"serverTime":"${serverTime}"}`, etag, source } };
    return told.representation;
  };
}

const sent = new WeakMap<Response, Representation>();

/** Notes what a response carries, for the server in front: bytes that many share are compressed once. */
export function carrying(response: Response, representation: Representation): Response {
  sent.set(response, representation);
  return response;
}

/** What a response carries, when it is shared. */
export const carriedBy = (response: Response): Representation | undefined => sent.get(response);

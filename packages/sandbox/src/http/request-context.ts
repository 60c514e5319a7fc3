/** What a handler is given and what it answers. */
import type { CodeLimits } from './access/code-limits.ts';
import type { SandboxDatabase } from '../data/database/schema.ts';
import type { SiteKey } from '../control/demo-keys.ts';
import type { PlatformCaches } from '../data/caches.ts';
import { ProblemError } from './responses/problem-error.ts';
import type { Representation } from './responses/representation.ts';
import { keyed, randomHex, sha256Hex } from '../data/secrets.ts';
import type { Secret } from '../data/secrets.ts';
import type { Caller } from './access/security.ts';

export interface RequestContext<
  Body = unknown,
  Params = Readonly<Record<string, string>>,
  Query = Readonly<Record<string, unknown>>,
> {
  /** The database, or the transaction this request runs in. Nothing else may be written to. */
  db: SandboxDatabase;
  /** The sandbox's time when the request began. */
  now: Date;
  language: 'vi' | 'en';
  params: Params;
  query: Query;
  body: Body;
  /** Files of a multipart body, by the name of their field. */
  files: ReadonlyMap<string, readonly File[]>;
  headers: Headers;
  caller: Caller;
  siteKey: SiteKey | undefined;
  /** Secret of this database, for keyed hashes. */
  pepper: Secret;
  /** Secret outside the database, for what nobody may read who has the records alone. */
  secret: Secret;
  /** Where the request comes from; see `client-address.ts`. */
  place: string;
  codeLimits: CodeLimits;
  /** What this platform keeps of what it made before. */
  caches: PlatformCaches;
}

export interface BodyResponse<Status, Body> {
  status: Status;
  body: Body;
  /** Version of the answer, when the hash of its bytes would change too often. */
  etag?: string | undefined;
  representation?: undefined;
}

export interface SharedResponse<Status, Body> {
  status: Status;
  body?: undefined;
  etag: string;
  /**
   * In place of the body, what is made once for everybody. Asked for only when the reader does not have this `etag`
   * already.
   */
  representation: () => Representation<Body> | Promise<Representation<Body>>;
}

export type HandlerResponse<Status extends number = number, Body = unknown> =
  BodyResponse<Status, Body> | SharedResponse<Status, Body>;

/** As the platform calls it, whichever operation it answers. What it is given was held against the contract before. */
export type Handler = (context: RequestContext) => Promise<HandlerResponse>;

export const ok = <Body>(body: Body, etag?: string): BodyResponse<200, Body> => ({ status: 200, body, etag });
/** What everybody gets in this version; see `representation.ts`. */
export const shared = <Body>(
  etag: string,
  representation: SharedResponse<200, Body>['representation'],
): SharedResponse<200, Body> => ({
  status: 200,
  etag,
  representation,
});
export const created = <Body>(body: Body): BodyResponse<201, Body> => ({ status: 201, body });

/** The ETag of an answer: the hash of its bytes. */
export const tagOf = async (text: string): Promise<string> => `"${(await sha256Hex(text)).slice(0, 32)}"`;

/** Whether the copy that was read is the one we have. Without If-Match any will do. */
export const fitsIfMatch = (headers: Headers, tag: string): boolean => {
  const wanted = headers.get('if-match');
  return wanted === null || wanted.split(',').some((entry) => ['*', tag].includes(entry.trim()));
};

/** An opaque id that says what it names. */
export const newId = (noun: string): string => `${noun}_${randomHex(10)}`;

/** The keyed hash that stands for a phone everywhere but in `phones`. */
export const phoneKeyOf = (pepper: Secret, phone: string): Promise<string> => keyed(pepper, 'phone', phone);

/** "… 678": enough to recognise one's own number. */
export const hintOf = (number: string): string => `… ${number.slice(-3)}`;

/**
 * A page of a list that was read whole. The cursor is where the next page begins; one that no page gave is a fault of
 * the program, which would otherwise take the first page, or nothing, for the rest of the list.
 */
export function pageOf<Item>(
  items: readonly Item[],
  query: RequestContext['query'],
): { items: Item[]; nextCursor: string | null } {
  const cursor = query['cursor'] === undefined ? '0' : String(query['cursor']);
  if (!/^[0-9a-z]{1,6}$/.test(cursor))
    throw new ProblemError('request-malformed', { fieldErrors: [{ pointer: '/query/cursor', code: 'format' }] });
  const from = Number.parseInt(cursor, 36);
  const to = from + Number(query['limit'] ?? 50);
  return { items: items.slice(from, to), nextCursor: to < items.length ? to.toString(36) : null };
}

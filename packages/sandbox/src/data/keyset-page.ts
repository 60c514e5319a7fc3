/**
 * Pages of lists that grow. A page begins after a place in the order of the list, which an index finds at once however
 * far it is; a list that is counted from its beginning reads all that is before, and tells twice or never what moves
 * meanwhile.
 */
import { sql } from 'kysely';
import type { Expression, RawBuilder, SqlBool } from 'kysely';
import type { RequestContext } from '../http/request-context.ts';
import { ProblemError } from '../http/responses/problem-error.ts';
import { keyed } from './secrets.ts';
import type { Secret } from './secrets.ts';

/** Where something stands in a list: an instant, and what it is called, for those of one instant. */
export interface PagePosition {
  at: string;
  id: string;
}

/** Before everything, in lists that begin with the oldest and with the newest. */
export const FROM_OLDEST: PagePosition = { at: '', id: '' };
export const FROM_NEWEST: PagePosition = { at: '9999', id: '' };

type Columns = readonly [at: string, id: string];
/**
 * A place that PostgreSQL does not look at when it plans: otherwise it would plan each page anew, though one plan is as
 * good for all, and take half as long again.
 */
const unseen = (value: string): RawBuilder<string> => sql<string>`(select ${value})`;
const beyond = ([at, id]: Columns, sign: '<' | '>', from: PagePosition): Expression<SqlBool> =>
  sql<SqlBool>`(${sql.ref(at)}, ${sql.ref(id)}) ${sql.raw(sign)} (${unseen(from.at)}, ${unseen(from.id)})`;

/** Conditions for what comes later in a list that is ordered by both columns. */
export const inOrder = {
  /** Oldest first. */
  after: (columns: Columns, from: PagePosition): Expression<SqlBool> => beyond(columns, '>', from),
  /** Newest first. */
  before: (columns: Columns, from: PagePosition): Expression<SqlBool> => beyond(columns, '<', from),
  /** Not later than an instant. */
  until: (at: string, instant: string): Expression<SqlBool> => sql<SqlBool>`${sql.ref(at)} <= ${unseen(instant)}`,
};

const CURSOR = /^([A-Za-z0-9_-]{1,150})\.([0-9a-f]{20})$/;
const unreadable = (): ProblemError =>
  new ProblemError('request-malformed', { fieldErrors: [{ pointer: '/query/cursor', code: 'format' }] });

const written = ({ at, id }: PagePosition): string =>
  btoa(JSON.stringify([at, id]))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
const sealOf = async (pepper: Secret, list: string, place: string): Promise<string> =>
  (await keyed(pepper, 'cursor', list, place)).slice(0, 20);

/** Only what a page of this list gave is a cursor of it. */
async function placeIn(pepper: Secret, list: string, cursor: string): Promise<PagePosition> {
  const [, place = '', seal = ''] = CURSOR.exec(cursor) ?? [];
  if (place === '' || seal !== (await sealOf(pepper, list, place))) throw unreadable();
  const [at, id] = JSON.parse(atob(place.replaceAll('-', '+').replaceAll('_', '/'))) as [string, string];
  return { at, id };
}

export interface KeysetList<Row> {
  /** Names the list and its order, so that the cursor of another list is refused. */
  list: string;
  start: PagePosition;
  /** So many rows after a place, in the order of the list. */
  read(from: PagePosition, count: number): Promise<Row[]>;
  positionOf(row: NoInfer<Row>): PagePosition;
}

/**
 * Rows that are read for a page, one more than it shows. A database plans each number once, so there are not as many as
 * there are limits.
 */
const READ = [11, 51] as const;
const MOST_READ = 201;

/** The page of a list that a request asks for. */
export async function pageAfter<Row>(
  { pepper, query }: Pick<RequestContext<unknown>, 'pepper' | 'query'>,
  { list, start, positionOf: placeOf, read }: KeysetList<Row>,
): Promise<{ items: Row[]; nextCursor: string | null }> {
  const limit = Number(query['limit'] ?? 50);
  const from = query['cursor'] === undefined ? start : await placeIn(pepper, list, String(query['cursor']));
  const rows = await read(from, READ.find((count) => count > limit) ?? MOST_READ);
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  if (rows.length <= limit || last === undefined) return { items, nextCursor: null };
  const place = written(placeOf(last));
  return { items, nextCursor: `${place}.${await sealOf(pepper, list, place)}` };
}

/** Several lists of one order as one, oldest first; what stands in more than one of them is told once. */
export function mergePages<Row>(rows: readonly Row[], placeOf: (row: Row) => PagePosition, count: number): Row[] {
  const places = rows.map((row) => ({ row, place: placeOf(row) }));
  places.sort(({ place: a }, { place: b }) =>
    a.at === b.at ? (a.id < b.id ? -1 : Number(a.id > b.id)) : a.at < b.at ? -1 : 1,
  );
  const once = places.filter(({ place }, index) => index === 0 || places[index - 1]?.place.id !== place.id);
  return once.slice(0, count).map(({ row }) => row);
}

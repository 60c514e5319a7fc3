/** The lists of the desk that works on reports: of all, or of one area, by kind and by how they stand. */
import type { SandboxDatabase, Tables } from '../../../data/database/schema.ts';
import { inOrder } from '../../../data/keyset-page.ts';
import type { PagePosition } from '../../../data/keyset-page.ts';
import { keyed } from '../../../data/secrets.ts';
import type { Secret } from '../../../data/secrets.ts';
import { currentUnits } from '../../directory/admin-units/succession.ts';
import type { Edition } from '../../directory/admin-units/edition.ts';
import type { Feedback } from '@sen/client/schemas';

type Row = Tables['feedbackLists'];
type Status = Feedback['status'];

export interface Area {
  code: string;
  edition: string;
}

/** The list of all. */
const EVERYWHERE = '';
const KINDS: readonly Feedback['kind'][] = ['bug', 'data', 'result', 'local', 'idea'];

/** Somebody has looked at a report by then; nobody asks about a resolved one any more by then. Milliseconds. */
const TRIAGED_AFTER = 3_600_000;
const CLOSED_AFTER = 7 * 24 * 3_600_000;

const before = (now: Date, milliseconds: number): string => new Date(now.getTime() - milliseconds).toISOString();

/** How a report stands: time takes it on by itself. */
export function feedbackStatusOf({ status, updatedAt }: Pick<Row, 'status' | 'updatedAt'>, now: Date): Status {
  if (status === 'received' && updatedAt <= before(now, TRIAGED_AFTER)) return 'triaged';
  return status === 'resolved' && updatedAt <= before(now, CLOSED_AFTER) ? 'closed' : (status as Status);
}

/** What is kept of reports that stand so, and when they were last changed: after an instant, or until one. */
function keptAs(status: Status, now: Date): { status: Status; after?: string; until?: string }[] {
  const [triaged, closed] = [before(now, TRIAGED_AFTER), before(now, CLOSED_AFTER)];
  switch (status) {
    case 'received':
      return [{ status, after: triaged }];
    case 'triaged':
      return [{ status }, { status: 'received', until: triaged }];
    case 'resolved':
      return [{ status, after: closed }];
    case 'closed':
      return [{ status: 'resolved', until: closed }];
    default:
      return [{ status }];
  }
}

const placeOf = (pepper: Secret, unitCode: string): Promise<string> => keyed(pepper, 'feedback-place', unitCode);

/** The lists a report of this area stands in, in whichever edition the area was named. */
export async function areaKeysOf(pepper: Secret, area: Area | undefined): Promise<string[]> {
  const units = area ? currentUnits(area.edition as Edition, area.code) : [];
  const codes = new Set(units.flatMap(({ code, parent }) => (parent === undefined ? [code] : [code, parent])));
  return [EVERYWHERE, ...(await Promise.all([...codes].map((code) => placeOf(pepper, code))))];
}

/** Lists of these units of today, or the one of all. */
export const unitAreaKeys = async (pepper: Secret, codes: readonly string[] | undefined): Promise<string[]> =>
  codes === undefined ? [EVERYWHERE] : Promise.all(codes.map((code) => placeOf(pepper, code)));

export interface FeedbackQuery {
  places: readonly string[];
  kind?: Feedback['kind'] | undefined;
  status?: Status | undefined;
}

/** A later place than every report of an instant. */
const endOf = (at: string): PagePosition => ({ at, id: '~' });

/**
 * So many of the reports in these lists after a place, oldest first; of one status by when they came into it, so that
 * the one that has waited longest is first.
 */
export async function listedAfter(
  db: SandboxDatabase,
  { places, kind, status }: FeedbackQuery,
  from: PagePosition,
  count: number,
  now: Date,
): Promise<Row[]> {
  const found: Row[] = [];
  for (const place of places)
    for (const one of kind === undefined ? KINDS : [kind]) {
      const list = db
        .selectFrom('feedbackLists')
        .selectAll()
        .where('place', '=', place)
        .where('kind', '=', one)
        .limit(count);
      if (status === undefined) {
        found.push(
          ...(await list
            .where(inOrder.after(['createdAt', 'code'], from))
            .orderBy('createdAt')
            .orderBy('code')
            .execute()),
        );
        continue;
      }
      for (const { status: kept, after, until } of keptAs(status, now)) {
        const start = after !== undefined && after >= from.at ? endOf(after) : from;
        let query = list.where('status', '=', kept).where(inOrder.after(['updatedAt', 'code'], start));
        if (until !== undefined) query = query.where(inOrder.until('updatedAt', until));
        found.push(...(await query.orderBy('updatedAt').orderBy('code').execute()));
      }
    }
  return found;
}

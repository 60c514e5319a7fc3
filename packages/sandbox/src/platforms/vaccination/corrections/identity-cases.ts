/** Whether two registrations are of one person, where only people can tell: asked once a pair, decided by a steward. */
import { localInstant } from '../../../data/vietnam-time.ts';
import { preparedQuery } from '../../../data/database/prepared-query.ts';
import type { SandboxDatabase, Tables } from '../../../data/database/schema.ts';
import { matchPeople } from '../../identity/people/matching.ts';
import type { Attribute } from '../../identity/people/matching.ts';
import { storedPersonOf } from '../registrations/view.ts';
import type { RegistrationRow, StoredPerson } from '../registrations/view.ts';
import { followCode, decrypt } from '../../../data/secrets.ts';
import type { Secret } from '../../../data/secrets.ts';
import type {
  DoubtReason,
  Correction,
  CorrectionDecision,
  IdentityDoubt,
  MaskedPerson,
  Person,
} from '@sen/client/schemas';

export type CaseRow = Tables['corrections'];
export type StewardDecision = CorrectionDecision;

export const OPEN_STATUSES: readonly string[] = ['received', 'checking', 'need-evidence'];
/** What the platform itself asks. */
export const DOUBT_KINDS: readonly Doubt['kind'][] = ['person-wrong', 'record-duplicated', 'phone-changed'];

/** Whoever goes on registering one number under ever new names is one question, not a hundred. */
const MOST_ASKED = 5;

export interface Doubt {
  kind: 'person-wrong' | 'record-duplicated' | 'phone-changed';
  reason: DoubtReason;
  differs: readonly Attribute[];
  /** The later one. */
  registrationId: string;
  otherRegistrationId: string;
}

/** Enough to compare two papers by, too little to learn who the other is. */
const masked = ({ fullName, dateOfBirth }: Person): MaskedPerson => ({
  fullName: fullName
    .normalize('NFC')
    .trim()
    .split(/\s+/)
    .map((word) => `${[...word][0]?.toLocaleUpperCase('vi') ?? ''}***`)
    .join(' '),
  yearOfBirth: `${dateOfBirth.slice(0, 3)}*`,
});

const recordIdOf = async (db: SandboxDatabase, registrationId: string): Promise<string | null> =>
  (await db.selectFrom('registrations').select('recordId').where('id', '=', registrationId).executeTakeFirst())
    ?.recordId ?? null;

/** How the records of both stand, so that nobody decides on what has changed since. */
export async function correctionStateOf(
  db: SandboxDatabase,
  { registrationId, otherRegistrationId }: Pick<CaseRow, 'registrationId' | 'otherRegistrationId'>,
): Promise<string> {
  const recordIds = [await recordIdOf(db, registrationId), await recordIdOf(db, otherRegistrationId)];
  const doses = await db
    .selectFrom('doses')
    .select(['id', 'recordId', 'status', 'updatedAt'])
    .where('recordId', 'in', ['', ...recordIds.filter((id) => id !== null)])
    .orderBy('id')
    .execute();
  return JSON.stringify([
    recordIds,
    doses.map(({ id, recordId, status, updatedAt }) => [id, recordId, status, updatedAt]),
  ]);
}

/** The case that asks the same already: of this pair, of these two records, or of this phone and record. */
async function askedBefore(
  db: SandboxDatabase,
  { kind, registrationId, otherRegistrationId }: Doubt,
): Promise<CaseRow | undefined> {
  const of = (id: string) =>
    db.selectFrom('registrations').select(['recordId', 'contactKey']).where('id', '=', id).executeTakeFirstOrThrow();
  const [later, earlier] = [await of(registrationId), await of(otherRegistrationId)];
  const [a, b] = [later.recordId ?? '-', earlier.recordId ?? '-'];
  // One question each: asked in one, with “or”, over the registrations of both, every case there is would be looked at.
  const first = db.selectFrom('corrections').selectAll('corrections').orderBy('corrections.createdAt').limit(1);
  const ofRecord = (recordId: string) =>
    first
      .innerJoin('registrations as one', 'one.id', 'corrections.registrationId')
      .where('one.recordId', '=', recordId);
  const between = (one: string, other: string) =>
    ofRecord(one)
      .innerJoin('registrations as other', 'other.id', 'corrections.otherRegistrationId')
      .where('other.recordId', '=', other);
  const questions =
    kind === 'phone-changed'
      ? [ofRecord(a).where('corrections.kind', '=', kind).where('one.contactKey', '=', later.contactKey)]
      : [between(a, b), between(b, a)];
  const asked: (CaseRow | undefined)[] = [];
  for (const question of [first.where('pairKey', '=', pairOf(registrationId, otherRegistrationId)), ...questions])
    asked.push(await question.executeTakeFirst());
  return asked.filter((row) => row !== undefined).sort((one, other) => (one.createdAt < other.createdAt ? -1 : 1))[0];
}

const pairOf = (registrationId: string, otherRegistrationId: string): string =>
  [registrationId, otherRegistrationId].sort().join(' ');

/**
 * Asks a steward. What was asked and answered is not asked again; an open case takes note of how the records stand now.
 */
async function openCase(db: SandboxDatabase, doubt: Doubt, now: Date): Promise<void> {
  const { kind, reason, differs, registrationId, otherRegistrationId } = doubt;
  const instant = now.toISOString();
  const asked = await askedBefore(db, doubt);
  if (asked) {
    if (!OPEN_STATUSES.includes(asked.status)) return;
    const seen = await correctionStateOf(db, asked);
    await db.updateTable('corrections').set({ seen }).where('code', '=', asked.code).execute();
    return;
  }
  const row: CaseRow = {
    code: followCode('SH'),
    pairKey: pairOf(registrationId, otherRegistrationId),
    ...{ kind, status: 'checking', reason, differs: JSON.stringify(differs), registrationId, otherRegistrationId },
    seen: await correctionStateOf(db, { registrationId, otherRegistrationId }),
    ...{ decision: null, createdAt: instant, updatedAt: instant },
  };
  await db
    .insertInto('corrections')
    .values(row)
    .onConflict((conflict) => conflict.column('pairKey').doNothing())
    .execute();
}

/**
 * Asks people about what could not be told. After the dose is on record, so that they decide on how the records stand
 * then.
 */
export async function raiseDoubts(db: SandboxDatabase, doubts: readonly Doubt[], now: Date): Promise<void> {
  for (const doubt of doubts) await openCase(db, doubt, now);
}

const othersOfNumber = preparedQuery((db, { id, numberKey }: { id: string; numberKey: string }) =>
  db
    .selectFrom('registrations')
    .innerJoin('people', 'people.registrationId', 'registrations.id')
    .select(['registrations.id', 'people.data'])
    .where('registrations.numberKey', '=', numberKey)
    .where('registrations.status', 'in', ['submitted', 'verified', 'waitlisted', 'scheduled'])
    .where('registrations.id', '!=', id)
    .orderBy('registrations.createdAt')
    .limit(MOST_ASKED),
);

/**
 * Open registrations of the same number that are not of the same person. Looked for whoever asks, and told to nobody
 * but officers.
 */
export async function doubtsAtRegistration(
  db: SandboxDatabase,
  { id, numberKey }: RegistrationRow,
  { person }: StoredPerson,
): Promise<Doubt[]> {
  if (numberKey === null) return [];
  const { rows } = await othersOfNumber(db, { id, numberKey });
  const doubts: Doubt[] = [];
  for (const { id: otherRegistrationId, data } of rows) {
    const likeness = matchPeople(person, (JSON.parse(data) as StoredPerson).person, false);
    if (likeness.kind !== 'doubtful') continue;
    doubts.push({
      kind: 'person-wrong',
      reason: likeness.reason,
      differs: likeness.differs,
      registrationId: id,
      otherRegistrationId,
    });
  }
  return doubts;
}

/** Cases a registration is part of. */
export const casesOf = (db: SandboxDatabase, registrationId: string): Promise<CaseRow[]> =>
  db
    .selectFrom('corrections')
    .selectAll()
    .where((is) => is.or([is('registrationId', '=', registrationId), is('otherRegistrationId', '=', registrationId)]))
    .orderBy('createdAt')
    .orderBy('code')
    .execute();

/** What whoever gives a dose is told: that it is recorded, and that somebody has to look at papers. */
export async function doubtsAbout(db: SandboxDatabase, registrationId: string): Promise<IdentityDoubt[]> {
  const rows = (await casesOf(db, registrationId)).filter(({ status }) => OPEN_STATUSES.includes(status));
  return Promise.all(
    rows.map(async (row) => {
      const { person } = await storedPersonOf(
        db,
        row.registrationId === registrationId ? row.otherRegistrationId : row.registrationId,
      );
      return {
        code: row.code,
        reason: row.reason as DoubtReason,
        differs: JSON.parse(row.differs) as Attribute[],
        other: masked(person),
      };
    }),
  );
}

export async function correctionView(db: SandboxDatabase, pepper: Secret, row: CaseRow): Promise<Correction> {
  const { registrationId, otherRegistrationId } = row;
  const recordId = await recordIdOf(db, registrationId);
  const otherRecordId = await recordIdOf(db, otherRegistrationId);
  const decision =
    row.decision === null ? undefined : (JSON.parse(await decrypt(pepper, row.decision)) as StewardDecision);
  const { person } = await storedPersonOf(db, registrationId);
  const { person: other } = await storedPersonOf(db, otherRegistrationId);
  const words = decision?.note ?? decision?.reason ?? '';
  return {
    code: row.code,
    kind: row.kind as Correction['kind'],
    status: row.status as Correction['status'],
    evidenceCount: 0,
    ...(row.status === 'rejected' && { reason: { vi: words, en: words } }),
    ...(recordId !== null && { recordId }),
    identity: {
      reason: row.reason as DoubtReason,
      differs: JSON.parse(row.differs) as Attribute[],
      registrationId,
      otherRegistrationId,
      ...(recordId !== null && { recordId }),
      ...(otherRecordId !== null && { otherRecordId }),
      people: [masked(person), masked(other)],
      ...(decision && { decision: { ...decision, at: localInstant(decision.at) } }),
    },
    createdAt: localInstant(row.createdAt),
    updatedAt: localInstant(row.updatedAt),
    ...(decision && row.status === 'accepted' && { appliedAt: localInstant(decision.at) }),
  };
}

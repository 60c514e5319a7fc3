/** A vaccination record and its doses as they are read: by the person, and by the site. */
import { localInstant } from '../../../data/vietnam-time.ts';
import type { SandboxDatabase } from '../../../data/database/schema.ts';
import type { RequestContext } from '../../../http/request-context.ts';
import { antigenDoses, doseSummary } from '../campaign-doses.ts';
import { productName } from '../campaigns/codes.ts';
import { createCampaigns } from '../campaigns/store.ts';
import type { CampaignsState } from '../campaigns/store.ts';
import { isCampaignOfBefore } from '../deprecated-names.ts';
import { nextDoseOf } from './next-dose.ts';
import { notGivenDoses } from './not-given.ts';
import { courseOf, dosesOf, injectedOn } from './store.ts';
import type { DoseRow, RecordRow } from './store.ts';
import { storedPersonOf, personView } from '../registrations/view.ts';
import { findSite } from '../../directory/sites/store.ts';
import type { Dose, DoseKind, DoseStatus, RecordedDose, VaccinationRecord } from '@sen/client/schemas';

const asGiven = (row: DoseRow) => ({
  ...row,
  day: injectedOn(row),
  counts: row.counts === 1 && row.status !== 'entered-in-error',
});

/**
 * What campaigns say of a dose.
 * @param all the doses of its record, oldest first
 */
function campaignPart(row: DoseRow, all: readonly DoseRow[], { codes }: CampaignsState) {
  const before = all.findLast(
    (other) => isCampaignOfBefore(other) && other.id !== row.id && injectedOn(other) <= injectedOn(row),
  );
  const campaignDose = doseSummary(row, row, before?.vaccineCode);
  const antigens = antigenDoses(asGiven(row), all.map(asGiven), codes);
  return {
    ...(campaignDose && { campaignDose }),
    ...(row.counts === 0 && { counts: false }),
    ...(antigens.length > 0 && { antigens }),
  };
}

async function recordedDose(
  db: SandboxDatabase,
  row: DoseRow,
  all: readonly DoseRow[],
  state: CampaignsState,
): Promise<RecordedDose> {
  const site = row.siteId === null ? undefined : await findSite(db, row.siteId);
  return {
    id: row.id,
    status: row.status as DoseStatus,
    ...campaignPart(row, all, state),
    doseKind: row.doseKind as DoseKind,
    doseNumber: row.doseNumber,
    vaccineCode: row.vaccineCode,
    vaccineName: productName(state.codes, row.vaccineCode),
    ...(row.lot !== null && { lot: row.lot }),
    injectedOn: injectedOn(row),
    ...(site && { siteName: site.site.name }),
  };
}

type Reading = Pick<RequestContext, 'db' | 'caches'>;

export async function recordView(
  { db, caches, now }: Reading & Pick<RequestContext, 'now'>,
  row: RecordRow,
): Promise<VaccinationRecord> {
  const doses = await dosesOf(db, row.id);
  const stored = await storedPersonOf(db, row.registrationId);
  const state = await caches.of(createCampaigns)(db);
  const nextDose = nextDoseOf(state, stored, doses, now);
  const notGiven = await notGivenDoses(db, row, stored, now);
  const shown = [];
  for (const dose of doses) shown.push(await recordedDose(db, dose, doses, state));
  return {
    id: row.id,
    person: personView(stored.person),
    course: courseOf(doses).state,
    doses: shown,
    notGiven,
    ...(nextDose && { nextDose }),
    updatedAt: localInstant(row.updatedAt),
  };
}

/** What only the site asks for and keeps. */
export interface DoseDetails {
  injectorId: string;
  lotExpiry?: string;
  observationEnd?: string;
  reactions?: string[];
  /** Corrections, oldest first; names of fields, never what they said. */
  changes?: { at: string; reason: string; fields: string[] }[];
}

/** A dose as the site that gave it keeps it. */
export async function doseView({ db, caches }: Reading, row: DoseRow, registrationId: string): Promise<Dose> {
  const { person } = await storedPersonOf(db, registrationId);
  const state = await caches.of(createCampaigns)(db);
  const {
    injectorId,
    lotExpiry,
    observationEnd,
    reactions = [],
    changes = [],
  } = JSON.parse(row.details) as DoseDetails;
  return {
    id: row.id,
    status: row.status as DoseStatus,
    ...(row.appointmentId !== null && { appointmentId: row.appointmentId }),
    person: personView(person),
    ...campaignPart(row, await dosesOf(db, row.recordId), state),
    doseKind: row.doseKind as DoseKind,
    doseNumber: row.doseNumber,
    vaccineCode: row.vaccineCode,
    lot: row.lot ?? '',
    ...(lotExpiry !== undefined && { lotExpiry }),
    injectedAt: localInstant(row.injectedAt),
    siteId: row.siteId ?? '',
    injectorId,
    ...(observationEnd !== undefined && { observationEnd }),
    reactions,
    changes: changes.map((change) => ({ ...change, at: localInstant(change.at) })),
    updatedAt: localInstant(row.updatedAt),
  };
}

/** A vaccination record and its doses as they are read: by the person, and by the site. */
import { localInstant } from '../../../data/vietnam-time.ts';
import { titleOf } from '../../directory/code-lists/code-lists.ts';
import type { SandboxDatabase } from '../../../data/database/schema.ts';
import { courseOf, dosesOf, injectedOn, nextDoseOf } from './store.ts';
import type { DoseRow, RecordRow } from './store.ts';
import { storedPersonOf, personView } from '../registrations/view.ts';
import { findSite } from '../../directory/sites/store.ts';
import type { Dose, DoseKind, DoseStatus, RecordedDose, VaccinationRecord } from '@sen/client/schemas';

async function recordedDose(db: SandboxDatabase, row: DoseRow): Promise<RecordedDose> {
  const site = row.siteId === null ? undefined : await findSite(db, row.siteId);
  return {
    id: row.id,
    status: row.status as DoseStatus,
    doseKind: row.doseKind as DoseKind,
    doseNumber: row.doseNumber,
    vaccineCode: row.vaccineCode,
    vaccineName: titleOf('vaccines', row.vaccineCode),
    ...(row.lot !== null && { lot: row.lot }),
    injectedOn: injectedOn(row),
    ...(site && { siteName: site.site.name }),
  };
}

export async function recordView(db: SandboxDatabase, row: RecordRow): Promise<VaccinationRecord> {
  const doses = await dosesOf(db, row.id);
  const { person } = await storedPersonOf(db, row.registrationId);
  const nextDose = nextDoseOf(doses);
  const shown = [];
  for (const dose of doses) shown.push(await recordedDose(db, dose));
  return {
    id: row.id,
    person: personView(person),
    course: courseOf(doses).state,
    doses: shown,
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
export async function doseView(db: SandboxDatabase, row: DoseRow, registrationId: string): Promise<Dose> {
  const { person } = await storedPersonOf(db, registrationId);
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

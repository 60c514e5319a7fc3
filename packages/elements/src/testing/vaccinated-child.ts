/** A child with doses of the measles campaign on record, under the phone of its mother. Made up. */
import { dayInVietnam } from '@sen/client';
import { shiftDay } from '../directory/sites/moment.ts';
import { newRegistrationOf, PHONE, registerPerson, type SandboxAccess } from './registered.ts';

const MEASLES = 'measles-catch-up-2026';

export const CHILD = { fullName: 'Lý Thị Út', sex: 'female' } as const;
const MOTHER = { relation: 'mother', fullName: 'Lý Thị Mẹ', phone: PHONE, idNumber: '079185000123' } as const;

const daysAgo = (days: number): string => shiftDay(dayInVietnam(new Date()), -days);

async function register(access: SandboxAccess, dateOfBirth: string, doseId: string): Promise<string> {
  const draft = newRegistrationOf(
    { ...CHILD, dateOfBirth, idType: 'none' },
    { actor: 'on-behalf', guardian: MOTHER, doses: [{ campaignId: MEASLES, campaignVersion: 1, doseId }] },
  );
  const { idNumber: _, ...person } = draft.person;
  return (await registerPerson(access, { ...draft, person })).id;
}

const give = (access: SandboxAccess, id: string, vaccineCode: string, day: string): Promise<unknown> =>
  access.tell(`registrations/${id}:vaccinate`, { vaccineCode, dates: [day], lot: `SEN-${vaccineCode}` });

/** At seven months: the early dose, which does not count. @returns the day of birth */
export async function infantWithEarlyDose(access: SandboxAccess): Promise<string> {
  const born = daysAgo(220);
  await give(access, await register(access, born, 'early'), 'mvvac', daysAgo(3));
  return born;
}

/** Against measles and rubella, then against measles, mumps and rubella. @returns the day of birth */
export async function childWithTwoVaccines(access: SandboxAccess): Promise<string> {
  const born = daysAgo(3 * 365);
  await give(access, await register(access, born, 'catch-up'), 'mrvac', daysAgo(60));
  await give(access, await register(access, born, 'catch-up'), 'mmr-ii', daysAgo(3));
  return born;
}

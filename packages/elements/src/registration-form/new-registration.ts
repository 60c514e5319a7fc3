import type { Body, Schemas } from '@sen/client';
import { readDate, toWire } from '../people/date.ts';
import { tidyName } from '../people/name.ts';
import { tidyNumber } from '../people/papers.ts';
import { ALLERGY, isFirstDose, mobileOf, needsGuardian, PREGNANCY, type Answers } from './answers.ts';
import { idHints, type Rules } from './problems.ts';
import { isPutTo } from './true-of.ts';

const text = (typed: string): string | undefined => typed.normalize('NFC').trim() || undefined;
const day = (typed: string): string => {
  const date = readDate(typed);
  return date ? toWire(date) : '';
};

/** Leaves out what is not given: the contract knows no empty strings. */
function present<T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as { [K in keyof T]: Exclude<T[K], undefined> };
}

/** Questions of the history that were put to this person, in the order they are sent. */
export const askedOf = (answers: Answers, { historyItems }: Rules): string[] =>
  historyItems.filter((asked) => isPutTo(asked, answers)).map(({ value }) => value);

/** Answers without problems, as the platform wants them. Questions that were not asked are not answered. */
export function toNewRegistration(answers: Answers, rules: Rules, language: Schemas['Language']): Body<'createRegistration'> {
  const { unit } = answers;
  if (!unit.province || !unit.commune) throw new RangeError('An address needs its province and its commune');
  const [doseKind, doseNumber] = answers.dose.split('-') as [Schemas['DoseKind'], string];
  const guardian = needsGuardian(answers, rules.today, rules.registration.guardianUnderAge);
  const pregnant = answers.history[PREGNANCY] === 'yes' && answers.gestationWeeks.trim() !== '';
  const phone = mobileOf(answers);
  return present({
    actor: answers.actor === 'guardian' || answers.actor === '' ? 'on-behalf' : answers.actor,
    person: present({
      fullName: tidyName(answers.fullName),
      dateOfBirth: day(answers.dateOfBirth),
      sex: answers.sex as Schemas['Sex'],
      phone,
      idType: answers.idType as Schemas['IdType'],
      idNumber: answers.idType === 'none' ? undefined : tidyNumber(answers.idNumber),
      insuranceNumber: tidyNumber(answers.insuranceNumber) || undefined,
      nationality: answers.nationality,
      ethnicity: rules.registration.askEthnicity ? text(answers.ethnicity) : undefined,
      occupation: text(answers.occupation),
      workplace: text(answers.workplace),
      email: text(answers.email),
      address: {
        province: { code: unit.province.code, edition: unit.province.edition },
        commune: { code: unit.commune.code, edition: unit.commune.edition },
        line: text(answers.addressLine) ?? '',
      },
    }),
    guardian: guardian
      ? {
          relation: answers.guardianRelation as Schemas['Guardian']['relation'],
          fullName: tidyName(answers.guardianName),
          phone, // the one number of the form is the guardian's: that is where messages go
          idNumber: tidyNumber(answers.guardianIdNumber),
        }
      : undefined,
    priorityGroup: answers.priorityGroup,
    doseKind,
    doseNumber: Number(doseNumber),
    previousDoses: isFirstDose(answers)
      ? undefined
      : [present({ vaccineCode: answers.previousVaccine, injectedOn: day(answers.previousDate), siteName: text(answers.previousSite) })],
    preferredDate: day(answers.preferredDate),
    preferredSession: (answers.preferredSession || undefined) as Schemas['NewRegistration']['preferredSession'],
    preferredSiteId: answers.preferredSiteId || undefined,
    needsHomeVisit: answers.needsHomeVisit,
    homeVisitReason: answers.needsHomeVisit ? text(answers.homeVisitReason) : undefined,
    history: askedOf(answers, rules).map((item) =>
      present({
        item,
        answer: answers.history[item] as Schemas['HistoryAnswer']['answer'],
        note: item === ALLERGY && answers.history[item] === 'yes' ? text(answers.allergyNote) : undefined,
      }),
    ),
    gestationWeeks: pregnant ? Number(answers.gestationWeeks) : undefined,
    consents: rules.consents.map(({ purposeCode, version }) => ({
      purposeCode: purposeCode as Schemas['ConsentPurpose'],
      textVersion: version,
      language,
      decision: answers.consents[purposeCode]?.decision as 'agree' | 'decline',
    })),
    idConfirmed: answers.idConfirmed && (answers.idQuestioned || idHints(answers).length > 0) ? true : undefined,
  });
}

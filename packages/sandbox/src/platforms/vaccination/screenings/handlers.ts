/** What is found before an injection, and whether it may be given. */
import { checkAnswers, weighAnswers } from '@sen/client/form-answers';
import type { AskedPerson, SuggestedConclusion } from '@sen/client/form-answers';
import type {
  Checklist,
  FieldError,
  FormAnswer,
  FormPayload,
  NewScreening,
  Screening,
  ScreeningConclusion,
} from '@sen/client/schemas';
import { encrypt } from '../../../data/secrets.ts';
import { localDayOf, localInstant, plusDays } from '../../../data/vietnam-time.ts';
import type { ContextOf, Handlers } from '../../../http/operation-types.ts';
import { created, newId, ok } from '../../../http/request-context.ts';
import { momentIn } from '../../../http/requests/formats.ts';
import { ProblemError, fieldInvalid } from '../../../http/responses/problem-error.ts';
import { formVersions } from '../../directory/forms/form-versions.ts';
import type { FormVersions } from '../../directory/forms/form-versions.ts';
import { createCampaigns } from '../campaigns/store.ts';
import { appointmentStatusOf, storedPersonOf } from '../registrations/view.ts';
import type { AppointmentRow } from '../registrations/view.ts';
import { FORM_OF_CHECKLIST, OF_A_CHECKLIST, answersOfChecklist, checklistOf } from './checklist.ts';
import { screeningForms } from './forms-of-person.ts';
import { openCampaigns } from '../registrations/doses.ts';
import { READY_AT_SITE, screenedOnceKey, settle } from './store.ts';
import type { ScreeningRow } from './store.ts';

/** The form in force on a day that a checklist is made of. */
function formOfChecklist(kind: Checklist['kind'], day: string): FormPayload {
  const form = formVersions.find(FORM_OF_CHECKLIST[kind], day);
  if (!form) throw new ProblemError('record-not-found');
  return form;
}

async function getLatestChecklist({ params, now }: ContextOf<'getLatestChecklist'>) {
  const { kind } = params;
  return ok(checklistOf(kind, formOfChecklist(kind, localDayOf(now))));
}

/** What was answered to which form, and for which campaigns it speaks. */
interface Examined {
  form: FormPayload;
  answers: readonly FormAnswer[];
  campaignIds: readonly string[];
  fieldErrors: FieldError[];
}

/** The answers to a form that a campaign of the visit names for the person. */
function examinedByForm(
  { formId, formVersion, answers }: NonNullable<NewScreening['form']>,
  speaksFor: ReadonlyMap<string, readonly string[]>,
  person: AskedPerson & { on: string },
  forms: FormVersions,
): Examined {
  const campaignIds = speaksFor.get(formId);
  const form = campaignIds && forms.find(formId, person.on);
  if (!form) throw fieldInvalid('/form/formId', 'unknown-code');
  if (form.version !== formVersion)
    throw new ProblemError('form-outdated', {
      extra: { currentVersion: form.version },
      fieldErrors: [{ pointer: '/form/formVersion', code: 'form-outdated' }],
    });
  const fieldErrors = checkAnswers(form, answers, person).map(({ pointer, code, params }) => ({
    pointer: `/form/answers${pointer}`,
    code,
    ...(params && { params }),
  }));
  return { form, answers, campaignIds, fieldErrors };
}

/** A checklist, by a program of before: it speaks for every dose of the visit. */
function examinedByChecklist(
  screening: NewScreening,
  campaignIds: readonly string[],
  person: AskedPerson & { on: string },
): Examined {
  const { checklistKind, checklistVersion } = screening;
  const missing = OF_A_CHECKLIST.filter((field) => screening[field] === undefined);
  // A program that sends nothing of a checklist means a form.
  if (missing.length === OF_A_CHECKLIST.length) throw fieldInvalid('/form', 'required');
  if (missing.length > 0 || checklistKind === undefined)
    throw new ProblemError('fields-invalid', {
      fieldErrors: missing.map((field) => ({ pointer: `/${field}`, code: 'required' })),
    });
  const form = formOfChecklist(checklistKind, person.on);
  if (form.version !== checklistVersion)
    throw new ProblemError('checklist-outdated', { extra: { latestVersion: form.version } });
  return { form, campaignIds, ...answersOfChecklist(form, screening, person) };
}

const isSaid = (text: string | undefined): boolean => text !== undefined && text.trim() !== '';

/** Whether the conclusion can be right: one the form knows, with its day or reason, and not silently the milder one. */
function conclusionErrors(
  { conclusion, postponeUntil, reason }: NewScreening,
  { conclusions }: FormPayload,
  suggested: SuggestedConclusion | undefined,
  day: string,
): FieldError[] {
  const errors: FieldError[] = [];
  const listed = conclusions?.map(({ code }) => code);
  if (listed && !listed.includes(conclusion)) errors.push({ pointer: '/conclusion', code: 'unknown-code' });
  if (postponeUntil !== undefined && conclusion !== 'postpone' && conclusion !== 'refer')
    errors.push({ pointer: '/postponeUntil', code: 'unexpected' });
  else if (postponeUntil !== undefined && postponeUntil <= day)
    errors.push({ pointer: '/postponeUntil', code: 'past-date', params: { minimum: plusDays(day, 1) } });
  if (isSaid(reason)) return errors;
  const gravity = (code: string): number => {
    const at = listed?.indexOf(code) ?? -1;
    return at === -1 ? Number.POSITIVE_INFINITY : at;
  };
  if (suggested && gravity(suggested.conclusion) > gravity(conclusion))
    errors.push({ pointer: '/reason', code: 'required', params: { suggested: suggested.conclusion } });
  else if (conclusion === 'postpone' && postponeUntil === undefined)
    errors.push({ pointer: '/postponeUntil', code: 'required' });
  else if (conclusion !== 'eligible' && conclusion !== 'postpone')
    errors.push({ pointer: '/reason', code: 'required' });
  return errors;
}

/** The moment of the screening; earlier than now where it waited for a network. */
function screenedAtOf({ screenedAt }: NewScreening, { createdAt }: AppointmentRow, now: Date): Date {
  if (screenedAt === undefined) return now;
  const moment = momentIn(screenedAt, '/screenedAt');
  if (moment > now) throw fieldInvalid('/screenedAt', 'future-date');
  if (moment.getTime() < Date.parse(createdAt))
    throw fieldInvalid('/screenedAt', 'past-date', { minimum: localInstant(createdAt) });
  return moment;
}

async function createScreening(context: ContextOf<'createScreening'>) {
  const { db, now, pepper, caches, caller, body } = context;
  const appointment = await db
    .selectFrom('appointments')
    .selectAll()
    .where('id', '=', body.appointmentId)
    .executeTakeFirst();
  if (!appointment) throw new ProblemError('record-not-found');
  const screenedAt = screenedAtOf(body, appointment, now);
  const { person } = await storedPersonOf(db, appointment.registrationId);
  const day = localDayOf(screenedAt);
  const asked = { sex: person.sex, dateOfBirth: person.dateOfBirth, on: day };
  const open = await openCampaigns(db, appointment.registrationId);
  const { byId, forms } = await caches.of(createCampaigns)(db);
  const campaigns = open.flatMap((id) => byId.get(id)?.payload ?? []);
  const currentStatus = appointmentStatusOf(appointment, now);
  // Once it is over, no campaign of the visit names a form any longer: first whether this was screened already.
  const named = body.form?.formId ?? (body.checklistKind && FORM_OF_CHECKLIST[body.checklistKind]);
  const onceKey = screenedOnceKey(appointment.id, named ?? '');
  const known = () => db.selectFrom('screenings').select('id').where('onceKey', '=', onceKey).executeTakeFirst();
  const earlier = await known();
  if (earlier) throw new ProblemError('sync-conflict', { extra: { recordId: earlier.id } });
  if (!READY_AT_SITE.includes(currentStatus)) throw new ProblemError('status-conflict', { extra: { currentStatus } });
  const { form, answers, campaignIds, fieldErrors } = body.form
    ? examinedByForm(body.form, screeningForms(campaigns, asked), asked, forms)
    : examinedByChecklist(body, open, asked);
  const suggested = weighAnswers(form, answers, asked);
  // Programs of before know no suggestion that binds.
  fieldErrors.push(...conclusionErrors(body, form, body.form && suggested[0], day));
  if (fieldErrors.length > 0) throw new ProblemError('fields-invalid', { fieldErrors });

  const { conclusion, postponeUntil, reason } = body;
  const row: ScreeningRow = {
    id: newId('screening'),
    appointmentId: appointment.id,
    registrationId: appointment.registrationId,
    onceKey,
    campaignIds: JSON.stringify(campaignIds),
    formId: form.id,
    formVersion: form.version,
    conclusion,
    postponeUntil: postponeUntil ?? null,
    screenedOn: day,
    sealed: await encrypt(
      pepper,
      JSON.stringify({ answers, reason, by: 'subject' in caller ? caller.subject : '', at: screenedAt.toISOString() }),
    ),
    createdAt: now.toISOString(),
  };
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('screenings')
    .values(row)
    .onConflict((conflict) => conflict.column('onceKey').doNothing())
    .executeTakeFirstOrThrow();
  if (!numInsertedOrUpdatedRows) throw new ProblemError('sync-conflict', { extra: { recordId: (await known())?.id } });
  await settle(db, appointment, open, now);

  const weighing = new Set(suggested.flatMap(({ questions }) => questions));
  const screening: Screening = {
    id: row.id,
    appointmentId: row.appointmentId,
    formId: form.id,
    formVersion: form.version,
    ...(!body.form && { checklistVersion: form.version }),
    conclusion: conclusion satisfies ScreeningConclusion,
    flags: form.questions.map(({ code }) => code).filter((code) => weighing.has(code)),
    ...(postponeUntil !== undefined && { postponeUntil }),
    ...(reason !== undefined && { reason }),
    screenedAt: localInstant(screenedAt),
  };
  return created(screening);
}

export const screenings = { getLatestChecklist, createScreening } satisfies Handlers;

/** Health declarations: sent by the form of their type, and listed for whoever sent them. */
import { checkAnswers, weighAnswers } from '@sen/client/form-answers';
import type {
  Declaration,
  DeclarationStatus,
  DeclarationType,
  FieldError,
  FormAnswer,
  FormPayload,
  NewDeclaration,
  Text,
} from '@sen/client/schemas';
import type { Tables } from '../../../data/database/schema.ts';
import { FROM_NEWEST, inOrder, pageAfter } from '../../../data/keyset-page.ts';
import { decrypt, encrypt, randomCode } from '../../../data/secrets.ts';
import { localDayOf, localInstant } from '../../../data/vietnam-time.ts';
import type { ContextOf, Handlers } from '../../../http/operation-types.ts';
import { created, newId, ok } from '../../../http/request-context.ts';
import { ProblemError, fieldInvalid } from '../../../http/responses/problem-error.ts';
import { formVersions } from '../../directory/forms/form-versions.ts';
import { isAssistSessionOpen } from '../../identity/assist-sessions/handlers.ts';
import { recordDecisions } from '../../identity/consents/handlers.ts';
import { lookUpKeyOf } from '../../identity/people/keys.ts';
import { confirmedPhoneOf } from '../../identity/people/ownership.ts';
import { MOBILE, birthErrors, checkAddress, paperErrors } from '../../vaccination/registrations/checks.ts';
import { declarationOn } from './in-force.ts';
import { answersOfBefore, declarationFormOf, isInFieldsOfBefore } from './questions-of-before.ts';

type Row = Tables['declarations'];

/** What was declared; of it the name alone is read back. */
type Declared = Pick<NewDeclaration, 'person' | 'trip' | 'entry'> & { answers: readonly FormAnswer[]; advice?: Text };

const statusOf = ({ superseded, validUntil }: Row, now: Date): DeclarationStatus =>
  superseded === 1 ? 'superseded' : validUntil <= now.toISOString() ? 'expired' : 'submitted';

const onWire = (row: Row, { person, advice }: Declared, now: Date): Declaration => ({
  id: row.id,
  type: row.type as DeclarationType,
  status: statusOf(row, now),
  fullName: person.fullName,
  submittedAt: localInstant(row.submittedAt),
  validUntil: localInstant(row.validUntil),
  gateCode: row.gateCode,
  ...(advice && { advice }),
});

/** The form that a type is declared by on a day; none where the type is switched off. */
function formOf(type: DeclarationType, day: string): { form: FormPayload; validHours: number } | undefined {
  const declaration = declarationOn(type, day);
  const form = declaration && formVersions.find(declaration.formId, day);
  return form && { form, validHours: declaration.validHours };
}

async function getDeclarationForm({ params, now }: ContextOf<'getDeclarationForm'>) {
  const { type } = params;
  const found = formOf(type, localDayOf(now));
  if (!found) throw new ProblemError('record-not-found');
  return ok(declarationFormOf(type, found.form));
}

const HOUR = 3_600_000;

function personErrors({ person }: NewDeclaration, day: string): FieldError[] {
  const isNoMobile = person.phone?.startsWith('+84') === true && !MOBILE.test(person.phone);
  return [
    ...birthErrors(person.dateOfBirth, day),
    ...paperErrors(person),
    ...(isNoMobile ? [{ pointer: '/person/phone', code: 'format' }] : []),
  ];
}

/** What belongs to one type alone. */
function typeErrors({ type, trip, entry }: NewDeclaration): FieldError[] {
  const wants = (pointer: string, isWanted: boolean, isThere: boolean): FieldError[] =>
    isWanted === isThere ? [] : [{ pointer, code: isWanted ? 'required' : 'unexpected' }];
  return [
    ...wants('/trip', type === 'local', trip !== undefined),
    ...wants('/entry', type === 'entry', entry !== undefined),
  ];
}

/** The answers to the form in force, and what is wrong with them where they were sent. */
function answersTo(
  form: FormPayload,
  body: NewDeclaration,
  day: string,
): { answers: readonly FormAnswer[]; fieldErrors: FieldError[] } {
  const { sex, dateOfBirth } = body.person;
  const person = { sex, dateOfBirth, on: day };
  if (body.form) {
    const { formId, formVersion, answers } = body.form;
    if (formId !== form.id) throw fieldInvalid('/form/formId', 'unknown-code');
    if (formVersion !== form.version)
      throw new ProblemError('form-outdated', {
        extra: { currentVersion: form.version },
        fieldErrors: [{ pointer: '/form/formVersion', code: 'form-outdated' }],
      });
    const fieldErrors = checkAnswers(form, answers, person).map(({ pointer, code, params }) => ({
      pointer: `/form/answers${pointer}`,
      code,
      ...(params && { params }),
    }));
    return { answers, fieldErrors };
  }
  if (!isInFieldsOfBefore(body)) throw fieldInvalid('/form', 'required');
  const { answers, fieldErrors, fieldOf } = answersOfBefore(body);
  if (fieldErrors.length > 0) return { answers, fieldErrors };
  if (body.formVersion !== form.version) throw fieldInvalid('/formVersion', 'unknown-code');
  const found = checkAnswers(form, answers, person)
    // Programs of before may tell of more places than a form has lines for.
    .filter(({ code, question }) => code !== 'too-long' || question !== 'places')
    .map(({ pointer, code, params, question }) => ({
      // The place of one in a list stays; how the answer stands in the form is nothing to who sent no form.
      pointer: `${fieldOf(question)}${pointer.replace(/^\/\d+\/value/, '')}`,
      code,
      ...(params && code !== 'required' && { params }),
    }));
  return { answers, fieldErrors: found };
}

async function createDeclaration(context: ContextOf<'createDeclaration'>) {
  const { db, now, pepper, caller, body } = context;
  const day = localDayOf(now);
  const found = formOf(body.type, day);
  if (!found) throw fieldInvalid('/type', 'unexpected');
  const { form, validHours } = found;
  const { answers, fieldErrors } = answersTo(form, body, day);
  fieldErrors.push(...personErrors(body, day), ...typeErrors(body));
  if (body.assistSessionId !== undefined && !(await isAssistSessionOpen(context, body.assistSessionId)))
    fieldErrors.push({ pointer: '/assistSessionId', code: 'unknown-code' });
  if (fieldErrors.length > 0) throw new ProblemError('fields-invalid', { fieldErrors });
  checkAddress(body.person.address, '/person/address');

  const { person, trip, entry } = body;
  const [suggested] = weighAnswers(form, answers, { sex: person.sex, dateOfBirth: person.dateOfBirth, on: day });
  const advice = form.conclusions?.find(({ code }) => code === suggested?.conclusion)?.title;
  const declared: Declared = {
    ...{ person: { ...person, fullName: person.fullName.normalize('NFC') }, answers },
    ...(trip && { trip }),
    ...(entry && { entry }),
    ...(advice && { advice }),
  };
  const ownerKey = confirmedPhoneOf(caller) ?? '';
  const row: Row = {
    id: newId('declaration'),
    ownerKey,
    personKey: await lookUpKeyOf(pepper, person),
    type: body.type,
    superseded: 0,
    gateCode: `SEN-D1-${randomCode().replace('-', '')}`,
    formId: form.id,
    formVersion: form.version,
    sealed: await encrypt(pepper, JSON.stringify(declared)),
    submittedAt: now.toISOString(),
    validUntil: new Date(now.getTime() + validHours * HOUR).toISOString(),
  };
  // Of one person under one phone: what a stranger declares of somebody takes the place of nothing.
  await db
    .updateTable('declarations')
    .set({ superseded: 1 })
    .where('ownerKey', '=', ownerKey)
    .where('personKey', '=', row.personKey)
    .where('type', '=', row.type)
    .execute();
  await db.insertInto('declarations').values(row).execute();
  await recordDecisions(
    db,
    body.consents.map((decision) => ({
      decision,
      grantor: body.actor === 'assisted' ? 'assisted-by' : body.actor === 'on-behalf' ? 'guardian' : 'self',
      ownerKey,
      registrationId: null,
      now,
    })),
  );
  return created(onWire(row, declared, now));
}

async function listMyDeclarations(context: ContextOf<'listMyDeclarations'>) {
  const { db, now, pepper, caller } = context;
  const page = await pageAfter(context, {
    list: 'my-declarations',
    start: FROM_NEWEST,
    read: (from, count) =>
      db
        .selectFrom('declarations')
        .selectAll()
        .where('ownerKey', '=', confirmedPhoneOf(caller) ?? '')
        .where(inOrder.before(['submittedAt', 'id'], from))
        .orderBy('submittedAt', 'desc')
        .orderBy('id', 'desc')
        .limit(count)
        .execute(),
    positionOf: ({ submittedAt, id }) => ({ at: submittedAt, id }),
  });
  const items = await Promise.all(
    page.items.map(async (row) => onWire(row, JSON.parse(await decrypt(pepper, row.sealed)) as Declared, now)),
  );
  return ok({ ...page, items });
}

export const declarations = { getDeclarationForm, createDeclaration, listMyDeclarations } satisfies Handlers;

/**
 * The screening forms as programs of before know them: a checklist for adults or children, five vital signs by name and
 * questions that are answered with yes, no or unknown. What a checklist cannot say (a weight, a choice) is not asked of
 * them.
 */
import { questionsAsked } from '@sen/client/form-answers';
import type { AskedPerson } from '@sen/client/form-answers';
import type {
  Checklist,
  ChecklistItem,
  FieldError,
  FormAnswer,
  FormPayload,
  FormQuestion,
  NewScreening,
  ScreeningConclusion,
  VitalSign,
} from '@sen/client/schemas';

/** Where the forms of the checklists are. */
export const FORM_OF_CHECKLIST: Readonly<Record<Checklist['kind'], string>> = {
  adult: 'screening-adult',
  child: 'screening-child',
};

const VITALS = ['temperature', 'pulse', 'systolic', 'diastolic', 'respiration'] as const;
const CONCLUSIONS: readonly ScreeningConclusion[] = ['eligible', 'caution', 'refer', 'postpone', 'contraindicated'];

const vitalOf = ({ code, type }: FormQuestion): VitalSign['code'] | undefined =>
  type === 'number' ? VITALS.find((vital) => vital === code) : undefined;

function vitalSign(question: FormQuestion): VitalSign[] {
  const code = vitalOf(question);
  const { title, unit, required, minimum, maximum, weighs = [] } = question;
  if (!code || minimum === undefined || maximum === undefined) return [];
  const limit = (...names: readonly ('below' | 'atMost' | 'above' | 'atLeast')[]): number | undefined =>
    weighs.flatMap((weight) => names.map((name) => weight[name])).find((value) => value !== undefined);
  const [cautionBelow, cautionAbove] = [limit('below', 'atMost'), limit('above', 'atLeast')];
  return [
    {
      ...{ code, title, unit: unit?.vi ?? '', required, minimum, maximum },
      ...(cautionBelow !== undefined && { cautionBelow }),
      ...(cautionAbove !== undefined && { cautionAbove }),
    },
  ];
}

function checklistItem({ code, title, hint, type, weighs = [] }: FormQuestion): ChecklistItem[] {
  if (type !== 'yes-no-unknown') return [];
  const weight = weighs.find(({ is }) => is === 'yes')?.conclusion;
  const suggests = CONCLUSIONS.find((conclusion) => conclusion === weight);
  return [{ code, title, ...(hint && { hint }), answers: ['yes', 'no', 'unknown'], ...(suggests && { suggests }) }];
}

export const checklistOf = (kind: Checklist['kind'], form: FormPayload): Checklist => ({
  kind,
  version: form.version,
  source: form.source.act,
  validFrom: form.validFrom,
  vitals: form.questions.flatMap(vitalSign),
  items: form.questions.flatMap(checklistItem),
});

/** What a program of before has to send. */
export const OF_A_CHECKLIST = ['checklistKind', 'checklistVersion', 'temperature', 'answers'] as const;

/** The answers to a checklist as answers to its form, and what is wrong with them where they were sent. */
export function answersOfChecklist(
  form: FormPayload,
  screening: NewScreening,
  person: AskedPerson,
): { answers: FormAnswer[]; fieldErrors: FieldError[] } {
  const items = new Set(form.questions.flatMap(checklistItem).map(({ code }) => code));
  const given = new Map<string, FormAnswer>();
  const fieldErrors: FieldError[] = [];
  for (const [at, { item, answer, note }] of (screening.answers ?? []).entries())
    if (!items.has(item)) fieldErrors.push({ pointer: `/answers/${at}/item`, code: 'unknown-code' });
    else if (given.has(item)) fieldErrors.push({ pointer: `/answers/${at}/item`, code: 'unexpected' });
    else given.set(item, { code: item, value: answer, ...(note && { note }) });
  for (const question of form.questions) {
    const vital = vitalOf(question);
    const value = vital && screening[vital];
    if (value === undefined) continue;
    const { code, minimum = value, maximum = value } = question;
    if (value < minimum || value > maximum)
      fieldErrors.push({ pointer: `/${code}`, code: 'range', params: { minimum, maximum } });
    given.set(code, { code, value });
  }
  const isAsked = new Set(questionsAsked(form, [...given.values()], person).map(({ code }) => code));
  const asked = form.questions.filter(({ code }) => isAsked.has(code));
  for (const question of asked) {
    const { code, required } = question;
    if (!required || given.has(code)) continue;
    if (items.has(code)) fieldErrors.push({ pointer: '/answers', code: 'required', params: { item: code } });
    if (vitalOf(question)) fieldErrors.push({ pointer: `/${code}`, code: 'required' });
  }
  return { answers: asked.flatMap(({ code }) => given.get(code) ?? []), fieldErrors };
}

import { readDay } from '../dates.ts';
import { reachedAt } from './asked-of.ts';
import { codesToChoose, fieldOf, firstOf, isKnownType, isPlain, MAXIMUM } from './form-document.ts';

/**
 * `malformed`: missing, or not what the contract wants there. `too-many`: more than the contract allows.
 * `duplicate-code`: stands twice. `unknown-type`: this version does not know how such a question is answered.
 * `choices-missing`, `number-only`, `range-empty`: the question contradicts itself. `condition-unknown`,
 * `condition-later` (itself or a later one, so also every circle), `condition-impossible`: its `when` can never be
 * read, or be true. `comparison-count`: not exactly one. `comparison-impossible`: never true. `conclusion-unknown`: not
 * among those of the form. `period-empty`: ends before it begins. `audience-empty`: nobody is so old and so young.
 */
export type FormFaultCode =
  | 'malformed'
  | 'too-many'
  | 'duplicate-code'
  | 'unknown-type'
  | 'choices-missing'
  | 'number-only'
  | 'range-empty'
  | 'condition-unknown'
  | 'condition-later'
  | 'condition-impossible'
  | 'comparison-count'
  | 'comparison-impossible'
  | 'conclusion-unknown'
  | 'period-empty'
  | 'audience-empty';

/** What keeps a form from being used, and where: a JSON pointer into it. */
export interface FormFault {
  pointer: string;
  code: FormFaultCode;
}

const NUMERIC = ['below', 'above', 'atMost', 'atLeast'] as const;

const isText = (value: unknown, maximum: number): boolean =>
  typeof value === 'string' && value.trim() !== '' && value.length <= maximum;
const isCode = (value: unknown): boolean => typeof value === 'string' && /^[a-z0-9-]{1,60}$/.test(value);
const isWords = (value: unknown): boolean => isText(fieldOf(value, 'vi'), 5000) && isText(fieldOf(value, 'en'), 5000);
const isDay = (value: unknown): boolean => typeof value === 'string' && readDay(value) !== undefined;
const isNumber = (value: unknown): boolean => typeof value === 'number' && Number.isFinite(value);
const AGE_UNITS = ['days', 'weeks', 'months', 'years'];
const isAge = (value: unknown): boolean => {
  if (!isPlain(value)) return false;
  const [[unit, count] = [], ...more] = Object.entries(value);
  return more.length === 0 && AGE_UNITS.includes(String(unit)) && Number.isInteger(count) && Number(count) >= 0;
};
/** To compare ages of different units by; every month has such a day. */
const SOME_BIRTH = Date.UTC(2001, 0, 1);
const isFlag = (value: unknown): boolean => typeof value === 'boolean';

/** Where a field is missing though it has to be there, or is there and not right. */
type Shape = Readonly<Record<string, readonly [isRight: (value: unknown) => boolean, isRequired?: true]>>;

const FORM: Shape = {
  id: [(value) => typeof value === 'string' && /^[A-Za-z0-9_-]{1,64}$/.test(value), true],
  version: [(value) => isText(value, 60), true],
  title: [isWords, true],
  source: [(value) => isText(fieldOf(value, 'act'), 300), true],
  validFrom: [isDay, true],
  validUntil: [isDay],
  lookBackDays: [(value) => Number.isInteger(value) && (value as number) >= 1 && (value as number) <= 3650],
  questions: [(value) => Array.isArray(value) && value.length > 0, true],
  conclusions: [Array.isArray],
  truthText: [isWords],
};
const QUESTION: Shape = {
  code: [isCode, true],
  title: [isWords, true],
  hint: [isWords],
  type: [(value) => isText(value, 60), true],
  choices: [Array.isArray],
  unit: [isWords],
  minimum: [isNumber],
  maximum: [isNumber],
  required: [isFlag, true],
  sensitive: [isFlag, true],
  askedOf: [isPlain],
  when: [isPlain],
  weighs: [Array.isArray],
};
const WORDS_BY_CODE: Shape = { code: [isCode, true], title: [isWords, true], hint: [isWords] };

/** What is wrong below a pointer. */
const at = (pointer: string, faults: readonly FormFault[]): FormFault[] =>
  faults.map((fault) => ({ pointer: pointer + fault.pointer, code: fault.code }));
const fault = (code: FormFaultCode, pointer = ''): FormFault[] => [{ pointer, code }];

const shapeFaults = (value: unknown, shape: Shape): FormFault[] =>
  isPlain(value)
    ? Object.entries(shape).flatMap(([name, [isRight, isRequired]]) => {
        const field = fieldOf(value, name);
        return (field === undefined ? !isRequired : isRight(field)) ? [] : fault('malformed', `/${name}`);
      })
    : fault('malformed');

/** Each of a list in its place, and whether there are too many of them. */
const listFaults = (value: unknown, most: number, ofOne: (one: unknown, index: number) => FormFault[]): FormFault[] => [
  ...(Array.isArray(value) && value.length > most ? fault('too-many') : []),
  ...firstOf(value, most).flatMap((one, index) => at(`/${index}`, ofOne(one, index))),
];

/** What has a code and words, each code once. */
function codedFaults(value: unknown, most: number): FormFault[] {
  const seen = new Set<unknown>();
  return listFaults(value, most, (one) => {
    const code = fieldOf(one, 'code');
    const isAgain = seen.has(code);
    seen.add(code);
    return [...shapeFaults(one, WORDS_BY_CODE), ...(isAgain ? fault('duplicate-code', '/code') : [])];
  });
}

/** Its type and what goes with it. */
function typeFaults(question: unknown): FormFault[] {
  const type = fieldOf(question, 'type');
  const [minimum, maximum] = [fieldOf(question, 'minimum'), fieldOf(question, 'maximum')];
  const wantsChoices = type === 'choice' || type === 'choices';
  return [
    ...(typeof type === 'string' && !isKnownType(type) ? fault('unknown-type', '/type') : []),
    ...(wantsChoices && firstOf(fieldOf(question, 'choices'), 1).length === 0 ? fault('choices-missing') : []),
    ...['unit', 'minimum', 'maximum'].flatMap((name) =>
      type !== 'number' && fieldOf(question, name) !== undefined ? fault('number-only', `/${name}`) : [],
    ),
    ...(typeof minimum === 'number' && typeof maximum === 'number' && minimum > maximum
      ? fault('range-empty', '/maximum')
      : []),
  ];
}

const SEXES: readonly unknown[] = ['male', 'female', 'other'];
const AUDIENCE: Shape = {
  sexes: [(value) => Array.isArray(value) && value.length > 0 && value.every((sex) => SEXES.includes(sex))],
  from: [isAge],
  below: [isAge],
};

/** Whom a question is put to: at least one thing is said, and there is such a person. */
function audienceFaults(audience: unknown): FormFault[] {
  if (!isPlain(audience)) return [];
  const [from, below] = [fieldOf(audience, 'from'), fieldOf(audience, 'below')];
  const isSaid = Object.keys(AUDIENCE).some((name) => fieldOf(audience, name) !== undefined);
  const isEmpty = isAge(from) && isAge(below) && !(reachedAt(SOME_BIRTH, from) < reachedAt(SOME_BIRTH, below));
  return [
    ...shapeFaults(audience, AUDIENCE),
    ...(isSaid ? [] : fault('malformed')),
    ...(isEmpty ? fault('audience-empty', '/below') : []),
  ];
}

/** `earlier`: the questions before it by their codes; `all`: whether there is one of that code at all. */
function conditionFaults(
  when: unknown,
  earlier: ReadonlyMap<unknown, unknown>,
  all: ReadonlySet<unknown>,
): FormFault[] {
  if (when === undefined) return [];
  const [code, is] = [fieldOf(when, 'code'), fieldOf(when, 'is')];
  if (!isCode(code) || !isText(is, 60)) return fault('malformed');
  if (!earlier.has(code)) return fault(all.has(code) ? 'condition-later' : 'condition-unknown', '/code');
  return codesToChoose(earlier.get(code))?.includes(is as string) ? [] : fault('condition-impossible', '/is');
}

function comparisonFaults(weight: unknown, question: unknown): FormFault[] {
  const given = [...NUMERIC, 'is'].filter((name) => fieldOf(weight, name) !== undefined);
  const [name] = given;
  if (given.length !== 1 || name === undefined) return fault('comparison-count');
  const limit = fieldOf(weight, name);
  if (name === 'is')
    return codesToChoose(question)?.includes(limit as string) ? [] : fault('comparison-impossible', '/is');
  if (!isNumber(limit)) return fault('malformed', `/${name}`);
  if (fieldOf(question, 'type') !== 'number') return fault('comparison-impossible', `/${name}`);
  const boundOr = (bound: string, none: number): number => {
    const given = fieldOf(question, bound);
    return typeof given === 'number' ? given : none;
  };
  const [least, most] = [boundOr('minimum', -Infinity), boundOr('maximum', Infinity)];
  const number = limit as number;
  const canBe = { below: number > least, atMost: number >= least, above: number < most, atLeast: number <= most };
  return canBe[name as keyof typeof canBe] ? [] : fault('comparison-impossible', `/${name}`);
}

const weightFaults = (weight: unknown, question: unknown, conclusions: ReadonlySet<unknown>): FormFault[] =>
  isPlain(weight)
    ? [
        ...comparisonFaults(weight, question),
        ...(conclusions.has(fieldOf(weight, 'conclusion')) ? [] : fault('conclusion-unknown', '/conclusion')),
      ]
    : fault('malformed');

/**
 * What is wrong with a form, and where; empty where it can be put to people. For whoever writes or serves forms: what
 * cannot be right is found before anybody is asked. Takes anything, and never throws.
 */
export function checkForm(form: unknown): FormFault[] {
  if (!isPlain(form)) return fault('malformed');
  const questions = fieldOf(form, 'questions');
  const all = new Set(firstOf(questions, MAXIMUM.questions).map((question) => fieldOf(question, 'code')));
  const conclusions = new Set(
    firstOf(fieldOf(form, 'conclusions'), MAXIMUM.conclusions).map((one) => fieldOf(one, 'code')),
  );
  const earlier = new Map<unknown, unknown>();
  const [from, until] = [fieldOf(form, 'validFrom'), fieldOf(form, 'validUntil')];
  return [
    ...shapeFaults(form, FORM),
    ...(isDay(from) && isDay(until) && String(until) < String(from) ? fault('period-empty', '/validUntil') : []),
    ...at(
      '/questions',
      listFaults(questions, MAXIMUM.questions, (question) => {
        const code = fieldOf(question, 'code');
        const found = [
          ...shapeFaults(question, QUESTION),
          ...(earlier.has(code) ? fault('duplicate-code', '/code') : []),
          ...typeFaults(question),
          ...at('/choices', codedFaults(fieldOf(question, 'choices'), MAXIMUM.choices)),
          ...at('/askedOf', audienceFaults(fieldOf(question, 'askedOf'))),
          ...at('/when', conditionFaults(fieldOf(question, 'when'), earlier, all)),
          ...at(
            '/weighs',
            listFaults(fieldOf(question, 'weighs'), MAXIMUM.weighs, (weight) =>
              weightFaults(weight, question, conclusions),
            ),
          ),
        ];
        if (!earlier.has(code)) earlier.set(code, question);
        return found;
      }),
    ),
    ...at('/conclusions', codedFaults(fieldOf(form, 'conclusions'), MAXIMUM.conclusions)),
  ];
}

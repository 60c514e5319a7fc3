/**
 * A declaration form as programs of before know it: questions that point into fixed fields. What those fields cannot
 * say (food, animals, protection) is not asked of them.
 */
import type {
  DeclarationForm,
  DeclarationQuestion,
  DeclarationType,
  FieldError,
  FormAnswer,
  FormPayload,
  NewDeclaration,
} from '@sen/client/schemas';

/** Which question of a form each field answers, and which lists what there was. */
const FIELDS = [
  { field: '/visitedPlaces', question: 'travelled', list: 'places' },
  { field: '/symptoms', question: 'symptoms-any', list: 'symptoms' },
  { field: '/contactCase', question: 'contact' },
] as const;

/** Days that were asked about before a form said so. */
const LOOK_BACK = 14;

export function declarationFormOf(type: DeclarationType, form: FormPayload): DeclarationForm {
  const questionOf = (code: string) => form.questions.find((question) => question.code === code);
  const questions = FIELDS.flatMap(({ field, question }): DeclarationQuestion[] => {
    const found = questionOf(question);
    return found ? [{ field, title: found.title, ...(found.hint && { hint: found.hint }), required: true }] : [];
  });
  return {
    type,
    version: form.version,
    days: form.lookBackDays ?? LOOK_BACK,
    questions,
    symptoms: (questionOf('symptoms')?.choices ?? []).map(({ code, title }) => ({ code, title })),
    truthText: form.truthText ?? { vi: '', en: '' },
  };
}

const OF_BEFORE = [
  'formVersion',
  'visitedPlaces',
  'symptoms',
  'contactCase',
  'contactOutbreak',
  'contactSymptomatic',
] as const;

/** Whether a declaration is in the fields of before; a program that sends none of them means a form. */
export const isInFieldsOfBefore = (declaration: NewDeclaration): boolean =>
  OF_BEFORE.some((field) => declaration[field] !== undefined);

const yesOrNo = (is: boolean | undefined): 'yes' | 'no' => (is ? 'yes' : 'no');

/** The fields of before as answers to a form, what is missing, and where each answer was sent. */
export function answersOfBefore(declaration: NewDeclaration): {
  answers: FormAnswer[];
  fieldErrors: FieldError[];
  fieldOf: (question: string | undefined) => string;
} {
  const { visitedPlaces, symptoms, contactCase, contactOutbreak, contactSymptomatic } = declaration;
  const fieldErrors = OF_BEFORE.filter((field) => declaration[field] === undefined).map((field) => ({
    pointer: `/${field}`,
    code: 'required',
  }));
  const note = symptoms?.note?.trim();
  const answers: FormAnswer[] = [
    { code: 'symptoms-any', value: yesOrNo(symptoms?.any), ...(note && { note }) },
    ...(symptoms?.any && symptoms.codes?.length ? [{ code: 'symptoms', value: symptoms.codes }] : []),
    { code: 'travelled', value: yesOrNo(visitedPlaces?.any) },
    ...(visitedPlaces?.any && visitedPlaces.places?.length ? [{ code: 'places', value: visitedPlaces.places }] : []),
    { code: 'contact', value: yesOrNo(contactCase || contactOutbreak || contactSymptomatic) },
  ];
  const fieldOf = (question: string | undefined): string => {
    for (const { field, question: any, ...more } of FIELDS) {
      if (question === any) return field;
      if ('list' in more && question === more.list)
        return more.list === 'places' ? `${field}/places` : `${field}/codes`;
    }
    return '';
  };
  return { answers, fieldErrors, fieldOf };
}

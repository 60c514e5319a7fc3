/** The row of the step with the forms that the chosen campaigns ask: each form of each once. */
import { checkAnswers, type AnswerError, type FormDocument } from '@sen/client/form-answers';
import type { FormAnswer } from '@sen/client/schemas';
import { answersTyped, questionField, type TypedAnswers } from '../../../kit/forms/typed-answers.ts';
import type { FormProblem } from '../flow/problems.ts';
import { askedPersonOf, type Answers } from './answers.ts';
import type { RegistrationState, Rows } from './row.ts';

const FORM = 'form-';

/** Before the codes of its questions: two forms may ask alike. */
export const prefixOf = ({ id }: Pick<FormDocument, 'id'>): string => `${FORM}${id}-`;

/** What was typed into this version of the form: another version asks anew. */
export function typedIn({ id, version }: FormDocument, { forms }: Pick<Answers, 'forms'>): TypedAnswers {
  const filled = forms[id];
  return new Map(filled?.version === version ? Object.entries(filled.typed) : []);
}

/** What can be sent of it: answers to what is asked of this person. */
export const answersIn = (form: FormDocument, answers: Answers, today: string): FormAnswer[] =>
  answersTyped(form, typedIn(form, answers), askedPersonOf(answers, today));

/** As a problem of a field, which carries what the form says of it. */
export const problemOfAnswer = (form: FormDocument, answer: AnswerError): FormProblem => ({
  field: questionField(answer.question ?? form.questions[0]?.code ?? '', prefixOf(form)),
  problem: 'fieldInvalid',
  answer,
});

const problemsOf = ({ answers, rules }: RegistrationState): FormProblem[] =>
  rules.forms.flatMap((form) =>
    checkAnswers(form, answersIn(form, answers, rules.today), askedPersonOf(answers, rules.today)).map((error) =>
      problemOfAnswer(form, error),
    ),
  );

export const formsFields = {
  forms: {
    kind: 'list',
    at: '/forms',
    list: { prefix: FORM, codes: ({ rules }) => rules.forms.map(({ id }) => id) },
    check: problemsOf,
  },
} as const satisfies Rows;

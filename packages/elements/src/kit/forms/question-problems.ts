/** What is wrong with an answer, in words that say what to do. */
import type { AnswerError, QuestionOfForm } from '@sen/client/form-answers';
import type { Details } from '../locales/details.ts';
import type { Words } from '../locales/languages.ts';

type Problem = keyof Words<'formQuestions'>['problems'];

const MISSING: Readonly<Record<string, Problem>> = {
  'yes-no-unknown': 'choice',
  choice: 'choice',
  choices: 'choices',
  places: 'places',
};
const FORMAT: Readonly<Record<string, Problem>> = { number: 'number', date: 'date', places: 'placeDay' };

function problemIn({ type }: QuestionOfForm, { code, pointer }: AnswerError): Problem {
  if (code === 'required') return pointer === '' ? (MISSING[type] ?? 'required') : 'placeMissing';
  if (code === 'range') return 'range';
  if (code === 'too-long') return type === 'places' && !pointer.endsWith('/detail') ? 'tooMany' : 'tooLong';
  if (code === 'format') return FORMAT[type] ?? 'again';
  return code === 'too-short' ? (MISSING[type] ?? 'required') : 'again';
}

/** The sentence for the first thing that is wrong with this question, or undefined. */
export function problemOfQuestion(
  question: QuestionOfForm,
  errors: readonly AnswerError[],
  { problems }: Words<'formQuestions'>,
): string | undefined {
  const error = errors.find((found) => found.question === question.code);
  if (!error) return undefined;
  const sentence = problems[problemIn(question, error)];
  return typeof sentence === 'function' ? sentence((error.params ?? {}) as Details) : sentence;
}

import { isPutTo, type AskedPerson } from './asked-of.ts';
import {
  fieldOf,
  isAnsweredBy,
  questionsByCode,
  valuesByCode,
  type FormAnswers,
  type FormDocument,
  type QuestionOfForm,
} from './form-document.ts';

/**
 * The questions that are asked now, in the order of the form: those without `when`, and those whose `when` names an
 * earlier question that is itself asked and was answered so. What is put to others (`askedOf`) is left out. Answers to
 * what is not asked change nothing. A condition that cannot be read (on an unknown code, on a later question, in a
 * circle) hides nothing: rather a question too many than a contraindication that nobody asks about.
 * @param person what is known of whoever is asked; without it everybody is asked everything
 */
export function questionsAsked(form: FormDocument, answers: FormAnswers, person: AskedPerson = {}): QuestionOfForm[] {
  const questions = questionsByCode(form);
  const values = valuesByCode(answers);
  const passed = new Set<string>();
  const asked = new Set<string>();
  for (const [code, question] of questions) {
    const earlier = fieldOf(fieldOf(question, 'when'), 'code');
    const isReadable = typeof earlier === 'string' && passed.has(earlier);
    const isCalledFor =
      !isReadable || (asked.has(earlier) && isAnsweredBy(values.get(earlier), fieldOf(question.when, 'is')));
    if (isCalledFor && isPutTo(question, person)) asked.add(code);
    passed.add(code);
  }
  return [...questions].filter(([code]) => asked.has(code)).map(([, question]) => question);
}

import type { FieldError } from '../generated/schemas.ts';
import type { AnswerError } from './check-answers.ts';
import { fieldOf, type FormAnswers } from './form-document.ts';

/**
 * What a platform found wrong with the answers that were sent, as `checkAnswers` would say it: each with its question.
 * @param fieldErrors all those of a refusal; what is about something else is left out
 * @param at where the answers stood in what was sent, for example `/answers`
 */
export function answerErrorsAt(fieldErrors: readonly FieldError[], at: string, answers: FormAnswers): AnswerError[] {
  return fieldErrors.flatMap((error): AnswerError[] => {
    const pointer = error.pointer.slice(at.length);
    if (!error.pointer.startsWith(at) || !/^(?:\/|$)/.test(pointer)) return [];
    const [, index] = /^\/(\d{1,4})(?:\/|$)/.exec(pointer) ?? [];
    const question = index === undefined ? fieldOf(error.params, 'question') : answers[Number(index)]?.code;
    return [{ ...error, pointer, ...(typeof question === 'string' && { question }) }];
  });
}

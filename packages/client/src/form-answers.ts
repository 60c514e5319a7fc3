/**
 * What follows from a form of the contract and the answers to it: what is asked, whether the answers can be right, what
 * they suggest, and whether the form itself can be used. The same for programs and platforms; pure, without network or
 * document. Nothing here throws, whatever it is given, and the limits of the contract bound the time it takes.
 */
export { answerErrorsAt } from './form-answers/answer-errors.ts';
export { isPutTo, type AskedPerson } from './form-answers/asked-of.ts';
export { checkAnswers, type AnswerError } from './form-answers/check-answers.ts';
export { checkForm, type FormFault, type FormFaultCode } from './form-answers/check-form.ts';
export { isKnownType, type FormDocument, type QuestionOfForm } from './form-answers/form-document.ts';
export { questionsAsked } from './form-answers/questions-asked.ts';
export { weighAnswers, type SuggestedConclusion } from './form-answers/weigh-answers.ts';

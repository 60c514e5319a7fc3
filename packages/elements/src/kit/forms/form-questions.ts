/**
 * Draws any form of the contract with the parts: each question by its type, nothing preset, what is wrong beside it.
 * Questions that an answer calls for come and go, and what was typed into them stays. Templates alone: whoever draws
 * keeps what is typed, asks `checkAnswers` and sends. Give it forms that `checkForm` finds nothing wrong with but types
 * it does not know.
 */
import { html, nothing, type TemplateResult } from 'lit';
import {
  isKnownType,
  isPutTo,
  questionsAsked,
  type AnswerError,
  type AskedPerson,
  type FormDocument,
  type QuestionOfForm,
} from '@sen/client/form-answers';
import type { Text } from '@sen/client/schemas';
import type { Words } from '../locales/languages.ts';
import { checkGroup } from '../parts/check-group.ts';
import { dateField } from '../parts/date-field.ts';
import { errorSummary } from '../parts/error-summary.ts';
import { describedBy, fieldNotes, labelText } from '../parts/field.ts';
import { radioGroup } from '../parts/radio-group.ts';
import { textArea } from '../parts/text-area.ts';
import { textField } from '../parts/text-field.ts';
import { tidyDate } from '../people/date.ts';
import { problemOfQuestion } from './question-problems.ts';
import {
  answersTyped,
  MOST_PLACES,
  fieldsOfPlace,
  questionField,
  typedList,
  typedText,
  type TypedAnswer,
  type TypedAnswers,
} from './typed-answers.ts';

export interface FormQuestionsView {
  form: FormDocument;
  typed: TypedAnswers;
  /** What is known of whoever is asked: what is put to others is left out. */
  person?: AskedPerson | undefined;
  /** From `checkAnswers`, or from the platform. */
  errors: readonly AnswerError[];
  words: Words<'formQuestions'>;
  common: Words<'common'>;
  /** The words of one language, as `locale.pick`. */
  pick(text: Text): string;
  /** Set where everything stands on one page, as a server writes it: all questions are there from the beginning. */
  whole?: boolean | undefined;
  /**
   * Before the codes, in names and ids: a question may be called as a field beside it is. Another one for each form
   * that stands in one place. @default `question-`
   */
  prefix?: string | undefined;
  set(code: string, typed: TypedAnswer): void;
}

/** Lines for places on a page that cannot grow. */
const PLACES_WRITTEN = 5;

function drawQuestion(question: QuestionOfForm, view: FormQuestionsView): TemplateResult {
  const { code, type, unit } = question;
  const { typed, words, common, pick, set } = view;
  const title = pick(question.title);
  const id = questionField(code, view.prefix);
  const hint = question.hint && pick(question.hint);
  const frame = {
    id,
    label: unit ? `${title} (${pick(unit)})` : title,
    hint,
    optional: question.required
      ? view.whole && (question.when || question.askedOf)
        ? words.onlyIfAsked
        : undefined
      : common.optional,
    error: problemOfQuestion(question, view.errors, words),
  };
  const options = (question.choices ?? []).map((choice) => ({
    value: choice.code,
    label: pick(choice.title),
    hint: choice.hint && pick(choice.hint),
  }));
  const given = typed.get(code);
  const value = typedText(given);
  // What is typed and left in one moment, before the next render, is read again here.
  let latest = value;
  const onInput = (text: string): void => {
    latest = text;
    set(code, text);
  };
  const text = { ...frame, value, autocomplete: 'off', onInput };
  if (type === 'yes-no-unknown')
    return radioGroup({
      ...frame,
      inline: true,
      options: (['yes', 'no', 'unknown'] as const).map((answer) => ({ value: answer, label: common[answer] })),
      value,
      onChange: onInput,
    });
  if (type === 'choice') return radioGroup({ ...frame, options, value, onChange: onInput });
  if (type === 'choices')
    return checkGroup({
      ...frame,
      hint: hint ?? words.choicesHint,
      options,
      values: typedList(given),
      onChange: (values) => set(code, values),
    });
  if (type === 'number') return textField({ ...text, inputMode: 'decimal', width: 'short' });
  if (type === 'date')
    return dateField({ ...text, hint: hint ?? words.dateHint, onLeave: () => set(code, tidyDate(latest)) });
  if (type === 'places') return drawPlaces(frame, typedList(given), view, (lines) => set(code, lines));
  return type === 'text' ? textArea(text) : textField(text);
}

interface PlacesFrame {
  id: string;
  label: string;
  hint?: string | undefined;
  optional?: string | undefined;
  error?: string | undefined;
}

/** A place and its last day a line; there is always one empty line more. */
function drawPlaces(
  frame: PlacesFrame,
  lines: readonly string[],
  { words, common, whole }: FormQuestionsView,
  set: (lines: readonly string[]) => void,
): TemplateResult {
  const filled = lines.reduce((last, line, at) => (line.trim() === '' ? last : Math.floor(at / 2) + 1), 0);
  const count = Math.min(MOST_PLACES, Math.max(filled + 1, whole ? PLACES_WRITTEN : 1));
  const latest = [...lines];
  const put = (at: number, line: string): void => {
    while (latest.length < at) latest.push('');
    latest[at] = line;
    set([...latest]);
  };
  const withHint = { ...frame, hint: frame.hint ?? (whole ? undefined : words.placesHint) };
  return html`<fieldset class=${`field ${frame.error ? 'wrong' : ''}`} id=${frame.id} aria-describedby=${describedBy(withHint)}>
    <legend class="label">${labelText(withHint)}</legend>
    ${fieldNotes(withHint)}
    <div class="stack">
    ${Array.from({ length: count }, (_, at) => {
      const [place, lastDay] = fieldsOfPlace(frame.id, at);
      const optional = at === 0 && frame.optional === undefined ? undefined : common.optional;
      return html`${textField({
        id: place,
        label: words.place(at + 1),
        optional,
        autocomplete: 'off',
        value: lines[at * 2] ?? '',
        onInput: (line) => put(at * 2, line),
      })}
      ${dateField({
        id: lastDay,
        label: words.placeLastDay(at + 1),
        hint: words.placeLastDayHint,
        optional: common.optional,
        autocomplete: 'off',
        value: lines[at * 2 + 1] ?? '',
        onInput: (line) => put(at * 2 + 1, line),
        onLeave: () => put(at * 2 + 1, tidyDate(latest[at * 2 + 1] ?? '')),
      })}`;
    })}
    </div>
  </fieldset>`;
}

const warnedOf = new WeakSet<FormDocument>();

/** Once a form, for whoever runs the page: says which types are missing, and nothing of a person. */
function warnOfUnknownTypes(form: FormDocument): void {
  if (warnedOf.has(form)) return;
  warnedOf.add(form);
  const unknown = [...new Set(form.questions.map(({ type }) => type).filter((type) => !isKnownType(type)))];
  if (unknown.length > 0)
    console.warn(
      `sen question-type-unknown: the form ${form.id}, version ${form.version}, asks in ways that this version of Sen does not know (${unknown.join(', ')}). They are answered as text; a newer version of Sen knows them.`,
    );
}

/** The questions asked now, in order, and below them what the form rests on. */
export function formQuestions(view: FormQuestionsView): TemplateResult {
  const { form, typed, person, words, whole } = view;
  warnOfUnknownTypes(form);
  const asked = new Set(questionsAsked(form, answersTyped(form, typed, person), person));
  const isDrawn = (question: QuestionOfForm): boolean =>
    whole ? isPutTo(question, person ?? {}) : asked.has(question);
  // What is not asked leaves its place empty, so that no field becomes another one while somebody is in it.
  return html`${form.questions.map((question) => (isDrawn(question) ? drawQuestion(question, view) : nothing))}
    <p class="hint">${words.basis(form.source.act, form.version)}</p>`;
}

/** What is wrong, on top of the form: which question, and what to do. Leads to the field. */
export const formQuestionsSummary = (view: FormQuestionsView): TemplateResult | typeof nothing => {
  const { form, errors, words, common, pick, prefix } = view;
  const lines = form.questions.flatMap((question) => {
    const problem = problemOfQuestion(question, errors, words);
    return problem === undefined
      ? []
      : [{ field: questionField(question.code, prefix), message: `${pick(question.title)}: ${problem}` }];
  });
  return errorSummary(common.errorSummary(lines.length), lines);
};

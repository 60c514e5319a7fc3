/**
 * The notice on top of a step: errors, what has happened, or what went wrong on the way. Takes focus when it is
 * new.
 */
import { html, nothing, type TemplateResult } from 'lit';
import type { Words } from '../../kit/locales/languages.ts';
import { errorSummary } from '../../kit/parts/error-summary.ts';
import { notice } from '../../kit/parts/notice.ts';
import { troubleNotice } from '../../kit/parts/trouble-notice.ts';
import type { StatusProblem } from './details.ts';
import type { StatusAlertKey } from './refusals.ts';
import { sentenceOf } from './status-view.ts';

export type StatusNotice =
  | { readonly is: 'problems'; readonly problems: readonly StatusProblem[] }
  | { readonly is: 'alert'; readonly alert: StatusAlertKey }
  | { readonly is: 'trouble'; readonly error: unknown };

export function statusNotice(
  shown: StatusNotice | undefined,
  words: Words<'registrationStatus'>,
  common: Words<'common'>,
): TemplateResult | typeof nothing {
  switch (shown?.is) {
    case 'problems': {
      const errors = shown.problems.map((problem) => ({ field: problem.field, message: sentenceOf(problem, words) }));
      return html`${errorSummary(common.errorSummary(errors.length), errors)}`;
    }
    case 'alert': {
      const { title, body } = words.alerts[shown.alert];
      return alertBox(notice(shown.alert === 'moved' ? 'good' : 'warn', title, html`<p>${body}</p>`));
    }
    case 'trouble':
      return alertBox(troubleNotice(shown.error, common));
    default:
      return nothing;
  }
}

const alertBox = (words: TemplateResult): TemplateResult =>
  html`<div id="alert" class="alert" tabindex="-1">${words}</div>`;

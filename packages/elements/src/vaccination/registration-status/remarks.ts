/**
 * What is to be said on top of a step: errors, what has happened, or what went wrong on the way. Takes focus when it is
 * new.
 */
import { html, nothing, type TemplateResult } from 'lit';
import type { Words } from '../../kit/locales/languages.ts';
import { errorSummary } from '../../kit/parts/error-summary.ts';
import { notice } from '../../kit/parts/notice.ts';
import { troubleNotice } from '../../kit/parts/trouble-notice.ts';
import type { FieldProblem } from './details.ts';
import type { AlertKey } from './refusals.ts';
import { sentenceOf } from './status-view.ts';

export type Remark =
  | { readonly is: 'problems'; readonly problems: readonly FieldProblem[] }
  | { readonly is: 'alert'; readonly alert: AlertKey }
  | { readonly is: 'trouble'; readonly error: unknown };

export function remarks(
  remark: Remark | undefined,
  words: Words<'registrationStatus'>,
  common: Words<'common'>,
): TemplateResult | typeof nothing {
  switch (remark?.is) {
    case 'problems': {
      const errors = remark.problems.map((problem) => ({ field: problem.field, message: sentenceOf(problem, words) }));
      return html`${errorSummary(common.errorSummary(errors.length), errors)}`;
    }
    case 'alert': {
      const { title, body } = words.alerts[remark.alert];
      return said(notice(remark.alert === 'moved' ? 'good' : 'warn', title, html`<p>${body}</p>`));
    }
    case 'trouble':
      return said(troubleNotice(remark.error, common));
    default:
      return nothing;
  }
}

const said = (words: TemplateResult): TemplateResult =>
  html`<div id="alert" class="alert" tabindex="-1">${words}</div>`;

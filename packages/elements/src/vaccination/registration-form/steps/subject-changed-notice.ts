import { html, type TemplateResult } from 'lit';
import type { Words } from '../../../kit/locales/languages.ts';
import { notice } from '../../../kit/parts/notice.ts';
import type { Emptied } from '../flow/subject-answers.ts';

/** Why answers are gone: the first step names somebody else. */
export const subjectChangedNotice = (emptied: Emptied, words: Words<'registrationForm'>): TemplateResult =>
  emptied === 'person'
    ? notice('info', words.otherPerson, html`<p>${words.otherPersonBody}</p>`)
    : notice('info', words.otherGuardian, html`<p>${words.otherGuardianBody}</p>`);

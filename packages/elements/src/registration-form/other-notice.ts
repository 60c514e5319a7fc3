import { html, type TemplateResult } from 'lit';
import type { Words } from '../locales/languages.ts';
import { notice } from '../parts/notice.ts';
import type { Emptied } from './answered-for.ts';

/** Why answers are gone: the first step names somebody else. */
export const otherNotice = (emptied: Emptied, words: Words<'registrationForm'>): TemplateResult =>
  emptied === 'person'
    ? notice('info', words.otherPerson, html`<p>${words.otherPersonBody}</p>`)
    : notice('info', words.otherGuardian, html`<p>${words.otherGuardianBody}</p>`);

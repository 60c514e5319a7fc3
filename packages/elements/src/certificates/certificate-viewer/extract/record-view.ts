/** A vaccination record on the screen. */
import { html, nothing, type TemplateResult } from 'lit';
import { printIcon } from '../../../kit/icons.ts';
import type { Words } from '../../../kit/locales/languages.ts';
import { notice } from '../../../kit/parts/notice.ts';
import type { AntigenRow, ExtractRows, InjectionRow, NotGivenRow } from './extract-rows.ts';

type RecordWords = Words<'certificateViewer'>['record'];

export interface RecordView {
  /** Undefined where the platform has no record of the person. */
  rows: ExtractRows | undefined;
  words: RecordWords;
  /** The browser cannot print. */
  notPrinted: boolean;
  onPrint: () => void;
}

/** Id of the heading that takes the focus. */
export const RECORD_HEADING = 'record-heading';

/** Not printed with a certificate: it has a paper of its own. */
export const recordSection = ({ rows, words, notPrinted, onPrint }: RecordView): TemplateResult => html`
  <section class="record no-print" aria-labelledby=${RECORD_HEADING}>
    <h3 id=${RECORD_HEADING} tabindex="-1">${words.heading}</h3>
    ${notPrinted ? notice('warn', words.notPrinted) : nothing}
    ${rows ? rowsView(rows, words, onPrint) : notice('info', words.none.title, html`<p>${words.none.body}</p>`)}
  </section>
`;

const rowsView = (rows: ExtractRows, words: RecordWords, onPrint: () => void): TemplateResult => html`
  <dl class="record-person">
    ${rows.person.map(({ label, value }) => html`<div><dt class="hint">${label}</dt><dd>${value}</dd></div>`)}
  </dl>
  ${rows.antigens.length > 0 ? antigensView(rows.antigens, words) : nothing}
  ${rows.injections.length > 0 ? injectionsView(rows.injections, words) : html`<p>${words.empty}</p>`}
  ${rows.notGiven.length > 0 ? notGivenView(rows.notGiven, words) : nothing}
  ${rows.hasCertificate ? html`<p>${words.certified}</p>` : nothing}
  <div class="buttons">
    <button class="button" type="button" aria-describedby="extract-hint" @click=${onPrint}>${printIcon()}${words.print}</button>
  </div>
  <p class="hint" id="extract-hint">${words.printHint}</p>
`;

const antigensView = (antigens: readonly AntigenRow[], words: RecordWords): TemplateResult => html`
  <h4>${words.byAntigen}</h4>
  <dl class="record-list">
    ${antigens.map(({ name, doses }) => html`<div><dt>${name}</dt>${doses.map((dose) => html`<dd>${dose}</dd>`)}</div>`)}
  </dl>
`;

const injectionsView = (injections: readonly InjectionRow[], words: RecordWords): TemplateResult => html`
  <h4>${words.given}</h4>
  <ol class="record-list">
    ${injections.map(
      ({ day, vaccine, lot, antigens, place, campaign, notes }) => html`<li>
        <p><strong>${day}</strong> · ${vaccine}</p>
        ${antigens.length > 0 ? html`<p>${antigens.join(' · ')}</p>` : nothing}
        ${campaign ? html`<p>${campaign}</p>` : nothing}
        ${notes.map((note) => html`<p class="record-note">${note}</p>`)}
        ${lot || place ? html`<p class="hint">${[place, lot && words.lot(lot)].filter(Boolean).join(' · ')}</p>` : nothing}
      </li>`,
    )}
  </ol>
`;

const notGivenView = (notGiven: readonly NotGivenRow[], words: RecordWords): TemplateResult => html`
  <h4>${words.notGiven}</h4>
  <ul class="record-list">
    ${notGiven.map(({ title, state }) => html`<li><p><strong>${state}</strong></p><p>${title}</p></li>`)}
  </ul>
`;

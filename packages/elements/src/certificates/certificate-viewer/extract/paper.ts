/** The extract as pages of paper: the head, tables that go on, and on each page whose it is and which page. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Words } from '../../../kit/locales/languages.ts';
import type { ExtractRows, InjectionRow } from './extract-rows.ts';
import type { PagePart } from './fill-pages.ts';

export interface Paper {
  readonly rows: ExtractRows;
  readonly words: Words<'certificateViewer'>['record'];
  /** Of the two languages every paper has, the one it is not written in. */
  readonly otherLanguage: string;
  readonly isSandbox: boolean;
  /** When and from where, whom to ask; each a line. */
  readonly notes: readonly string[];
}

/** A part of the paper whose lines may go on to the next page. */
export interface PaperSection {
  readonly length: number;
  /** With its heading; the lines have the class `line`. */
  readonly draw: (from: number, until: number) => TemplateResult;
}

const TABLES = ['antigens', 'injections', 'not-given'] as const;
type Table = (typeof TABLES)[number];

const table = (
  kind: Table,
  title: string,
  columns: readonly string[],
  lines: readonly (readonly unknown[])[],
): TemplateResult => html`<section class="part">
  <table class=${kind}>
    <caption>${title}</caption>
    <thead><tr>${columns.map((column) => html`<th scope="col">${column}</th>`)}</tr></thead>
    <tbody>${lines.map((cells) => html`<tr class="line">${cells.map((cell) => html`<td>${cell}</td>`)}</tr>`)}</tbody>
  </table>
</section>`;

/** A number and its day stay on one line. */
const unbroken = (text: string): string => text.replaceAll(' ', '\u00a0');

/** Several short lines in one cell. */
const lines = (texts: readonly (string | undefined)[]): unknown =>
  texts.filter((text) => text !== undefined).map((text) => html`<div>${text}</div>`);

const injectionCells = (row: InjectionRow, at: number, { words, rows }: Paper): unknown[] => [
  at + 1,
  row.day,
  lines([row.vaccine, row.lot && words.lot(row.lot), row.place]),
  ...(rows.antigens.length > 0 ? [lines(row.antigens)] : []),
  [lines([row.campaign]), row.notes.map((note) => html`<div><strong>${note}</strong></div>`)],
];

/** In their order; none is empty. */
export function paperSections(paper: Paper): PaperSection[] {
  const { rows, words, notes } = paper;
  const { antigens, injections, notGiven } = rows;
  const all: PaperSection[] = [
    {
      length: antigens.length,
      draw: (from, until) =>
        table(
          'antigens',
          words.byAntigen,
          [words.antigen, words.doses],
          antigens.slice(from, until).map(({ name, doses }) => [name, doses.map(unbroken).join(' · ')]),
        ),
    },
    {
      length: injections.length,
      draw: (from, until) =>
        table(
          'injections',
          words.given,
          [words.number, words.day, words.vaccine, ...(antigens.length > 0 ? [words.against] : []), words.campaign],
          injections.slice(from, until).map((row, index) => injectionCells(row, from + index, paper)),
        ),
    },
    {
      length: notGiven.length,
      draw: (from, until) =>
        table(
          'not-given',
          words.notGiven,
          [words.campaignDose, words.state],
          notGiven.slice(from, until).map(({ title, state }) => [title, state]),
        ),
    },
    {
      length: notes.length,
      draw: (from, until) =>
        html`<section class="part notes">
          ${notes.slice(from, until).map((note) => html`<p class="line">${note}</p>`)}
        </section>`,
    },
  ];
  return all.filter(({ length }) => length > 0);
}

/** Says at once what it is and what it is not, in both languages. */
export const firstHead = ({
  words,
  rows,
  otherLanguage,
  isSandbox,
}: Paper): TemplateResult => html`<header class="head">
  <h1>${words.title}</h1>
  <p class="other" lang=${otherLanguage}>${words.otherTitle}</p>
  <p class="not-certificate">${words.notCertificate}</p>
  <p class="not-certificate other" lang=${otherLanguage}>${words.otherNotCertificate}</p>
  ${isSandbox ? html`<p><strong>${words.sandboxData}</strong></p>` : nothing}
  <dl>${rows.person.map(({ label, value }) => html`<div><dt>${label}</dt><dd>${value}</dd></div>`)}</dl>
  ${rows.injections.length === 0 ? html`<p>${words.empty}</p>` : nothing}
</header>`;

export const nextHead = ({ words }: Paper): TemplateResult =>
  html`<header class="head"><p>${words.title} · ${words.otherTitle}</p></header>`;

/** Whose page it is, so that pages of two people that were mixed can be told apart. */
export const foot = ({ words, rows }: Paper, page: number, pages: number): TemplateResult => {
  const [fullName, dateOfBirth] = rows.person;
  return html`<footer class="foot">
    <span class="whose">${fullName?.value} · ${dateOfBirth?.value}</span>
    <span class="which">${words.page(page, pages)}</span>
  </footer>`;
};

export const paperPages = (paper: Paper, pages: readonly (readonly PagePart[])[]): TemplateResult => {
  const sections = paperSections(paper);
  return html`${pages.map(
    (parts, at) => html`<article class="page">
      ${at === 0 ? firstHead(paper) : nextHead(paper)}
      ${parts.map(({ section, from, until }) => sections[section]?.draw(from, until))}
      ${foot(paper, at + 1, pages.length)}
    </article>`,
  )}`;
};

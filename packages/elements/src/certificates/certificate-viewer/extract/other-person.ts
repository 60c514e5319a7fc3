/**
 * Another person under the same phone, such as a child under that of its mother: found by what they registered with,
 * since a phone alone does not say whose record is meant.
 */
import { records, RefusedError, type Body, type Transport } from '@sen/client';
import { html, nothing, type TemplateResult } from 'lit';
import type { Words } from '../../../kit/locales/languages.ts';
import { buttonRow } from '../../../kit/parts/button-row.ts';
import { dateField } from '../../../kit/parts/date-field.ts';
import { notice } from '../../../kit/parts/notice.ts';
import { radioGroup } from '../../../kit/parts/radio-group.ts';
import { textField } from '../../../kit/parts/text-field.ts';
import { readDate, tidyDate, toWire } from '../../../kit/people/date.ts';
import { isName, tidyName } from '../../../kit/people/name.ts';
import type { Proof } from '../../../kit/session/action.ts';
import type { VaccinationRecord } from './extract-rows.ts';

type OtherWords = Words<'certificateViewer'>['record']['other'];
type PersonQuery = Body<'searchRecords'>;
type Typed = Record<'fullName' | 'dateOfBirth' | 'sex', string>;
type Field = keyof Typed;

/** Why nobody is shown: nobody fits, or several do. */
export type SearchProblem = 'none' | 'several';

const EMPTY: Typed = { fullName: '', dateOfBirth: '', sex: '' };
const FIELDS: readonly Field[] = ['fullName', 'dateOfBirth', 'sex'];

/** Ids in the root of the element. */
const idOf = (field: Field): string => `record-${field}`;

/** @returns the record, or why there is none to show @throws {PlatformError} for everything else */
export async function searchRecord(
  http: Transport,
  person: PersonQuery,
  proof: Proof,
): Promise<VaccinationRecord | SearchProblem> {
  try {
    return await records(http).search(person, proof);
  } catch (error) {
    if (!(error instanceof RefusedError)) throw error;
    if (error.code === 'multiple-matches') return 'several';
    if (error.code === 'record-not-found' || error.code === 'fields-invalid') return 'none';
    throw error;
  }
}

export interface OtherPersonView {
  words: OtherWords;
  cancel: string;
  searching: boolean;
  onSearch: (person: Omit<PersonQuery, 'phone'>) => void;
}

export class OtherPerson {
  #isOpen = false;
  #typed = EMPTY;
  #missing: readonly Field[] = [];
  #problem: SearchProblem | undefined;
  readonly #onChange: () => void;
  /** Brings the focus to a field once it is drawn. */
  readonly #onFocus: (id: string) => void;

  constructor({ onChange, onFocus }: { onChange: () => void; onFocus: (id: string) => void }) {
    this.#onChange = onChange;
    this.#onFocus = onFocus;
  }

  /** Nothing that was typed is left. */
  clear(): void {
    this.#isOpen = false;
    this.#typed = EMPTY;
    this.#missing = [];
    this.#problem = undefined;
  }

  fail(problem: SearchProblem): void {
    this.#problem = problem;
    this.#onChange();
    this.#onFocus(idOf('fullName'));
  }

  view(view: OtherPersonView): TemplateResult {
    const { words } = view;
    if (!this.#isOpen)
      return html`<div class="no-print">
        <button class="button quiet" type="button" @click=${() => this.#open()}>${words.open}</button>
      </div>`;
    const { fullName, dateOfBirth, sex } = this.#typed;
    const at = (field: Field): { id: string; error: string | undefined } => ({
      id: idOf(field),
      error: this.#missing.includes(field) ? words.missing[field] : undefined,
    });
    return html`<form class="stack record-other no-print" novalidate @submit=${(event: SubmitEvent) => this.#submit(event, view)}>
      <h4>${words.heading}</h4>
      ${this.#problem ? html`<div role="alert">${notice('warn', words.problems[this.#problem])}</div>` : nothing}
      ${textField({
        ...at('fullName'),
        label: words.fullName,
        hint: words.hint,
        value: fullName,
        autocomplete: 'off', // somebody else's than the browser knows
        autocapitalize: 'words',
        onInput: (value) => this.#type('fullName', value),
        onLeave: () => this.#type('fullName', tidyName(this.#typed.fullName)),
      })}
      ${dateField({
        ...at('dateOfBirth'),
        label: words.dateOfBirth,
        value: dateOfBirth,
        autocomplete: 'off',
        onInput: (value) => this.#type('dateOfBirth', value),
        onLeave: () => this.#type('dateOfBirth', tidyDate(this.#typed.dateOfBirth)),
      })}
      ${radioGroup({
        ...at('sex'),
        label: words.sex,
        value: sex,
        inline: true,
        options: Object.entries(words.sexes).map(([value, label]) => ({ value, label })),
        onChange: (value) => this.#type('sex', value),
      })}
      ${buttonRow({
        primary: words.search,
        busy: view.searching ? words.searching : undefined,
        others: [{ label: view.cancel, onClick: () => this.#close() }],
      })}
    </form>`;
  }

  #open(): void {
    this.#isOpen = true;
    this.#onChange();
    this.#onFocus(idOf('fullName'));
  }

  #close(): void {
    this.clear();
    this.#onChange();
  }

  #type(field: Field, value: string): void {
    this.#typed = { ...this.#typed, [field]: value };
    this.#onChange();
  }

  #submit(event: SubmitEvent, { searching, onSearch }: OtherPersonView): void {
    event.preventDefault();
    if (searching) return;
    this.#problem = undefined;
    const fullName = tidyName(this.#typed.fullName);
    const born = readDate(this.#typed.dateOfBirth);
    const { sex } = this.#typed;
    const given: Record<Field, boolean> = { fullName: isName(fullName), dateOfBirth: Boolean(born), sex: sex !== '' };
    this.#missing = FIELDS.filter((field) => !given[field]);
    const [first] = this.#missing;
    this.#onChange();
    if (first) this.#onFocus(idOf(first));
    else if (born) onSearch({ fullName, dateOfBirth: toWire(born), sex: sex as PersonQuery['sex'] });
  }
}

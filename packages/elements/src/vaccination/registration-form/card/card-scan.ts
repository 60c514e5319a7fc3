/** Filling the first step in from a card. Comes with the press that asks for it: nobody else pays for it. */
import { html, nothing, type ReactiveElement, type TemplateResult } from 'lit';
import { LocaleController } from '../../../kit/shell/locale.ts';
import { cardScan } from './words.vi.ts';
import { notice } from '../../../kit/parts/notice.ts';
import type { PersonSex } from '../../../kit/people/id-documents.ts';
import type { PlatformConsumer } from '../../../kit/platform/platform-context.ts';
import { ScanLauncher } from '../../../kit/scan/scan-launcher.ts';
import type { Answers, CardField } from '../fields/answers.ts';
import type { FormView } from '../steps/form-view.ts';
import { CARD_KINDS, compareCard, fillFrom, readCard, type CardReading } from './from-card.ts';
import { idHints } from '../flow/problems.ts';

export { scanParts } from '../../../kit/scan/scan.styles.ts';
export { cardStyles } from './card-scan.styles.ts';

export interface CardScanOptions {
  answers: () => Answers;
  set: (change: Partial<Answers>) => void;
  say: (sentence: string) => void;
}

const RESULT = 'card-result';

type State =
  | { is: 'idle' }
  /** Some answers say something else than the card; those nobody had given are filled in. */
  | { is: 'asking'; card: CardReading; differing: readonly CardField[]; filled: readonly CardField[] }
  | { is: 'done'; card: CardReading; filled: readonly CardField[]; kept: boolean };

/** The scanner, the one question about answers that differ, and what came of it. */
export class CardScan {
  readonly #host: ReactiveElement & PlatformConsumer;
  readonly #options: CardScanOptions;
  readonly #launcher: ScanLauncher;
  readonly #locale: LocaleController<'cardScan'>;
  #state: State = { is: 'idle' };

  constructor(host: ReactiveElement & PlatformConsumer, options: CardScanOptions) {
    this.#host = host;
    this.#options = options;
    this.#locale = new LocaleController(host, 'cardScan', cardScan);
    this.#launcher = new ScanLauncher(host, { accept: CARD_KINDS, onCode: (text) => this.#take(text) });
  }

  open(): void {
    void this.#launcher.open();
  }

  /** The step is left, or another person begins: the camera goes off, and nothing of a card is kept but the answers. */
  leave(): void {
    this.#launcher.close();
    this.#state = { is: 'idle' };
  }

  view(view: FormView): TemplateResult {
    const { words } = view;
    const first = this.#state.is === 'idle';
    return html`${this.#outcome(view)}${this.#launcher.view(first ? { label: words.scanCard, hint: words.scanCardHint } : { label: this.#locale.words.again })}`;
  }

  #take(text: string): void {
    const card = readCard(text);
    // The scanner lets nothing else through.
    if (!card) return;
    const { free, differing } = compareCard(card, this.#options.answers());
    this.#fill(card, free);
    if (differing.length > 0) this.#become({ is: 'asking', card, differing, filled: free });
    else this.#become({ is: 'done', card, filled: free, kept: false });
  }

  #fill(card: CardReading, fields: readonly CardField[]): void {
    if (fields.length > 0) this.#options.set(fillFrom(card, fields, this.#options.answers()));
  }

  #become(state: Exclude<State, { is: 'idle' }>): void {
    this.#state = state;
    this.#options.say(state.is === 'asking' ? this.#locale.words.differs : this.#sentence(state));
    void this.#host.updateComplete.then(() => this.#host.shadowRoot?.getElementById(RESULT)?.focus());
  }

  #sentence({ card, filled, kept }: Extract<State, { is: 'done' }>): string {
    const { words } = this.#locale;
    if (filled.length > 0) return words.filled(filled.length);
    if (kept) return words.kept;
    return Object.keys(card.says).length > 0 ? words.same : words.empty;
  }

  #outcome(view: FormView): TemplateResult | typeof nothing {
    const state = this.#state;
    if (state.is === 'idle') return nothing;
    return html`<div id=${RESULT} tabindex="-1" role="group" aria-label=${this.#locale.words.result}>
      ${state.is === 'asking' ? this.#question(state, view) : this.#done(state, view)}
    </div>`;
  }

  #done(state: Extract<State, { is: 'done' }>, { words: form }: FormView): TemplateResult {
    const { words } = this.#locale;
    const { card, filled } = state;
    const names = (fields: readonly CardField[]) => fields.map((field) => words.fields[field]).join(', ');
    const hints = idHints(this.#options.answers()).map((hint) =>
      hint === 'sex' ? form.problems.idHintSex : form.problems.idHintYear,
    );
    const later = filled.filter((field) => field === 'phone' || field === 'addressLine');
    const sentences = [
      card.lacks.length > 0 && (card.masked ? words.hides : words.lacks)(names(card.lacks)),
      filled.includes('fullName') && card.plainName && words.plainName,
      ...(filled.includes('idNumber') ? hints : []),
      later.length > 0 && words.later(names(later)),
      filled.includes('addressLine') && words.oldAddress,
    ].filter((sentence) => sentence !== false);
    const kind = hints.length > 0 ? 'warn' : filled.length > 0 ? 'good' : 'info';
    return notice(
      kind,
      this.#sentence(state),
      sentences.map((sentence) => html`<p>${sentence}</p>`),
    );
  }

  #question({ card, differing, filled }: Extract<State, { is: 'asking' }>, view: FormView): TemplateResult {
    const { words } = this.#locale;
    const answers = this.#options.answers();
    const decide = (taken: readonly CardField[]) => () => {
      this.#fill(card, taken);
      this.#become({ is: 'done', card, filled: [...filled, ...taken], kept: taken.length === 0 });
    };
    return notice(
      'warn',
      words.differs,
      html`<dl class="card-differing">
          ${differing.map(
            (field) => html`<div>
              <dt>${words.fields[field]}</dt>
              <dd>${words.yours(shown(field, answers[field], answers.idType, view))}</dd>
              <dd>${words.says(shown(field, card.says[field] ?? '', card.idType ?? '', view))}</dd>
            </div>`,
          )}
        </dl>
        <div class="buttons">
          <button class="button" type="button" @click=${decide([])}>${words.keepMine}</button>
          <button class="button" type="button" @click=${decide(differing)}>${words.take}</button>
        </div>`,
    );
  }
}

/** As the form writes it: a sex by its word, a number with its kind of paper. */
function shown(field: CardField, value: string, idType: string, { words }: FormView): string {
  if (field === 'sex') return words[value as PersonSex] ?? value;
  if (field !== 'idNumber') return value;
  const paper = {
    cccd: words.idTypeCccd,
    cmnd: words.idTypeCmnd,
    passport: words.idTypePassport,
    none: words.idTypeNone,
  }[idType];
  return [paper, value].filter(Boolean).join(': ');
}

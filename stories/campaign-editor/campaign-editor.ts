/** Where a province's editor writes a campaign: its file is checked as it is typed, and previewed. Nothing is sent. */
import {
  explainCampaignFault,
  LARGEST_CAMPAIGN_FILE,
  readCampaignFile,
  seedCampaigns,
  type CampaignFile,
  type PlacedFault,
} from '@sen/sandbox/campaigns';
import { base } from '@sen/elements/kit/base.styles.js';
import { notice } from '@sen/elements/kit/parts/notice.js';
import { page } from '@sen/elements/kit/parts/page.js';
import { parts } from '@sen/elements/kit/parts/parts.styles.js';
import { selectField } from '@sen/elements/kit/parts/select-field.js';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { stringify } from 'yaml';
import { editorStyles } from './editor.styles.ts';
import './journey-preview.ts';
import { WORDS, type EditorLanguage } from './words.ts';

/** Where what was typed is kept: a campaign is for everybody to read, and holds nothing of a person. */
const KEPT = 'sen-campaign-editor';
/** After the last key. Milliseconds. */
const PAUSE = 300;

/** A browser may forbid it; then nothing is kept. */
const kept = {
  get text(): string {
    try {
      return localStorage.getItem(KEPT) ?? '';
    } catch {
      return '';
    }
  },
  set text(text: string) {
    try {
      if (text === '') localStorage.removeItem(KEPT);
      else if (text.length <= LARGEST_CAMPAIGN_FILE) localStorage.setItem(KEPT, text);
    } catch {
      // The page works without.
    }
  },
};

export class CampaignEditor extends LitElement {
  static override styles = [base, parts, editorStyles];
  // No decorators: Storybook's compiler lowers those of the packages only.
  static override properties = { language: {}, text: { state: true }, file: { state: true } };
  declare language: EditorLanguage;
  declare private text: string;
  /** What was last read; undefined where there is nothing yet. */
  declare private file: CampaignFile | undefined;
  #pause: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.language = 'vi';
    this.text = kept.text;
    this.file = undefined;
    this.#check();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#pause);
  }

  #check(bytes?: Uint8Array): void {
    clearTimeout(this.#pause);
    this.file = bytes || this.text.trim() !== '' ? readCampaignFile(bytes ?? this.text) : undefined;
  }

  /** Takes a text as if it had been typed. */
  write(text: string): void {
    this.text = text;
    kept.text = text;
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => this.#check(), PAUSE);
  }

  async #take(input: HTMLInputElement): Promise<void> {
    const [chosen] = input.files ?? [];
    if (!chosen) return;
    // One byte more than there may be, and it is too large: the rest is not read.
    const bytes = new Uint8Array(await chosen.slice(0, LARGEST_CAMPAIGN_FILE + 1).arrayBuffer());
    input.value = '';
    this.#check(bytes);
    const isText = !this.file?.faults.some(({ code }) => code === 'file-not-utf-8' || code === 'file-too-large');
    this.text = isText ? new TextDecoder().decode(bytes) : '';
    kept.text = this.text;
  }

  #goTo({ line, column }: PlacedFault): void {
    const area = this.renderRoot.querySelector<HTMLTextAreaElement>('#text');
    if (!area) return;
    const before = area.value.split('\n').slice(0, line - 1);
    const start = before.join('\n').length + (before.length > 0 ? 1 : 0) + column - 1;
    const end = area.value.indexOf('\n', start);
    area.focus();
    // Lines are not broken, so they are all equally high; two stay above it.
    area.scrollTop = (area.scrollHeight / area.value.split('\n').length) * Math.max(0, line - 3);
    area.setSelectionRange(start, end < 0 ? area.value.length : end);
  }

  protected override render(): TemplateResult {
    const words = WORDS[this.language];
    const { campaign } = this.file ?? {};
    return page(
      this.language,
      html`<div class="panel stack">
        <h2>${words.heading}</h2>
        <p>${words.intro}</p>
        <div class="field no-print">
          <label class="label" for="file">${words.open}</label>
          <input
            class="input"
            id="file"
            type="file"
            accept=".yaml,.yml,.json"
            @change=${(event: Event) => void this.#take(event.target as HTMLInputElement)}
          />
        </div>
        ${selectField({
          id: 'example',
          label: words.example,
          empty: words.chooseExample,
          value: '',
          options: seedCampaigns.map(({ id, title }) => ({ value: id, label: title[this.language] })),
          onChange: (id) => {
            const example = seedCampaigns.find((one) => one.id === id);
            if (example) this.write(stringify(example));
          },
        })}
        <div class="field">
          <label class="label" for="text">${words.text}</label>
          <p class="hint" id="text-hint">${words.textHint}</p>
          <textarea
            class="input code"
            id="text"
            rows="16"
            autocomplete="off"
            autocapitalize="none"
            spellcheck="false"
            aria-describedby="text-hint"
            aria-invalid=${this.file?.faults.length ? 'true' : nothing}
            .value=${live(this.text)}
            @input=${(event: Event) => this.write((event.target as HTMLTextAreaElement).value)}
          ></textarea>
        </div>
        <div class="buttons no-print">
          <button class="button quiet" type="button" @click=${() => this.write('')}>${words.clear}</button>
        </div>
        <div role="status">${this.#verdict()}</div>
        ${this.#faults(this.file?.faults ?? [], 'faults')} ${this.#warnings(this.file?.warnings ?? [])}
        ${
          campaign
            ? html`<sen-campaign-journey .language=${this.language} .campaign=${campaign}></sen-campaign-journey>`
            : nothing
        }
      </div>`,
    );
  }

  #verdict(): TemplateResult {
    const words = WORDS[this.language];
    if (!this.file) return notice('info', words.nothing);
    const { length } = this.file.faults;
    return length > 0 ? notice('bad', words.faults(length)) : notice('good', words.good);
  }

  #warnings(warnings: readonly PlacedFault[]): TemplateResult | typeof nothing {
    return warnings.length === 0
      ? nothing
      : html`${notice('warn', WORDS[this.language].warnings(warnings.length))}${this.#faults(warnings, 'warnings')}`;
  }

  /** Each in both languages, that of the page first: editor and translator are seldom one. */
  #faults(faults: readonly PlacedFault[], id: string): TemplateResult | typeof nothing {
    const words = WORDS[this.language];
    const other = this.language === 'vi' ? 'en' : 'vi';
    return faults.length === 0
      ? nothing
      : html`<ul class="plain" id=${id}>
          ${faults.map((fault) => {
            const says = explainCampaignFault(fault);
            return html`<li>
              <button class="place" type="button" @click=${() => this.#goTo(fault)}>
                ${words.place(fault.line, fault.column)}${fault.pointer ? html` · ${fault.pointer}` : nothing}
              </button>
              <p>${says[this.language]}</p>
              <p class="hint" lang=${other}>${says[other]}</p>
            </li>`;
          })}
        </ul>`;
  }
}

if (!customElements.get('sen-campaign-editor')) customElements.define('sen-campaign-editor', CampaignEditor);

/** Where a province tries its colours on real elements. It belongs to this Storybook and is not published. */
import '@sen/elements/registration-form/register.js';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import {
  isColour,
  judge,
  national,
  OFFERED,
  toCss,
  toDesignTokens,
  UnreadableThemeError,
  type Judged,
  type Offered,
  type Scheme,
  type Theme,
} from './theme.ts';

const WORDS = {
  vi: {
    scheme: 'Nền',
    light: 'Sáng',
    dark: 'Tối',
    colour: {
      accent: 'Màu chính',
      'accent-strong': 'Màu chính khi rê chuột',
      'on-accent': 'Chữ trên nút',
      ink: 'Chữ',
      'ink-soft': 'Chữ phụ',
      line: 'Viền ô nhập',
      'line-soft': 'Đường kẻ nhẹ',
      paper: 'Nền trang',
      'paper-soft': 'Nền khung',
      good: 'Màu báo tốt',
      warn: 'Màu nhắc',
      bad: 'Màu báo lỗi',
      'good-soft': 'Nền báo tốt',
      'warn-soft': 'Nền nhắc',
      'bad-soft': 'Nền báo lỗi',
    },
    wrong: 'Nhập màu dạng #rrggbb, ví dụ #17603a.',
    pairs: 'Độ tương phản',
    holds: 'đạt',
    fails: (least: number) => `cần ${least} : 1`,
    refused: (count: number) => `Chưa xuất được: ${count} cặp màu chưa đủ tương phản. Sửa các cặp ghi “cần”.`,
    ready: 'Mọi cặp màu đều đọc được. Chép các dòng dưới đây vào trang của bạn.',
    css: 'CSS cho trang',
    tokens: 'Mã màu cho phần mềm thiết kế (JSON)',
    startOver: 'Về màu quốc gia',
    preview: 'Xem thử',
  },
  en: {
    scheme: 'Ground',
    light: 'Light',
    dark: 'Dark',
    colour: {
      accent: 'Main colour',
      'accent-strong': 'Main colour under the pointer',
      'on-accent': 'Words on buttons',
      ink: 'Words',
      'ink-soft': 'Quiet words',
      line: 'Border of fields',
      'line-soft': 'Quiet lines',
      paper: 'Ground of the page',
      'paper-soft': 'Ground of panels',
      good: 'Good news',
      warn: 'A warning',
      bad: 'An error',
      'good-soft': 'Ground of good news',
      'warn-soft': 'Ground of a warning',
      'bad-soft': 'Ground of an error',
    },
    wrong: 'Write the colour as #rrggbb, for example #17603a.',
    pairs: 'Contrast',
    holds: 'holds',
    fails: (least: number) => `needs ${least} : 1`,
    refused: (count: number) => `Not exported: ${count} pairs of colours are too close. Mend those that say “needs”.`,
    ready: 'Every pair of colours can be read. Copy the lines below into your page.',
    css: 'CSS for the page',
    tokens: 'Design tokens (JSON)',
    startOver: 'Back to the national colours',
    preview: 'Preview',
  },
} as const;

export class ThemeBuilder extends LitElement {
  static override styles = css`
    :host {
      display: grid;
      gap: 24px;
      color: #17202a;
      background: #ffffff;
      font: 16px/1.5 var(--sen-font-family, system-ui, sans-serif);
    }
    @media (min-width: 900px) {
      :host {
        grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
      }
    }
    section {
      display: grid;
      gap: 16px;
      align-content: start;
      min-inline-size: 0;
    }
    h2 {
      margin: 0;
      font-size: 20px;
    }
    fieldset {
      display: grid;
      gap: 8px;
      margin: 0;
      padding: 12px 16px;
      border: 1px solid #76838f;
      border-radius: 6px;
    }
    .choice {
      display: flex;
      gap: 16px;
    }
    .colour {
      display: grid;
      grid-template-columns: 1fr 44px 7.5em;
      gap: 8px;
      align-items: center;
    }
    input[type='color'],
    input[type='text'],
    button,
    .choice label {
      min-block-size: 44px;
      box-sizing: border-box;
      font: inherit;
    }
    input[type='color'] {
      inline-size: 44px;
      padding: 2px;
    }
    input[type='text'] {
      inline-size: 100%;
      padding: 4px 8px;
      border: 1px solid #76838f;
      border-radius: 6px;
      font-family: var(--code-font-family, ui-monospace, monospace);
    }
    .choice label {
      display: inline-flex;
      gap: 8px;
      align-items: center;
    }
    .wrong,
    .fails {
      color: #b3201f;
      font-weight: 650;
    }
    .wrong {
      grid-column: 1 / -1;
      margin: 0;
    }
    .answer {
      margin: 0;
      padding: 12px 16px;
      border-inline-start: 6px solid #1b6b3a;
      background: #e4f3e9;
    }
    .answer.refused {
      border-color: #b3201f;
      background: #fce9e8;
    }
    table {
      border-collapse: collapse;
    }
    th,
    td {
      padding: 6px 8px;
      border-block-end: 1px solid #d5dce1;
      text-align: start;
      font-weight: normal;
    }
    pre {
      margin: 0;
      padding: 12px;
      overflow: auto;
      background: #f3f6f8;
      font-family: var(--code-font-family, ui-monospace, monospace);
      font-size: 13px;
    }
    button {
      justify-self: start;
      padding-inline: 16px;
    }
  `;

  // No decorators: Storybook's compiler lowers those of the packages only.
  static override properties = {
    language: {},
    theme: { state: true },
    scheme: { state: true },
    typed: { state: true },
  };
  declare language: 'vi' | 'en';
  declare private theme: Theme;
  declare private scheme: Scheme;
  /** What was typed and is no colour; the theme keeps the last that was. */
  declare private typed: Partial<Record<Offered, string>>;
  /** Read by the preview from outside its shadow root, as a page's own style sheet would be. */
  readonly #sheet = new CSSStyleSheet();

  constructor() {
    super();
    this.language = 'vi';
    this.theme = national;
    this.scheme = 'light';
    this.typed = {};
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, this.#sheet];
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== this.#sheet);
  }

  protected override willUpdate(): void {
    const values = OFFERED.map((name) => `--sen-color-${name}: ${this.theme[this.scheme][name]};`).join(' ');
    this.#sheet.replaceSync(`sen-theme-builder sen-platform { ${values} }`);
  }

  protected override render(): TemplateResult {
    const words = WORDS[this.language];
    const judged = judge(this.theme).filter(({ scheme }) => scheme === this.scheme);
    return html`<section>
        <fieldset>
          <legend>${words.scheme}</legend>
          <div class="choice">
            ${(['light', 'dark'] as const).map(
              (scheme) =>
                html`<label><input type="radio" name="scheme" .checked=${this.scheme === scheme} @change=${() => this.#see(scheme)} />${words[scheme]}</label>`,
            )}
          </div>
        </fieldset>
        <fieldset>
          <legend>${words[this.scheme]}</legend>
          ${OFFERED.map((name) => this.#renderColour(name))}
        </fieldset>
        <button type="button" @click=${this.#startOver}>${words.startOver}</button>
        ${this.#renderPairs(judged)}
      </section>
      <section>
        <h2>${words.preview}</h2>
        <slot></slot>
        ${this.#renderExport()}
      </section>`;
  }

  #renderColour(name: Offered): TemplateResult {
    const words = WORDS[this.language];
    const value = this.theme[this.scheme][name];
    const typed = this.typed[name];
    return html`<div class="colour">
      <label for=${`text-${name}`}>${words.colour[name]}</label>
      <input type="color" aria-label=${words.colour[name]} .value=${value} @input=${(event: Event) => this.#set(name, event)} />
      <input
        type="text"
        id=${`text-${name}`}
        spellcheck="false"
        autocomplete="off"
        aria-invalid=${typed !== undefined ? 'true' : nothing}
        aria-describedby=${typed !== undefined ? `wrong-${name}` : nothing}
        .value=${typed ?? value}
        @change=${(event: Event) => this.#set(name, event)}
      />
      ${typed !== undefined ? html`<p class="wrong" id=${`wrong-${name}`}>${words.wrong}</p>` : nothing}
    </div>`;
  }

  #renderPairs(judged: readonly Judged[]): TemplateResult {
    const words = WORDS[this.language];
    return html`<table>
      <caption>${words.pairs}</caption>
      <tbody>
        ${judged.map(
          ({ over, under, ratio, least, holds }) => html`<tr>
            <th scope="row">${words.colour[over]} / ${words.colour[under]}</th>
            <td>${ratio} : 1</td>
            <td class=${holds ? 'holds' : 'fails'}>${holds ? words.holds : words.fails(least)}</td>
          </tr>`,
        )}
      </tbody>
    </table>`;
  }

  #renderExport(): TemplateResult {
    const words = WORDS[this.language];
    try {
      return html`<p class="answer" role="status">${words.ready}</p>
        <h2>${words.css}</h2>
        <pre tabindex="0" id="css">${toCss(this.theme)}</pre>
        <h2>${words.tokens}</h2>
        <pre tabindex="0" id="tokens">${toDesignTokens(this.theme)}</pre>`;
    } catch (error) {
      if (!(error instanceof UnreadableThemeError)) throw error;
      return html`<p class="answer refused" role="status">${words.refused(error.pairs.length)}</p>`;
    }
  }

  #see(scheme: Scheme): void {
    this.scheme = scheme;
    this.typed = {};
    this.dispatchEvent(new CustomEvent('scheme-changed', { detail: scheme }));
  }

  #set(name: Offered, event: Event): void {
    const value = (event.target as HTMLInputElement).value.trim();
    const { [name]: _, ...typed } = this.typed;
    this.typed = isColour(value) ? typed : { ...typed, [name]: value };
    if (isColour(value)) this.theme = { ...this.theme, [this.scheme]: { ...this.theme[this.scheme], [name]: value } };
  }

  readonly #startOver = (): void => {
    this.theme = national;
    this.typed = {};
  };
}

if (!customElements.get('sen-theme-builder')) customElements.define('sen-theme-builder', ThemeBuilder);

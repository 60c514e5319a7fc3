import { consume } from '@lit/context';
import { adminUnits, type Received } from '@sen/client';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { base } from '../base.styles.ts';
import { certificateParts } from '../certificates/certificates.styles.ts';
import { shownFacts, UNCHECKED, type Checked } from '../certificates/checked.ts';
import { placeOfPage } from '../certificates/place-of-page.ts';
import { TrustController } from '../certificates/trust-controller.ts';
import type { Province } from '../certificates/trust-keeper.ts';
import { clockNotice, trustNotice } from '../certificates/trust-notice.ts';
import { lookOf, policyAnswerOf, wordsOf } from '../certificates/verdict-look.ts';
import { answerPanel, factList, policyBand, policyLines } from '../certificates/verdict-panel.ts';
import { AnnouncerController } from '../controllers/announcer.ts';
import { LocaleController } from '../controllers/locale.ts';
import { SharedDeviceController } from '../controllers/shared-device.ts';
import { certificates } from '../locales/vi/certificates.ts';
import { covidCard } from '../locales/vi/covid-card.ts';
import { buttonRow } from '../parts/button-row.ts';
import { configNotice } from '../parts/config-notice.ts';
import { page } from '../parts/page.ts';
import { parts } from '../parts/parts.styles.ts';
import { selectField } from '../parts/select-field.ts';
import { textArea } from '../parts/text-area.ts';
import { showDate } from '../people/date.ts';
import { platformContext, transportOf, type PlatformSurroundings } from '../platform/platform-context.ts';
import { styles } from './covid-card.styles.ts';

/** More than there are provinces. */
const ALL = 200;

/**
 * @summary What a province's policy says of a certificate: its colour, its words and an icon, worked out on the device. No colour is a
 *   national rule, so the province can be chosen.
 * @slot - Shown until the element is there, and to people without JavaScript.
 * @csspart page - Everything the element draws.
 * @csspart verdict - The sentence that is the answer.
 * @csspart submit - The one button that leads on.
 */
export class CovidCard extends LitElement {
  static override styles = [base, parts, certificateParts, styles];

  /** Taken from the nearest `<sen-platform>` unless set here. */
  @consume({ context: platformContext, subscribe: true })
  @property({ attribute: false })
  platform?: PlatformSurroundings | undefined;
  /** The text of the certificate's code; without it people paste it. Not an attribute: nothing of a person belongs in the markup. */
  @property({ attribute: false }) text = '';
  /** Code of the province to begin with; without it, the one the platform tells. The card names whose rules it shows. */
  @property() province = '';
  /** Edition of the list of provinces that `province` is a code of, for example `2026-04-30`: some codes name another province since 2025. */
  @property() edition = '';

  @state() private typed = '';
  @state() private missing = false;
  @state() private checking = false;
  @state() private reading: Checked | undefined;
  @state() private chosen: Province | undefined;
  @state() private provinces: readonly Received<'AdminUnit'>[] = [];
  /** Which list `provinces` is. */
  #listed = '';
  #shownText = '';
  #asked = false;
  #turn = 0;
  #focusNext: 'verdict' | 'text' | undefined;

  readonly #locale = new LocaleController(this, 'covidCard', covidCard);
  readonly #shared = new LocaleController(this, 'certificates', certificates);
  readonly #announcer = new AnnouncerController(this);
  readonly #device = new SharedDeviceController(this, {
    announcer: this.#announcer,
    common: () => this.#locale.common,
    holds: () => this.typed !== '' || this.text !== '' || this.reading !== undefined,
    shows: () => this.reading !== undefined,
    wipe: () => this.#wipe(),
    endsWithSession: () => this.text === '',
  });
  readonly #trust = new TrustController(this, {
    everySlice: false,
    province: () => this.chosen ?? placeOfPage(this.province, this.edition),
  });

  protected override firstUpdated(): void {
    transportOf(this); // a page without <sen-platform> hears of it once, in words that help
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!this.platform) return;
    if (changed.has('text')) {
      // What stands there is the card of another text, or of one that was taken away.
      if (changed.get('text') !== undefined) this.#clear();
      if (this.text) void this.#show(this.text);
    }
    if (!this.#asked && this.platform.config.state === 'ready') {
      this.#asked = true;
      void this.#loadProvinces(this.platform.config.value.edition);
    }
  }

  protected override updated(): void {
    const next = this.#focusNext;
    if (!next || !this.shadowRoot) return;
    this.#focusNext = undefined;
    this.shadowRoot.getElementById(next)?.focus();
  }

  protected override render(): TemplateResult {
    const { platform } = this;
    if (!platform || !this.#locale.ready || !this.#shared.ready) return html`<slot></slot>`;
    const { words, common, language } = this.#locale;
    const { config } = platform;
    const off = config.state === 'disabled' || (config.state === 'ready' && !config.value.modules.includes('certificates'));
    if (off)
      return page(
        language,
        html`${this.#announcer.region}<div class="panel">${configNotice({ ...platform, config: { state: 'disabled', code: 'module-disabled' } }, common)}</div>`,
      );
    const { advice, freshness, renewal, refused } = this.#trust;
    return page(
      language,
      html`${this.#announcer.region}
        <div class="panel">
          ${this.#device.notice}
          <h2 class=${this.reading ? 'visually-hidden' : ''}>${words.heading}</h2>
          ${this.reading ? this.#renderCard(this.reading) : this.text ? html`<p class="hint">${this.#shared.words.checking}</p>` : this.#renderForm()}
          ${trustNotice({ advice, freshness, renewal, refused, words: this.#shared.words, onRenew: () => void this.#trust.renew() })}
          ${this.#device.foot(config.state === 'ready' ? config.value.hotline : undefined)}
        </div>`,
    );
  }

  #renderForm(): TemplateResult {
    const { words } = this.#locale;
    return html`<form class="stack" novalidate @submit=${this.#onSubmit}>
      ${this.#renderProvinces()}
      ${textArea({
        id: 'text',
        label: words.text,
        hint: words.textHint,
        error: this.missing ? words.textRequired : undefined,
        value: this.typed,
        onInput: (typed) => (this.typed = typed),
        onEnter: () => this.#submit(),
      })}
      ${buttonRow({ primary: words.show, busy: this.checking ? this.#shared.words.checking : undefined })}
    </form>`;
  }

  #renderCard(reading: Checked): TemplateResult {
    const { words } = this.#locale;
    const shared = this.#shared.words;
    const answer = policyAnswerOf(reading);
    const policy = answer && { answer, words: shared, pick: (text: { vi: string; en: string }) => this.#locale.pick(text) };
    const facts = shownFacts(reading);
    return html`<article class="covid-card">
      ${answerPanel(reading, shared)} ${clockNotice(this.#trust.freshness, shared)}
      ${policy ? policyBand(policy) : html`<p>${words.noColour}</p>`}
      ${
        facts
          ? factList([
              { label: shared.fullName, value: facts.holder.fullName },
              { label: shared.dateOfBirth, value: showDate(facts.holder.dateOfBirth) },
            ])
          : nothing
      }
      ${policy ? html`<p class="source">${shared.policyOf(this.#placeName(policy.answer.province), policy.answer.version)}</p>${policyLines(policy)}` : nothing}
      ${this.#renderProvinces()}
      ${this.text ? nothing : html`<div class="buttons no-print"><button class="button" type="button" @click=${this.#onAnother}>${words.another}</button></div>`}
    </article>`;
  }

  #renderProvinces(): TemplateResult | typeof nothing {
    const { words, common } = this.#locale;
    return this.provinces.length === 0
      ? nothing
      : html`<div class="no-print">
          ${selectField({
            id: 'province',
            label: words.province,
            hint: words.provinceHint,
            empty: common.choose,
            value: this.#trust.province?.code ?? '',
            width: 'half',
            options: this.provinces.map(({ code, fullName }) => ({ value: code, label: fullName })),
            onChange: (code) => void this.#move(code),
          })}
        </div>`;
  }

  #placeName(code: string): string {
    return this.provinces.find((province) => province.code === code)?.fullName ?? this.#locale.words.general;
  }

  readonly #onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    this.#submit();
  };

  #submit(): void {
    const text = this.typed.replace(/^\s+|\s+$/g, '');
    this.missing = text === '';
    if (this.missing) {
      this.#focusNext = 'text';
      this.#announcer.say(this.#locale.words.textRequired);
    } else void this.#show(text);
  }

  readonly #onAnother = (): void => {
    this.#clear();
    this.#focusNext = 'text';
  };

  async #move(code: string): Promise<void> {
    if (code === '') return;
    this.chosen = { code, edition: this.#listed };
    const province = this.#trust.province;
    if (province) await this.#trust.addPolicy(province);
    if (this.#shownText) await this.#show(this.#shownText, false);
  }

  async #show(text: string, focus = !this.text): Promise<void> {
    const turn = ++this.#turn;
    this.checking = true;
    let reading: Checked;
    try {
      reading = await this.#trust.read(text);
    } catch {
      reading = UNCHECKED;
    }
    if (turn !== this.#turn || !this.isConnected) return;
    this.checking = false;
    this.reading = reading;
    this.typed = '';
    this.#shownText = text;
    const { title, body } = wordsOf(lookOf(reading.verdict, new Date()), this.#shared.words);
    const answer = policyAnswerOf(reading);
    this.#announcer.say([`${title}.`, answer ? `${this.#locale.pick(answer.outcome.title)}.` : body].join(' '));
    if (focus) this.#focusNext = 'verdict';
  }

  #clear(): void {
    this.#turn++;
    this.reading = undefined;
    this.#shownText = '';
    this.typed = '';
    this.checking = false;
  }

  /** Nothing of the person is left, nor of the place they chose. */
  #wipe(): void {
    this.#clear();
    this.text = '';
    this.chosen = undefined;
    this.missing = false;
    this.#focusNext = undefined;
  }

  async #loadProvinces(edition: string): Promise<void> {
    const { items } = await adminUnits(transportOf(this))
      .list({ edition, level: 'province', limit: ALL })
      .catch(() => ({ items: [] as Received<'AdminUnit'>[] }));
    this.#listed = edition;
    this.provinces = items;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sen-covid-card': CovidCard;
  }
}

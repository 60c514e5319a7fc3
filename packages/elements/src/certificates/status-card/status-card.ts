import { adminUnits, type Received } from '@sen/client';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { base } from '../../kit/base.styles.ts';
import { certificateParts } from '../verdict/certificates.styles.ts';
import { shownFacts, UNCHECKED, type CodeCheck } from '../verdict/code-check.ts';
import { placeOfPage } from '../trust/place-of-page.ts';
import { TrustController } from '../trust/trust-controller.ts';
import type { Province } from '../trust/trust-lists.ts';
import { clockNotice, trustNotice } from '../trust/trust-notice.ts';
import { verdictStyleOf, policyAnswerOf, verdictWordsOf } from '../verdict/verdict-style.ts';
import { answerPanel, dosePanel, factList, policyBand, policyLines } from '../verdict/verdict-panel.ts';
import { reportFault } from '../../kit/shell/fault.ts';
import { Latest } from '../../kit/shell/latest.ts';
import { LocaleController } from '../../kit/shell/locale.ts';
import { Shell } from '../../kit/shell/shell.ts';
import { SharedDeviceController } from '../../kit/controllers/shared-device.ts';
import { certificates } from '../words.vi.ts';
import { statusCard } from './words.vi.ts';
import { buttonRow } from '../../kit/parts/button-row.ts';
import { parts } from '../../kit/parts/parts.styles.ts';
import { selectField } from '../../kit/parts/select-field.ts';
import { textArea } from '../../kit/parts/text-area.ts';
import { showDate } from '../../kit/people/date.ts';
import { transportOf } from '../../kit/platform/platform-context.ts';
import { isFault } from '../../kit/platform/trouble.ts';
import { styles } from './status-card.styles.ts';

const isSamePlace = (one: Province, other: Province | undefined): boolean =>
  one.code === other?.code && one.edition === other.edition;

/** More than there are provinces. */
const ALL = 200;

/**
 * @summary What a province's policy of a disease or an event says of a certificate: its colour, its words and an icon,
 *   worked out on the device. The policy brings its own title. No colour is a national rule, so the province can be
 *   chosen.
 * @slot - Shown until the element is there, and to people without JavaScript.
 * @csspart page - Everything the element draws.
 * @csspart verdict - The sentence that is the answer.
 * @csspart submit - The one button that leads on.
 */
export class StatusCard extends Shell<'statusCard'> {
  static override styles = [base, parts, certificateParts, styles];

  /**
   * The text of the certificate's code; without it people paste it. Not an attribute: nothing of a person belongs in
   * the markup.
   */
  @property({ attribute: false }) text = '';
  /**
   * Code of the province to begin with; without it, the one the platform tells. The card names whose rules it shows.
   */
  @property() province = '';
  /**
   * Edition of the list of provinces that `province` is a code of, for example `2026-04-30`: some codes name another
   * province since 2025.
   */
  @property() edition = '';

  @state() private typed = '';
  @state() private missing = false;
  @state() private checking = false;
  @state() private reading: CodeCheck | undefined;
  @state() private chosen: Province | undefined;
  /** What the policy of a place calls itself. */
  @state() private policy: { place: Province; title: { vi: string; en: string } } | undefined;
  @state() private provinces: readonly Received<'AdminUnit'>[] = [];
  /** Which list `provinces` is. */
  #listed = '';
  #shownText = '';
  #asked = false;
  readonly #answers = new Latest(this);
  readonly #lists = new Latest(this);

  protected override readonly i18n = new LocaleController(this, 'statusCard', statusCard);
  readonly #shared = new LocaleController(this, 'certificates', certificates);
  readonly #device = new SharedDeviceController(this, {
    announcer: this.announcer,
    common: () => this.i18n.common,
    holds: () => this.typed !== '' || this.text !== '' || this.reading !== undefined,
    shows: () => this.reading !== undefined,
    wipe: () => this.#wipe(),
    endsWithSession: () => this.text === '',
  });
  readonly #trust = new TrustController(this, {
    everySlice: false,
    onLists: () => void this.#tellPolicy(),
    province: () => this.chosen ?? placeOfPage(this.province, this.edition),
  });

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

  protected override get module() {
    return 'certificates' as const;
  }

  /** What is kept on the device is enough to read a certificate by. */
  protected override get needs() {
    return 'permission' as const;
  }

  protected override get isReady(): boolean {
    return super.isReady && this.#shared.ready;
  }

  protected override renderContent(config: Received<'Config'> | undefined): TemplateResult {
    const { words } = this.i18n;
    const { advice, freshness, renewal, refused, province } = this.#trust;
    const policy = !this.reading && this.policy && isSamePlace(this.policy.place, province) && this.policy;
    return html`${this.#device.notice}
      <h2 class=${this.reading ? 'visually-hidden' : ''}>${policy ? this.i18n.pick(policy.title) : words.heading}</h2>
      ${this.reading ? this.#renderCard(this.reading) : this.text ? html`<p class="hint">${this.#shared.words.checking}</p>` : this.#renderForm()}
      ${trustNotice({ advice, freshness, renewal, refused, words: this.#shared.words, onRenew: () => void this.#trust.renew() })}
      ${this.#device.foot(config?.hotline)}`;
  }

  #renderForm(): TemplateResult {
    const { words } = this.i18n;
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

  #renderCard(reading: CodeCheck): TemplateResult {
    const { words } = this.i18n;
    const shared = this.#shared.words;
    const answer = policyAnswerOf(reading);
    const policy = answer && {
      answer,
      words: shared,
      pick: (text: { vi: string; en: string }) => this.i18n.pick(text),
    };
    const facts = shownFacts(reading);
    return html`<article class="status-card">
      ${answerPanel(reading, shared)} ${clockNotice(this.#trust.freshness, shared)}
      ${answer?.title ? html`<h3>${this.i18n.pick(answer.title)}</h3>` : nothing}
      ${policy ? policyBand(policy) : html`<p>${words.noColour}</p>`}
      ${
        facts
          ? html`${factList([
              { label: shared.fullName, value: facts.holder.fullName },
              { label: shared.dateOfBirth, value: showDate(facts.holder.dateOfBirth) },
            ])}${dosePanel(facts, shared, (code) => this.i18n.pick(this.#trust.nameOf(code) ?? { vi: code, en: code }))}`
          : nothing
      }
      ${policy ? html`<p class="source">${shared.policyOf(this.#placeName(policy.answer.province), policy.answer.version)}</p>${policyLines(policy)}` : nothing}
      ${this.#renderProvinces()}
      ${this.text ? nothing : html`<div class="buttons no-print"><button class="button" type="button" @click=${this.#onAnother}>${words.another}</button></div>`}
    </article>`;
  }

  #renderProvinces(): TemplateResult | typeof nothing {
    const { words, common } = this.i18n;
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
    return this.provinces.find((province) => province.code === code)?.fullName ?? this.i18n.words.general;
  }

  readonly #onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    this.#submit();
  };

  #submit(): void {
    const text = this.typed.replace(/^\s+|\s+$/g, '');
    this.missing = text === '';
    if (this.missing) {
      this.focusNext({ id: 'text' });
      this.announcer.say(this.i18n.words.textRequired);
    } else void this.#show(text);
  }

  readonly #onAnother = (): void => {
    this.#clear();
    this.focusNext({ id: 'text' });
  };

  async #move(code: string): Promise<void> {
    if (code === '') return;
    this.chosen = { code, edition: this.#listed };
    const province = this.#trust.province;
    if (province) await this.#trust.addPolicy(province);
    if (this.#shownText) await this.#show(this.#shownText, false);
  }

  async #show(text: string, focus = !this.text): Promise<void> {
    const isLate = this.#answers.next({ anyPlatform: true });
    this.checking = true;
    let reading: CodeCheck;
    try {
      reading = await this.#trust.read(text);
    } catch (error) {
      reading = UNCHECKED;
      if (isFault(error)) this.trouble.show(error);
    }
    if (isLate()) return;
    this.checking = false;
    this.reading = reading;
    this.typed = '';
    this.#shownText = text;
    const { title, body } = verdictWordsOf(verdictStyleOf(reading.verdict, new Date()), this.#shared.words);
    const answer = policyAnswerOf(reading);
    this.announcer.say([`${title}.`, answer ? `${this.i18n.pick(answer.outcome.title)}.` : body].join(' '));
    if (focus) this.focusNext({ id: 'verdict' });
  }

  #clear(): void {
    this.#answers.forget();
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
    this.focusNext(undefined);
  }

  async #tellPolicy(): Promise<void> {
    const place = this.#trust.province;
    const title = place && (await this.#trust.policyTitle(place));
    // Another place was chosen meanwhile: that one's is on its way.
    if (place && isSamePlace(place, this.#trust.province)) this.policy = title && { place, title };
  }

  async #loadProvinces(edition: string): Promise<void> {
    const isLate = this.#lists.next();
    const { items } = await adminUnits(transportOf(this))
      .list({ edition, level: 'province', limit: ALL })
      .catch((error: unknown) => {
        reportFault(error, this);
        return { items: [] as Received<'AdminUnit'>[] };
      });
    if (isLate()) return;
    this.#listed = edition;
    this.provinces = items;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sen-status-card': StatusCard;
  }
}

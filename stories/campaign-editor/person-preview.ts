/** Who may have what: the engine of the platform, asked about a made-up person. */
import {
  NEWEST_EDITION,
  campaignAntigens,
  campaignItem,
  createOffers,
  findUnit,
  isInCampaign,
  listUnits,
} from '@sen/sandbox/campaigns';
import type { OffersOfPerson, PersonFacts, RecordedInjection } from '@sen/sandbox/campaigns';
import type { AdminCode, CampaignPayload, Sex } from '@sen/client/schemas';
import { base } from '@sen/elements/kit/base.styles.js';
import { dateField } from '@sen/elements/kit/parts/date-field.js';
import { page } from '@sen/elements/kit/parts/page.js';
import { parts } from '@sen/elements/kit/parts/parts.styles.js';
import { selectField } from '@sen/elements/kit/parts/select-field.js';
import { readDate, showDate, tidyDate, toWire } from '@sen/elements/kit/people/date.js';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { editorStyles } from './editor.styles.ts';
import { WORDS, type EditorLanguage } from './words.ts';

interface TypedInjection {
  readonly on: string;
  /** `dose:<id>` or `product:<code>`, or nothing yet. */
  readonly what: string;
}

const SEXES: readonly Sex[] = ['female', 'male', 'other'];
/** More than anybody has. */
const MOST_INJECTIONS = 20;

type Answers = Readonly<Record<'on' | 'birth' | 'sex' | 'area' | 'pregnant' | 'record', string>>;

const UNANSWERED: Answers = { on: '', birth: '', sex: '', area: '', pregnant: '', record: '' };

/** Areas of a campaign that can be chosen beside the provinces. */
const MOST_AREAS = 50;

/** As an option names it: its code and its edition. */
const unitOf = (value: string): AdminCode => {
  const [code = '', edition = ''] = value.split(' ');
  return { code, edition } as AdminCode;
};

/** Where somebody may live: where the campaign says it is, then every province of today. */
function areasOf({ areas }: CampaignPayload): Record<string, string> {
  const named = areas.slice(0, MOST_AREAS).map(({ code, edition }) => {
    const unit = findUnit(edition as typeof NEWEST_EDITION, code);
    return [`${code} ${edition}`, unit?.fullName ?? code] as const;
  });
  const provinces = listUnits(NEWEST_EDITION).map(
    ({ code, fullName }) => [`${code} ${NEWEST_EDITION}`, fullName] as const,
  );
  // In this order: keys that are numbers alone would be sorted.
  return Object.fromEntries([...named, ...provinces]);
}

/** A whole day as typed, for the wire. */
const dayOf = (typed: string): string | undefined => {
  const date = readDate(typed);
  return date?.day === undefined ? undefined : toWire(date);
};

/** Today in Viet Nam where the campaign is on, else its first day. */
export function previewDay({ validFrom, validUntil }: CampaignPayload): string {
  const today = new Intl.DateTimeFormat('sv', { timeZone: 'Asia/Ho_Chi_Minh' }).format(new Date());
  return validFrom <= today && today <= validUntil ? today : validFrom;
}

export class CampaignPersonPreview extends LitElement {
  static override styles = [base, parts, editorStyles];
  // No decorators: Storybook's compiler lowers those of the packages only.
  static override properties = {
    language: {},
    campaign: { attribute: false },
    answers: { state: true },
    injections: { state: true },
  };
  declare language: EditorLanguage;
  declare campaign: CampaignPayload | undefined;
  declare private answers: Answers;
  declare private injections: readonly TypedInjection[];

  constructor() {
    super();
    this.language = 'vi';
    this.campaign = undefined;
    this.answers = UNANSWERED;
    this.injections = [];
  }

  #set(name: keyof Answers, value: string): void {
    this.answers = { ...this.answers, [name]: value };
  }

  #setInjection(index: number, change: Partial<TypedInjection>): void {
    this.injections = this.injections.map((one, at) => (at === index ? { ...one, ...change } : one));
  }

  #injectionsOf(campaign: CampaignPayload): RecordedInjection[] {
    return this.injections.flatMap(({ on, what }) => {
      const day = dayOf(on);
      const [kind, code = ''] = what.split(':');
      if (day === undefined || code === '') return [];
      if (kind === 'product') return [{ on: day, product: code }];
      const dose = campaign.doses.find(({ id }) => id === code);
      return [{ on: day, product: dose?.products[0] ?? '', doseId: code }];
    });
  }

  #decided(campaign: CampaignPayload): OffersOfPerson {
    const { on, birth, sex, area, pregnant, record } = this.answers;
    const date = readDate(birth);
    const facts: PersonFacts = {
      dateOfBirth: date && toWire(date),
      sex: SEXES.find((one) => one === sex),
      pregnant: pregnant === '' ? undefined : pregnant === 'yes',
      isInArea: area === '' ? undefined : isInCampaign(campaign, unitOf(area)),
      injections: record === 'looked' ? this.#injectionsOf(campaign) : undefined,
    };
    return createOffers(campaign, campaignAntigens(campaign))(dayOf(on) ?? previewDay(campaign), facts);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { campaign, language } = this;
    if (!campaign) return nothing;
    return page(
      language,
      html`<section class="stack" aria-labelledby="who">
      <h3 id="who">${WORDS[language].who}</h3>
      <p class="hint">${WORDS[language].whoHint}</p>
      ${this.#questions(campaign)} ${this.#answer(campaign)}
    </section>`,
    );
  }

  #questions(campaign: CampaignPayload): TemplateResult {
    const words = WORDS[this.language];
    const { answers } = this;
    const date = (id: 'on' | 'birth', label: string, hint: string | undefined, isRight: boolean) =>
      dateField({
        id,
        label,
        hint,
        autocomplete: 'off',
        value: answers[id] || (id === 'on' ? showDate(previewDay(campaign)) : ''),
        error: answers[id].trim() === '' || isRight ? undefined : words.badDate,
        onInput: (value) => this.#set(id, value),
        onLeave: () => this.#set(id, tidyDate(this.answers[id])),
      });
    const choice = (
      id: keyof Answers,
      label: string,
      options: Readonly<Record<string, string>>,
      empty: string = words.unknown,
    ) =>
      selectField({
        id,
        label,
        empty,
        value: answers[id],
        options: Object.entries(options).map(([value, text]) => ({ value, label: text })),
        onChange: (value) => this.#set(id, value),
      });
    return html`
      ${date('on', words.on, undefined, dayOf(answers.on) !== undefined)}
      ${date('birth', words.birth, words.birthHint, readDate(answers.birth) !== undefined)}
      ${choice('sex', words.sex, words.sexes)}
      ${choice('area', words.area, areasOf(campaign))}
      ${choice('pregnant', words.pregnant, { yes: words.yes, no: words.no })}
      ${choice('record', words.record, { looked: words.looked }, words.notLooked)}
      ${answers.record === 'looked' ? this.#record(campaign) : nothing}
    `;
  }

  #record(campaign: CampaignPayload): TemplateResult {
    const words = WORDS[this.language];
    const products = [...new Set(campaign.doses.flatMap((dose) => dose.products))];
    const options = [
      ...campaign.doses.map(({ id, title }) => ({ value: `dose:${id}`, label: words.asDose(title[this.language]) })),
      ...products.map((code) => ({
        value: `product:${code}`,
        label: campaignItem(campaign, 'products', code)?.title[this.language] ?? code,
      })),
    ];
    return html`
      ${this.injections.map(
        ({ on, what }, index) => html`
          ${selectField({
            id: `what-${index}`,
            label: words.injection(index + 1),
            empty: words.chooseExample,
            value: what,
            options,
            onChange: (value) => this.#setInjection(index, { what: value }),
          })}
          ${dateField({
            id: `on-${index}`,
            label: words.injectionOn(index + 1),
            autocomplete: 'off',
            value: on,
            error: on.trim() === '' || dayOf(on) ? undefined : words.badDate,
            onInput: (value) => this.#setInjection(index, { on: value }),
          })}
          <div class="buttons">
            <button class="button quiet" type="button" @click=${() => (this.injections = this.injections.filter((_, at) => at !== index))}>
              ${words.remove(index + 1)}
            </button>
          </div>
        `,
      )}
      <div class="buttons">
        <button
          class="button"
          type="button"
          ?hidden=${this.injections.length >= MOST_INJECTIONS}
          @click=${() => (this.injections = [...this.injections, { on: '', what: '' }])}
        >
          ${words.add}
        </button>
      </div>
    `;
  }

  #answer(campaign: CampaignPayload): TemplateResult {
    const words = WORDS[this.language];
    const { offers, refusals, undecided } = this.#decided(campaign);
    const lines = (id: string, heading: string, rows: readonly { title: string; says: readonly string[] }[]) =>
      rows.length === 0
        ? nothing
        : html`<h4>${heading}</h4>
            <ul class="plain" id=${id}>
              ${rows.map(({ title, says }) => html`<li><strong>${title}</strong>: ${says.join(', ')}</li>`)}
            </ul>`;
    const title = (row: { title: Record<EditorLanguage, string> }): string => row.title[this.language];
    return html`<div class="stack" role="status">
      ${lines(
        'offers',
        words.offers,
        offers.map((offer) => ({
          title: title(offer),
          says: [
            words.from(showDate(offer.earliest), offer.latest && showDate(offer.latest)),
            ...(offer.waitsFor ? [words.waits[offer.waitsFor]] : []),
            ...(offer.overdue ? [words.overdue] : offer.dueBy ? [words.dueBy(showDate(offer.dueBy))] : []),
          ],
        })),
      )}
      ${lines(
        'refusals',
        words.refusals,
        refusals.map((refusal) => ({
          title: title(refusal),
          says: [
            words.reasons[refusal.reason],
            ...(refusal.from ? [words.from(showDate(refusal.from), undefined)] : []),
          ],
        })),
      )}
      ${lines(
        'undecided',
        words.undecided,
        undecided.map((open) => ({ title: title(open), says: [words.asks[open.ask]] })),
      )}
    </div>`;
  }
}

if (!customElements.get('sen-campaign-person')) customElements.define('sen-campaign-person', CampaignPersonPreview);

/** The whole way of a person through a campaign, drawn from its file: without any server. */
import { campaignCalendars, campaignItem, consentTextOf, formOfCampaign } from '@sen/sandbox/campaigns';
import type { FormDocument } from '@sen/client/form-answers';
import type { CampaignPayload, ConsentText, Text } from '@sen/client/schemas';
import { base } from '@sen/elements/kit/base.styles.js';
import { page } from '@sen/elements/kit/parts/page.js';
import { parts } from '@sen/elements/kit/parts/parts.styles.js';
import { summaryList } from '@sen/elements/kit/parts/summary-list.js';
import { showDate } from '@sen/elements/kit/people/date.js';
import * as en from '@sen/elements/locales/en.js';
import * as vi from '@sen/elements/locales/vi.js';
import { questionsPage, type QuestionsPage } from '@sen/elements/testing/questions-page.js';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { until } from 'lit/directives/until.js';
import { editorStyles } from './editor.styles.ts';
import './person-preview.ts';
import './registration-preview.ts';
import { WORDS, type EditorLanguage, type EditorWords } from './words.ts';

/** A form that people fill in, and whose. */
interface FormInUse {
  readonly heading: string;
  readonly form: string;
  readonly groups?: readonly string[];
}

const formsOf = ({ forms }: CampaignPayload, words: EditorWords): FormInUse[] => [
  ...(forms.registration ? [{ heading: words.registrationForm, form: forms.registration }] : []),
  ...forms.screening.map(({ form, groups }) => ({ heading: words.screening, form, groups })),
  ...(forms.aftercare ? [{ heading: words.aftercare, form: forms.aftercare }] : []),
];

/** Every sentence of the file, by its place. */
function sentencesOf(value: unknown, pointer = ''): readonly (readonly [pointer: string, text: Text])[] {
  if (typeof value !== 'object' || value === null) return [];
  const { vi: inVietnamese, en: inEnglish } = value as Partial<Text>;
  if (typeof inVietnamese === 'string' && typeof inEnglish === 'string')
    return [[pointer, { vi: inVietnamese, en: inEnglish }]];
  return Object.entries(value).flatMap(([key, part]) => sentencesOf(part, `${pointer}/${key}`));
}

export class CampaignJourneyPreview extends LitElement {
  static override styles = [base, parts, editorStyles];
  static override properties = { language: {}, campaign: { attribute: false } };
  declare language: EditorLanguage;
  declare campaign: CampaignPayload | undefined;
  /** What was answered stays while the file is typed at. */
  readonly #pages = new Map<string, QuestionsPage>();

  constructor() {
    super();
    this.language = 'vi';
    this.campaign = undefined;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { campaign, language } = this;
    if (!campaign) return nothing;
    const words = WORDS[language];
    return page(
      language,
      html`<div class="stack">
        ${(['vi', 'en'] as const).map((one) => this.#summary(campaign, one))}
        <sen-campaign-person .language=${language} .campaign=${campaign}></sen-campaign-person>
        ${this.#calendars(campaign, words)}
        <sen-campaign-registration .language=${language} .campaign=${campaign}></sen-campaign-registration>
        ${this.#forms(campaign, words)} ${this.#consents(campaign, words)} ${this.#sentences(campaign, words)}
      </div>`,
    );
  }

  /** In one language, whatever the page speaks. */
  #summary(campaign: CampaignPayload, language: EditorLanguage): TemplateResult {
    const words = WORDS[language];
    const { rows } = words;
    const titles = (of: readonly { title: Text }[]): string => of.map(({ title }) => title[language]).join('; ');
    const { title, basis, source, disease, areas, validFrom, validUntil, reportDailyBy, observe } = campaign;
    const row = (label: string, value: string) => ({ label, value });
    return html`<section class="stack" lang=${language}>
      <h3>${words.summary} (${language === 'vi' ? 'Tiếng Việt' : 'English'})</h3>
      ${summaryList([
        row(rows.title, title[language]),
        row(rows.basis, words.basis[basis]),
        row(rows.act, [source.act, source.url].filter(Boolean).join(', ')),
        row(rows.disease, campaignItem(campaign, 'diseases', disease)?.title[language] ?? disease),
        row(rows.days, `${showDate(validFrom)} – ${showDate(validUntil)}`),
        row(rows.areas, areas.length === 0 ? words.everywhere : words.areas(areas.length)),
        ...(reportDailyBy ? [row(rows.report, reportDailyBy)] : []),
        row(rows.groups, titles(campaign.groups)),
        row(rows.doses, titles(campaign.doses)),
        row(rows.observe, words.observed(observe.minutes, observe.homeHours)),
        row(rows.certificates, campaign.certificates.join(', ') || words.none),
      ])}
    </section>`;
  }

  #calendars(campaign: CampaignPayload, words: EditorWords): TemplateResult {
    const titleOf = (rows: readonly { id: string; title: Text }[], id: string): string =>
      rows.find((row) => row.id === id)?.title[this.language] ?? id;
    return html`<section class="stack" aria-labelledby="calendar">
      <h3 id="calendar">${words.calendar}</h3>
      <p class="hint">${words.calendarHint}</p>
      ${campaignCalendars(campaign).map(
        ({ groupId, dateOfBirth, doses }) => html`
          <h4>${titleOf(campaign.groups, groupId)}, ${words.born(showDate(dateOfBirth))}</h4>
          ${
            doses.length === 0
              ? html`<p>${words.noDose}</p>`
              : html`<ol class="plain">
                ${doses.map(
                  ({ doseId, on, dueBy }) =>
                    html`<li><strong>${showDate(on)}</strong>: ${titleOf(campaign.doses, doseId)}${dueBy ? html` (${words.dueBy(showDate(dueBy))})` : nothing}</li>`,
                )}
              </ol>`
          }
        `,
      )}
    </section>`;
  }

  #forms(campaign: CampaignPayload, words: EditorWords): TemplateResult {
    const titles = (ids: readonly string[]): string =>
      campaign.groups.flatMap(({ id, title }) => (ids.includes(id) ? title[this.language] : [])).join('; ');
    const drawn = (form: FormDocument, place: number): QuestionsPage => {
      const key = `${place} ${form.id} ${this.language}`;
      const known = this.#pages.get(key);
      if (known) return known;
      const made = questionsPage().show(form, this.language === 'en' ? en : vi, this.language);
      this.#pages.set(key, made);
      return made;
    };
    return html`${formsOf(campaign, words).map(({ heading, form, groups }, place) => {
      const document = formOfCampaign(form, campaign);
      return html`<section class="stack">
        <h3>${heading}: ${document?.title[this.language] ?? form}</h3>
        ${groups ? html`<p class="hint">${words.forGroups(titles(groups))}</p>` : nothing}
        ${document ? drawn(document, place) : nothing}
      </section>`;
    })}`;
  }

  #consents({ forms }: CampaignPayload, words: EditorWords): TemplateResult {
    const draw = (text: ConsentText | undefined): TemplateResult | typeof nothing =>
      text
        ? html`<h4>${text.title[this.language]}</h4>
            ${text.paragraphs.map((paragraph) => html`<p>${paragraph[this.language]}</p>`)}`
        : nothing;
    return html`<section class="stack" aria-labelledby="consents">
      <h3 id="consents">${words.consents}</h3>
      ${
        forms.consents.length === 0
          ? html`<p>${words.noConsents}</p>`
          : forms.consents.map((purpose) => until(consentTextOf(purpose).then(draw), nothing))
      }
    </section>`;
  }

  #sentences(campaign: CampaignPayload, words: EditorWords): TemplateResult {
    return html`<section class="stack" aria-labelledby="sentences">
      <h3 id="sentences">${words.sentences}</h3>
      <p class="hint">${words.sentencesHint}</p>
      <dl>
        ${sentencesOf(campaign).map(
          ([pointer, text]) => html`<div class="sentence">
            <dt>${pointer}</dt>
            <dd lang="vi">${text.vi}</dd>
            <dd lang="en">${text.en}</dd>
          </div>`,
        )}
      </dl>
      <div class="buttons no-print">
        <button class="button" type="button" @click=${() => globalThis.print()}>${words.print}</button>
      </div>
    </section>`;
  }
}

if (!customElements.get('sen-campaign-journey')) customElements.define('sen-campaign-journey', CampaignJourneyPreview);

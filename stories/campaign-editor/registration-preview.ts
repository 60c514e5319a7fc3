/** The registration form as people are given it, on a platform inside the page that has this campaign alone. */
import type { CampaignPayload } from '@sen/client/schemas';
import type { Sandbox } from '@sen/sandbox';
import { createPageSandbox } from '@sen/sandbox/page';
import { base } from '@sen/elements/kit/base.styles.js';
import { page } from '@sen/elements/kit/parts/page.js';
import { parts } from '@sen/elements/kit/parts/parts.styles.js';
import '@sen/elements/platform/register.js';
import '@sen/elements/registration-form/register.js';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { editorStyles } from './editor.styles.ts';
import { previewDay } from './person-preview.ts';
import { WORDS, type EditorLanguage } from './words.ts';

export class CampaignRegistrationPreview extends LitElement {
  static override styles = [base, parts, editorStyles];
  static override properties = { language: {}, campaign: { attribute: false }, sandbox: { state: true } };
  declare language: EditorLanguage;
  declare campaign: CampaignPayload | undefined;
  declare private sandbox: Sandbox | undefined;

  constructor() {
    super();
    this.language = 'vi';
    this.campaign = undefined;
    this.sandbox = undefined;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#close();
  }

  /** Another file is another campaign: what was filled in for the one before is gone with its platform. */
  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('campaign')) this.#close();
  }

  #close(): void {
    void this.sandbox?.close();
    this.sandbox = undefined;
  }

  async #open(): Promise<void> {
    const { campaign } = this;
    if (!campaign || this.sandbox) return;
    const sandbox = await createPageSandbox({ campaigns: [campaign] });
    if (campaign !== this.campaign || this.sandbox) return void sandbox.close();
    const day = previewDay(campaign);
    if (!sandbox.clock.now().toISOString().startsWith(day)) sandbox.clock.set(new Date(`${day}T09:00:00+07:00`));
    this.sandbox = sandbox;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { campaign, language, sandbox } = this;
    if (!campaign) return nothing;
    const words = WORDS[language];
    return page(
      language,
      html`<section class="stack" aria-labelledby="registration">
        <h3 id="registration">${words.registration}</h3>
        <p class="hint">${words.registrationHint}</p>
        ${
          sandbox
            ? html`<sen-platform
              base-url="https://sandbox.sen.example/v1"
              site-key="pk-sandbox-national"
              locale=${language}
              sandbox
              .fetch=${sandbox.fetch}
              ><sen-registration-form campaign=${campaign.id}></sen-registration-form
            ></sen-platform>`
            : html`<div class="buttons no-print">
              <button class="button" type="button" @click=${() => void this.#open()}>${words.openRegistration}</button>
            </div>`
        }
      </section>`,
    );
  }
}

if (!customElements.get('sen-campaign-registration'))
  customElements.define('sen-campaign-registration', CampaignRegistrationPreview);

import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { AnnouncerController } from '../../kit/shell/announcer.ts';
import type { LocaleController } from '../../kit/shell/locale.ts';
import { lockIcon, refreshIcon } from '../../kit/icons.ts';
import type { PlatformConsumer } from '../../kit/platform/platform-context.ts';
import { isUsable, type Shown } from './card-view.ts';
import { forgetCertificates, loadCertificates, saveCertificates } from './saved-certificates.ts';

export interface KeepingOffers {
  onKeep: () => void;
  onForget: () => void;
  /** Where what is shown is what was kept: asks the platform again. */
  onNewest?: (() => void) | undefined;
}

/** What this device keeps of the certificates. Keeping is asked for, explained beforehand and undone with one press. */
export class Keeping {
  readonly #host: ReactiveControllerHost & PlatformConsumer;
  readonly #locale: LocaleController<'certificateViewer'>;
  readonly #announcer: AnnouncerController;
  #kept = false;
  /** Something is shown that is not kept yet. */
  #fresh = false;
  #said = '';

  constructor(
    host: ReactiveControllerHost & PlatformConsumer,
    locale: LocaleController<'certificateViewer'>,
    announcer: AnnouncerController,
  ) {
    this.#host = host;
    this.#locale = locale;
    this.#announcer = announcer;
  }

  get kept(): boolean {
    return this.#kept;
  }

  /** Something is shown that is not kept. */
  get fresh(): boolean {
    return this.#fresh;
  }

  async load(): Promise<Shown[]> {
    const kept = await loadCertificates(this.#scope, new Date());
    this.#kept = kept.length > 0;
    this.#host.requestUpdate();
    return kept.map(({ hc1, nationality }, index) => ({ id: `kept-${index}`, text: hc1, nationality }));
  }

  async keep(all: readonly Shown[]): Promise<void> {
    const { words } = this.#locale;
    // A stranger's paper would come back as if the person had been given it.
    const items = all
      .filter(isUsable)
      .flatMap(({ text, nationality, certificate }) =>
        text ? [{ hc1: text, nationality, expiresAt: certificate?.expiresAt }] : [],
      );
    if (items.length === 0) return;
    this.#kept = await saveCertificates(this.#scope, items);
    if (this.#kept) this.#fresh = false;
    this.#said = this.#kept ? '' : words.notKept;
    this.#announcer.say(this.#kept ? words.kept : words.notKept);
  }

  async forget(): Promise<void> {
    await forgetCertificates(this.#scope);
    this.#kept = false;
    this.#announcer.say(this.#locale.words.forgotten);
  }

  /** Whether something is shown that did not come with the rest. */
  become(fresh: boolean): void {
    this.#fresh = fresh;
  }

  /** What was said of the last attempt is of no use any more. */
  hush(): void {
    this.#said = '';
  }

  view({ onKeep, onForget, onNewest }: KeepingOffers): TemplateResult {
    const { words } = this.#locale;
    const forget = html`<button class="button" type="button" @click=${onForget}>${words.forget}</button>`;
    return html`<div class="keeping no-print">
      ${this.#said ? html`<p>${this.#said}</p>` : nothing}
      ${
        this.#kept && !this.#fresh
          ? html`<p class="hint">${words.kept}</p>
            <div class="buttons">
              ${forget}
              ${onNewest ? html`<button class="button quiet" type="button" @click=${onNewest}>${refreshIcon()}${words.lookAgain}</button>` : nothing}
            </div>`
          : html`<p class="hint" id="keep-hint">${words.notStored} ${words.keepBody}</p>
            <div class="buttons">
              <button class="button" type="button" aria-describedby="keep-hint" @click=${onKeep}>${lockIcon()}${words.keep}</button>
              ${this.#kept ? forget : nothing}
            </div>`
      }
    </div>`;
  }

  get #scope(): string {
    return this.#host.platform?.baseUrl ?? '';
  }
}

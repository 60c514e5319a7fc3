import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { AnnouncerController } from '../../kit/shell/announcer.ts';
import type { LocaleController } from '../../kit/shell/locale.ts';
import { lockIcon, refreshIcon } from '../../kit/icons.ts';
import type { PlatformConsumer } from '../../kit/platform/platform-context.ts';
import { isUsable, type ShownCertificate } from './card-view.ts';
import { forgetCertificates, loadCertificates, saveCertificates } from './saved-certificates.ts';

export interface SavedCopiesActions {
  onKeep: () => void;
  onForget: () => void;
  /** Where what is shown is what was kept: asks the platform again. */
  onNewest?: (() => void) | undefined;
}

/** What this device keeps of the certificates. Keeping is asked for, explained beforehand and undone with one press. */
export class SavedCopies {
  readonly #host: ReactiveControllerHost & PlatformConsumer;
  readonly #locale: LocaleController<'certificateViewer'>;
  readonly #announcer: AnnouncerController;
  #saved = false;
  /** Something is shown that is not kept yet. */
  #unsaved = false;
  #notice = '';

  constructor(
    host: ReactiveControllerHost & PlatformConsumer,
    locale: LocaleController<'certificateViewer'>,
    announcer: AnnouncerController,
  ) {
    this.#host = host;
    this.#locale = locale;
    this.#announcer = announcer;
  }

  get saved(): boolean {
    return this.#saved;
  }

  /** Something is shown that is not kept. */
  get unsaved(): boolean {
    return this.#unsaved;
  }

  async load(): Promise<ShownCertificate[]> {
    const kept = await loadCertificates(this.#scope, new Date());
    this.#saved = kept.length > 0;
    this.#host.requestUpdate();
    return kept.map(({ hc1, nationality }, index) => ({ id: `kept-${index}`, text: hc1, nationality }));
  }

  async save(all: readonly ShownCertificate[]): Promise<void> {
    const { words } = this.#locale;
    // A stranger's paper would come back as if the person had been given it.
    const items = all
      .filter(isUsable)
      .flatMap(({ text, nationality, certificate }) =>
        text ? [{ hc1: text, nationality, expiresAt: certificate?.expiresAt }] : [],
      );
    if (items.length === 0) return;
    this.#saved = await saveCertificates(this.#scope, items);
    if (this.#saved) this.#unsaved = false;
    this.#notice = this.#saved ? '' : words.notKept;
    this.#announcer.say(this.#saved ? words.kept : words.notKept);
  }

  async forget(): Promise<void> {
    await forgetCertificates(this.#scope);
    this.#saved = false;
    this.#announcer.say(this.#locale.words.forgotten);
  }

  /** Whether something is shown that did not come with the rest. */
  setUnsaved(fresh: boolean): void {
    this.#unsaved = fresh;
  }

  /** What was said of the last attempt is of no use any more. */
  clearNotice(): void {
    this.#notice = '';
  }

  view({ onKeep, onForget, onNewest }: SavedCopiesActions): TemplateResult {
    const { words } = this.#locale;
    const forget = html`<button class="button" type="button" @click=${onForget}>${words.forget}</button>`;
    return html`<div class="keeping no-print">
      ${this.#notice ? html`<p>${this.#notice}</p>` : nothing}
      ${
        this.#saved && !this.#unsaved
          ? html`<p class="hint">${words.kept}</p>
            <div class="buttons">
              ${forget}
              ${onNewest ? html`<button class="button quiet" type="button" @click=${onNewest}>${refreshIcon()}${words.lookAgain}</button>` : nothing}
            </div>`
          : html`<p class="hint" id="keep-hint">${words.notStored} ${words.keepBody}</p>
            <div class="buttons">
              <button class="button" type="button" aria-describedby="keep-hint" @click=${onKeep}>${lockIcon()}${words.keep}</button>
              ${this.#saved ? forget : nothing}
            </div>`
      }
    </div>`;
  }

  get #scope(): string {
    return this.#host.platform?.baseUrl ?? '';
  }
}

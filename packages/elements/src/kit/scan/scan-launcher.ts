import { html, nothing, type ReactiveController, type ReactiveElement, type TemplateResult } from 'lit';
import { LocaleController } from '../shell/locale.ts';
import { scanIcon } from '../icons.ts';
import type { PlatformConsumer } from '../shell/context.ts';
import { ChunkController } from '../shell/chunk-controller.ts';
import { scanning } from './words.vi.ts';
import { notice } from '../parts/notice.ts';
import type { QrScanner } from '../qr-scanner/qr-scanner.ts';

export interface ScanLauncherOptions {
  /** Kinds of code, as `accept` of the scanner: it explains the others itself. */
  accept: string;
  /** A code of a wanted kind, as text. The scanner is gone by then, and its camera off. */
  onCode: (text: string) => void;
}

export interface ScanButton {
  label: string;
  /** What happens, before it does. */
  hint?: string;
}

type LauncherState = 'closed' | 'fetching' | 'open' | 'failed';

const BUTTON = 'scan';
const PANEL = 'scan-panel';

/**
 * A scanner inside another element, from the press that asks for it to the code that was found. The scanner is fetched
 * on that press, and taken out of the page again when a code was found, the person closes it, or the host goes: that is
 * what turns its camera off. What is scanned says who somebody is, so no `sen-code-scanned` leaves the host. Render
 * `view` where it may stand.
 */
export class ScanLauncher implements ReactiveController {
  readonly #host: ReactiveElement & PlatformConsumer;
  readonly #options: ScanLauncherOptions;
  readonly #locale: LocaleController<'scanning'>;
  readonly #parts: ChunkController;
  #state: LauncherState = 'closed';
  /** Whether the camera is to go on by itself once the scanner stands. */
  #starts = false;
  #focusNext: string | undefined;

  constructor(host: ReactiveElement & PlatformConsumer, options: ScanLauncherOptions) {
    this.#host = host;
    this.#options = options;
    this.#locale = new LocaleController(host, 'scanning', scanning);
    this.#parts = new ChunkController(host);
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#state = 'closed';
  }

  hostUpdated(): void {
    const root = this.#host.shadowRoot;
    const scanner = this.#starts && root?.querySelector<QrScanner>('sen-qr-scanner');
    if (scanner) {
      this.#starts = false;
      void startWhenDrawn(scanner);
    }
    const next = this.#focusNext && root?.getElementById(this.#focusNext);
    if (!next) return;
    this.#focusNext = undefined;
    next.focus();
  }

  get #isFetching(): boolean {
    return this.#state === 'fetching';
  }

  get isOpen(): boolean {
    return this.#state === 'open';
  }

  /** @param starts false: the scanner waits for its own button, because nobody has asked for a camera yet. */
  async open({ starts = true, focus = true } = {}): Promise<void> {
    if (this.#isFetching || this.isOpen) return;
    this.#become('fetching');
    try {
      await this.#parts.load('scanner', { fetch: () => import('../qr-scanner/register.ts'), make: () => {} });
    } catch {
      this.#become('failed');
      return;
    }
    if (!this.#isFetching) return; // closed meanwhile
    this.#starts = starts;
    if (focus) this.#focusNext = PANEL;
    this.#become('open');
  }

  /** Quietly: the host says where the focus goes. */
  close(): void {
    this.#starts = false;
    if (this.#state !== 'closed') this.#become('closed');
  }

  /** The button, or the scanner in its place. */
  view(button: ScanButton): TemplateResult {
    const { words, common } = this.#locale;
    if (this.#state === 'open') return this.#panel();
    const busy = this.#isFetching;
    return html`<div class="scan-launcher">
      ${
        this.#state === 'failed'
          ? html`<div role="alert">${notice('warn', words.failedTitle, html`<p>${words.failedBody}</p>`)}</div>`
          : button.hint
            ? html`<p class="hint" id="scan-hint">${button.hint}</p>`
            : nothing
      }
      <button
        class="button"
        id=${BUTTON}
        type="button"
        aria-disabled=${busy ? 'true' : nothing}
        aria-describedby=${button.hint && this.#state !== 'failed' ? 'scan-hint' : nothing}
        @click=${this.#onOpen}
      >
        ${scanIcon()}${busy ? words.opening : this.#state === 'failed' ? common.tryAgain : button.label}
      </button>
    </div>`;
  }

  #panel(): TemplateResult {
    const { words } = this.#locale;
    return html`<section class="scan-panel" id=${PANEL} tabindex="-1" aria-label=${words.panel} @keydown=${this.#onKeydown}>
      <sen-qr-scanner accept=${this.#options.accept} @sen-code-scanned=${this.#onScanned}></sen-qr-scanner>
      <div class="buttons"><button class="button" type="button" @click=${this.#onClose}>${words.close}</button></div>
    </section>`;
  }

  #become(state: LauncherState): void {
    this.#state = state;
    this.#host.requestUpdate();
  }

  readonly #onOpen = (): void => void this.open();

  readonly #onClose = (): void => {
    this.#focusNext = BUTTON;
    this.close();
  };

  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    event.stopPropagation(); // it closes the scanner, not a dialog around the host
    this.#onClose();
  };

  readonly #onScanned = (event: HTMLElementEventMap['sen-code-scanned']): void => {
    event.stopPropagation();
    this.close();
    this.#options.onCode(event.text);
  };
}

/** Words of another language come a moment later, and until then the scanner has no place to show its picture in. */
async function startWhenDrawn(scanner: QrScanner): Promise<void> {
  while (scanner.isConnected && !scanner.shadowRoot?.querySelector('h2'))
    await new Promise((resolve) => requestAnimationFrame(resolve));
  if (scanner.isConnected) await scanner.start();
}

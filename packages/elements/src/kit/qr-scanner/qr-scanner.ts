import type { ReaderOptions } from '@sen/qr/reader';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { integrityOf } from '../../asset-integrity.ts';
import { base } from '../base.styles.ts';
import { LocaleController } from '../shell/locale.ts';
import { Shell } from '../shell/shell.ts';
import { SharedDeviceController } from '../controllers/shared-device.ts';
import { qrScanner } from './words.vi.ts';
import { fieldParts } from '../parts/field.styles.ts';
import { ScanController } from './scan-controller.ts';
import { deviceOf, inAppBrowserOf, type InAppBrowser } from './camera/in-app-browser.ts';
import { CodeFilter } from './codes/code-filter.ts';
import { scanActions, startButton, type ScanActions } from './scan-actions.ts';
import { otherInputs } from './input/other-inputs.ts';
import { hasNoFocus, PasteAndDropController, withoutLineBreaks } from './input/paste-and-drop.ts';
import { CodeScannedEvent, type CodeSource } from './qr-scanner.events.ts';
import { styles } from './qr-scanner.styles.ts';
import { spokenText, scanNotice, scanNoticeOf, type ScanNotice } from './scan-notice.ts';
import { hasRead, showsVideo, nextState, usesCamera, type ScanEvent, type ScanState } from './scan-state.ts';
import { viewfinder } from './camera/viewfinder.ts';
import { acceptedKinds, namedKinds, acceptedFormats } from './codes/accepted-codes.ts';
import { WedgeController } from './input/wedge-controller.ts';

/**
 * @summary Reads a code, with the camera, from a picture, from a hand-held scanner or as text, on the device alone.
 * Stands inside
 *   `<sen-platform>` or on its own.
 * @slot - Shown until the element is there, and to people without JavaScript.
 * @csspart page - Everything the element draws.
 * @csspart video - What the camera sees.
 * @csspart submit - The button that leads on.
 * @fires {CodeScannedEvent} sen-code-scanned - A code of an accepted kind was read; carries its text.
 */
export class QrScanner extends Shell<'qrScanner'> {
  static override styles = [base, fieldParts, styles];

  /** Language where there is no `<sen-platform>`. */
  @property() locale = '';
  /**
   * Kinds of codes to take, with spaces between:
   * `hcert shc personal id-card insurance place check-in person-number tube`. Empty takes all, unknown ones too.
   */
  @property() accept = '';
  /** What the codes are drawn as, with spaces between: `qr-code code-128 data-matrix`. */
  @property() formats = 'qr-code';
  /** Goes on after a code. Otherwise the camera is let go with the first. */
  @property({ type: Boolean }) continuous = false;
  /** Seconds for which the same text in front of the camera, or of a hand-held scanner, is the same code. */
  @property({ type: Number, attribute: 'duplicate-window' }) duplicateWindow = 3;
  /** A short tone with each code. */
  @property({ type: Boolean }) sound = false;
  /** A short buzz with each code, where the device has one and motion is not unwanted. */
  @property({ type: Boolean }) haptics = false;
  /** Asks for the camera as soon as the element is there. For a gate, where one person scans all day. */
  @property({ type: Boolean, attribute: 'auto-start' }) autoStart = false;
  /** Where the page serves the files of the reader, when it is not where the package has them. */
  @property({ attribute: false }) readerFiles: Pick<ReaderOptions, 'workerUrl' | 'workerIntegrity' | 'wasmUrl'> = {};

  @state() private scanState: ScanState = { state: 'idle' };
  @state() private typed = '';
  @state() private missing = false;
  /** What became of copying the page's address. */
  @state() private copied = '';
  #byHand = false;
  protected override readonly i18n = new LocaleController(this, 'qrScanner', qrScanner);
  readonly #filter = new CodeFilter(this);
  readonly #scan = new ScanController(this, {
    // Wherever the page has put the worker, it is the one these files came with, unless the page says another digest.
    reader: () => ({
      ...this.readerFiles,
      workerIntegrity: this.readerFiles.workerIntegrity ?? integrityOf('worker.js'),
      formats: acceptedFormats(this.formats),
    }),
    state: () => this.scanState,
    onEvent: (event) => this.#become(event),
    onFrame: () => this.#filter.countFrame(),
    onCode: (text, source, format) => this.#take(text, source, format),
    isAccepted: (text) => this.#filter.isAccepted(text),
  });
  readonly #wedge = new WedgeController(this, (text) => this.#take(text, 'wedge'));
  readonly #paste = new PasteAndDropController(this, {
    onPicture: (file) => this.#onPicture(file),
    onText: (text) => this.#take(text, 'pasted'),
  });
  readonly #device = new SharedDeviceController(this, {
    announcer: this.announcer,
    common: () => this.i18n.common,
    holds: () => this.typed !== '' || hasRead(this.scanState),
    shows: () => hasRead(this.scanState) && !usesCamera(this.scanState),
    wipe: () => this.#wipe(),
  });

  /**
   * What is going on, as one word: `idle`, `asking`, `starting`, `scanning`, `black`, `away`, `reading`, `found`, or
   * the name of a trouble.
   */
  get state(): string {
    return this.scanState.state === 'error' ? this.scanState.error : this.scanState.state;
  }

  /** Opens the camera. Best from a press: sound and some in-app browsers insist on one. */
  async start(): Promise<void> {
    if (usesCamera(this.scanState)) return;
    this.#filter.begin();
    await this.#scan.open();
  }

  /** Lets go of the camera. */
  stop(): void {
    this.#scan.release();
    this.#become({ type: 'stop' });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.autoStart) void this.updateComplete.then(() => (this.isConnected ? this.start() : undefined));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#filter.close();
    this.#become({ type: 'stop' });
    this.typed = '';
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('formats') || changed.has('readerFiles')) this.#scan.renewReader();
  }

  /** It asks nothing of a platform, and works on a page that has none. */
  protected override get needs() {
    return 'nothing' as const;
  }

  protected override renderPanel(content: unknown): TemplateResult {
    return html`<div
      class=${`panel ${this.#paste.hovers ? 'dropping' : ''}`}
      @keydown=${this.#onKeydown}
      @dragover=${this.#paste.onDragOver}
      @dragleave=${this.#paste.onDragLeave}
      @drop=${this.#paste.onDrop}
    >
      ${content}
    </div>`;
  }

  protected override renderContent(): TemplateResult {
    const { words } = this.i18n;
    const notice = this.#notice;
    const kinds = namedKinds(acceptedKinds(this.accept)).map((kind) => words.kinds[kind]);
    return html`${this.#device.notice}
      <h2>${words.heading(kinds)}</h2>
      ${showsVideo(this.scanState) ? this.#renderVideo(notice) : this.#renderRest(notice)}
      ${otherInputs({
        words,
        typed: this.typed,
        error: this.missing ? words.textRequired : undefined,
        touch: matchMedia('(pointer: coarse)').matches,
        onPicture: (file) => this.#onPicture(file),
        onTyped: (typed) => (this.typed = typed),
        onUse: () => this.#useTyped(),
      })}
      ${this.#device.foot(undefined)}`;
  }

  #renderVideo(notice: ScanNotice | undefined): TemplateResult {
    const { words } = this.i18n;
    const { camera, video, isReady, onTap } = this.#scan;
    const { capabilities, light, zoom } = camera;
    const hint = this.scanState.state === 'starting' ? words.starting : isReady ? words.aim : words.loadingReader;
    return html`<div class="film">
      ${viewfinder({
        video,
        capabilities,
        light,
        zoom,
        below: notice ? html`${scanNotice(notice)}${scanActions(notice, this.#actions)}` : html`<p>${hint}</p>`,
        words,
        onStop: () => this.#stopByHand(),
        onLight: () => void camera.setLight(!light),
        onSwitch: () => void this.#scan.switchCamera(),
        onZoom: (value) => void camera.setZoom(value),
        onTap,
      })}
    </div>`;
  }

  #renderRest(notice: ScanNotice | undefined): TemplateResult {
    const { words, common } = this.i18n;
    const above = notice ? html`${scanNotice(notice)}${scanActions(notice, this.#actions)}` : nothing;
    switch (this.scanState.state) {
      case 'asking':
        return html`<p>${words.asking}</p>
          ${this.#inApp ? html`<p>${words.noQuestion} ${words.inAppBody[this.#inApp]}</p>` : nothing}
          <div class="buttons"><button class="button" type="button" id="stop" @click=${() => this.#stopByHand()}>${common.cancel}</button></div>`;
      case 'reading':
        return html`<p>${words.readingPicture}</p>`;
      case 'idle':
        return html`${above}
          <p>${words.intro}</p>
          ${startButton(words.start, this.#actions)}`;
      default:
        return html`${above}`;
    }
  }

  get #actions(): ScanActions {
    const { words, common } = this.i18n;
    return {
      words,
      common,
      copied: this.copied,
      onStart: this.#onStart,
      onApproach: this.#scan.prepare,
      onReopen: () => void this.#scan.reopen(),
      onCopy: () => void this.#copyAddress(),
    };
  }

  get #notice(): ScanNotice | undefined {
    const { userAgent, maxTouchPoints } = navigator;
    return scanNoticeOf(this.scanState, {
      words: this.i18n.words,
      accepted: acceptedKinds(this.accept),
      device: deviceOf(userAgent, maxTouchPoints),
      inApp: this.#inApp,
    });
  }

  get #inApp(): InAppBrowser | undefined {
    return inAppBrowserOf(navigator.userAgent);
  }

  /**
   * The only place where the state changes; says it aloud, and keeps the focus from falling to the page when its
   * button goes.
   */
  #become(event: ScanEvent): void {
    const before = this.scanState;
    const after = nextState(before, event);
    if (after === before) return;
    this.scanState = after;
    this.copied = '';
    if (!this.isConnected) return;
    const notice = this.#notice;
    const { words } = this.i18n;
    if (notice) this.announcer.say(spokenText(notice));
    else if (after.state === 'asking') this.announcer.say(words.asking);
    else if (after.state === 'scanning' && before.state === 'starting') this.announcer.say(words.scanning);
    else if (after.state === 'reading') this.announcer.say(words.readingPicture);
    else if (after.state === 'idle' && usesCamera(before)) this.announcer.say(words.stopped);
    if (!this.#mayFocus) return;
    const rests =
      after.state === 'found' || after.state === 'error' || (after.state === 'idle' && notice !== undefined);
    if (rests) this.focusNext({ id: 'notice' });
    else if (usesCamera(after) && after.state !== before.state) this.focusNext({ id: 'stop' });
  }

  /** The focus is here; or nowhere, as after a tap on a phone, and a person has just pressed something here. */
  get #mayFocus(): boolean {
    return this.shadowRoot?.activeElement != null || (this.#byHand && hasNoFocus());
  }

  /** Every code comes here, wherever it was read. */
  #take(text: string, source: CodeSource, format?: CodeScannedEvent['format']): void {
    const taken = this.#filter.take(text, source);
    if (!taken) return;
    const { kind } = taken;
    if (!taken.accepted) return this.#become({ type: 'result', result: { result: 'wrong-kind', kind } });
    this.typed = '';
    this.missing = false;
    if (!this.continuous) this.#scan.release();
    this.#become({ type: 'found', kind, continuous: this.continuous, count: taken.count });
    this.dispatchEvent(new CodeScannedEvent({ text, kind, format, source }));
  }

  #onPicture(picture: Blob): void {
    this.#byHand = true;
    void this.#scan.readPicture(picture);
  }

  #useTyped(): void {
    const text = withoutLineBreaks(this.typed);
    this.missing = text === '';
    if (this.missing) {
      this.announcer.say(this.i18n.words.textRequired);
      this.focusNext({ id: 'text' });
    } else this.#take(text, this.#paste.hasPasted(text) ? 'pasted' : this.#wedge.hasTyped(text) ? 'wedge' : 'typed');
  }

  /** Of the person whose code it was nothing is left, nor of what was read. */
  #wipe(): void {
    this.stop();
    this.#filter.forget();
    this.#wedge.forget();
    this.#paste.forget();
    this.typed = '';
    this.missing = false;
    this.focusNext(undefined);
  }

  readonly #onStart = (): void => {
    this.#byHand = true;
    void this.start();
  };

  #stopByHand(): void {
    this.stop();
    this.focusNext({ id: 'start' });
    this.requestUpdate();
  }

  async #copyAddress(): Promise<void> {
    const { words } = this.i18n;
    const copied = await navigator.clipboard?.writeText(location.href).then(
      () => true,
      () => false,
    );
    this.copied = copied ? words.copied : words.notCopied;
    this.announcer.say(this.copied);
  }

  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !usesCamera(this.scanState)) return;
    event.stopPropagation();
    this.#stopByHand();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'sen-qr-scanner': QrScanner;
  }
}

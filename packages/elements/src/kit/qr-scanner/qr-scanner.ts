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
import { Eye } from './eye.ts';
import { deviceOf, inAppBrowserOf, type InAppBrowser } from './in-app-browser.ts';
import { Intake } from './intake.ts';
import { offersOf, startButton, type Offers } from './offers.ts';
import { otherWays } from './other-ways.ts';
import { isNowhere, PasteAndDropController, tidied } from './paste-and-drop.ts';
import { CodeScannedEvent, type CodeSource } from './qr-scanner.events.ts';
import { styles } from './qr-scanner.styles.ts';
import { aloud, standingNotice, tell, type Told } from './standing-notice.ts';
import { hasRead, isFilming, next, usesCamera, type Happening, type Standing } from './standing.ts';
import { viewfinder } from './viewfinder.ts';
import { acceptedKinds, namedKinds, wantedFormats } from './wanted.ts';
import { WedgeController } from './wedge-controller.ts';

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
   * Kinds of codes to take, with spaces between: `hcert shc personal id-card insurance place check-in tube`. Empty
   * takes all, unknown ones too.
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

  @state() private standing: Standing = { state: 'idle' };
  @state() private typed = '';
  @state() private missing = false;
  /** What became of copying the page's address. */
  @state() private copied = '';
  #byHand = false;
  protected override readonly i18n = new LocaleController(this, 'qrScanner', qrScanner);
  readonly #intake = new Intake(this);
  readonly #eye = new Eye(this, {
    // Wherever the page has put the worker, it is the one these files came with, unless the page says another digest.
    reader: () => ({
      ...this.readerFiles,
      workerIntegrity: this.readerFiles.workerIntegrity ?? integrityOf('worker.js'),
      formats: wantedFormats(this.formats),
    }),
    standing: () => this.standing,
    onHappening: (happening) => this.#become(happening),
    onLook: () => this.#intake.look(),
    onCode: (text, source, format) => this.#take(text, source, format),
    isWanted: (text) => this.#intake.isWanted(text),
  });
  readonly #wedge = new WedgeController(this, (text) => this.#take(text, 'wedge'));
  readonly #paste = new PasteAndDropController(this, {
    onPicture: (file) => this.#onPicture(file),
    onText: (text) => this.#take(text, 'pasted'),
  });
  readonly #device = new SharedDeviceController(this, {
    announcer: this.announcer,
    common: () => this.i18n.common,
    holds: () => this.typed !== '' || hasRead(this.standing),
    shows: () => hasRead(this.standing) && !usesCamera(this.standing),
    wipe: () => this.#wipe(),
  });

  /**
   * What is going on, as one word: `idle`, `asking`, `starting`, `scanning`, `black`, `away`, `reading`, `found`, or
   * the name of a trouble.
   */
  get state(): string {
    return this.standing.state === 'trouble' ? this.standing.trouble : this.standing.state;
  }

  /** Opens the camera. Best from a press: sound and some in-app browsers insist on one. */
  async start(): Promise<void> {
    if (usesCamera(this.standing)) return;
    this.#intake.begin();
    await this.#eye.open();
  }

  /** Lets go of the camera. */
  stop(): void {
    this.#eye.letGo();
    this.#become({ type: 'stop' });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.autoStart) void this.updateComplete.then(() => (this.isConnected ? this.start() : undefined));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#intake.close();
    this.#become({ type: 'stop' });
    this.typed = '';
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('formats') || changed.has('readerFiles')) this.#eye.renewReader();
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
    const told = this.#told;
    const kinds = namedKinds(acceptedKinds(this.accept)).map((kind) => words.kinds[kind]);
    return html`${this.#device.notice}
      <h2>${words.heading(kinds)}</h2>
      ${isFilming(this.standing) ? this.#renderFilm(told) : this.#renderRest(told)}
      ${otherWays({
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

  #renderFilm(told: Told | undefined): TemplateResult {
    const { words } = this.i18n;
    const { camera, video, isReady, onTap } = this.#eye;
    const { abilities, light, zoom } = camera;
    const hint = this.standing.state === 'starting' ? words.starting : isReady ? words.aim : words.loadingReader;
    return html`<div class="film">
      ${viewfinder({
        video,
        abilities,
        light,
        zoom,
        below: told ? html`${standingNotice(told)}${offersOf(told, this.#offers)}` : html`<p>${hint}</p>`,
        words,
        onStop: () => this.#stopByHand(),
        onLight: () => void camera.setLight(!light),
        onSwitch: () => void this.#eye.change(),
        onZoom: (value) => void camera.setZoom(value),
        onTap,
      })}
    </div>`;
  }

  #renderRest(told: Told | undefined): TemplateResult {
    const { words, common } = this.i18n;
    const notice = told ? html`${standingNotice(told)}${offersOf(told, this.#offers)}` : nothing;
    switch (this.standing.state) {
      case 'asking':
        return html`<p>${words.asking}</p>
          ${this.#inApp ? html`<p>${words.noQuestion} ${words.inAppBody[this.#inApp]}</p>` : nothing}
          <div class="buttons"><button class="button" type="button" id="stop" @click=${() => this.#stopByHand()}>${common.cancel}</button></div>`;
      case 'reading':
        return html`<p>${words.readingPicture}</p>`;
      case 'idle':
        return html`${notice}
          <p>${words.intro}</p>
          ${startButton(words.start, this.#offers)}`;
      default:
        return html`${notice}`;
    }
  }

  get #offers(): Offers {
    const { words, common } = this.i18n;
    return {
      words,
      common,
      copied: this.copied,
      onStart: this.#onStart,
      onApproach: this.#eye.prepare,
      onReopen: () => void this.#eye.reopen(),
      onCopy: () => void this.#copyAddress(),
    };
  }

  get #told(): Told | undefined {
    const { userAgent, maxTouchPoints } = navigator;
    return tell(this.standing, {
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
   * The only place where the standing changes; says it aloud, and keeps the focus from falling to the page when its
   * button goes.
   */
  #become(happening: Happening): void {
    const before = this.standing;
    const after = next(before, happening);
    if (after === before) return;
    this.standing = after;
    this.copied = '';
    if (!this.isConnected) return;
    const told = this.#told;
    const { words } = this.i18n;
    if (told) this.announcer.say(aloud(told));
    else if (after.state === 'asking') this.announcer.say(words.asking);
    else if (after.state === 'scanning' && before.state === 'starting') this.announcer.say(words.scanning);
    else if (after.state === 'reading') this.announcer.say(words.readingPicture);
    else if (after.state === 'idle' && usesCamera(before)) this.announcer.say(words.stopped);
    if (!this.#mayFocus) return;
    const rests =
      after.state === 'found' || after.state === 'trouble' || (after.state === 'idle' && told !== undefined);
    if (rests) this.focusNext({ id: 'notice' });
    else if (usesCamera(after) && after.state !== before.state) this.focusNext({ id: 'stop' });
  }

  /** The focus is here; or nowhere, as after a tap on a phone, and a person has just pressed something here. */
  get #mayFocus(): boolean {
    return this.shadowRoot?.activeElement != null || (this.#byHand && isNowhere());
  }

  /** One way for every code, wherever it came from. */
  #take(text: string, source: CodeSource, format?: CodeScannedEvent['format']): void {
    const taken = this.#intake.take(text, source);
    if (!taken) return;
    const { kind } = taken;
    if (!taken.wanted) return this.#become({ type: 'remark', remark: { remark: 'wrong-kind', kind } });
    this.typed = '';
    this.missing = false;
    if (!this.continuous) this.#eye.letGo();
    this.#become({ type: 'found', kind, goesOn: this.continuous, count: taken.count });
    this.dispatchEvent(new CodeScannedEvent({ text, kind, format, source }));
  }

  #onPicture(picture: Blob): void {
    this.#byHand = true;
    void this.#eye.readPicture(picture);
  }

  #useTyped(): void {
    const text = tidied(this.typed);
    this.missing = text === '';
    if (this.missing) {
      this.announcer.say(this.i18n.words.textRequired);
      this.focusNext({ id: 'text' });
    } else this.#take(text, this.#paste.hasPasted(text) ? 'pasted' : this.#wedge.hasTyped(text) ? 'wedge' : 'typed');
  }

  /** Of the person whose code it was nothing is left, nor of what was read. */
  #wipe(): void {
    this.stop();
    this.#intake.forget();
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
    if (event.key !== 'Escape' || !usesCamera(this.standing)) return;
    event.stopPropagation();
    this.#stopByHand();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'sen-qr-scanner': QrScanner;
  }
}

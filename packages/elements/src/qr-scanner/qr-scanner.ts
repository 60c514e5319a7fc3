import { ContextConsumer } from '@lit/context';
import { classify } from '@sen/credential';
import type { ReaderOptions } from '@sen/qr/reader';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { createRef } from 'lit/directives/ref.js';
import { integrityOf } from '../asset-integrity.ts';
import { base } from '../base.styles.ts';
import { AnnouncerController } from '../controllers/announcer.ts';
import { LocaleController } from '../controllers/locale.ts';
import { qrScanner } from '../locales/vi/qr-scanner.ts';
import { cameraIcon } from '../icons/camera.ts';
import { fieldParts } from '../parts/field.styles.ts';
import { page } from '../parts/page.ts';
import { platformContext, type PlatformSurroundings } from '../platform/platform-context.ts';
import { pointOf, regionOf } from './aim.ts';
import type { CameraTrouble } from './camera-trouble.ts';
import { CameraController } from './camera.ts';
import { DuplicateWindow } from './duplicates.ts';
import { Feedback } from './feedback.ts';
import { FrameLoop } from './frames.ts';
import { deviceOf, inAppBrowserOf, type InAppBrowser } from './in-app-browser.ts';
import { otherWays } from './other-ways.ts';
import { isNowhere, PasteAndDropController, tidied } from './paste-and-drop.ts';
import { CodeScannedEvent, type CodeSource } from './qr-scanner.events.ts';
import { styles } from './qr-scanner.styles.ts';
import { ReaderKeeper } from './reader-keeper.ts';
import { aloud, standingNotice, tell, type Told } from './standing-notice.ts';
import { isFilming, next, usesCamera, type Happening, type Standing } from './standing.ts';
import { viewfinder } from './viewfinder.ts';
import { acceptedKinds, isAccepted, namedKinds, wantedFormats } from './wanted.ts';
import { WedgeController } from './wedge-controller.ts';

/** A camera that went away by itself is opened again, but not again and again. Milliseconds. */
const BETWEEN_RESTARTS = 10_000;

/**
 * @summary Reads a code, with the camera, from a picture, from a hand-held scanner or as text, on the device alone. Stands inside
 *   `<sen-platform>` or on its own.
 * @slot - Shown until the element is there, and to people without JavaScript.
 * @csspart page - Everything the element draws.
 * @csspart video - What the camera sees.
 * @csspart submit - The button that leads on.
 * @fires {CodeScannedEvent} sen-code-scanned - A code of an accepted kind was read; carries its text.
 */
export class QrScanner extends LitElement {
  static override styles = [base, fieldParts, styles];

  /** Taken from the nearest `<sen-platform>`, where there is one: the language. */
  @property({ attribute: false }) platform?: PlatformSurroundings | undefined;
  /** Language where there is no `<sen-platform>`. */
  @property() locale = '';
  /** Kinds of codes to take, with spaces between: `hcert shc personal id-card insurance place check-in tube`. Empty takes all, unknown ones too. */
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
  #count = 0;
  #byHand = false;
  #focusNext: string | undefined;
  #restartedAt = -Infinity;
  #loop: FrameLoop | undefined;
  /** Counts what was asked of the reader, so that a late answer is known as late. */
  #turn = 0;
  readonly #video = createRef<HTMLVideoElement>();
  readonly #duplicates = new DuplicateWindow();
  readonly #feedback = new Feedback();
  readonly #locale: LocaleController<'qrScanner'>;
  readonly #announcer = new AnnouncerController(this);
  readonly #wedge = new WedgeController(this, (text) => this.#take(text, 'wedge'));
  readonly #paste = new PasteAndDropController(this, {
    onPicture: (file) => void this.#readPicture(file),
    onText: (text) => this.#take(text, 'pasted'),
  });
  readonly #reader = new ReaderKeeper(
    // Where the page says where the worker is, its digest is the page's to say too.
    () => ({ ...(!this.readerFiles.workerUrl && { workerIntegrity: integrityOf('worker.js') }), ...this.readerFiles, formats: wantedFormats(this.formats) }),
    () => this.requestUpdate(),
  );
  readonly #camera = new CameraController(this, (why) => this.#onCameraEnded(why));

  constructor() {
    super();
    const surroundings = new ContextConsumer(this, { context: platformContext, subscribe: true, callback: (platform) => (this.platform = platform) });
    this.#locale = new LocaleController(this, 'qrScanner', qrScanner);
    // The platform may be defined after this element, and was not there to hear the question.
    void globalThis.customElements?.whenDefined('sen-platform').then(() => {
      if (this.isConnected && !this.platform) surroundings.hostConnected();
    });
  }

  /** What is going on, as one word: `idle`, `asking`, `starting`, `scanning`, `black`, `away`, `reading`, `found`, or the name of a trouble. */
  get state(): string {
    return this.standing.state === 'trouble' ? this.standing.trouble : this.standing.state;
  }

  /** Opens the camera. Best from a press: sound and some in-app browsers insist on one. */
  async start(): Promise<void> {
    if (usesCamera(this.standing)) return;
    this.#count = 0;
    this.#duplicates.forget();
    if (this.sound) this.#feedback.prepare();
    await this.#open();
  }

  /** Lets go of the camera. */
  stop(): void {
    this.#letGo();
    this.#become({ type: 'stop' });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('visibilitychange', this.#onVisibility);
    addEventListener('pagehide', this.#onPageHide);
    if (this.autoStart) void this.updateComplete.then(() => (this.isConnected ? this.start() : undefined));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('visibilitychange', this.#onVisibility);
    removeEventListener('pagehide', this.#onPageHide);
    this.#letGo();
    this.#reader.close();
    this.#feedback.close();
    this.#become({ type: 'stop' });
    this.typed = '';
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('formats') && !changed.has('readerFiles')) return;
    this.#reader.close();
    if (usesCamera(this.standing)) this.#reader.prepare();
  }

  protected override updated(): void {
    const id = this.#focusNext;
    if (!id) return;
    this.#focusNext = undefined;
    this.shadowRoot?.getElementById(id)?.focus();
  }

  protected override render(): TemplateResult {
    if (!this.#locale.ready) return html`<slot></slot>`;
    const { words, language } = this.#locale;
    const told = this.#told;
    const kinds = namedKinds(acceptedKinds(this.accept)).map((kind) => words.kinds[kind]);
    return page(
      language,
      html`${this.#announcer.region}
        <div
          class=${`panel ${this.#paste.hovers ? 'dropping' : ''}`}
          @keydown=${this.#onKeydown}
          @dragover=${this.#paste.onDragOver}
          @dragleave=${this.#paste.onDragLeave}
          @drop=${this.#paste.onDrop}
        >
          <h2>${words.heading(kinds)}</h2>
          ${isFilming(this.standing) ? this.#renderFilm(told) : this.#renderRest(told)}
          ${otherWays({
            words,
            typed: this.typed,
            error: this.missing ? words.textRequired : undefined,
            touch: matchMedia('(pointer: coarse)').matches,
            onPicture: (file) => void this.#readPicture(file),
            onTyped: (typed) => (this.typed = typed),
            onUse: () => this.#useTyped(),
          })}
        </div>`,
    );
  }

  #renderFilm(told: Told | undefined): TemplateResult {
    const { words } = this.#locale;
    const { abilities, light, zoom } = this.#camera;
    const hint = this.standing.state === 'starting' ? words.starting : this.#reader.isReady ? words.aim : words.loadingReader;
    return html`<div class="film">
      ${viewfinder({
        video: this.#video,
        abilities,
        light,
        zoom,
        below: told ? html`${standingNotice(told)}${this.#renderOffer(told)}` : html`<p>${hint}</p>`,
        words,
        onStop: () => this.#stopByHand(),
        onLight: () => void this.#camera.setLight(!light),
        onSwitch: () => void this.#switchCamera(),
        onZoom: (value) => void this.#camera.setZoom(value),
        onTap: this.#onTap,
      })}
    </div>`;
  }

  #renderRest(told: Told | undefined): TemplateResult {
    const { words, common } = this.#locale;
    const notice = told ? html`${standingNotice(told)}${this.#renderOffer(told)}` : nothing;
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
          ${this.#renderStart(words.start)}`;
      default:
        return html`${notice}`;
    }
  }

  #renderStart(label: string): TemplateResult {
    return html`<div class="buttons">
      <button class="button primary" part="submit" type="button" id="start" @click=${this.#onStart} @pointerdown=${this.#prepare} @focus=${this.#prepare}>
        ${cameraIcon()}${label}
      </button>
    </div>`;
  }

  #renderOffer({ offers }: Told): TemplateResult | typeof nothing {
    const { words, common } = this.#locale;
    const retry = (primary: boolean) =>
      html`<button class=${primary ? 'button primary' : 'button'} type="button" @click=${this.#onStart}>${common.tryAgain}</button>`;
    switch (offers) {
      case 'again':
        return this.#renderStart(words.scanAnother);
      case 'retry':
        return html`<div class="buttons">${retry(true)}</div>`;
      case 'reopen':
        return html`<div class="buttons"><button class="button primary" type="button" @click=${() => void this.#reopen()}>${words.reopen}</button></div>`;
      case 'copy':
        return html`<div class="buttons">
          <button class="button primary" type="button" @click=${() => void this.#copyAddress()}>${words.copyAddress}</button>${retry(false)}
        </div>
          ${this.copied ? html`<p>${this.copied}</p>` : nothing}`;
      default:
        return nothing;
    }
  }

  get #told(): Told | undefined {
    const { userAgent, maxTouchPoints } = navigator;
    return tell(this.standing, {
      words: this.#locale.words,
      accepted: acceptedKinds(this.accept),
      device: deviceOf(userAgent, maxTouchPoints),
      inApp: this.#inApp,
    });
  }

  get #inApp(): InAppBrowser | undefined {
    return inAppBrowserOf(navigator.userAgent);
  }

  /** The only place where the standing changes; says it aloud, and keeps the focus from falling to the page when its button goes. */
  #become(happening: Happening): void {
    const before = this.standing;
    const after = next(before, happening);
    if (after === before) return;
    this.standing = after;
    this.copied = '';
    if (!this.isConnected) return;
    const told = this.#told;
    const { words } = this.#locale;
    if (told) this.#announcer.say(aloud(told));
    else if (after.state === 'asking') this.#announcer.say(words.asking);
    else if (after.state === 'scanning' && before.state === 'starting') this.#announcer.say(words.scanning);
    else if (after.state === 'reading') this.#announcer.say(words.readingPicture);
    else if (after.state === 'idle' && usesCamera(before)) this.#announcer.say(words.stopped);
    if (!this.#mayFocus) return;
    const rests = after.state === 'found' || after.state === 'trouble' || (after.state === 'idle' && told !== undefined);
    if (rests) this.#focusNext = 'notice';
    else if (usesCamera(after) && after.state !== before.state) this.#focusNext = 'stop';
  }

  /** The focus is here; or nowhere, as after a tap on a phone, and a person has just pressed something here. */
  get #mayFocus(): boolean {
    return this.shadowRoot?.activeElement != null || (this.#byHand && isNowhere());
  }

  async #open(): Promise<void> {
    this.#become({ type: 'start' });
    if (document.visibilityState === 'hidden') return this.#become({ type: 'hidden' });
    const turn = ++this.#turn;
    this.#reader.prepare();
    const opened = await this.#camera.open();
    if (opened === undefined || turn !== this.#turn) return;
    if (typeof opened === 'string') {
      this.#become({ type: 'trouble', trouble: opened });
      return;
    }
    this.#become({ type: 'opened' });
    await this.updateComplete;
    const video = this.#video.value;
    if (!video || turn !== this.#turn) return;
    video.srcObject = opened;
    // A phone that saves its battery may refuse to play by itself; the frames come none the less, or `black` says what to do.
    await video.play().catch(() => {});
    if (turn !== this.#turn) return;
    this.#become({ type: 'playing' });
    this.#loop = new FrameLoop(video, { onFrame: (frame) => this.#readFrame(frame, turn), onDarkness: (dark) => this.#onDarkness(dark) });
  }

  #letGo(): void {
    this.#turn++;
    this.#loop?.stop();
    this.#loop = undefined;
    if (this.#video.value) this.#video.value.srcObject = null;
    this.#camera.close();
  }

  async #reopen(): Promise<void> {
    this.#letGo();
    await this.#open();
  }

  async #readFrame(frame: ImageBitmap | VideoFrame, turn: number): Promise<void> {
    const reader = await this.#reader.open().catch(() => undefined);
    if (!reader || turn !== this.#turn) {
      frame.close();
      if (turn === this.#turn) this.#fail('engine-unavailable');
      return;
    }
    const video = this.#video.value;
    const [picture, box] = [
      { width: video?.videoWidth ?? 0, height: video?.videoHeight ?? 0 },
      { width: video?.clientWidth ?? 0, height: video?.clientHeight ?? 0 },
    ];
    const region = picture.width > 0 && box.width > 0 ? { region: regionOf(picture, box) } : {};
    try {
      const symbols = await reader.readFrame(frame, region);
      this.#duplicates.look();
      for (const { text, format } of symbols) if (turn === this.#turn) this.#take(text, 'camera', format);
    } catch (error) {
      if (turn === this.#turn && nameOf(error) === 'EngineUnavailableError') this.#fail('engine-unavailable');
      // Any other frame is followed by the next.
    }
  }

  async #readPicture(picture: Blob): Promise<void> {
    this.#letGo();
    const turn = this.#turn;
    this.#byHand = true;
    this.#become({ type: 'picture' });
    try {
      const reader = await this.#reader.open();
      const symbols = await reader.readPicture(picture);
      if (turn !== this.#turn) return;
      const accepted = acceptedKinds(this.accept);
      const [first] = symbols;
      const code = symbols.find(({ text }) => isAccepted(classify(text), accepted)) ?? first;
      if (code) this.#take(code.text, 'picture', code.format);
      else this.#become({ type: 'remark', remark: { remark: 'no-code' } });
    } catch (error) {
      if (turn !== this.#turn) return;
      if (nameOf(error) === 'UnreadablePictureError') this.#become({ type: 'remark', remark: { remark: 'not-a-picture' } });
      else this.#fail('engine-unavailable');
    }
  }

  #fail(trouble: CameraTrouble | 'engine-unavailable'): void {
    this.#letGo();
    if (trouble === 'engine-unavailable') this.#reader.close();
    this.#become({ type: 'trouble', trouble });
  }

  /** One way for every code, wherever it came from. */
  #take(text: string, source: CodeSource, format?: CodeScannedEvent['format']): void {
    const goesBy = source === 'camera' || source === 'wedge';
    if (goesBy && !this.#duplicates.isNew(text, performance.now(), this.duplicateWindow * 1000, source === 'camera' ? 1 : 0)) return;
    const kind = classify(text);
    if (!isAccepted(kind, acceptedKinds(this.accept))) {
      this.#become({ type: 'remark', remark: { remark: 'wrong-kind', kind } });
      return;
    }
    this.#count++;
    this.typed = '';
    this.missing = false;
    if (this.sound) this.#feedback.tone();
    if (this.haptics) this.#feedback.buzz();
    if (!this.continuous) this.#letGo();
    this.#become({ type: 'found', kind, goesOn: this.continuous, count: this.#count });
    this.dispatchEvent(new CodeScannedEvent({ text, kind, format, source }));
  }

  #useTyped(): void {
    const text = tidied(this.typed);
    this.missing = text === '';
    if (this.missing) {
      this.#announcer.say(this.#locale.words.textRequired);
      this.#focusNext = 'text';
    } else this.#take(text, this.#paste.hasPasted(text) ? 'pasted' : this.#wedge.hasTyped(text) ? 'wedge' : 'typed');
  }

  readonly #prepare = (): void => this.#reader.prepare();

  readonly #onStart = (): void => {
    this.#byHand = true;
    void this.start();
  };

  #stopByHand(): void {
    this.stop();
    this.#focusNext = 'start';
    this.requestUpdate();
  }

  async #switchCamera(): Promise<void> {
    this.#camera.chooseNext();
    await this.#reopen();
  }

  #onDarkness(dark: boolean): void {
    const now = performance.now();
    if (dark && now - this.#restartedAt > BETWEEN_RESTARTS) {
      this.#restartedAt = now;
      void this.#reopen();
    } else this.#become({ type: dark ? 'dark' : 'bright' });
  }

  #onCameraEnded(why: CameraTrouble | undefined): void {
    this.#letGo();
    const now = performance.now();
    if (why || now - this.#restartedAt <= BETWEEN_RESTARTS) return this.#become({ type: 'trouble', trouble: why ?? 'lost' });
    this.#restartedAt = now;
    void this.#open();
  }

  async #copyAddress(): Promise<void> {
    const { words } = this.#locale;
    const copied = await navigator.clipboard?.writeText(location.href).then(
      () => true,
      () => false,
    );
    this.copied = copied ? words.copied : words.notCopied;
    this.#announcer.say(this.copied);
  }

  readonly #onTap = (event: PointerEvent): void => {
    const video = this.#video.value;
    if (!video) return;
    const { left, top, width, height } = video.getBoundingClientRect();
    const { x, y } = pointOf({ width: video.videoWidth, height: video.videoHeight }, { width, height }, { x: event.clientX - left, y: event.clientY - top });
    void this.#camera.focusAt(x, y);
  };

  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !usesCamera(this.standing)) return;
    event.stopPropagation();
    this.#stopByHand();
  };

  readonly #onVisibility = (): void => {
    if (document.visibilityState === 'hidden') {
      if (!usesCamera(this.standing)) return;
      this.#letGo();
      this.#become({ type: 'hidden' });
    } else if (this.standing.state === 'away') void this.#open();
  };

  /** Also a page that the browser keeps for the Back button: it comes back with the camera off. */
  readonly #onPageHide = (): void => {
    if (usesCamera(this.standing) || this.standing.state === 'away') this.stop();
  };
}

const nameOf = (error: unknown): unknown => (error as { name?: unknown } | undefined)?.name;

declare global {
  interface HTMLElementTagNameMap {
    'sen-qr-scanner': QrScanner;
  }
}

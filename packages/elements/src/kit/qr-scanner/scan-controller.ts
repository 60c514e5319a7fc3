import type { ReaderOptions } from '@sen/qr/reader';
import type { ReactiveController, ReactiveElement } from 'lit';
import { createRef } from 'lit/directives/ref.js';
import { pointOf, regionOf } from './camera/scan-region.ts';
import type { CameraError } from './camera/camera-error.ts';
import { CameraController } from './camera/camera.ts';
import { FrameLoop } from './camera/frames.ts';
import type { CodeSource, ScannedCode } from './qr-scanner.events.ts';
import { ReaderLoader } from './codes/reader-loader.ts';
import { isVisible, VisibilityObserver } from './visibility.ts';
import { usesCamera, type ScanEvent, type ScanState, type ScanError } from './scan-state.ts';

/** A camera that went away by itself is opened again, but not again and again. Milliseconds. */
const BETWEEN_RESTARTS = 10_000;

export interface ScanControllerOptions {
  /** Asked when a reader is opened. */
  readonly reader: () => ReaderOptions;
  readonly state: () => ScanState;
  readonly onEvent: (event: ScanEvent) => void;
  /** A frame was looked at; its codes follow. */
  readonly onFrame: () => void;
  readonly onCode: (text: string, source: CodeSource, format: ScannedCode['format']) => void;
  /** Of several codes in a picture, the first of these is taken. */
  readonly isAccepted: (text: string) => boolean;
}

/**
 * Looks for codes: through the camera, frame by frame, or at one picture, with the reader behind both. One thing at a
 * time, and an answer that comes late is dropped. A page that is hidden or left has no open camera, nor has a scanner
 * that nobody sees.
 */
export class ScanController implements ReactiveController {
  readonly video = createRef<HTMLVideoElement>();
  readonly camera: CameraController;
  readonly #host: ReactiveElement;
  readonly #options: ScanControllerOptions;
  readonly #reader: ReaderLoader;
  readonly #visibility: VisibilityObserver;
  #loop: FrameLoop | undefined;
  #restartedAt = -Infinity;
  /** Counts what was asked of the reader, so that a late answer is known as late. */
  #turn = 0;

  constructor(host: ReactiveElement, options: ScanControllerOptions) {
    this.#host = host;
    this.#options = options;
    this.#reader = new ReaderLoader(options.reader, () => host.requestUpdate());
    this.#visibility = new VisibilityObserver(host, this.#onVisibility);
    this.camera = new CameraController(host, (why) => this.#onCameraEnded(why));
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('pagehide', this.#onPageHide);
  }

  hostDisconnected(): void {
    removeEventListener('pagehide', this.#onPageHide);
    this.#visibility.stop();
    this.release();
    this.#reader.close();
  }

  /** Nobody has to be watched for while no camera is in use, or would come back. */
  hostUpdated(): void {
    const state = this.#options.state();
    if (usesCamera(state) || state.state === 'away') this.#visibility.start();
    else this.#visibility.stop();
  }

  /** The reader is there: the next frame is answered at once. */
  get isReady(): boolean {
    return this.#reader.isReady;
  }

  /** Fetches the reader ahead of the first frame. */
  readonly prepare = (): void => this.#reader.prepare();

  /** The next read is by a reader of the options as they are now. */
  renewReader(): void {
    this.#reader.close();
    if (usesCamera(this.#options.state())) this.#reader.prepare();
  }

  async open(): Promise<void> {
    const { onEvent } = this.#options;
    onEvent({ type: 'start' });
    if (!this.#isVisible) return onEvent({ type: 'hidden' });
    const turn = ++this.#turn;
    this.#reader.prepare();
    const opened = await this.camera.open();
    if (opened === undefined || turn !== this.#turn) return;
    if (typeof opened === 'string') return onEvent({ type: 'error', error: opened });
    onEvent({ type: 'opened' });
    await this.#host.updateComplete;
    const video = this.video.value;
    if (!video || turn !== this.#turn) return;
    video.srcObject = opened;
    // A phone that saves its battery may refuse to play by itself; the frames come none the less, or `black` says what
    // to do.
    await video.play().catch(() => {});
    if (turn !== this.#turn) return;
    onEvent({ type: 'playing' });
    this.#loop = new FrameLoop(video, {
      onFrame: (frame) => this.#readFrame(frame, turn),
      onDarkness: (dark) => this.#onDarkness(dark),
    });
  }

  /** Lets go of the camera, and of whatever is being read. */
  release(): void {
    this.#turn++;
    this.#loop?.stop();
    this.#loop = undefined;
    if (this.video.value) this.video.value.srcObject = null;
    this.camera.close();
  }

  readonly reopen = async (): Promise<void> => {
    this.release();
    await this.open();
  };

  /** Another camera of the device. */
  async switchCamera(): Promise<void> {
    this.camera.chooseNext();
    await this.reopen();
  }

  /** Looks sharp where the picture was tapped. */
  readonly onTap = (event: PointerEvent): void => {
    const video = this.video.value;
    if (!video) return;
    const { left, top, width, height } = video.getBoundingClientRect();
    const { x, y } = pointOf(
      { width: video.videoWidth, height: video.videoHeight },
      { width, height },
      { x: event.clientX - left, y: event.clientY - top },
    );
    void this.camera.focusAt(x, y);
  };

  /** At one picture, in place of the camera. */
  async readPicture(picture: Blob): Promise<void> {
    const { onEvent, onCode, isAccepted } = this.#options;
    this.release();
    const turn = this.#turn;
    onEvent({ type: 'picture' });
    try {
      const reader = await this.#reader.open();
      const symbols = await reader.readPicture(picture);
      if (turn !== this.#turn) return;
      const code = symbols.find(({ text }) => isAccepted(text)) ?? symbols[0];
      if (code) onCode(code.text, 'picture', code.format);
      else onEvent({ type: 'result', result: { result: 'no-code' } });
    } catch (error) {
      if (turn !== this.#turn) return;
      if (nameOf(error) === 'UnreadablePictureError') onEvent({ type: 'result', result: { result: 'not-a-picture' } });
      else this.#fail('engine-unavailable');
    }
  }

  async #readFrame(frame: ImageBitmap | VideoFrame, turn: number): Promise<void> {
    const reader = await this.#reader.open().catch(() => undefined);
    if (!reader || turn !== this.#turn) {
      frame.close();
      if (turn === this.#turn) this.#fail('engine-unavailable');
      return;
    }
    const video = this.video.value;
    const [picture, box] = [
      { width: video?.videoWidth ?? 0, height: video?.videoHeight ?? 0 },
      { width: video?.clientWidth ?? 0, height: video?.clientHeight ?? 0 },
    ];
    const region = picture.width > 0 && box.width > 0 ? { region: regionOf(picture, box) } : {};
    try {
      const symbols = await reader.readFrame(frame, region);
      this.#options.onFrame();
      for (const { text, format } of symbols) if (turn === this.#turn) this.#options.onCode(text, 'camera', format);
    } catch (error) {
      if (turn === this.#turn && nameOf(error) === 'EngineUnavailableError') this.#fail('engine-unavailable');
      // Any other frame is followed by the next.
    }
  }

  #fail(error: ScanError): void {
    this.release();
    if (error === 'engine-unavailable') this.#reader.close();
    this.#options.onEvent({ type: 'error', error });
  }

  #onDarkness(dark: boolean): void {
    const now = performance.now();
    if (dark && now - this.#restartedAt > BETWEEN_RESTARTS) {
      this.#restartedAt = now;
      void this.reopen();
    } else this.#options.onEvent({ type: dark ? 'dark' : 'bright' });
  }

  #onCameraEnded(why: CameraError | undefined): void {
    this.release();
    const now = performance.now();
    if (why || now - this.#restartedAt <= BETWEEN_RESTARTS)
      return this.#options.onEvent({ type: 'error', error: why ?? 'lost' });
    this.#restartedAt = now;
    void this.open();
  }

  /** What the element draws: the tag itself may be made a thing without a box by the page. */
  get #isVisible(): boolean {
    const drawn = this.#host.shadowRoot?.querySelector('.sen');
    return drawn ? isVisible(drawn) : document.visibilityState === 'visible';
  }

  readonly #onVisibility = (): void => {
    const state = this.#options.state();
    const isVisible = this.#isVisible;
    if (!isVisible && usesCamera(state)) {
      this.release();
      this.#options.onEvent({ type: 'hidden' });
    } else if (isVisible && state.state === 'away') void this.open();
  };

  /** Also a page that the browser keeps for the Back button: it comes back with the camera off. */
  readonly #onPageHide = (): void => {
    const state = this.#options.state();
    if (!usesCamera(state) && state.state !== 'away') return;
    this.release();
    this.#options.onEvent({ type: 'stop' });
  };
}

const nameOf = (error: unknown): unknown => (error as { name?: unknown } | undefined)?.name;

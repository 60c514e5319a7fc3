import type { ReaderOptions } from '@sen/qr/reader';
import type { ReactiveController, ReactiveElement } from 'lit';
import { createRef } from 'lit/directives/ref.js';
import { pointOf, regionOf } from './aim.ts';
import type { CameraTrouble } from './camera-trouble.ts';
import { CameraController } from './camera.ts';
import { FrameLoop } from './frames.ts';
import type { CodeSource, ScannedCode } from './qr-scanner.events.ts';
import { ReaderKeeper } from './reader-keeper.ts';
import { isSeen, SightWatch } from './seen.ts';
import { usesCamera, type Happening, type Standing, type Trouble } from './standing.ts';

/** A camera that went away by itself is opened again, but not again and again. Milliseconds. */
const BETWEEN_RESTARTS = 10_000;

export interface EyeOptions {
  /** Asked when a reader is opened. */
  readonly reader: () => ReaderOptions;
  readonly standing: () => Standing;
  readonly onHappening: (happening: Happening) => void;
  /** A frame was looked at; its codes follow. */
  readonly onLook: () => void;
  readonly onCode: (text: string, source: CodeSource, format: ScannedCode['format']) => void;
  /** Of several codes in a picture, the first of these is taken. */
  readonly isWanted: (text: string) => boolean;
}

/**
 * Looks for codes: through the camera, frame by frame, or at one picture, with the reader behind both. One thing at a
 * time, and an answer that comes late is dropped. A page that is hidden or left has no open eye, nor has a scanner that
 * nobody sees.
 */
export class Eye implements ReactiveController {
  readonly video = createRef<HTMLVideoElement>();
  readonly camera: CameraController;
  readonly #host: ReactiveElement;
  readonly #options: EyeOptions;
  readonly #reader: ReaderKeeper;
  readonly #watch: SightWatch;
  #loop: FrameLoop | undefined;
  #restartedAt = -Infinity;
  /** Counts what was asked of the reader, so that a late answer is known as late. */
  #turn = 0;

  constructor(host: ReactiveElement, options: EyeOptions) {
    this.#host = host;
    this.#options = options;
    this.#reader = new ReaderKeeper(options.reader, () => host.requestUpdate());
    this.#watch = new SightWatch(host, this.#onLook);
    this.camera = new CameraController(host, (why) => this.#onCameraEnded(why));
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('pagehide', this.#onPageHide);
  }

  hostDisconnected(): void {
    removeEventListener('pagehide', this.#onPageHide);
    this.#watch.stop();
    this.letGo();
    this.#reader.close();
  }

  /** Nobody has to be watched for while no camera is in use, or would come back. */
  hostUpdated(): void {
    const standing = this.#options.standing();
    if (usesCamera(standing) || standing.state === 'away') this.#watch.start();
    else this.#watch.stop();
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
    if (usesCamera(this.#options.standing())) this.#reader.prepare();
  }

  async open(): Promise<void> {
    const { onHappening } = this.#options;
    onHappening({ type: 'start' });
    if (!this.#isSeen) return onHappening({ type: 'hidden' });
    const turn = ++this.#turn;
    this.#reader.prepare();
    const opened = await this.camera.open();
    if (opened === undefined || turn !== this.#turn) return;
    if (typeof opened === 'string') return onHappening({ type: 'trouble', trouble: opened });
    onHappening({ type: 'opened' });
    await this.#host.updateComplete;
    const video = this.video.value;
    if (!video || turn !== this.#turn) return;
    video.srcObject = opened;
    // A phone that saves its battery may refuse to play by itself; the frames come none the less, or `black` says what
    // to do.
    await video.play().catch(() => {});
    if (turn !== this.#turn) return;
    onHappening({ type: 'playing' });
    this.#loop = new FrameLoop(video, {
      onFrame: (frame) => this.#readFrame(frame, turn),
      onDarkness: (dark) => this.#onDarkness(dark),
    });
  }

  /** Lets go of the camera, and of whatever is being read. */
  letGo(): void {
    this.#turn++;
    this.#loop?.stop();
    this.#loop = undefined;
    if (this.video.value) this.video.value.srcObject = null;
    this.camera.close();
  }

  readonly reopen = async (): Promise<void> => {
    this.letGo();
    await this.open();
  };

  /** Another camera of the device. */
  async change(): Promise<void> {
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
    const { onHappening, onCode, isWanted } = this.#options;
    this.letGo();
    const turn = this.#turn;
    onHappening({ type: 'picture' });
    try {
      const reader = await this.#reader.open();
      const symbols = await reader.readPicture(picture);
      if (turn !== this.#turn) return;
      const code = symbols.find(({ text }) => isWanted(text)) ?? symbols[0];
      if (code) onCode(code.text, 'picture', code.format);
      else onHappening({ type: 'remark', remark: { remark: 'no-code' } });
    } catch (error) {
      if (turn !== this.#turn) return;
      if (nameOf(error) === 'UnreadablePictureError')
        onHappening({ type: 'remark', remark: { remark: 'not-a-picture' } });
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
      this.#options.onLook();
      for (const { text, format } of symbols) if (turn === this.#turn) this.#options.onCode(text, 'camera', format);
    } catch (error) {
      if (turn === this.#turn && nameOf(error) === 'EngineUnavailableError') this.#fail('engine-unavailable');
      // Any other frame is followed by the next.
    }
  }

  #fail(trouble: Trouble): void {
    this.letGo();
    if (trouble === 'engine-unavailable') this.#reader.close();
    this.#options.onHappening({ type: 'trouble', trouble });
  }

  #onDarkness(dark: boolean): void {
    const now = performance.now();
    if (dark && now - this.#restartedAt > BETWEEN_RESTARTS) {
      this.#restartedAt = now;
      void this.reopen();
    } else this.#options.onHappening({ type: dark ? 'dark' : 'bright' });
  }

  #onCameraEnded(why: CameraTrouble | undefined): void {
    this.letGo();
    const now = performance.now();
    if (why || now - this.#restartedAt <= BETWEEN_RESTARTS)
      return this.#options.onHappening({ type: 'trouble', trouble: why ?? 'lost' });
    this.#restartedAt = now;
    void this.open();
  }

  /** What the element draws: the tag itself may be made a thing without a box by the page. */
  get #isSeen(): boolean {
    const drawn = this.#host.shadowRoot?.querySelector('.sen');
    return drawn ? isSeen(drawn) : document.visibilityState === 'visible';
  }

  readonly #onLook = (): void => {
    const standing = this.#options.standing();
    const isSeen = this.#isSeen;
    if (!isSeen && usesCamera(standing)) {
      this.letGo();
      this.#options.onHappening({ type: 'hidden' });
    } else if (isSeen && standing.state === 'away') void this.open();
  };

  /** Also a page that the browser keeps for the Back button: it comes back with the camera off. */
  readonly #onPageHide = (): void => {
    const standing = this.#options.standing();
    if (!usesCamera(standing) && standing.state !== 'away') return;
    this.letGo();
    this.#options.onHappening({ type: 'stop' });
  };
}

const nameOf = (error: unknown): unknown => (error as { name?: unknown } | undefined)?.name;

/** Frames of a video, one at a time: the next is taken when the answer to the last is here. */
import { DarknessDetector, isBlack } from './darkness.ts';

export interface FrameWatcher {
  /** Owns the frame. */
  onFrame(frame: ImageBitmap | VideoFrame): Promise<void>;
  /** The picture has been black for a while, or is no longer. */
  onDarkness(dark: boolean): void;
}

/** A phone need not read more often than a hand moves. Milliseconds. */
const BETWEEN_FRAMES = 60;
/** Milliseconds. */
const BETWEEN_SAMPLES = 500;
/** A camera that gives no frame at all is as black as one that gives black ones. Milliseconds. */
const NO_FRAME_FOR = 5000;
/** Enough to tell black from a picture. */
const SAMPLE = 16;

export class FrameLoop {
  readonly #video: HTMLVideoElement;
  readonly #watcher: FrameWatcher;
  readonly #darkness = new DarknessDetector();
  #canvas: CanvasRenderingContext2D | null = null;
  #running = true;
  #reading = false;
  #dark = false;
  #lastFrame = performance.now();
  #lastRead = 0;
  #callback = 0;
  readonly #sampling: ReturnType<typeof setInterval>;

  /** Starts at once. */
  constructor(video: HTMLVideoElement, watcher: FrameWatcher) {
    this.#video = video;
    this.#watcher = watcher;
    this.#sampling = setInterval(() => this.#sample(), BETWEEN_SAMPLES);
    this.#next();
  }

  stop(): void {
    if (!this.#running) return;
    this.#running = false;
    clearInterval(this.#sampling);
    if ('cancelVideoFrameCallback' in this.#video) this.#video.cancelVideoFrameCallback(this.#callback);
    else cancelAnimationFrame(this.#callback);
  }

  #next(): void {
    if (!this.#running) return;
    const then = () => void this.#onFrame();
    // Older Safari and Firefox: as often as the screen is drawn, which may be the same frame twice.
    this.#callback =
      'requestVideoFrameCallback' in this.#video
        ? this.#video.requestVideoFrameCallback(then)
        : requestAnimationFrame(then);
  }

  async #onFrame(): Promise<void> {
    this.#next();
    const now = performance.now();
    const video = this.#video;
    if (video.readyState < HTMLMediaElement.HAVE_CURRENT_DATA || video.videoWidth === 0) return;
    this.#lastFrame = now;
    if (this.#reading || now - this.#lastRead < BETWEEN_FRAMES) return;
    this.#reading = true;
    this.#lastRead = now;
    try {
      const frame = await grab(video);
      if (this.#running) await this.#watcher.onFrame(frame);
      else frame.close();
    } catch {
      // A frame that could not be taken is followed by the next.
    } finally {
      this.#reading = false;
    }
  }

  #sample(): void {
    const video = this.#video;
    if (video.readyState < HTMLMediaElement.HAVE_CURRENT_DATA || video.videoWidth === 0) {
      if (performance.now() - this.#lastFrame > NO_FRAME_FOR) this.#tell(true);
      return;
    }
    const canvas = (this.#canvas ??= smallCanvas());
    if (!canvas) return;
    canvas.drawImage(video, 0, 0, SAMPLE, SAMPLE);
    const seen = this.#darkness.add(isBlack(canvas.getImageData(0, 0, SAMPLE, SAMPLE).data));
    if (seen) this.#tell(seen === 'black');
  }

  #tell(dark: boolean): void {
    if (dark === this.#dark) return;
    this.#dark = dark;
    this.#watcher.onDarkness(dark);
  }
}

/** A frame goes to the worker without its pixels being copied here, where the browser can. */
async function grab(video: HTMLVideoElement): Promise<ImageBitmap | VideoFrame> {
  if (typeof VideoFrame === 'function') {
    try {
      return new VideoFrame(video);
    } catch {
      // Some browsers make them of other sources only.
    }
  }
  return createImageBitmap(video);
}

function smallCanvas(): CanvasRenderingContext2D | null {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = SAMPLE;
  return canvas.getContext('2d', { willReadFrequently: true });
}

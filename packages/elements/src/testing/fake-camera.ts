/** A camera for tests and stories: a canvas that holds a code, in the place of the device's own. */
import { draw } from '@sen/qr';

/** What the browser throws instead of a picture. */
export interface CameraRefusal {
  readonly name: string;
  readonly message?: string;
}

export interface FakeLens {
  readonly label: string;
  readonly capabilities?: object;
}

const WIDTH = 640;
const HEIGHT = 480;
const FRAME = 40;

/** Draws a code in the middle of a canvas, as on paper held up in a room; without a text, the room alone. */
export function paintCode(
  canvas: HTMLCanvasElement | OffscreenCanvas,
  text?: string,
  { share = 0.66, ground = '#7d8790' } = {},
): void {
  const context = canvas.getContext('2d') as CanvasRenderingContext2D | null;
  if (!context) throw new Error('No canvas');
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.fillStyle = ground;
  context.fillRect(0, 0, canvas.width, canvas.height);
  if (!text) return;
  const { path, size } = draw(text);
  const side = share * Math.min(canvas.width, canvas.height);
  const scale = side / (size + 8);
  context.translate((canvas.width - side) / 2, (canvas.height - side) / 2);
  context.scale(scale, scale);
  context.fillStyle = '#fff';
  context.fillRect(0, 0, size + 8, size + 8);
  context.translate(4, 4);
  context.fillStyle = '#15191d';
  context.fill(new Path2D(path));
}

/** A picture file with a code in it. */
export async function photoOf(text?: string): Promise<File> {
  const canvas = new OffscreenCanvas(WIDTH, HEIGHT);
  paintCode(canvas, text);
  return new File([await canvas.convertToBlob({ type: 'image/png' })], 'anh.png', { type: 'image/png' });
}

/** Puts a property in the place of a browser's own, until the function it returns is called. */
export function replaceMethod(target: object, name: string, value: unknown): () => void {
  const own = Object.getOwnPropertyDescriptor(target, name);
  Object.defineProperty(target, name, { configurable: true, get: () => value });
  return () => {
    if (own) Object.defineProperty(target, name, own);
    else Reflect.deleteProperty(target, name);
  };
}

export class FakeCamera {
  /** Every track that was ever handed out: all must have ended when a scan is over. */
  readonly tracks: MediaStreamTrack[] = [];
  /** Constraints of every call. */
  readonly asked: MediaStreamConstraints[] = [];
  /** In the place of a picture, once or for good. */
  refusal: CameraRefusal | undefined;
  refusesOnce = false;
  /** Waits for this before it answers. */
  hold: Promise<unknown> | undefined;
  lenses: readonly FakeLens[] = [{ label: 'camera 0, facing back' }];
  permission: PermissionState = 'granted';
  readonly permissionStatus = new EventTarget() as EventTarget & {
    onchange: (() => void) | null;
    state: PermissionState;
  };
  #text: string | undefined;
  #ground: string | undefined;
  readonly #undo: (() => void)[] = [];
  readonly #timers: ReturnType<typeof setInterval>[] = [];

  /** Takes the place of the device's camera, until `leave`. */
  enter(): this {
    const status = this.permissionStatus;
    status.onchange = null;
    const permissions = navigator.permissions;
    const query = permissions.query.bind(permissions);
    this.#undo.push(
      replaceMethod(navigator.mediaDevices, 'getUserMedia', (constraints: MediaStreamConstraints) =>
        this.#answer(constraints),
      ),
      replaceMethod(navigator.mediaDevices, 'enumerateDevices', () =>
        Promise.resolve(
          this.lenses.map(({ label }, index) => ({
            kind: 'videoinput',
            deviceId: `lens-${index}`,
            label,
            groupId: '',
          })),
        ),
      ),
      replaceMethod(permissions, 'query', (wanted: PermissionDescriptor) => {
        if ((wanted.name as string) !== 'camera') return query(wanted);
        status.state = this.permission;
        return Promise.resolve(status);
      }),
    );
    return this;
  }

  leave(): void {
    this.#timers.forEach(clearInterval);
    this.tracks.forEach((track) => track.stop());
    this.#undo.reverse().forEach((undo) => undo());
    this.#undo.length = 0;
  }

  /** Holds this code in front of the camera; nothing, without a text. */
  show(text?: string): void {
    this.#text = text;
    this.#ground = undefined;
  }

  goDark(): void {
    this.#text = undefined;
    this.#ground = '#000';
  }

  /** Somebody else takes the camera: the tracks end by themselves. */
  takeAway(): void {
    for (const track of this.tracks.filter(({ readyState }) => readyState === 'live')) {
      track.stop();
      track.dispatchEvent(new Event('ended'));
    }
  }

  /** The person takes the permission back in the browser's settings. */
  revoke(): void {
    this.permission = this.permissionStatus.state = 'denied';
    this.permissionStatus.onchange?.();
  }

  get isReleased(): boolean {
    return this.tracks.every(({ readyState }) => readyState === 'ended');
  }

  async #answer(constraints: MediaStreamConstraints): Promise<MediaStream> {
    this.asked.push(constraints);
    await this.hold;
    if (this.refusal) {
      const { name, message = '' } = this.refusal;
      if (this.refusesOnce) this.refusal = undefined;
      throw new DOMException(message, name);
    }
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [WIDTH, HEIGHT];
    const paint = () => paintCode(canvas, this.#text, this.#ground ? { ground: this.#ground } : {});
    paint();
    this.#timers.push(setInterval(paint, FRAME));
    const stream = canvas.captureStream(1000 / FRAME);
    const [track] = stream.getVideoTracks();
    if (!track) throw new Error('No track');
    this.tracks.push(track);
    const wanted = (constraints.video as MediaTrackConstraints | true) ?? true;
    const exact = wanted === true ? undefined : (wanted.deviceId as ConstrainDOMStringParameters | undefined)?.exact;
    const index = Math.max(
      0,
      this.lenses.findIndex((_, at) => `lens-${at}` === exact),
    );
    replaceMethod(track, 'getSettings', () => ({ width: WIDTH, height: HEIGHT, deviceId: `lens-${index}` }));
    replaceMethod(track, 'getCapabilities', () => this.lenses[index]?.capabilities ?? {});
    replaceMethod(track, 'applyConstraints', (wish: { advanced?: object[] }) => {
      Object.assign(this.applied, ...(wish.advanced ?? []));
      return Promise.resolve();
    });
    return stream;
  }

  /** What the lens was told: torch, zoom, focusMode. */
  readonly applied: Record<string, unknown> = {};
}

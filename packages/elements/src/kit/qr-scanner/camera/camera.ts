import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { preflightError, cameraErrorOf, type CameraError, type CameraEnvironment } from './camera-error.ts';
import { inAppBrowserOf } from './in-app-browser.ts';
import { betterLens, isRear, type Focus } from './lenses.ts';

/**
 * What browsers tell of a lens beyond what TypeScript knows:
 * https://www.w3.org/TR/image-capture/#mediatrackcapabilities-section
 */
interface LensCapabilities extends MediaTrackCapabilities {
  readonly torch?: boolean | readonly boolean[];
  readonly zoom?: { readonly min: number; readonly max: number; readonly step?: number };
  readonly focusMode?: readonly string[];
  readonly pointsOfInterest?: unknown;
}

interface LensConstraints {
  readonly torch?: boolean;
  readonly zoom?: number;
  readonly focusMode?: string;
  readonly pointsOfInterest?: readonly { readonly x: number; readonly y: number }[];
}

/** What can be done with the lens in use. */
export interface CameraCapabilities {
  readonly light: boolean;
  readonly zoom: { readonly min: number; readonly max: number; readonly step: number } | undefined;
  /** It can be told where to look sharp. */
  readonly focus: boolean;
  /** There is another camera to change to. */
  readonly others: boolean;
}

const NOTHING: CameraCapabilities = { light: false, zoom: undefined, focus: false, others: false };

/** Dense certificates need pixels; no camera has to have them. */
const SIZE = { width: { ideal: 1920 }, height: { ideal: 1080 } };
/** Further lenses looked at before the first picture; each costs about half a second. */
const MOST_TRIED = 2;

const isNamed = (error: unknown): error is { name: string; message: string } =>
  typeof (error as { name?: unknown })?.name === 'string';

/**
 * The camera, from the question to the last track stopped. Nothing stays open: whatever arrives after `close` is closed
 * at once, so that no page is left with a red light. Keeps the id of the lens in memory only.
 */
export class CameraController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #onEnded: (why: CameraError | undefined) => void;
  /** Counts openings, so that an answer that comes late is known as late. */
  #turn = 0;
  #stream: MediaStream | undefined;
  #chosen: string | undefined;
  #cameras: MediaDeviceInfo[] = [];
  #permission: PermissionStatus | undefined;
  #capabilities = NOTHING;
  #light = false;
  #zoom = 1;

  /** @param onEnded the camera went away by itself; undefined when nobody knows why. */
  constructor(host: ReactiveControllerHost, onEnded: (why: CameraError | undefined) => void) {
    this.#host = host;
    this.#onEnded = onEnded;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.close();
  }

  get stream(): MediaStream | undefined {
    return this.#stream;
  }

  get capabilities(): CameraCapabilities {
    return this.#capabilities;
  }

  get light(): boolean {
    return this.#light;
  }

  get zoom(): number {
    return this.#zoom;
  }

  /** Asks for the camera. The stream, or why there is none, or undefined when it is no longer wanted. */
  async open(): Promise<MediaStream | CameraError | undefined> {
    this.close();
    const turn = this.#turn;
    const before = environment(undefined);
    const ahead = preflightError(before);
    if (ahead) return ahead;
    try {
      const first = await this.#ask(this.#chosen, turn);
      const stream = first && (this.#chosen ? first : await this.#sharpest(first, turn));
      if (!stream || turn !== this.#turn) return undefined;
      await this.#take(stream, turn);
      return turn === this.#turn ? stream : undefined;
    } catch (error) {
      const permission = (await askPermission())?.state;
      if (turn !== this.#turn) return undefined;
      this.close();
      return isNamed(error) ? cameraErrorOf(error, environment(permission)) : 'failed';
    }
  }

  /** Lets go of the camera, and of one that is still being asked for. */
  close(): void {
    this.#turn++;
    release(this.#stream);
    this.#stream = undefined;
    this.#capabilities = NOTHING;
    this.#light = false;
    this.#zoom = 1;
    if (this.#permission) this.#permission.onchange = null;
    this.#permission = undefined;
    this.#host.requestUpdate();
  }

  /** The next camera of the device, rear ones first, shall be the one that opens. */
  chooseNext(): void {
    const current = this.#stream?.getVideoTracks()[0]?.getSettings().deviceId;
    const cameras = [...this.#cameras].sort((a, b) => Number(isRear(b)) - Number(isRear(a)));
    const at = cameras.findIndex(({ deviceId }) => deviceId === current);
    this.#chosen = cameras[(at + 1) % cameras.length]?.deviceId;
  }

  async setLight(on: boolean): Promise<void> {
    if (await this.#apply({ torch: on })) this.#light = on;
    this.#host.requestUpdate();
  }

  async setZoom(zoom: number): Promise<void> {
    if (await this.#apply({ zoom })) this.#zoom = zoom;
    this.#host.requestUpdate();
  }

  /** Looks sharp at a point; `x` and `y` from 0 to 1 of the picture. */
  async focusAt(x: number, y: number): Promise<void> {
    if (!this.#capabilities.focus) return;
    await this.#apply({ pointsOfInterest: [{ x, y }] });
    await this.#apply({ focusMode: 'single-shot' });
  }

  async #ask(deviceId: string | undefined, turn: number): Promise<MediaStream | undefined> {
    const which = deviceId ? { deviceId: { exact: deviceId } } : { facingMode: { ideal: 'environment' } };
    try {
      return await this.#get({ ...which, ...SIZE }, turn);
    } catch (error) {
      if (!isNamed(error) || !/^(?:Overconstrained|ConstraintNotSatisfied)Error$/.test(error.name)) throw error;
      // The one that was chosen has been unplugged, or an old browser takes wishes for orders.
      this.#chosen = undefined;
      return turn === this.#turn ? this.#get(true, turn) : undefined;
    }
  }

  async #get(video: MediaTrackConstraints | true, turn: number): Promise<MediaStream | undefined> {
    const stream = await navigator.mediaDevices.getUserMedia({ video, audio: false });
    if (turn === this.#turn) return (this.#stream = stream);
    release(stream);
    return undefined;
  }

  /** Goes through the rear lenses until one focuses. The names of lenses are told only once a camera is open. */
  async #sharpest(first: MediaStream, turn: number): Promise<MediaStream | undefined> {
    let stream: MediaStream | undefined = first;
    const tried = new Set<string>();
    for (let tries = 0; tries < MOST_TRIED && stream; tries++) {
      const lenses = await cameras();
      if (turn !== this.#turn) return undefined;
      const deviceId = stream.getVideoTracks()[0]?.getSettings().deviceId ?? '';
      tried.add(deviceId);
      const better = betterLens(lenses, { deviceId, focus: focusOf(stream) }, tried);
      if (!better) break;
      // Most phones open one camera at a time.
      release(stream);
      stream = await this.#ask(better, turn).catch(() => this.#ask(undefined, turn));
    }
    return stream;
  }

  async #take(stream: MediaStream, turn: number): Promise<void> {
    const [track] = stream.getVideoTracks();
    if (!track) return;
    track.addEventListener('ended', () => void this.#ended(turn), { once: true });
    const able = capabilitiesOf(track);
    this.#cameras = await cameras();
    if (turn !== this.#turn) return;
    const { torch, zoom } = able;
    this.#capabilities = {
      light: Array.isArray(torch) ? torch.includes(true) : Boolean(torch),
      zoom:
        zoom && zoom.max > zoom.min
          ? { min: zoom.min, max: zoom.max, step: zoom.step || (zoom.max - zoom.min) / 20 }
          : undefined,
      focus: 'pointsOfInterest' in able && Boolean(able.focusMode?.includes('single-shot')),
      others: this.#cameras.length > 1,
    };
    this.#zoom = (track.getSettings() as { zoom?: number }).zoom ?? zoom?.min ?? 1;
    if (able.focusMode?.includes('continuous')) await this.#apply({ focusMode: 'continuous' });
    void this.#watchPermission(turn);
    this.#host.requestUpdate();
  }

  async #ended(turn: number): Promise<void> {
    if (turn !== this.#turn) return;
    const permission = (await askPermission())?.state;
    if (turn !== this.#turn) return;
    this.close();
    this.#onEnded(permission === 'denied' ? 'denied' : undefined);
  }

  /** Some browsers take the permission back and leave the picture standing still. */
  async #watchPermission(turn: number): Promise<void> {
    const permission = await askPermission();
    if (!permission || turn !== this.#turn) return;
    this.#permission = permission;
    // Where a permission is for this once, it was never "granted", and a change says nothing.
    let granted = permission.state === 'granted';
    permission.onchange = () => {
      const { state } = permission;
      if (turn !== this.#turn || state === 'granted' || (state === 'prompt' && !granted))
        return void (granted ||= state === 'granted');
      this.close();
      this.#onEnded(state === 'denied' ? 'denied' : 'dismissed');
    };
  }

  async #apply(constraints: LensConstraints): Promise<boolean> {
    const [track] = this.#stream?.getVideoTracks() ?? [];
    try {
      await track?.applyConstraints({ advanced: [constraints as MediaTrackConstraintSet] });
      return track !== undefined;
    } catch {
      return false; // a lens that promised more than it does still shows its picture
    }
  }
}

const release = (stream: MediaStream | undefined): void => stream?.getTracks().forEach((track) => track.stop());

const capabilitiesOf = (track: MediaStreamTrack): LensCapabilities =>
  (track.getCapabilities?.() ?? {}) as LensCapabilities;

function focusOf(stream: MediaStream): Focus {
  const [track] = stream.getVideoTracks();
  const modes = track && capabilitiesOf(track).focusMode;
  if (!modes || modes.length === 0) return 'unknown';
  return modes.includes('continuous') ? 'continuous' : 'fixed';
}

const cameras = async (): Promise<MediaDeviceInfo[]> => {
  const all = (await navigator.mediaDevices.enumerateDevices?.().catch(() => [])) ?? [];
  return all.filter(({ kind }) => kind === 'videoinput');
};

/** Not every browser knows a camera among its permissions. */
const askPermission = (): Promise<PermissionStatus | undefined> =>
  navigator.permissions?.query({ name: 'camera' as PermissionName }).catch(() => undefined) ??
  Promise.resolve(undefined);

function environment(permission: PermissionState | undefined): CameraEnvironment {
  const policy = (document as { featurePolicy?: { allowsFeature(name: string): boolean } }).featurePolicy;
  return {
    secure: isSecureContext,
    supported: typeof navigator.mediaDevices?.getUserMedia === 'function',
    inApp: inAppBrowserOf(navigator.userAgent),
    permission,
    allowedHere: policy?.allowsFeature('camera') ?? true,
  };
}

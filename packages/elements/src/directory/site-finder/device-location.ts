import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Coordinates } from './distance.ts';

export type DeviceLocationState =
  | { readonly state: 'off' }
  | { readonly state: 'asking' }
  | { readonly state: 'known'; readonly place: Coordinates }
  /** The person, the device or the page's own policy said no. */
  | { readonly state: 'denied' }
  | { readonly state: 'unavailable' };

/** Standing outdoors a phone knows quickly; indoors it is not worth waiting longer. Milliseconds. */
const WAIT = 15_000;
/** A place this old will do for a list of sites. Milliseconds. */
const FRESH = 5 * 60_000;

/** Where the device is, asked for only by `ask`, kept only while the element is on the page, given to nobody. */
export class DeviceLocationController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #onAnswer: (state: DeviceLocationState) => void;
  #asked = 0;
  current: DeviceLocationState = { state: 'off' };

  constructor(host: ReactiveControllerHost, onAnswer: (state: DeviceLocationState) => void) {
    this.#host = host;
    this.#onAnswer = onAnswer;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.forget();
  }

  get place(): Coordinates | undefined {
    return this.current.state === 'known' ? this.current.place : undefined;
  }

  ask(): void {
    if (this.current.state === 'asking') return;
    const turn = ++this.#asked;
    const answer = (state: DeviceLocationState): void => {
      if (turn !== this.#asked) return; // forgotten meanwhile
      this.#become(state);
      this.#onAnswer(state);
    };
    // Missing on pages without https.
    if (!globalThis.navigator?.geolocation) return answer({ state: 'unavailable' });
    this.#become({ state: 'asking' });
    navigator.geolocation.getCurrentPosition(
      ({ coords: { latitude, longitude } }) => answer({ state: 'known', place: { latitude, longitude } }),
      ({ code, PERMISSION_DENIED }) => answer({ state: code === PERMISSION_DENIED ? 'denied' : 'unavailable' }),
      { enableHighAccuracy: false, timeout: WAIT, maximumAge: FRESH },
    );
  }

  forget(): void {
    this.#asked++;
    this.#become({ state: 'off' });
  }

  #become(state: DeviceLocationState): void {
    this.current = state;
    this.#host.requestUpdate();
  }
}

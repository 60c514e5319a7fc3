/**
 * What stories about scanning share: a camera made of a canvas, so that they look the same on every machine. Every code
 * is made up.
 */
import type * as vi from '@sen/elements/locales/vi.js';
import { FakeCamera, replaceMethod } from '@sen/elements/testing/fake-camera.js';
import { Person, until } from '@sen/elements/testing/person.js';
import type { Scene } from './citizen.ts';
import { wordsOf } from './words-of.ts';

export const PERSONAL = '001093029317|NGUYEN VAN MAU|1987-01-18|0|162979388586171100|<1<00<0123232422';
export const PLACE = 'https://sen.example/c/cho-ben-thanh?v=1&s=abc';
export const TUBE = 'SENTUBE0042';

export const ZALO =
  'Mozilla/5.0 (Linux; Android 13; SM-A145F; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/120.0 Mobile Safari/537.36 Zalo android/12100555';
export const FACEBOOK =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_4 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 [FBAN/FBIOS;FBAV/450.0.0.38.108]';
export const IPHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1';
export const ANDROID =
  'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Mobile Safari/537.36';

/** What is there besides the camera. */
export interface Place {
  readonly camera: FakeCamera;
  /** Another browser, an insecure page: put in place until the story is left. */
  readonly put: (target: object, name: string, value: unknown) => void;
}

let current: Place;

export const cameraOfStory = (): FakeCamera => current.camera;

/** `beforeEach: before(({ camera }) => camera.show(PERSONAL))` */
export const before =
  (arrange: (place: Place) => unknown = () => {}) =>
  (): (() => void) => {
    const undo: (() => void)[] = [];
    current = {
      camera: new FakeCamera().enter(),
      put: (target, name, value) => undo.push(replaceMethod(target, name, value)),
    };
    arrange(current);
    return () => {
      undo.reverse().forEach((back) => back());
      current.camera.leave();
    };
  };

/** The browser refuses, with this error and this permission. */
export const refused =
  (name: string, message = '', permission: PermissionState = 'granted') =>
  ({ camera }: Place): void => {
    camera.refusal = { name, message };
    camera.permission = permission;
  };

/** Somebody with a code in the hand. */
export class Scanning extends Person {
  readonly element: HTMLElementTagNameMap['sen-qr-scanner'];
  readonly words: typeof vi.qrScanner;
  readonly common: typeof vi.common;

  private constructor(element: HTMLElementTagNameMap['sen-qr-scanner'], { globals }: Scene) {
    super(element);
    this.element = element;
    const { qrScanner, common } = wordsOf({ globals });
    this.words = qrScanner;
    this.common = common;
  }

  static async at(scene: Scene): Promise<Scanning> {
    const element = await until(() => scene.canvasElement.querySelector('sen-qr-scanner'), '<sen-qr-scanner>');
    await until(() => element.shadowRoot?.querySelector('h2'), 'the heading');
    return new Scanning(element, scene);
  }

  async starts(): Promise<void> {
    await this.presses(this.words.start);
  }

  async comesTo(state: string): Promise<void> {
    await until(() => this.element.state === state, `“${state}”, still “${this.element.state}”`, 20_000);
    await this.element.updateComplete;
  }

  /** The notice begins so. */
  async isTold(title: string): Promise<void> {
    await until(() => this.root.querySelector('.notice strong')?.textContent?.startsWith(title), `“${title}”`, 20_000);
  }

  async drops(file: File): Promise<void> {
    const data = new DataTransfer();
    data.items.add(file);
    this.root
      .querySelector('.panel')!
      .dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: data }));
  }
}

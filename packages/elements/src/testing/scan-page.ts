/**
 * A scanner on a page of its own, for tests: a camera to hold codes before, and everything that goes by put back
 * afterwards.
 */
import { fixture, html } from '@open-wc/testing';
import type { CodeScannedEvent } from '../kit/qr-scanner/qr-scanner.events.ts';
import type { QrScanner } from '../kit/qr-scanner/qr-scanner.ts';
import { FakeCamera, replaceMethod } from './fake-camera.ts';
import { Person, until } from './person.ts';

export const PERSONAL = '001093029317|NGUYEN VAN MAU|1987-01-18|0|162979388586171100|<1<00<0123232422';
export const PLACE = 'https://sen.example/c/cho-ben-thanh?v=1&s=abc';
export const TUBE = 'SENTUBE0042';

export interface ScannerVisit {
  element: QrScanner;
  person: Person;
  heard: CodeScannedEvent[];
  /** What a screen reader said, in turn. */
  said: string[];
}

export class ScanPage {
  #camera: FakeCamera | undefined;
  readonly #undo: (() => void)[] = [];

  /** @returns the camera of the device, until `leave` */
  enter(): FakeCamera {
    return (this.#camera = new FakeCamera().enter());
  }

  leave(): void {
    this.putBack();
    this.#camera?.leave();
  }

  /** Another value in the place of one of the browser's own. */
  putInstead(target: object, name: string, value: unknown): void {
    this.#undo.push(replaceMethod(target, name, value));
  }

  putBack(): void {
    this.#undo.splice(0).forEach((back) => back());
  }

  /** The person goes to another tab, or comes back. */
  hides(hidden: boolean): void {
    this.putBack();
    this.putInstead(document, 'visibilityState', hidden ? 'hidden' : 'visible');
    document.dispatchEvent(new Event('visibilitychange'));
  }
}

type Attributes = Partial<Pick<QrScanner, 'accept' | 'continuous' | 'locale' | 'duplicateWindow' | 'formats'>>;

/** Stands on the page with its heading. */
export async function scanner(attributes: Attributes = {}): Promise<ScannerVisit> {
  const { accept = '', continuous = false, locale = '', duplicateWindow = 3, formats = 'qr-code' } = attributes;
  const element = await fixture<QrScanner>(
    html`<sen-qr-scanner
      accept=${accept}
      ?continuous=${continuous}
      locale=${locale}
      duplicate-window=${duplicateWindow}
      formats=${formats}
    >Hỏi người phụ trách</sen-qr-scanner>`,
  );
  const heard: CodeScannedEvent[] = [];
  element.addEventListener('sen-code-scanned', (event) => heard.push(event));
  await until(() => element.shadowRoot?.querySelector('h2'), 'the heading');
  const said: string[] = [];
  const region = element.shadowRoot!.querySelector('[role=status]')!;
  new MutationObserver(() => said.push(region.textContent!.trim())).observe(region, {
    childList: true,
    characterData: true,
    subtree: true,
  });
  return { element, person: new Person(element), heard, said };
}

export const isScanning = ({ element }: ScannerVisit) =>
  until(() => element.state === 'scanning', `scanning, not ${element.state}`, 15_000);
export const hears = ({ heard }: ScannerVisit, count = 1) =>
  until(() => heard.length >= count, `${count} codes`, 20_000);
export const buttons = ({ person }: ScannerVisit) =>
  [...person.root.querySelectorAll('button')].map((button) => button.textContent!.trim());

export function drops({ person }: ScannerVisit, file: File): void {
  const data = new DataTransfer();
  data.items.add(file);
  person.root
    .querySelector('.panel')!
    .dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: data }));
}

/** As a hand-held scanner types: faster than anybody, and then Enter. */
export function keys(text: string, target: EventTarget = document.body): void {
  for (const key of [...text, 'Enter'])
    target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }));
}

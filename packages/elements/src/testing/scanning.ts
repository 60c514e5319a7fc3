/** Codes held in front of the scanner inside another element, for tests and stories. */
import type { QrScanner } from '../kit/qr-scanner/qr-scanner.ts';
import { photoOf } from './fake-camera.ts';
import { until } from './person.ts';

/** The scanner that stands open inside an element. */
export const scannerIn = (element: Element): Promise<QrScanner> =>
  until(
    () => {
      const scanner = element.shadowRoot?.querySelector<QrScanner>('sen-qr-scanner');
      return scanner?.shadowRoot?.querySelector('input[type=file]') && scanner;
    },
    'the scanner',
    15_000,
  );

/** Waits until it can read; `aim` is what it says from then on. */
export async function aimsIn(element: Element, aim: string): Promise<void> {
  const scanner = await scannerIn(element);
  await until(() => scanner.shadowRoot?.textContent?.includes(aim), 'a scanner that can read', 20_000);
}

/** Gives a photo of a code, through the scanner's own field for files. */
export async function photographs(element: Element, text: string): Promise<void> {
  const scanner = await scannerIn(element);
  const field = scanner.shadowRoot!.querySelector<HTMLInputElement>('input[type=file]')!;
  const chosen = new DataTransfer();
  chosen.items.add(await photoOf(text));
  field.files = chosen.files;
  field.dispatchEvent(new Event('change'));
}

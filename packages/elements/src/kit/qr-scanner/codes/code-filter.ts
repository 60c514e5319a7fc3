import { classify, type Kind } from '@sen/credential';
import { DuplicateWindow } from './duplicates.ts';
import { ScanFeedback } from './scan-feedback.ts';
import type { CodeSource } from '../qr-scanner.events.ts';
import { acceptedKinds, isAccepted } from './accepted-codes.ts';

/** What a page asks of codes: attributes of the element, asked anew with each code. */
export interface ScannerOptions {
  readonly accept: string;
  readonly duplicateWindow: number;
  readonly sound: boolean;
  readonly haptics: boolean;
}

export type FilteredCode =
  /** `count` since the start. */
  | { readonly accepted: true; readonly kind: Kind; readonly count: number }
  | { readonly accepted: false; readonly kind: Kind };

/** Every code passes here, wherever it was read: what kind it is, whether it is accepted, and a tone or buzz. */
export class CodeFilter {
  readonly #options: ScannerOptions;
  readonly #duplicates = new DuplicateWindow();
  readonly #feedback = new ScanFeedback();
  #count = 0;

  constructor(options: ScannerOptions) {
    this.#options = options;
  }

  /** What was read before is new again. Called while a press is being answered, for the sound. */
  begin(): void {
    this.forget();
    if (this.#options.sound) this.#feedback.prepare();
  }

  /** Forgets which codes were read. */
  forget(): void {
    this.#count = 0;
    this.#duplicates.forget();
  }

  /** A frame of the camera was looked at. */
  countFrame(): void {
    this.#duplicates.countFrame();
  }

  isAccepted(text: string): boolean {
    return isAccepted(classify(text), acceptedKinds(this.#options.accept));
  }

  /** @returns undefined for a code that has been taken and is still in sight */
  take(text: string, source: CodeSource): FilteredCode | undefined {
    const { accept, duplicateWindow, sound, haptics } = this.#options;
    const goesBy = source === 'camera' || source === 'wedge';
    if (goesBy && !this.#duplicates.isNew(text, performance.now(), duplicateWindow * 1000, source === 'camera' ? 1 : 0))
      return undefined;
    const kind = classify(text);
    if (!isAccepted(kind, acceptedKinds(accept))) return { accepted: false, kind };
    if (sound) this.#feedback.tone();
    if (haptics) this.#feedback.buzz();
    return { accepted: true, kind, count: ++this.#count };
  }

  close(): void {
    this.#feedback.close();
  }
}

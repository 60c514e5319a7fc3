import { classify, type Kind } from '@sen/credential';
import { DuplicateWindow } from './duplicates.ts';
import { Feedback } from './feedback.ts';
import type { CodeSource } from './qr-scanner.events.ts';
import { acceptedKinds, isAccepted } from './wanted.ts';

/** What a page wants of codes: attributes of the element, asked anew with each code. */
export interface Wishes {
  readonly accept: string;
  readonly duplicateWindow: number;
  readonly sound: boolean;
  readonly haptics: boolean;
}

export type Taken =
  /** `count` since the start. */
  | { readonly wanted: true; readonly kind: Kind; readonly count: number }
  | { readonly wanted: false; readonly kind: Kind };

/** One way in for every code, wherever it came from: what it is, whether it is wanted, and a sign to who holds it. */
export class Intake {
  readonly #wishes: Wishes;
  readonly #duplicates = new DuplicateWindow();
  readonly #feedback = new Feedback();
  #count = 0;

  constructor(wishes: Wishes) {
    this.#wishes = wishes;
  }

  /** What was read before is new again. Called while a press is being answered, for the sound. */
  begin(): void {
    this.forget();
    if (this.#wishes.sound) this.#feedback.prepare();
  }

  /** Whose code was seen is known to nobody any more. */
  forget(): void {
    this.#count = 0;
    this.#duplicates.forget();
  }

  /** A frame of the camera was looked at. */
  look(): void {
    this.#duplicates.look();
  }

  isWanted(text: string): boolean {
    return isAccepted(classify(text), acceptedKinds(this.#wishes.accept));
  }

  /** @returns undefined for a code that has been taken and is still in sight */
  take(text: string, source: CodeSource): Taken | undefined {
    const { accept, duplicateWindow, sound, haptics } = this.#wishes;
    const goesBy = source === 'camera' || source === 'wedge';
    if (goesBy && !this.#duplicates.isNew(text, performance.now(), duplicateWindow * 1000, source === 'camera' ? 1 : 0))
      return undefined;
    const kind = classify(text);
    if (!isAccepted(kind, acceptedKinds(accept))) return { wanted: false, kind };
    if (sound) this.#feedback.tone();
    if (haptics) this.#feedback.buzz();
    return { wanted: true, kind, count: ++this.#count };
  }

  close(): void {
    this.#feedback.close();
  }
}

import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { Deadline } from './deadline.ts';
import { leaveSlot, takeSlot } from './draft-slot.ts';
import { RETENTION } from './retention.ts';
import type { EncryptedDraft } from './encrypted-draft.ts';

/**
 * How long somebody who sends waits for a device. Milliseconds. What is not kept by then stands on the screen all the
 * same.
 */
export const SENDING_LIMIT = 1_500;
/** How long somebody who comes back waits for what opens the draft, where the network is slow. Milliseconds. */
const FETCH_LIMIT = 10_000;

const fetchStorage = () => import('./storage.ts');
const after = (milliseconds: number): Promise<undefined> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/**
 * What the session storage of this tab has there, or had: a browser that keeps nothing for a page throws at the very
 * word.
 */
function peek(slot: string, erases = false): string | null {
  try {
    const text = sessionStorage.getItem(slot);
    if (erases) sessionStorage.removeItem(slot);
    return text;
  } catch {
    return null;
  }
}

function hasDatabase(): boolean {
  try {
    return globalThis.indexedDB !== undefined;
  } catch {
    return false;
  }
}

/**
 * Keeps what was typed across a reload or a crash of the tab: AES-GCM ciphertext in sessionStorage, its key in
 * IndexedDB. Wiped by `wipe` (sent, cancelled) and 30 minutes after the last change. Where the browser gives no
 * cryptography (a page without https) or no storage, nothing is kept and `keeps` is false; no wait is longer than a
 * moment.
 */
export class DraftStore<T> implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #name: () => string;
  readonly #deadline: Deadline;
  #slot: { readonly form: string; readonly name: string } | undefined;
  /** What is being written, until it is wiped. */
  #draft: { readonly sealed: Promise<EncryptedDraft>; readonly end: AbortController } | undefined;
  #isBroken = false;

  /**
   * @param name which form this is: of one kind, for one platform. Drafts of different names never meet.
   * @param onExpired what to do when the 30 minutes are over while the page is open: a form empties itself.
   */
  constructor(host: ReactiveControllerHost, name: () => string, onExpired: () => void = () => {}) {
    this.#host = host;
    this.#name = name;
    this.#deadline = new Deadline(() => {
      void this.wipe();
      onExpired();
    });
    host.addController(this);
  }

  hostConnected(): void {
    if (this.#slot) this.#slot = { ...this.#slot, name: takeSlot(this.#slot.form) };
    this.#deadline.resume();
  }

  hostDisconnected(): void {
    if (this.#slot) leaveSlot(this.#slot.name);
    this.#deadline.pause();
  }

  /** Whether typed text survives a reload here. */
  get keeps(): boolean {
    return this.#mayKeep && !this.#isBroken;
  }

  get #mayKeep(): boolean {
    return globalThis.isSecureContext && globalThis.crypto?.subtle !== undefined && hasDatabase();
  }

  /**
   * Keeps the newest draft. Resolves when it is kept, or when that takes too long: nobody who sends waits for a device.
   * Where nothing is kept it stands on the screen alone, and there no longer than elsewhere.
   */
  async save(draft: T): Promise<void> {
    // Where the time was over before this was typed, the form has just been emptied.
    if (!this.#deadline.set(RETENTION.draft) || !this.#mayKeep) return;
    const slot = this.#place();
    const { sealed } = (this.#draft ??= this.#begin());
    const kept = sealed
      .then((one) => one.write(slot, draft))
      .then(
        () => this.#become(false),
        () => this.#become(true), // private mode without storage, or a full one: say so instead of pretending
      );
    await Promise.race([kept, after(SENDING_LIMIT)]);
  }

  /** The draft of this form in this tab, if there is one and it is younger than 30 minutes. Anything else is wiped. */
  async load(): Promise<T | undefined> {
    const slot = this.#place();
    if (!this.#mayKeep) return undefined;
    // Soon needed, and not waited for where there is nothing to open.
    const fetching = fetchStorage().catch(() => undefined);
    const text = peek(slot);
    if (!text) return undefined;
    const end = new AbortController();
    const storage = await Promise.race([fetching, after(FETCH_LIMIT)]);
    const found = await storage?.openDraft(text, end.signal).catch(() => undefined);
    if (!found) {
      // Nothing answers. It stays sealed for a later visit, within its time.
      this.#deadline.set(RETENTION.draft);
      this.#become(true);
    } else if (found.state === 'open') {
      this.#draft = { sealed: Promise.resolve(found.draft), end };
      this.#deadline.set(found.left);
      return found.value as T;
    } else if (found.state === 'copied') peek(slot, true);
    else await this.wipe();
    return undefined;
  }

  /** Removes ciphertext and key: the first at once. */
  async wipe(): Promise<void> {
    this.#deadline.clear();
    const draft = this.#draft;
    this.#draft = undefined;
    draft?.end.abort();
    const text = peek(this.#place(), true);
    if (!text && !draft) return;
    const dropped = Promise.all([fetchStorage(), draft?.sealed]).then(([{ dropDraft }, sealed]) =>
      dropDraft(text, sealed),
    );
    // Without its ciphertext a key opens nothing, and goes in a day.
    await Promise.race([dropped.catch(() => {}), after(SENDING_LIMIT)]);
  }

  #begin(): { sealed: Promise<EncryptedDraft>; end: AbortController } {
    const end = new AbortController();
    const sealed = fetchStorage().then(({ EncryptedDraft }) => new EncryptedDraft(end.signal));
    sealed.catch(() => {
      if (this.#draft?.end === end) this.#draft = undefined; // the next letter asks for it again
    });
    return { sealed, end };
  }

  /** Where this form's draft lies. A form that became another one takes its draft along. */
  #place(): string {
    const form = this.#name();
    if (this.#slot?.form !== form) {
      if (this.#slot) {
        peek(this.#slot.name, true);
        leaveSlot(this.#slot.name);
      }
      this.#slot = { form, name: takeSlot(form) };
    }
    return this.#slot.name;
  }

  #become(isBroken: boolean): void {
    if (this.#isBroken === isBroken) return;
    this.#isBroken = isBroken;
    this.#host.requestUpdate();
  }
}

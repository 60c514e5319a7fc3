import { toJson } from '@sen/client';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { Deadline } from './deadline.ts';
import { leaveSlot, takeSlot } from './draft-slot.ts';
import { RETENTION } from './retention.ts';
import type { DraftKey } from './storage.ts';
import { SENDING_LIMIT, within } from './time-limit.ts';

/** What stands in the session storage. */
interface Sealed {
  keyId: string;
  data: string;
  /** When it was last typed in, milliseconds. Says nothing about the person. */
  at: number;
}

/** How long somebody who comes back waits for what opens the draft, where the network is slow. Milliseconds. */
const FETCH_LIMIT = 10_000;
const fetchStorage = () => import('./storage.ts');

/** A browser that keeps nothing for a page throws at the very word. */
function hasDatabase(): boolean {
  try {
    return globalThis.indexedDB !== undefined;
  } catch {
    return false;
  }
}

/**
 * Keeps what was typed across a reload or a crash of the tab: AES-GCM ciphertext in sessionStorage, its key in IndexedDB.
 * Wiped by `wipe` (sent, cancelled) and 30 minutes after the last change. Where the browser gives no cryptography
 * (a page without https) or no storage, nothing is kept and `keeps` is false; no wait is longer than a moment.
 */
export class DraftStore<T> implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #name: () => string;
  readonly #deadline: Deadline;
  #slot: { readonly form: string; readonly name: string } | undefined;
  #key: Promise<DraftKey> | undefined;
  #next: { draft: T; slot: string } | undefined;
  #writing: Promise<void> = Promise.resolve();
  /** Counts how often it was wiped: what was being sealed before is not written afterwards. */
  #wipes = 0;
  #broken = false;

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
    return this.#mayKeep && !this.#broken;
  }

  get #mayKeep(): boolean {
    return globalThis.isSecureContext && globalThis.crypto?.subtle !== undefined && hasDatabase();
  }

  /**
   * Keeps the newest draft; drafts that come while one is being sealed replace each other. Resolves when it is kept, or when that takes too
   * long: nobody who sends waits for a device. Where nothing is kept it stands on the screen alone, and there no longer than elsewhere.
   */
  async save(draft: T): Promise<void> {
    const wipes = this.#wipes;
    this.#deadline.set(RETENTION.draft);
    // The time was over before this was typed: it has just been emptied.
    if (wipes !== this.#wipes || !this.#mayKeep) return;
    const waiting = this.#next !== undefined;
    this.#next = { draft, slot: this.#place() };
    if (!waiting) this.#writing = this.#writing.then(() => this.#seal());
    await within(SENDING_LIMIT, this.#writing).catch(() => {});
  }

  /** The draft of this form in this tab, if there is one and it is younger than 30 minutes. Anything else is wiped. */
  async load(): Promise<T | undefined> {
    const slot = this.#place();
    if (!this.#mayKeep) return undefined;
    const fetching = fetchStorage();
    fetching.catch(() => {}); // not needed before something was typed, and then asked for again
    const sealed = stored(slot);
    if (!sealed) return undefined;
    const left = sealed.at + RETENTION.draft - Date.now();
    try {
      if (left > 0) return await this.#open(sealed, left, await within(FETCH_LIMIT, fetching));
    } catch {
      // Nothing answers. It stays sealed for a later visit, within its time.
      this.#deadline.set(left);
      this.#become({ broken: true });
      return undefined;
    }
    await this.wipe();
    return undefined;
  }

  async #open({ keyId, data }: Sealed, left: number, { findDraftKey, unseal }: Awaited<ReturnType<typeof fetchStorage>>): Promise<T | undefined> {
    const found = await findDraftKey(keyId);
    if (found === 'of another document') {
      erase(this.#place()); // of the tab that this one is a copy of; the key is needed there
      return undefined;
    }
    // Cut off, altered, from another version: an unreadable draft is no draft.
    const open = found && (await unseal(found.key, data).catch(() => undefined));
    if (!open) {
      await this.wipe();
      return undefined;
    }
    this.#key = Promise.resolve(found);
    this.#deadline.set(left);
    return open as T;
  }

  /** Removes ciphertext and key. */
  async wipe(): Promise<void> {
    this.#deadline.clear();
    this.#next = undefined;
    this.#wipes += 1;
    const slot = this.#place();
    const keyId = stored(slot)?.keyId;
    const made = this.#key;
    this.#key = undefined;
    erase(slot);
    if (keyId === undefined && !made) return;
    const drop = async (): Promise<void> => {
      const { dropDraftKey } = await fetchStorage();
      const ids = new Set([keyId, (await made?.catch(() => undefined))?.id]);
      for (const id of ids) if (id !== undefined) await dropDraftKey(id);
    };
    await within(SENDING_LIMIT, drop()).catch(() => {}); // without its ciphertext it opens nothing, and goes in a day
  }

  /** Where this form's draft lies. A form that became another one takes its draft along. */
  #place(): string {
    const form = this.#name();
    const before = this.#slot;
    if (before?.form === form) return before.name;
    if (before) {
      erase(before.name);
      leaveSlot(before.name);
    }
    this.#slot = { form, name: takeSlot(form) };
    return this.#slot.name;
  }

  async #seal(): Promise<void> {
    const next = this.#next;
    this.#next = undefined;
    if (!next) return;
    const wipes = this.#wipes;
    try {
      const { makeDraftKey, seal } = await fetchStorage();
      if (wipes !== this.#wipes) return;
      const { id, key } = await (this.#key ??= this.#remade(makeDraftKey()));
      const data = await seal(key, next.draft);
      if (wipes !== this.#wipes) return;
      sessionStorage.setItem(next.slot, toJson({ keyId: id, data, at: Date.now() } satisfies Sealed));
      this.#become({ broken: false });
    } catch {
      this.#become({ broken: true }); // private mode without storage, or a full one: say so instead of pretending
    }
  }

  /** The next draft asks again where no key could be had for this one. */
  #remade(key: Promise<DraftKey>): Promise<DraftKey> {
    key.catch(() => {
      if (this.#key === key) this.#key = undefined;
    });
    return key;
  }

  #become({ broken }: { broken: boolean }): void {
    if (this.#broken === broken) return;
    this.#broken = broken;
    this.#host.requestUpdate();
  }
}

function stored(slot: string): Sealed | undefined {
  try {
    const text = sessionStorage.getItem(slot);
    return text ? (JSON.parse(text) as Sealed) : undefined;
  } catch {
    return undefined;
  }
}

function erase(slot: string): void {
  try {
    sessionStorage.removeItem(slot);
  } catch {
    // Storage that cannot be written holds nothing of ours either.
  }
}

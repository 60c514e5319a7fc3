import { toJson } from '@sen/client';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { Deadline } from './deadline.ts';
import { dropKey, dropKeysBefore, findKey, makeKey } from './draft-vault.ts';

/** How long typed text may lie on a device that many people share. */
export const KEPT_FOR = 30 * 60 * 1000;
/** A key outlives many short drafts of one tab, never a day. */
const KEY_LIFE = 24 * 60 * 60 * 1000;

interface Sealed {
  keyId: string;
  iv: string;
  data: string;
  /** When it was last typed in, milliseconds. Says nothing about the person. */
  at: number;
}

const toText = (bytes: Uint8Array): string => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
const toBytes = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(text), (char) => char.charCodeAt(0));

/** A browser that keeps nothing for a page throws at the very word. */
function hasDatabase(): boolean {
  try {
    return globalThis.indexedDB !== undefined;
  } catch {
    return false;
  }
}

/**
 * Keeps what was typed across a reload or a crash of the tab: AES-GCM ciphertext in sessionStorage, key in `draft-vault.ts`.
 * Wiped by `wipe` (sent, cancelled) and 30 minutes after the last change. Where the browser gives no cryptography
 * (a page without https) or no storage, nothing is kept and `keeps` is false.
 */
export class DraftKeeper<T> implements ReactiveController {
  readonly #slot: string;
  readonly #deadline: Deadline;
  #key: Promise<{ id: string; key: CryptoKey }> | undefined;
  #next: { draft: T } | undefined;
  #writing: Promise<void> = Promise.resolve();
  #broken = false;

  /** @param onExpired what to do when the 30 minutes are over while the page is open: a form empties itself. */
  constructor(host: ReactiveControllerHost, name: string, onExpired: () => void = () => {}) {
    this.#slot = `sen-draft:${name}`;
    this.#deadline = new Deadline(() => void this.wipe().then(onExpired));
    host.addController(this);
  }

  hostConnected(): void {
    this.#deadline.resume();
  }

  hostDisconnected(): void {
    this.#deadline.pause();
  }

  /** Whether typed text survives a reload here. */
  get keeps(): boolean {
    return !this.#broken && globalThis.isSecureContext && globalThis.crypto?.subtle !== undefined && hasDatabase();
  }

  /**
   * Keeps the newest draft; drafts that come while one is being sealed replace each other. Resolves when it is kept.
   * Where nothing is kept it stands on the screen alone, and there no longer than elsewhere.
   */
  save(draft: T): Promise<void> {
    this.#deadline.set(KEPT_FOR);
    if (!this.keeps) return Promise.resolve();
    const waiting = this.#next !== undefined;
    this.#next = { draft };
    if (!waiting) this.#writing = this.#writing.then(() => this.#seal());
    return this.#writing;
  }

  /** The draft of this tab, if there is one and it is younger than 30 minutes. Anything else is wiped. */
  async load(): Promise<T | undefined> {
    if (!this.keeps) return undefined;
    try {
      void dropKeysBefore(Date.now() - KEY_LIFE).catch(() => {});
      const sealed = this.#stored();
      if (!sealed) return undefined;
      const left = sealed.at + KEPT_FOR - Date.now();
      const key = left > 0 ? await findKey(sealed.keyId) : undefined;
      if (!key) {
        await this.wipe();
        return undefined;
      }
      const open = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: toBytes(sealed.iv) }, key, toBytes(sealed.data));
      this.#key = Promise.resolve({ id: sealed.keyId, key });
      this.#deadline.set(left);
      return JSON.parse(new TextDecoder().decode(open)) as T;
    } catch {
      // Cut off, from another version, or storage is shut: an unreadable draft is no draft.
      await this.wipe();
      return undefined;
    }
  }

  /** Removes ciphertext and key. */
  async wipe(): Promise<void> {
    this.#deadline.clear();
    this.#next = undefined;
    await this.#writing;
    const keyId = this.#stored()?.keyId ?? (await this.#key?.catch(() => undefined))?.id;
    this.#key = undefined;
    try {
      sessionStorage.removeItem(this.#slot);
      if (keyId) await dropKey(keyId);
    } catch {
      // Storage that cannot be written holds nothing of ours either.
    }
  }

  #stored(): Sealed | undefined {
    try {
      const text = sessionStorage.getItem(this.#slot);
      return text ? (JSON.parse(text) as Sealed) : undefined;
    } catch {
      return undefined;
    }
  }

  async #seal(): Promise<void> {
    const next = this.#next;
    this.#next = undefined;
    if (!next) return;
    try {
      this.#key ??= this.#newKey();
      const { id, key } = await this.#key;
      const iv = crypto.getRandomValues(new Uint8Array(12));
      const data = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, new TextEncoder().encode(toJson(next.draft)));
      const sealed: Sealed = { keyId: id, iv: toText(iv), data: toText(new Uint8Array(data)), at: Date.now() };
      sessionStorage.setItem(this.#slot, toJson(sealed));
    } catch {
      this.#broken = true; // private mode without storage, or a full one: say so instead of pretending
    }
  }

  async #newKey(): Promise<{ id: string; key: CryptoKey }> {
    const id = toText(crypto.getRandomValues(new Uint8Array(9)));
    return { id, key: await makeKey(id) };
  }
}

/**
 * A draft as it lies in the session storage: sealed, with the name of its key and the moment of the last change beside
 * it.
 */
import { toJson } from '@sen/client';
import { dropDraftKey, findDraftKey, makeDraftKey, type DraftKey } from './draft-keys.ts';
import { encryptValue, decryptValue } from './encryption.ts';
import { RETENTION } from './retention.ts';

interface EncryptedRecord {
  readonly keyId: string;
  readonly data: string;
  /** When it was last typed in, milliseconds. Says nothing about the person. */
  readonly at: number;
}

export type FoundDraft =
  | {
      readonly state: 'open';
      readonly value: unknown;
      readonly draft: EncryptedDraft;
      /** Of its time, milliseconds. */ readonly left: number;
    }
  /** The tab is a copy of another one, which goes on with it and needs its key. */
  | { readonly state: 'copied' }
  /** Too old, cut off, altered, from another version. */
  | { readonly state: 'unreadable' };

/** From the first letter to the last, under one key. */
export class EncryptedDraft {
  readonly #signal: AbortSignal;
  #key: Promise<DraftKey> | undefined;
  #next: { readonly slot: string; readonly value: unknown } | undefined;
  #writing: Promise<void> = Promise.resolve();

  /** @param signal when it is wiped: nothing is written afterwards, not even what is being sealed */
  constructor(signal: AbortSignal, key?: DraftKey) {
    this.#signal = signal;
    this.#key = key && Promise.resolve(key);
  }

  /**
   * What comes while something is being sealed replaces what waits.
   * @throws where the browser keeps nothing, or no more
   */
  write(slot: string, value: unknown): Promise<void> {
    const isWaiting = this.#next !== undefined;
    this.#next = { slot, value };
    if (!isWaiting) this.#writing = this.#writing.catch(() => {}).then(() => this.#encryptValue());
    return this.#writing;
  }

  /** Undefined where it has none, or could get none. */
  async keyId(): Promise<string | undefined> {
    return (await this.#key?.catch(() => undefined))?.id;
  }

  async #encryptValue(): Promise<void> {
    const next = this.#next;
    this.#next = undefined;
    if (!next || this.#signal.aborted) return;
    const { id, key } = await this.#ownKey();
    const data = await encryptValue(key, next.value);
    if (!this.#signal.aborted)
      sessionStorage.setItem(next.slot, toJson({ keyId: id, data, at: Date.now() } satisfies EncryptedRecord));
  }

  /** Asked for again where none could be had: the device may have come to itself. */
  #ownKey(): Promise<DraftKey> {
    return (this.#key ??= makeDraftKey().catch((error: unknown) => {
      this.#key = undefined;
      throw error;
    }));
  }
}

/** @throws where nothing answers */
export async function openDraft(text: string, signal: AbortSignal): Promise<FoundDraft> {
  const sealed = read(text);
  const left = (sealed?.at ?? 0) + RETENTION.draft - Date.now();
  if (!sealed || !(left > 0)) return { state: 'unreadable' };
  const key = await findDraftKey(sealed.keyId);
  if (key === 'of another document') return { state: 'copied' };
  const value = key && (await decryptValue(key.key, sealed.data).catch(() => undefined));
  return value ? { state: 'open', value, draft: new EncryptedDraft(signal, key), left } : { state: 'unreadable' };
}

/** The key goes after what it opens. @param text what lay in the slot, if anything */
export async function dropDraft(text: string | null, draft: EncryptedDraft | undefined): Promise<void> {
  const ids = new Set([text === null ? undefined : read(text)?.keyId, await draft?.keyId()]);
  for (const id of ids) if (id !== undefined) await dropDraftKey(id);
}

function read(text: string): EncryptedRecord | undefined {
  try {
    const { keyId, data, at } = JSON.parse(text) as EncryptedRecord;
    return typeof keyId === 'string' && typeof data === 'string' && typeof at === 'number'
      ? { keyId, data, at }
      : undefined;
  } catch {
    return undefined;
  }
}

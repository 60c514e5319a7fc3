import { toJson } from '@sen/client';
import { slotOf } from './saved-slot.ts';

/**
 * Certificates a person chose to keep on a device of their own. As drafts are: ciphertext in web storage, its key in IndexedDB as a
 * CryptoKey no script can export. Kept until removed, or until the last certificate has run out.
 */
const DATABASE = 'sen-certificates';
const STORE = 'keys';
const IV_BYTES = 12;

export interface SavedCertificate {
  readonly hc1: string;
  readonly nationality?: string | undefined;
  /** RFC 3339. */
  readonly expiresAt?: string | undefined;
}

const toText = (bytes: Uint8Array): string => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
const toBytes = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(text), (char) => char.charCodeAt(0));

const answered = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('IndexedDB refused'));
  });

async function withKeys<T>(mode: IDBTransactionMode, use: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const opening = indexedDB.open(DATABASE, 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore(STORE);
  const database = await answered(opening);
  try {
    return await answered(use(database.transaction(STORE, mode).objectStore(STORE)));
  } finally {
    database.close();
  }
}

/** @returns whether they are kept: false where the browser gives no cryptography or no storage. */
export async function saveCertificates(platform: string, certificates: readonly SavedCertificate[]): Promise<boolean> {
  try {
    const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
    const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
    const data = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, new TextEncoder().encode(toJson(certificates)));
    await withKeys('readwrite', (store) => store.put(key, platform));
    localStorage.setItem(slotOf(platform), toText(iv) + toText(new Uint8Array(data)));
    return true;
  } catch {
    await forgetCertificates(platform);
    return false;
  }
}

/** What was kept and has not all run out; anything unreadable is wiped. */
export async function loadCertificates(platform: string, now: Date): Promise<readonly SavedCertificate[]> {
  try {
    const sealed = localStorage.getItem(slotOf(platform));
    if (!sealed) return [];
    const ivLength = (IV_BYTES / 3) * 4;
    const key = await withKeys<CryptoKey | undefined>('readonly', (store) => store.get(platform));
    if (!key) throw new Error('The key is gone');
    const open = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: toBytes(sealed.slice(0, ivLength)) }, key, toBytes(sealed.slice(ivLength)));
    const certificates = JSON.parse(new TextDecoder().decode(open)) as SavedCertificate[];
    if (certificates.some(({ expiresAt }) => !expiresAt || Date.parse(expiresAt) > now.getTime())) return certificates;
  } catch {
    // Cut off, from another version, or storage is shut: what cannot be read is not kept.
  }
  await forgetCertificates(platform);
  return [];
}

export async function forgetCertificates(platform: string): Promise<void> {
  try {
    localStorage.removeItem(slotOf(platform));
    await withKeys('readwrite', (store) => store.delete(platform));
  } catch {
    // Storage that cannot be written holds nothing of ours either.
  }
}

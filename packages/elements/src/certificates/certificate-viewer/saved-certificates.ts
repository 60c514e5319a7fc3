/**
 * Certificates a person chose to keep on a device of their own. As drafts are: ciphertext in web storage, its key in
 * IndexedDB as a CryptoKey no script can export. Kept until removed, or until the last certificate has run out.
 */
import { slotOf } from '../../kit/storage/certificate-slot.ts';

export interface SavedCertificate {
  readonly hc1: string;
  readonly nationality?: string | undefined;
  /** RFC 3339. */
  readonly expiresAt?: string | undefined;
}

const fetchStorage = () => import('../../kit/storage/storage.ts');

/** @returns whether they are kept: false where the browser gives no cryptography or no storage. */
export async function saveCertificates(platform: string, certificates: readonly SavedCertificate[]): Promise<boolean> {
  try {
    const { database, newKey, encryptValue } = await fetchStorage();
    // The key stays the same: between two writes nothing that was kept becomes unreadable.
    const key = (await database.use((open) => open.get('certificate-keys', platform))) ?? (await newKey());
    const sealed = await encryptValue(key, certificates);
    await database.use((open) => open.put('certificate-keys', key, platform));
    localStorage.setItem(slotOf(platform), sealed);
    return true;
  } catch {
    await forgetCertificates(platform);
    return false;
  }
}

/**
 * What was kept and has not all run out; anything unreadable is wiped. Where the storage does not answer today, it may
 * tomorrow.
 */
export async function loadCertificates(platform: string, now: Date): Promise<readonly SavedCertificate[]> {
  const open = await find(platform).catch(() => undefined);
  if (!open) return [];
  try {
    const certificates = (await open()) as SavedCertificate[];
    if (certificates.some(({ expiresAt }) => !expiresAt || Date.parse(expiresAt) > now.getTime())) return certificates;
  } catch {
    // Cut off, or from another version: what cannot be read is not kept.
  }
  await forgetCertificates(platform);
  return [];
}

/** What opens them, if there are any. */
async function find(platform: string): Promise<(() => Promise<unknown>) | undefined> {
  const sealed = localStorage.getItem(slotOf(platform));
  if (!sealed) return undefined;
  const { database, decryptValue } = await fetchStorage();
  const key = await database.use((open) => open.get('certificate-keys', platform));
  return () => (key ? decryptValue(key, sealed) : Promise.reject(new Error('The key is gone')));
}

export async function forgetCertificates(platform: string): Promise<void> {
  try {
    localStorage.removeItem(slotOf(platform));
    const { database } = await fetchStorage();
    await database.use((open) => open.delete('certificate-keys', platform));
  } catch {
    // Storage that cannot be written holds nothing of ours either.
  }
}

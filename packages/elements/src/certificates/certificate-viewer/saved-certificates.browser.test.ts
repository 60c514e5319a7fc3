import { expect } from '@open-wc/testing';
import { answered, connect, removeDatabase, silenceDatabase, storedIn } from '../../testing/stored.ts';
import { forgetCertificates, loadCertificates, saveCertificates, type SavedCertificate } from './saved-certificates.ts';

const PLATFORM = 'https://platform.example/v1';
const SLOT = `sen-certificates:${PLATFORM}`;
const NOW = new Date('2026-12-01T08:00:00+07:00');
const CERTIFICATE: SavedCertificate = { hc1: 'HC1:6BF…', nationality: 'VN', expiresAt: '2027-05-01T00:00:00+07:00' };

/**
 * As earlier versions kept it: a key as it is in a database of its own, the initialisation vector and the ciphertext in
 * Base64, each by itself.
 */
async function keptBefore(certificates: readonly SavedCertificate[]): Promise<void> {
  const toText = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes));
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const data = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv },
    key,
    new TextEncoder().encode(JSON.stringify(certificates)),
  );
  const database = await connect('sen-certificates', 1, (made) => void made.createObjectStore('keys'));
  await answered(database.transaction('keys', 'readwrite').objectStore('keys').put(key, PLATFORM));
  database.close();
  localStorage.setItem(SLOT, toText(iv) + toText(new Uint8Array(data)));
}

describe('certificates somebody chose to keep', function () {
  this.timeout(20_000);
  beforeEach(async () => {
    localStorage.clear();
    for (const name of ['sen', 'sen-certificates']) await removeDatabase(name);
  });

  // First: what a page has carried over once it does not look for again.
  it('that an earlier version kept are still there, and can be removed', async () => {
    await keptBefore([CERTIFICATE]);
    expect(await loadCertificates(PLATFORM, NOW)).to.deep.equal([CERTIFICATE]);
    expect(await loadCertificates(PLATFORM, NOW)).to.deep.equal([CERTIFICATE]);
    await forgetCertificates(PLATFORM);
    expect(await loadCertificates(PLATFORM, NOW)).to.deep.equal([]);
    expect((await indexedDB.databases()).map(({ name }) => name)).not.to.include('sen-certificates');
    expect(await storedIn('sen/certificate-keys')).to.deep.equal([]);
  });

  it('are there again, sealed meanwhile under a key that no script can read, which stays the same', async () => {
    expect(await saveCertificates(PLATFORM, [CERTIFICATE])).to.equal(true);
    const first = localStorage.getItem(SLOT);
    expect(await saveCertificates(PLATFORM, [CERTIFICATE])).to.equal(true);
    expect(localStorage.getItem(SLOT)).not.to.equal(first);
    expect(localStorage.getItem(SLOT)).not.to.include('HC1');
    localStorage.setItem(SLOT, first!); // as if the second writing had been cut off
    expect(await loadCertificates(PLATFORM, NOW)).to.deep.equal([CERTIFICATE]);
    const [[at, key]] = (await storedIn('sen/certificate-keys')) as [[string, CryptoKey]];
    expect([at, key.extractable]).to.deep.equal([PLATFORM, false]);
  });

  it('go at the first look after the last has run out, and where they cannot be read', async () => {
    await saveCertificates(PLATFORM, [CERTIFICATE, { ...CERTIFICATE, expiresAt: '2026-12-31T00:00:00+07:00' }]);
    expect(await loadCertificates(PLATFORM, new Date('2027-02-01'))).to.have.length(2);
    expect(await loadCertificates(PLATFORM, new Date('2027-06-01'))).to.deep.equal([]);
    expect(localStorage.length).to.equal(0);

    for (const altered of [(sealed: string) => `AAAA${sealed.slice(4)}`, () => 'no Base64', () => 'AAAA']) {
      await saveCertificates(PLATFORM, [CERTIFICATE]);
      localStorage.setItem(SLOT, altered(localStorage.getItem(SLOT)!));
      expect(await loadCertificates(PLATFORM, NOW)).to.deep.equal([]);
      expect(localStorage.length).to.equal(0);
      expect(await storedIn('sen/certificate-keys')).to.deep.equal([]);
    }
  });

  // Last: what was asked stays without an answer.
  it('stay where they are when the storage does not answer, and nobody waits for it long', async () => {
    await saveCertificates(PLATFORM, [CERTIFICATE]);
    const kept = localStorage.getItem(SLOT);
    const mend = silenceDatabase();
    try {
      expect(await loadCertificates(PLATFORM, NOW)).to.deep.equal([]);
      expect(localStorage.getItem(SLOT)).to.equal(kept);
      expect(await saveCertificates(PLATFORM, [CERTIFICATE]), 'and says so').to.equal(false);
    } finally {
      mend();
    }
  });
});

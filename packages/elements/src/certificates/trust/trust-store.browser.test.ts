import { expect } from '@open-wc/testing';
import { answered, connect, removeDatabase, silenceDatabase, storedIn } from '../../testing/stored.ts';
import { trustStore, type StoredTrust } from './trust-store.ts';

const PLATFORM = 'https://platform.example/v1';
const KEPT: StoredTrust = {
  voucher: 'pinned',
  slices: [],
  policies: {},
  names: [],
  province: { code: '79', edition: '2026-04-30' },
};

/** As earlier versions kept it, by voucher and platform, in a database of its own. */
async function keptBefore(kept: StoredTrust): Promise<void> {
  const database = await connect('sen-trust', 2, (made) => void made.createObjectStore('kept'));
  await answered(database.transaction('kept', 'readwrite').objectStore('kept').put(kept, `pinned ${PLATFORM}`));
  database.close();
}

describe('the lists a gate goes on with', function () {
  this.timeout(20_000);

  before(async () => void (await removeDatabase('sen')));

  // First: what a page has carried over once it does not look for again.
  it('that an earlier version kept are still there, for the same platform and the same condition only', async () => {
    await keptBefore(KEPT);
    expect(await trustStore(PLATFORM, 'pinned').load()).to.deep.equal(KEPT);
    expect(await trustStore(PLATFORM, 'sandbox').load()).to.equal(undefined);
    expect(await trustStore('https://other.example/v1', 'pinned').load()).to.equal(undefined);
    expect((await storedIn('sen/trust-lists')).map(([key]) => key)).to.deep.equal([`pinned ${PLATFORM}`]);
  });

  it('are there at the next visit', async () => {
    await trustStore(PLATFORM, 'pinned').save({ ...KEPT, province: undefined });
    expect(await trustStore(PLATFORM, 'pinned').load()).to.deep.equal({ ...KEPT, province: undefined });
  });

  // Last: what was asked stays without an answer.
  it('live as long as the page where the storage does not answer', async () => {
    const mend = silenceDatabase();
    try {
      const store = trustStore(PLATFORM, 'pinned');
      expect(await store.load()).to.equal(undefined);
      const since = performance.now();
      await store.save(KEPT);
      expect(performance.now() - since, 'and nobody waits twice').to.be.lessThan(500);
    } finally {
      mend();
    }
  });
});

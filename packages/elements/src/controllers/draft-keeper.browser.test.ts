import { expect } from '@open-wc/testing';
import { DraftKeeper, KEPT_FOR } from './draft-keeper.ts';

const host = { addController() {}, removeController() {}, requestUpdate() {}, updateComplete: Promise.resolve(true) };
const keeper = () => new DraftKeeper<{ name: string }>(host, 'test');

/** Stored text, keys of the vault included. */
async function readable(): Promise<string> {
  const found = [JSON.stringify({ ...sessionStorage }), JSON.stringify({ ...localStorage })];
  for (const { name } of await indexedDB.databases()) {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open(name!);
      opening.onsuccess = () => resolve(opening.result);
    });
    for (const store of database.objectStoreNames) {
      const rows = await new Promise<unknown[]>((resolve) => {
        const reading = database.transaction(store).objectStore(store).getAll();
        reading.onsuccess = () => resolve(reading.result);
      });
      for (const row of rows as { key?: CryptoKey }[]) {
        expect(row.key?.extractable ?? false).to.equal(false);
        found.push(JSON.stringify(row));
      }
    }
    database.close();
  }
  return found.join('\n');
}

describe('keeping what was typed', () => {
  const realNow = Date.now;
  beforeEach(() => sessionStorage.clear());
  afterEach(() => {
    Date.now = realNow;
  });

  it('brings the newest draft back to the same tab, and stores nothing that can be read', async () => {
    const before = keeper();
    void before.save({ name: 'Trần' });
    void before.save({ name: 'Trần Thị' });
    await before.save({ name: 'Trần Thị Giữ' });
    expect(await readable())
      .not.to.include('Trần')
      .and.not.include('Giữ');
    expect(await keeper().load()).to.deep.equal({ name: 'Trần Thị Giữ' });
  });

  it('forgets for good when it is wiped', async () => {
    const before = keeper();
    await before.save({ name: 'Trần' });
    await before.wipe();
    expect(sessionStorage.length).to.equal(0);
    expect(await keeper().load()).to.equal(undefined);
  });

  it('a draft of more than 30 minutes is gone', async () => {
    await keeper().save({ name: 'Trần' });
    Date.now = () => realNow() + KEPT_FOR + 1;
    expect(await keeper().load()).to.equal(undefined);
    expect(sessionStorage.length).to.equal(0);
  });

  it('a draft that was tampered with, or whose key is gone, is no draft', async () => {
    await keeper().save({ name: 'Trần' });
    const slot = sessionStorage.key(0)!;
    const sealed = JSON.parse(sessionStorage.getItem(slot)!) as { data: string };
    sessionStorage.setItem(slot, JSON.stringify({ ...sealed, data: `AAAA${sealed.data.slice(4)}` }));
    expect(await keeper().load()).to.equal(undefined);
    expect(sessionStorage.length).to.equal(0);
  });
});

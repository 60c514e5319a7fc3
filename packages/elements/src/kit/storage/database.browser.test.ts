import { expect } from '@open-wc/testing';
import { answered, connect, everythingStored, removeDatabase, storedIn } from '../../testing/stored.ts';
import { BrowserDatabase } from './database.ts';
import { RETENTION } from './retention.ts';

const LIMIT = 300;
const newKey = (): Promise<CryptoKey> =>
  crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));
const keysOf = (database = new BrowserDatabase(LIMIT)): Promise<string[]> =>
  database.use((open) => open.getAllKeys('draft-keys'));

/** @returns the milliseconds it took to be refused */
async function refused(work: Promise<unknown>): Promise<number> {
  const since = performance.now();
  const outcome = await work.then(
    () => 'answered',
    () => 'refused',
  );
  expect(outcome).to.equal('refused');
  return performance.now() - since;
}

async function emptyDevice(): Promise<void> {
  localStorage.clear();
  sessionStorage.clear();
  for (const { name = '' } of await indexedDB.databases()) await removeDatabase(name);
}

describe('the database of the elements', function () {
  this.timeout(20_000);
  beforeEach(emptyDevice);

  it('is closed again when it has answered, so that nobody waits for this tab', async () => {
    await keysOf();
    await removeDatabase('sen'); // would wait for a connection
    expect(await everythingStored()).to.have.property('size', 0);
  });

  it('gives way to a page with newer elements while it is working, and from then on works as if there were none', async () => {
    const database = new BrowserDatabase(LIMIT);
    let newer: Promise<IDBDatabase> | undefined;
    await database
      .use(async (open) => {
        newer = connect('sen', 99);
        await pause(100);
        return open.getAllKeys('draft-keys');
      })
      .catch(() => {});
    const opened = await newer!;
    expect(opened.version).to.equal(99);
    opened.close();

    expect(await refused(keysOf(database))).to.be.lessThan(LIMIT);
  });

  it('does not wait for ever for a tab that does not give way, and is back when that has gone', async () => {
    const database = new BrowserDatabase(LIMIT);
    await keysOf(database);
    const holder = await connect('sen');
    const removed = removeDatabase('sen'); // stands before whoever comes next
    await pause(50);

    const first = await refused(keysOf(database));
    expect(first).to.be.greaterThan(LIMIT - 50);
    expect(first).to.be.lessThan(LIMIT + 1000);
    expect(await refused(keysOf(database)), 'the next one does not wait at all').to.be.lessThan(50);

    holder.close();
    await removed;
    await pause(200);
    expect(await keysOf(database)).to.deep.equal([]);
  });

  it('is none where the browser keeps nothing for the page', async () => {
    const opens = IDBFactory.prototype.open;
    IDBFactory.prototype.open = () => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    };
    try {
      await refused(keysOf());
    } finally {
      IDBFactory.prototype.open = opens;
    }
    expect(await keysOf()).to.deep.equal([]);
  });

  it('loses what has outlived its time when it is opened, and nothing else', async () => {
    const key = await newKey();
    await new BrowserDatabase(LIMIT).use(async (open) => {
      await open.put('draft-keys', { key, since: Date.now() - RETENTION.draftKey - 1 }, 'of a closed tab');
      await open.put('draft-keys', { key, since: Date.now() }, 'of this hour');
      await open.put('certificate-keys', key, '/v1');
      await open.put('trust-lists', { names: [] }, 'pinned /v1');
    });

    await keysOf();

    const left = [...(await everythingStored())].map(([name, rows]) => [name, rows.map(([id]) => id)]);
    expect(left).to.deep.equal([
      ['sen/certificate-keys', ['/v1']],
      ['sen/draft-keys', ['of this hour']],
      ['sen/trust-lists', ['pinned /v1']],
    ]);
  });
});

/** As versions before wrote: one database for each kind, each with its store, at its version. */
async function writtenBefore(
  name: string,
  store: string,
  version: number,
  rows: Readonly<Record<string, unknown>>,
): Promise<void> {
  const database = await connect(name, version, (made) => void made.createObjectStore(store));
  const values = database.transaction(store, 'readwrite').objectStore(store);
  await Promise.all(Object.entries(rows).map(([key, value]) => answered(values.put(value, key))));
  database.close();
}

const names = async (): Promise<(string | undefined)[]> => (await indexedDB.databases()).map(({ name }) => name).sort();

describe('what earlier versions kept', function () {
  this.timeout(20_000);
  beforeEach(emptyDevice);

  it('moves where it is worth it, and the earlier databases go', async () => {
    await writtenBefore('sen-drafts', 'keys', 1, { aBc: { key: await newKey(), since: Date.now() } });
    await writtenBefore('sen-certificates', 'keys', 1, {
      '/v1': await newKey(),
      'https://other.example/v1': await newKey(),
    });
    await writtenBefore('sen-trust', 'kept', 2, {
      'pinned /v1': { voucher: 'pinned', slices: [], policies: {}, names: [] },
    });
    sessionStorage.setItem('sen-draft:registration-form', '{"keyId":"aBc","iv":"","data":"","at":0}');

    await keysOf();

    expect(
      (await storedIn('sen/certificate-keys')).map(([at, row]) => [at, (row as CryptoKey).extractable]),
    ).to.deep.equal([
      ['/v1', false],
      ['https://other.example/v1', false],
    ]);
    expect(await storedIn('sen/trust-lists')).to.deep.equal([
      ['pinned /v1', { voucher: 'pinned', slices: [], policies: {}, names: [] }],
    ]);
    expect(await storedIn('sen/draft-keys')).to.deep.equal([]);
    expect({ ...sessionStorage }).to.deep.equal({});
    await pause(100);
    expect(await names()).to.deep.equal(['sen']);
  });

  it('moves again where a tab with earlier elements has kept something meanwhile', async () => {
    const database = new BrowserDatabase(LIMIT);
    await keysOf(database);
    await writtenBefore('sen-certificates', 'keys', 1, { '/v1': await newKey() });

    await keysOf(); // another page

    expect((await storedIn('sen/certificate-keys')).map(([at]) => at)).to.deep.equal(['/v1']);
  });

  it('lists of the first form, which believed anybody, do not move', async () => {
    await writtenBefore('sen-trust', 'kept', 1, { '/v1': { slices: [], policies: {}, names: [] } });
    await keysOf();
    expect(await storedIn('sen/trust-lists')).to.deep.equal([]);
    await pause(100);
    expect(await names()).to.deep.equal(['sen']);
  });

  it('makes none of them where there was none, and needs no list of databases for that', async () => {
    const { databases } = IDBFactory.prototype;
    Reflect.deleteProperty(IDBFactory.prototype, 'databases');
    try {
      await keysOf();
    } finally {
      Object.defineProperty(IDBFactory.prototype, 'databases', {
        value: databases,
        configurable: true,
        writable: true,
        enumerable: true,
      });
    }
    expect(await names()).to.deep.equal(['sen']);
  });

  it('is not taken for gone while it cannot be read: nothing is answered before it has moved', async () => {
    await writtenBefore('sen-certificates', 'keys', 1, { '/v1': await newKey() });
    const holder = await connect('sen-certificates');
    const waiting = connect('sen-certificates', 2); // whoever opens it now stands behind this one
    await pause(50);
    const database = new BrowserDatabase(LIMIT);

    await refused(database.use((open) => open.get('certificate-keys', '/v1')));

    holder.close();
    (await waiting).close();
    await pause(200);
    expect(await database.use((open) => open.get('certificate-keys', '/v1'))).to.be.instanceOf(CryptoKey);
  });
});

import { expect } from '@open-wc/testing';
import { connect, everythingStored, removeDatabase, silenceDatabase, storedIn } from '../../testing/stored.ts';
import { DraftStore, SENDING_LIMIT } from './draft-store.ts';
import { RETENTION } from './retention.ts';
import { ANSWER_LIMIT } from './time-limit.ts';

interface Draft {
  name: string;
}

/** Elements that are on the page; `leave` takes all of them away, as a reload does. */
const stores = new Set<DraftStore<Draft>>();
let redrawn = 0;

function arrive(name: string | (() => string) = 'test', onExpired?: () => void): DraftStore<Draft> {
  const host = {
    addController() {},
    removeController() {},
    requestUpdate: () => void (redrawn += 1),
    updateComplete: Promise.resolve(true),
  };
  const store = new DraftStore<Draft>(host, typeof name === 'string' ? () => name : name, onExpired);
  store.hostConnected();
  stores.add(store);
  return store;
}

function leave(): void {
  for (const store of stores) store.hostDisconnected();
  stores.clear();
}

const again = (name?: string): DraftStore<Draft> => {
  leave();
  return arrive(name);
};

const slots = (): string[] => Object.keys({ ...sessionStorage }).sort();
const sealedIn = (slot: string): { keyId: string; data: string; at: number } =>
  JSON.parse(sessionStorage.getItem(slot)!) as never;

/** Stored text, keys of the database included. */
async function readable(): Promise<string> {
  const found = [JSON.stringify({ ...sessionStorage }), JSON.stringify({ ...localStorage })];
  for (const [name, rows] of await everythingStored())
    for (const [key, row] of rows) {
      expect((row as { key?: CryptoKey }).key?.extractable ?? false).to.equal(false);
      found.push(`${name} ${String(key)} ${JSON.stringify(row)}`);
    }
  return found.join('\n');
}

describe('keeping what was typed', () => {
  // Module by module in a test, and one file in a page; and the first answer takes longest.
  before(async () => {
    const { database } = await import('./storage.ts');
    await database.use((open) => open.count('draft-keys'));
  });

  const realNow = Date.now;
  beforeEach(async () => {
    sessionStorage.clear();
    await removeDatabase('sen');
  });
  afterEach(() => {
    Date.now = realNow;
    leave();
  });

  it('brings the newest draft back to the same tab, and stores nothing that can be read', async () => {
    const before = arrive();
    void before.save({ name: 'Trần' });
    void before.save({ name: 'Trần Thị' });
    await before.save({ name: 'Trần Thị Giữ' });
    expect(await readable())
      .not.to.include('Trần')
      .and.not.include('Giữ');
    expect(await again().load()).to.deep.equal({ name: 'Trần Thị Giữ' });
  });

  it('forgets for good when it is wiped', async () => {
    const before = arrive();
    await before.save({ name: 'Trần' });
    await before.wipe();
    expect(sessionStorage.length).to.equal(0);
    expect(await storedIn('sen/draft-keys')).to.deep.equal([]);
    expect(await again().load()).to.equal(undefined);
  });

  it('what was being sealed when it was wiped is not written afterwards, and its key is not left behind', async () => {
    const store = arrive();
    const saving = store.save({ name: 'Trần' });
    await store.wipe();
    await saving;
    expect(slots()).to.deep.equal([]);
    expect(await storedIn('sen/draft-keys')).to.deep.equal([]);
  });

  it('a draft of more than 30 minutes is gone', async () => {
    await arrive().save({ name: 'Trần' });
    Date.now = () => realNow() + RETENTION.draft + 1;
    expect(await again().load()).to.equal(undefined);
    expect(sessionStorage.length).to.equal(0);
  });

  it('what outlived its time while the device slept is not kept by the first key that is pressed', async () => {
    let emptied = 0;
    const store = arrive('test', () => (emptied += 1));
    await store.save({ name: 'Trần' });
    Date.now = () => realNow() + RETENTION.draft + 1;
    await store.save({ name: 'Trần T' });
    expect([emptied, slots()]).to.deep.equal([1, []]);
    await store.save({ name: 'L' });
    expect(slots()).to.have.length(1);
  });

  it('a draft that was tampered with, or whose key is gone, is no draft', async () => {
    await arrive().save({ name: 'Trần' });
    const slot = sessionStorage.key(0)!;
    const sealed = sealedIn(slot);
    const altered = sealed.data.startsWith('AAAA') ? 'BBBB' : 'AAAA';
    sessionStorage.setItem(slot, JSON.stringify({ ...sealed, data: `${altered}${sealed.data.slice(4)}` }));
    expect(await again().load()).to.equal(undefined);
    expect(sessionStorage.length).to.equal(0);

    await arrive('other').save({ name: 'Trần' });
    const database = await connect('sen');
    database.transaction('draft-keys', 'readwrite').objectStore('draft-keys').clear();
    database.close();
    expect(await again('other').load()).to.equal(undefined);
    expect(sessionStorage.length).to.equal(0);
  });

  it('nothing of our form in its place is no draft either, and is cleared away', async () => {
    for (const text of [
      'no JSON',
      '5',
      '{}',
      '{"keyId":5,"data":null,"at":1e99}',
      `{"keyId":"x","data":"%","at":${realNow()}}`,
    ]) {
      sessionStorage.setItem('sen-draft:test', text);
      expect(await again().load()).to.equal(undefined);
    }
    await again().wipe();
    expect(slots()).to.deep.equal([]);
  });
});

describe('whose draft it is', () => {
  beforeEach(() => sessionStorage.clear());
  afterEach(leave);

  it('two forms on one page never share a draft, and each finds its own after a reload', async () => {
    const first = arrive();
    const second = arrive();
    expect([await first.load(), await second.load()]).to.deep.equal([undefined, undefined]);
    await first.save({ name: 'Trần' });
    await second.save({ name: 'Lê' });
    expect(slots()).to.have.length(2);
    leave();
    const [one, two] = [arrive(), arrive()];
    expect([await one.load(), await two.load()]).to.deep.equal([{ name: 'Trần' }, { name: 'Lê' }]);

    await one.wipe();
    leave();
    expect([await arrive().load(), await arrive().load()]).to.deep.equal([undefined, { name: 'Lê' }]);
  });

  it('another platform, key or manner of the form is another draft', async () => {
    await arrive('registration-form citizen /v1 pk-a').save({ name: 'Trần' });
    for (const other of [
      'registration-form assisted /v1 pk-a',
      'registration-form citizen /v2 pk-a',
      'registration-form citizen /v1 pk-b',
    ])
      expect(await arrive(other).load()).to.equal(undefined);
    expect(await again('registration-form citizen /v1 pk-a').load()).to.deep.equal({ name: 'Trần' });
  });

  it('a form that becomes another one while somebody types takes the draft along', async () => {
    let name = 'citizen';
    const store = arrive(() => name);
    await store.save({ name: 'Trần' });
    name = 'assisted';
    await store.save({ name: 'Trần Thị' });
    expect(slots()).to.deep.equal(['sen-draft:assisted']);
    expect(await again('assisted').load()).to.deep.equal({ name: 'Trần Thị' });
  });

  it('a form that is moved on the page keeps its draft; one that is taken off leaves it to the next', async () => {
    const store = arrive();
    await store.save({ name: 'Trần' });
    store.hostDisconnected();
    store.hostConnected();
    await store.save({ name: 'Trần Thị' });
    expect(slots()).to.deep.equal(['sen-draft:test']);
    expect(await again().load()).to.deep.equal({ name: 'Trần Thị' });
  });

  it('a tab that was copied leaves the draft to the tab it was copied from', async () => {
    // What a copied tab finds: a text that another document goes on with. A frame has that document's place here.
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
    await arrive('makes the database').save({ name: 'Lê' });
    const database = await connect('sen');
    database
      .transaction('draft-keys', 'readwrite')
      .objectStore('draft-keys')
      .put({ key, since: Date.now() }, 'of-the-other');
    database.close();
    await new Promise<void>(
      (held) =>
        void frame.contentWindow!.navigator.locks.request(
          'sen-draft of-the-other',
          () => (held(), new Promise(() => {})),
        ),
    );
    sessionStorage.setItem('sen-draft:test', JSON.stringify({ keyId: 'of-the-other', data: 'AAAA', at: Date.now() }));

    const copy = arrive();
    expect(await copy.load()).to.equal(undefined);
    await copy.save({ name: 'Trần' });

    expect(sealedIn('sen-draft:test').keyId).not.to.equal('of-the-other');
    expect((await storedIn('sen/draft-keys')).map(([id]) => id)).to.include('of-the-other');
    await copy.wipe();
    expect((await storedIn('sen/draft-keys')).map(([id]) => id)).to.include('of-the-other');
    frame.remove();
  });

  it('a reload finds its draft although the page before it is only just going', async () => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const before = arrive();
    await before.save({ name: 'Trần' });
    const { keyId } = sealedIn('sen-draft:test');
    await before.wipe(); // lets go of its claim
    let release = (): void => {};
    await new Promise<void>(
      (held) =>
        void frame.contentWindow!.navigator.locks.request(
          `sen-draft ${keyId}`,
          () => (held(), new Promise<void>((resolve) => (release = resolve))),
        ),
    );
    await arrive('makes the database').save({ name: 'Lê' });
    const { keyId: other, ...sealed } = sealedIn('sen-draft:makes the database');
    const database = await connect('sen');
    const keys = database.transaction('draft-keys', 'readwrite').objectStore('draft-keys');
    const taken = keys.get(other);
    taken.onsuccess = () => keys.put(taken.result, keyId);
    database.close();
    sessionStorage.setItem('sen-draft:test', JSON.stringify({ keyId, ...sealed }));

    const found = again().load();
    // The page before it goes once the new one stands in line.
    while (!(await navigator.locks.query()).pending?.some(({ name }) => name === `sen-draft ${keyId}`))
      await new Promise((resolve) => setTimeout(resolve, 10));
    release();

    expect(await found).to.deep.equal({ name: 'Lê' });
    frame.remove();
  });
});

describe('a storage that answers late', function () {
  this.timeout(20_000);
  beforeEach(() => sessionStorage.clear());
  afterEach(leave);

  it('is used again, and the form no longer says that nothing is kept', async () => {
    await arrive('warms up').save({ name: 'Lê' });
    // Somebody holds the database, and somebody else waits to remove it: whoever opens it now stands behind both.
    const holder = await connect('sen');
    const removed = removeDatabase('sen');
    await new Promise((resolve) => setTimeout(resolve, 50));
    const store = arrive();
    redrawn = 0;
    const since = performance.now();
    await store.save({ name: 'Trần' });
    expect(performance.now() - since, 'whoever sends does not wait for a device').to.be.lessThan(SENDING_LIMIT + 1000);
    await new Promise((resolve) => setTimeout(resolve, ANSWER_LIMIT));
    expect([store.keeps, redrawn]).to.deep.equal([false, 1]);

    holder.close();
    await removed;
    await new Promise((resolve) => setTimeout(resolve, 500));
    await store.save({ name: 'Trần Thị' });
    expect(store.keeps).to.equal(true);
    expect(await again().load()).to.deep.equal({ name: 'Trần Thị' });
  });
});

/** The last of this page: what was asked stays without an answer. */
describe('a storage that does not answer', function () {
  this.timeout(20_000);
  let mend = (): void => {};
  beforeEach(async () => {
    sessionStorage.clear();
    await arrive('warms up').save({ name: 'Lê' }); // what is fetched has come
    leave();
    sessionStorage.clear();
  });
  afterEach(() => {
    mend();
    leave();
  });

  it('a form goes on after a moment and says that nothing is kept; what was kept before stays for a later visit', async () => {
    await arrive().save({ name: 'Trần' });
    const before = sessionStorage.getItem('sen-draft:test');
    mend = silenceDatabase();
    const since = performance.now();

    const store = again();
    expect(await store.load()).to.equal(undefined);
    expect(performance.now() - since).to.be.lessThan(ANSWER_LIMIT + 1000);
    expect(store.keeps).to.equal(false);
    expect(sessionStorage.getItem('sen-draft:test')).to.equal(before);

    const then = performance.now();
    await store.save({ name: 'Trần Thị' });
    await store.wipe();
    expect(performance.now() - then, 'nobody waits twice').to.be.lessThan(SENDING_LIMIT);
    expect(slots()).to.deep.equal([]);
  });
});

/** Two kinds of cryptography write the same bytes, and a key is imported once for as long as its secret is in use. */
import assert from 'node:assert/strict';
import nodeCrypto from 'node:crypto';
import { test } from 'node:test';
import type { TestContext } from 'node:test';
import { nodeEngine, webEngine } from './crypto-engine.ts';
import { keyed, randomHex, encrypt, secretOf, sha256Hex, decrypt } from './secrets.ts';

const ENGINES = { 'node:crypto': nodeEngine(nodeCrypto), WebCrypto: webEngine(globalThis.crypto) };
const TEXTS = ['', 'abc', 'Nguyễn Văn An', '\ufeffđầu', 'một nửa \ud83d', 'x'.repeat(70_000)];

/** Keys of secrets that were imported, by either cryptography. */
function countImports(t: TestContext): () => number {
  const counted = [t.mock.method(nodeCrypto, 'createSecretKey'), t.mock.method(globalThis.crypto.subtle, 'importKey')];
  return () => counted.reduce((sum, { mock }) => sum + mock.callCount(), 0);
}

for (const [name, engine] of Object.entries(ENGINES)) {
  test(`${name} hashes as the standards say`, async () => {
    // FIPS 180-4 and RFC 4231 §4.3.
    assert.equal(await engine.digest('abc'), 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
    assert.equal(
      await engine.keysOf('Jefe').mac('what do ya want for nothing?'),
      '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
    );
  });

  test(`what ${name} sealed is opened by either, and by no other secret, and not when one letter is another`, async () => {
    for (const text of TEXTS) {
      const sealed = await engine.keysOf('a secret').encrypt(text);
      assert.match(sealed, /^[A-Za-z0-9+/]{16}\.[A-Za-z0-9+/]+={0,2}$/);
      for (const other of Object.values(ENGINES)) {
        const wellFormed = text.replace('\ud83d', '\ufffd');
        assert.equal(await other.keysOf('a secret').decrypt(sealed), wellFormed);
        await assert.rejects(async () => other.keysOf('another secret').decrypt(sealed));
        const at = sealed.indexOf('.') + 1;
        const altered = `${sealed.slice(0, at)}${sealed[at] === 'A' ? 'B' : 'A'}${sealed.slice(at + 1)}`;
        await assert.rejects(async () => other.keysOf('a secret').decrypt(altered));
      }
      assert.notEqual(await engine.keysOf('a secret').encrypt(text), sealed, 'never twice the same');
    }
  });

  test(`${name} refuses what is no sealed text, whatever it is`, async () => {
    for (const sealed of ['', '.', 'a', 'a.', '.b', 'AAAAAAAAAAAAAAAA.', 'AAAAAAAAAAAAAAAA.AAAA', '%%%%.%%%%', 'a.b.c'])
      await assert.rejects(async () => engine.keysOf('a secret').decrypt(sealed), sealed);
  });

  test(`${name} imports a key once, however often and however many at once ask for it`, async (t) => {
    const keys = engine.keysOf('a secret');
    const imports = countImports(t);
    await Promise.all(Array.from({ length: 20 }, async (_, index) => keys.mac(String(index))));
    await keys.mac('again');
    assert.equal(imports(), 1);
    const sealed = await Promise.all(Array.from({ length: 20 }, async (_, index) => keys.encrypt(String(index))));
    await keys.decrypt(sealed[7] ?? '');
    assert.equal(imports(), 2, 'one that hashes and one that seals');
  });
}

test('both kinds of cryptography give the same hashes', async () => {
  const [node, web] = Object.values(ENGINES);
  for (const text of TEXTS) {
    assert.equal(await node?.digest(text), await web?.digest(text));
    assert.equal(await node?.keysOf(`of ${text}`).mac(text), await web?.keysOf(`of ${text}`).mac(text));
  }
});

test('a platform’s secret brings its keys along; a second platform with the same words has its own', async (t) => {
  const imports = countImports(t);
  const [first, second] = [secretOf('the same words'), secretOf('the same words')];
  const hash = await keyed(first, 'phone', 'a');
  await keyed(first, 'phone', 'b');
  assert.equal(imports(), 1);
  assert.equal(await keyed(second, 'phone', 'a'), hash);
  assert.equal(imports(), 2);
  assert.equal(await decrypt(second, await encrypt(first, 'a text')), 'a text');
  assert.equal(imports(), 4);
});

test('of a secret of one use nothing is kept', async (t) => {
  const imports = countImports(t);
  const sealed = await encrypt('an idempotency key', 'an answer');
  assert.equal(await decrypt('an idempotency key', sealed), 'an answer');
  assert.equal(imports(), 2);
  assert.equal(await keyed('an idempotency key', 'a'), await keyed(secretOf('an idempotency key'), 'a'));
});

test('parts of a hashed value are told apart', async () => {
  const secret = secretOf('a secret');
  assert.notEqual(await keyed(secret, 'ab', 'c'), await keyed(secret, 'a', 'bc'));
  assert.match(await keyed(secret, 'a'), /^[0-9a-f]{40}$/);
  assert.match(await sha256Hex('a'), /^[0-9a-f]{64}$/);
});

test('random bytes are drawn many at once, and none is given twice', () => {
  const seen = new Set(Array.from({ length: 5000 }, () => randomHex(8)));
  assert.equal(seen.size, 5000);
  for (const bytes of [0, 1, 10, 24, 255, 257, 1025])
    assert.match(randomHex(bytes), new RegExp(`^[0-9a-f]{${bytes * 2}}$`));
  // Zeros are what a byte is after it was given.
  assert.ok(
    Array.from({ length: 2000 }, () => randomHex(16)).every(
      (hex) => !hex.startsWith('0000000000') && !hex.endsWith('0000000000'),
    ),
  );
});

/** Where there is no node:crypto, as in a page, WebCrypto does all of it, with keys that are imported once as well. */
import assert from 'node:assert/strict';
import { test } from 'node:test';

test('a platform with WebCrypto alone sends codes, registers, repeats and certifies, and imports no key for a registration', async (t) => {
  // Before anything is hashed, by the databases that are made ready for tests too: which cryptography there is, is
  // asked once.
  t.mock.method(process, 'getBuiltinModule', () => undefined);
  const { numberedDraft, createTestSandbox } = await import('../testing/test-sandbox.ts');
  const testSandbox = createTestSandbox(t);
  const session = await testSandbox.signIn();
  const registered = await testSandbox.client().registrations.create(numberedDraft(0), { session });
  const imported = t.mock.method(globalThis.crypto.subtle, 'importKey');
  const hashed = t.mock.method(globalThis.crypto.subtle, 'sign');

  const again = {
    body: numberedDraft(1),
    headers: { authorization: `Bearer ${session}`, 'idempotency-key': 'a-key-that-is-sent-twice' },
  };
  const first = await testSandbox.send('POST', '/v1/registrations', again);
  const second = await testSandbox.send('POST', '/v1/registrations', again);
  assert.deepEqual([first.status, second.status, second.headers.get('idempotent-replayed')], [201, 201, 'true']);
  assert.equal(imported.mock.callCount(), 0);
  assert.ok(hashed.mock.callCount() > 0, 'it was WebCrypto that hashed');

  const { recordId } = (await (await testSandbox.control(`registrations/${registered.id}:vaccinate`)).json()) as {
    recordId: string;
  };
  const holder = testSandbox.client(await testSandbox.signIn('lookup'));
  const { id, hc1 } = await holder.certificates.create({ kind: 'vaccination', recordId });
  assert.equal((await holder.certificates.get(id)).hc1, hc1, 'what was sealed is read again');
});

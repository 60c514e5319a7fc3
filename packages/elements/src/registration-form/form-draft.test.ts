import assert from 'node:assert/strict';
import test from 'node:test';
import type { OneTimeCodeController } from '../controllers/one-time-code.ts';
import { FormDraft } from './form-draft.ts';

/** A device that keeps nothing: what is tested here is what the form holds, `draft-keeper.browser.test.ts` has what lies on the device. */
function begin({ assisted = false } = {}) {
  let drawn = 0;
  const host = { addController: () => {}, removeController: () => {}, requestUpdate: () => void drawn++, updateComplete: Promise.resolve(true) };
  const draft = new FormDraft(host, { assisted: () => assisted, onExpired: () => {} });
  const heard: string[] = [];
  draft.codes = { sent: undefined, restore: () => {}, forget: () => heard.push('code forgotten') } as unknown as OneTimeCodeController;
  return { draft, heard, drawn: () => drawn };
}

const filled = { fullName: 'Nguyễn Thị Mẫu', phone: '0912345678', addressLine: '12 Lê Lợi', insuranceNumber: 'HS4010120878811' };

test('an answer that was changed after a sending makes it another registration', () => {
  const { draft, drawn } = begin();
  draft.idempotencyKey = 'key-of-the-last-attempt';

  draft.set({ fullName: 'Nguyễn Thị Mẫu' });

  assert.equal(draft.idempotencyKey, undefined);
  assert.equal(draft.answers.fullName, 'Nguyễn Thị Mẫu');
  assert.ok(drawn() > 0);
});

test('a question the platform opens leaves the attempt the same', () => {
  const { draft } = begin();
  draft.idempotencyKey = 'key-of-the-last-attempt';

  draft.amend({ guardianAsked: true });

  assert.equal(draft.idempotencyKey, 'key-of-the-last-attempt');
  assert.equal(draft.answers.guardianAsked, true);
});

test('who has seen the review is led back to it after mending an answer', () => {
  const { draft } = begin();

  draft.arrive('review');
  draft.arrive('contact');

  assert.equal(draft.reviewed, true);
  assert.equal(draft.step, 'contact');
});

test('nothing of a person is left once the platform has the registration', async () => {
  const { draft, heard } = begin();
  draft.set(filled);
  draft.arrive('review');
  draft.idempotencyKey = 'key';

  await draft.settle();

  assert.deepEqual(draft.answers, begin().draft.answers);
  assert.deepEqual([draft.step, draft.reviewed, draft.idempotencyKey], ['person', false, undefined]);
  assert.deepEqual(heard, ['code forgotten']);
});

test('the next person of a household finds its phone and address, and needs no second code', async () => {
  const { draft, heard } = begin({ assisted: true });
  draft.set(filled);

  await draft.settle();
  draft.startOver(true);

  const { fullName, phone, addressLine, insuranceNumber } = draft.answers;
  assert.deepEqual({ fullName, phone, addressLine, insuranceNumber }, { fullName: '', phone: '0912345678', addressLine: '12 Lê Lợi', insuranceNumber: '' });
  assert.deepEqual(heard, []);
});

test('another household finds nothing of the last one', async () => {
  const { draft, heard } = begin({ assisted: true });
  draft.set(filled);
  await draft.settle();

  draft.startOver(false);

  assert.equal(draft.answers.phone, '');
  assert.equal(draft.answers.addressLine, '');
  assert.deepEqual(heard, ['code forgotten']);
});

import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import {
  countRegistrations,
  NodeForm,
  PHONE,
  loadRules,
  testPerson,
  type TestPerson,
} from '../../../testing/node-form.ts';
import { NodePlatform } from '../../../testing/node-platform.ts';
import type { FormRules } from './problems.ts';

const platform = new NodePlatform();
const CREATE = /^POST \/v1\/registrations$/;
let rules: FormRules;
let people = 0;

before(async () => {
  rules = await loadRules(platform);
});

/** A form that is filled in, at its review, for somebody nobody has registered. */
async function atReview(): Promise<{ form: NodeForm; who: TestPerson }> {
  platform.heard.length = 0;
  const who = testPerson((people += 1));
  const form = await new NodeForm(platform, rules).opens();
  await form.fillsIn(who);
  return { form, who };
}

test('from the review to the confirmation: a wrong code costs a try, the right one registers', async () => {
  const { form, who } = await atReview();

  await form.sending.confirm();
  assert.equal(form.draft.step, 'code');
  await form.types('12345');
  assert.deepEqual(form.problems, [{ field: 'code', problem: 'codeFormat' }]);
  await form.types(await platform.wrongCode(PHONE));
  assert.deepEqual(form.problems, [{ field: 'code', problem: 'codeWrong', details: { maximum: 4 } }]);
  await form.types(await platform.code(PHONE));

  assert.ok(form.done);
  assert.equal(form.draft.answers.fullName, '', 'nothing of the person is left in the form');
  assert.equal(await countRegistrations(platform, who), 1);
});

test('five wrong codes lock it; after the pause another code registers', async () => {
  const { form } = await atReview();
  await form.sending.confirm();
  platform.waits(0.5);

  for (let tries = 0; tries < 5; tries += 1) await form.types(await platform.wrongCode(PHONE));

  assert.deepEqual(form.problems, [{ field: 'code', problem: 'codeTooMany', details: { maximum: 1 } }]);
  assert.equal(form.session.codes.sent?.attemptsLeft, 0);
  assert.equal(form.session.codes.secondsToResend, 30);
  platform.waits(1);
  assert.equal(form.session.codes.secondsToResend, 0);
  await form.sending.resend();
  await form.types(await platform.code(PHONE));
  assert.ok(form.done);
});

test('a code that ran out says so, and the next one registers', async () => {
  const { form } = await atReview();
  await form.sending.confirm();
  const code = await platform.code(PHONE);
  platform.waits(6);

  await form.types(code);
  assert.deepEqual(form.problems, [{ field: 'code', problem: 'codeExpired' }]);
  await form.sending.resend();
  assert.deepEqual(form.problems, []);
  await form.types(await platform.code(PHONE));
  assert.ok(form.done);
});

test('a line that breaks before the answer: pressed again, in this page or after a reload, it is one registration', async () => {
  const { form, who } = await atReview();
  await form.sending.confirm();
  platform.sandbox.faults.add({ kind: 'drop-after', operationId: 'createRegistration', times: 2 });

  await form.types(await platform.code(PHONE));
  assert.ok(form.session.failure, 'the notice says so');
  await form.sending.verify();
  assert.ok(form.session.failure);
  assert.equal(platform.timesHeard(/:verify$/), 1, 'nobody types a code twice');

  const reloaded = await form.reloads();
  assert.equal(reloaded.draft.step, 'review');
  await reloaded.sending.confirm();
  await reloaded.types(await platform.code(PHONE));
  assert.ok(reloaded.done);
  assert.equal(platform.timesHeard(CREATE), 3);
  assert.equal(platform.keysOf(CREATE).length, 1);
  assert.equal(await countRegistrations(platform, who), 1);
});

test('maintenance between a lost answer and the next press keeps the key: the first may have arrived', async () => {
  const { form, who } = await atReview();
  await form.sending.confirm();
  platform.sandbox.faults.add({ kind: 'drop-after', operationId: 'createRegistration', times: 1 });
  await form.types(await platform.code(PHONE));
  platform.sandbox.faults.add({ kind: 'maintenance', operationId: 'createRegistration', times: 1 });
  await form.sending.verify();
  await form.sending.verify();

  assert.ok(form.done);
  assert.equal(platform.keysOf(CREATE).length, 1);
  assert.equal(await countRegistrations(platform, who), 1);
});

test('a session that ends in the middle asks for a code, and then the same is sent', async () => {
  const { form, who } = await atReview();
  await form.sending.confirm();
  platform.sandbox.faults.add({ kind: 'drop-before', operationId: 'createRegistration', times: 1 });
  await form.types(await platform.code(PHONE));
  platform.runsAhead(31);

  await form.sending.verify();
  assert.equal(form.draft.step, 'review');
  assert.equal(form.sending.sessionEnded, true);
  await form.sending.confirm();
  assert.equal(form.draft.step, 'code');
  await form.types(await platform.code(PHONE));
  assert.ok(form.done);
  assert.equal(platform.keysOf(CREATE).length, 1);
  assert.equal(await countRegistrations(platform, who), 1);
});

test('a lost answer to the right code is not a code used up', async () => {
  const { form } = await atReview();
  await form.sending.confirm();
  platform.sandbox.faults.add({ kind: 'drop-after', operationId: 'verifyOtp', times: 1 });
  await form.types(await platform.code(PHONE));
  assert.equal(form.done, undefined);
  await form.sending.verify();
  assert.ok(form.done);
});

test('two presses at once send once', async () => {
  const { form } = await atReview();
  await form.sending.confirm();
  form.session.type(await platform.code(PHONE));
  await Promise.all([form.sending.verify(), form.sending.verify()]);
  assert.ok(form.done);
  assert.equal(platform.timesHeard(CREATE), 1);
});

test('whoever stops the sending sees nothing of its answer, and the next press gets the same registration', async () => {
  const { form, who } = await atReview();
  await form.sending.confirm();
  platform.sandbox.faults.add({ kind: 'slow', operationId: 'createRegistration', delayMs: 20, times: 1 });
  const sending = form.types(await platform.code(PHONE));
  while (platform.timesHeard(CREATE) === 0) await new Promise((resolve) => setTimeout(resolve));
  form.sending.leave();
  await sending;
  assert.equal(form.done, undefined);
  assert.equal(form.sending.isSending, false);

  await form.sending.verify();
  assert.ok(form.done);
  assert.equal(platform.keysOf(CREATE).length, 1);
  assert.equal(await countRegistrations(platform, who), 1);
});

test('who is registered already has nothing to mend, and pressing again asks anew', async () => {
  const { form, who } = await atReview();
  await form.sending.confirm();
  await form.types(await platform.code(PHONE));
  const again = await new NodeForm(platform, rules).opens();
  await again.fillsIn(who);
  await again.sending.confirm();
  await again.types(await platform.code(PHONE));

  assert.equal(again.problem?.problem, 'duplicateRegistration');
  assert.equal(again.sending.settled, true);
  assert.equal(again.draft.idempotencyKey, undefined);
  assert.equal(await countRegistrations(platform, who), 1);
});

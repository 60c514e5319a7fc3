/**
 * People press twice, go back, wait, type wrong codes and reload while lines break and the platform rests. Whatever
 * they do, there is one registration at most, and always a way on that ends with one.
 */
import fc from 'fast-check';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countRegistrations, NodeForm, PHONE, loadRules, testPerson } from '../../../testing/node-form.ts';
import { NodePlatform } from '../../../testing/node-platform.ts';

const OPERATIONS = ['createOtp', 'resendOtp', 'verifyOtp', 'createRegistration'] as const;

type Walk =
  | { does: 'presses' | 'presses twice' | 'types a wrong code' | 'asks for another code' | 'stops' | 'reloads' }
  | { does: 'goes back to'; step: 'contact' | 'review' }
  | { does: 'waits' | 'is ahead'; minutes: number }
  | { does: 'breaks'; fault: 'drop-before' | 'drop-after' | 'maintenance'; operationId: (typeof OPERATIONS)[number] };

const walk: fc.Arbitrary<Walk> = fc.oneof(
  { weight: 6, arbitrary: fc.constant<Walk>({ does: 'presses' }) },
  {
    weight: 4,
    arbitrary: fc.constantFrom<Walk>(
      { does: 'presses twice' },
      { does: 'types a wrong code' },
      { does: 'asks for another code' },
      { does: 'stops' },
      { does: 'reloads' },
      { does: 'goes back to', step: 'contact' },
      { does: 'goes back to', step: 'review' },
    ),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      does: fc.constantFrom('waits' as const, 'is ahead' as const),
      minutes: fc.constantFrom(1, 6, 31),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      does: fc.constant('breaks' as const),
      fault: fc.constantFrom('drop-before' as const, 'drop-after' as const, 'maintenance' as const),
      operationId: fc.constantFrom(...OPERATIONS),
    }),
  },
);

/** What the one button that leads on does where the person is; the newest code is typed. */
async function presses(form: NodeForm, platform: NodePlatform): Promise<void> {
  if (form.done) return;
  if (form.draft.step === 'code') {
    form.session.type((await platform.sandbox.messages.code(PHONE)) ?? '');
    await form.sending.verify();
  } else {
    form.draft.arrive('review');
    await form.sending.confirm();
  }
}

/** @returns the form as it is then: a reload makes another one */
async function takes(step: Walk, form: NodeForm, platform: NodePlatform): Promise<NodeForm> {
  const { faults } = platform.sandbox;
  switch (step.does) {
    case 'presses':
      await presses(form, platform);
      break;
    case 'presses twice':
      await Promise.all([presses(form, platform), presses(form, platform)]);
      break;
    case 'types a wrong code':
      if (form.draft.step === 'code') await form.types('000000');
      break;
    case 'asks for another code':
      if (form.draft.step === 'code') await form.sending.resend();
      break;
    case 'stops': {
      const pressing = presses(form, platform);
      await new Promise((resolve) => setTimeout(resolve));
      form.sending.leave();
      await pressing;
      break;
    }
    case 'reloads':
      return form.done ? form : form.reloads();
    case 'goes back to':
      if (!form.done) form.draft.arrive(step.step);
      form.sending.leave();
      break;
    case 'waits':
      platform.waits(step.minutes);
      break;
    case 'is ahead':
      platform.runsAhead(step.minutes);
      break;
    case 'breaks':
      faults.add({ kind: step.fault, operationId: step.operationId, times: 1 });
  }
  return form;
}

test('however people press and whatever breaks, there is one registration at most, and a way to it', async () => {
  const platform = new NodePlatform();
  const rules = await loadRules(platform);
  let people = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(walk, { minLength: 4, maxLength: 14 }), async (steps) => {
      platform.sandbox.faults.clear();
      platform.heard.length = 0;
      const who = testPerson((people += 1));
      let form = await new NodeForm(platform, rules).opens();
      await form.fillsIn(who);
      for (const step of steps) {
        form = await takes(step, form, platform);
        assert.ok(!form.sending.isSending, 'nothing is left waiting');
        assert.ok(!form.sending.settled, 'nobody is told that they are registered already');
      }

      // The line is back. A code is good for five minutes and another one may be asked for after one.
      platform.sandbox.faults.clear();
      for (let pressed = 0; pressed < 4 && !form.done; pressed += 1) {
        await presses(form, platform);
        if (form.done || form.draft.step !== 'code' || form.problems.length === 0) continue;
        platform.waits(1);
        await form.sending.resend();
      }
      assert.ok(form.done, `no way on from ${form.draft.step}: ${JSON.stringify(form.problems)}`);
      assert.equal(await countRegistrations(platform, who), 1);
      assert.equal(platform.keysOf(/^POST \/v1\/registrations$/).length, 1, 'one intent, one key');
    }),
    { seed: 46, numRuns: 60 },
  );
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { RefusedError } from '@sen/client';
import { all, draft, numberedDraft, createTestSandbox, onEachDatabase } from '../../../testing/test-sandbox.ts';
import type { TestSandbox } from '../../../testing/test-sandbox.ts';

const refused = (code: string) => (error: unknown) => error instanceof RefusedError && error.code === code;

/** Registers and is invited. */
async function invited({ client, control, signIn }: TestSandbox, wanted = draft(), signedIn?: string) {
  const session = signedIn ?? (await signIn());
  const { id } = await client().registrations.create(wanted, { session });
  const answer = await control(`registrations/${id}:schedule`);
  assert.equal(answer.status, 200, await answer.clone().text());
  const { appointmentId } = (await answer.json()) as { appointmentId: string };
  return { session, registrationId: id, appointmentId };
}

onEachDatabase('an invited person says yes, and the registration shows it', async (testSandbox) => {
  const { session, registrationId, appointmentId } = await invited(testSandbox);

  const confirmed = await testSandbox.client().appointments.confirm(appointmentId, { session });

  assert.equal(confirmed.status, 'confirmed');
  const registration = await testSandbox.client().registrations.get(registrationId, { session });
  assert.equal(registration.status, 'scheduled');
  assert.equal(registration.appointment?.status, 'confirmed');
  await assert.rejects(
    testSandbox.client().appointments.confirm(appointmentId, { session }),
    refused('status-conflict'),
  );
});

test('the invitation is at the site, on the day and in the half day that were wished for, and reaches the phone', async (t) => {
  const testSandbox = createTestSandbox(t);
  const { session } = await invited(testSandbox);

  const [appointment] = await all(testSandbox.client().appointments.listMine({}, { session }));

  assert.equal(appointment?.site.id, 'site-tan-dinh');
  assert.equal(appointment?.slot.startsAt, '2026-12-01T07:30:00+07:00');
  assert.match((await testSandbox.sandbox.messages.list()).at(-1)?.text ?? '', /mời tiêm lúc 07:30 ngày 01\/12\/2026/);
});

test('who cannot come gives the place back and waits again', async (t) => {
  const testSandbox = createTestSandbox(t);
  const { session, registrationId, appointmentId } = await invited(testSandbox);

  const declined = await testSandbox.client().appointments.decline(appointmentId, { reason: 'away' }, { session });

  assert.equal(declined.status, 'declined');
  assert.equal(declined.declineReason, 'away');
  assert.equal((await testSandbox.client().registrations.get(registrationId, { session })).status, 'waitlisted');
});

test('an appointment is moved to another slot; a full, a past and an unknown slot are refused', async (t) => {
  const testSandbox = createTestSandbox(t);
  const { session, appointmentId } = await invited(testSandbox);
  const { items: slots } = await testSandbox
    .client()
    .sites.slots('site-sai-gon', { from: '2026-12-02', to: '2026-12-02' });
  const [full, free] = slots;
  assert.ok(full && free);
  await testSandbox.control(`slots/${full.id}:fill`);

  const move = (slotId: string) => testSandbox.client().appointments.reschedule(appointmentId, { slotId }, { session });

  await assert.rejects(move(full.id), refused('slot-full'));
  await assert.rejects(move('slot-sai-gon-20261101-0730'), refused('slot-gone'));
  await assert.rejects(move('slot-nowhere-20261201-0730'), refused('slot-gone'));
  await assert.rejects(move('slot-an-dong-20261201-0730'), refused('site-closed'));
  assert.equal((await move(free.id)).slot.id, free.id);
});

test('the test citizen 990003 never finds a free slot', async (t) => {
  const testSandbox = createTestSandbox(t);
  const { session, appointmentId } = await invited(testSandbox, draft({}, { idNumber: '079087990003' }));

  await assert.rejects(
    testSandbox.client().appointments.reschedule(appointmentId, { slotId: 'slot-sai-gon-20261202-0830' }, { session }),
    refused('slot-full'),
  );
});

test('an invitation nobody answered in time cannot be confirmed any more, but can be moved', async (t) => {
  const testSandbox = createTestSandbox(t);
  const { session, appointmentId } = await invited(testSandbox);

  testSandbox.sandbox.clock.advance(3 * 86_400_000);

  const later = await testSandbox.signIn('lookup');
  await assert.rejects(
    testSandbox.client().appointments.confirm(appointmentId, { session: later }),
    refused('status-conflict'),
  );
  const moved = await testSandbox
    .client()
    .appointments.reschedule(appointmentId, { slotId: 'slot-sai-gon-20261202-0830' }, { session: later });
  assert.equal(moved.status, 'confirmed');
  await assert.rejects(all(testSandbox.client().appointments.listMine({}, { session })), refused('session-expired'));
});

onEachDatabase('the last place in a slot goes to one of ten who want it at once', async (testSandbox) => {
  const slotId = 'slot-sai-gon-20261203-0730';
  const session = await testSandbox.signIn();
  const people = [];
  for (let number = 0; number < 10; number += 1)
    people.push(await invited(testSandbox, numberedDraft(number), session));
  await testSandbox.control(`slots/${slotId}:fill`, { leave: 1 });

  const moves = await Promise.allSettled(
    people.map(({ appointmentId }) =>
      testSandbox.client().appointments.reschedule(appointmentId, { slotId }, { session }),
    ),
  );

  assert.equal(moves.filter(({ status }) => status === 'fulfilled').length, 1);
  for (const move of moves)
    if (move.status === 'rejected') assert.ok(refused('slot-full')(move.reason), String(move.reason));
});

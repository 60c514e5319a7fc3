import assert from 'node:assert/strict';
import { test } from 'node:test';
import { RefusedError } from '@sen/client';
import { all, draft, draftOf, memoryTrial, onEachDatabase } from '../../../testing/trial.ts';
import type { Trial } from '../../../testing/trial.ts';

const refused = (code: string) => (error: unknown) => error instanceof RefusedError && error.code === code;

/** Registers and is invited. */
async function invited({ client, door, signIn }: Trial, wanted = draft(), signedIn?: string) {
  const session = signedIn ?? (await signIn());
  const { id } = await client().registrations.create(wanted, { session });
  const answer = await door(`registrations/${id}:schedule`);
  assert.equal(answer.status, 200, await answer.clone().text());
  const { appointmentId } = (await answer.json()) as { appointmentId: string };
  return { session, registrationId: id, appointmentId };
}

onEachDatabase('an invited person says yes, and the registration shows it', async (trial) => {
  const { session, registrationId, appointmentId } = await invited(trial);

  const confirmed = await trial.client().appointments.confirm(appointmentId, { session });

  assert.equal(confirmed.status, 'confirmed');
  const registration = await trial.client().registrations.get(registrationId, { session });
  assert.equal(registration.status, 'scheduled');
  assert.equal(registration.appointment?.status, 'confirmed');
  await assert.rejects(trial.client().appointments.confirm(appointmentId, { session }), refused('status-conflict'));
});

test('the invitation is at the site, on the day and in the half day that were wished for, and reaches the phone', async (t) => {
  const trial = memoryTrial(t);
  const { session } = await invited(trial);

  const [appointment] = await all(trial.client().appointments.listMine({}, { session }));

  assert.equal(appointment?.site.id, 'site-tan-dinh');
  assert.equal(appointment?.slot.startsAt, '2026-12-01T07:30:00+07:00');
  assert.match((await trial.sandbox.messages.list()).at(-1)?.text ?? '', /mời tiêm lúc 07:30 ngày 01\/12\/2026/);
});

test('who cannot come gives the place back and waits again', async (t) => {
  const trial = memoryTrial(t);
  const { session, registrationId, appointmentId } = await invited(trial);

  const declined = await trial.client().appointments.decline(appointmentId, { reason: 'away' }, { session });

  assert.equal(declined.status, 'declined');
  assert.equal(declined.declineReason, 'away');
  assert.equal((await trial.client().registrations.get(registrationId, { session })).status, 'waitlisted');
});

test('an appointment is moved to another slot; a full, a past and an unknown slot are refused', async (t) => {
  const trial = memoryTrial(t);
  const { session, appointmentId } = await invited(trial);
  const { items: slots } = await trial.client().sites.slots('site-sai-gon', { from: '2026-12-02', to: '2026-12-02' });
  const [full, free] = slots;
  assert.ok(full && free);
  await trial.door(`slots/${full.id}:fill`);

  const move = (slotId: string) => trial.client().appointments.reschedule(appointmentId, { slotId }, { session });

  await assert.rejects(move(full.id), refused('slot-full'));
  await assert.rejects(move('slot-sai-gon-20261101-0730'), refused('slot-gone'));
  await assert.rejects(move('slot-nowhere-20261201-0730'), refused('slot-gone'));
  await assert.rejects(move('slot-an-dong-20261201-0730'), refused('site-closed'));
  assert.equal((await move(free.id)).slot.id, free.id);
});

test('the test citizen 990003 never finds a free slot', async (t) => {
  const trial = memoryTrial(t);
  const { session, appointmentId } = await invited(trial, draft({}, { idNumber: '079087990003' }));

  await assert.rejects(
    trial.client().appointments.reschedule(appointmentId, { slotId: 'slot-sai-gon-20261202-0830' }, { session }),
    refused('slot-full'),
  );
});

test('an invitation nobody answered in time cannot be confirmed any more, but can be moved', async (t) => {
  const trial = memoryTrial(t);
  const { session, appointmentId } = await invited(trial);

  trial.sandbox.clock.advance(3 * 86_400_000);

  const later = await trial.signIn('lookup');
  await assert.rejects(
    trial.client().appointments.confirm(appointmentId, { session: later }),
    refused('status-conflict'),
  );
  const moved = await trial
    .client()
    .appointments.reschedule(appointmentId, { slotId: 'slot-sai-gon-20261202-0830' }, { session: later });
  assert.equal(moved.status, 'confirmed');
  await assert.rejects(all(trial.client().appointments.listMine({}, { session })), refused('session-expired'));
});

onEachDatabase('the last place in a slot goes to one of ten who want it at once', async (trial) => {
  const slotId = 'slot-sai-gon-20261203-0730';
  const session = await trial.signIn();
  const people = [];
  for (let number = 0; number < 10; number += 1) people.push(await invited(trial, draftOf(number), session));
  await trial.door(`slots/${slotId}:fill`, { leave: 1 });

  const moves = await Promise.allSettled(
    people.map(({ appointmentId }) => trial.client().appointments.reschedule(appointmentId, { slotId }, { session })),
  );

  assert.equal(moves.filter(({ status }) => status === 'fulfilled').length, 1);
  for (const move of moves)
    if (move.status === 'rejected') assert.ok(refused('slot-full')(move.reason), String(move.reason));
});

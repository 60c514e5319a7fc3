import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  deedsOf,
  isCancellable,
  isUpcoming,
  showsCheckInCode,
  standingOf,
  toneOf,
  type Appointment,
} from './standing.ts';

const appointment = (status: string) => ({ status }) as Appointment;

test('a confirmed phone waits for a date', () => {
  assert.equal(standingOf({ status: 'verified' }), 'waiting');
  assert.equal(standingOf({ status: 'waitlisted' }), 'waiting');
});

test('once there is an appointment, its state is what counts', () => {
  assert.equal(standingOf({ status: 'scheduled', appointment: appointment('invited') }), 'invited');
  assert.equal(standingOf({ status: 'scheduled', appointment: appointment('confirmed') }), 'confirmed');
  assert.equal(standingOf({ status: 'scheduled', appointment: appointment('no-reply') }), 'noReply');
});

test('who declined an appointment waits again, and is told so', () => {
  assert.equal(standingOf({ status: 'waitlisted', appointment: appointment('declined') }), 'waitingAgain');
});

test('a cancelled registration stays cancelled, whatever its appointment was', () => {
  assert.equal(standingOf({ status: 'cancelled', appointment: appointment('confirmed') }), 'cancelled');
});

test('a state of a newer platform promises nothing and offers nothing', () => {
  assert.equal(standingOf({ status: 'paused' }), 'unknown');
  assert.equal(standingOf({ status: 'constructor' }), 'unknown');
  assert.equal(standingOf({ status: 'scheduled', appointment: appointment('held') }), 'unknown');
  assert.deepEqual(deedsOf(appointment('held')), []);
  assert.equal(toneOf('unknown'), 'waiting');
});

test('an invitation can be accepted, moved or declined; a late one can only be moved', () => {
  assert.deepEqual(deedsOf(appointment('invited')), ['confirm', 'move', 'decline']);
  assert.deepEqual(deedsOf(appointment('confirmed')), ['move', 'decline']);
  assert.deepEqual(deedsOf(appointment('no-reply')), ['move']);
  assert.deepEqual(deedsOf(appointment('declined')), []);
});

test('the code for the site is shown to who may come', () => {
  assert.equal(showsCheckInCode(appointment('confirmed')), true);
  assert.equal(showsCheckInCode(appointment('no-reply')), false);
  assert.equal(isUpcoming(appointment('declined')), false);
});

test('what has ended cannot be cancelled', () => {
  assert.equal(isCancellable({ status: 'scheduled' }), true);
  assert.equal(isCancellable({ status: 'completed' }), false);
});

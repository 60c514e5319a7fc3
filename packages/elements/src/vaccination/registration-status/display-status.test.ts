import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  actionsOf,
  isCancellable,
  isUpcoming,
  showsCheckInCode,
  displayStatusOf,
  toneOf,
  type Appointment,
} from './display-status.ts';

const appointment = (status: string) => ({ status }) as Appointment;

test('a confirmed phone waits for a date', () => {
  assert.equal(displayStatusOf({ status: 'verified' }), 'waiting');
  assert.equal(displayStatusOf({ status: 'waitlisted' }), 'waiting');
});

test('once there is an appointment, its state is what counts', () => {
  assert.equal(displayStatusOf({ status: 'scheduled', appointment: appointment('invited') }), 'invited');
  assert.equal(displayStatusOf({ status: 'scheduled', appointment: appointment('confirmed') }), 'confirmed');
  assert.equal(displayStatusOf({ status: 'scheduled', appointment: appointment('no-reply') }), 'noReply');
});

test('who declined an appointment waits again, and is told so', () => {
  assert.equal(displayStatusOf({ status: 'waitlisted', appointment: appointment('declined') }), 'waitingAgain');
});

test('a cancelled registration stays cancelled, whatever its appointment was', () => {
  assert.equal(displayStatusOf({ status: 'cancelled', appointment: appointment('confirmed') }), 'cancelled');
});

test('a state of a newer platform promises nothing and offers nothing', () => {
  assert.equal(displayStatusOf({ status: 'paused' }), 'unknown');
  assert.equal(displayStatusOf({ status: 'constructor' }), 'unknown');
  assert.equal(displayStatusOf({ status: 'scheduled', appointment: appointment('held') }), 'unknown');
  assert.deepEqual(actionsOf(appointment('held')), []);
  assert.equal(toneOf('unknown'), 'waiting');
});

test('an invitation can be accepted, moved or declined; a late one can only be moved', () => {
  assert.deepEqual(actionsOf(appointment('invited')), ['confirm', 'move', 'decline']);
  assert.deepEqual(actionsOf(appointment('confirmed')), ['move', 'decline']);
  assert.deepEqual(actionsOf(appointment('no-reply')), ['move']);
  assert.deepEqual(actionsOf(appointment('declined')), []);
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

import { createPlatform, registrations, type Platform } from '@sen/client';
import assert from 'node:assert/strict';
import { before, beforeEach, test } from 'node:test';
import { idempotencyKeys } from '../../kit/session/idempotency-keys.ts';
import { PersonSession } from '../../kit/session/person-session.ts';
import { NodePlatform } from '../../testing/node-platform.ts';
import { newRegistrationOf, PHONE, SITE_KEY } from '../../testing/registered.ts';
import { shiftDay } from '../../directory/sites/moment.ts';
import { AppointmentActions } from './appointment-actions.ts';
import type { StatusProblem } from './details.ts';
import type { StatusAlertKey } from './refusals.ts';
import { Requests } from './requests.ts';
import type { Appointment, Registration } from './display-status.ts';
import type { StatusStep, StatusHost } from './status-host.ts';

const platform = new NodePlatform();
const CONFIRM = /:confirm$/;
let people = 0;
let session: string;

/** The look-up without its screen. */
class NodeStatus implements StatusHost {
  readonly locale = { words: {} } as never;
  readonly announcer = { say: () => {} };
  readonly phone = PHONE;
  readonly query: StatusHost['query'];
  readonly requests: Requests;
  readonly actions: AppointmentActions;
  readonly events: string[] = [];
  step: StatusStep = 'details';
  found: readonly Registration[] = [];
  problems: readonly StatusProblem[] = [];
  alert: StatusAlertKey | undefined;
  trouble: unknown;

  constructor(query: StatusHost['query'], signedIn = false) {
    this.query = query;
    const asking = new PersonSession({
      purpose: 'lookup',
      http: () => platform.http(),
      signedIn: () => signedIn,
      clock: platform.clock,
      keys: idempotencyKeys(),
      onChange: () => {},
    });
    this.requests = new Requests(this, asking, () => this.actions.renewSlots());
    this.actions = new AppointmentActions(this, this.requests);
  }

  get shown() {
    return this.found[0];
  }

  get appointment(): Appointment {
    const appointment = this.shown?.appointment;
    if (!appointment) throw new Error('Nobody is invited');
    return appointment;
  }

  readonly requestUpdate = (): void => {};
  readonly dispatchEvent = (event: Event): boolean => this.events.push(event.type) > 0;
  readonly list = (found: readonly Registration[]): void => {
    this.found = found;
    this.go('one');
  };
  readonly replace = (registration: Registration): void => void (this.found = [registration]);
  readonly leaveFound = (): void => this.go('details');
  readonly go = (step: StatusStep): void => {
    this.clear();
    this.step = step;
  };
  readonly arrive = this.go;
  readonly point = (problems: readonly StatusProblem[]): void => void (this.problems = problems);
  readonly say = (alert: StatusAlertKey): void => void (this.alert = alert);
  readonly sayTrouble = (error: unknown): void => void (this.trouble = error);
  readonly clear = (): void => {
    this.problems = [];
    this.alert = this.trouble = undefined;
  };
  readonly askForId = (): boolean => false;

  async types(code: string): Promise<void> {
    this.requests.session.type(code);
    await this.requests.verify();
  }

  /** From the details to what was found. */
  async looksUp(): Promise<void> {
    await this.requests.search();
    if (this.step === 'code') await this.types(await platform.code(PHONE));
  }

  /** Presses "I will come". */
  async confirms(): Promise<void> {
    this.actions.begin('confirm', this.appointment);
    await idle(this.requests);
  }
}

async function idle(requests: Requests): Promise<void> {
  do await new Promise((resolve) => setTimeout(resolve));
  while (requests.isSending);
}

/** As the person's own programs ask; every platform of this file is one. */
const seen = (): Platform =>
  createPlatform({
    baseUrl: 'https://platform.sen.example/v1',
    siteKey: SITE_KEY,
    fetch: (input, init) => platform.sandbox.fetch(input, init),
  });

/** Somebody who registered and was invited, before the look-up. */
async function invited(): Promise<NodeStatus> {
  const dateOfBirth = shiftDay('1987-01-01', (people += 1));
  const idNumber = `0000870${String(people).padStart(5, '0')}`;
  const { id, person } = await registrations(platform.http()).create(newRegistrationOf({ dateOfBirth, idNumber }), {
    session,
  });
  await platform.sandbox.fetch(`https://platform.sen.example/sandbox/registrations/${id}:schedule`, { method: 'POST' });
  platform.heard.length = 0;
  return new NodeStatus({ fullName: person.fullName, dateOfBirth, sex: 'male', phone: PHONE, idNumber });
}

before(() => void platform.sandbox.ready());
beforeEach(async () => {
  session = await platform.signIn(PHONE, 'register');
});

test('from the phone to the answer: code, appointment, confirmed', async () => {
  const there = await invited();

  await there.requests.search();
  assert.equal(there.step, 'code');
  await there.types(await platform.wrongCode(PHONE));
  assert.deepEqual(there.problems, [{ field: 'code', problem: 'codeWrong', details: { maximum: 4 } }]);
  await there.types(await platform.code(PHONE));
  assert.equal(there.step, 'one');
  await there.confirms();

  assert.equal(there.appointment.status, 'confirmed');
  assert.deepEqual(there.events, ['sen-appointment-answered']);
  assert.equal(
    (await seen().registrations.get(there.shown!.id, { session: await platform.signIn(PHONE, 'lookup') })).appointment
      ?.status,
    'confirmed',
  );
});

test('five wrong codes lock it; after the pause another code finds', async () => {
  const there = await invited();
  await there.requests.search();
  platform.waits(0.5);

  for (let tries = 0; tries < 5; tries += 1) await there.types(await platform.wrongCode(PHONE));

  assert.deepEqual(there.problems, [{ field: 'code', problem: 'codeTooMany', details: { maximum: 1 } }]);
  assert.equal(there.requests.session.codes.sent?.attemptsLeft, 0);
  assert.equal(there.requests.session.codes.secondsToResend, 30);
  platform.waits(1);
  await there.requests.resend();
  await there.types(await platform.code(PHONE));
  assert.equal(there.step, 'one');
});

test('a code that ran out says so, and the next one finds', async () => {
  const there = await invited();
  await there.requests.search();
  const code = await platform.code(PHONE);
  platform.waits(6);

  await there.types(code);
  assert.deepEqual(there.problems, [{ field: 'code', problem: 'codeExpired' }]);
  await there.requests.resend();
  await there.types(await platform.code(PHONE));
  assert.equal(there.step, 'one');
});

test('an answer that was lost: pressed again it counts once, also when a wrong code lies between', async () => {
  const there = await invited();
  await there.looksUp();
  platform.sandbox.faults.add({ kind: 'drop-after', operationId: 'confirmAppointment', times: 1 });
  await there.confirms();
  assert.ok(there.trouble);
  platform.runsAhead(31);

  await there.confirms();
  assert.equal(there.step, 'code');
  assert.equal(there.alert, 'sessionEnded');
  await there.types(await platform.wrongCode(PHONE));
  assert.equal(there.problems[0]?.problem, 'codeWrong');
  await there.types(await platform.code(PHONE));

  assert.equal(there.step, 'one');
  assert.equal(there.alert, undefined, 'not told that somebody else changed it');
  assert.equal(there.appointment.status, 'confirmed');
  assert.equal(platform.timesHeard(CONFIRM), 3);
  assert.equal(platform.keysOf(CONFIRM).length, 1);
});

test('a session that ends in the middle asks for a code and then does the same', async () => {
  const there = await invited();
  await there.looksUp();
  platform.runsAhead(31);
  await there.confirms();
  assert.equal(there.step, 'code');
  await there.types(await platform.code(PHONE));
  assert.equal(there.step, 'one');
  assert.equal(there.appointment.status, 'confirmed');
});

test('a line that breaks after the right code: pressing again needs no other code', async () => {
  const there = await invited();
  await there.requests.search();
  platform.sandbox.faults.add({ kind: 'drop-before', operationId: 'searchRegistrations', times: 1 });
  await there.types(await platform.code(PHONE));
  assert.ok(there.trouble);
  await there.requests.verify();
  assert.equal(there.step, 'one');
  assert.equal(platform.timesHeard(/:verify$/), 1);
});

test('what changed meanwhile is read again, and said', async () => {
  const there = await invited();
  await there.looksUp();
  await seen().registrations.cancel(there.shown!.id, { reason: 'other' }, { session });
  await there.confirms();
  assert.equal(there.alert, 'changed');
  assert.equal(there.shown?.status, 'cancelled');
});

test('two presses at once send once, and an answer after leaving is nobody’s to see', async () => {
  const there = await invited();
  await there.looksUp();
  platform.sandbox.faults.add({ kind: 'slow', operationId: 'confirmAppointment', delayMs: 20, times: 1 });
  there.actions.begin('confirm', there.appointment);
  there.actions.begin('confirm', there.appointment);
  while (platform.timesHeard(CONFIRM) === 0) await new Promise((resolve) => setTimeout(resolve));
  there.requests.leave();
  await idle(there.requests);
  assert.equal(platform.timesHeard(CONFIRM), 1);
  assert.deepEqual(there.events, []);

  await there.confirms();
  assert.deepEqual(there.events, ['sen-appointment-answered']);
  assert.equal(platform.keysOf(CONFIRM).length, 1);
});

test('another time is chosen, and one that filled up meanwhile brings fresh ones', async () => {
  const there = await invited();
  await there.looksUp();
  there.actions.begin('move', there.appointment);
  while (!there.actions.days) await new Promise((resolve) => setTimeout(resolve));
  const [first, second] = there.actions.days
    .flatMap(({ slots }) => slots)
    .filter(({ id }) => id !== there.appointment.slot.id);
  await platform.sandbox.fetch(`https://platform.sen.example/sandbox/slots/${first!.id}:fill`, { method: 'POST' });
  there.actions.choose({ slotId: first!.id });
  await there.actions.move(there.appointment);
  assert.deepEqual(there.problems, [{ field: 'slot', problem: 'slotFull' }]);
  assert.equal(there.actions.slotId, '');

  there.actions.choose({ slotId: second!.id });
  await there.actions.move(there.appointment);
  assert.equal(there.alert, 'moved');
  assert.equal(there.appointment.slot.id, second!.id);
});

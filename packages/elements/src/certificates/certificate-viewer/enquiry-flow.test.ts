import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { idempotencyKeys } from '../../kit/session/idempotency-keys.ts';
import { PersonSession } from '../../kit/session/person-session.ts';
import { NodePlatform } from '../../testing/node-platform.ts';
import type { Certificate } from './card-view.ts';
import { EnquiryFlow, type EnquiryFocus } from './enquiry-flow.ts';

/** Whose certificate has expired, so that a new one can be asked for. */
const PHONE = '+84900001003';
const REISSUE = /:reissue$/;

let platform: NodePlatform;

/** The viewer without its screen. */
class NodeViewer extends EnquiryFlow {
  readonly shown: (readonly Certificate[])[];
  readonly focused: EnquiryFocus[];
  readonly ends: string[];
  chosen: string | undefined;

  constructor({ signedIn = false } = {}) {
    const shown: (readonly Certificate[])[] = [];
    const focused: EnquiryFocus[] = [];
    const ends: string[] = [];
    super(
      new PersonSession({
        purpose: 'lookup',
        http: () => platform.http(signedIn ? () => 'citizen-sandbox-han' : undefined),
        signedIn: () => signedIn,
        clock: platform.clock,
        keys: idempotencyKeys(),
        onChange: () => {},
      }),
      {
        onFocus: (next) => focused.push(next),
        onCertificates: (all, chosen) => {
          shown.push(all);
          this.chosen = chosen;
        },
        onSessionEnded: () => ends.push('ended'),
      },
      () => {},
      () => {},
    );
    this.shown = shown;
    this.focused = focused;
    this.ends = ends;
  }

  get newest(): readonly Certificate[] {
    return this.shown.at(-1) ?? [];
  }

  async asks(): Promise<void> {
    this.type('0900 001 003');
    await this.sendPhone();
  }

  async types(code: string): Promise<void> {
    this.session.type(code);
    await this.sendCode();
  }

  async opens(): Promise<Certificate> {
    await this.asks();
    await this.types(await platform.code(PHONE));
    return this.newest[0]!;
  }

  renews({ id }: Certificate): Promise<void> {
    return this.reissue(id, async () => {});
  }
}

beforeEach(() => {
  platform = new NodePlatform();
});

const problemOf = ({ notice }: EnquiryFlow) =>
  notice?.is === 'problem' ? [notice.field, notice.problem, notice.details] : undefined;
const alertOf = ({ notice }: EnquiryFlow) => (notice?.is === 'alert' ? notice.alert : undefined);

test('from the phone to a new certificate', async () => {
  const viewer = new NodeViewer();
  viewer.type('028 3822 1234');
  await viewer.sendPhone();
  assert.deepEqual(problemOf(viewer), ['phone', 'phoneLandline', undefined]);

  await viewer.asks();
  assert.equal(viewer.step, 'code');
  await viewer.types('1');
  assert.deepEqual(problemOf(viewer), ['code', 'codeFormat', undefined]);
  await viewer.types(await platform.wrongCode(PHONE));
  assert.deepEqual(problemOf(viewer), ['code', 'codeWrong', { maximum: 4 }]);
  await viewer.types(await platform.code(PHONE));
  assert.equal(viewer.newest.length, 1);
  await viewer.renews(viewer.newest[0]!);

  assert.equal(viewer.newest.length, 2);
  assert.notEqual(viewer.chosen, viewer.shown[0]![0]!.id);
});

test('five wrong codes lock it as they do elsewhere; after the pause another code opens', async () => {
  const viewer = new NodeViewer();
  await viewer.asks();
  platform.waits(0.5);

  for (let tries = 0; tries < 5; tries += 1) await viewer.types(await platform.wrongCode(PHONE));

  assert.deepEqual(problemOf(viewer), ['code', 'codeTooMany', { maximum: 1 }]);
  assert.equal(viewer.session.codes.sent?.attemptsLeft, 0);
  assert.equal(viewer.session.codes.secondsToResend, 30);
  platform.waits(1);
  await viewer.resend();
  await viewer.types(await platform.code(PHONE));
  assert.equal(viewer.newest.length, 1);
});

test('a code that ran out says so, and the next one opens', async () => {
  const viewer = new NodeViewer();
  await viewer.asks();
  const code = await platform.code(PHONE);
  platform.waits(6);
  await viewer.types(code);
  assert.deepEqual(problemOf(viewer), ['code', 'codeExpired', undefined]);
  await viewer.resend();
  await viewer.types(await platform.code(PHONE));
  assert.equal(viewer.newest.length, 1);
});

test('a new certificate whose answer was lost: pressed again it is the same one', async () => {
  const viewer = new NodeViewer();
  const certificate = await viewer.opens();
  platform.sandbox.faults.add({ kind: 'drop-after', operationId: 'reissueCertificate', times: 1 });
  await viewer.renews(certificate);
  assert.equal(viewer.notice?.is, 'trouble');
  // It was made; now the list does not come.
  platform.sandbox.faults.add({ kind: 'drop-before', operationId: 'listMyCertificates', times: 1 });
  await viewer.renews(certificate);
  assert.equal(viewer.notice?.is, 'trouble');
  await viewer.renews(certificate);

  assert.equal(viewer.notice, undefined);
  assert.equal(viewer.newest.length, 2);
  assert.equal(platform.timesHeard(REISSUE), 3);
  assert.equal(platform.keysOf(REISSUE).length, 1);
});

test('a session that ends in the middle says so; after the code the same is done', async () => {
  const viewer = new NodeViewer();
  const certificate = await viewer.opens();
  platform.runsAhead(31);
  await viewer.renews(certificate);
  assert.deepEqual(viewer.ends, ['ended']);
  assert.equal(viewer.step, 'phone');
  assert.equal(alertOf(viewer), 'sessionEnded');

  await viewer.sendPhone();
  assert.equal(viewer.step, 'code');
  await viewer.types(await platform.code(PHONE));
  assert.equal(viewer.newest.length, 2);
  assert.equal(platform.keysOf(REISSUE).length, 1);
});

test('after the end of a session another phone gets its own list, not what the first one wanted', async () => {
  const viewer = new NodeViewer();
  const certificate = await viewer.opens();
  platform.waits(31);
  await viewer.renews(certificate);
  assert.equal(alertOf(viewer), 'sessionEnded');
  viewer.type('0900001001');
  await viewer.sendPhone();
  await viewer.types(await platform.code('+84900001001'));
  assert.equal(viewer.newest.length, 1);
  assert.notEqual(viewer.newest[0]!.id, certificate.id);
  assert.equal(platform.timesHeard(REISSUE), 0);
});

test('what cannot be renewed has nothing to mend, and what changed is read again', async () => {
  const viewer = new NodeViewer({ signedIn: true });
  await viewer.load();
  const [old] = viewer.newest;
  await viewer.renews(old!);
  await viewer.renews(old!);
  assert.equal(alertOf(viewer), 'changed');
});

test('the end drops what is still on its way', async () => {
  const viewer = new NodeViewer();
  await viewer.asks();
  platform.sandbox.faults.add({ kind: 'slow', operationId: 'listMyCertificates', delayMs: 20, times: 1 });
  const opening = viewer.types(await platform.code(PHONE));
  while (platform.timesHeard(/^GET/) === 0) await new Promise((resolve) => setTimeout(resolve));
  viewer.wipe();
  await opening;
  assert.equal(viewer.shown.length, 0);
  assert.equal(viewer.isOpen, false);
  assert.equal(viewer.notice, undefined);
});

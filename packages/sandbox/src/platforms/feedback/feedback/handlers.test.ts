import assert from 'node:assert/strict';
import { test } from 'node:test';
import { RefusedError } from '@sen/client';
import type { Body } from '@sen/client';
import { reachedFrom, TEST_PHONE, all, createTestSandbox, onEachDatabase } from '../../../testing/test-sandbox.ts';
import type { TestSandbox } from '../../../testing/test-sandbox.ts';
import type { FieldError } from '@sen/client/schemas';

const refused =
  (code: string, extra: Record<string, unknown> = {}, pointer?: string) =>
  (error: unknown): boolean =>
    error instanceof RefusedError &&
    error.code === code &&
    Object.entries(extra).every(([name, value]) => (error.problem as Record<string, unknown>)[name] === value) &&
    (pointer === undefined ||
      (error.problem as { fieldErrors?: FieldError[] }).fieldErrors?.some((field) => field.pointer === pointer) ===
        true);

const TEXT = 'Bấm nút Gửi nhưng màn hình đứng yên, không báo gì.';
const report = (
  change: Partial<Body<'createFeedback'>['feedback']> = {},
  attachments?: Blob[],
): Body<'createFeedback'> => ({
  feedback: {
    kind: 'bug',
    text: TEXT,
    area: { code: '26737', edition: '2026-04-30' },
    contactPhone: TEST_PHONE,
    ...change,
  },
  ...(attachments && { attachments }),
});

const PNG = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]);
const picture = (bytes: BlobPart[] = [PNG]): Blob => new Blob(bytes, { type: 'image/png' });
/** A session is handed over by call: anybody may report, so the client sends no token by itself. */
async function asSender({ client, signIn }: TestSandbox, phone = TEST_PHONE) {
  const session = await signIn('feedback', phone);
  const { feedback } = client();
  return {
    create: (body: Body<'createFeedback'>) => feedback.create(body, { session }),
    get: (code: string) => feedback.get(code, { session }),
    reply: (code: string, body: Body<'replyFeedback'>) => feedback.reply(code, body, { session }),
  };
}
const asDesk = ({ client }: TestSandbox) => client('officer-sandbox-moderator').feedback;

onEachDatabase(
  'a report is followed by its code from the first look to the last word, by the desk and by who sent it',
  async (testSandbox) => {
    const sender = await asSender(testSandbox);
    const desk = asDesk(testSandbox);
    const { code, attachmentCount, areaName } = await sender.create(report({}, [picture()]));
    const stands = async () => (await sender.get(code)).status;

    assert.deepEqual(
      [attachmentCount, areaName, await stands()],
      [1, 'Phường Tân Định, Thành phố Hồ Chí Minh', 'received'],
    );
    await desk.assign(code, { unitId: 'unit-1', note: 'Xem trên máy Android cũ.' });
    assert.deepEqual([(await sender.get(code)).unitName, await stands()], ['Trung tâm công nghệ', 'assigned']);
    await desk.reply(code, { text: 'Anh/chị dùng điện thoại loại nào?' });
    assert.equal(await stands(), 'need-info');
    await sender.reply(code, { text: 'Tôi dùng điện thoại Android đời cũ.' });
    assert.equal(await stands(), 'assigned');
    await desk.resolve(code, { text: 'Đã sửa. Cảm ơn anh/chị đã báo.' });
    await sender.reply(code, { text: 'Vẫn chưa được.', reopen: true });
    assert.equal(await stands(), 'reopened');
    const { messages, status } = await desk.resolve(code, { text: 'Đã sửa lần nữa.' });
    assert.deepEqual(
      [status, messages.map(({ from }) => from)],
      ['resolved', ['desk', 'sender', 'desk', 'sender', 'desk']],
    );
    assert.doesNotMatch(JSON.stringify(await sender.get(code)), /Android cũ\./);
  },
);

test('who only has the code hears how it stands, and not what was said', async (t) => {
  const testSandbox = createTestSandbox(t);
  const { code } = await (await asSender(testSandbox)).create(report());
  await asDesk(testSandbox).reply(code, { text: 'Anh/chị ở đâu?' });

  for (const stranger of [testSandbox.client().feedback, await asSender(testSandbox, '+84987654321')]) {
    const seen = await stranger.get(code);
    assert.equal(seen.status, 'need-info');
    assert.deepEqual([seen.text, seen.messages, seen.contactable], [undefined, [], true]);
    assert.doesNotMatch(JSON.stringify(seen), /912345678|Gửi/);
  }
  await assert.rejects(
    (await asSender(testSandbox, '+84987654321')).reply(code, { text: 'Tôi đây.' }),
    refused('record-not-found'),
  );
  await assert.rejects(testSandbox.client().feedback.get('PA-0000-0000-0000'), refused('record-not-found'));
});

test('a report can be made without a phone; the eleventh in ten minutes has to show that it is a person', async (t) => {
  const { client, sandbox } = createTestSandbox(t);
  const anybody = client().feedback;
  for (let count = 0; count < 10; count += 1) await anybody.create(report());

  await assert.rejects(anybody.create(report()), refused('captcha-required', { captchaSiteKey: 'sandbox' }));
  assert.equal((await anybody.create(report({ captchaToken: 'sandbox' }))).status, 'received');
  sandbox.clock.advance(11 * 60_000);
  assert.equal((await anybody.create(report())).status, 'received');
});

test('one place that reports without end makes nobody else prove to be a person', async (t) => {
  const testSandbox = createTestSandbox(t);
  const [busy, calm] = [reachedFrom(testSandbox, '198.51.100.1'), reachedFrom(testSandbox, '203.0.113.7')];
  for (let count = 0; count < 10; count += 1) await busy.client().feedback.create(report());

  await assert.rejects(busy.client().feedback.create(report()), refused('captcha-required'));
  assert.equal((await calm.client().feedback.create(report())).status, 'received');
  await assert.rejects(
    busy.client().feedback.create(report({ captchaToken: 'not solved' })),
    refused('captcha-required'),
  );
});

test('a film, a program with the name of a picture, and a picture of six megabytes are not taken', async (t) => {
  const testSandbox = createTestSandbox(t);
  const sender = await asSender(testSandbox);

  await assert.rejects(
    sender.create(report({}, [new Blob(['0000ftypisom'], { type: 'video/mp4' })])),
    refused('file-type', {}, '/attachments/0'),
  );
  await assert.rejects(
    sender.create(report({}, [picture(), picture(['MZ program'])])),
    refused('file-type', {}, '/attachments/1'),
  );
  await assert.rejects(
    sender.create(report({}, [picture([PNG, new Uint8Array(6_000_000)])])),
    refused('file-too-large', { maximumBytes: 5_242_880 }),
  );
  await assert.rejects(
    sender.create(report({}, [picture(), picture(), picture(), picture()])),
    refused('fields-invalid', {}, '/attachments'),
  );
  for (const beginning of ['\u00ff\u00d8\u00ff\u00e1', '%PDF-1.7', '\0\0\0\u0018ftypheic'])
    assert.equal(
      (await sender.create(report({}, [picture([Uint8Array.from(beginning, (sign) => sign.charCodeAt(0))])])))
        .attachmentCount,
      1,
    );
});

test('too few words, a place that is none and half a phone are sent back to their fields', async (t) => {
  const testSandbox = createTestSandbox(t);
  const sender = await asSender(testSandbox);

  await assert.rejects(sender.create(report({ text: 'Lỗi' })), refused('fields-invalid', {}, '/feedback/text'));
  await assert.rejects(
    sender.create(report({ area: { code: '99999', edition: '2026-04-30' } })),
    refused('fields-invalid', {}, '/feedback/area/code'),
  );
  await assert.rejects(
    sender.create(report({ contactPhone: '+84212345678' })),
    refused('fields-invalid', {}, '/feedback/contactPhone'),
  );
});

test('the desk of a province finds its reports, also those that name a place as it was before 2025', async (t) => {
  const testSandbox = createTestSandbox(t);
  const sender = await asSender(testSandbox);
  const desk = asDesk(testSandbox);
  const old = await sender.create(report({ area: { code: '77', edition: '2025-03-01' } }));
  const ward = await sender.create(report({ kind: 'idea' }));
  const north = await sender.create(report({ area: { code: '24', edition: '2026-04-30' } }));
  await sender.create(report({ area: undefined } as never));
  const edition = '2026-04-30';
  const codes = async (query: object) => (await all(desk.list(query))).map(({ code }) => code);

  assert.deepEqual((await codes({ area: '79', edition })).sort(), [old.code, ward.code].sort());
  assert.deepEqual(await codes({ area: '26737', edition }), [ward.code]);
  assert.deepEqual(await codes({ area: '24', edition }), [north.code]);
  assert.deepEqual(await codes({ kind: 'idea', status: 'received' }), [ward.code]);
  await assert.rejects(codes({ area: '99', edition }), refused('fields-invalid', {}, '/query/area'));
  await assert.rejects(codes({ area: '24' }), refused('fields-invalid', {}, '/query/edition'));
});

test('what is over is not worked on, and what time brings about is said', async (t) => {
  const testSandbox = createTestSandbox(t);
  const desk = asDesk(testSandbox);
  const { code } = await (await asSender(testSandbox)).create(report());
  testSandbox.sandbox.clock.advance(61 * 60_000);
  assert.equal((await testSandbox.client().feedback.get(code)).status, 'triaged');

  await assert.rejects(desk.assign(code, { unitId: 'unit-9' }), refused('fields-invalid', {}, '/unitId'));
  const { reason, messages } = await desk.reject(code, { reason: 'out-of-scope', note: 'Xin liên hệ nhà mạng.' });
  assert.deepEqual([reason?.en, messages.at(-1)?.text], ['This is not about the platform.', 'Xin liên hệ nhà mạng.']);
  await assert.rejects(
    desk.resolve(code, { text: 'Đã sửa.' }),
    refused('status-conflict', { currentStatus: 'rejected' }),
  );
  await assert.rejects((await asSender(testSandbox)).reply(code, { text: 'Còn nữa.' }), refused('status-conflict'));
  const { code: second } = await (await asSender(testSandbox)).create(report());
  await desk.resolve(second, { text: 'Đã sửa.' });
  testSandbox.sandbox.clock.advance(8 * 24 * 3_600_000);
  await assert.rejects(
    (await asSender(testSandbox)).reply(second, { text: 'Vẫn lỗi.', reopen: true }),
    refused('status-conflict', { currentStatus: 'closed' }),
  );
});

test('two moderators who work on one report at once do not overwrite each other', async (t) => {
  const testSandbox = createTestSandbox(t);
  const { code } = await (await asSender(testSandbox)).create(report());

  const outcomes = await Promise.allSettled([
    asDesk(testSandbox).resolve(code, { text: 'Đã sửa.' }),
    asDesk(testSandbox).reject(code, { reason: 'duplicate' }),
  ]);

  assert.deepEqual(outcomes.map(({ status }) => status).sort(), ['fulfilled', 'rejected']);
});

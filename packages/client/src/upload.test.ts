import assert from 'node:assert/strict';
import { test } from 'node:test';
import { localPlatform } from '../test/local-platform.ts';
import { createPlatform, type Body, type Progress } from './index.ts';

const photo = new File(['0123456789'.repeat(50_000)], 'paper.jpg', { type: 'image/jpeg' });
const report = { correction: { kind: 'no-record' }, evidence: [photo] } as unknown as Body<'createCorrection'>;
const received = { status: 201, body: { code: 'correction-1' } };

test('a photo of the paper is sent as a file, the words beside it as JSON', async () => {
  await using server = await localPlatform(() => received);
  const platform = createPlatform({ baseUrl: server.baseUrl });

  const correction = await platform.corrections.create(report);

  const [{ body, headers }] = server.seen as [(typeof server.seen)[0]];
  assert.equal(correction.code, 'correction-1');
  assert.match(String(headers['content-type']), /^multipart\/form-data; boundary=/);
  assert.match(
    body,
    /name="correction"; filename="[^"]*"\r\nContent-Type: application\/json\r\n\r\n\{"kind":"no-record"\}/,
  );
  assert.match(body, /name="evidence"; filename="paper.jpg"\r\nContent-Type: image\/jpeg/);
});

test('one can watch how far a photo has travelled', async () => {
  await using server = await localPlatform(() => received);
  const platform = createPlatform({ baseUrl: server.baseUrl });
  const seen: Progress[] = [];

  await platform.corrections.create(report, { onProgress: (progress) => seen.push(progress) });

  assert.ok(seen.length > 1);
  assert.ok(seen.every(({ sent }, index) => index === 0 || sent >= seen[index - 1]!.sent));
  assert.ok(seen.at(-1)!.sent >= photo.size);
});

test('a photo whose connection was cut is sent again with the same key, whole', async () => {
  await using server = await localPlatform((_, count) => (count === 1 ? 'cut' : received));
  const platform = createPlatform({ baseUrl: server.baseUrl });

  await platform.corrections.create(report);

  const [first, second] = server.seen;
  assert.equal(first!.headers['idempotency-key'], second!.headers['idempotency-key']);
  assert.ok(second!.body.length > photo.size);
});

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import { dccOf, issueHcert, makeSigningKey } from './issue/index.ts';

const program = fileURLToPath(new URL('../bin/credential.mjs', import.meta.url));

async function run(
  args: readonly string[],
  input?: string,
): Promise<{ code: number | null; out: string; err: string }> {
  const child = spawn(process.execPath, ['--conditions=sen-source', program, ...args], {
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let out = '';
  let err = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
  // The program stops reading where no code can go on.
  child.stdin.on('error', () => undefined).end(input);
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, out, err })));
}

test('the program reads a code from its argument or its input, and its exit code is the verdict', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'sen-'));
  t.after(() => rm(folder, { recursive: true }));
  const key = await makeSigningKey({
    country: 'VN',
    name: 'VN',
    validFrom: new Date('2026-01-01'),
    validUntil: new Date('2028-01-01'),
  });
  const entry = {
    tg: '840539006',
    vp: '1',
    mp: '1',
    ma: '1',
    dn: 2,
    sd: 2,
    dt: '2025-10-20',
    co: 'VN',
    is: 'VN',
    ci: 'URN:UVCI:01:VN:1',
  };
  const { text } = await issueHcert({
    key,
    issuer: 'VN',
    issuedAt: new Date('2026-02-01'),
    expiresAt: new Date('2027-02-01'),
    dcc: dccOf('vaccination', { nam: { fnt: 'AN' }, dob: '1987' }, entry),
  });
  await writeFile(join(folder, 'key.der'), key.certificate!);
  const trusted = ['--trust', join(folder, 'key.der'), '--now', '2026-03-01T00:00:00Z'];

  const valid = await run(trusted, `${text}\n`);
  assert.equal(valid.code, 0);
  const reading = JSON.parse(valid.out) as { kind: string; verdict: { status: string }; sentence: string };
  assert.deepEqual(
    [reading.kind, reading.verdict.status, reading.sentence],
    ['hcert', 'valid', 'Hợp lệ đến 1/2/2027.'],
  );

  assert.equal((await run([...trusted, text.replace('HC1:', 'HC2:')])).code, 17);
  assert.equal((await run([text])).code, 19);
  assert.equal((await run(['--trust', join(folder, 'key.der'), '--now', '2027-03-01T00:00:00Z', text])).code, 11);
  assert.equal((await run(['--nonsense'])).code, 2);
});

test('what was typed in the wrong place is not repeated to the terminal', async () => {
  const personal = '079087000123|NGUYEN VAN AN|1987-01-18|0|162979388586171100|';
  for (const args of [
    ['--trust', personal],
    ['--bundle', personal],
    [`--${personal}`],
    ['--now', personal],
    ['--language', personal],
    [personal, personal],
  ]) {
    const { code, out, err } = await run(args, '');
    assert.equal(code, 2, args[0]);
    assert.doesNotMatch(out + err, /NGUYEN|079087000123/, args[0]);
    assert.match(err, /Usage: credential/);
  }
});

test('input without end is answered, not waited for', async () => {
  const { code, out } = await run([], 'HC1:'.padEnd(24 << 20, '0'));
  assert.equal(code, 17);
  assert.equal((JSON.parse(out) as { verdict: { status: string } }).verdict.status, 'malformed');
});

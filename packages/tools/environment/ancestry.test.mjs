import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { test } from 'node:test';
import { isWhole, parentOf } from './ancestry.mjs';

const linux = process.platform === 'linux' ? false : 'only Linux tells';

test('whoever started us is our parent, and theirs is told too', { skip: linux }, () => {
  assert.equal(parentOf(process.pid), process.ppid);
  assert.ok(parentOf(process.ppid) > 0);
  assert.ok(isWhole([process.ppid, parentOf(process.ppid)]));
});

test('a server notices that the npm above its shell was killed', { skip: linux }, async () => {
  const watcher = `import { chainToNpm, isWhole } from ${JSON.stringify(new URL('ancestry.mjs', import.meta.url).href)};
    const chain = chainToNpm();
    console.log(chain.length);
    setInterval(() => { if (!isWhole(chain)) { console.log('alone'); process.exit(); } }, 50);`;
  // The colon keeps each shell from becoming what it starts.
  const npm = spawn('sh', ['-c', `sh -c '"$NODE" --input-type=module -e "$WATCHER"; :'; :`], {
    argv0: 'npm start',
    env: { ...process.env, NODE: process.execPath, WATCHER: watcher },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  npm.stdout.setEncoding('utf8').on('data', (text) => {
    said += text;
    if (/^\d/.test(said) && !npm.killed) npm.kill('SIGKILL');
  });

  await once(npm.stdout, 'end');

  assert.match(said, /alone/);
});

// `npm run storybook`: every element in every state, on port 6006 (or STORYBOOK_PORT). With --build: storybook-static/.
// With --accept: goes through all stories as `npm test -- stories` does and keeps what they look like now as right;
// SEN_STORIES=<pattern> takes some.
import { ensureModules, ensureNode } from '../../environment/ensure.mjs';
import { root, runNode } from '../../environment/node.mjs';
import { join } from 'node:path';

ensureNode();
ensureModules();
const { generate } = await import('../../generate/generate.mjs');
await generate();
const { ensureWorker } = await import('../../build/worker.mjs');
await ensureWorker();

if (process.argv.includes('--accept')) {
  process.env.SEN_ACCEPT = '1';
  const { stories } = await import('../stages/stories.mjs');
  const { failed } = await stories();
  process.exitCode = failed === 0 ? 0 : 1;
} else {
  const program = join(root, 'node_modules/storybook/dist/bin/dispatcher.js');
  const verb = process.argv.includes('--build')
    ? ['build', '--output-dir', 'storybook-static']
    : ['dev', '--port', process.env.STORYBOOK_PORT ?? '6006', '--ci'];
  const { code } = await runNode([program, ...verb, '--disable-telemetry'], {
    env: { STORYBOOK_DISABLE_TELEMETRY: '1' },
  });
  process.exitCode = code;
}

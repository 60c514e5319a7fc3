// `npm start`: the sandbox platform and the sample portal on one port. Installs and builds only what is missing.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chainToNpm, isWhole } from '../environment/ancestry.mjs';
import { ensureCdn } from '../build/build.mjs';
import { ensureModules, ensureNode } from '../environment/ensure.mjs';
import { childEnv, projectNode, root, sourceFlags, stop } from '../environment/node.mjs';

const SERVER = 'packages/sandbox/src/serve.ts';

ensureNode();
ensureModules();
const { generate } = await import('../generate/generate.mjs');
await generate();
await ensureCdn();
if (!existsSync(join(root, SERVER))) stop(`${SERVER} is missing.`);

// PORT, HOST, SEN_DATA and DATABASE_URL are the server's to read.
const server = spawn(projectNode().program, [...sourceFlags(), join(root, SERVER)], {
  cwd: root,
  env: childEnv(),
  stdio: ['ignore', 'inherit', 'inherit'],
});
// Ctrl-C in a terminal reaches the server by itself; told twice, it would think we are in a hurry.
process.on('SIGINT', () => process.stdin.isTTY || server.kill('SIGINT'));
for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => server.kill(signal));
// npm told to stop does not pass it on, and killed it cannot; without npm there is nobody left to stop us.
const chain = chainToNpm();
if (process.env.npm_lifecycle_event === 'start')
  setInterval(() => isWhole(chain) || server.kill('SIGTERM'), 300).unref();
server.on('error', (error) => stop(`The server could not be started: ${error.message}`));
server.on('exit', (code, signal) => {
  // A signal that reached us on purpose is a wish, not a failure.
  process.exit(code ?? (signal === 'SIGINT' || signal === 'SIGTERM' ? 0 : 1));
});

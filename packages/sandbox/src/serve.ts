/**
 * `npm start`. Reads PORT (8080), HOST (127.0.0.1), SEN_DATA (.data/, a folder), DATABASE_URL (postgres://, instead of
 * the folder) and SEN_CONTROLS (off: no control doors).
 */
import * as pages from '@sen/elements/server';
import { createNodeSandbox } from './node.ts';
import { startServer } from './server.ts';

const { DATABASE_URL, SEN_CONTROLS = 'on' } = process.env;
// Set to nothing is not set: build servers do that.
const [PORT, HOST, SEN_DATA] = [process.env['PORT'] || '8080', process.env['HOST'] || '127.0.0.1', process.env['SEN_DATA'] || '.data'];
if (!/^\d{1,5}$/.test(PORT) || Number(PORT) > 65_535) {
  console.error(`PORT is "${PORT}". It has to be a number up to 65535, or 0 for any that is free: PORT=8080 npm start`);
  process.exit(1);
}

try {
  const sandbox = createNodeSandbox({ data: DATABASE_URL || SEN_DATA, controls: SEN_CONTROLS !== 'off', pages });
  const server = await startServer({ sandbox, port: Number(PORT), host: HOST });
  console.log(`Sen sandbox: synthetic people only, for trying out. Records are in ${DATABASE_URL ? 'PostgreSQL' : SEN_DATA}.`);
  console.log(`Listening on ${server.url}`);
  if (!/^(127\.|::1$|localhost$)/.test(HOST) && SEN_CONTROLS !== 'off')
    console.log('Other machines can reach it, and the control doors show every one-time code. SEN_CONTROLS=off shuts them.');
  let stopping = false;
  const stop = (): void => {
    if (stopping) process.exit(1);
    stopping = true;
    server.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
} catch (error) {
  const { message, code } = error as NodeJS.ErrnoException;
  // One line each for what people meet; the address may hold a password and is not repeated.
  if (code === 'EADDRINUSE') console.error(`Port ${PORT} is taken. Choose another: PORT=8081 npm start`);
  else if (code === 'EACCES' && Number(PORT) < 1024) console.error(`Port ${PORT} is not for everybody here. Choose one above 1023: PORT=8080 npm start`);
  else if (code === 'ENOTFOUND' || code === 'EADDRNOTAVAIL') console.error(`HOST is "${HOST}", which is no address of this machine.`);
  else if (DATABASE_URL && (code?.startsWith('E') || /authentication|does not exist/.test(message)))
    console.error(`The PostgreSQL of DATABASE_URL cannot be used: ${code ?? message}`);
  else console.error(message);
  process.exit(1);
}

/**
 * `npm start`. Reads PORT (8080), HOST (127.0.0.1), SEN_DATA (.data/, a folder), DATABASE_URL (postgres://, instead of
 * the folder) and SEN_CONTROLS (off: no control doors).
 */
import * as pages from '@sen/elements/server';
import { createNodeSandbox } from './node.ts';
import { startServer } from './server.ts';

const { PORT = '8080', HOST = '127.0.0.1', SEN_DATA = '.data', DATABASE_URL, SEN_CONTROLS = 'on' } = process.env;

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
  else if (DATABASE_URL && (code?.startsWith('E') || /authentication|does not exist/.test(message)))
    console.error(`The PostgreSQL of DATABASE_URL cannot be used: ${code ?? message}`);
  else console.error(message);
  process.exit(1);
}

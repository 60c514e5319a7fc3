/**
 * `npm start`. Reads PORT (8080), HOST (127.0.0.1), SEN_DATA (.data/, a folder), DATABASE_URL (postgres://, instead of
 * the folder), SEN_CONTROLS (off: no control endpoints), SEN_CAMPAIGNS (off: begins without one), SEN_NAMES (further
 * host names of this server, with commas), SEN_PROXIES (addresses and ranges of proxies whose X-Forwarded-For is
 * believed, with commas), SEN_KEY (the key of one-time codes, instead of a file) and SEN_CODE_LIMITS (such as
 * wrongPerPlace=100,messagesPerPlace=1000) and SEN_DATABASE_LIMITS (such as connections=20,lock=2000, for PostgreSQL).
 */
import * as pages from '@sen/elements/server';
import { trustedProxies } from './http/access/client-address.ts';
import { CODE_LIMITS } from './http/access/code-limits.ts';
import { DATABASE_LIMITS } from './data/database/limits.ts';
import { DatabaseUnavailableError } from './data/database/unavailable.ts';
import { createNodeSandbox, dataTrouble } from './node.ts';
import { checkKey } from './data/private-files.ts';
import { startServer } from './http/server/server.ts';

// Set to nothing is not set: build servers do that.
const {
  DATABASE_URL,
  SEN_CONTROLS = 'on',
  SEN_CAMPAIGNS = 'on',
  SEN_NAMES = '',
  SEN_PROXIES = '',
  SEN_KEY,
} = process.env;
const [PORT, HOST, SEN_DATA] = [
  process.env['PORT'] || '8080',
  process.env['HOST'] || '127.0.0.1',
  process.env['SEN_DATA'] || '.data',
];

/** A wish in the environment that cannot be met. */
const refuse = (message: string): never => {
  console.error(message);
  process.exit(1);
};

if (!/^\d{1,5}$/.test(PORT) || Number(PORT) > 65_535)
  refuse(`PORT is "${PORT}". It has to be a number up to 65535, or 0 for any that is free: PORT=8080 npm start`);

const listed = (text: string): string[] =>
  text
    .split(',')
    .map((entry) => entry.trim())
    .filter(Boolean);

const proxies = listed(SEN_PROXIES);
try {
  trustedProxies(proxies);
} catch (error) {
  refuse(`SEN_PROXIES: ${(error as Error).message} It takes addresses and ranges, with commas: 10.0.0.0/8,2001:db8::1`);
}

/** Numbers of a variable, by the names that `known` has. */
const numbersOf = <Known extends object>(variable: string, known: Known): Partial<Known> =>
  Object.fromEntries(
    listed(process.env[variable] ?? '').map((entry) => {
      const [name = '', number = ''] = entry.split('=');
      if (!Object.hasOwn(known, name) || !/^\d{1,9}$/.test(number))
        refuse(`${variable}: "${entry}" is none of ${Object.keys(known).join(', ')}, each with = and a number.`);
      return [name, Number(number)];
    }),
  ) as Partial<Known>;
const codeLimits = numbersOf('SEN_CODE_LIMITS', CODE_LIMITS);
const databaseLimits = numbersOf('SEN_DATABASE_LIMITS', DATABASE_LIMITS);

try {
  const sandbox = createNodeSandbox({
    data: DATABASE_URL || SEN_DATA,
    controls: SEN_CONTROLS !== 'off',
    ...(SEN_CAMPAIGNS === 'off' && { campaigns: [] }),
    pages,
    codeLimits,
    databaseLimits,
    keyFolder: SEN_DATA,
    ...(SEN_KEY && { secret: checkKey(SEN_KEY, 'SEN_KEY') }),
  });
  const server = await startServer({
    sandbox,
    port: Number(PORT),
    host: HOST,
    names: listed(SEN_NAMES.toLowerCase()),
    proxies,
  });
  console.log(
    `Sen sandbox: synthetic people only, for trying out. Records are in ${DATABASE_URL ? 'PostgreSQL' : SEN_DATA}.`,
  );
  console.log(`Listening on ${server.url}`);
  if (!/^(127\.|::1$|localhost$)/.test(HOST) && SEN_CONTROLS !== 'off')
    console.log(
      'Other machines can reach it, and the control endpoints show every one-time code. SEN_CONTROLS=off switches them off.',
    );
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
  const { message, code, syscall } = (
    error instanceof DatabaseUnavailableError ? error.cause : error
  ) as NodeJS.ErrnoException;
  // One line each for what people meet; the address may hold a password and is not repeated.
  if (code === 'EADDRINUSE') refuse(`Port ${PORT} is taken. Choose another: PORT=8081 npm start`);
  if (code === 'EACCES' && syscall === 'listen')
    refuse(`Port ${PORT} is for the system. Choose another: PORT=8081 npm start`);
  if (code === 'EADDRNOTAVAIL' || (code === 'ENOTFOUND' && !DATABASE_URL))
    refuse(`HOST is "${HOST}", which is no address of this machine. Without HOST it listens on 127.0.0.1.`);
  if (DATABASE_URL && (code?.startsWith('E') || /authentication|does not exist/.test(message)))
    refuse(`The PostgreSQL of DATABASE_URL cannot be used: ${code ?? message}`);
  refuse((DATABASE_URL ? undefined : dataTrouble(error, SEN_DATA))?.message ?? message);
}

/** What the sandbox's tests share: a platform to themselves, on each database there is. */
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import type { TestContext } from 'node:test';
import { createPlatform } from '@sen/client';
import type { Body, Platform } from '@sen/client';
import { examples } from '../generated/examples.ts';
import { createSandbox } from '../index.ts';
import type { Sandbox, SandboxOptions } from '../index.ts';
import { createNodeSandbox, openDatabase } from '../node.ts';
import { PostgresServer, atMorning, copiesAfterReady, readyInMemory } from './prepared-databases.ts';

export { MORNING } from './prepared-databases.ts';
export const TEST_PHONE = '+84912345678';

export interface TestSandbox {
  sandbox: Sandbox;
  /** A client of this sandbox; an access token if given. */
  client(accessToken?: string, locale?: 'vi' | 'en'): Platform;
  /** A session after a one-time code. */
  signIn(purpose?: Body<'createOtp'>['purpose'], phone?: string): Promise<string>;
  /** One raw request, without a client's help. */
  send(method: string, path: string, options?: { body?: unknown; headers?: Record<string, string> }): Promise<Response>;
  /** A control endpoint. */
  control(path: string, body?: unknown): Promise<Response>;
}

export const TEST_SITE_KEY = 'pk-sandbox-tp-hcm';

export function testSandboxOf(sandbox: Sandbox): TestSandbox {
  const baseUrl = 'http://sandbox/v1';
  const client: TestSandbox['client'] = (accessToken, locale = 'vi') =>
    createPlatform({
      baseUrl,
      siteKey: TEST_SITE_KEY,
      fetch: sandbox.fetch,
      locale,
      ...(accessToken && { accessToken: () => accessToken }),
    });
  return {
    sandbox,
    client,
    async signIn(purpose = 'register', phone = TEST_PHONE) {
      const platform = client();
      const { id } = await platform.otp.create({ phone, purpose });
      const code = await sandbox.messages.code(phone);
      return (await platform.otp.verify(id, { code: code ?? '' })).accessToken;
    },
    send: (method, path, { body, headers } = {}) =>
      sandbox.fetch(`http://sandbox${path}`, {
        method,
        headers: {
          'x-site-key': TEST_SITE_KEY,
          ...(method === 'POST' && { 'idempotency-key': randomBytes(12).toString('hex') }),
          ...(body !== undefined && { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      }),
    control: (path, body = {}) =>
      sandbox.fetch(`http://sandbox/sandbox/${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
  };
}

/** The same platform, as it is reached from another place. */
export const reachedFrom = ({ sandbox }: Pick<TestSandbox, 'sandbox'>, address: string): TestSandbox =>
  testSandboxOf({ ...sandbox, fetch: (input, init) => sandbox.fetch(input, init, { address }) });

/**
 * A sandbox in memory with the clock standing at {@link MORNING}; broken contracts are thrown. Those of a file have the
 * same signing keys: one with others is given `database: openDatabase()`.
 */
export function createTestSandbox(t: TestContext, options: Partial<SandboxOptions> = {}): TestSandbox {
  // What is ready is so on that morning; at another time it is made anew.
  const { clock = atMorning(), database = options.clock ? openDatabase() : readyInMemory(), ...rest } = options;
  const sandbox = createSandbox({ database, clock, onBrokenContract: 'throw', ...rest });
  t.after(() => sandbox.close());
  return testSandboxOf(sandbox);
}

/**
 * Lets something happen on one platform, once, and gives each test a platform of its own on which it has happened. What
 * a server keeps in memory (how often somebody asked) begins anew.
 */
export async function testSandboxesAfter<Made>(
  happen: (testSandbox: TestSandbox) => Promise<Made>,
): Promise<{ made: Made; testSandbox: (t: TestContext) => TestSandbox }> {
  const secret = randomBytes(32).toString('hex');
  const { made, copy } = await copiesAfterReady((database) =>
    happen(testSandboxOf(createSandbox({ database, secret, clock: atMorning(), onBrokenContract: 'throw' }))),
  );
  return { made, testSandbox: (t) => createTestSandbox(t, { database: copy(), secret }) };
}

/** Somebody whose doses of these days are on record, registered with {@link TEST_PHONE}; the newest of them. */
export async function vaccinated(
  { client, signIn, control }: TestSandbox,
  dates: string[],
  wanted = draft(),
): Promise<{ recordId: string; doseId: string }> {
  const { id } = await client().registrations.create(wanted, { session: await signIn() });
  const { recordId } = (await (await control(`registrations/${id}:vaccinate`, { dates })).json()) as {
    recordId: string;
  };
  const { doses } = await client(await signIn('lookup')).records.mine();
  return { recordId, doseId: doses.at(-1)?.id ?? '' };
}

const POSTGRES = process.env['SEN_TEST_POSTGRES'];
const NO_POSTGRES = 'no PostgreSQL: set SEN_TEST_POSTGRES=postgres://…';

const server = POSTGRES ? new PostgresServer(POSTGRES) : undefined;

/** A database of its own on the PostgreSQL of the tests, dropped afterwards. Its address. */
async function postgresDatabase(t: TestContext, create: (there: PostgresServer) => Promise<string>): Promise<string> {
  if (!server) throw new Error(NO_POSTGRES);
  const name = await create(server);
  t.after(() => server.drop(name));
  return server.addressOf(name);
}

/** The same test on SQLite in memory and on PostgreSQL, which is skipped for all to see when there is none. */
export function onEachDatabase(name: string, work: (testSandbox: TestSandbox, t: TestContext) => Promise<void>): void {
  test(`${name} (SQLite)`, (t) => work(createTestSandbox(t), t));
  test(`${name} (PostgreSQL)`, { skip: POSTGRES ? false : NO_POSTGRES }, async (t) => {
    const data = await postgresDatabase(t, (there) => there.createReady());
    const sandbox = createNodeSandbox({ data, clock: atMorning(), onBrokenContract: 'throw' });
    try {
      await work(testSandboxOf(sandbox), t);
    } finally {
      await sandbox.close();
    }
  });
}

/** For tests that need PostgreSQL itself, with nothing in it yet. */
export function onPostgres(name: string, work: (data: string, t: TestContext) => Promise<void>): void {
  test(name, { skip: POSTGRES ? false : NO_POSTGRES }, async (t) =>
    work(await postgresDatabase(t, (there) => there.createEmpty()), t),
  );
}

/** Every item of a list, all its pages. */
export async function all<Item>(list: AsyncIterable<Item>): Promise<Item[]> {
  const items: Item[] = [];
  for await (const item of list) items.push(item);
  return items;
}

type Wanted = Body<'createRegistration'>;
/** As a program of before sends it. */
type Draft = Wanted & Required<Pick<Wanted, 'history' | 'priorityGroup' | 'doseKind' | 'doseNumber'>>;

/** The contract's own example of a registration, changed as a test needs. */
export function draft(change: Partial<Wanted> = {}, person: Partial<Wanted['person']> = {}): Draft {
  const example = examples['createRegistration']?.request['new-registration'] as Draft;
  return {
    ...structuredClone(example),
    ...change,
    person: { ...structuredClone(example.person), ...(change.person ?? {}), ...person },
  } as Draft;
}

/** Somebody else each time: name and id number differ. */
export function numberedDraft(number: number): Draft {
  return draft(
    {},
    {
      fullName: `Trần Thị ${String.fromCharCode(65 + (number % 26))}${'a'.repeat(Math.floor(number / 26) + 1)}`,
      idNumber: `079087${String(number + 1000).padStart(6, '0')}`,
    },
  );
}

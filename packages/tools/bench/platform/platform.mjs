// One side's platform as a bench drives it: over HTTP alone, with the example bodies of that side's own contract.
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { startSandbox } from '../base/sandbox.mjs';
import { connect } from './http.mjs';
import { pace } from './pace.mjs';
import { addressOf, personOf, phoneOf } from './people.mjs';

/** The morning on which the contract's examples happen. */
const MORNING = '2026-11-23T08:00:00+07:00';
/** Site keys that may read everything; each has an allowance of its own. */
const SITE_KEYS = ['pk-sandbox-national', 'pk-sandbox-tp-hcm', 'pk-sandbox-bac-ninh'];
/** What one caller may read in a minute is 3,000. */
const MOST_IN_A_MINUTE = 2_900;
const EXAMPLES = {
  registration: 'new-registration',
  dose: 'new-dose',
  query: 'person-query',
  otp: 'new-otp',
  certificate: 'new-certificate',
};
/**
 * What a server has to be told so that a whole country may come from one machine; a side that does not know a variable
 * does without.
 */
const ENVIRONMENT = { SEN_PROXIES: '127.0.0.1', SEN_CODE_LIMITS: 'messagesPerPlace=1000000' };

const JSON_OF = ({ bytes }) => JSON.parse(bytes.toString('utf8'));
const keyed = () => ({ 'idempotency-key': randomBytes(16).toString('hex') });

/**
 * @param {import('../base/sides.mjs').Side} side
 * @param {{ database?: string, connections: number }} options `database` is the address of a PostgreSQL; without it,
 * SQLite
 */
export async function openPlatform(side, { database, connections }) {
  const examples = Object.fromEntries(
    Object.entries(EXAMPLES).map(([name, file]) => [
      name,
      parse(readFileSync(join(side.root, `openapi/examples/${file}.yaml`), 'utf8')).value,
    ]),
  );
  const server = await startSandbox(side, { env: { ...ENVIRONMENT, ...(database && { DATABASE_URL: database }) } });
  const { take } = pace(MOST_IN_A_MINUTE);
  let families = 0;
  let people = 0;
  let line = connect(server.origin, connections);

  const platform = {
    name: side.name,
    examples,
    cpuSeconds: server.cpuSeconds,
    stop: () => (line.close(), server.stop()),
    /** Sends one request that has to succeed. */
    must: (sending) => line.must(sending),
    /** Connections of a turn of its own. */
    reconnect() {
      line.close();
      line = connect(server.origin, connections);
    },
    json: async (sending) => JSON_OF(await line.must(sending)),
    /** A control door. */
    door: (path, body = {}) => platform.json({ method: 'POST', path: `/sandbox/${path}`, body, expected: 200 }),
    /** So many reads by anybody, in turn under each site key. */
    async reads(paths) {
      for (const key of SITE_KEYS) await take(key, Math.ceil(paths.length / SITE_KEYS.length));
      return paths.map((path, index) => ({
        method: 'GET',
        path,
        headers: { 'x-site-key': SITE_KEYS[index % SITE_KEYS.length] },
        expected: 200,
      }));
    },
    /** A request of an officer of a scope. */
    async byOfficer(scope, path, bodies, expected) {
      await take(scope, bodies.length);
      return bodies.map((body) => ({
        method: 'POST',
        path,
        headers: { authorization: `Bearer officer-sandbox-${scope}`, ...keyed() },
        body,
        expected,
      }));
    },
    /** A request of a family, from where it lives, after its one-time code. */
    ofFamily: ({ headers }, path, body, expected = 201) => ({
      method: 'POST',
      path,
      headers: { ...headers, ...keyed() },
      body,
      expected,
    }),
    /** A phone that was confirmed by a one-time code. */
    async family() {
      const number = families++;
      const phone = phoneOf(number);
      const headers = { 'x-site-key': SITE_KEYS[0], 'x-forwarded-for': addressOf(number) };
      await take(SITE_KEYS[0], 2);
      const asked = {
        method: 'POST',
        path: '/v1/otp',
        headers: { ...headers, ...keyed() },
        body: { ...examples.otp, phone },
        expected: 201,
      };
      const { id } = await platform.json(asked);
      const { items } = await platform.door('messages', { phone });
      const code = items.findLast((message) => message.code !== undefined)?.code;
      const { accessToken } = await platform.json({
        ...asked,
        path: `/v1/otp/${id}:verify`,
        headers: { ...headers, ...keyed() },
        body: { code },
        expected: 200,
      });
      return { phone, headers: { ...headers, authorization: `Bearer ${accessToken}` } };
    },
    /** What somebody of a family asks for, who never asked before. */
    wanted({ phone }) {
      const { registration } = examples;
      return { ...registration, person: personOf(registration.person, people++, phone) };
    },
  };
  try {
    await platform.door('clock', { now: MORNING });
    return platform;
  } catch (error) {
    await platform.stop();
    throw error;
  }
}

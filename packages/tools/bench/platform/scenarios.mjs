// What a platform is asked all day. Each scenario says what has to be there before its first turn, and makes the
// requests of one turn.
import { inFlight } from './http.mjs';

/** How many of one family register. */
const FAMILY = 4;
/** Setting up is not measured, and does not crowd what is. */
const AT_ONCE = 8;

const times = (count, make) => Array.from({ length: count }, (_, index) => make(index));
const query = (parts) => new URLSearchParams(parts).toString();

/** People who registered in a turn, for those who look them up and vaccinate them afterwards. */
const registeredOn = new WeakMap();
const remember = (platform, entry) => registeredOn.set(platform, [...(registeredOn.get(platform) ?? []), entry]);

async function registrationsOf(platform, count) {
  const families = await inFlight(times(Math.ceil(count / FAMILY), String), AT_ONCE, () => platform.family());
  return times(count, (index) => {
    const family = families[Math.floor(index / FAMILY)];
    const body = platform.wanted(family);
    return {
      ...platform.ofFamily(family, '/v1/registrations', body),
      onAnswer: ({ id }) => remember(platform, { id, person: body.person }),
    };
  });
}

async function dosesOf(platform, count) {
  const waiting = (registeredOn.get(platform) ?? []).splice(0, count);
  if (waiting.length < count) throw new Error('Nobody is left to be vaccinated.');
  const appointments = await inFlight(waiting, AT_ONCE, ({ id }) => platform.door(`registrations/${id}:schedule`));
  const bodies = appointments.map(({ appointmentId, siteId }) => ({
    ...platform.examples.dose,
    appointmentId,
    siteId,
  }));
  return platform.byOfficer('vaccinator', '/v1/doses', bodies, 201);
}

/**
 * @typedef {object} Scenario
 * @property {string} name
 * @property {number} requests in one turn
 * @property {number} [target] the most its processor time may be, as a part of the base's
 * @property {{ name: string, target: number }} [of] the scenario it is a part of, and the most it may take of that, the
 * base's
 * @property {(platform: object) => Promise<unknown>} [prepare]
 * @property {(platform: object, count: number) => Promise<object[]>} turn the requests of one turn; `onAnswer` hears
 * the body
 */

/**
 * Of the processor time Linux tells ticks of 10 ms: a turn of reads takes at least ten of them, or the ratios would go
 * in steps.
 */
const READS = 2_400;

const sitesOf = ({ examples }) => {
  const { code, edition } = examples.registration.person.address.province;
  return `/v1/sites?${query({ area: code, edition })}`;
};

const read = (name, pathOf, target) => ({
  name,
  requests: READS,
  target,
  turn: (platform, count) => platform.reads(times(count, () => pathOf(platform))),
});

/** The same read by who has the answer already: 304, at most so much of what the base takes for all of it. */
const unchanged = (of, pathOf) => ({
  name: `${of}, unchanged`,
  requests: READS,
  of: { name: of, target: 0.3 },
  async prepare(platform) {
    platform.tags ??= new Map();
    for (const sending of await platform.reads(times(6, () => pathOf(platform))))
      platform.tags.set(`${of} ${sending.headers['x-site-key']}`, (await platform.must(sending)).headers.etag);
  },
  turn: async (platform, count) =>
    (await platform.reads(times(count, () => pathOf(platform)))).map((sending) => ({
      ...sending,
      headers: { ...sending.headers, 'if-none-match': platform.tags.get(`${of} ${sending.headers['x-site-key']}`) },
      expected: 304,
    })),
});

/**
 * @type {readonly Scenario[]} in the order in which one day goes: people register, then are looked up, then are
 * vaccinated
 */
export const SCENARIOS = [
  read('configuration', () => '/v1/config', 0.5),
  unchanged('configuration', () => '/v1/config'),
  read('sites of a province', sitesOf),
  unchanged('sites of a province', sitesOf),
  {
    name: 'a static file',
    requests: READS,
    target: 0.15,
    turn: async (_, count) =>
      times(count, () => ({
        method: 'GET',
        path: '/sen/sen.js',
        headers: { 'accept-encoding': 'gzip' },
        expected: 200,
      })),
  },
  { name: 'registering', requests: 400, target: 0.6, turn: registrationsOf },
  {
    name: 'looking a registration up',
    requests: 300,
    turn(platform, count) {
      const known = registeredOn.get(platform) ?? [];
      const bodies = times(count, (index) => {
        const { fullName, dateOfBirth, sex, phone } = known[index % known.length].person;
        return { fullName, dateOfBirth, sex, phone };
      });
      return platform.byOfficer('registrar', '/v1/registrations:search', bodies, 200);
    },
  },
  {
    name: 'recording a dose',
    requests: 200,
    prepare: ({ door, examples }) =>
      door('clock', { now: new Date(Date.parse(examples.dose.injectedAt) + 3_600_000).toISOString() }),
    turn: dosesOf,
  },
];

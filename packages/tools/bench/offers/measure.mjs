// The measure of `offers.mjs`, in a process that reads our sources.
import { createClock, createSandbox } from '../../../sandbox/src/index.ts';
import { openDatabase } from '../../../sandbox/src/node.ts';
import { seedCampaigns } from '../../../sandbox/src/generated/campaigns.ts';
import { campaignAntigens } from '../../../sandbox/src/platforms/vaccination/campaigns/codes.ts';
import { createOffers } from '../../../sandbox/src/platforms/vaccination/campaigns/offers.ts';
import { draft, testSandboxOf } from '../../../sandbox/src/testing/test-sandbox.ts';
import { examples } from '../../../sandbox/src/generated/examples.ts';

const CAMPAIGNS = 20;
const ROUNDS = 15;
const TIMES = 40;
const LIMIT = 1;
const DAY = '2026-11-23';

/** CPU of this process for one of them, in microseconds. */
async function cpuOf(work) {
  const before = process.cpuUsage();
  for (let time = 0; time < TIMES; time++) await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / TIMES;
}

const middleOf = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

const sandbox = createSandbox({
  database: openDatabase(),
  clock: createClock({ start: `${DAY}T08:00:00+07:00`, frozen: true }),
  requestsPerMinute: 1_000_000,
});
const { client, signIn } = testSandboxOf(sandbox);
const session = await signIn('register');
await client().registrations.create(draft(), { session });
const [person] = Object.values(examples.searchRegistrations.request);
const found = await signIn('lookup');

const offers = Array.from({ length: CAMPAIGNS }, (_, index) => {
  const campaign = seedCampaigns[index % seedCampaigns.length];
  return createOffers({ ...campaign, id: `${campaign.id}-${index}` }, campaignAntigens(campaign));
});
const injections = [
  { on: '2026-01-10', product: 'mrvac' },
  { on: '2026-06-10', product: 'pfizer' },
  { on: '2026-08-10', product: 'gardasil' },
];
const askAll = (facts) => () =>
  offers.forEach((ask) => ask(DAY, { isInArea: true, sex: 'female', injections, ...facts }));

const kinds = {
  'searching one registration': () => client().registrations.search(person, { session: found }),
  '20 campaigns, a day of birth': askAll({ dateOfBirth: '2015-03-14' }),
  '20 campaigns, a month of birth': askAll({ dateOfBirth: '2015-03' }),
  '20 campaigns, a year of birth': askAll({ dateOfBirth: '2015' }),
  'one campaign, asked by a request': () =>
    client().campaigns.offers('hpv-girls-2026', { dateOfBirth: '2015-03-14', sex: 'female' }),
};
const spent = new Map(Object.keys(kinds).map((name) => [name, []]));
for (const work of Object.values(kinds)) await cpuOf(work);
for (let round = 0; round < ROUNDS; round++)
  for (const [name, work] of Object.entries(kinds)) spent.get(name).push(await cpuOf(work));

const [[, search], ...others] = [...spent].map(([name, each]) => [name, middleOf(each)]);
console.log(`searching one registration: ${search.toFixed(0)} µs of CPU`);
for (const [name, cpu] of others) console.log(`${name}: ${cpu.toFixed(0)} µs, ${(cpu / search).toFixed(2)} ×`);
await sandbox.close();
const [[, ofDay]] = others;
if (ofDay > LIMIT * search) {
  console.log(`Over ${LIMIT} × the search.`);
  process.exitCode = 1;
}

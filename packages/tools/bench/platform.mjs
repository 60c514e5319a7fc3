// What the platform's server takes for what it is asked all day, in processor time and in requests a second: over
// SQLite and, where there is one, PostgreSQL (whose own time is not counted). With --base <commit> that commit's server
// takes turns with ours. Targets beside ac67c01: a registration at most 0.6 × the processor time, the configuration 0.5
// ×, a 304 of it 0.3 × of the base's 200, a static file 0.15 ×, a gate's first day 0.02 ×. SEN_ROUNDS (5), SEN_REVOKED
// (300,3000,10000) and SEN_DATABASES (sqlite,postgres) make it shorter.
import { randomBytes } from 'node:crypto';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { root, stop } from '../environment/node.mjs';
import { openPostgres } from '../environment/postgres.mjs';
import { sides } from './base/sides.mjs';
import { inTurn, median, ratioOf, sayRatio } from './base/turns.mjs';
import { firstDay, revokeUntil } from './platform/first-day.mjs';
import { inFlight } from './platform/http.mjs';
import { openPlatform } from './platform/platform.mjs';
import { SCENARIOS } from './platform/scenarios.mjs';

const { SEN_ROUNDS = '5', SEN_REVOKED = '300,3000,10000', SEN_DATABASES = 'sqlite,postgres' } = process.env;
const ROUNDS = Number(SEN_ROUNDS);
const REVOKED = SEN_REVOKED.split(',').filter(Boolean).map(Number);
/**
 * Requests in flight at once. Some answers are held back for a moment, so that their time tells nothing; meanwhile
 * others are worked on.
 */
const CONNECTIONS = 32;

/** The most a gate's first day may take, as a part of the base's, with the fewest revoked. */
const FIRST_DAY = 0.02;

const both = sides();
const verdicts = [];

/** A database of its own for each side, on a server that may be somebody else's. */
async function databasesOn(url) {
  const { Client } = createRequire(join(root, 'packages/sandbox/package.json'))('pg');
  const run = async (sql) => {
    const client = new Client({ connectionString: url });
    await client.connect();
    await client.query(sql).finally(() => client.end());
  };
  const names = both.map(({ name }) => `sen_bench_${name}_${randomBytes(4).toString('hex')}`);
  for (const name of names) await run(`create database ${name}`);
  return {
    addresses: names.map((name) => Object.assign(new URL(url), { pathname: `/${name}` }).href),
    async drop() {
      for (const name of names) await run(`drop database ${name} with (force)`);
    },
  };
}

/** One turn: the requests are made, and what has to be there for them, before the clock starts. */
async function turnOf({ turn, requests }, platform) {
  const sendings = await turn(platform, requests);
  platform.reconnect();
  const [cpu, wall] = [platform.cpuSeconds(), performance.now()];
  const answers = await inFlight(sendings, CONNECTIONS, (sending) => platform.must(sending));
  const measured = {
    cpu: (platform.cpuSeconds() - cpu) / requests,
    wall: (performance.now() - wall) / 1000 / requests,
  };
  for (const [index, { onAnswer }] of sendings.entries()) onAnswer?.(JSON.parse(answers[index].bytes.toString('utf8')));
  return measured;
}

/** Turns of all sides; what each measured, seconds. */
async function measure(platforms, run, rounds) {
  const wall = Object.fromEntries(platforms.map(({ name }) => [name, []]));
  const contenders = platforms.map((platform) => ({
    name: platform.name,
    async run() {
      const measured = await run(platform);
      wall[platform.name].push(measured.wall);
      return measured.cpu;
    },
  }));
  const cpu = await inTurn(contenders, { rounds, warmUp: 1 });
  return { cpu, wall: Object.fromEntries(Object.entries(wall).map(([name, values]) => [name, values.slice(-rounds)])) };
}

/** A line of the table: milliseconds of the processor and what a second holds, each side. */
function lineOf({ cpu, wall }, unit) {
  const line = {};
  for (const { name } of both) {
    const label = both.length > 1 ? `${name}, ` : '';
    line[`${label}CPU ms`] = Number((median(cpu[name]) * 1000).toFixed(median(cpu[name]) > 0.1 ? 0 : 3));
    line[`${label}${unit}`] = Number((1 / median(wall[name])).toFixed(1 / median(wall[name]) > 10 ? 0 : 2));
  }
  if (both.length > 1) line['CPU now / base'] = sayRatio(ratioOf(cpu.base, cpu.now));
  return line;
}

async function benchOn(label, addresses) {
  const platforms = [];
  try {
    for (const [index, side] of both.entries())
      platforms.push(await openPlatform(side, { database: addresses?.[index], connections: CONNECTIONS }));
    const requests = {};
    const taken = new Map();
    for (const scenario of SCENARIOS) {
      for (const platform of platforms) await scenario.prepare?.(platform);
      const measured = await measure(platforms, (platform) => turnOf(scenario, platform), ROUNDS);
      requests[scenario.name] = lineOf(measured, 'requests a second');
      taken.set(scenario.name, measured.cpu);
      const whole = taken.get(scenario.of?.name);
      if (whole) {
        const [ofBase, ofOwn] = [whole.base ?? whole.now, whole.now].map(
          (cpu) => median(measured.cpu.now) / median(cpu),
        );
        const what = `${label}: ${scenario.name} takes ${ofOwn.toFixed(2)} × of what all of it takes`;
        if (both.length > 1)
          verdicts.push([
            `${what}, ${ofBase.toFixed(2)} × beside the base (target ${scenario.of.target})`,
            ofBase <= scenario.of.target,
          ]);
        else console.log(what);
      }
      if (both.length > 1 && scenario.target !== undefined) {
        const { ratio } = ratioOf(measured.cpu.base, measured.cpu.now);
        verdicts.push([
          `${label}: ${scenario.name} takes ${ratio.toFixed(2)} × the processor time (target ${scenario.target})`,
          ratio <= scenario.target,
        ]);
      }
    }
    console.log(`\n${label}: one request (medians of ${ROUNDS} turns)`);
    console.table(requests);

    const days = {};
    for (const revoked of REVOKED) {
      const ways = new Map();
      for (const platform of platforms) {
        await revokeUntil(platform, revoked);
        platform.reconnect();
        ways.set(platform, await firstDay(platform));
      }
      const measured = await measure(platforms, (platform) => ways.get(platform).run(), Math.min(ROUNDS, 3));
      if (both.length > 1 && revoked === REVOKED[0]) {
        const { ratio } = ratioOf(measured.cpu.base, measured.cpu.now);
        verdicts.push([
          `${label}: a first day with ${revoked} revoked takes ${ratio.toFixed(3)} × (target ${FIRST_DAY})`,
          ratio <= FIRST_DAY,
        ]);
      }
      const slices = platforms
        .map((platform) => ways.get(platform))
        .map(({ slices: all, sampled }) => (sampled < all ? `${sampled} of ${all}` : String(all)));
      days[`${revoked} revoked`] = { ...lineOf(measured, 'a second'), 'slices asked for': slices.join(', ') };
    }
    if (REVOKED.length === 0) return;
    console.log(
      `${label}: a gate's first day (trust bundle, index and all slices; where only some were asked for, each stands for as many)`,
    );
    console.table(days);
  } finally {
    for (const platform of platforms) await platform.stop();
  }
}

if (!(ROUNDS >= 1) || REVOKED.some((count) => !(count >= 1)))
  stop('SEN_ROUNDS takes a number, SEN_REVOKED numbers with commas.');
if (process.platform !== 'linux')
  stop("The processor time of a server is read from Linux's /proc, and there is none here.");
const databases = SEN_DATABASES.split(',');
if (databases.includes('sqlite')) await benchOn('SQLite');
if (databases.includes('postgres')) {
  const server = await openPostgres();
  if ('why' in server) console.log(`PostgreSQL: skipped, ${server.why}`);
  else {
    // Also where somebody ends the bench by hand, which skips what is below.
    process.once('exit', server.stop);
    try {
      const { addresses, drop } = await databasesOn(server.url);
      await benchOn('PostgreSQL', addresses).finally(drop);
    } finally {
      server.stop();
    }
  }
}
console.log('');
for (const [what, isMet] of verdicts) console.log(`${isMet ? 'met     ' : 'MISSED  '}  ${what}`);
process.exitCode = verdicts.every(([, isMet]) => isMet) ? 0 : 1;

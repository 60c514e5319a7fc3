// The measure of `queries.mjs`, in a process that reads our sources.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../../../sandbox/src/node.ts';
import { openWithQueryLog } from '../../../sandbox/src/testing/query-log.ts';
import { raw } from '../../../sandbox/src/testing/plans.ts';
import { askAll } from '../../../sandbox/src/testing/typical-requests.ts';
import { openPostgres } from '../../environment/postgres.mjs';
import { dearest, middleOf, pagesOf, reads, timed } from './timing.mjs';

const FEW = 1_000;
const MANY = Number(process.env.SEN_ROWS ?? 1_000_000);
const ENGINES = (process.env.SEN_ENGINES ?? 'sqlite,postgres').split(',');
const ROUNDS = 7;
/**
 * Rounds more for what is over the limit: of rounds the quickest counts, so that what the machine did meanwhile is left
 * out.
 */
const AGAIN = 3 * ROUNDS;
const LIMIT = 1.5;

/** A new row is put where its key belongs and looks nothing up; twice it cannot be put there. */
const isTimed = (text) => !/^\s*insert\b/i.test(text) || /on conflict/i.test(text);

/** A platform with so many of everything, and what people asked of it. */
async function sideOf(data, people) {
  const start = performance.now();
  const side = await openWithQueryLog(data, people);
  console.log(`${people} of everything, written in ${((performance.now() - start) / 1000).toFixed(0)} s`);
  await askAll(side.testSandbox);
  return {
    ...side,
    asked: new Map(side.occasions().map((occasions) => [occasions[0].sql, occasions])),
    best: new Map(),
  };
}

/** The statements that both sides ran, on the occasion that costs most. */
async function chosen(small, large) {
  const both = [...large.asked.keys()].filter(
    (text) => isTimed(text) && small.asked.get(text)?.length === large.asked.get(text).length,
  );
  const statements = [];
  for (const text of both) {
    // What was written on a later occasion may not be writable twice.
    const index = reads(text) ? await dearest(large.database, large.asked.get(text)) : 0;
    statements.push({ text, of: new Map([small, large].map((side) => [side, side.asked.get(text)[index]])) });
  }
  return statements;
}

async function roundsOf(statements, [small, large], rounds) {
  for (let round = 0; round < rounds; round++)
    for (const { text, of } of statements)
      for (const side of round % 2 ? [large, small] : [small, large])
        side.best.set(text, Math.min(side.best.get(text) ?? Infinity, await timed(side.database, of.get(side))));
}

async function compared(few, many) {
  const sides = [await sideOf(few, FEW), await sideOf(many, MANY)];
  const [small, large] = sides;
  const ratioOf = ({ text }) => large.best.get(text) / small.best.get(text);
  const statements = await chosen(small, large);
  const pages = new Map();
  // What is changed and taken back leaves its traces in an index of PostgreSQL, so reading is measured before.
  for (const some of [statements.filter(({ text }) => reads(text)), statements.filter(({ text }) => !reads(text))]) {
    for (const { text, of } of some)
      pages.set(text, await Promise.all(sides.map((side) => pagesOf(side.database, of.get(side)))));
    await roundsOf(some, sides, ROUNDS);
    const over = some.filter((statement) => ratioOf(statement) > LIMIT);
    await roundsOf(over, sides, AGAIN);
  }
  for (const { testSandbox } of sides) await testSandbox.sandbox.close();
  return statements.map(({ text }) => ({
    text,
    few: small.best.get(text),
    many: large.best.get(text),
    pages: pages.get(text),
  }));
}

function told(engine, rows) {
  const us = (milliseconds) => Number((milliseconds * 1000).toFixed(1));
  const table = rows
    .map(({ text, few, many, pages }) => ({
      statement: text.replace(/\s+/g, ' ').trim().slice(0, 110),
      [`µs, ${FEW}`]: us(few),
      [`µs, ${MANY}`]: us(many),
      times: Number((many / few).toFixed(2)),
      ...(pages[0] !== undefined && { pages: pages.join(' → ') }),
    }))
    .sort((a, b) => b.times - a.times);
  console.table(table);
  const over = table.filter(({ times }) => times > LIMIT);
  console.log(
    `${over.length === 0 ? 'met     ' : 'MISSED  '}  ${engine}: ${table.length} statements, ${over.length} of them over ${LIMIT} ×, the middle ${middleOf(table.map(({ times }) => times))} ×`,
  );
  return over.length === 0;
}

async function onSqlite() {
  const folder = mkdtempSync(join(tmpdir(), 'sen-queries-'));
  try {
    return told('SQLite', await compared(join(folder, 'few'), join(folder, 'many')));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function onPostgres() {
  const server = await openPostgres();
  if ('why' in server) {
    console.log(`Skipped on PostgreSQL: ${server.why}`);
    return true;
  }
  const names = ['few', 'many'].map((name) => `sen_queries_${name}_${process.pid}`);
  const address = (name) => Object.assign(new URL(server.url), { pathname: `/${name}` }).href;
  const run = async (text) => {
    const database = openDatabase(server.url);
    await database.executeQuery(raw(text)).finally(() => database.destroy());
  };
  try {
    for (const name of names) await run(`create database ${name}`);
    return told('PostgreSQL', await compared(...names.map(address)));
  } finally {
    for (const name of names) await run(`drop database if exists ${name} with (force)`);
    server.stop();
  }
}

const engines = { sqlite: onSqlite, postgres: onPostgres };
let isMet = true;
for (const name of ENGINES) isMet = (await engines[name]()) && isMet;
process.exitCode = isMet ? 0 : 1;

// The measure of `queries.mjs`, in a process that reads our sources.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../../../packages/sandbox/src/node.ts';
import { observed } from '../../../packages/sandbox/src/testing/observed.ts';
import { raw } from '../../../packages/sandbox/src/testing/plans.ts';
import { askAll } from '../../../packages/sandbox/src/testing/typical-requests.ts';
import { openPostgres } from '../../postgres.mjs';

const FEW = 1_000;
const MANY = Number(process.env.SEN_ROWS ?? 1_000_000);
const ENGINES = (process.env.SEN_ENGINES ?? 'sqlite,postgres').split(',');
const ROUNDS = 7;
const REPEATED = 40;
const LIMIT = 1.5;

const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1];

const reads = (text) => /^\s*(?:select|with)\b/i.test(text);

/** Milliseconds of a statement, without what it changes being kept; the middle of many. */
async function timed(database, statement) {
  const times = [];
  const isRead = reads(statement.sql);
  await database.connection().execute(async (connection) => {
    for (let turn = 0; turn < REPEATED; turn++) {
      if (!isRead) await connection.executeQuery(raw('begin'));
      const start = performance.now();
      await connection.executeQuery(statement);
      times.push(performance.now() - start);
      if (!isRead) await connection.executeQuery(raw('rollback'));
    }
  });
  return median(times);
}

/** A new row is put where its key belongs and looks nothing up; twice it cannot be put there. */
const isTimed = ({ sql }) => !/^\s*insert\b/i.test(sql) || /on conflict/i.test(sql);

async function compared(few, many) {
  const sides = [];
  for (const [data, people] of [
    [few, FEW],
    [many, MANY],
  ]) {
    const start = performance.now();
    const side = await observed(data, people);
    console.log(`${people} of everything, written in ${((performance.now() - start) / 1000).toFixed(0)} s`);
    await askAll(side.trial);
    sides.push({ ...side, found: new Map(side.statements().map((statement) => [statement.sql, statement])), best: new Map() });
  }
  const [small, large] = sides;
  const texts = [...small.found.keys()].filter((text) => large.found.has(text) && isTimed(small.found.get(text)));
  // What is changed and taken back leaves its traces in an index of PostgreSQL, so reading is measured before.
  for (const some of [texts.filter(reads), texts.filter((text) => !reads(text))])
    for (let round = 0; round < ROUNDS; round++)
      for (const text of some)
        for (const { database, found, best } of round % 2 ? [large, small] : [small, large])
          best.set(text, Math.min(best.get(text) ?? Infinity, await timed(database, found.get(text))));
  for (const { trial } of sides) await trial.sandbox.close();
  return texts.map((text) => ({ text, few: small.best.get(text), many: large.best.get(text) }));
}

function told(engine, rows) {
  const us = (milliseconds) => Number((milliseconds * 1000).toFixed(1));
  const table = rows
    .map(({ text, few, many }) => ({
      statement: text.replace(/\s+/g, ' ').trim().slice(0, 110),
      [`µs, ${FEW}`]: us(few),
      [`µs, ${MANY}`]: us(many),
      times: Number((many / few).toFixed(2)),
    }))
    .sort((a, b) => b.times - a.times);
  console.table(table);
  const over = table.filter(({ times }) => times > LIMIT);
  console.log(
    `${over.length === 0 ? 'met     ' : 'MISSED  '}  ${engine}: ${table.length} statements, ${over.length} of them over ${LIMIT} ×, the middle ${median(table.map(({ times }) => times))} ×`,
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

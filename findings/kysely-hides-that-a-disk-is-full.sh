#!/usr/bin/env bash
# kysely 0.29.9 over SQLite (Node 24's own): a transaction that finds the disk full.
#
# Guessed: the promise of the transaction is rejected with SQLite's own error, "database or disk is full" (code 13).
# Seen: on a full disk SQLite may roll back by itself; Kysely then sends its own rollback, that one fails, and the caller is told
#   "cannot rollback - no transaction is active" (code 1). Of the full disk nothing is left in the error, not even as its cause.
#   A constraint that fails inside a transaction is told as it is.
# Why it matters: a server at a vaccination point that looks for "disk full", to say so to the staff and to answer 503, sees a fault
#   of the program instead. A driver has to swallow that one refusal of a rollback, as ours does.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --no-audit --no-fund --silent kysely@0.29.9 node@24.21.0

cat >run.mjs <<'JS'
import { DatabaseSync } from 'node:sqlite';
import { Kysely, SqliteDialect, sql } from 'kysely';

const file = new DatabaseSync('full.db');
file.exec('pragma journal_mode = wal; create table notes (id integer primary key, text text not null); pragma max_page_count = 8');
const database = {
  close: () => file.close(),
  prepare(text) {
    const statement = file.prepare(text);
    return {
      reader: statement.columns().length > 0,
      all: (values) => statement.all(...values),
      run: (values) => statement.run(...values),
      iterate: (values) => statement.iterate(...values),
    };
  },
};
const db = new Kysely({ dialect: new SqliteDialect({ database }) });
const told = (work) => db.transaction().execute(work).then(() => 'done', ({ message, errcode, cause }) => `${errcode} ${message} (cause: ${cause})`);
console.log('broken rule:', await told((trx) => sql`insert into notes (text) values (null)`.execute(trx)));
console.log('full disk:', await told((trx) => sql`insert into notes (text) values (${'x'.repeat(100_000)})`.execute(trx)));
JS
seen=$(./node_modules/.bin/node --disable-warning=ExperimentalWarning run.mjs)
expected='broken rule: 1299 NOT NULL constraint failed: notes.text (cause: undefined)
full disk: 1 cannot rollback - no transaction is active (cause: undefined)'
echo "$seen"
[ "$seen" = "$expected" ] || { echo "No longer as found; expected:"; echo "$expected"; exit 1; }

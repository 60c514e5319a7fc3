// What each statement of the platform costs with a thousand of everything and with a million: `npm run bench --
// queries`. Fills a SQLite file in a temporary folder, and a PostgreSQL where there is one (as the tests do), asks what
// people ask on a usual day, and runs every statement of it again, in turns on both sides; of rounds the quickest
// counts, of repetitions the middle, and what is over the limit is run four times as often. On PostgreSQL the pages a
// statement touches are told beside, which no other work on the machine changes. Target: a million at most 1.5 × a
// thousand.
//   SEN_ROWS=100000 takes fewer, SEN_ENGINES=sqlite only one engine.
import { runNode, sourceFlags } from '../environment/node.mjs';

const { code } = await runNode([...sourceFlags(), 'packages/tools/bench/queries/measure.mjs']);
process.exitCode = code;

// What it costs to work out whom campaigns are for: `npm run bench -- offers`. Twenty campaigns are asked about one
// person, beside the CPU of searching one registration in a sandbox in memory, in turns in one run; of rounds the
// middle counts. Target: a person with a full day of birth at most 1.0 × the search. What a year of birth costs, which
// is tried day by day where it matters, and a request to the operation itself are told beside.
import { runNode, sourceFlags } from '../environment/node.mjs';

const { code } = await runNode([...sourceFlags(), 'packages/tools/bench/offers/measure.mjs']);
process.exitCode = code;

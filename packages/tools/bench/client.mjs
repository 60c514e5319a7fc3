// @sen/client beside raw fetch, ky, openapi-fetch and hey-api: time of a call, bytes in a page, work for the compiler.
// Targets: ≤ 1.25 × ky's own time (moonshot: + 5 µs); ≤ 13 kB gzip for 60 operations, ≤ 30 B for each more (ky + 2 kB,
// 15 B); ≤ 20,000 instantiations for 60 operations (5,000).
import { join } from 'node:path';
import { root, runNode, stop } from '../environment/node.mjs';
import { typeCosts } from './client/checking.mjs';
import { speeds } from './client/speed.mjs';
import { prepare } from './client/subjects.mjs';
import { firstNouns, weights } from './client/weight.mjs';

const built = await runNode([join(root, 'node_modules/typescript-7/bin/tsc'), '-b', 'packages/client'], {
  cwd: root,
  quiet: true,
});
if (built.code !== 0) stop(built.output);
const operations = await prepare();

const { alone, local } = await speeds();
const ownOf = (name, way) => alone[name][way] - alone['raw fetch'][way];
console.log('\nTime of a call, µs (medians, clients taking turns)');
console.table(
  Object.fromEntries(
    Object.keys(alone).map((name) => [
      name,
      {
        'read, own': Math.round(ownOf(name, 'get')),
        'create, own': Math.round(ownOf(name, 'post')),
        'read, mocked ×': Number((alone[name].get / alone['raw fetch'].get).toFixed(1)),
        'create, mocked ×': Number((alone[name].post / alone['raw fetch'].post).toFixed(1)),
        'read, server ×': Number((local[name].get / local['raw fetch'].get).toFixed(2)),
        'create, server ×': Number((local[name].post / local['raw fetch'].post).toFixed(2)),
      },
    ]),
  ),
);

const { table, whole } = await weights(operations);
console.log('Gzipped bytes of a page with so many operations');
console.table(table);

const costs = typeCosts(firstNouns(operations, 60));
console.log('Type-checking 60 operations (TypeScript 6)');
console.table(costs);

// Nouns come whole, so the third set may be an operation or two short of 60.
const [, , [third, thirdBytes]] = Object.entries(table.Sen);
const each = table.Sen['each more'];
const sixty = Math.round(thirdBytes + (60 - Number.parseInt(third, 10)) * each);
const ways = ['get', 'post'];
const verdicts = [
  [
    `own time ${ways.map((way) => `${(ownOf('Sen', way) / ownOf('ky', way)).toFixed(2)} ×`).join(' and ')} ky's (a read, a creation)`,
    ways.every((way) => ownOf('Sen', way) <= 1.25 * ownOf('ky', way)),
    ways.every((way) => ownOf('Sen', way) <= ownOf('ky', way) + 5),
    '1.25 ×, moonshot ky + 5 µs',
  ],
  [
    `${sixty} B for 60 operations`,
    sixty <= 13_000,
    sixty <= Object.values(table.ky)[0] + 2000,
    '13,000 B, moonshot ky + 2,000 B',
  ],
  [`${each} B for each more`, each <= 30, each <= 15, '30 B, moonshot 15 B'],
  [
    `${costs.Sen.instantiations} instantiations`,
    costs.Sen.instantiations <= 20_000,
    costs.Sen.instantiations <= 5000,
    '20,000, moonshot 5,000',
  ],
];
console.log(`createPlatform with all ${operations.length} operations: ${whole} B gzipped`);
for (const [what, isMet, isMoonshot, target] of verdicts)
  console.log(`${isMoonshot ? 'moonshot' : isMet ? 'met     ' : 'MISSED  '}  ${what} (target ${target})`);

/**
 * How long a keystroke takes in the search over administrative units, and how often the unit meant is offered.
 *   node --conditions=sen-source packages/tools/bench/units.mjs
 * Types the names of every nth commune letter by letter, without accents and with them, as in a field that searches at
 * each letter; of three passes the quickest counts, so that a busy machine is not measured instead. Limits: 125 µs in
 * the middle over both editions, 15 ms to build an index, 99 % within the first 20.
 */
import { createUnitSearch } from '../../elements/src/directory/unit-picker/unit-search.ts';
import { unitIndex } from '../../sandbox/src/platforms/directory/admin-units/units.ts';

const plain = (text) =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/đ/g, 'd')
    .replace(/Đ/g, 'D');
const quantile = (sorted, part) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))];
function timed(run) {
  const start = performance.now();
  run();
  return performance.now() - start;
}
const us = (ms) => `${(ms * 1000).toFixed(1)} µs`;

const indexes = ['2026-04-30', '2025-03-01'].map(unitIndex);
const all = [];
for (const index of indexes) {
  const builds = Array.from({ length: 15 }, () => timed(() => createUnitSearch(index)));
  const cold = builds[0];
  builds.sort((a, b) => a - b);
  const { search } = createUnitSearch(index);
  const rows = index.provinces.flatMap(({ communes, fullName }) =>
    communes.map((row) => ({ row, province: fullName })),
  );

  const queries = rows
    .filter((_, at) => at % 29 === 0)
    .flatMap(({ row: [, name, district], province }) => [
      `${plain(name)} ${plain(district ?? province)}`.toLowerCase(),
      name.slice(name.indexOf(' ') + 1),
      plain(name.slice(name.indexOf(' ') + 1)),
    ])
    .flatMap((text) => Array.from(text, (_, at) => text.slice(0, at + 1)));
  for (const query of queries.slice(0, 4000)) search(query);
  const passes = Array.from({ length: 3 }, () => queries.map((query) => timed(() => search(query))));
  const times = queries.map((_, at) => Math.min(...passes.map((pass) => pass[at])));
  all.push(times);
  const sorted = [...times].sort((a, b) => a - b);
  const slowest = queries[times.indexOf(sorted.at(-1))];

  const found =
    (text) =>
    ({ row: [code] }) =>
      search(text).some((hit) => hit.code === code);
  const share = (textOf) => {
    const hits = rows.filter((row) => found(textOf(row))(row)).length;
    return `${((hits / rows.length) * 100).toFixed(2)} %`;
  };
  console.log(`${index.edition}: ${rows.length} communes, ${queries.length} keystrokes`);
  console.log(
    `  build        ${builds[0].toFixed(1)} ms (middle ${builds[7].toFixed(1)}, first ${cold.toFixed(1)} ms)`,
  );
  console.log(
    `  keystroke    ${us(quantile(sorted, 0.5))}, p99 ${us(quantile(sorted, 0.99))}, worst ${us(sorted.at(-1))} ("${slowest}")`,
  );
  console.log(`  in first 20  ${share(({ row }) => plain(row[1]))} by name alone`);
  console.log(
    `               ${share(({ row, province }) => plain(`${row[1]} ${row[2] ?? province}`))} by name and the unit above`,
  );
  console.log(
    `               ${share(({ row, province }) => plain([row[1], row[2], province].filter(Boolean).join(', ')))} by full address`,
  );
}
const [current, former] = all;
const both = current.map((time, at) => time + former[at % former.length]).sort((a, b) => a - b);
console.log(`both editions a keystroke: ${us(quantile(both, 0.5))}, p99 ${us(quantile(both, 0.99))}`);

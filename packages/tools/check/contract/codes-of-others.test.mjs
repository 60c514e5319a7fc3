// Codes that somebody else gives: of facilities, and what is printed on a tube. The contract checks their form alone.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { test } from 'node:test';
import { parse } from 'yaml';
import { classify } from '../../../credential/src/classify.ts';
import { seedSites } from '../../../sandbox/src/control/seed-sites.ts';
import { root } from '../../environment/node.mjs';
import { listDocuments } from '../../generate/code-lists.mjs';

// The validator that the sandbox checks requests by.
const { Ajv2020 } = createRequire(join(root, 'packages/sandbox/package.json'))('ajv/dist/2020.js');

const schemaOf = (name) => parse(readFileSync(join(root, `openapi/schemas/${name}.yaml`), 'utf8'));
const checkOf = (name) => new Ajv2020({ strict: false }).compile(schemaOf(name));

test('a facility code has five characters, a GLN thirteen digits, and a code of another system is as that gives it', () => {
  const isValid = checkOf('FacilityCode');
  for (const [system, value, expected] of [
    ['vn-facility-code', '79024', true],
    ['vn-facility-code', '7902', false],
    ['vn-facility-code', '79-024', false],
    ['gln', '9520000079017', true],
    ['gln', '952000007901', false],
    ['gln', 'X520000079017', false],
    ['https://province.example/facilities', 'TYT 12/3', true],
    ['https://province.example/facilities', '', false],
  ])
    assert.equal(isValid({ system, value }), expected, `${system} ${value}`);
});

test('the invented facilities of the sandbox have codes of the right form, each its own, and a mobile point has none', () => {
  const isValid = checkOf('FacilityCode');
  const codes = seedSites.flatMap((site) => site.codes ?? []);
  assert.ok(codes.length > 40, `${codes.length} codes`);
  assert.deepEqual(
    codes.filter((code) => !isValid(code)),
    [],
  );
  assert.equal(new Set(codes.map(({ system, value }) => `${system} ${value}`)).size, codes.length);
  // Real ones are digits: none of these can be somebody's.
  for (const { system, value } of codes) assert.match(value, system === 'gln' ? /^952/ : /^X/);
  assert.deepEqual(
    seedSites.filter(({ kind, codes: own }) => kind === 'mobile' && own),
    [],
  );
});

test('what a scanner calls a tube may stand on one, and a number of a person may not, in the contract as in the scanner', () => {
  const isValid = checkOf('TubeCode');
  const tubes = [
    'HCM-000123',
    'ABC123',
    '12345678',
    '00109001234',
    '0010900123456',
    'HCM001090012345',
    'HS6010120878811',
  ];
  const numbers = ['001090012345', '273123456', '0120878811', '101031319900001', 'HS4010120878811'];
  for (const code of tubes) assert.deepEqual([isValid(code), classify(code)], [true, 'tube'], code);
  for (const code of numbers) assert.deepEqual([isValid(code), classify(code)], [false, 'person-number'], code);
});

test('what could be tested, and of what, before there were lists still can, and swabs and saliva alone share a tube', () => {
  const { 'test-methods': methods, specimens } = listDocuments();
  const codesOf = ({ items }) => items.map(({ code }) => code);
  for (const code of ['pcr', 'rapid-ag', 'rt-pcr', 'antigen-rapid', 'antigen-lab'])
    assert.ok(codesOf(methods).includes(code), code);
  assert.deepEqual(
    specimens.items.filter(({ poolable }) => poolable).map(({ code }) => code),
    ['np', 'throat', 'saliva'],
  );
  // A list of methods or specimens is of no disease: which one is asked for stands beside it.
  const names = listDocuments().diseases.items.flatMap(({ title }) => [title.vi, title.en]);
  for (const { title } of [...methods.items, ...specimens.items])
    assert.deepEqual(
      names.filter((name) => title.vi.includes(name) || title.en.includes(name)),
      [],
    );
});

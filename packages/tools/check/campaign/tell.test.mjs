import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { root } from '../../environment/node.mjs';
import { tellCampaigns } from './tell.mjs';

async function told(...names) {
  const lines = [];
  const code = await tellCampaigns(names, (line) => lines.push(line));
  return { code, lines };
}

test('a campaign that is right is told with its calendar', async () => {
  const { code, lines } = await told(join(root, 'packages/sandbox/campaigns/hpv-girls-2026.yaml'));
  assert.equal(code, 0);
  assert.match(lines[1], /Trẻ em gái 11 tuổi · Girls of 11 years \(2015-09-01\): dose-1 2026-09-01, dose-2 2027-02-28/);
});

test('what is wrong is told with file, line and column, in both languages, and ends with 1', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'campaign-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'chien-dich.yaml');
  writeFileSync(file, 'type: campaign\nbasis: epi\n');
  const { code, lines } = await told(file);
  assert.equal(code, 1);
  assert.ok(lines.includes(`${file}:2:1: error unknown-value (/basis)`));
  assert.ok(lines.includes('  Giá trị này không dùng được. Viết một trong: expanded-programme, outbreak, voluntary.'));
  assert.ok(lines.includes('  This cannot stand here. Write one of: expanded-programme, outbreak, voluntary.'));
});

test('a file that is not there, a folder, and no file at all end with 2', async () => {
  assert.deepEqual((await told('/nowhere.yaml')).code, 2);
  assert.deepEqual((await told(root)).code, 2);
  assert.deepEqual((await told()).code, 2);
});

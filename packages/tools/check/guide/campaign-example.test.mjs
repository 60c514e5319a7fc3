// The campaign in the guide is one: by the schema that editors are given, and by the check of the sandbox.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { test } from 'node:test';
import { parse } from 'yaml';
import { faultsOfCampaign } from '../../../sandbox/src/platforms/vaccination/campaigns/schema-faults.ts';
import { root } from '../../environment/node.mjs';
import { campaignsIn } from '../../generate/outputs/campaigns.mjs';

const page = readFileSync(join(root, 'stories/guide/campaigns.mdx'), 'utf8');
const [, example] = /```yaml\n([^]*?)```/.exec(page);
// As the sandbox has it: an editor has another validator, and the same standard.
const requireOfSandbox = createRequire(join(root, 'packages/sandbox/package.json'));
const { Ajv2020 } = requireOfSandbox('ajv/dist/2020.js');
const ajv = new Ajv2020({ strict: false, allErrors: true });
requireOfSandbox('ajv-formats').default(ajv);
const isCampaign = ajv.compile(JSON.parse(readFileSync(join(root, 'packages/openapi/campaign.schema.json'), 'utf8')));
const errorsOf = (campaign) =>
  isCampaign(campaign) ? [] : isCampaign.errors.map(({ instancePath, keyword }) => `${instancePath} ${keyword}`);

test('the campaign in the guide is one, as an editor reads it and as the sandbox does', () => {
  const campaign = parse(example);
  assert.deepEqual(errorsOf(campaign), []);
  assert.deepEqual(faultsOfCampaign(campaign), []);
});

test('the schema for editors takes the campaigns of the sandbox, and finds what is mistyped', () => {
  for (const campaign of campaignsIn()) assert.deepEqual(errorsOf(campaign), [], campaign.id);
  const campaign = parse(example);
  assert.deepEqual(errorsOf({ $schema: 'campaign.schema.json', ...campaign }), []);
  assert.deepEqual(errorsOf({ ...campaign, untilValid: '2027-10-31' }), [' additionalProperties']);
  assert.deepEqual(errorsOf({ ...campaign, validUntil: '31/10/2027' }), ['/validUntil format']);
  const [group] = campaign.groups;
  assert.deepEqual(errorsOf({ ...campaign, groups: [{ ...group, from: { months: 6, days: 3 } }] }), [
    '/groups/0/from maxProperties',
  ]);
  assert.deepEqual(errorsOf({ ...campaign, basis: 'epi' }), ['/basis enum']);
});

test('each field of a campaign is explained to its editor in Vietnamese and in English', () => {
  const schema = JSON.parse(readFileSync(join(root, 'packages/openapi/campaign.schema.json'), 'utf8'));
  const campaigns = Object.entries(schema.$defs).filter(([name]) => name.startsWith('Campaign'));
  for (const [name, { properties = {} }] of [['Campaign', schema], ...campaigns])
    for (const [field, { description = '' }] of Object.entries(properties))
      if (field !== '$schema') assert.match(description, /^[^]{5,}\n\n[A-Z][^]{5,}$/, `${name}.${field}`);
});

test('the guide explains each field of a campaign', () => {
  const schema = JSON.parse(readFileSync(join(root, 'packages/openapi/campaign.schema.json'), 'utf8'));
  const own = Object.entries(schema.$defs).filter(([name]) => name.startsWith('Campaign'));
  const fields = [schema, ...own.map(([, definition]) => definition)].flatMap(({ properties = {} }) =>
    Object.keys(properties),
  );
  for (const field of new Set(fields)) assert.ok(page.includes(`\`${field}\``), field);
});

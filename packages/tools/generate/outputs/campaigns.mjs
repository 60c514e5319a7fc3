// From the schemas: packages/openapi/campaign.schema.json, by which editors complete and check a campaign as a file.
// From packages/sandbox/campaigns/: the campaigns that the sandbox begins with.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { root } from '../../environment/node.mjs';
import { CAMPAIGN_HINTS } from '../campaign-hints.mjs';
import { header, literal } from './header.mjs';

const SEEDS = 'packages/sandbox/campaigns';
const PAYLOAD = 'CampaignPayload';
const POINTER = '#/components/schemas/';

/** @returns {object[]} the campaigns of a folder, by the names of their files */
export const campaignsIn = (folder = join(root, SEEDS)) =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .sort()
    .map((file) => parse(readFileSync(join(folder, file), 'utf8')));

/** Names of the schemas that one refers to, directly or through others. */
function namesBelow(schemas, name, found = new Set()) {
  for (const [, next] of JSON.stringify(schemas[name]).matchAll(/"#\/components\/schemas\/(\w+)"/g))
    if (!found.has(next)) namesBelow(schemas, next, found.add(next));
  return found;
}

/** A schema as a dialect that editors know reads it: words of ours are left out. */
const plain = (node) => {
  if (Array.isArray(node)) return node.map(plain);
  if (node === null || typeof node !== 'object') return node;
  return Object.fromEntries(
    Object.entries(node)
      .filter(([key]) => !key.startsWith('x-'))
      .map(([key, part]) => [key, key === '$ref' ? part.replace(POINTER, '#/$defs/') : plain(part)]),
  );
};

/**
 * A schema of a campaign whose fields say in both languages what they are for.
 * @throws {Error} for a field without a hint, and for a hint without a field
 */
function hinted(name, schema, schemas) {
  const hints = CAMPAIGN_HINTS[name];
  if (!hints) {
    if (name.startsWith('Campaign') && schema.properties)
      throw new Error(`packages/tools/generate/campaign-hints.mjs says nothing of ${name}`);
    return schema;
  }
  const lacking = Object.keys(schema.properties).filter((field) => !(field in hints));
  const gone = Object.keys(hints).filter((field) => !(field in schema.properties));
  if (lacking.length + gone.length > 0)
    throw new Error(
      `packages/tools/generate/campaign-hints.mjs and ${name} differ: ${[...lacking, ...gone].join(', ')}`,
    );
  const described = Object.entries(schema.properties).map(([field, property]) => {
    const hint = hints[field];
    const english = property.description ?? schemas[property.$ref?.split('/').at(-1)]?.description;
    const { vi, en } = typeof hint === 'string' ? { vi: hint, en: english } : hint;
    return [field, { ...property, description: `${vi}\n\n${en.trim()}` }];
  });
  return { ...schema, properties: Object.fromEntries(described) };
}

/** The schema of one campaign as a file, whole in itself. */
export function campaignSchema({ vaccination }) {
  const { schemas } = vaccination.components;
  const define = (name) => hinted(name, plain(schemas[name]), schemas);
  const { properties, ...rest } = define(PAYLOAD);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Campaign',
    ...rest,
    // A JSON file says by which schema it is checked.
    properties: { $schema: { type: 'string', maxLength: 500 }, ...properties },
    $defs: Object.fromEntries([...namesBelow(schemas, PAYLOAD)].sort().map((name) => [name, define(name)])),
  };
}

export function files(documents) {
  return {
    'packages/openapi/campaign.schema.json': `${JSON.stringify(campaignSchema(documents), null, 2)}\n`,
    'packages/sandbox/src/generated/campaigns.ts': `${header(`${SEEDS}/`)}
import type { CampaignPayload } from '@sen/client/schemas';

/** Campaigns that the sandbox begins with. */
export const seedCampaigns: readonly CampaignPayload[] = [
${campaignsIn()
  .map((campaign) => `  ${literal(campaign, 1, '  ')},\n`)
  .join('')}];
`,
  };
}

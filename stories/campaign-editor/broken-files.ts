/** A campaign that is right, and ten files that are not: what is written otherwise, and what is said of it. */
import type { CampaignFaultCode } from '@sen/sandbox/campaigns';
import { stringify } from 'yaml';
import invented from '@sen/sandbox/examples/invented-campaign.json';

export const inventedFile = JSON.stringify(invented, null, 2);

const { $schema: _, ...campaign } = invented;
const [group] = campaign.groups;
const [first, second] = campaign.doses;

export const brokenFiles: readonly (readonly [file: string, code: CampaignFaultCode])[] = [
  [stringify({ ...campaign, basis: 'epi' }), 'unknown-value'],
  [stringify({ ...campaign, validUntil: '2026-02-30' }), 'not-a-day'],
  [stringify({ ...campaign, validUntil: '2026-10-31' }), 'ends-before-it-begins'],
  [stringify({ ...campaign, doses: [{ ...first, groups: ['adults'] }, second] }), 'group-unknown'],
  [stringify({ ...campaign, doses: [second, first] }), 'dose-before-unknown'],
  [stringify({ ...campaign, groups: [{ ...group, from: { weeks: 6, days: 1 } }] }), 'age-units'],
  [stringify({ ...campaign, codes: undefined }), 'code-unknown'],
  [
    stringify({ ...campaign, forms: { screening: [{ form: 'elderly', groups: ['infants'] }], consents: [] } }),
    'form-unknown',
  ],
  ['['.repeat(40), 'file-too-deep'],
  ['type: campaign\n  id: x\n', 'file-syntax'],
];

/** A campaign that is added while the sandbox runs: one document, held against the contract and against itself. */
import type { CampaignPayload, Text } from '@sen/client/schemas';
import type { SandboxDatabase } from '../data/database/schema.ts';
import { explainCampaignFault } from '../platforms/vaccination/campaigns/fault-texts.ts';
import type { CampaignFault } from '../platforms/vaccination/campaigns/fault-texts.ts';
import { faultsOfCampaign } from '../platforms/vaccination/campaigns/schema-faults.ts';
import { writeCampaigns } from '../platforms/vaccination/campaigns/store.ts';

/** Of one refusal. */
const FAULTS_TOLD = 20;

/** A fault as its editor reads it. */
type ToldFault = Pick<CampaignFault, 'pointer' | 'code'> & { readonly says: Text };

/** A document that is no campaign, or one that is older than what is there. */
export class CampaignError extends Error {
  readonly status: number;
  readonly faults: readonly ToldFault[];
  constructor(message: string, status: number, faults: readonly CampaignFault[] = []) {
    super(message);
    this.status = status;
    this.faults = faults
      .slice(0, FAULTS_TOLD)
      .map(({ pointer, ...fault }) => ({ pointer, code: fault.code, says: explainCampaignFault(fault) }));
  }
}

/**
 * Puts a campaign there, or a newer version of one.
 * @throws {CampaignError}
 */
export async function addCampaign(
  db: SandboxDatabase,
  body: Record<string, unknown>,
): Promise<{ id: string; version: number }> {
  const faults = faultsOfCampaign(body);
  if (faults.length > 0)
    throw new CampaignError('This is no campaign. See faults, by their JSON pointers.', 422, faults);
  const { $schema: _editors, ...document } = body;
  const campaign = document as unknown as CampaignPayload;
  const [older] = await writeCampaigns(db, [campaign]);
  if (older !== undefined)
    throw new CampaignError('This version is there already, or a newer one. Give it a higher version.', 409);
  return { id: campaign.id, version: campaign.version };
}

/**
 * A campaign that is added while the sandbox runs, alone or with the forms it asks by: each document is held against
 * the contract and against itself.
 */
import type { CampaignPayload, FormPayload, Text } from '@sen/client/schemas';
import type { SandboxDatabase } from '../data/database/schema.ts';
import { explainCampaignFault } from '../platforms/vaccination/campaigns/fault-texts.ts';
import type { CampaignFault } from '../platforms/vaccination/campaigns/fault-texts.ts';
import { faultsOfCampaign, faultsOfForm } from '../platforms/vaccination/campaigns/schema-faults.ts';
import { readCampaigns, writeCampaigns } from '../platforms/vaccination/campaigns/store.ts';

/** Of one refusal. */
const FAULTS_TOLD = 20;
/** With one campaign: at registration, before a dose, after it. */
const MOST_FORMS = 10;

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

type Document = Record<string, unknown>;

const isDocument = (value: unknown): value is Document =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A file with a campaign and its forms, or the document of a campaign alone. */
interface CampaignParts {
  readonly campaign: Document;
  readonly forms: readonly unknown[];
  /** JSON pointer to the campaign. */
  readonly at: '' | '/campaign';
}

function partsOf(body: Document): CampaignParts {
  if (!('campaign' in body)) return { campaign: body, forms: [], at: '' };
  const { campaign, forms = [], $schema: _editors, ...more } = body;
  if (!isDocument(campaign) || !Array.isArray(forms) || forms.length > MOST_FORMS || Object.keys(more).length > 0)
    throw new CampaignError(`Send a campaign, or { campaign, forms } with up to ${MOST_FORMS} forms.`, 422);
  return { campaign, forms, at: '/campaign' };
}

const under = (at: string, faults: readonly CampaignFault[]): CampaignFault[] =>
  faults.map((fault) => ({ ...fault, pointer: at + fault.pointer }));

/**
 * Puts a campaign there, or a newer version of one, with the forms that stand beside it.
 * @throws {CampaignError}
 */
export async function addCampaign(db: SandboxDatabase, body: Document): Promise<{ id: string; version: number }> {
  const { campaign, forms, at } = partsOf(body);
  const faultsOfForms = forms.flatMap((form, index) => under(`/forms/${index}`, faultsOfForm(form)));
  if (faultsOfForms.length > 0)
    throw new CampaignError('This is no form. See faults, by their JSON pointers.', 422, faultsOfForms);
  const brought = forms as readonly FormPayload[];
  const { forms: known } = await readCampaigns(db);
  const faults = faultsOfCampaign(campaign, 0, { ids: [...known.ids, ...brought.map(({ id }) => id)] });
  if (faults.length > 0)
    throw new CampaignError('This is no campaign. See faults, by their JSON pointers.', 422, under(at, faults));
  const isNamedTwice = ({ id, version }: FormPayload, index: number): boolean =>
    brought.findIndex((form) => form.id === id && form.version === version) < index;
  const isAnother = (form: FormPayload): boolean => {
    const there = known.find(form.id, form.validFrom, form.version);
    return there !== undefined && JSON.stringify(there) !== JSON.stringify(form);
  };
  if (brought.some((form, index) => isNamedTwice(form, index) || isAnother(form)))
    throw new CampaignError('A form of this version is there already and is another. Give it another version.', 409);
  const { $schema: _editors, ...document } = campaign;
  const payload = document as unknown as CampaignPayload;
  const [older] = await writeCampaigns(db, [payload], brought);
  if (older !== undefined)
    throw new CampaignError('This version is there already, or a newer one. Give it a higher version.', 409);
  return { id: payload.id, version: payload.version };
}

/** Which screening forms the campaigns of a visit name for a person. */
import { isPutTo } from '@sen/client/form-answers';
import type { AskedPerson } from '@sen/client/form-answers';
import type { CampaignGroup, CampaignPayload } from '@sen/client/schemas';

/** Whether the person can be of the group: what is not known rules nobody out. */
const canBeOf = ({ from, below, sex }: CampaignGroup, person: AskedPerson): boolean =>
  isPutTo({ askedOf: { ...(from && { from }), ...(below && { below }), ...(sex && { sexes: [sex] }) } }, person);

/** Of one campaign. Who has grown out of all its groups since is screened as any of them. */
function formsOfCampaign({ groups, forms }: CampaignPayload, person: AskedPerson): readonly string[] {
  const fitting = new Set(groups.filter((group) => canBeOf(group, person)).map(({ id }) => id));
  const named = forms.screening.filter((screening) => screening.groups.some((id) => fitting.has(id)));
  return (named.length > 0 ? named : forms.screening).map(({ form }) => form);
}

/** The campaigns that each form speaks for, by the id of the form. */
export function screeningForms(
  campaigns: readonly CampaignPayload[],
  person: AskedPerson,
): ReadonlyMap<string, readonly string[]> {
  const speaksFor = new Map<string, string[]>();
  for (const campaign of campaigns)
    for (const form of new Set(formsOfCampaign(campaign, person)))
      speaksFor.set(form, [...(speaksFor.get(form) ?? []), campaign.id]);
  return speaksFor;
}

/** What is decided or told in a registration: what the chosen campaigns ask, and what every registration does. Pure. */
import type { Schemas } from '@sen/client';
import type { OfferedCampaign } from './problems.ts';

type Purpose = Schemas['ConsentPurpose'];

/** Whatever is chosen. */
const ALWAYS: readonly Purpose[] = ['data-processing'];

export const purposesOf = (chosen: readonly Pick<OfferedCampaign, 'campaign'>[]): readonly Purpose[] => [
  ...new Set([...chosen.flatMap(({ campaign }) => campaign.forms.consents as Purpose[]), ...ALWAYS]),
];

/** Ids of the forms that the chosen campaigns ask, each once. */
export const formIdsOf = (chosen: readonly Pick<OfferedCampaign, 'campaign'>[]): readonly string[] => [
  ...new Set(chosen.flatMap(({ campaign }) => campaign.forms.registration ?? [])),
];

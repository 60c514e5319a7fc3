/** What is decided or told in a registration: what the chosen campaigns ask, and what every registration does. Pure. */
import type { Schemas } from '@sen/client';
import type { FormDocument } from '@sen/client/form-answers';
import type { OfferedCampaign } from './problems.ts';

type Purpose = Schemas['ConsentPurpose'];

/** Whatever is chosen. */
const ALWAYS: readonly Purpose[] = ['data-processing'];

export const consentPurposesOf = (chosen: readonly Pick<OfferedCampaign, 'campaign'>[]): readonly Purpose[] => [
  ...new Set([...chosen.flatMap(({ campaign }) => campaign.forms.consents as Purpose[]), ...ALWAYS]),
];

/** The forms that the chosen campaigns ask, each once. */
export const formsOf = (chosen: readonly Pick<OfferedCampaign, 'form'>[]): readonly FormDocument[] => [
  ...new Map(chosen.flatMap(({ form }) => (form ? [[form.id, form] as const] : []))).values(),
];

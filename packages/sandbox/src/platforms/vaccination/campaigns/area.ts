/** Where a campaign is. Codes of any edition are compared by what they are today. */
import type { AdminCode, CampaignPayload } from '@sen/client/schemas';
import { EDITIONS } from '../../directory/admin-units/edition.ts';
import { currentUnits } from '../../directory/admin-units/succession.ts';

interface Unit {
  readonly code: string;
  readonly parent?: string | undefined;
}

/** Today's units of a code; none where its edition or the code is not known. */
const unitsOf = ({ code, edition }: AdminCode): readonly Unit[] => {
  const known = EDITIONS.find((name) => name === edition);
  return known ? currentUnits(known, code) : [];
};

/**
 * Whether a campaign is where somebody lives: true or false, and undefined where that cannot be told, because the unit
 * is not known, was divided, or is a province of which only some communes have it.
 */
export function isInCampaign({ areas }: Pick<CampaignPayload, 'areas'>, area: AdminCode): boolean | undefined {
  if (areas.length === 0) return true;
  const wanted = unitsOf(area);
  if (wanted.length === 0) return undefined;
  const covered = areas.flatMap(unitsOf);
  const codes = new Set(covered.map(({ code }) => code));
  const isIn = ({ code, parent }: Unit): boolean => codes.has(code) || (parent !== undefined && codes.has(parent));
  if (wanted.every(isIn)) return true;
  const isPart = covered.some(({ parent }) => wanted.some(({ code }) => code === parent));
  return isPart || wanted.some(isIn) ? undefined : false;
}

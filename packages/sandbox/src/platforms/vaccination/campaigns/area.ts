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

interface Coverage {
  readonly codes: ReadonlySet<string>;
  readonly parents: ReadonlySet<string>;
}
/** A list of communes is long and asked for often; it is compared by what it is today once. */
const coverages = new WeakMap<CampaignPayload['areas'], Coverage>();

function coverageOf(areas: CampaignPayload['areas']): Coverage {
  const known = coverages.get(areas);
  if (known) return known;
  const units = areas.flatMap(unitsOf);
  const coverage = {
    codes: new Set(units.map(({ code }) => code)),
    parents: new Set(units.flatMap(({ parent }) => parent ?? [])),
  };
  coverages.set(areas, coverage);
  return coverage;
}

/**
 * Whether a campaign is where somebody lives: true or false, and undefined where that cannot be told, because the unit
 * is not known, was divided, or is a province of which only some communes have it.
 */
export function isInCampaign({ areas }: Pick<CampaignPayload, 'areas'>, area: AdminCode): boolean | undefined {
  if (areas.length === 0) return true;
  const wanted = unitsOf(area);
  if (wanted.length === 0) return undefined;
  const { codes, parents } = coverageOf(areas);
  const isIn = ({ code, parent }: Unit): boolean => codes.has(code) || (parent !== undefined && codes.has(parent));
  if (wanted.every(isIn)) return true;
  const isPart = wanted.some(({ code }) => parents.has(code));
  return isPart || wanted.some(isIn) ? undefined : false;
}

/** Which declarations are asked for on a day; what is not listed is switched off. */
import type { DeclarationInForce, DeclarationType } from '@sen/client/schemas';
import { seedDeclarations } from '../../../generated/seeds/declarations.ts';
import type { SeedDeclaration } from '../../../generated/seeds/declarations.ts';

const isOn = ({ validFrom, validUntil }: SeedDeclaration, day: string): boolean =>
  validFrom <= day && (validUntil === undefined || day <= validUntil);

/** The newest of a type on a day (`YYYY-MM-DD`). */
export const declarationOn = (type: DeclarationType, day: string): SeedDeclaration | undefined =>
  seedDeclarations.findLast((one) => one.type === type && isOn(one, day));

/** As the configuration tells it. */
export const declarationsOn = (day: string): DeclarationInForce[] =>
  seedDeclarations
    .filter((one) => declarationOn(one.type, day) === one)
    .map(({ type, formId, act, disease }) => ({ type, formId, act, ...(disease && { disease }) }));

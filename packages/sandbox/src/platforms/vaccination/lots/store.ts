/** Lots of vaccine at the sandbox's sites, as its seeds have them. */
import { productName } from '../campaigns/codes.ts';
import type { KnownCodes } from '../campaigns/codes.ts';
import type { SandboxDatabase } from '../../../data/database/schema.ts';
import { ProblemError } from '../../../http/responses/problem-error.ts';
import type { DoseStatus, FieldError, Lot } from '@sen/client/schemas';
import { lots } from '../../../generated/seeds/lots.ts';

interface SeedLot {
  lot: string;
  /** Code of list products. */
  vaccineCode: string;
  expiresOn: string;
  recalled?: boolean;
  /** Doses as the stock was counted, before any was given here. */
  stock: number;
}

const SEED: readonly SeedLot[] = lots;

/** Every state of a dose but entered-in-error. */
const GIVEN: readonly DoseStatus[] = ['recorded', 'site-signed', 'nationally-signed', 'certified', 'self-declared'];

/** How many of a lot were given; counted up to its stock only, however many there are. */
async function givenOf(db: SandboxDatabase, lot: string, stock: number): Promise<number> {
  const some = db.selectFrom('doses').select('id').where('lot', '=', lot).where('status', 'in', GIVEN).limit(stock);
  const { count } = await db
    .selectFrom(some.as('given'))
    .select(({ fn }) => fn.countAll().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** As they are on a day; what was recorded here is taken off the stock. */
export async function lotsOn(
  db: SandboxDatabase,
  codes: KnownCodes,
  day: string,
  vaccineCode?: string,
): Promise<Lot[]> {
  const found: Lot[] = [];
  for (const { lot, vaccineCode: code, expiresOn, recalled, stock } of SEED) {
    if (vaccineCode !== undefined && vaccineCode !== code) continue;
    found.push({
      lot,
      vaccineCode: code,
      vaccineName: productName(codes, code),
      expiresOn,
      status: recalled ? 'recalled' : expiresOn < day ? 'expired' : 'in-use',
      dosesLeft: stock - (await givenOf(db, lot, stock)),
    });
  }
  return found;
}

interface GivenLot {
  lot: string;
  vaccineCode: string;
  lotExpiry?: string | undefined;
}

const about = (code: string): { fieldErrors: FieldError[] } => ({ fieldErrors: [{ pointer: '/lot', code }] });

/**
 * Refuses a lot that must not be given on a day. A lot nobody here knows is believed: stock lists come late to the
 * villages.
 */
export function checkLot({ lot, vaccineCode, lotExpiry }: GivenLot, day: string): void {
  const known = SEED.find((entry) => entry.lot === lot);
  if (known && known.vaccineCode !== vaccineCode) throw new ProblemError('lot-mismatch', about('lot-mismatch'));
  const expiresOn = known?.expiresOn ?? lotExpiry;
  if (known?.recalled || (expiresOn !== undefined && expiresOn < day) || (lotExpiry !== undefined && lotExpiry < day))
    throw new ProblemError('lot-expired', about('lot-expired'));
}

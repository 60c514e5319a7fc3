/**
 * Lots of vaccine at the sandbox's sites: one in use of each product, and one past its day of the product most was
 * given of.
 */
import { productName } from '../campaigns/codes.ts';
import type { KnownCodes } from '../campaigns/codes.ts';
import type { SandboxDatabase } from '../../../data/database/schema.ts';
import { ProblemError } from '../../../http/responses/problem-error.ts';
import type { DoseStatus, FieldError, Lot } from '@sen/client/schemas';
import type { ListCodes } from '../../../generated/code-lists.ts';

interface SeedLot {
  lot: string;
  vaccineCode: ListCodes['vaccines'];
  expiresOn: string;
  recalled?: boolean;
  /** Doses as the stock was counted, before any was given here. */
  stock: number;
}

const SEED: readonly SeedLot[] = [
  { lot: 'CTMAV511', vaccineCode: 'astrazeneca', expiresOn: '2026-10-31', stock: 0 },
  { lot: 'CTMAV519', vaccineCode: 'astrazeneca', expiresOn: '2030-01-31', recalled: true, stock: 60 },
  { lot: 'CTMAV527', vaccineCode: 'astrazeneca', expiresOn: '2030-03-31', stock: 140 },
  { lot: 'CTMAV572', vaccineCode: 'astrazeneca', expiresOn: '2030-04-30', stock: 200 },
  { lot: 'SENPF301', vaccineCode: 'pfizer', expiresOn: '2030-05-31', stock: 300 },
  { lot: 'SENMD114', vaccineCode: 'moderna', expiresOn: '2030-02-28', stock: 90 },
  { lot: 'SENVC208', vaccineCode: 'vero-cell', expiresOn: '2030-06-30', stock: 250 },
  { lot: 'SENSV077', vaccineCode: 'sputnik-v', expiresOn: '2030-02-28', stock: 40 },
  { lot: 'SENJS052', vaccineCode: 'janssen', expiresOn: '2030-03-31', stock: 50 },
  { lot: 'SENHV063', vaccineCode: 'hayat-vax', expiresOn: '2030-03-31', stock: 30 },
  { lot: 'SENAB091', vaccineCode: 'abdala', expiresOn: '2030-01-31', stock: 80 },
];

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
  const lots: Lot[] = [];
  for (const { lot, vaccineCode: code, expiresOn, recalled, stock } of SEED) {
    if (vaccineCode !== undefined && vaccineCode !== code) continue;
    lots.push({
      lot,
      vaccineCode: code,
      vaccineName: productName(codes, code),
      expiresOn,
      status: recalled ? 'recalled' : expiresOn < day ? 'expired' : 'in-use',
      dosesLeft: stock - (await givenOf(db, lot, stock)),
    });
  }
  return lots;
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

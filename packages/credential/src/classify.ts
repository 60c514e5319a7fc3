/**
 * What kind of code is this text? One table, asked from the top; nothing is checked, only recognised.
 */
import { formatOf, type CredentialKind, type UnsupportedKind } from './formats.ts';
import { readIdCard } from './vietnam/id-card.ts';
import { readInsurance } from './vietnam/insurance.ts';
import { readPersonal } from './vietnam/personal.ts';
import { readPersonNumber } from './vietnam/person-number.ts';
import { readPlace, readCheckIn, readTube } from './vietnam/platform.ts';

/** Codes of Viet Nam: facts without a signature. */
export type PlainKind = 'personal' | 'id-card' | 'insurance' | 'place' | 'check-in' | 'person-number' | 'tube';
export type Kind = CredentialKind | PlainKind | UnsupportedKind | 'unknown';

/** Codes of Viet Nam are far shorter; longer texts are not searched for them. */
const MAX_PLAIN = 4096;

const PLAIN_READERS = {
  personal: readPersonal,
  'id-card': readIdCard,
  insurance: readInsurance,
  place: readPlace,
  'check-in': readCheckIn,
  'person-number': readPersonNumber,
  tube: readTube,
};

export type PlainFacts = NonNullable<ReturnType<(typeof PLAIN_READERS)[PlainKind]>>;

/** The kind, and for codes that carry no signature what they say. */
export function recognise(text: string): { kind: Kind; facts?: PlainFacts } {
  const kind = formatOf(text);
  if (kind) return { kind };
  if (typeof text !== 'string' || text.length > MAX_PLAIN) return { kind: 'unknown' };
  for (const name in PLAIN_READERS) {
    const facts = PLAIN_READERS[name as PlainKind](text);
    if (facts) return { kind: name as PlainKind, facts };
  }
  return { kind: 'unknown' };
}

/** What kind of code this is. Never throws, whatever the string. */
export const classify = (text: string): Kind => recognise(text).kind;

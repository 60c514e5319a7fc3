/**
 * Codes the platform itself prints: places, tubes, and check-in codes (appointments, declarations). No person stands in
 * them.
 */
import { readPersonNumber } from './person-number.ts';

export interface PlaceFacts {
  readonly type: 'place';
  readonly host: string;
  readonly placeId: string;
  /** Earlier prints stop working when it rises. */
  readonly version: number | undefined;
  /** Checked by the platform, not here. */
  readonly signature: string | undefined;
}
export interface TubeFacts {
  readonly type: 'tube';
  readonly tubeCode: string;
}
export interface CheckInFacts {
  readonly type: 'check-in';
  readonly code: string;
}

export function readPlace(text: string): PlaceFacts | undefined {
  const found = /^https:\/\/([^/?#\s@]{1,253})\/c\/([\w-]{1,64})(?:\?([^#\s]{0,400}))?$/.exec(text);
  if (!found) return undefined;
  const query = new URLSearchParams(found[3]);
  return {
    type: 'place',
    host: found[1]!,
    placeId: found[2]!,
    version: Number(query.get('v')) || undefined,
    signature: query.get('s') ?? undefined,
  };
}

export const readCheckIn = (text: string): CheckInFacts | undefined =>
  /^SEN-[A-Z]\d-[\dA-Z]{6,12}$/.test(text) ? { type: 'check-in', code: text } : undefined;

/** Any short code of capitals and digits may stand on a tube, except what is a person's number. */
export const readTube = (text: string): TubeFacts | undefined =>
  /^[A-Z\d-]{6,20}$/.test(text) && !readPersonNumber(text) ? { type: 'tube', tubeCode: text } : undefined;

/**
 * Which of two bundles is the later one. Both carry a signed number and a signed date; either may be wrong by mistake,
 * and no such mistake may lock the true list out for good. So the date decides, and the number only where dates cannot;
 * a number that no platform reaches in that time does not count.
 */
import { hashOf } from '../canonical-json.ts';
import type { TrustBundle } from './bundle-document.ts';

export type BundleOrder = 'later' | 'same' | 'rollback' | 'fork' | 'leap';

const DAY = 86_400_000;
/** Bundles a busy platform may sign in a day: one every nine seconds. */
const MAX_PER_DAY = 10_000;
/**
 * And if it is dated ahead of the device's clock, where days cannot be counted. So many lists at most are lost to one
 * dated wrongly.
 */
const MAX_AHEAD = 20;
/** A number this much higher was never reached by signing. Whoever holds it lets the true list in again. */
const OUT_OF_REACH = 1_000_000;

/** @param tolerance how far clocks may differ. Milliseconds. */
export async function orderOf(
  { payload: fresh }: TrustBundle,
  { payload: held }: TrustBundle,
  now: Date,
  tolerance: number,
): Promise<BundleOrder> {
  const step = fresh.sequence - held.sequence;
  const [signed, heldSigned] = [Date.parse(fresh.issuedAt), Date.parse(held.issuedAt)];
  const isAhead = (time: number) => time > now.getTime() + tolerance;
  if (step === 0) {
    if ((await hashOf(fresh)) === (await hashOf(held))) return 'same';
    return isAhead(heldSigned) && !isAhead(signed) ? 'later' : 'fork';
  }

  const days = Math.max(0, Math.min(signed, now.getTime()) - heldSigned) / DAY;
  if (step > (isAhead(signed) ? MAX_AHEAD : MAX_PER_DAY * (1 + days))) return 'leap';
  if (-step > OUT_OF_REACH && !isAhead(signed) && (signed >= heldSigned || isAhead(heldSigned))) return 'later';
  // A date the device's own clock has not come to yet compares with nothing: the slip may be on either side.
  if (!isAhead(heldSigned)) {
    if (signed < heldSigned - tolerance) return 'rollback';
    if (signed > heldSigned + tolerance && !isAhead(signed)) return 'later';
  }
  // Servers of one platform may sign within a moment of each other, the later with the slower clock.
  return step > 0 ? 'later' : 'rollback';
}

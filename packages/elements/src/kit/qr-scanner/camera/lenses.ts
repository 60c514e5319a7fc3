/**
 * Which of several rear cameras reads codes. Phones answer "the camera at the back" with any of them, also with one
 * that cannot focus near by. Names of iPhones come in the phone's language ("Back Dual Wide Camera", "Camera kép góc
 * rộng sau"), those of Android as numbers ("camera2 0, facing back"), where 0 is the main one.
 */
export interface Lens {
  readonly deviceId: string;
  readonly label: string;
}

/** How the lens in use says it focuses; many say nothing. */
export type Focus = 'continuous' | 'fixed' | 'unknown';

const REAR = /\b(?:back|rear|environment|trasera|arrière|rück)\b|\bsau\b|后|後/i;
const FRONT = /\b(?:front|user|selfie|facetime)\b|\btrước\b/i;

/** Switches by itself to the lens that focuses near by. */
const SEVERAL_IN_ONE = /\b(?:dual|triple|kép|ba)\b/i;
/** Their ultra-wide half does; that of a telephoto does not. */
const FOCUSES_NEAR_BY = /wide|rộng|triple|\bba\b/i;
const ULTRA_WIDE = /ultra|siêu rộng|\b0[.,]5\b/i;
const TELE = /tele|xa\b/i;

export const isRear = ({ label }: Lens): boolean => REAR.test(label) && !FRONT.test(label);

/** More is better. */
export function rankOf({ label }: Lens): number {
  if (SEVERAL_IN_ONE.test(label)) return FOCUSES_NEAR_BY.test(label) ? 40 : 30;
  if (ULTRA_WIDE.test(label)) return -20;
  if (TELE.test(label)) return -30;
  const number = /(?:camera2?\s+|camera\s*)(\d+)/i.exec(label)?.[1];
  return number === undefined ? 20 : 20 - Number(number);
}

/** The lens to change to, or undefined when the one in use is as good as any. `tried` are not looked at again. */
export function betterLens(
  lenses: readonly Lens[],
  current: { deviceId: string; focus: Focus },
  tried: ReadonlySet<string> = new Set(),
): string | undefined {
  const inUse = lenses.find(({ deviceId }) => deviceId === current.deviceId);
  // Somebody who has no rear camera, or whose cameras have no names, keeps what the browser chose.
  if (!inUse || !isRear(inUse)) return undefined;
  const best = lenses
    .filter((lens) => isRear(lens) && lens.deviceId !== inUse.deviceId && !tried.has(lens.deviceId))
    .sort((a, b) => rankOf(b) - rankOf(a))[0];
  if (!best) return undefined;
  if (current.focus === 'fixed') return rankOf(best) > -20 ? best.deviceId : undefined;
  if (current.focus === 'continuous' && rankOf(inUse) > 0) return undefined;
  return rankOf(best) > rankOf(inUse) ? best.deviceId : undefined;
}

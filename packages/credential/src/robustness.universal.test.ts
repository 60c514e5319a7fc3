/**
 * Mutated and random texts, without end, from a seed: codes of all kinds are damaged at every layer (text, packed
 * bytes, CBOR, digits, parts) and wrapped up again, so that the damage reaches the stage it is meant for.
 */
import { decodeBase45 } from './hcert/base45.ts';
import { inflateZlib } from './inflate.ts';
import { encodeBase45 } from './issue/index.ts';
import { read, type Trust, type VerdictStatus } from './index.ts';

export type Random = () => number;

/** Small, quick and the same everywhere (mulberry32). */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const below = (random: Random, limit: number) => Math.floor(random() * limit);
const INTERESTING = [
  0, 1, 0x17, 0x18, 0x1b, 0x1f, 0x3b, 0x40, 0x5a, 0x5f, 0x7f, 0x80, 0x9a, 0x9f, 0xa0, 0xbb, 0xbf, 0xc0, 0xd2, 0xd8,
  0xf6, 0xf9, 0xfb, 0xff,
];
const LETTERS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:|<>{}"\\\n\0éẤ\ud83d';

/** One to four changes: a byte set, flipped, put in, taken out, a run doubled, an end cut. */
function damage(bytes: Uint8Array, random: Random): Uint8Array {
  let out = Uint8Array.from(bytes);
  for (let left = 1 + below(random, 4); left > 0; left--) {
    const at = below(random, out.length || 1);
    const value = random() < 0.5 ? INTERESTING[below(random, INTERESTING.length)]! : below(random, 256);
    const run = below(random, 40);
    switch (below(random, 6)) {
      case 0:
        out[at] = value;
        break;
      case 1:
        out[at]! ^= 1 << below(random, 8);
        break;
      case 2:
        out = Uint8Array.of(...out.subarray(0, at), value, ...out.subarray(at));
        break;
      case 3:
        out = Uint8Array.of(...out.subarray(0, at), ...out.subarray(at + 1 + (run >> 2)));
        break;
      case 4:
        out = Uint8Array.of(...out.subarray(0, at), ...out.subarray(at, at + run), ...out.subarray(at));
        break;
      default:
        out = out.slice(0, at);
    }
  }
  return out;
}

function damageText(text: string, random: Random): string {
  let out = text;
  for (let left = 1 + below(random, 3); left > 0; left--) {
    const at = below(random, out.length + 1);
    const letter = LETTERS[below(random, LETTERS.length)]!;
    const kind = below(random, 4);
    out =
      out.slice(0, at) +
      (kind === 0 ? '' : letter) +
      (kind === 1 ? out.slice(at, at + 9) : '') +
      out.slice(at + (kind === 2 ? 0 : 1));
  }
  return out;
}

const noise = (random: Random, length: number) =>
  Array.from({ length }, () => LETTERS[below(random, LETTERS.length)]).join('');
const HEADS = ['HC1:', 'shc:/', 'shc:/2/3/', 'PK\x03\x04', '{"', 'https://x/c/', '079087000123|', 'NL2:', ''];

/** One text; `seeds` are valid codes. */
export function mutation(seeds: readonly string[], random: Random): string {
  const seed = seeds[below(random, seeds.length)]!;
  const choice = random();
  if (choice < 0.06) return HEADS[below(random, HEADS.length)]! + noise(random, below(random, 300));
  if (choice < 0.2 || !seed.startsWith('HC1:')) return damageText(seed, random);
  let packed: Uint8Array;
  let message: Uint8Array;
  try {
    packed = decodeBase45(seed, 4);
    message = packed[0]! < 0x80 ? inflateZlib(packed) : packed;
  } catch {
    // Some of the public codes are broken on purpose.
    return damageText(seed, random);
  }
  if (choice < 0.4) return `HC1:${encodeBase45(damage(packed, random))}`;
  // Unpacked, a message is read as it stands, so damage below the compression needs none.
  return `HC1:${encodeBase45(damage(message, random))}`;
}

export interface RobustnessReport {
  readonly inputs: number;
  readonly threw: readonly string[];
  /** Inputs that took over 50 ms three times in a row. */
  readonly slow: readonly { readonly text: string; readonly ms: number }[];
  readonly slowestMs: number;
  readonly meanMs: number;
  readonly statuses: Readonly<Partial<Record<VerdictStatus, number>>>;
}

export const LIMIT_MS = 50;

/**
 * Reads one text after another. `clock` tells milliseconds; a slow reading counts only when it is slow again, as
 * machines pause.
 */
export async function runRobustness(
  texts: Iterable<string>,
  { trust, now, clock }: { trust: Trust; now: Date; clock: () => number },
): Promise<RobustnessReport> {
  const threw: string[] = [];
  const slow: { text: string; ms: number }[] = [];
  const statuses: Partial<Record<VerdictStatus, number>> = {};
  let inputs = 0;
  let slowestMs = 0;
  let total = 0;
  const timed = async (text: string): Promise<number> => {
    const start = clock();
    try {
      const { status } = (await read(text, { trust, now })).verdict;
      statuses[status] = (statuses[status] ?? 0) + 1;
    } catch {
      threw.push(text);
    }
    return clock() - start;
  };
  for (const text of texts) {
    inputs++;
    let ms = await timed(text);
    total += ms;
    for (let again = 0; again < 2 && ms > LIMIT_MS; again++) ms = Math.min(ms, await timed(text));
    slowestMs = Math.max(slowestMs, ms);
    if (ms > LIMIT_MS) slow.push({ text: text.slice(0, 200), ms });
  }
  return { inputs, threw, slow, slowestMs, meanMs: total / inputs, statuses };
}

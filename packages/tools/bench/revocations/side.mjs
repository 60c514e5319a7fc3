// Runs inside each side (base/doors.mjs): a set of revoked certificates, by the package as that side has built it.
import { serialize } from 'node:v8';

const idOf = (number) => `URN:UVCI:01:VN:${String(number).padStart(20, '0')}`;
const contentOf = (number) => new TextEncoder().encode(`content ${number}`);
const revokedUpTo = (count) =>
  Array.from({ length: count }, (_, number) => ({
    certificateId: idOf(number),
    content: contentOf(number),
    sequence: 1,
  }));
const LOOK_UPS = 2000;

const collect = () => globalThis.gc?.();
/** Time the processor gave to this process, milliseconds: waiting for other programs is not counted. */
const clock = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};
/** Bytes in memory, of the engine and of its buffers. */
const memory = async () => {
  for (let turn = 0; turn < 3; turn++) {
    collect();
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
};

export default async function open(load) {
  const { openRevocations, packSlice } = await load('@sen/credential/bundle');
  const { publishRevocations } = await load('@sen/credential/issue');
  let kept;
  let count;
  const takeOut = () => structuredClone({ index: kept.index, slices: kept.slices });

  return {
    /** Makes what a keeper puts into its store. @returns {Promise<{ bytes: number, isPacked: boolean }>} */
    async prepare(revoked) {
      count = revoked;
      const { reference, ...published } = await publishRevocations(revokedUpTo(count), { hashBytes: 8 });
      const { index, slices } = JSON.parse(JSON.stringify(published));
      kept = {
        index,
        slices: packSlice ? await Promise.all(slices.map((slice) => packSlice(slice, index))) : slices,
        trust: { revocations: reference },
      };
      return { bytes: serialize(takeOut()).length, isPacked: packSlice !== undefined };
    },
    /**
     * @returns {Promise<{ open: number, lookUp: number }>} milliseconds to open the set, microseconds to look one up
     */
    async round() {
      const stored = takeOut();
      collect();
      let start = clock();
      const { check, missing } = await openRevocations(stored.index, stored.slices, kept.trust);
      const open = clock() - start;
      if (missing.length > 0) throw new Error('Slices are missing');
      start = clock();
      let found = 0;
      for (let i = 0; i < LOOK_UPS; i++) {
        const number = i % 2 ? i : count + i;
        if ((await check({ certificateId: idOf(number), content: contentOf(number) })).status === 'revoked') found++;
      }
      if (found !== LOOK_UPS / 2) throw new Error(`${found} found`);
      return { open, lookUp: ((clock() - start) * 1000) / LOOK_UPS };
    },
    /** Store and opened set together, as a page has them while it checks. @returns {Promise<number>} bytes */
    async inMemory() {
      const least = await memory();
      const stored = takeOut();
      const opened = await openRevocations(stored.index, stored.slices, kept.trust);
      const taken = (await memory()) - least;
      return opened.missing.length === 0 && stored ? taken : Number.NaN;
    },
    /** Two bytes kept of each hash, so that accidents are frequent enough to be counted. */
    async falsePositives(tries) {
      const { index, slices, reference } = await publishRevocations(revokedUpTo(1000), { hashBytes: 2 });
      const { check } = await openRevocations(index, slices, { revocations: reference });
      let found = 0;
      for (let i = 0; i < tries; i++)
        if ((await check({ certificateId: idOf(count + i), content: contentOf(count + i) })).status === 'revoked')
          found++;
      return { rate: found / tries, bound: index.falsePositiveBound };
    },
  };
}

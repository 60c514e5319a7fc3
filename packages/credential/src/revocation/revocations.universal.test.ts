/** The set of revoked certificates as it is kept on a device, and the two spellings of a certificate's number. */
import type { Harness } from '../harness.universal.test.ts';
import { sha256, toHex, utf8 } from '../bytes.ts';
import { openRevocations, packSlice, type PackedSlice, type RevocationIndex, type RevocationSlice } from '../bundle.ts';
import { hashOf, publishRevocations } from '../issue/index.ts';
import type { Trust } from '../trust/trust-list.ts';

const CONTENT = utf8('what was signed');
const OTHER = utf8('what was signed for somebody else');
const trustIn = (revocations: { readonly sequence: number; readonly indexHash: string }) => ({ revocations }) as Trust;
const statusOf = async (set: Awaited<ReturnType<typeof openRevocations>>, certificateId: string, content = OTHER) =>
  (await set!.check({ certificateId, content })).status;

/** As slices were published before the check character was left out, for numbers alone. */
async function publishedBefore(ids: readonly string[], { prefixLength = 2, hashBytes = 8 } = {}) {
  const slices: RevocationSlice[] = [];
  const hashes = await Promise.all(ids.map(async (id) => toHex(await sha256(utf8(id)))));
  for (const prefix of [...new Set(hashes.map((hash) => hash.slice(0, prefixLength)))].sort()) {
    const uvciHashes = hashes.filter((hash) => hash.startsWith(prefix)).map((hash) => hash.slice(0, 2 * hashBytes));
    slices.push({ prefix, sequence: 1, uvciHashes: uvciHashes.sort(), contentHashes: [], falsePositiveBound: 1e-12 });
  }
  return { slices, ...(await indexOf(slices, { prefixLength, hashBytes })) };
}

async function indexOf(slices: readonly RevocationSlice[], { prefixLength = 2, hashBytes = 8 } = {}) {
  const references = await Promise.all(
    slices.map(async (slice) => ({ prefix: slice.prefix, sequence: slice.sequence, hash: await hashOf(slice) })),
  );
  const index: RevocationIndex = {
    sequence: 1,
    complete: true,
    prefixLength,
    hashBytes,
    falsePositiveBound: 1e-12,
    slices: references,
  };
  return { index, trust: trustIn({ sequence: 1, indexHash: await hashOf(references) }) };
}

const packed = async (slices: readonly RevocationSlice[], index: RevocationIndex) =>
  (await Promise.all(slices.map((slice) => packSlice(slice, index)))) as readonly PackedSlice[];

export function revocationSuite({ test, equal }: Harness): void {
  const PLAIN = 'URN:UVCI:01:VN:ABC';
  const SPELLINGS = [PLAIN, `${PLAIN}#S`];

  test('a number is revoked with its check character or without, however it was written when it was revoked', async () => {
    for (const revoked of SPELLINGS)
      for (const content of [undefined, CONTENT]) {
        const { index, slices, reference } = await publishRevocations([
          { certificateId: revoked, ...(content && { content }), sequence: 1 },
        ]);
        for (const kept of [slices, await packed(slices, index)]) {
          const set = await openRevocations(index, kept, trustIn(reference));
          for (const asked of SPELLINGS)
            equal([revoked, asked, await statusOf(set, asked)], [revoked, asked, 'revoked']);
          for (const other of ['URN:UVCI:01:VN:ABCD', 'URN:UVCI:01:VN:AB', `${PLAIN}S`, `${PLAIN}#`, ''])
            equal([other, await statusOf(set, other)], [other, 'clear']);
        }
      }
  });

  test('both spellings give one entry, and a certificate no more than two hashes', async () => {
    const { slices } = await publishRevocations(
      SPELLINGS.map((certificateId) => ({ certificateId, content: CONTENT, sequence: 1 })),
    );
    equal(
      [
        slices.flatMap(({ uvciHashes }) => uvciHashes).length,
        slices.flatMap(({ contentHashes }) => contentHashes).length,
      ],
      [1, 1],
    );
    const { slices: alone } = await publishRevocations([{ certificateId: `${PLAIN}#S`, sequence: 1 }]);
    equal(alone.flatMap(({ uvciHashes }) => uvciHashes).length, 2);
  });

  test('slices that were published before still hold, in both spellings', async () => {
    for (const revoked of SPELLINGS) {
      const { index, slices, trust } = await publishedBefore([revoked, 'URN:UVCI:01:VN:XYZ']);
      for (const kept of [slices, await packed(slices, index)]) {
        const set = await openRevocations(index, kept, trust);
        for (const asked of SPELLINGS) equal([revoked, asked, await statusOf(set, asked)], [revoked, asked, 'revoked']);
        equal(await statusOf(set, 'URN:UVCI:01:VN:OTHER'), 'clear');
      }
    }
  });

  test('a packed set finds the same as the one that came, for prefixes and hashes of any length', async () => {
    const revoked = Array.from({ length: 300 }, (_, i) => ({
      certificateId: `URN:UVCI:01:VN:R${i}`,
      content: utf8(`content ${i}`),
      sequence: 1 + (i % 3),
    }));
    for (const prefixLength of [1, 2, 3, 4])
      for (const hashBytes of [6, 8, 16]) {
        const { index, slices, reference } = await publishRevocations(revoked, { prefixLength, hashBytes });
        const kept = structuredClone(await packed(slices, index));
        const set = (await openRevocations(index, kept, trustIn(reference)))!;
        equal(
          [set.missing, kept.every((slice) => slice.packed.length % (hashBytes - (prefixLength >> 1)) === 0)],
          [[], true],
        );
        const answers = await Promise.all(
          revoked.map(({ certificateId, content }) => set.check({ certificateId, content })),
        );
        equal(
          answers.every((answer) => answer.status === 'revoked' && answer.by === 'certificate-id'),
          true,
        );
        equal(await set.check({ certificateId: 'URN:UVCI:01:VN:NEW', content: utf8('content 7') }), {
          status: 'revoked',
          by: 'content',
        });
        equal(await statusOf(set, 'URN:UVCI:01:VN:NEW'), 'clear');
      }
  });

  test('ten thousand revoked certificates take less than 20 bytes each', async () => {
    const revoked = Array.from({ length: 10_000 }, (_, i) => ({
      certificateId: `URN:UVCI:01:VN:R${i}#A`,
      content: utf8(`content ${i}`),
      sequence: 1,
    }));
    const { index, slices } = await publishRevocations(revoked);
    const kept = await packed(slices, index);
    // What is no array of bytes is counted as it would stand in JSON, which is more than a store takes.
    const bytes = kept.reduce((sum, { packed: hashes }) => sum + hashes.length, 0);
    const rest =
      JSON.stringify(kept.map(({ prefix, uvcis, mark }) => [prefix, uvcis, mark])).length +
      JSON.stringify(index.slices.map(({ hash }) => hash)).length;
    equal([bytes / revoked.length, (bytes + rest) / revoked.length < 20], [14, true]);
  });

  test('a slice that does not come as the index names it is not packed', async () => {
    const { index, slices } = await publishRevocations([{ certificateId: PLAIN, content: CONTENT, sequence: 1 }]);
    const slice = slices.find(({ uvciHashes }) => uvciHashes.length > 0)!;
    const change = (fields: object) => packSlice({ ...slice, ...fields }, index);
    equal(await change({ uvciHashes: [] }), undefined);
    equal(await change({ sequence: 2 }), undefined);
    equal(await change({ prefix: 'zz' }), undefined);
    equal(await change({ another: 'field' }), undefined);
    equal((await change({}))?.prefix, slice.prefix);
  });

  test('hashes that could not be found are no slice: out of order, in capitals, of another length or behind another prefix', async () => {
    const ids = Array.from({ length: 2000 }, (_, i) => `URN:UVCI:01:VN:${i}`);
    const { slices } = await publishedBefore(ids);
    const { uvciHashes } = slices[0]!;
    for (const hashes of [
      [...uvciHashes].reverse(),
      uvciHashes.map((hash) => hash.toUpperCase()),
      uvciHashes.map((hash) => hash.slice(2)),
      uvciHashes.map((hash) => `ff${hash.slice(2)}`),
      [...uvciHashes, 'x'],
      uvciHashes.map(() => 7) as unknown as string[],
    ]) {
      const changed = { ...slices[0]!, uvciHashes: hashes };
      const { index, trust } = await indexOf([changed]);
      const set = await openRevocations(index, [changed], trust);
      equal([await packSlice(changed, index), set?.missing], [undefined, [changed.prefix]]);
    }
  });

  test('a slice may say more than is known today, and is kept with it', async () => {
    const slice = {
      prefix: 'ab',
      sequence: 1,
      uvciHashes: ['ab'.repeat(8)],
      contentHashes: [],
      falsePositiveBound: 0.5,
      'đến "sau"': { b: 1, a: ['x'] },
    };
    const { index, trust } = await indexOf([slice]);
    const kept = (await packSlice(slice, index))!;
    equal((await openRevocations(index, [kept], trust))!.missing, []);
    equal((await kept).packed.length, 7);
  });

  test('what was written into the store hides nobody and clears nobody', async () => {
    const { index, slices, reference } = await publishRevocations([
      { certificateId: PLAIN, content: CONTENT, sequence: 1 },
    ]);
    const kept = await packed(slices, index);
    const alter = (change: (slice: PackedSlice) => object) =>
      kept.map((slice) => ({ ...slice, ...change(slice) })) as unknown as PackedSlice[];
    const lists = (slice: PackedSlice) => slices.find(({ prefix }) => prefix === slice.prefix)!;
    for (const altered of [
      alter(({ packed: hashes }) => ({ packed: new Uint8Array(hashes.length) })),
      alter(() => ({ packed: new Uint8Array(), uvcis: 0 })),
      alter(({ uvcis }) => ({ uvcis: 1 - uvcis })),
      alter(() => ({ uvcis: 0.5 })),
      alter((slice) => ({
        packed: new Uint8Array(),
        uvcis: 0,
        terms: { ...slice.terms, uvciHashes: lists(slice).uvciHashes },
      })),
      // Numbers that are written down as the same hash, and compare with none.
      alter(({ packed: hashes }) => ({ packed: Float64Array.from(hashes, (byte) => byte + 0.5) })),
      alter(({ packed: hashes }) => ({ packed: Uint16Array.from(hashes) })),
      alter(({ uvcis }) => ({ uvcis: uvcis + 1e-9 })),
      alter(({ uvcis }) => ({ uvcis: String(uvcis) })),
      alter(() => ({ packed: [] })),
      alter(() => ({ packed: null })),
      alter(() => ({ terms: undefined })),
      alter(() => ({ mark: undefined })),
      [null, 7, 'slice', {}, { packed: 1 }] as unknown as PackedSlice[],
      [],
    ]) {
      const set = (await openRevocations(index, altered, trustIn(reference)))!;
      equal([await statusOf(set, PLAIN, CONTENT), await statusOf(set, `${PLAIN}#S`)], ['unknown', 'unknown']);
      equal(set.missing.length > 0, true);
    }
  });
}

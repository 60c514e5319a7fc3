// A gate's first day: what it downloads before it checks without a network, with so many certificates revoked.
import { inFlight } from './http.mjs';

/** Codes made of one person's doses: whoever revokes the last revokes all, so that a list grows by few requests. */
const CHAIN = 100;
const CHAINS_AT_ONCE = 4;
/** Slices asked for at the same time. */
const AT_ONCE = 4;
/** A list whose slices take longer than this together is measured by some of them. Milliseconds. */
const PATIENCE = 3_000;
const FEWEST = 4;

/** One person with so many codes of which each took the place of the one before, and all of them revoked. */
async function revokeChain(platform, length) {
  const family = await platform.family();
  const { id } = await platform.json(platform.ofFamily(family, '/v1/registrations', platform.wanted(family)));
  const { recordId } = await platform.door(`registrations/${id}:vaccinate`);
  let code = await platform.json(
    platform.ofFamily(family, '/v1/certificates', { ...platform.examples.certificate, recordId }),
  );
  for (let made = 1; made < length; made++)
    code = await platform.json(platform.ofFamily(family, `/v1/certificates/${code.id}:reissue`, undefined));
  const [revoking] = await platform.byOfficer(
    'steward',
    `/v1/certificates/${code.id}:revoke`,
    [{ reason: 'entered-in-error' }],
    200,
  );
  await platform.must(revoking);
}

/** Revokes until so many are, beside those that were from the start. */
export async function revokeUntil(platform, wanted) {
  const left = wanted - (platform.revoked ?? 0);
  const chains = Array.from({ length: Math.ceil(left / CHAIN) }, (_, index) => Math.min(CHAIN, left - index * CHAIN));
  await inFlight(chains, CHAINS_AT_ONCE, (length) => revokeChain(platform, length));
  platform.revoked = wanted;
}

const LIST = '/v1/trust-list';
const INDEX = '/v1/revocations';

async function get(platform, paths) {
  const sendings = await platform.reads(paths);
  return inFlight(sendings, AT_ONCE, (sending) =>
    platform.must({ ...sending, headers: { ...sending.headers, 'accept-encoding': 'gzip' } }),
  );
}

/**
 * How a gate's first day is measured on a platform as it stands: whole where that is quick, else the trust bundle, the
 * index and some of the slices, evenly chosen, each standing for as many.
 * @returns {Promise<{ slices: number, sampled: number, run: () => Promise<{ cpu: number, wall: number }> }>} seconds of
 * one first day
 */
export async function firstDay(platform) {
  const [plain] = await platform.reads([INDEX]);
  const { slices } = await platform.json(plain);
  const paths = slices.map(({ prefix }) => `${INDEX}/${prefix}`);
  const begun = performance.now();
  await get(platform, paths.slice(0, 1));
  const affordable = Math.floor(PATIENCE / (performance.now() - begun));
  const sampled = Math.min(paths.length, Math.max(FEWEST, affordable));
  const sample = Array.from({ length: sampled }, (_, index) => paths[Math.floor((index * paths.length) / sampled)]);
  const measured = async (work) => {
    const [cpu, wall] = [platform.cpuSeconds(), performance.now()];
    await work();
    return { cpu: platform.cpuSeconds() - cpu, wall: (performance.now() - wall) / 1000 };
  };
  // Linux counts in ticks of 10 ms: what is quick is done several times.
  const timesOf = ({ wall }) => Math.min(20, Math.max(1, Math.round(0.5 / wall)));
  const times = timesOf(await measured(() => get(platform, [LIST, INDEX, ...sample])));
  const repeat = (list) => Array.from({ length: times }, () => list).flat();
  return {
    slices: paths.length,
    sampled,
    async run() {
      const first = await measured(() => get(platform, repeat([LIST, INDEX])));
      const rest = await measured(() => get(platform, repeat(sample)));
      const each = paths.length / sampled;
      return { cpu: (first.cpu + rest.cpu * each) / times, wall: (first.wall + rest.wall * each) / times };
    },
  };
}

import type { CallOptions } from '../../options.ts';
import { path } from '../../path.ts';
import type { Transport } from '../../transport.ts';
import type { Answer, Query } from '../../types.ts';

/** What a gate needs to check certificates with no network. Nobody is told who was checked. */
export const trust = (http: Transport) => ({
  /** The signed bundle of keys. */
  list: (options?: CallOptions): Promise<Answer<'getTrustList'>> =>
    http.open.get('getTrustList', path`trust-list`, options),
  /** Which slices of revoked hashes exist, and when each changed. */
  revocations: (query?: Query<'getRevocationIndex'>, options?: CallOptions): Promise<Answer<'getRevocationIndex'>> =>
    http.open.get('getRevocationIndex', path`revocations?since`, options, query),
  /** Truncated hashes that begin with a prefix; many share it. */
  revocationSlice: (prefix: string, options?: CallOptions): Promise<Answer<'getRevocationSlice'>> =>
    http.open.get('getRevocationSlice', path`revocations/${prefix}`, options),
  /** What a province accepts, as rules to evaluate on the device. The code is one of the edition given with it. */
  policy: (province: string, query: Query<'getPolicy'>, options?: CallOptions): Promise<Answer<'getPolicy'>> =>
    http.open.get('getPolicy', path`policies/${province}?edition`, options, query),
  /** Names of coded values: vaccines, makers, tests. */
  valueSet: (name: string, options?: CallOptions): Promise<Answer<'getValueSet'>> =>
    http.open.get('getValueSet', path`value-sets/${name}`, options),
});

/** What a gate keeps on the device to go on without a network: signed lists, nothing about anybody. */
import type {
  KeptBundle,
  PackedSlice,
  PolicyPayload,
  RevocationIndex,
  RevocationSlice,
  SignedDocument,
} from '@sen/credential/bundle';
import type { Received } from '@sen/client';

/**
 * By whom what is kept is vouched for: keys the page brings, or those a sandbox showed on the first visit. What was
 * believed on one condition is nothing on the other.
 */
export type TrustBasis = 'pinned' | 'sandbox';

export interface StoredTrust {
  /** Absent in what versions before wrote, which told the two apart by the word of the server alone. */
  readonly voucher?: TrustBasis | undefined;
  /** The newest bundle that was good. */
  readonly bundle?: KeptBundle | undefined;
  /** Of a sandbox: the keys seen first, which the bundle is checked with. */
  readonly anchors?: readonly object[] | undefined;
  readonly index?: RevocationIndex | undefined;
  /** As earlier versions kept them, or packed. */
  readonly slices: readonly (PackedSlice | RevocationSlice)[];
  /** By code of the province they were asked for. */
  readonly policies: Readonly<Record<string, SignedDocument<PolicyPayload>>>;
  readonly names: readonly Received<'ValueSet'>[];
  /** The province of the page when it was last told. */
  readonly province?: { readonly code: string; readonly edition: string } | undefined;
}

export const NOTHING_STORED: StoredTrust = { slices: [], policies: {}, names: [] };

const areObjects = (values: unknown): boolean =>
  Array.isArray(values) && values.every((value) => typeof value === 'object' && value !== null);

/**
 * Whether it can be walked at all: what cannot be would stop every check, with a network too. What it says is another
 * question.
 */
export const isReadable = ({ slices, index, policies, names }: StoredTrust): boolean =>
  areObjects(slices) &&
  areObjects(index ? index.slices : []) &&
  areObjects(names) &&
  names.every(({ values }) => areObjects(values)) &&
  areObjects(policies && Object.values(policies));

export interface TrustStore {
  load(): Promise<StoredTrust | undefined>;
  save(kept: StoredTrust): Promise<void>;
}

/** Fetched when lists are needed: the first step of an element stands without them. */
const fetchStorage = () => import('../../kit/storage/storage.ts');

/** One record a platform and voucher. Where a browser keeps nothing, the lists live as long as the page. */
export function trustStore(platform: string, voucher: TrustBasis): TrustStore {
  const key = `${voucher} ${platform}`;
  return {
    async load() {
      try {
        const { database } = await fetchStorage();
        return (await database.use((open) => open.get('trust-lists', key))) as StoredTrust | undefined;
      } catch {
        return undefined;
      }
    },
    async save(kept) {
      try {
        const { database } = await fetchStorage();
        await database.use((open) => open.put('trust-lists', kept, key));
      } catch {
        // The page has them.
      }
    },
  };
}

/** What a platform publishes of revoked certificates, as it comes. */

/** As `RevocationSlice` of the contract. */
export interface RevocationSlice {
  readonly prefix: string;
  readonly sequence: number;
  readonly uvciHashes: readonly string[];
  readonly contentHashes: readonly string[];
  readonly falsePositiveBound: number;
}

export interface RevocationSliceReference {
  readonly prefix: string;
  readonly sequence: number;
  readonly hash: string;
  /** 2: UVCIs were hashed without their check character. Left out: as whoever revoked them wrote them. */
  readonly form?: 2;
}

/** As `RevocationIndex` of the contract. */
export interface RevocationIndex {
  readonly sequence: number;
  readonly complete: boolean;
  /** Hex digits. */
  readonly prefixLength: number;
  readonly hashBytes: number;
  readonly falsePositiveBound: number;
  readonly slices: readonly RevocationSliceReference[];
}

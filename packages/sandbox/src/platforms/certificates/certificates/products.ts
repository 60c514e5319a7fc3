/** What EU certificates call the products of our list, as the sandbox's seeds have it. */
import { certifiedProducts } from '../../../generated/seeds/certified-products.ts';

export interface EuProduct {
  /** Kind of vaccine. */
  readonly vaccine: string;
  readonly product: string;
  readonly maker: string;
}

/** By the code of list products. */
export const euProducts: ReadonlyMap<string, EuProduct> = new Map(
  certifiedProducts.map(({ code, ...codes }) => [code, codes]),
);

/** Slices on a device, and whether they may be trusted. */
import { isGenuine, isListed, markOf, acceptSlice, type PackedSlice } from './packed-slice.ts';
import type { RevocationIndex, RevocationSlice } from './published.ts';

/** The slices of an index that are held. None is trusted before its hash was computed and compared, once. */
export class HeldSlices {
  readonly #hashes: ReadonlyMap<string, string>;
  readonly #hashBytes: number;
  readonly #slices = new Map<string, PackedSlice>();
  readonly #genuine = new Map<string, Promise<boolean>>();

  constructor({ slices, hashBytes }: RevocationIndex) {
    this.#hashes = new Map(slices.map(({ prefix, hash }) => [prefix, hash]));
    this.#hashBytes = hashBytes;
  }

  /**
   * One that arrived is checked at once, one that was kept when it is needed: a gate needs two of hundreds for a
   * person.
   */
  async add(slice: RevocationSlice | PackedSlice): Promise<void> {
    const { prefix } = slice;
    const hash = this.#hashes.get(prefix);
    if (hash === undefined) return;
    const packed = 'packed' in slice ? slice : await acceptSlice(slice, hash, this.#hashBytes);
    if (!packed || packed.mark !== markOf(hash)) return;
    this.#slices.set(prefix, packed);
    if (packed !== slice) this.#genuine.set(prefix, Promise.resolve(true));
  }

  isMissing(prefix: string): boolean {
    return this.#hashes.has(prefix) && !this.#slices.has(prefix);
  }

  get missing(): readonly string[] {
    return [...this.#hashes.keys()].filter((prefix) => this.isMissing(prefix));
  }

  async has(prefix: string, kind: 'uvci' | 'content', hash: Uint8Array): Promise<boolean> {
    const slice = this.#slices.get(prefix);
    if (!slice) return false;
    let genuine = this.#genuine.get(prefix);
    if (!genuine) {
      genuine = isGenuine(slice, this.#hashes.get(prefix)!, this.#hashBytes).catch(() => false);
      this.#genuine.set(prefix, genuine);
    }
    if (await genuine) return isListed(slice, kind, hash, this.#hashBytes);
    this.#slices.delete(prefix);
    return false;
  }
}

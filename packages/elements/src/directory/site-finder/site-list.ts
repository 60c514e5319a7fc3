/** The sites that were found: a first page, more of them, or all there are where the nearest are wanted. */
import { sites, type Query } from '@sen/client';
import type { ReactiveElement } from 'lit';
import { SubmissionController } from '../../kit/controllers/submission.ts';
import { transportOf, type PlatformConsumer } from '../../kit/platform/platform-context.ts';
import type { Site } from '../sites/site-place.ts';

/** As many as a person reads before asking for more. */
const PAGE = 20;
/** To sort by distance all sites of a province are needed, in as few questions as the platform allows. */
export const LONG_PAGE = 200;

interface Found {
  readonly sites: readonly Site[];
  readonly nextCursor: string | null | undefined;
}

/** `late`: another search has taken the place of this one. */
export type SearchOutcome = 'found' | 'failed' | 'late';

export class SiteList {
  readonly #host: ReactiveElement & PlatformConsumer;
  readonly #search: SubmissionController<Found>;
  readonly #more: SubmissionController<Found>;
  /** Stays as it was until the next is there. */
  found: Found | undefined;

  constructor(host: ReactiveElement & PlatformConsumer) {
    this.#host = host;
    this.#search = new SubmissionController(host);
    this.#more = new SubmissionController(host);
  }

  get isSearching(): boolean {
    return this.#search.sending;
  }

  get isLoadingMore(): boolean {
    return this.#more.sending;
  }

  /** Why the last search came to nothing, if it did. */
  get failure(): unknown {
    const { current } = this.#search;
    return current.state === 'failed' ? current.error : undefined;
  }

  get failureOfMore(): unknown {
    const { current } = this.#more;
    return current.state === 'failed' ? current.error : undefined;
  }

  /** @param all everything, not only the first page: the nearest of that need not be the nearest of all */
  async look(query: Query<'listSites'>, all: boolean): Promise<SearchOutcome> {
    this.stop();
    const found = await this.#search.run((signal) => this.#ask(query, [], undefined, all, signal));
    if (this.failure !== undefined) return 'failed';
    if (!found) return 'late';
    this.found = found;
    return 'found';
  }

  /** @returns the first of the new ones as well, where there is one */
  async loadMore(
    query: Query<'listSites'>,
    all: boolean,
  ): Promise<{ outcome: SearchOutcome; first?: Site | undefined }> {
    const { sites: before = [], nextCursor } = this.found ?? {};
    if (!nextCursor) return { outcome: 'late' };
    const longer = await this.#more.run((signal) => this.#ask(query, before, nextCursor, all, signal));
    if (this.failureOfMore !== undefined) return { outcome: 'failed' };
    if (!longer) return { outcome: 'late' };
    this.found = longer;
    return { outcome: 'found', first: longer.sites[before.length] };
  }

  async #ask(
    query: Query<'listSites'>,
    before: readonly Site[],
    cursor: string | undefined,
    all: boolean,
    signal: AbortSignal,
  ): Promise<Found> {
    const list = sites(transportOf(this.#host)).list(
      { ...query, limit: all ? LONG_PAGE : PAGE, ...(cursor && { cursor }) },
      { signal },
    );
    if (!all) {
      const { items, nextCursor } = await list;
      return { sites: [...before, ...items], nextCursor };
    }
    const found: Site[] = [...before];
    for await (const site of list) found.push(site);
    return { sites: found, nextCursor: null };
  }

  stop(): void {
    this.#more.reset();
    this.#search.reset();
  }

  forget(): void {
    this.stop();
    this.found = undefined;
  }
}

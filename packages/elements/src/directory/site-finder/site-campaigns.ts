/** Which campaigns run where somebody looks, and what they are called: asked late, once an area. */
import { campaigns, type Received } from '@sen/client';
import type { ReactiveElement } from 'lit';
import { LookupController } from '../../kit/controllers/lookup.ts';
import { transportOf, type PlatformConsumer } from '../../kit/platform/platform-context.ts';
import type { ChosenUnit } from '../unit-picker/unit-value.ts';

/** As many as a page has at most; nobody chooses from more. */
const ALL = 200;

export type CampaignTitles = ReadonlyMap<string, Received<'Text'>>;

export class SiteCampaigns {
  readonly #host: ReactiveElement & PlatformConsumer;
  readonly #lookup: LookupController;
  /** Of every area that was looked at: what was chosen there keeps its name elsewhere. */
  readonly #titles = new Map<string, Received<'Text'>>();

  constructor(host: ReactiveElement & PlatformConsumer) {
    this.#host = host;
    this.#lookup = new LookupController(host);
  }

  /** Titles by id. */
  get titles(): CampaignTitles {
    return this.#titles;
  }

  /** For render: ids of those that run in an area today; undefined while they are on their way, or cannot be had. */
  runningIn({ code, edition }: ChosenUnit): readonly string[] | undefined {
    return this.#lookup.read(`${edition} ${code}`, async (signal) => {
      const { items } = await campaigns(transportOf(this.#host)).list({ edition, area: code, limit: ALL }, { signal });
      for (const { id, title } of items) this.#titles.set(id, title);
      return items.map(({ id }) => id);
    });
  }

  /** Of another platform. */
  forget(): void {
    this.#lookup.forget();
    this.#titles.clear();
  }
}

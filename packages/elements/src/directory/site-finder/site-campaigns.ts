/** Which campaigns run where somebody looks, and what they are called: asked beside the sites, once an area. */
import { campaigns, type Received } from '@sen/client';
import type { ReactiveElement } from 'lit';
import { transportOf, type PlatformConsumer } from '../../kit/platform/platform-context.ts';
import { reportFault } from '../../kit/shell/fault.ts';
import type { ChosenUnit } from '../unit-picker/unit-value.ts';

/** As many as a page has at most; nobody chooses from more. */
const ALL = 200;

export class SiteCampaigns {
  readonly #host: ReactiveElement & PlatformConsumer;
  /** By area; undefined while they are on their way, and where they cannot be had. */
  #running = new Map<string, readonly string[] | undefined>();
  /** Of every area that was looked at: what was chosen there keeps its name elsewhere. */
  #titles = new Map<string, Received<'Text'>>();

  constructor(host: ReactiveElement & PlatformConsumer) {
    this.#host = host;
  }

  titleOf(id: string): Received<'Text'> | undefined {
    return this.#titles.get(id);
  }

  /** For render: ids of those that run in an area today; none while they are on their way, or cannot be had. */
  runningIn({ code, edition }: ChosenUnit): readonly string[] {
    const area = `${edition} ${code}`;
    if (!this.#running.has(area)) {
      this.#running.set(area, undefined);
      void this.#ask(area, { edition, area: code });
    }
    return this.#running.get(area) ?? [];
  }

  async #ask(area: string, query: { edition: string; area: string }): Promise<void> {
    const [running, titles] = [this.#running, this.#titles];
    try {
      const { items } = await campaigns(transportOf(this.#host)).list({ ...query, limit: ALL });
      for (const { id, title } of items) titles.set(id, title);
      running.set(
        area,
        items.map(({ id }) => id),
      );
      this.#host.requestUpdate();
    } catch (error) {
      // The list of sites is as good without; a fault of the program is told.
      reportFault(error, this.#host);
    }
  }

  /** Of another platform. What is on its way still writes where nobody looks. */
  forget(): void {
    this.#running = new Map();
    this.#titles = new Map();
  }
}

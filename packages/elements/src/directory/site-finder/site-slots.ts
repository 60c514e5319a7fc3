import { isRefused, sites, type Transport } from '@sen/client';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { slotsByDay, type SlotDay } from '../sites/slot-days.ts';
import type { DateWindow } from './date-window.ts';

export type SiteSlots =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly days: readonly SlotDay[] }
  | { readonly state: 'closed' }
  | { readonly state: 'failed' };

/** Slots of the sites a person has opened. */
export class SiteSlotsController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #open = new Map<string, SiteSlots>();
  #abort = new AbortController();

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.closeAll();
  }

  /** Undefined while it is shut. */
  of(siteId: string): SiteSlots | undefined {
    return this.#open.get(siteId);
  }

  /** @returns whether there are slots to be told about now. */
  async open(http: Transport, siteId: string, { from, to }: DateWindow): Promise<SiteSlots | undefined> {
    const { signal } = this.#abort;
    this.#become(siteId, { state: 'loading' });
    let slots: SiteSlots;
    try {
      slots = { state: 'ready', days: slotsByDay((await sites(http).slots(siteId, { from, to }, { signal })).items) };
    } catch (error) {
      slots = {
        state:
          isRefused(error, 'listSlots') && (error.code === 'site-closed' || error.code === 'record-not-found')
            ? 'closed'
            : 'failed',
      };
    }
    if (signal.aborted || !this.#open.has(siteId)) return undefined;
    this.#become(siteId, slots);
    return slots;
  }

  close(siteId: string): void {
    this.#open.delete(siteId);
    this.#host.requestUpdate();
  }

  /** Other days were asked for: what is open is out of date. */
  closeAll(): void {
    this.#abort.abort();
    this.#abort = new AbortController();
    this.#open.clear();
  }

  #become(siteId: string, slots: SiteSlots): void {
    this.#open.set(siteId, slots);
    this.#host.requestUpdate();
  }
}

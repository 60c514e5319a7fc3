/** A person chose a site. */
export class SiteChosenEvent extends Event {
  readonly siteId: string;
  constructor(siteId: string) {
    super('sen-site-chosen', { bubbles: true, composed: true });
    this.siteId = siteId;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'sen-site-chosen': SiteChosenEvent;
  }
}

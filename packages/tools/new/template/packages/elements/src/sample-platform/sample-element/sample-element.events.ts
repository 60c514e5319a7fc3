/** Somebody is done. Says nothing of what they wrote. */
export class SampleElementDoneEvent extends Event {
  constructor() {
    super('sen-sample-element-done', { bubbles: true, composed: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'sen-sample-element-done': SampleElementDoneEvent;
  }
}

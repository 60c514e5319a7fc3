/**
 * Something went wrong that a person was told about. Carries the code only: pages count these, and must learn nothing
 * else.
 */
export class TroubleEvent extends Event {
  /** A code of the contract, or `unreachable`, or `program-fault`: something in the page or in us is to be mended. */
  readonly code: string;
  constructor(code: string) {
    super('sen-trouble', { bubbles: true, composed: true });
    this.code = code;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'sen-trouble': TroubleEvent;
  }
}

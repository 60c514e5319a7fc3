/** What travelled with an answer. */
export interface Exchange {
  status: number;
  /** Every header the platform lets this page read. */
  headers: Headers;
  /** Version of the record, for `ifMatch`. */
  etag: string | undefined;
  /** Names the exchange in the platform's logs. */
  requestId: string | undefined;
  /** W3C trace context of the call, as it was sent. */
  traceparent: string;
}

const exchanges = new WeakMap<object, Exchange>();

/** What travelled with an answer; `undefined` for an object that is not an answer, such as a copy of one. */
export const exchangeOf = (answer: object): Exchange | undefined => exchanges.get(answer);

/** Remembers it for as long as the answer lives. */
export const remember = (answer: object, exchange: Exchange): void => void exchanges.set(answer, exchange);

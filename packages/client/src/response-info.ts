/** What is known of the response an answer came in. */
export interface ResponseInfo {
  status: number;
  /** Every header the platform lets this page read. */
  headers: Headers;
  /** Version of the record, for `ifMatch`. */
  etag: string | undefined;
  /** Names the request in the platform's logs. */
  requestId: string | undefined;
  /** W3C trace context of the call, as it was sent. */
  traceparent: string;
}

const infos = new WeakMap<object, ResponseInfo>();

/** Status, headers and ids of an answer; `undefined` for an object that is not an answer, such as a copy of one. */
export const responseInfoOf = (answer: object): ResponseInfo | undefined => infos.get(answer);

/** Remembers it for as long as the answer lives. */
export const keepResponseInfo = (answer: object, info: ResponseInfo): void => void infos.set(answer, info);

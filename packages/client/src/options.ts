import type { Language } from './generated/schemas.ts';

/** Where the platform is and how to speak with it. */
export interface PlatformOptions {
  /** Address up to and with the version, such as `https://platform.sen.example/v1`. */
  baseUrl: string;
  /** Publishable key of this site. */
  siteKey?: string;
  /** Asks the host page for the token of the person signed in. Called before every call that needs one. */
  accessToken?: AccessToken;
  /** Language of what the platform says to people; a function is asked at each call. @default 'vi' */
  locale?: Language | (() => Language);
  /** Used instead of the global `fetch`: a sandbox in the page, or a test. */
  fetch?: typeof globalThis.fetch;
  /** How long to wait, in milliseconds. */
  timeouts?: Timeouts;
  /** How often to try again, at most, after the first try. @default 3 */
  retries?: number;
}

/** Language of what people read. */
export type { Language };

/**
 * Gives the token of the person signed in, or `undefined` when nobody is. `refresh` is true when the platform
 * refused the token given before: get a new one. It is asked for once, however many calls were refused, in
 * however many tabs. The host keeps the token; this client never stores it.
 */
export type AccessToken = (reason: {
  refresh: boolean;
  signal: AbortSignal | undefined;
}) => Promise<string | undefined> | string | undefined;

/** How long to wait, in milliseconds. */
export interface Timeouts {
  /** For one try. @default 15_000, or 120_000 for files */
  attempt?: number;
  /** For a call with all its repetitions. @default 60_000, or 300_000 for files */
  total?: number;
}

/** What every call takes. */
export interface CallOptions {
  /** Ends the call when aborted. */
  signal?: AbortSignal;
  /** Token of a one-time-code session, used for this call instead of the access token. */
  session?: string;
  /** For this call only. */
  timeouts?: Timeouts;
}

/** What a call that makes or does something takes. */
export interface SendOptions extends CallOptions {
  /**
   * The same key for the same request: sent again with it, the platform answers as it did the first time and makes
   * no second record. A fresh key is made for each call without one. Keep one to survive a reload of the page.
   */
  idempotencyKey?: string;
}

/** What a call with files takes. */
export interface UploadOptions extends SendOptions {
  /** Told how many bytes have left; see `upload.ts` for where that can be known. */
  onProgress?: (progress: Progress) => void;
}

/** Bytes that have left, and bytes in all where known. */
export interface Progress {
  sent: number;
  total: number | undefined;
}

/** What a call that changes a record takes. */
export interface ChangeOptions extends CallOptions {
  /** `responseInfoOf(record)?.etag` of the record as it was read; the change is refused if someone changed it since. */
  ifMatch?: string;
}

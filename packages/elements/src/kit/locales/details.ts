/** What a sentence about a field may need to name. */
export interface Details {
  minimum?: number | undefined;
  maximum?: number | undefined;
  /** Written out, for example 20/12/2026. */
  date?: string | undefined;
  until?: string | undefined;
}

/** For sentences in `problems`: some are plain, some need a number or a date. */
export type Sentence = string | ((details: Details) => string);

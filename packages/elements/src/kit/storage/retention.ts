/**
 * How long what is of a person may lie on a device that many people share. Milliseconds. The privacy guide says the
 * same to people.
 */
const MINUTE = 60_000;

export const RETENTION = {
  /** What was found, on the screen: from the last touch on. */
  shown: 30 * MINUTE,
  /** Typed text, sealed: from the last change on. */
  draft: 30 * MINUTE,
  /** A key outlives many short drafts of one tab. That of a tab that was closed opens nothing any more. */
  draftKey: 24 * 60 * MINUTE,
  // Certificates somebody chose to keep, and their key, stay until they are removed or have run out: they say
  // themselves when. Lists to check certificates with are of nobody; newer ones take their place.
} as const;

/** How long what is kept may lie on a device. The privacy guide says the same to people. */
import type { StoreName } from './schema.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** Milliseconds; or until somebody removes it, or until something newer takes its place. */
type Life = number | 'until removed' | 'until replaced';

export const RETENTION = {
  /** Typed text, sealed, on a device that many people share: from the last change on. */
  draft: 30 * MINUTE,
  /** A key outlives many short drafts of one tab. That of a tab that was closed opens nothing any more. */
  'draft-keys': DAY,
  /** With its certificates, which say themselves how long they run; once those are gone no longer than this. */
  'certificate-keys': DAY,
  /** A gate works without a network. */
  'trust-lists': 'until replaced',
  certificates: 'until removed',
} as const satisfies Readonly<Record<StoreName | 'draft' | 'certificates', Life>>;

/** One idempotency key for one intent, however often somebody presses, until the platform has answered. */
import { newIdempotencyKey, RefusedError } from '@sen/client';

/** What somebody wants done: the same words twice are one intent. */
export interface Intent {
  /** Id of the record, or what else it is about. An answer settles whatever was wanted of it. */
  readonly about: string;
  readonly does: string;
}

export interface IdempotencyKeys {
  keyOf(intent: Intent): string;
  /** The platform has answered: whoever wants it from now on wants it anew. */
  settle(intent: Intent): void;
  forget(): void;
}

/** In memory. A form that survives a reload keeps its key with what was typed. */
export function idempotencyKeys(): IdempotencyKeys {
  const keys = new Map<string, Map<string, string>>();
  return {
    keyOf({ about, does }) {
      const ofRecord = keys.get(about) ?? new Map<string, string>();
      const key = ofRecord.get(does) ?? newIdempotencyKey();
      keys.set(about, ofRecord.set(does, key));
      return key;
    },
    settle: ({ about }) => void keys.delete(about),
    forget: () => keys.clear(),
  };
}

/**
 * Whether the platform has judged the intent, so that the next try is another one. While it rests it says nothing about
 * the intent itself: an earlier try may have arrived all the same.
 */
export const isDecided = (error: unknown): boolean =>
  error instanceof RefusedError && error.code !== 'rate-limited' && error.code !== 'maintenance';

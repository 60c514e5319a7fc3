/** What only the person may ask for, and how far asking for it has come. */
import type { SendOptions, Transport } from '@sen/client';
import type { Intent } from './idempotency-keys.ts';

/** Proof that the person may ask, or none for a person signed in; and the end of their patience. */
export interface Proof {
  readonly session?: string;
  readonly signal: AbortSignal;
}

export interface Action<Value = unknown> {
  /** Absent for what only reads: that may be asked twice. */
  readonly intent?: Intent;
  send(http: Transport, options: SendOptions & Proof): Promise<Value>;
  /** The answer, unless the person has left. Whoever waits for more in here looks at the signal again. */
  done(value: Value, proof: Proof): void | Promise<void>;
}

/** What waits for the code. */
export interface Pending {
  /** E.164; empty for a person signed in who was not asked for one. */
  readonly phone: string;
  readonly action: Action;
}

export type SessionProgress =
  | { readonly is: 'done' }
  /** A code is on its way; `enter` goes on. */
  | { readonly is: 'code-sent' }
  /** The session has ended; after `sendCode` and `enter` the same is done. `error`: that the platform said so. */
  | { readonly is: 'code-needed'; readonly error?: unknown }
  | { readonly is: 'failed'; readonly error: unknown }
  /** Pressed twice, or left meanwhile. */
  | { readonly is: 'ignored' };

export const IGNORED: SessionProgress = { is: 'ignored' };

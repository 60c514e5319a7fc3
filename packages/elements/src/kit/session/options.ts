/** What a code and a session are made of. */
import type { Schemas, Transport } from '@sen/client';
import type { Sessions } from '../platform/platform-context.ts';
import type { SessionClock } from './clock.ts';
import type { IdempotencyKeys } from './idempotency-keys.ts';

interface Asking {
  readonly purpose: Schemas['OtpPurpose'];
  readonly http: () => Transport;
  readonly onChange: () => void;
}

export interface OneTimeCodeOptions extends Asking {
  /**
   * Where sessions are kept that elements share, so that those of one purpose ask for one code between them. Undefined
   * where there is no `<sen-platform>` that keeps them.
   */
  readonly sessions: () => Sessions | undefined;
  readonly clock: SessionClock;
}

export interface PersonSessionOptions extends Asking, Partial<Pick<OneTimeCodeOptions, 'sessions' | 'clock'>> {
  /** The page vouches for the person: no code is asked for. */
  readonly signedIn: () => boolean;
  /** Something was refused or did not arrive. */
  readonly onTrouble?: (error: unknown) => void;
  /** Where the keys of what was not answered are kept. */
  readonly keys: IdempotencyKeys;
}

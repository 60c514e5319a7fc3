import type { VerdictStatus } from '@sen/credential';

/** A code was checked at a gate. Carries the answer only, never who was checked. */
export class CertificateCheckedEvent extends Event {
  readonly status: VerdictStatus;
  /** Code of the policy's outcome, where a policy was asked. */
  readonly outcome: string | undefined;
  constructor(status: VerdictStatus, outcome: string | undefined) {
    super('sen-certificate-checked', { bubbles: true, composed: true });
    this.status = status;
    this.outcome = outcome;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'sen-certificate-checked': CertificateCheckedEvent;
  }
}

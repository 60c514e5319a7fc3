import type { Received } from '@sen/client';

/** The platform accepted the registration. Says which and in what state, never who. */
export class RegistrationSubmittedEvent extends Event {
  readonly registrationId: string;
  readonly status: Received<'RegistrationStatus'>;
  constructor({ id, status }: Pick<Received<'Registration'>, 'id' | 'status'>) {
    super('sen-registration-submitted', { bubbles: true, composed: true });
    this.registrationId = id;
    this.status = status;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'sen-registration-submitted': RegistrationSubmittedEvent;
  }
}

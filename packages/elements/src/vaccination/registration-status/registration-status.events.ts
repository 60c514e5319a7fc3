/** A person answered an appointment and the platform took note. */
export class AppointmentAnsweredEvent extends Event {
  readonly appointmentId: string;
  readonly answer: 'confirmed' | 'moved' | 'declined';
  constructor(appointmentId: string, answer: 'confirmed' | 'moved' | 'declined') {
    super('sen-appointment-answered', { bubbles: true, composed: true });
    this.appointmentId = appointmentId;
    this.answer = answer;
  }
}

/** A person withdrew a registration and the platform took note. */
export class RegistrationCancelledEvent extends Event {
  readonly registrationId: string;
  constructor(registrationId: string) {
    super('sen-registration-cancelled', { bubbles: true, composed: true });
    this.registrationId = registrationId;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'sen-appointment-answered': AppointmentAnsweredEvent;
    'sen-registration-cancelled': RegistrationCancelledEvent;
  }
}

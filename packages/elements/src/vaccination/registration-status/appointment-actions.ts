/** What a person does with what was found: confirms, moves or declines the appointment, withdraws the registration. */
import { appointments, registrations, sites, type Body, type SendOptions } from '@sen/client';
import { IGNORED } from '../../kit/session/action.ts';
import { SingleFlight } from '../../kit/session/single-flight.ts';
import { slotsByDay, type SlotDay } from '../../directory/sites/slot-days.ts';
import { AppointmentAnsweredEvent, RegistrationCancelledEvent } from './registration-status.events.ts';
import type { Requests } from './requests.ts';
import type { Appointment, AppointmentAction, Registration } from './display-status.ts';
import type { StatusHost } from './status-host.ts';

export class AppointmentActions {
  readonly #host: StatusHost;
  readonly #requests: Requests;
  readonly #slots: SingleFlight;
  /** Undefined until they have come. */
  days: readonly SlotDay[] | undefined;
  reason = '';
  day = '';
  slotId = '';

  constructor(host: StatusHost, requests: Requests) {
    this.#host = host;
    this.#requests = requests;
    this.#slots = new SingleFlight(
      () => host.requestUpdate(),
      (error) => requests.session.report(error),
    );
  }

  get hasNoDays(): boolean {
    return this.#slots.failure !== undefined;
  }

  /** What was chosen on the way. */
  choose(choice: { reason: string } | { day: string } | { slotId: string }): void {
    Object.assign(this, 'day' in choice ? { ...choice, slotId: '' } : choice);
    this.#host.requestUpdate();
  }

  async begin(action: AppointmentAction, appointment: Appointment): Promise<void> {
    if (this.#requests.isSending) return;
    if (action === 'move') {
      this.choose({ day: '' });
      this.#host.go('move');
      await this.loadSlots();
    } else if (action === 'decline') this.giveReason('decline');
    else
      await this.#answer(appointment, 'confirmed', 'confirm', (made, options) => made.confirm(appointment.id, options));
  }

  /** Before declining or withdrawing. */
  giveReason(step: 'decline' | 'cancel'): void {
    this.choose({ reason: '' });
    this.#host.go(step);
  }

  async move(appointment: Appointment): Promise<void> {
    const { slotId, day } = this;
    if (!this.days) return;
    if (slotId === '')
      return this.#host.point([
        day === '' ? { field: 'day', problem: 'dayRequired' } : { field: 'slot', problem: 'slotRequired' },
      ]);
    await this.#answer(appointment, 'moved', `move ${slotId}`, (made, options) =>
      made.reschedule(appointment.id, { slotId }, options),
    );
  }

  async decline(appointment: Appointment): Promise<void> {
    const reason = this.reason as Body<'declineAppointment'>['reason'] | '';
    if (reason === '') return this.#host.point([{ field: 'reason', problem: 'declineReasonRequired' }]);
    await this.#answer(appointment, 'declined', `decline ${reason}`, (made, options) =>
      made.decline(appointment.id, { reason }, options),
    );
  }

  #answer(
    { id }: Appointment,
    answer: AppointmentAnsweredEvent['answer'],
    does: string,
    send: (made: ReturnType<typeof appointments>, options: SendOptions) => Promise<Appointment>,
  ): Promise<void> {
    const host = this.#host;
    const requests = this.#requests;
    return requests.ask({
      intent: { about: id, does },
      send: (http, options) => send(appointments(http), options),
      done: async (appointment, proof) => {
        host.dispatchEvent(new AppointmentAnsweredEvent(id, answer));
        if (host.shown) host.replace({ ...host.shown, appointment });
        // The registration's own state may have changed too; without it the screen is still right about the
        // appointment.
        await requests.reread(requests.session.http, proof).catch(() => {});
        if (proof.signal.aborted) return;
        host.arrive('one');
        if (answer === 'moved') host.say('moved');
      },
    });
  }

  cancel({ id }: Registration): Promise<void> {
    const host = this.#host;
    const reason = this.reason as Body<'cancelRegistration'>['reason'];
    return this.#requests.ask({
      intent: { about: id, does: `cancel ${reason}` },
      send: (http, options) => registrations(http).cancel(id, { reason }, options),
      done: (cancelled) => {
        host.replace(cancelled);
        host.dispatchEvent(new RegistrationCancelledEvent(id));
        host.arrive('one');
      },
    });
  }

  async loadSlots(): Promise<void> {
    const siteId = this.#host.shown?.appointment?.site.id;
    if (siteId === undefined) return;
    this.days = undefined;
    this.#slots.leave();
    const progress = await this.#slots.run(async (signal) => {
      const { items } = await sites(this.#requests.session.http).slots(siteId, {}, { signal });
      if (signal.aborted) return IGNORED;
      this.days = slotsByDay(items);
      return { is: 'done' };
    });
    if (progress.is === 'failed') await this.#requests.fail(progress.error);
  }

  readonly renewSlots = async (): Promise<boolean> => {
    this.slotId = '';
    await this.loadSlots();
    return this.days !== undefined;
  };

  forget(): void {
    this.#slots.leave();
    this.days = undefined;
    this.reason = '';
    this.day = '';
    this.slotId = '';
  }
}

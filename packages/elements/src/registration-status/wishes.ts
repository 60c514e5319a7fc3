/** What a person wishes to be done with what was found: to confirm, move or decline the appointment, to withdraw the registration. */
import { appointments, newIdempotencyKey, registrations, sites, type Body, type SendOptions } from '@sen/client';
import { SubmissionController } from '../controllers/submission.ts';
import { transportOf } from '../platform/platform-context.ts';
import { slotDays, type SlotDay } from '../sites/slot-days.ts';
import { AppointmentAnsweredEvent, RegistrationCancelledEvent } from './registration-status.events.ts';
import type { Appointment, Deed, Registration } from './standing.ts';
import type { Renewal, Requests } from './requests.ts';
import type { Proof, Request, StatusDesk } from './status-desk.ts';

export class Wishes implements Renewal {
  readonly #desk: StatusDesk;
  readonly #slots: SubmissionController<readonly SlotDay[]>;
  readonly #requests: Requests;
  reason = '';
  day = '';
  slotId = '';
  /** Of the wish that may have arrived: the same words, the same key. */
  #wish: { words: string; key: string } | undefined;

  constructor(desk: StatusDesk, requests: Requests) {
    this.#desk = desk;
    this.#requests = requests;
    this.#slots = new SubmissionController(desk.element);
  }

  /** Undefined until they have come. */
  get days(): readonly SlotDay[] | undefined {
    const { current } = this.#slots;
    return current.state === 'done' ? current.value : undefined;
  }

  get hasNoDays(): boolean {
    return this.#slots.current.state === 'failed';
  }

  /** What was chosen on the way to a wish. */
  choose(choice: { reason: string } | { day: string } | { slotId: string }): void {
    Object.assign(this, 'day' in choice ? { ...choice, slotId: '' } : choice);
    this.#desk.element.requestUpdate();
  }

  begin(deed: Deed, appointment: Appointment): void {
    if (this.#requests.isSending) return;
    if (deed === 'move') {
      this.choose({ day: '' });
      this.#desk.go('move');
      void this.loadSlots();
    } else if (deed === 'decline') this.giveReason('decline');
    else this.#answer(appointment, 'confirmed', `confirm ${appointment.id}`, (made, options) => made.confirm(appointment.id, options));
  }

  /** Before declining or withdrawing. */
  giveReason(stage: 'decline' | 'cancel'): void {
    this.choose({ reason: '' });
    this.#desk.go(stage);
  }

  move(appointment: Appointment): void {
    const { slotId, day } = this;
    const { id } = appointment;
    if (!this.days) return;
    if (slotId === '') this.#desk.point([day === '' ? { field: 'day', problem: 'dayRequired' } : { field: 'slot', problem: 'slotRequired' }]);
    else this.#answer(appointment, 'moved', `move ${id} ${slotId}`, (made, options) => made.reschedule(id, { slotId }, options));
  }

  decline(appointment: Appointment): void {
    const { id } = appointment;
    const reason = this.reason as Body<'declineAppointment'>['reason'] | '';
    if (reason === '') this.#desk.point([{ field: 'reason', problem: 'declineReasonRequired' }]);
    else this.#answer(appointment, 'declined', `decline ${id} ${reason}`, (made, options) => made.decline(id, { reason }, options));
  }

  #answer(
    before: Appointment,
    answer: AppointmentAnsweredEvent['answer'],
    wish: string,
    send: (made: ReturnType<typeof appointments>, options: SendOptions) => Promise<Appointment>,
  ): void {
    const desk = this.#desk;
    const request: Request = async (proof) => {
      const appointment = await send(appointments(transportOf(desk.element)), { ...proof, idempotencyKey: this.#keyOf(wish) });
      this.settle();
      desk.element.dispatchEvent(new AppointmentAnsweredEvent(before.id, answer));
      if (desk.shown) desk.replace({ ...desk.shown, appointment });
      // The registration's own state may have changed too; without it the screen is still right about the appointment.
      await this.reread(proof).catch(() => {});
      desk.arrive('one');
      if (answer === 'moved') desk.say('moved');
    };
    void this.#requests.ask(request);
  }

  cancel({ id }: Registration): void {
    const desk = this.#desk;
    const reason = this.reason as Body<'cancelRegistration'>['reason'];
    void this.#requests.ask(async (proof) => {
      const idempotencyKey = this.#keyOf(`cancel ${id} ${reason}`);
      desk.replace(await registrations(transportOf(desk.element)).cancel(id, { reason }, { ...proof, idempotencyKey }));
      this.settle();
      desk.element.dispatchEvent(new RegistrationCancelledEvent(id));
      desk.arrive('one');
    });
  }

  async reread({ session, signal }: Proof): Promise<void> {
    const { element, shown, replace } = this.#desk;
    if (!shown) return;
    replace(await registrations(transportOf(element)).get(shown.id, { ...(session && { session }), ...(signal && { signal }) }));
  }

  async loadSlots(): Promise<void> {
    const { element, shown } = this.#desk;
    const siteId = shown?.appointment?.site.id;
    if (siteId === undefined) return;
    this.#slots.reset();
    await this.#slots.run(async (signal) => slotDays((await sites(transportOf(element)).slots(siteId, {}, { signal })).items));
    const { current } = this.#slots;
    if (current.state === 'failed') await this.#requests.land(current.error);
  }

  async renewSlots(): Promise<boolean> {
    this.slotId = '';
    await this.loadSlots();
    return this.days !== undefined;
  }

  settle(): void {
    this.#wish = undefined;
  }

  /** The same wish keeps its key until the platform has answered: pressing again after a broken line does nothing twice. */
  #keyOf(words: string): string {
    if (this.#wish?.words !== words) this.#wish = { words, key: newIdempotencyKey() };
    return this.#wish.key;
  }

  forget(): void {
    this.#slots.reset();
    this.settle();
    this.reason = '';
    this.day = '';
    this.slotId = '';
  }
}

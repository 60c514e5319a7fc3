import type { CallOptions, SendOptions } from '../../options.ts';
import type { Listing } from '../../pagination.ts';
import { path } from '../../path.ts';
import type { Transport } from '../../transport.ts';
import type { Answer, Body, Query } from '../../types.ts';

/** A time and a place. */
export const appointments = (http: Transport) => ({
  /** Appointments of the person signed in. */
  listMine: (query?: Query<'listMyAppointments'>, options?: CallOptions): Listing<Answer<'listMyAppointments'>> =>
    http.list('listMyAppointments', path`me/appointments`, options, query),
  /** I will come. */
  confirm: (appointmentId: string, options?: SendOptions): Promise<Answer<'confirmAppointment'>> =>
    http.post('confirmAppointment', path`appointments/${appointmentId}:confirm`, options),
  /** I will not come. */
  decline: (
    appointmentId: string,
    decline: Body<'declineAppointment'>,
    options?: SendOptions,
  ): Promise<Answer<'declineAppointment'>> =>
    http.post('declineAppointment', path`appointments/${appointmentId}:decline`, options, decline),
  /** Moves it to another slot. */
  reschedule: (
    appointmentId: string,
    move: Body<'rescheduleAppointment'>,
    options?: SendOptions,
  ): Promise<Answer<'rescheduleAppointment'>> =>
    http.post('rescheduleAppointment', path`appointments/${appointmentId}:reschedule`, options, move),
  /** Receives a person at the site. */
  checkIn: (checkIn: Body<'checkInAppointment'>, options?: SendOptions): Promise<Answer<'checkInAppointment'>> =>
    http.post('checkInAppointment', path`appointments:check-in`, options, checkIn),
});

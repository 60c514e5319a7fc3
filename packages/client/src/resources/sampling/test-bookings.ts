import type { CallOptions, SendOptions } from '../../options.ts';
import { path } from '../../path.ts';
import type { Transport } from '../../transport.ts';
import type { Answer, Body } from '../../types.ts';

/** Test appointments. */
export const testBookings = (http: Transport) => ({
  /** Books a test for one person or a household. */
  create: (booking: Body<'createTestBooking'>, options?: SendOptions): Promise<Answer<'createTestBooking'>> =>
    http.post('createTestBooking', path`test-bookings`, options, booking),
  /** One booking. */
  get: (testBookingId: string, options?: CallOptions): Promise<Answer<'getTestBooking'>> =>
    http.get('getTestBooking', path`test-bookings/${testBookingId}`, options),
  /** Lets a booking go. */
  cancel: (testBookingId: string, options?: SendOptions): Promise<Answer<'cancelTestBooking'>> =>
    http.post('cancelTestBooking', path`test-bookings/${testBookingId}:cancel`, options),
});

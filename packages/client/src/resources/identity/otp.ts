import type { SendOptions } from '../../options.ts';
import { path } from '../../path.ts';
import type { Transport } from '../../transport.ts';
import type { Answer, Body } from '../../types.ts';

/** One-time codes to a phone. Give the session they lead to as `session` with later calls. */
export const otp = (http: Transport) => ({
  /** Sends a code to a mobile phone. */
  create: (request: Body<'createOtp'>, options?: SendOptions): Promise<Answer<'createOtp'>> =>
    http.open.post('createOtp', path`otp`, options, request),
  /** Exchanges the code for a short session. */
  verify: (otpId: string, answer: Body<'verifyOtp'>, options?: SendOptions): Promise<Answer<'verifyOtp'>> =>
    http.open.post('verifyOtp', path`otp/${otpId}:verify`, options, answer),
  /** Sends a new code; the earlier one no longer works. */
  resend: (otpId: string, options?: SendOptions): Promise<Answer<'resendOtp'>> =>
    http.open.post('resendOtp', path`otp/${otpId}:resend`, options),
});

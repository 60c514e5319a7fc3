/** How many one-time codes may be asked for and guessed, by phone and by place. Why these numbers: decision 26. */
import { CAPTCHA_TOKEN } from '../../control/personas.ts';
import { readCounter, incrementCounter, endOfDay, minutesFrom, secondsUntil } from '../../data/counters.ts';
import type { CounterStore } from '../../data/counters.ts';
import { ProblemError } from '../responses/problem-error.ts';
import { keyed, randomHex } from '../../data/secrets.ts';
import type { Secret } from '../../data/secrets.ts';

export interface CodeLimits {
  /** Wrong codes from one place, over all phones, that close it for verifying until the day ends. @default 10 */
  wrongPerPlace: number;
  /**
   * Wrong codes for one phone, from all places, after which its next code waits for the captcha until the day ends.
   * @default 50
   */
  wrongPerPhone: number;
  /** Messages that one place can have sent to one phone in ten minutes. @default 10 */
  messagesPerPhoneAndPlace: number;
  /** Messages to one phone in ten minutes, from all places, without the captcha. @default 15 */
  messagesPerPhone: number;
  /** Messages to one phone in a day without the captcha. @default 100 */
  messagesPerPhoneDaily: number;
  /** No phone rings more often in a day, captcha or not. @default 150 */
  messagesPerPhoneAtMost: number;
  /** Messages that one place can have sent in a day, to whichever phones, without the captcha. @default 200 */
  messagesPerPlace: number;
}

export const CODE_LIMITS: CodeLimits = {
  wrongPerPlace: 10,
  wrongPerPhone: 50,
  messagesPerPhoneAndPlace: 10,
  messagesPerPhone: 15,
  messagesPerPhoneDaily: 100,
  messagesPerPhoneAtMost: 150,
  messagesPerPlace: 200,
};

/** Wrong codes that end a challenge; fewer where guessing is going on. */
const ATTEMPTS = 5;
const ATTEMPTS_UNDER_GUESSING = 2;

const MESSAGE_MINUTES = 10;
/** How long a solved captcha may be used. Minutes. */
const PASS_MINUTES = 10;

export interface OtpLimitContext extends CounterStore {
  /** Where the request comes from. */
  place: string;
  limits: CodeLimits;
}

export const tooManyCodes = (retryAfter: number, keep = false): ProblemError =>
  new ProblemError('otp-too-many', { keep, extra: { retryAfter } });
export const captchaRequired = (): ProblemError =>
  new ProblemError('captcha-required', { extra: { captchaSiteKey: 'sandbox', retryAfter: 0 } });

const signatureOf = (secret: Secret, place: string, nonce: string, until: number): Promise<string> =>
  keyed(secret, 'captcha', place, nonce, String(until));

/** What a solved captcha gives: good for one use, in the place where it was solved, for ten minutes. */
export async function issueCaptchaToken({
  secret,
  place,
  now,
}: Pick<OtpLimitContext, 'secret' | 'place' | 'now'>): Promise<string> {
  const nonce = randomHex(12);
  const until = minutesFrom(now, PASS_MINUTES).getTime();
  return `pass.${nonce}.${until}.${await signatureOf(secret, place, nonce, until)}`;
}

/**
 * Takes a captcha's pass, once. `sandbox` stands for a captcha that was solved just now, once a day for each thing it
 * is wanted for, so that a portal can be tried by hand; a pass of its own for each request comes from
 * `/sandbox/captcha`.
 */
export async function redeemCaptchaToken(
  limited: OtpLimitContext,
  token: string | undefined,
  ...wantedFor: string[]
): Promise<boolean> {
  const { secret, place, now } = limited;
  if (token === CAPTCHA_TOKEN)
    return (await incrementCounter(limited, endOfDay(now), 'pass', token, place, ...wantedFor)).count === 1;
  const [, nonce = '', until = '', signature = ''] =
    /^pass\.([0-9a-f]{24})\.(\d{13})\.([0-9a-f]{40})$/.exec(token ?? '') ?? [];
  if (signature === '' || signature !== (await signatureOf(secret, place, nonce, Number(until)))) return false;
  const end = minutesFrom(now, PASS_MINUTES);
  if (Number(until) <= now.getTime() || Number(until) > end.getTime()) return false;
  return (await incrementCounter(limited, end, 'pass', nonce)).count === 1;
}

const isGuessedAt = async (limited: OtpLimitContext, phoneKey: string): Promise<boolean> =>
  (await readCounter(limited, endOfDay(limited.now), 'wrong', 'phone', phoneKey)) >= limited.limits.wrongPerPhone;

/** How many tries a code that is sent now is good for. */
export const attemptsFor = async (limited: OtpLimitContext, phoneKey: string): Promise<number> =>
  (await isGuessedAt(limited, phoneKey)) ? ATTEMPTS_UNDER_GUESSING : ATTEMPTS;

/**
 * Counts one more message to a phone, or refuses it. Counted however it was asked for, because somebody's phone rings
 * for each. A stranger who asks for many makes the phone's owner solve a captcha at most.
 */
export async function checkMessage(
  limited: OtpLimitContext,
  phoneKey: string,
  token: string | undefined,
): Promise<void> {
  const { now, place, limits } = limited;
  const [soon, tonight] = [minutesFrom(now, MESSAGE_MINUTES), endOfDay(now)];
  // Always in this order, so that two requests never wait for each other.
  const fromPlace = await incrementCounter(limited, tonight, 'messages', 'place', place);
  const daily = await incrementCounter(limited, tonight, 'messages', 'phone-daily', phoneKey);
  const toPhone = await incrementCounter(limited, soon, 'messages', 'phone', phoneKey);
  const between = await incrementCounter(limited, soon, 'messages', 'phone-and-place', phoneKey, place);
  if (between.count > limits.messagesPerPhoneAndPlace) throw tooManyCodes(secondsUntil(between.endsAt, now));
  if (daily.count > limits.messagesPerPhoneAtMost) throw tooManyCodes(secondsUntil(daily.endsAt, now));
  const isMany =
    fromPlace.count > limits.messagesPerPlace ||
    toPhone.count > limits.messagesPerPhone ||
    daily.count > limits.messagesPerPhoneDaily;
  if ((isMany || (await isGuessedAt(limited, phoneKey))) && !(await redeemCaptchaToken(limited, token, phoneKey)))
    throw captchaRequired();
}

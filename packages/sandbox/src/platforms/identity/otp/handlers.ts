/**
 * One-time codes to a phone. The code is kept as a hash under a key outside the database; the sandbox phone shows it
 * while it is good.
 */
import { localInstant } from '../../../data/vietnam-time.ts';
import {
  attemptsFor,
  captchaRequired,
  checkMessage,
  redeemCaptchaToken,
  tooManyCodes,
} from '../../../http/access/code-limits.ts';
import type { OtpLimitContext } from '../../../http/access/code-limits.ts';
import { decrementCounter, incrementCounter, endOfDay, secondsUntil } from '../../../data/counters.ts';
import { created, hintOf, newId, ok, phoneKeyOf } from '../../../http/request-context.ts';
import type { RequestContext } from '../../../http/request-context.ts';
import type { ContextOf, Handlers } from '../../../http/operation-types.ts';
import { rememberPhones, sendSms } from '../../../control/messages.ts';
import { CAPTCHA_TOKEN, PHONES } from '../../../control/personas.ts';
import { ProblemError } from '../../../http/responses/problem-error.ts';
import { keyed, randomDigits, sha256Hex } from '../../../data/secrets.ts';
import type { Secret } from '../../../data/secrets.ts';
import { newSessionToken } from '../../../http/access/session-token.ts';
import type { OtpPurpose } from '@sen/client/schemas';

const CODE_MINUTES = 5;
const SESSION_MINUTES = 30;
/** Between two messages to the same challenge. Seconds. */
const RESEND_AFTER = 60;
/** What the test phone that is always too many is told. Seconds. */
const TEST_PHONE_WAIT = 900;

/** Vietnamese landlines begin with 2. */
const LANDLINE = /^\+842/;

const minutesLater = (now: Date, minutes: number): string => new Date(now.getTime() + minutes * 60_000).toISOString();
const secondsBetween = (from: string, to: Date): number => Math.floor((to.getTime() - Date.parse(from)) / 1000);

interface Challenge {
  id: string;
  phoneKey: string;
  expiresAt: string;
  sentAt: string;
  attemptsLeft: number;
}

const limitedOf = ({ db, now, secret, place, codeLimits }: RequestContext<unknown>): OtpLimitContext => ({
  db,
  now,
  secret,
  place,
  limits: codeLimits,
});

/** Seconds until this challenge may be sent another code. */
const waitFor = ({ sentAt }: Pick<Challenge, 'sentAt'>, now: Date): number =>
  Math.min(RESEND_AFTER, Math.max(0, RESEND_AFTER - secondsBetween(sentAt, now)));

const onWire = ({ id, expiresAt, sentAt, attemptsLeft }: Challenge, phone: string, now: Date) => ({
  id,
  phoneHint: hintOf(phone),
  expiresAt: localInstant(expiresAt),
  resendAfter: waitFor({ sentAt }, now),
  attemptsLeft,
});

/** Tells one outside key from another; a code under a key that was lost is over, not wrong. */
const keyNameOf = async (secret: Secret): Promise<string> => (await keyed(secret, 'key-name')).slice(0, 8);
const codeHashOf = async (secret: Secret, otpId: string, code: string): Promise<string> =>
  `${await keyNameOf(secret)}.${await keyed(secret, 'code', otpId, code)}`;

/** Makes a code and puts it on the sandbox phone. */
async function send(
  { db, now, secret, language }: RequestContext<unknown>,
  otpId: string,
  phoneKey: string,
): Promise<string> {
  const code = randomDigits();
  const text =
    language === 'vi'
      ? `[THỬ NGHIỆM] Mã xác nhận của bạn là ${code}, dùng trong ${CODE_MINUTES} phút. Không đưa mã này cho ai.`
      : `[SANDBOX] Your code is ${code}, good for ${CODE_MINUTES} minutes. Give it to nobody.`;
  await sendSms(db, { secret, phoneKey, text, code, now, expiresAt: minutesLater(now, CODE_MINUTES) });
  return codeHashOf(secret, otpId, code);
}

async function createOtp(context: ContextOf<'createOtp'>) {
  const { db, now, pepper, body } = context;
  const { phone, purpose, captchaToken } = body;
  if (LANDLINE.test(phone))
    throw new ProblemError('phone-landline', { fieldErrors: [{ pointer: '/phone', code: 'phone-landline' }] });
  if (phone.startsWith('+84') && !/^\+84[35789]\d{8}$/.test(phone))
    throw new ProblemError('fields-invalid', { fieldErrors: [{ pointer: '/phone', code: 'format' }] });
  if (phone === PHONES.undeliverable) throw new ProblemError('otp-undeliverable');
  if (phone === PHONES.tooMany) throw tooManyCodes(TEST_PHONE_WAIT);
  const phoneKey = await phoneKeyOf(pepper, phone);
  const limited = limitedOf(context);
  if (
    phone === PHONES.captcha &&
    captchaToken !== CAPTCHA_TOKEN &&
    !(await redeemCaptchaToken(limited, captchaToken, phoneKey))
  )
    throw captchaRequired();
  await checkMessage(limited, phoneKey, captchaToken);
  await rememberPhones(db, [{ key: phoneKey, number: phone }]);
  const id = newId('otp');
  const challenge = {
    id,
    phoneKey,
    purpose,
    codeHash: await send(context, id, phoneKey),
    createdAt: now.toISOString(),
    sentAt: now.toISOString(),
    expiresAt: minutesLater(now, CODE_MINUTES),
    attemptsLeft: await attemptsFor(limited, phoneKey),
    verifiedAt: null,
  };
  await db.insertInto('otpChallenges').values(challenge).execute();
  return created(onWire(challenge, phone, now));
}

async function resendOtp(context: ContextOf<'resendOtp'>) {
  const { db, now, params } = context;
  const challenge = await db
    .selectFrom('otpChallenges')
    .innerJoin('phones', 'phones.key', 'otpChallenges.phoneKey')
    .selectAll('otpChallenges')
    .select('phones.number')
    .where('otpChallenges.id', '=', params.otpId)
    .executeTakeFirst();
  if (!challenge || challenge.verifiedAt !== null) throw new ProblemError('record-not-found');
  const limited = limitedOf(context);
  // Without a body there is no pass to take: who has to solve a captcha asks for a code anew.
  await checkMessage(limited, challenge.phoneKey, undefined);
  const wait = waitFor(challenge, now);
  if (wait > 0) throw tooManyCodes(wait);
  const changed = {
    codeHash: await send(context, challenge.id, challenge.phoneKey),
    sentAt: now.toISOString(),
    expiresAt: minutesLater(now, CODE_MINUTES),
    attemptsLeft: await attemptsFor(limited, challenge.phoneKey),
  };
  await db.updateTable('otpChallenges').set(changed).where('id', '=', challenge.id).execute();
  return ok(onWire({ ...challenge, ...changed }, challenge.number, now));
}

/**
 * Takes one try, before the code is compared, so that parallel guesses cannot share one: from the place, which is
 * closed for the day after too many wrong ones; from the phone, whose next code then waits for a captcha; and from this
 * challenge. No stranger's guess touches a code that was sent for somebody else's challenge.
 */
async function takeTry(
  limited: OtpLimitContext,
  { id, phoneKey, sentAt }: Challenge,
): Promise<{ attemptsLeft: number; giveBack: () => Promise<void> }> {
  const { db, now, place, limits } = limited;
  const tonight = endOfDay(now);
  const { count, endsAt } = await incrementCounter(limited, tonight, 'wrong', 'place', place);
  if (count > limits.wrongPerPlace) throw tooManyCodes(secondsUntil(endsAt, now));
  await incrementCounter(limited, tonight, 'wrong', 'phone', phoneKey);
  const tried = await db
    .updateTable('otpChallenges')
    .set((is) => ({ attemptsLeft: is('attemptsLeft', '-', 1) }))
    .where('id', '=', id)
    .where('attemptsLeft', '>', 0)
    .executeTakeFirstOrThrow();
  if (tried.numUpdatedRows === 0n) throw tooManyCodes(Math.max(1, waitFor({ sentAt }, now)));
  const { attemptsLeft } = await db
    .selectFrom('otpChallenges')
    .select('attemptsLeft')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return {
    attemptsLeft,
    async giveBack() {
      await decrementCounter(limited, 'wrong', 'place', place);
      await decrementCounter(limited, 'wrong', 'phone', phoneKey);
    },
  };
}

async function verifyOtp(context: ContextOf<'verifyOtp'>) {
  const { db, now, secret, params, body, pepper } = context;
  const id = params.otpId;
  const challenge = await db.selectFrom('otpChallenges').selectAll().where('id', '=', id).executeTakeFirst();
  if (!challenge) throw new ProblemError('record-not-found');
  if (challenge.verifiedAt !== null || challenge.expiresAt <= now.toISOString()) throw new ProblemError('otp-expired');
  if (!challenge.codeHash.startsWith(`${await keyNameOf(secret)}.`)) throw new ProblemError('otp-expired');
  const { attemptsLeft, giveBack } = await takeTry(limitedOf(context), challenge);
  if ((await codeHashOf(secret, id, body.code)) !== challenge.codeHash) {
    if (attemptsLeft === 0) throw tooManyCodes(Math.max(1, waitFor(challenge, now)), true);
    throw new ProblemError('otp-invalid', { keep: true, extra: { attemptsLeft } });
  }
  await giveBack();
  const taken = await db
    .updateTable('otpChallenges')
    .set({ verifiedAt: now.toISOString() })
    .where('id', '=', id)
    .where('verifiedAt', 'is', null)
    .executeTakeFirstOrThrow();
  if (taken.numUpdatedRows === 0n) throw new ProblemError('otp-expired');
  const expiresAt = minutesLater(now, SESSION_MINUTES);
  const accessToken = await newSessionToken(pepper, expiresAt);
  await db
    .insertInto('sessions')
    .values({
      tokenHash: await sha256Hex(accessToken),
      phoneKey: challenge.phoneKey,
      purpose: challenge.purpose,
      expiresAt,
    })
    .execute();
  return ok({ accessToken, purpose: challenge.purpose as OtpPurpose, expiresAt: localInstant(expiresAt) });
}

export const otp = { createOtp, resendOtp, verifyOtp } satisfies Handlers;

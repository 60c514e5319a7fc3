/** One-time codes to a phone. The code is kept as a hash; the sandbox phone shows it. */
import { localInstant } from '../clock.ts';
import { created, hintOf, newId, ok, phoneKeyOf } from '../exchange.ts';
import type { Exchange, Handler } from '../exchange.ts';
import { rememberPhone, sendSms } from '../messages.ts';
import { CAPTCHA_TOKEN, PHONES } from '../personas.ts';
import { Refusal } from '../refusal.ts';
import { keyed, randomDigits, randomHex, sha256 } from '../secrets.ts';

const CODE_MINUTES = 5;
const SESSION_MINUTES = 30;
const ATTEMPTS = 5;
/** Between two messages to the same challenge. Seconds. */
const RESEND_AFTER = 60;
/** Messages one phone gets in ten minutes; a family needs a few. */
const MESSAGES_PER_PHONE = 10;
const PER_PHONE_MINUTES = 10;
/** After too many wrong codes. Seconds. */
const LOCKED_FOR = 900;

/** Vietnamese landlines begin with 2. */
const LANDLINE = /^\+842/;

const minutesLater = (now: Date, minutes: number): string => new Date(now.getTime() + minutes * 60_000).toISOString();
const secondsBetween = (from: string, to: Date): number => Math.floor((to.getTime() - Date.parse(from)) / 1000);
const secondsUntil = (instant: string, now: Date): number => Math.ceil((Date.parse(instant) - now.getTime()) / 1000);
const tooMany = (retryAfter: number): Refusal => new Refusal('otp-too-many', { extra: { retryAfter } });

interface Challenge {
  id: string;
  phoneKey: string;
  expiresAt: string;
  sentAt: string;
  attemptsLeft: number;
}

const onWire = ({ id, expiresAt, sentAt, attemptsLeft }: Challenge, phone: string, now: Date) => ({
  id,
  phoneHint: hintOf(phone),
  expiresAt: localInstant(expiresAt),
  resendAfter: Math.max(0, RESEND_AFTER - secondsBetween(sentAt, now)),
  attemptsLeft,
});

/**
 * Whether this phone may be sent another code. A challenge that was locked locks its phone: new challenges would be new tries, and six
 * digits are few. Messages are counted however they were asked for, because somebody else's phone rings for each.
 */
async function checkPhone({ db, now }: Exchange<unknown>, phoneKey: string): Promise<void> {
  const locked = await db
    .selectFrom('otpChallenges')
    .select(({ fn }) => fn.max('expiresAt').as('until'))
    .where('phoneKey', '=', phoneKey)
    .where('attemptsLeft', '=', 0)
    .where('verifiedAt', 'is', null)
    .executeTakeFirst();
  if (locked?.until && locked.until > now.toISOString()) throw tooMany(secondsUntil(locked.until, now));
  const recent = await db
    .selectFrom('messages')
    .select(({ fn }) => [fn.countAll().as('sent'), fn.min('sentAt').as('first')])
    .where('phoneKey', '=', phoneKey)
    .where('code', 'is not', null)
    .where('sentAt', '>', minutesLater(now, -PER_PHONE_MINUTES))
    .executeTakeFirstOrThrow();
  if (Number(recent.sent) >= MESSAGES_PER_PHONE) throw tooMany(Math.max(1, secondsUntil(minutesLater(new Date(recent.first ?? now), PER_PHONE_MINUTES), now)));
}

/** Makes a code and puts it on the sandbox phone. */
async function send({ db, now, pepper, language }: Exchange<unknown>, phoneKey: string): Promise<string> {
  const code = randomDigits();
  const text =
    language === 'vi'
      ? `[THỬ NGHIỆM] Mã xác nhận của bạn là ${code}, dùng trong ${CODE_MINUTES} phút. Không đưa mã này cho ai.`
      : `[SANDBOX] Your code is ${code}, good for ${CODE_MINUTES} minutes. Give it to nobody.`;
  await sendSms(db, { phoneKey, text, code, now });
  return keyed(pepper, 'code', code);
}

async function createOtp(exchange: Exchange<{ phone: string; purpose: string; captchaToken?: string }>) {
  const { db, now, pepper, body } = exchange;
  const { phone, purpose, captchaToken } = body;
  if (LANDLINE.test(phone)) throw new Refusal('phone-landline', { fieldErrors: [{ pointer: '/phone', code: 'phone-landline' }] });
  if (phone.startsWith('+84') && !/^\+84[35789]\d{8}$/.test(phone))
    throw new Refusal('fields-invalid', { fieldErrors: [{ pointer: '/phone', code: 'format' }] });
  if (phone === PHONES.undeliverable) throw new Refusal('otp-undeliverable');
  if (phone === PHONES.tooMany) throw tooMany(LOCKED_FOR);
  if (phone === PHONES.captcha && captchaToken !== CAPTCHA_TOKEN)
    throw new Refusal('captcha-required', { extra: { captchaSiteKey: 'sandbox', retryAfter: 0 } });

  const phoneKey = await phoneKeyOf(pepper, phone);
  await checkPhone(exchange, phoneKey);
  await rememberPhone(db, phoneKey, phone);
  const challenge = {
    id: newId('otp'),
    phoneKey,
    purpose,
    codeHash: await send(exchange, phoneKey),
    createdAt: now.toISOString(),
    sentAt: now.toISOString(),
    expiresAt: minutesLater(now, CODE_MINUTES),
    attemptsLeft: ATTEMPTS,
    verifiedAt: null,
  };
  await db.insertInto('otpChallenges').values(challenge).execute();
  return created(onWire(challenge, phone, now));
}

async function resendOtp(exchange: Exchange) {
  const { db, now, params } = exchange;
  const challenge = await db
    .selectFrom('otpChallenges')
    .innerJoin('phones', 'phones.key', 'otpChallenges.phoneKey')
    .selectAll('otpChallenges')
    .select('phones.number')
    .where('otpChallenges.id', '=', params['otpId'] ?? '')
    .executeTakeFirst();
  if (!challenge || challenge.verifiedAt !== null) throw new Refusal('record-not-found');
  await checkPhone(exchange, challenge.phoneKey);
  const wait = RESEND_AFTER - secondsBetween(challenge.sentAt, now);
  if (wait > 0) throw tooMany(wait);
  const changed = {
    codeHash: await send(exchange, challenge.phoneKey),
    sentAt: now.toISOString(),
    expiresAt: minutesLater(now, CODE_MINUTES),
    attemptsLeft: ATTEMPTS,
  };
  await db.updateTable('otpChallenges').set(changed).where('id', '=', challenge.id).execute();
  return ok(onWire({ ...challenge, ...changed }, challenge.number, now));
}

async function verifyOtp({ db, now, pepper, params, body }: Exchange<{ code: string }>) {
  const id = params['otpId'] ?? '';
  const challenge = await db.selectFrom('otpChallenges').selectAll().where('id', '=', id).executeTakeFirst();
  if (!challenge) throw new Refusal('record-not-found');
  if (challenge.verifiedAt !== null || challenge.expiresAt <= now.toISOString()) throw new Refusal('otp-expired');
  // The try is taken before the code is compared, so that parallel guesses cannot share one.
  const tried = await db
    .updateTable('otpChallenges')
    .set((is) => ({ attemptsLeft: is('attemptsLeft', '-', 1) }))
    .where('id', '=', id)
    .where('attemptsLeft', '>', 0)
    .executeTakeFirstOrThrow();
  if (tried.numUpdatedRows === 0n) throw tooMany(secondsUntil(challenge.expiresAt, now));
  const { attemptsLeft } = await db.selectFrom('otpChallenges').select('attemptsLeft').where('id', '=', id).executeTakeFirstOrThrow();
  if ((await keyed(pepper, 'code', body.code)) !== challenge.codeHash) {
    if (attemptsLeft === 0) {
      // Until then the challenge stands, locked.
      const until = new Date(now.getTime() + LOCKED_FOR * 1000).toISOString();
      await db.updateTable('otpChallenges').set({ expiresAt: until }).where('id', '=', id).execute();
      throw new Refusal('otp-too-many', { keep: true, extra: { retryAfter: LOCKED_FOR } });
    }
    throw new Refusal('otp-invalid', { keep: true, extra: { attemptsLeft } });
  }
  const taken = await db
    .updateTable('otpChallenges')
    .set({ verifiedAt: now.toISOString() })
    .where('id', '=', id)
    .where('verifiedAt', 'is', null)
    .executeTakeFirstOrThrow();
  if (taken.numUpdatedRows === 0n) throw new Refusal('otp-expired');
  const accessToken = `otp_${randomHex(24)}`;
  const expiresAt = minutesLater(now, SESSION_MINUTES);
  await db
    .insertInto('sessions')
    .values({ tokenHash: await sha256(accessToken), phoneKey: challenge.phoneKey, purpose: challenge.purpose, expiresAt })
    .execute();
  return ok({ accessToken, purpose: challenge.purpose, expiresAt: localInstant(expiresAt) });
}

export const otp: Record<string, Handler> = { createOtp, resendOtp, verifyOtp };

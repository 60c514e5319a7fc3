/**
 * QR of the health insurance card: number|name in hex|birth|1 male, 2 female|address in hex|clinic|from|to|…|$.
 * Not signed: good for filling a form in.
 */
import { strictUtf8 } from '../bytes.ts';
import type { Sex } from './id-number.ts';
import { cleanName, isoDate } from './text.ts';

export interface InsuranceFacts {
  readonly type: 'insurance';
  readonly insuranceNumber: string;
  readonly fullName: string;
  /** YYYY-MM-DD, or YYYY. */
  readonly dateOfBirth: string;
  readonly sex: Sex | undefined;
  readonly address: string;
  /** Where the holder is treated first, for example `79-024`. */
  readonly clinic: string;
  readonly validFrom: string;
  readonly validUntil: string;
}

/** 15 characters of the card, the 10 digits printed since 2021, or the 12-digit id number. */
export const INSURANCE_NUMBER = /^(?:[A-Z]{2}[1-5]\d{12}|\d{10}|\d{12})$/;

function fromHex(text: string): string | undefined {
  if (!/^(?:[\da-f]{2}){0,500}$/i.test(text)) return undefined;
  try {
    return cleanName(strictUtf8.decode(Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))));
  } catch {
    return undefined;
  }
}

/** Undefined when the text is not of an insurance card. */
export function readInsurance(text: string): InsuranceFacts | undefined {
  const [printed = '', name = '', birth = '', sex = '', address = '', clinic = '', from = '', until = ''] = text
    .split('|', 9)
    .map((part) => part.trim());
  // Some cards print the number in groups.
  const number = printed.replace(/\s/g, '');
  const fullName = fromHex(name);
  const dateOfBirth = isoDate(birth);
  if (!INSURANCE_NUMBER.test(number) || !fullName || !dateOfBirth) return undefined;
  return {
    type: 'insurance',
    insuranceNumber: number,
    fullName,
    dateOfBirth,
    sex: sex === '1' ? 'male' : sex === '2' ? 'female' : undefined,
    address: fromHex(address) ?? '',
    clinic: clinic.replace(/\s/g, ''),
    validFrom: isoDate(from),
    validUntil: isoDate(until),
  };
}

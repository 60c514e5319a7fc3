/**
 * Base45, RFC 9285. Two bytes become three characters, so that QR codes can use their compact alphabet.
 * Never trims or upper-cases: a scanner that needs that has read the wrong code, and a space is a digit here.
 */
import { DecodeError } from '../errors.ts';

export const BASE45_ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';

const NOT_A_DIGIT = 0xff;
const DIGITS = new Uint8Array(128).fill(NOT_A_DIGIT);
for (let value = 0; value < 45; value++) DIGITS[BASE45_ALPHABET.charCodeAt(value)] = value;

const digitAt = (text: string, index: number): number => {
  const digit = DIGITS[text.charCodeAt(index)] ?? NOT_A_DIGIT;
  if (digit === NOT_A_DIGIT) throw new DecodeError('base45', 'Foreign character');
  return digit;
};

/**
 * Reads `text` from `start`. Throws at stage `base45` for a foreign character, a lone one, or a group that is too
 * large.
 */
export function decodeBase45(text: string, start = 0): Uint8Array {
  const length = text.length - start;
  const rest = length % 3;
  if (rest === 1) throw new DecodeError('base45', 'One character too many');
  const bytes = new Uint8Array(((length - rest) / 3) * 2 + (rest >> 1));
  const whole = text.length - rest;
  let at = 0;
  for (let index = start; index < whole; index += 3) {
    const value = digitAt(text, index) + digitAt(text, index + 1) * 45 + digitAt(text, index + 2) * 2025;
    if (value > 0xffff) throw new DecodeError('base45', 'Too large');
    bytes[at++] = value >> 8;
    bytes[at++] = value & 0xff;
  }
  if (rest === 2) {
    const value = digitAt(text, whole) + digitAt(text, whole + 1) * 45;
    if (value > 0xff) throw new DecodeError('base45', 'Too large');
    bytes[at] = value;
  }
  return bytes;
}

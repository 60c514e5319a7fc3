/**
 * Phone numbers of Viet Nam. Kept as E.164; a number moves between carriers, so nothing is read from its prefix but its
 * kind.
 */

import { withoutInvisible } from './pasted.ts';

export type ReadPhone = { kind: 'mobile'; e164: string } | { kind: 'landline' } | { kind: 'unreadable' };

/**
 * Reads what people type or paste: 0912 345 678, (091) 234-5678, +84 912 345 678, 84912345678.
 * A landline is recognised so that the refusal can say why: it gets no messages.
 */
export function readPhone(typed: string): ReadPhone {
  const digits = withoutInvisible(typed.normalize('NFKC')).replace(/[\s().·-]/g, '');
  const national = /^(?:\+?84|0084|0)(\d+)$/.exec(digits)?.[1]?.replace(/^0/, '');
  if (!national) return { kind: 'unreadable' };
  if (/^[35789]\d{8}$/.test(national)) return { kind: 'mobile', e164: `+84${national}` };
  return /^2\d{9}$/.test(national) ? { kind: 'landline' } : { kind: 'unreadable' };
}

/** 0912 345 678, as people read it out. What is no mobile number stays as it is. */
export const tidyPhone = (typed: string): string => {
  const read = readPhone(typed);
  return read.kind === 'mobile'
    ? read.e164.replace(/^\+84(\d{3})(\d{3})(\d{3})$/, '0$1 $2 $3')
    : withoutInvisible(typed).trim();
};

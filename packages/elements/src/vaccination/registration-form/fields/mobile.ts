import { readPhone } from '../../../kit/people/phone.ts';
import type { Answers } from './answers.ts';

/** The phone messages go to, E.164; empty when what was typed is no mobile number. */
export const mobileOf = ({ phone }: Answers): string => {
  const read = readPhone(phone);
  return read.kind === 'mobile' ? read.e164 : '';
};

/**
 * Personal QR of Decision 1405/QĐ-BTTTT, version 1.1: SoGiayTo|HoTen|NgaySinh|LoaiDinhDanh|QID|EXT.
 * Any part may be empty or hidden with asterisks; what is hidden is left out, never guessed.
 */
import { cleanName } from './text.ts';
import type { Sex } from './id-number.ts';

export interface PersonalFacts {
  readonly type: 'personal';
  /** Undefined when hidden. */
  readonly idNumber: string | undefined;
  /** What a hidden number still shows, for example the last six digits. */
  readonly idNumberHint: string | undefined;
  /** Upper case, without accents, as the decision has it; empty when hidden. */
  readonly fullName: string;
  /** YYYY-MM-DD, or YYYY when day and month are hidden. */
  readonly dateOfBirth: string | undefined;
  readonly declaredBy: 'self' | 'on-behalf' | undefined;
  /** Number from the national QR platform; empty when hidden. A text, because it is beyond 2^53. */
  readonly qid: string;
  readonly sex: Sex | undefined;
  readonly insuranceNumber: string | undefined;
  readonly phone: string | undefined;
  readonly masked: boolean;
}

const visible = (text: string | undefined): string | undefined => (text && !text.includes('*') ? text : undefined);

/** Undefined when the text is not a personal QR. */
export function readPersonal(text: string): PersonalFacts | undefined {
  const parts = text.split('|', 8).map((part) => part.trim());
  if (parts.length !== 6) return undefined;
  const [number = '', name = '', birth = '', declared = '', qid = '', extension = ''] = parts;
  if (!/^([\d*]{4}(-[\d*]{2}-[\d*]{2})?)?$/.test(birth) || !/^[01*]?$/.test(declared) || !/^[\d*]{0,20}$/.test(qid))
    return undefined;
  if (!/^[A-Z\d*]{0,20}$/.test(number) || (!qid && !number)) return undefined;
  // The order inside EXT is inferred from the decision's list and example: who declared, sex, insurance, phone.
  const [, sex, insuranceNumber, phone] = extension.split('<', 8);
  return {
    type: 'personal',
    idNumber: visible(number),
    idNumberHint: number.includes('*') ? number.replace(/^\*+/, '') || undefined : undefined,
    fullName: cleanName(visible(name) ?? ''),
    dateOfBirth: visible(birth) ?? visible(birth.slice(0, 4)),
    declaredBy: declared === '0' ? 'self' : declared === '1' ? 'on-behalf' : undefined,
    qid: visible(qid) ?? '',
    sex: sex === '1' ? 'male' : sex === '2' ? 'female' : undefined,
    insuranceNumber: /^[A-Z\d]{10,15}$/.test(insuranceNumber ?? '') ? insuranceNumber : undefined,
    phone: /^(\+?84|0)\d{9,10}$/.test(phone ?? '') ? phone : undefined,
    masked: text.includes('*'),
  };
}

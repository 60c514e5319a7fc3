/** Issues an International Certificate of Vaccination or Prophylaxis (claim -6) as the text of its QR code. */
import type { IcvpFacts } from '../icvp/payload.ts';
import { encodeCbor, type Encodable } from './encode.ts';
import { hcertText, signCose } from './hcert.ts';
import type { SigningKey } from './keys.ts';

export interface IcvpOptions {
  /** The certificate as it is written: {@link icvpOfDose} writes one. */
  readonly icvp: Encodable;
  readonly key: SigningKey;
  /** ISO 3166-1, two or three letters. */
  readonly issuer: string;
  readonly issuedAt: Date;
  /** Days after the dose, for diseases whose certificate begins later. */
  readonly notBefore?: Date;
  /** Left out: for life. */
  readonly expiresAt?: Date;
}

const seconds = (date: Date): number => Math.floor(date.getTime() / 1000);

export async function issueIcvp(options: IcvpOptions): Promise<{ text: string; content: Uint8Array<ArrayBuffer> }> {
  const { issuer, issuedAt, notBefore, expiresAt, icvp } = options;
  const claims = new Map<number, Encodable>([[1, issuer]]);
  if (expiresAt) claims.set(4, seconds(expiresAt));
  if (notBefore) claims.set(5, seconds(notBefore));
  claims.set(6, seconds(issuedAt));
  claims.set(-260, new Map([[-6, icvp]]));
  const content = encodeCbor(claims);
  return { text: await hcertText(await signCose(options.key, content)), content };
}

/** One dose as the template of version 1 writes it (smart-icvp, April 2026); empty fields are left out. */
export function icvpOfDose(
  dose: Omit<IcvpFacts, 'type' | 'country' | 'validFrom' | 'validUntil' | 'version'>,
): Encodable {
  const { holder } = dose;
  const written = (fields: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(fields).filter(([, text]) => text));
  return {
    ...written({
      n: holder.fullName,
      dob: holder.dateOfBirth,
      s: holder.sex,
      nt: holder.nationality,
      id: holder.documentNumber,
      dt: holder.documentType,
      gn: holder.guardian,
      v: '1',
    }),
    vx: written({ vp: dose.product, dv: dose.injectedOn, bo: dose.lot, cn: dose.clinician, is: dose.issuer }),
  };
}

import type { ListCodes } from '../../../generated/code-lists.ts';

/** What EU certificates call the vaccines of our list; codes of the EU value sets, domain §6.4. */
export interface EuProduct {
  /** Kind of vaccine, value set sct-vaccines-covid-19. */
  vaccine: string;
  /** Value set vaccines-covid-19-names. */
  product: string;
  /** Value set vaccines-covid-19-auth-holders. */
  maker: string;
}

/** SARS-CoV-2 antigen vaccine; also what issuers write for vaccines whose own kind came later. */
const ANTIGEN = '1119305005';
const MRNA = '1119349007';

export const euProducts: Readonly<Record<string, EuProduct>> = {
  astrazeneca: { vaccine: ANTIGEN, product: 'EU/1/21/1529', maker: 'ORG-100001699' },
  pfizer: { vaccine: MRNA, product: 'EU/1/20/1528', maker: 'ORG-100030215' },
  moderna: { vaccine: MRNA, product: 'EU/1/20/1507', maker: 'ORG-100031184' },
  janssen: { vaccine: ANTIGEN, product: 'EU/1/20/1525', maker: 'ORG-100001417' },
  'vero-cell': { vaccine: ANTIGEN, product: 'BBIBP-CorV', maker: 'ORG-100020693' },
  'sputnik-v': { vaccine: ANTIGEN, product: 'Sputnik-V', maker: 'Gamaleya-Research-Institute' },
  'hayat-vax': { vaccine: ANTIGEN, product: 'Hayat-Vax', maker: 'ORG-100023050' },
  abdala: { vaccine: ANTIGEN, product: 'Abdala', maker: 'CIGB' },
} satisfies Record<ListCodes['vaccines'], EuProduct>;

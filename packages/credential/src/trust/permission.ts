/**
 * What a key may sign: one closed table of kind × use × country × issuer. A signature that holds proves who signed, not
 * that they were allowed to; a laboratory's key signs no vaccinations, a ministry's no health cards of the web, an
 * anchor's no certificates at all, and a key for policies no campaign.
 */
import type { CertificateKind } from '../dcc/payload.ts';
import type { KeyTerms } from './terms.ts';

/** Everything that is signed here. */
export type Signable = CertificateKind | 'icvp' | 'health-card' | 'trust-bundle' | 'policy' | 'campaign' | 'form';

interface Permission {
  /**
   * `named`: where the key's entry names uses, this is one of them. `unnamed`: the entry names none, as those are uses
   * of others. `required`: the entry names uses, and this is one of them; keys of whole lists of the world name none.
   */
  readonly uses: 'named' | 'unnamed' | 'required';
  /**
   * `own`: of a key that its list gives to a country, what names a country names this one. `none`: the key is no
   * country's.
   */
  readonly country: 'own' | 'any' | 'none';
  /**
   * `own`: where the entry has the address of an issuer, it is the one that is named. `none`: the entry has no address.
   */
  readonly issuer: 'own' | 'none';
}

const CERTIFICATE: Permission = { uses: 'named', country: 'own', issuer: 'none' };
const DOCUMENT: Permission = { uses: 'named', country: 'any', issuer: 'none' };
const ACT: Permission = { uses: 'required', country: 'any', issuer: 'none' };
const PERMISSIONS: Readonly<Record<Signable, Permission>> = {
  vaccination: CERTIFICATE,
  test: CERTIFICATE,
  recovery: CERTIFICATE,
  icvp: CERTIFICATE,
  'health-card': { uses: 'unnamed', country: 'none', issuer: 'own' },
  'trust-bundle': DOCUMENT,
  policy: DOCUMENT,
  campaign: ACT,
  form: ACT,
};

/** Whether a key is that of the issuer who is named; another issuer's is as unknown as a stranger's. */
export const isOfIssuer = ({ issuer }: KeyTerms, kind: Signable, named: string | undefined): boolean =>
  issuer === undefined || (PERMISSIONS[kind].issuer === 'own' && issuer === named);

/** Whether a key may sign that kind, for those countries; an empty one is not named. */
export function maySign(
  { usages, country, countryPinned }: KeyTerms,
  kind: Signable,
  countries: () => readonly (string | undefined)[],
): boolean {
  const permission = PERMISSIONS[kind];
  if (!usages && permission.uses === 'required') return false;
  if (usages && (permission.uses === 'unnamed' || !usages.includes(kind))) return false;
  if (permission.country === 'none') return country === undefined;
  return (
    permission.country === 'any' ||
    !countryPinned ||
    countries().every((named) => !named || named.toUpperCase() === country)
  );
}

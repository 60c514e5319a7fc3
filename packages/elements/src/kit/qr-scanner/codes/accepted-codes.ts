/** Which codes a page accepts: what `accept` and `formats` of the element say. */
import type { CredentialKind, Kind, PlainKind } from '@sen/credential';
import type { SymbolFormat } from '@sen/qr/scan';

/** A kind that a page can ask for. */
export type AcceptedKind = CredentialKind | PlainKind;

const KINDS: readonly AcceptedKind[] = [
  'hcert',
  'shc',
  'personal',
  'id-card',
  'insurance',
  'place',
  'check-in',
  'person-number',
  'tube',
];
const FORMATS: readonly SymbolFormat[] = ['qr-code', 'code-128', 'data-matrix'];

const known = <T extends string>(list: string, all: readonly T[]): T[] => {
  const named = list.split(/[\s,]+/);
  return all.filter((name) => named.includes(name));
};

/** Empty means every kind, those included that nobody knows. A name that does not exist is passed over. */
export const acceptedKinds = (accept: string): AcceptedKind[] => known(accept, KINDS);

/** As people are told of them: who wants certificates wants them in both forms, and nobody else tells the two apart. */
export const namedKinds = (accepted: readonly AcceptedKind[]): readonly AcceptedKind[] =>
  accepted.includes('hcert') ? accepted.filter((kind) => kind !== 'shc') : accepted;

export const acceptedFormats = (formats: string): SymbolFormat[] => {
  const named = known(formats, FORMATS);
  return named.length > 0 ? named : ['qr-code'];
};

export const isAccepted = (kind: Kind, accepted: readonly AcceptedKind[]): boolean =>
  accepted.length === 0 || accepted.includes(kind as AcceptedKind);

/**
 * A vaccination record as lines to be read, on a screen or on paper: each injection once, each antigen once with its
 * days, and what was not given. All text is in one form of its letters (NFC): programs that make paper lose others.
 */
import type { Received } from '@sen/client';
import type { Words } from '../../../kit/locales/languages.ts';
import { showDate } from '../../../kit/people/date.ts';

export type VaccinationRecord = Received<'VaccinationRecord'>;
type RecordedDose = VaccinationRecord['doses'][number];
type AntigenDose = NonNullable<RecordedDose['antigens']>[number];
type Title = NonNullable<RecordedDose['campaignDose']>['title'];

/** How a record is put into words. */
export interface ExtractLanguage {
  readonly words: Words<'certificateViewer'>['record'];
  readonly pick: (text: Title) => string;
  /** Name of an antigen by its code; undefined where the list has none. */
  readonly antigenName: (code: string) => string | undefined;
  /** Language tag, for the order of names. */
  readonly language: string;
}

/** One injection. */
export interface InjectionRow {
  readonly id: string;
  readonly day: string;
  readonly vaccine: string;
  readonly lot: string | undefined;
  /** What it was against, each with which dose of it this was. */
  readonly antigens: readonly string[];
  readonly place: string | undefined;
  /** Campaign and dose, or which dose it was where nothing else says so. */
  readonly campaign: string | undefined;
  /** What a reader must not overlook: it does not count, nobody verified it, it has a certificate. */
  readonly notes: readonly string[];
}

/** One antigen, with the days of its doses. */
export interface AntigenRow {
  readonly name: string;
  readonly doses: readonly string[];
}

/** A dose that was not given. */
export interface NotGivenRow {
  readonly title: string;
  readonly state: string;
}

export interface ExtractRows {
  readonly person: readonly { readonly label: string; readonly value: string }[];
  readonly antigens: readonly AntigenRow[];
  readonly injections: readonly InjectionRow[];
  readonly notGiven: readonly NotGivenRow[];
  /** Whether one of the doses has a certificate, which is more than any extract. */
  readonly hasCertificate: boolean;
}

const tidy = (text: string): string => text.normalize('NFC').trim();

export const fullNameOf = ({ person }: VaccinationRecord): string => tidy(person.fullName);

/** The order a dose takes among those of an antigen; none where it does not count. */
const orderOf = ({ counts }: RecordedDose, { order }: AntigenDose): number | undefined =>
  counts === false ? undefined : order;

/** What a later platform may say and no word is there for is said in general. */
const rowOf = <Value>(table: Readonly<Record<string, Value>>, key: string, otherwise: Value): Value =>
  Object.hasOwn(table, key) ? (table[key] ?? otherwise) : otherwise;

const nameOf = ({ code, name }: AntigenDose, { antigenName, pick }: ExtractLanguage): string =>
  tidy(name ? pick(name) : (antigenName(code) ?? code));

function injectionRow(dose: RecordedDose, language: ExtractLanguage): InjectionRow {
  const { words, pick } = language;
  const { campaignDose, antigens = [], lot, siteName } = dose;
  const isNumbered = antigens.some((antigen) => orderOf(dose, antigen) !== undefined);
  return {
    id: dose.id,
    day: showDate(dose.injectedOn),
    vaccine: tidy(dose.vaccineName),
    lot: lot && tidy(lot),
    antigens: antigens.map((antigen) => {
      const order = orderOf(dose, antigen);
      const name = nameOf(antigen, language);
      return order === undefined ? name : `${name}: ${words.order(order)}`;
    }),
    place: siteName && tidy(siteName),
    campaign: campaignDose
      ? tidy(`${pick(campaignDose.campaignTitle)} · ${pick(campaignDose.title)}`)
      : isNumbered || dose.counts === false
        ? undefined
        : rowOf(words.ofKind, dose.doseKind, words.ofKind.basic)(dose.doseNumber),
    notes: [
      ...(dose.counts === false ? [words.notes.uncounted] : []),
      ...(dose.status === 'self-declared' ? [words.notes.declared] : []),
      ...(dose.status === 'certified' ? [words.notes.certified] : []),
    ],
  };
}

/** Two injections of an antigen on one day are one dose of it. */
function antigenRows({ doses }: VaccinationRecord, language: ExtractLanguage): AntigenRow[] {
  const { words } = language;
  const found = new Map<string, { name: string; doses: Set<string> }>();
  for (const dose of doses)
    for (const antigen of dose.antigens ?? []) {
      const row = found.get(antigen.code) ?? { name: nameOf(antigen, language), doses: new Set() };
      found.set(antigen.code, row);
      const day = showDate(dose.injectedOn);
      const order = orderOf(dose, antigen);
      row.doses.add(
        dose.counts === false ? words.uncountedOn(day) : order === undefined ? day : words.orderOn(order, day),
      );
    }
  const { compare } = new Intl.Collator(language.language);
  return [...found.values()]
    .map(({ name, doses: days }) => ({ name, doses: [...days] }))
    .sort((one, other) => compare(one.name, other.name));
}

const notGivenRows = ({ notGiven = [] }: VaccinationRecord, { words, pick }: ExtractLanguage): NotGivenRow[] =>
  notGiven.map(({ state, campaignDose, on, until }) => ({
    title: tidy(`${pick(campaignDose.campaignTitle)} · ${pick(campaignDose.title)}`),
    state: [
      rowOf(words.states, state, words.states.other)(on ? showDate(on) : ''),
      ...(until ? [words.until(showDate(until))] : []),
    ].join(' '),
  }));

/** @returns what there is: a record of a platform of before has no antigens, campaigns or doses not given. */
export function extractRows(record: VaccinationRecord, language: ExtractLanguage): ExtractRows {
  const { words } = language;
  const { dateOfBirth, idHint } = record.person;
  return {
    person: [
      { label: words.fullName, value: fullNameOf(record) },
      { label: words.dateOfBirth, value: showDate(dateOfBirth) },
      ...(idHint ? [{ label: words.idHint, value: idHint }] : []),
    ],
    antigens: antigenRows(record, language),
    injections: record.doses.map((dose) => injectionRow(dose, language)),
    notGiven: notGivenRows(record, language),
    hasCertificate: record.doses.some(({ status }) => status === 'certified'),
  };
}

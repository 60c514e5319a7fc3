/** What province and commune of a form mean, written by somebody who had no list to choose from. */
import type { FoundPlace, NamedUnit } from '@sen/elements/server';
import { EDITION, OTHER_EDITIONS } from '../../directory/admin-units/edition.ts';
import { searchUnits } from '../../directory/admin-units/address-search.ts';
import { isEdition } from '../../directory/admin-units/edition.ts';
import type { AdminUnit } from '../../directory/admin-units/edition.ts';
import { resolveUnit } from '../../directory/admin-units/succession.ts';
import { findUnit, listUnits } from '../../directory/admin-units/units.ts';
import { nameWordsOf } from '../../directory/admin-units/name-words.ts';

/** More than these are no help to somebody who reads them one by one. */
const MOST_CHOICES = 12;

const named = ({ code, fullName }: AdminUnit): NamedUnit => ({ code, edition: EDITION, fullName });
const key = (text: string, form: 'plain' | 'toned'): string =>
  nameWordsOf(text)
    .map((word) => word[form])
    .join(' ');
const KIND = /^(phuong|xa|dac khu|p|x) /;

/**
 * Communes of the province by their own name, with or without the word for their kind; accents decide where they were
 * typed.
 */
function communesNamed(province: string, text: string): AdminUnit[] {
  const communes = listUnits(EDITION, { parent: province, level: 'commune' });
  const typed = key(text, 'plain');
  const fitting = communes.filter(({ fullName }) => {
    const plain = key(fullName, 'plain');
    return plain === typed || plain.replace(KIND, '') === typed.replace(KIND, '');
  });
  const exact = fitting.filter(({ fullName }) => key(fullName, 'toned') === key(text, 'toned'));
  return exact.length > 0 ? exact : fitting;
}

/**
 * Communes that the words may mean: today's, or what became of those that are no more. Only of the province that was
 * chosen.
 */
function communesMeant(province: AdminUnit, text: string): AdminUnit[] {
  const whole = `${text}, ${province.fullName}`;
  const found = [
    ...searchUnits(EDITION, whole),
    ...OTHER_EDITIONS.filter(isEdition).flatMap((edition) =>
      [text, whole].flatMap((words) =>
        searchUnits(edition, words)
          .slice(0, MOST_CHOICES)
          .flatMap(({ code }) => resolveUnit({ edition, code }).successors),
      ),
    ),
  ];
  return [...new Map(found.map((unit) => [unit.code, unit])).values()].filter(
    ({ level, parent }) => level === 'commune' && parent === province.code,
  );
}

/** A name of today that is the only one is taken; everything else is asked. */
export function findTypedPlace(posted: URLSearchParams): FoundPlace {
  const province = findUnit(EDITION, posted.get('address-province') ?? '');
  if (province?.level !== 'province') return {};
  const text = (posted.get('address-commune') ?? '').slice(0, 200);
  const chosen = findUnit(EDITION, posted.get('address-commune-code') ?? '');
  const meant = communesNamed(province.code, text);
  const choices = (meant.length > 0 ? meant : communesMeant(province, text)).slice(0, MOST_CHOICES).map(named);
  // What was chosen counts as long as it belongs to the words that are there now.
  const isChosen = chosen && choices.some(({ code }) => code === chosen.code);
  if (isChosen) return { province: named(province), commune: named(chosen), choices };
  return meant.length === 1 && meant[0]
    ? { province: named(province), commune: named(meant[0]) }
    : { province: named(province), choices };
}

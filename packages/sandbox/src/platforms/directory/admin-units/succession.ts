/**
 * What an old unit became. Nothing is guessed: a divided commune gives all its successors for the person to choose
 * from, words that fit several old units give an answer only when all of them became the same unit.
 */
import { NEWEST_EDITION, unitsOf } from './edition.ts';
import type { AdminUnit, Edition } from './edition.ts';
import { searchUnits } from './address-search.ts';
import { findUnit } from './units.ts';
import { nameWordsOf } from './name-words.ts';

/** As `AdminUnitSuccession` in the contract. */
export interface AdminUnitSuccession {
  /**
   * unchanged: the same unit; merged: one successor; split: several, ask; unknown: none on record, ask for the current
   * one.
   */
  outcome: 'unchanged' | 'merged' | 'split' | 'unknown';
  /** The unit that was recognised, when it was exactly one. */
  old?: AdminUnit;
  successors: AdminUnit[];
}

export interface ResolveQuery {
  edition: Edition;
  code?: string | undefined;
  /** Old address without house and street; used when there is no code. */
  text?: string | undefined;
}

let heirCounts: ReadonlyMap<string, number> | undefined;

/** What the unit of this code, or these words, became in the newest edition. */
export function resolveUnit({ edition, code, text = '' }: ResolveQuery): AdminUnitSuccession {
  if (code !== undefined) {
    const unit = findUnit(edition, code);
    return unit ? successionOf(unit) : { outcome: 'unknown', successors: [] };
  }
  const [first, ...others] = searchUnits(edition, text).map(successionOf);
  if (!first) return { outcome: 'unknown', successors: [] };
  if (others.length === 0) return first;
  const agreed =
    first.successors.length === 1 && others.every((other) => sameUnits(other.successors, first.successors));
  return agreed ? { outcome: 'merged', successors: first.successors } : { outcome: 'unknown', successors: [] };
}

/** The units of the newest edition that an area of any edition stands for: old Bắc Giang is now a part of Bắc Ninh. */
export function currentUnits(edition: Edition, code: string): readonly AdminUnit[] {
  if (edition !== NEWEST_EDITION) return resolveUnit({ edition, code }).successors;
  const unit = findUnit(edition, code);
  return unit ? [unit] : [];
}

function successionOf(old: AdminUnit): AdminUnitSuccession {
  const successors = successorCodes(old)
    .map((code) => findUnit(NEWEST_EDITION, code))
    .filter((unit) => unit !== undefined);
  const [only] = successors;
  if (!only) return { outcome: 'unknown', old, successors };
  if (successors.length > 1) return { outcome: 'split', old, successors };
  return { outcome: isSame(old, only) ? 'unchanged' : 'merged', old, successors };
}

/**
 * A district left no single successor, but its communes did; a person who knows only the district chooses among those.
 */
function successorCodes(old: AdminUnit): readonly string[] {
  if (old.edition === NEWEST_EDITION) return [old.code];
  const { successors, children } = unitsOf(old.edition);
  const recorded = successors.get(old.code);
  if (recorded) return recorded;
  return [...new Set((children.get(old.code) ?? []).flatMap(successorCodes))].sort();
}

/** The same unit: same code and name, and nothing else was merged into it. */
function isSame(old: AdminUnit, now: AdminUnit): boolean {
  if (old.edition === now.edition) return true;
  const spelled = ({ fullName }: AdminUnit) =>
    nameWordsOf(fullName)
      .map(({ toned }) => toned)
      .join(' ');
  return old.code === now.code && spelled(old) === spelled(now) && predecessorCount(now.code) === 1;
}

function predecessorCount(code: string): number {
  if (!heirCounts) {
    const counts = new Map<string, number>();
    for (const heirs of unitsOf('2025-03-01').successors.values()) {
      for (const heir of heirs) counts.set(heir, (counts.get(heir) ?? 0) + 1);
    }
    heirCounts = counts;
  }
  return heirCounts.get(code) ?? 0;
}

function sameUnits(a: readonly AdminUnit[], b: readonly AdminUnit[]): boolean {
  return a.length === b.length && a.every((unit, index) => unit === b[index]);
}

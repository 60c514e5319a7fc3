/**
 * How each answer looks and which sentence says it: one closed table over the list of verdicts, so that an answer the
 * library gains does not compile until somebody decides. "Cannot check" has a look of its own; it is never that of a
 * forgery.
 */
import type { Verdict } from '@sen/credential';
import type { certificates } from '../words.vi.ts';
import { showDate } from '../../kit/people/date.ts';
import { vietnamDayOf } from '../../directory/sites/moment.ts';

/** `good` goes, `stop` does not; `wait` is genuine but not usable now; `unsure` means nobody knows yet. */
export type VerdictTone = 'good' | 'wait' | 'stop' | 'unsure';
export type Sign = 'shield' | 'alert' | 'clock' | 'cross' | 'question';
export type VerdictKey = keyof (typeof certificates)['verdicts'];

export interface VerdictStyle {
  readonly tone: VerdictTone;
  readonly sign: Sign;
  readonly key: VerdictKey;
  /** What the title names: a day, or a number of days. */
  readonly detail?: string;
}

type VerdictStyles = {
  readonly [Status in Verdict['status']]: (verdict: Extract<Verdict, { status: Status }>, now: Date) => VerdictStyle;
};

const DAY = 86_400_000;

const day = (date: Date): string => showDate(vietnamDayOf(date.toISOString()));
const good = (key: VerdictKey, detail?: string): VerdictStyle => ({
  tone: 'good',
  sign: 'shield',
  key,
  ...(detail && { detail }),
});
const wait = (sign: Sign, key: VerdictKey, detail?: string): VerdictStyle => ({
  tone: 'wait',
  sign,
  key,
  ...(detail && { detail }),
});
const stop = (key: VerdictKey): VerdictStyle => ({ tone: 'stop', sign: 'cross', key });
const unsure = (key: VerdictKey, detail?: string): VerdictStyle => ({
  tone: 'unsure',
  sign: 'question',
  key,
  ...(detail && { detail }),
});

/** Not in the list for that edition, no place named at all, or simply not there yet. */
function missingPolicyStyle(lacking: Extract<Verdict, { reason: 'policy-not-applicable' }>['lacking']): VerdictStyle {
  if (!lacking || lacking.comparable) return unsure('noPolicy');
  if (lacking.code === '') return unsure('noPlace');
  return lacking.edition === '' ? unsure('noEdition') : unsure('noPolicyOfEdition', lacking.edition);
}

const verdictStyles: VerdictStyles = {
  valid: ({ until, revocation }) =>
    until ? good(revocation === 'checked' ? 'validUntil' : 'validUnchecked', day(until)) : good('valid'),
  'policy-not-met': () => wait('alert', 'policyNotMet'),
  expired: ({ on, because }) => wait('clock', because === 'certificate' ? 'expired' : 'expiredKey', day(on)),
  'not-yet-valid': ({ from, because }) =>
    wait('clock', because === 'certificate' ? 'notYetValid' : 'notYetValidKey', day(from)),
  revoked: () => stop('revoked'),
  'unknown-issuer': () => unsure('unknownIssuer'),
  'wrong-key-usage': () => stop('wrongKeyUsage'),
  tampered: () => stop('tampered'),
  malformed: () => unsure('malformed'),
  unsupported: () => unsure('unsupported'),
  'cannot-check': (verdict, now) => {
    switch (verdict.reason) {
      case 'trust-missing':
        return unsure('trustMissing');
      case 'trust-stale':
        return unsure('trustStale', String(Math.max(0, Math.floor((now.getTime() - verdict.since.getTime()) / DAY))));
      case 'clock-wrong':
        return unsure('clockWrong');
      case 'revocations-missing':
      case 'revocations-stale':
        return unsure('revocationsMissing');
      case 'policy-not-applicable':
        return missingPolicyStyle(verdict.lacking);
      case 'content-unknown':
        return unsure('contentUnknown');
      case 'not-signed':
        return unsure('notSigned');
    }
  },
};

/** @param now for ages told in days. */
export function verdictStyleOf(verdict: Verdict, now: Date): VerdictStyle {
  const look = verdictStyles[verdict.status] as (verdict: Verdict, now: Date) => VerdictStyle;
  return look(verdict, now);
}

/** The largest sentence on the screen, and the one that says what to do. */
export function verdictWordsOf(
  { key, detail = '' }: VerdictStyle,
  words: Pick<typeof certificates, 'verdicts'>,
): { title: string; body: string } {
  const { title, body } = words.verdicts[key];
  return { title: typeof title === 'string' ? title : title(detail), body };
}

/** The policy's answer, whichever way it went. */
export const policyAnswerOf = ({ verdict }: { readonly verdict: Verdict }) =>
  'policy' in verdict ? verdict.policy : undefined;

import type { Freshness } from '@sen/credential/bundle';
import { html, nothing, type TemplateResult } from 'lit';
import { refreshIcon } from '../../kit/icons.ts';
import type { Words } from '../../kit/locales/languages.ts';
import { notice } from '../../kit/parts/notice.ts';
import { showDate } from '../../kit/people/date.ts';
import { vietnamDayOf } from '../../directory/sites/moment.ts';
import type { TrustAdvice } from './trust-advice.ts';
import type { Renewal } from './trust-controller.ts';

/** How old what we know is, in one sentence. */
export function listAgeOf({ state, ageDays = 0, expiresAt }: Freshness, words: Words<'certificates'>): string {
  if (state === 'missing') return words.ages.missing;
  if (state === 'stale') return words.ages.stale(ageDays);
  const until = expiresAt ? ` ${words.goodUntil(showDate(vietnamDayOf(expiresAt.toISOString())))}` : '';
  return `${ageDays === 0 ? words.ages.today : words.ages.days(ageDays)}${until}`;
}

/** The device's clock cannot be right: said wherever something depends on dates. */
export const clockNotice = (
  freshness: Freshness | undefined,
  words: Words<'certificates'>,
): TemplateResult | typeof nothing =>
  freshness && freshness.clock !== 'plausible'
    ? notice('warn', words.clockTitle, html`<p>${words.clockBody}</p>`)
    : nothing;

export interface TrustNotice {
  /** For whoever builds the page. */
  advice: TrustAdvice | undefined;
  freshness: Freshness | undefined;
  renewal: Renewal;
  refused: boolean;
  words: Words<'certificates'>;
  onRenew: () => void;
}

/** Age of the list, how the last update went, and a way to update. */
export const trustNotice = ({
  advice,
  freshness,
  renewal,
  refused,
  words,
  onRenew,
}: TrustNotice): TemplateResult => html`
  <div class="trust no-print">
    ${advice ? notice('warn', words.adviceTitle, html`<p>${words.advice[advice]}</p>`) : refused ? notice('warn', words.refused) : nothing}
    <p class=${freshness?.state === 'fresh' || !freshness ? 'hint' : 'trust-old'}>
      ${freshness ? listAgeOf(freshness, words) : words.updating} ${renewal === 'failed' && freshness?.state !== 'missing' ? words.notUpdated : nothing}
    </p>
    <button class="button quiet" type="button" aria-disabled=${renewal === 'running' ? 'true' : nothing} @click=${onRenew}>
      ${refreshIcon()}${renewal === 'running' ? words.updating : words.update}
    </button>
  </div>
`;

import { RefusedError } from '@sen/client';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { closeIcon, pinIcon } from '../../kit/icons.ts';
import type { Words } from '../../kit/locales/languages.ts';
import { notice } from '../../kit/parts/notice.ts';
import { troubleNotice } from '../../kit/parts/trouble-notice.ts';
import { isFault } from '../../kit/platform/trouble.ts';
import type { Site } from '../sites/site-place.ts';
import type { DeviceLocationState } from './device-location.ts';
import type { SiteList } from './site-list.ts';
import { areaLabelOf, emptyResultOf, type SiteCriteria } from './site-search.ts';

export interface SiteResults {
  list: SiteList;
  /** As shown: without what the days leave out, in the order they stand in. */
  sites: readonly Site[];
  criteria: SiteCriteria;
  location: DeviceLocationState['state'];
  words: Words<'siteFinder'>;
  common: Words<'common'>;
  card: (site: Site) => TemplateResult;
  onAgain: () => void;
  onMore: () => void;
  onNear: () => void;
  onNearOff: () => void;
}

/** Below the questions: what was found, or why nothing was. */
export function siteResults({
  list,
  sites,
  criteria,
  location,
  words,
  common,
  card,
  onAgain,
  onMore,
  onNear,
  onNearOff,
}: SiteResults): TemplateResult {
  const { found, failure, failureOfMore, isSearching, isLoadingMore } = list;
  const failed = (error: unknown): TemplateResult =>
    error instanceof RefusedError || isFault(error)
      ? troubleNotice(error, common)
      : notice('bad', words.failed, html`<p>${words.failedBody}</p>`);
  if (failure !== undefined) {
    return html`<div id="results" class="alert" tabindex="-1">${failed(failure)}</div>
      <div><button class="button" type="button" @click=${onAgain}>${common.tryAgain}</button></div>`;
  }
  if (!found)
    return isSearching
      ? html`<p class="hint">${words.searching}</p>`
      : notice('info', words.noArea, html`<p>${words.noAreaBody}</p>`);
  if (sites.length === 0 && !found.nextCursor)
    return html`<div id="results" class="alert" tabindex="-1">${notice('info', words.nothing, html`<p>${words[emptyResultOf(criteria)]}</p>`)}</div>`;
  return html`
    <p id="results" tabindex="-1">
      <strong>${isSearching ? words.searching : words.count(sites.length, Boolean(found.nextCursor), areaLabelOf(criteria) ?? words.here)}</strong>
    </p>
    ${near(location, words, onNear, onNearOff)}
    <ul class="sites" aria-busy=${isSearching ? 'true' : 'false'}>
      ${repeat(sites, ({ id }) => id, card)}
    </ul>
    ${failureOfMore === undefined ? nothing : failed(failureOfMore)}
    ${
      found.nextCursor
        ? html`<div class="buttons no-print">
            <button class="button" type="button" aria-disabled=${isLoadingMore ? 'true' : nothing} @click=${onMore}>
              ${isLoadingMore ? common.loading : words.more}
            </button>
          </div>`
        : nothing
    }
  `;
}

function near(
  location: SiteResults['location'],
  words: SiteResults['words'],
  onNear: () => void,
  onNearOff: () => void,
): TemplateResult {
  if (location === 'denied') return notice('info', words.nearDenied, html`<p>${words.nearDeniedBody}</p>`);
  if (location === 'unavailable')
    return notice('info', words.nearUnavailable, html`<p>${words.nearUnavailableBody}</p>`);
  if (location === 'known') {
    return html`<div class="near no-print">
      <p>${words.nearOn}</p>
      <button class="button quiet" type="button" @click=${onNearOff}>${closeIcon()}${words.nearOff}</button>
    </div>`;
  }
  return html`<div class="near no-print">
    <button class="button" type="button" aria-describedby="near-hint" aria-disabled=${location === 'asking' ? 'true' : nothing} @click=${onNear}>
      ${pinIcon()}${location === 'asking' ? words.nearAsking : words.near}
    </button>
    <p class="hint" id="near-hint">${words.nearHint}</p>
  </div>`;
}

import { html, nothing, type TemplateResult } from 'lit';
import {
  alertIcon,
  busIcon,
  calendarIcon,
  checkIcon,
  clockIcon,
  downIcon,
  phoneIcon,
  pinIcon,
  syringeIcon,
} from '../../kit/icons.ts';
import type { Words } from '../../kit/locales/languages.ts';
import { phoneLink } from '../../kit/parts/phone-link.ts';
import { vietnamDayOf, spanOf, writeDay } from '../sites/moment.ts';
import { siteAddressOf, writePhone, type Site } from '../sites/site-place.ts';
import { sessionsOf, type SlotDay } from '../sites/slot-days.ts';
import { writeDistance } from './distance.ts';
import type { SiteSlots } from './site-slots.ts';

/** More of an itinerary is counted, not listed. */
const STOPS_SHOWN = 4;
/** More campaigns are counted, not listed. */
const CAMPAIGNS_SHOWN = 5;

export interface SiteCard {
  site: Site;
  words: Words<'siteFinder'>;
  common: Words<'common'>;
  language: string;
  pick: (text: { vi: string; en: string }) => string;
  /** Titles of the campaigns it gives doses of, as far as they are known; `all` that run in the place. */
  campaigns: readonly string[] | 'all';
  /** Metres, when the person let the device say where it is. */
  distance: number | undefined;
  /** Undefined while shut. */
  slots: SiteSlots | undefined;
  /** Where the page's own map link leads, if the page has one. */
  mapHref: string | undefined;
  /** Whether the page wants a site to be chosen, and whether it is this one. */
  choice: 'none' | 'open' | 'chosen';
  onSlots: () => void;
  onRetry: () => void;
  onChoose: () => void;
}

/** One site: what it is called, where, when, whom to call; then what can be done. */
export const siteCard = (card: SiteCard): TemplateResult => {
  const { site, words, language, pick, distance, mapHref } = card;
  const heading = `site-${site.id}`;
  return html`<li class="site" aria-labelledby=${heading}>
    <div>
      <h3 id=${heading} tabindex="-1">${site.name}</h3>
      ${site.kind === 'mobile' ? html`<p class="fact kind">${busIcon()}<span>${words.mobile}</span></p>` : nothing}
      ${site.open ? nothing : html`<p class="fact closed">${alertIcon()}<span>${words.closed}</span></p>`}
    </div>
    ${distance === undefined ? nothing : html`<p><strong>${words.distance(writeDistance(distance, language))}</strong></p>`}
    ${
      site.stops
        ? itinerary(card, site.stops)
        : html`<p class="fact">${pinIcon()}<span><span class="visually-hidden">${words.address}: </span>${siteAddressOf(site)}</span></p>`
    }
    ${site.openingHours ? html`<p class="fact">${clockIcon()}<span><span class="visually-hidden">${words.hours}: </span>${pick(site.openingHours)}</span></p>` : nothing}
    ${
      site.phone
        ? html`<p class="fact">${phoneIcon()}${phoneLink(site.phone, writePhone(site.phone), words.call(writePhone(site.phone), site.name))}</p>`
        : nothing
    }
    ${campaignsOf(card)} ${access(card)}
    <div class="buttons no-print">
      ${
        site.open
          ? html`<button
            class="button expand"
            type="button"
            aria-expanded=${card.slots ? 'true' : 'false'}
            aria-controls=${card.slots ? `${heading}-slots` : nothing}
            aria-label=${`${card.slots ? words.slotsHide : words.slots}: ${site.name}`}
            @click=${card.onSlots}
          >
            ${downIcon()}${card.slots ? words.slotsHide : words.slots}
          </button>`
          : nothing
      }
      ${mapHref ? html`<a class="button" href=${mapHref} target="_blank" rel="noopener noreferrer" aria-label=${`${words.map}: ${site.name}`}>${pinIcon()}${words.map}</a>` : nothing}
      ${
        card.choice === 'chosen'
          ? html`<p class="fact chosen">${checkIcon()}<strong>${words.chosen}</strong></p>`
          : card.choice === 'open' && site.open
            ? html`<button class="button" type="button" aria-label=${`${words.choose}: ${site.name}`} @click=${card.onChoose}>${words.choose}</button>`
            : nothing
      }
    </div>
    ${card.slots ? html`<div class="slots" id=${`${heading}-slots`} role="group" aria-label=${words.slotsOf(site.name)}>${slotsOf(card, card.slots)}</div>` : nothing}
  </li>`;
};

function campaignsOf({ campaigns, words }: SiteCard): TemplateResult | typeof nothing {
  if (campaigns === 'all') return html`<p class="fact">${syringeIcon()}<span>${words.allCampaigns}</span></p>`;
  if (campaigns.length === 0) return nothing;
  const more = campaigns.length - CAMPAIGNS_SHOWN;
  return html`<div class="fact">
    ${syringeIcon()}
    <div>
      <p>${words.campaigns}</p>
      <ul class="campaigns">${campaigns.slice(0, CAMPAIGNS_SHOWN).map((title) => html`<li>${title}</li>`)}</ul>
      ${more > 0 ? html`<p class="hint">${words.moreCampaigns(more)}</p>` : nothing}
    </div>
  </div>`;
}

/** Words newer than this element are left out: a half-known promise of access is worse than none. */
function access({ site, words }: SiteCard): TemplateResult | typeof nothing {
  const known: Readonly<Record<string, string>> = words.accessibility;
  const said = site.accessibility.flatMap((word) => (Object.hasOwn(known, word) ? [known[word]] : []));
  return said.length === 0
    ? nothing
    : html`<p class="fact">${checkIcon()}<span>${words.accessibilityLabel}: ${said.join(', ')}</span></p>`;
}

function itinerary({ words, language }: SiteCard, stops: NonNullable<Site['stops']>): TemplateResult {
  // Where nobody knows when, nobody can go.
  const known = stops.filter(({ startsAt, endsAt }) => vietnamDayOf(startsAt) && vietnamDayOf(endsAt));
  const shown = known.slice(0, STOPS_SHOWN);
  return html`<div class="fact">
    ${calendarIcon()}
    <div>
      <p>${words.stops}</p>
      <ol class="stops">
        ${shown.map((stop) => html`<li><strong>${writeDay(vietnamDayOf(stop.startsAt), language)}, ${spanOf(stop)}</strong><br />${siteAddressOf(stop)}</li>`)}
      </ol>
      ${known.length > shown.length ? html`<p class="hint">${words.moreStops(known.length - shown.length)}</p>` : nothing}
    </div>
  </div>`;
}

function slotsOf(card: SiteCard, slots: SiteSlots): TemplateResult {
  const { words, common } = card;
  switch (slots.state) {
    case 'loading':
      return html`<p class="hint">${words.slotsLoading}</p>`;
    case 'closed':
      return html`<p>${words.slotsClosed}</p>`;
    case 'failed':
      return html`<p>${words.slotsFailed}</p>
        <div><button class="button" type="button" @click=${card.onRetry}>${common.tryAgain}</button></div>`;
    case 'ready':
      return slots.days.length === 0
        ? html`<p>${words.slotsNone}</p>`
        : html`<ul class="days">${slots.days.map((day) => dayOfSlots(card, day))}</ul>`;
  }
}

const dayOfSlots = ({ words, language }: SiteCard, day: SlotDay): TemplateResult => html`
  <li>
    <strong>${writeDay(day.day, language)}</strong>
    ${sessionsOf(day).map(
      (session) =>
        html`<p class=${`session ${session.availability}`}><span>${words[session.session]} ${spanOf(session)}</span><span class="word">${words.availability[session.availability]}</span></p>`,
    )}
  </li>
`;

import { html, type TemplateResult } from 'lit';
import { vietnamDayOf } from '../../directory/sites/moment.ts';
import { showDate } from '../../kit/people/date.ts';
import { displayStatusOf, type Registration } from './display-status.ts';
import { doseTitlesOf } from './preferences.ts';
import type { StatusView } from './status-view.ts';

export interface ListView extends StatusView {
  found: readonly Registration[];
  /** Of a text the platform gives in both languages, the one to show. */
  pick: (text: { vi: string; en: string }) => string;
  onOpen: (registrationId: string) => void;
}

export const listView = ({ words, found, notice, pick, onOpen }: ListView): TemplateResult => html`
  <div class="stack">
    <div>
      <h2 id="heading" tabindex="-1">${words.listHeading}</h2>
      <p>${words.listCount(found.length)}</p>
    </div>
    ${notice}
    <ul class="cards">
      ${found.map(
        (registration) => html`<li class="card">
          <h3>${words.standings[displayStatusOf(registration)].title}</h3>
          <p>${registration.person.fullName}</p>
          ${doseTitlesOf(registration, words, pick).map((title) => html`<p>${title}</p>`)}
          <p class="hint">${words.registeredOn(showDate(vietnamDayOf(registration.createdAt)))} · ${words.registrationCode} ${registration.code}</p>
          <div>
            <button class="button" type="button" aria-label=${`${words.open}: ${words.registrationCode} ${registration.code}`} @click=${() => onOpen(registration.id)}>
              ${words.open}
            </button>
          </div>
        </li>`,
      )}
    </ul>
  </div>
`;

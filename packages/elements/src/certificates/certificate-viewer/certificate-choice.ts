import { html, nothing, type TemplateResult } from 'lit';
import { shownFacts } from '../verdict/code-check.ts';
import { verdictStyleOf, verdictWordsOf } from '../verdict/verdict-style.ts';
import type { Words } from '../../kit/locales/languages.ts';
import { showDate } from '../../kit/people/date.ts';
import { vietnamDayOf } from '../../directory/sites/moment.ts';
import type { ShownCertificate } from './card-view.ts';

export interface CertificateChoice {
  all: readonly ShownCertificate[];
  /** Id of the one that is shown. */
  chosen: string;
  words: Words<'certificateViewer'>;
  shared: Words<'certificates'>;
  onChoose: (id: string) => void;
}

/** A family shares a phone: twins have the same certificate of the same day, and are told apart by their names. */
const areOfSeveral = (all: readonly ShownCertificate[]): boolean =>
  new Set(all.flatMap(({ reading }) => shownFacts(reading)?.holder.fullName ?? [])).size > 1;

/**
 * Several certificates: each by its answer, what it is and from when; where they are of several people, by whose it is.
 */
export const certificateChoice = ({ all, chosen, words, shared, onChoose }: CertificateChoice): TemplateResult => html`
  <nav class="stack no-print" aria-label=${words.choose}>
    <p>${words.count(all.length)}</p>
    <ul class="choice-list">
      ${all.map(({ id, certificate, reading }) => {
        const { status, issuedAt, createdAt } = certificate ?? {};
        const pending = status === 'pending-signature';
        const answer = reading && verdictWordsOf(verdictStyleOf(reading.verdict, new Date()), shared).title;
        const facts = shownFacts(reading);
        // What it is, and from when, is of the certificate too: not before its signature was found good.
        const day = pending || facts ? (issuedAt ?? createdAt) : undefined;
        const whose = facts && areOfSeveral(all) ? facts.holder.fullName : undefined;
        return html`<li>
          <button class="button" type="button" aria-current=${id === chosen ? 'true' : nothing} @click=${() => onChoose(id)}>
            <span>${pending ? words.pending.title : (answer ?? shared.checking)}</span>
            ${whose && html`<span>${whose}</span>`}
            <span class="hint">${[facts && shared.kinds[facts.type], day && showDate(vietnamDayOf(day))].filter(Boolean).join(' · ')}</span>
          </button>
        </li>`;
      })}
    </ul>
  </nav>
`;

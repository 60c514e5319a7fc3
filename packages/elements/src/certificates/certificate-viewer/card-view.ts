import type { Received } from '@sen/client';
import type { Drawing } from '@sen/qr';
import { html, nothing, svg, type TemplateResult } from 'lit';
import { shownFacts, type CodeCheck } from '../verdict/code-check.ts';
import { factRows, type FactNames } from '../verdict/fact-rows.ts';
import { verdictStyleOf, policyAnswerOf } from '../verdict/verdict-style.ts';
import { answerPanel, factList, policyBand, policyLines } from '../verdict/verdict-panel.ts';
import { downloadIcon, printIcon, refreshIcon } from '../../kit/icons.ts';
import type { Words } from '../../kit/locales/languages.ts';
import { notice } from '../../kit/parts/notice.ts';
import { showDate } from '../../kit/people/date.ts';
import { vietnamDayOf } from '../../directory/sites/moment.ts';

export type Certificate = Received<'Certificate'>;

/** A certificate on the screen: what the platform says of it, if it was asked, and what the code itself says. */
export interface ShownCertificate {
  readonly id: string;
  readonly text: string | undefined;
  /** Absent for a text the page gave, or one kept on the device. */
  readonly certificate?: Certificate | undefined;
  readonly nationality?: string | undefined;
  readonly reading?: CodeCheck | undefined;
  readonly qr?: Drawing | undefined;
}

/** What a card can be kept as. */
export type CardFile = 'png' | 'pdf' | 'svg';

export interface CardView {
  shown: ShownCertificate;
  /** Everything, or only what is needed to compare with a paper. */
  full: boolean;
  words: Words<'certificateViewer'>;
  shared: Words<'certificates'>;
  names: FactNames;
  pick: (text: { vi: string; en: string }) => string;
  reissuing: boolean;
  /** Where a session can ask for a new code. */
  onReissue?: (() => void) | undefined;
  onDisplay?: (() => void) | undefined;
  onPrint: () => void;
  onSave: (form: CardFile) => void;
}

/** The platform makes a new code for these; one that is good needs none. */
const RENEWABLE = new Set(['expiring', 'expired']);

/** Answer, what the province says, code, facts: in this order, whatever the screen. */
export const cardView = (view: CardView): TemplateResult => {
  const { shown, words, shared, pick } = view;
  const { certificate, reading } = shown;
  if (certificate?.status === 'pending-signature')
    return notice('info', words.pending.title, html`<p>${words.pending.body}</p>`);
  if (!reading) return html`<p class="hint">${shared.checking}</p>`;
  const answer = policyAnswerOf(reading);
  const policy = answer && { answer, words: shared, pick };
  const facts = shownFacts(reading);
  const usable = isUsable(shown);
  return html`<article class="certificate">
    ${answerPanel(reading, shared)} ${cardNotes(view)} ${policy ? policyBand(policy) : nothing}
    ${shown.qr && usable ? html`${qrOf(shown.qr, shared.qrLabel)}<p class="hint no-print">${words.withPaper}</p>` : nothing}
    ${facts ? html`<h3>${shared.kinds[facts.type]}</h3>${factList(rowsOf(view))}` : nothing}
    ${
      facts && view.onDisplay
        ? html`<div class="no-print"><button class="button quiet" type="button" aria-expanded=${view.full ? 'true' : 'false'} @click=${view.onDisplay}>${view.full ? words.less : words.more}</button></div>`
        : nothing
    }
    ${policy && view.full ? policyLines(policy) : nothing}
    ${usable ? html`<p class="paper-note">${words.paperNote}</p>${actions(view)}` : nothing}
  </article>`;
};

/**
 * A code that no gate will take, or that nobody is known to have signed, is not offered to be shown, printed or kept.
 */
export const isUsable = ({ text, reading }: ShownCertificate): boolean =>
  text !== undefined &&
  reading !== undefined &&
  shownFacts(reading) !== undefined &&
  verdictStyleOf(reading.verdict, new Date()).tone !== 'stop';

/** The lines of the facts: name and birth alone, or all. */
export function rowsOf({
  shown,
  full,
  shared,
  names,
}: Pick<CardView, 'shown' | 'full' | 'shared' | 'names'>): { label: string; value: string }[] {
  const facts = shownFacts(shown.reading);
  if (!facts) return [];
  const rows = factRows(facts, shared, names, shown.nationality);
  return full
    ? rows
    : rows.filter(({ label }) =>
        [shared.fullName, shared.dateOfBirth, shared.dose, shared.injectedOn, shared.outcome].includes(label),
      );
}

/** What the platform knows beyond the code, and what it can do about it. */
function cardNotes({
  shown: { certificate, reading },
  words,
  pick,
  reissuing,
  onReissue,
}: CardView): TemplateResult | typeof nothing {
  const known = shownFacts(reading) !== undefined;
  if (known && certificate?.status === 'revoked' && certificate.revocationReason)
    return html`<p>${words.revokedWhy(pick(certificate.revocationReason))}</p>`;
  if (certificate?.status === 'reissued') return html`<p>${words.replaced}</p>`;
  if (!certificate || !RENEWABLE.has(certificate.status)) return nothing;
  return html`${known && certificate.status === 'expiring' && certificate.expiresAt ? html`<p>${words.expiringSoon(showDate(vietnamDayOf(certificate.expiresAt)))}</p>` : nothing}
  ${
    onReissue
      ? html`<div class="buttons no-print">
        <button class="button primary" type="button" aria-disabled=${reissuing ? 'true' : nothing} @click=${onReissue}>
          ${refreshIcon()}${reissuing ? words.reissuing : words.reissue}
        </button>
      </div>`
      : nothing
  }`;
}

/**
 * Drawn anew from the text, so that it is sharp on every screen and on paper; always dark on white, whatever the theme.
 */
const qrOf = ({ path, viewBox, size }: Drawing, label: string): TemplateResult => {
  const side = size + 8;
  return html`<svg class="qr" viewBox=${viewBox} role="img" aria-label=${label}>
    ${svg`<rect x="-4" y="-4" width=${side} height=${side} fill="#ffffff" /><path d=${path} fill="#000000" shape-rendering="crispEdges" />`}
  </svg>`;
};

const actions = ({ words, onPrint, onSave }: CardView): TemplateResult => html`
  <div class="buttons no-print">
    <button class="button" type="button" @click=${onPrint}>${printIcon()}${words.print}</button>
    <button class="button" type="button" @click=${() => onSave('pdf')}>${downloadIcon()}${words.savePdf}</button>
    <button class="button" type="button" @click=${() => onSave('png')}>${downloadIcon()}${words.savePng}</button>
    <button class="button quiet" type="button" @click=${() => onSave('svg')}>${words.saveSvg}</button>
  </div>
`;

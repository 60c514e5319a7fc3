import type { PolicyAnswer } from '@sen/credential';
import { html, nothing, svg, type TemplateResult } from 'lit';
import {
  alertIcon,
  checkIcon,
  clockIcon,
  closeIcon,
  crossIcon,
  infoIcon,
  questionIcon,
  shieldIcon,
} from '../../kit/icons.ts';
import type { Words } from '../../kit/locales/languages.ts';
import { colourOf, inkOn } from './colour.ts';
import type { CodeCheck } from './code-check.ts';
import { doseRows, type CertificateFacts } from './fact-rows.ts';
import { verdictStyleOf, verdictWordsOf, type Sign, type VerdictStyle } from './verdict-style.ts';

const signs = {
  shield: shieldIcon,
  alert: alertIcon,
  clock: clockIcon,
  cross: crossIcon,
  question: questionIcon,
} as const satisfies Record<Sign, unknown>;

/** The answer: the largest thing on the screen, an icon, a colour, and words that would do without either. */
export const verdictPanel = (look: VerdictStyle, words: Words<'certificates'>): TemplateResult => {
  const { title, body } = verdictWordsOf(look, words);
  return html`
    <div class=${`verdict ${look.tone}`} id="verdict" tabindex="-1">
      ${signs[look.sign]()}
      <div class="verdict-words">
        <p class="verdict-title" part="verdict">${title}</p>
        <p>${body}</p>
      </div>
    </div>
  `;
};

/** The answer to a certificate; where its signature was not found good, that is all there is to see of it. */
export const answerPanel = ({ verdict, genuine }: CodeCheck, words: Words<'certificates'>): TemplateResult =>
  html`${verdictPanel(verdictStyleOf(verdict, new Date()), words)}${genuine ? nothing : html`<p class="hint">${words.stays}</p>`}`;

const tones = {
  positive: shieldIcon,
  caution: alertIcon,
  negative: crossIcon,
  neutral: infoIcon,
} as const satisfies Record<PolicyAnswer['outcome']['tone'], unknown>;

export interface PolicyBand {
  answer: PolicyAnswer;
  words: Words<'certificates'>;
  pick: (text: { vi: string; en: string }) => string;
}

/**
 * What the province says: its colour, its words, and an icon by tone. The colour is drawn, not styled: a strict content
 * policy forbids a style that comes with the data, and a printer leaves backgrounds out but prints drawings.
 */
export const policyBand = ({ answer: { outcome }, pick }: PolicyBand): TemplateResult => {
  const colour = colourOf(outcome.colour);
  return html`
    <div class=${`band ink-${inkOn(colour)}`}>
      <svg class="band-colour" viewBox="0 0 1 1" preserveAspectRatio="none" aria-hidden="true" focusable="false">${svg`<rect width="1" height="1" fill=${colour} />`}</svg>
      <div class="band-words">
        ${tones[outcome.tone]()}
        <div>
          <p><strong>${pick(outcome.title)}</strong></p>
          <p>${pick(outcome.explanation)}</p>
        </div>
      </div>
    </div>
  `;
};

/** Every rule, and whether it holds. */
export const policyLines = ({ answer, words, pick }: PolicyBand): TemplateResult | typeof nothing =>
  answer.lines.length === 0
    ? nothing
    : html`<details class="why no-print">
        <summary>${words.why}</summary>
        <ul>
          ${answer.lines.map(({ title, holds, unclear }) => {
            const said = unclear ? words.unclear : holds ? words.holds : words.fails;
            return html`<li class=${holds ? 'holds' : ''}>${holds ? checkIcon() : closeIcon()}<span>${pick(title)} · ${said}</span></li>`;
          })}
        </ul>
      </details>`;

/** What an international certificate is of, where not all of it is shown: the answer alone would not tell. */
export const dosePanel = (
  facts: CertificateFacts,
  words: Words<'certificates'>,
  nameOf: (code: string) => string,
): TemplateResult | typeof nothing =>
  facts.type === 'icvp' ? html`<h3>${words.kinds.icvp}</h3>${factList(doseRows(facts, words, { nameOf }))}` : nothing;

export const factList = (rows: readonly { label: string; value: string }[]): TemplateResult => html`
  <dl class="facts">${rows.map(({ label, value }) => html`<div class="fact"><dt>${label}</dt><dd>${value}</dd></div>`)}</dl>
`;

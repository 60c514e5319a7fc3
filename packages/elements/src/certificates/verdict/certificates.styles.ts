import { css } from 'lit';
import { tokens } from '../../tokens.ts';

/** The look of answers, cards and facts, for every element about certificates. */
export const certificateParts = css`
  .verdict {
    display: grid;
    gap: 12px;
    padding: 20px 16px;
    border: 2px solid ${tokens.line};
    border-radius: ${tokens.panelRadius};
    background: ${tokens.paperSoft};
  }
  .verdict > .icon {
    inline-size: 3em;
    block-size: 3em;
    color: ${tokens.inkSoft};
  }
  .verdict-words {
    display: grid;
    gap: 4px;
    min-inline-size: 0;
  }
  .verdict-title {
    font-size: 1.556em;
    font-weight: 650;
    line-height: 1.4;
    text-wrap: balance;
  }
  .verdict:focus-visible {
    border-radius: ${tokens.panelRadius};
  }
  .verdict.good {
    border-color: ${tokens.good};
    background: ${tokens.goodSoft};
  }
  .verdict.good > .icon,
  .verdict.good .verdict-title {
    color: ${tokens.good};
  }
  .verdict.wait {
    border-color: ${tokens.warn};
    background: ${tokens.warnSoft};
  }
  .verdict.wait > .icon,
  .verdict.wait .verdict-title {
    color: ${tokens.warn};
  }
  .verdict.stop {
    border-color: ${tokens.bad};
    background: ${tokens.badSoft};
  }
  .verdict.stop > .icon,
  .verdict.stop .verdict-title {
    color: ${tokens.bad};
  }
  /* Nobody knows yet: drawn with a broken line, unlike any answer. */
  .verdict.unsure {
    border-style: dashed;
  }
  .band {
    position: relative;
    border-radius: ${tokens.panelRadius};
    overflow: hidden;
    forced-color-adjust: none;
  }
  .band-colour {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
  }
  .band-words {
    position: relative;
    display: flex;
    gap: 12px;
    align-items: start;
    padding: 12px 16px;
  }
  .band-words .icon {
    inline-size: 1.778em;
    block-size: 1.778em;
  }
  .band strong {
    font-size: 1.222em;
    line-height: 1.4;
  }
  .ink-white {
    color: #ffffff;
  }
  .ink-black {
    color: #000000;
  }
  .why summary {
    min-block-size: 44px;
    padding-block: 10px;
    cursor: pointer;
    color: ${tokens.accent};
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .why ul {
    display: grid;
    gap: 8px;
    list-style: none;
  }
  .why li {
    display: flex;
    gap: 8px;
    align-items: start;
    color: ${tokens.inkSoft};
  }
  .why li .icon {
    margin-block-start: 2px;
  }
  .why li.holds .icon {
    color: ${tokens.good};
  }
  .facts {
    border-block-start: 1px solid ${tokens.lineSoft};
  }
  .fact {
    display: grid;
    gap: 0 16px;
    padding-block: 8px;
    border-block-end: 1px solid ${tokens.lineSoft};
  }
  .fact dt {
    color: ${tokens.inkSoft};
    font-size: 0.889em;
  }
  .fact dd {
    overflow-wrap: anywhere;
  }
  .trust {
    display: grid;
    gap: 4px;
    justify-items: start;
    padding-block-start: 16px;
    border-block-start: 1px solid ${tokens.lineSoft};
  }
  .trust-old {
    font-weight: 650;
    color: ${tokens.warn};
  }
  .alert:focus-visible {
    border-radius: ${tokens.panelRadius};
  }
  @container (min-width: 26.66em) {
    .verdict {
      grid-template-columns: auto 1fr;
      gap: 16px;
      padding: 24px;
    }
    .verdict-title {
      font-size: 2em;
    }
    .fact {
      grid-template-columns: 11em 1fr;
    }
  }
  @media (forced-colors: active) {
    .verdict-title {
      color: CanvasText;
    }
  }
  @media print {
    .verdict,
    .band,
    .fact {
      break-inside: avoid;
    }
  }
`;

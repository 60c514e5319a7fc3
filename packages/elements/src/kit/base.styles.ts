import { css } from 'lit';
import { tokens } from '../tokens.ts';

/**
 * What every element stands on. Rules of the host page reach a custom element's tag (`* { … }`) and what it inherits,
 * so nothing is inherited past `.sen`: it starts from the browser's own values. Only custom properties come through.
 * `large` is 1.125 of the size a person chose in their browser, whatever the page did to `html { font-size }`. `.sen`
 * is what widths are measured by, so that an em in `@container` is this size: 26.66em is 480 px for most people, and
 * twice that for those who read letters twice as large. A rem there would be the page's.
 */
export const base = css`
  :host {
    display: block !important;
  }
  :host([hidden]) {
    display: none !important;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  .sen {
    all: initial;
    /* A panel that a page hides is hidden, with everything in it. */
    visibility: inherit;
    box-sizing: border-box;
    display: block;
    container-type: inline-size;
    color: ${tokens.ink};
    background: ${tokens.paper};
    font-family: ${tokens.font};
    font-size: large;
    line-height: 1.6;
    text-align: start;
    overflow-wrap: break-word;
    -webkit-text-size-adjust: 100%;
    color-scheme: inherit;
  }
  [hidden] {
    display: none !important;
  }
  h2,
  h3,
  p,
  ul,
  ol,
  dl,
  dd,
  fieldset,
  legend {
    margin: 0;
    padding: 0;
    border: 0;
    min-inline-size: 0;
  }
  /* Where the longest words are set largest or share a line: a language with longer ones still fits 320 px. */
  h2,
  h3,
  dt,
  dd,
  li,
  legend {
    overflow-wrap: anywhere;
  }
  h2,
  h3 {
    font-weight: 650;
    line-height: 1.4;
  }
  h2,
  h3,
  button {
    text-wrap: balance;
  }
  /* No last line of one short word, of which Vietnamese has many. */
  p,
  label,
  legend,
  li,
  dd {
    text-wrap: pretty;
  }
  h2 {
    font-size: 1.556em;
  }
  h3 {
    font-size: 1.222em;
  }
  strong {
    font-weight: 650;
  }
  a {
    color: ${tokens.accent};
    text-underline-offset: 0.2em;
  }
  a:hover {
    color: ${tokens.accentStrong};
    text-decoration-thickness: 2px;
  }
  button,
  input,
  select,
  textarea {
    font: inherit;
    color: inherit;
    letter-spacing: inherit;
    margin: 0;
  }
  :focus {
    outline: none;
  }
  :focus-visible,
  .summary:focus {
    outline: 3px solid ${tokens.focus};
    outline-offset: 2px;
    box-shadow: 0 0 0 2px ${tokens.ink};
    border-radius: 2px;
  }
  .icon {
    flex: none;
    inline-size: 1.333em;
    block-size: 1.333em;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.75;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media (prefers-reduced-motion: no-preference) {
    button,
    input,
    select {
      transition:
        background-color 120ms,
        border-color 120ms;
    }
  }
  .leaving {
    display: grid;
    gap: 8px;
    justify-items: start;
    padding-block-start: 16px;
    border-block-start: 1px solid ${tokens.lineSoft};
  }
  @media (forced-colors: active) {
    :focus-visible,
    .summary:focus {
      outline-color: Highlight;
    }
  }
  @media print {
    .sen {
      font-size: 12pt;
      background: none;
    }
    .no-print,
    button {
      display: none !important;
    }
  }
`;

import { css } from 'lit';
import { tokens } from '../../tokens.ts';

/** The look of the parts every form has from its first step. */
export const fieldParts = css`
  .panel {
    max-inline-size: ${tokens.measure};
    padding: 16px;
    display: grid;
    gap: 24px;
  }
  .stack {
    display: grid;
    gap: 24px;
  }
  /* A live region that holds nothing takes no room. */
  .alerts {
    display: contents;
  }
  .panel h2 + p {
    margin-block-start: 8px;
  }
  .progress {
    color: ${tokens.inkSoft};
    font-size: 0.889em;
  }
  .progress + h2 {
    margin-block-start: 4px;
  }
  .hint,
  .optional {
    color: ${tokens.inkSoft};
    font-size: 0.889em;
    font-weight: 400;
    line-height: 1.5;
  }
  .hint {
    display: block;
  }
  /* Goes to the next line as a whole. */
  .optional {
    display: inline-block;
  }
  .way {
    display: inline-block;
    padding-block: 10px;
  }
  .mark {
    padding-inline: 8px;
    border: 1px solid transparent; /* drawn where colours are forced */
    border-radius: ${tokens.fieldRadius};
    background: ${tokens.paperSoft};
    font-size: 0.889em;
    line-height: 1.5;
  }
  .field {
    display: grid;
    gap: 8px;
    justify-items: start;
  }
  .label {
    font-weight: 650;
    line-height: 1.5;
  }
  /* A floated legend is an ordinary item of the grid: the bar of an error then begins beside it. */
  legend.label {
    float: inline-start;
  }
  .wrong {
    border-inline-start: 4px solid ${tokens.bad};
    padding-inline-start: 12px;
  }
  .error,
  .warning {
    display: flex;
    gap: 8px;
    align-items: start;
    line-height: 1.5;
    overflow-wrap: anywhere; /* an example of an address has no place to break */
  }
  .error .icon,
  .warning .icon {
    margin-block-start: 1px;
  }
  .error {
    color: ${tokens.bad};
    font-weight: 650;
  }
  .warning {
    color: ${tokens.warn};
  }
  .input {
    inline-size: 100%;
    min-block-size: 48px;
    padding: 8px 12px;
    line-height: 1.5;
    color: ${tokens.ink};
    background: ${tokens.paper};
    border: 1px solid ${tokens.line};
    border-radius: ${tokens.fieldRadius};
    appearance: none;
  }
  .input:hover {
    border-color: ${tokens.ink};
  }
  .input:focus-visible {
    border-radius: ${tokens.fieldRadius};
  }
  .input[aria-invalid] {
    border: 2px solid ${tokens.bad};
    padding: 7px 11px;
  }
  select.input {
    appearance: auto;
    padding-inline: 8px;
    text-overflow: ellipsis;
  }
  option {
    color: ${tokens.ink};
    background: ${tokens.paper};
  }
  .short .input {
    max-inline-size: 12em;
  }
  .choices {
    display: grid;
    gap: 4px;
    justify-self: stretch;
  }
  .choice {
    display: flex;
    gap: 12px;
    align-items: start;
    min-block-size: 44px;
    padding: 8px 8px 8px 0;
    line-height: 1.5;
    cursor: pointer;
  }
  .choice input {
    flex: none;
    inline-size: max(24px, 1.333em);
    block-size: max(24px, 1.333em);
    margin-block-start: 0.056em;
    margin-inline: 4px 0;
    appearance: none;
    background: ${tokens.paper};
    border: 2px solid ${tokens.line};
    cursor: pointer;
  }
  .choice:hover input {
    border-color: ${tokens.ink};
  }
  .choice input[type='radio'],
  .choice input[type='radio']:focus-visible {
    border-radius: 50%;
  }
  .choice input[type='checkbox'],
  .choice input[type='checkbox']:focus-visible {
    border-radius: 4px;
  }
  .choice input[type='radio']:checked {
    border: max(7px, 0.389em) solid ${tokens.accent};
  }
  .choice input[type='checkbox']:checked {
    border-color: ${tokens.accent};
    background: ${tokens.accent};
  }
  .choice input[type='checkbox']:checked::after {
    content: '';
    display: block;
    inline-size: 0.389em;
    block-size: 0.722em;
    margin: 0.056em 0 0 0.333em;
    border: solid ${tokens.onAccent};
    border-width: 0 0.167em 0.167em 0;
    rotate: 45deg;
  }
  .notice {
    display: flex;
    gap: 12px;
    padding: 16px;
    border-inline-start: 4px solid ${tokens.accent};
    border-radius: ${tokens.panelRadius};
    background: ${tokens.paperSoft};
  }
  .notice > .icon {
    margin-block-start: 2px;
    color: ${tokens.accent};
  }
  .notice-words {
    display: grid;
    gap: 8px;
    min-inline-size: 0;
  }
  .notice.good {
    border-color: ${tokens.good};
    background: ${tokens.goodSoft};
  }
  .notice.warn {
    border-color: ${tokens.warn};
    background: ${tokens.warnSoft};
  }
  .notice.bad {
    border-color: ${tokens.bad};
    background: ${tokens.badSoft};
  }
  .notice.good > .icon {
    color: ${tokens.good};
  }
  .notice.warn > .icon {
    color: ${tokens.warn};
  }
  .notice.bad > .icon {
    color: ${tokens.bad};
  }
  .summary {
    display: grid;
    gap: 8px;
    padding: 16px;
    border: 2px solid ${tokens.bad};
    border-radius: ${tokens.panelRadius};
  }
  .summary ul {
    display: grid;
    list-style: none;
  }
  .summary a {
    display: block;
    padding-block: 10px;
    line-height: 1.5;
    color: ${tokens.bad};
    font-weight: 650;
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 12px;
    align-items: center;
  }
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 8px;
    min-block-size: 48px;
    padding: 8px 20px;
    line-height: 1.5;
    color: ${tokens.accent};
    background: ${tokens.paper};
    border: 1px solid ${tokens.line};
    border-radius: ${tokens.fieldRadius};
    cursor: pointer;
  }
  .button:hover {
    color: ${tokens.accentStrong};
    border-color: ${tokens.accentStrong};
  }
  .button:focus-visible {
    border-radius: ${tokens.fieldRadius};
  }
  .button.primary {
    color: ${tokens.onAccent};
    background: ${tokens.accent};
    border-color: ${tokens.accent};
    font-weight: 650;
  }
  .button.primary:hover {
    background: ${tokens.accentStrong};
  }
  .button[aria-disabled] {
    cursor: progress;
  }
  .button.quiet {
    text-align: start;
    min-block-size: 44px;
    padding-inline: 8px;
    margin-inline-start: -8px;
    background: none;
    border-color: transparent;
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  @container (max-width: 22.22em) {
    .buttons .button:not(.quiet) {
      inline-size: 100%;
    }
  }
  @container (min-width: 26.66em) {
    .panel {
      padding: 24px;
    }
    .half > .input {
      max-inline-size: 24em;
    }
    .choices.inline {
      display: flex;
      flex-wrap: wrap;
      gap: 4px 24px;
    }
  }
  @media (forced-colors: active) {
    .choice input {
      appearance: auto;
    }
    .button.primary {
      border: 2px solid ButtonText;
    }
    .notice,
    .wrong {
      border-inline-start-color: CanvasText;
    }
  }
  @media print {
    .panel {
      max-inline-size: none;
      padding: 0;
    }
    .notice {
      border: 1px solid;
      break-inside: avoid;
    }
  }
`;

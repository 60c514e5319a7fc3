import { css } from 'lit';
import { tokens } from '../../tokens.ts';

/** The look of suggestions below a field, and of the list of answers. */
export const listParts = css`
  .combobox {
    position: relative;
    inline-size: 100%;
  }
  .half .combobox {
    max-inline-size: 24em;
  }
  .options {
    position: absolute;
    z-index: 1;
    inset-inline: 0;
    inset-block-start: calc(100% + 4px);
    max-block-size: 20em;
    overflow-y: auto;
    overscroll-behavior: contain;
    list-style: none;
    background: ${tokens.paper};
    border: 1px solid ${tokens.line};
    border-radius: ${tokens.fieldRadius};
    box-shadow: ${tokens.shadow};
  }
  .options li,
  .options.empty {
    min-block-size: 44px;
    padding: 8px 12px;
    line-height: 1.5;
    cursor: pointer;
  }
  .options.empty {
    color: ${tokens.inkSoft};
    cursor: default;
  }
  .options li + li {
    border-block-start: 1px solid ${tokens.lineSoft};
  }
  .options li:hover {
    background: ${tokens.paperSoft};
  }
  .options [aria-selected='true'] {
    background: ${tokens.accent};
    color: ${tokens.onAccent};
  }
  .options [aria-selected='true'] .hint {
    color: inherit;
  }
  .summary-list {
    border-block-start: 1px solid ${tokens.lineSoft};
  }
  .row {
    display: grid;
    grid-template-columns: 1fr auto;
    gap: 0 12px;
    align-items: start;
    padding-block: 8px;
    border-block-end: 1px solid ${tokens.lineSoft};
  }
  .row dt {
    grid-column: 1;
    color: ${tokens.inkSoft};
    font-size: 0.889em;
  }
  .row dd {
    grid-column: 1;
    min-inline-size: 0;
  }
  .row .change {
    grid-column: 2;
    grid-row: 1 / span 2;
  }
  @container (min-width: 26.66em) {
    .row {
      grid-template-columns: minmax(8em, 2fr) 3fr auto;
      align-items: baseline;
    }
    .row dd {
      grid-column: 2;
    }
    .row .change {
      grid-column: 3;
      grid-row: 1;
    }
  }
  @media (forced-colors: active) {
    .options [aria-selected='true'] {
      outline: 3px solid Highlight;
      outline-offset: -3px;
    }
  }
`;

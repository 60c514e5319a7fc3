import { css } from 'lit';

export const editorStyles = css`
  .stack {
    display: grid;
    gap: 1rem;
    align-content: start;
    min-inline-size: 0;
  }
  .stack > * {
    min-inline-size: 0;
  }
  textarea.code {
    inline-size: 100%;
    min-block-size: 18rem;
    font-family: ui-monospace, 'Liberation Mono', monospace;
    font-size: 0.875rem;
    white-space: pre;
    overflow: auto;
  }
  ul.plain {
    display: grid;
    gap: 0.75rem;
    list-style: none;
  }
  .place {
    justify-self: start;
    min-block-size: 44px;
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    font-weight: 650;
    text-decoration: underline;
    cursor: pointer;
  }
  .sentence {
    padding-block: 0.5rem;
    border-block-end: 1px solid currentColor;
  }
  .sentence dt {
    font-family: ui-monospace, 'Liberation Mono', monospace;
    font-size: 0.8125rem;
    overflow-wrap: anywhere;
  }
  @media print {
    .no-print {
      display: none;
    }
  }
`;

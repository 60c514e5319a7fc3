import { css } from 'lit';
import { tokens } from '../../../tokens.ts';

export const laterStyles = css`
  .text {
    display: grid;
    gap: 12px;
    padding: 16px;
    border-radius: ${tokens.panelRadius};
    background: ${tokens.paperSoft};
  }
  .consent + .consent {
    padding-block-start: 24px;
    border-block-start: 1px solid ${tokens.lineSoft};
  }
  .verdict {
    display: flex;
    gap: 12px;
    align-items: start;
    color: ${tokens.good};
  }
  .verdict .icon {
    inline-size: 2.2em;
    block-size: 2.2em;
  }
  .verdict p {
    color: ${tokens.ink};
    overflow-wrap: anywhere; /* beside the sign, in letters of twice the size */
  }
  .code-panel {
    padding: 16px;
    border: 2px solid ${tokens.good};
    border-radius: ${tokens.panelRadius};
  }
  .code {
    font-size: min(1.7em, 11cqi); /* a code that breaks is read out wrong */
    font-weight: 650;
    line-height: 1.4;
    letter-spacing: 0.06em;
    white-space: nowrap;
  }
  h3 + p {
    margin-block-start: 8px;
  }
  .plain-list {
    display: grid;
    gap: 8px;
    margin-block-start: 8px;
    padding-inline-start: 1.4em;
  }
  @container (min-width: 26.66em) {
    .code {
      font-size: min(2.6em, 11cqi);
    }
  }
`;

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
  .offers {
    gap: 16px;
    justify-items: stretch;
  }
  .campaign,
  .remembered {
    display: grid;
    gap: 12px;
    justify-self: stretch;
    padding: 16px;
    border: 1px solid ${tokens.line};
    border-radius: ${tokens.panelRadius};
    overflow-wrap: anywhere; /* names of vaccines, in letters of twice the size */
  }
  .campaign.chosen {
    border: 2px solid ${tokens.accent};
    padding: 15px;
  }
  .campaign h4 {
    font-size: 1em;
    font-weight: 650;
    line-height: 1.5;
    margin: 0;
  }
  .campaign.wrong,
  .remembered.wrong {
    border-inline-start: 4px solid ${tokens.bad};
  }
  .asks {
    display: grid;
    gap: 8px;
    justify-items: start;
  }
  .others {
    justify-self: stretch;
  }
  .others summary {
    display: list-item;
    padding-block: 10px;
    cursor: pointer;
  }
  .others .campaign + .campaign {
    margin-block-start: 8px;
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

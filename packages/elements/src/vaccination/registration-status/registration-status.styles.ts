import { css } from 'lit';
import { tokens } from '../../tokens.ts';

export const styles = css`
  .display-status {
    flex-direction: column;
    gap: 8px;
    padding: 16px;
  }
  .display-status > .icon {
    inline-size: 2em;
    block-size: 2em;
    margin-block-start: 0;
  }
  .button.grave,
  .button.grave:hover {
    background: ${tokens.bad};
    border-color: ${tokens.bad};
  }
  .alert:focus,
  .alert:focus-visible {
    border-radius: ${tokens.panelRadius};
  }
  .cards {
    display: grid;
    gap: 16px;
    list-style: none;
  }
  .card {
    display: grid;
    gap: 12px;
    padding: 16px;
    border: 1px solid ${tokens.line};
    border-radius: ${tokens.panelRadius};
  }
  .when,
  .where {
    display: flex;
    gap: 12px;
    align-items: start;
  }
  .when strong {
    font-size: 1.222em;
  }
  .when .icon,
  .where .icon {
    margin-block-start: 2px;
    color: ${tokens.inkSoft};
  }
  .phone {
    display: inline-block;
    min-block-size: 44px;
    padding-block: 8px;
    margin-block: -8px;
  }
  .check-in {
    padding: 12px 16px;
    border: 2px solid ${tokens.ink};
    border-radius: ${tokens.fieldRadius};
  }
  .code {
    font-size: 1.556em;
    font-weight: 650;
    line-height: 1.4;
    letter-spacing: 0.05em;
    font-variant-numeric: tabular-nums;
    overflow-wrap: anywhere;
  }
  .check-in .code {
    font-size: min(1.556em, 6cqi); /* a code that breaks is read out wrong */
    white-space: nowrap;
    letter-spacing: 0;
  }
  .facts {
    display: grid;
    gap: 8px;
  }
  .facts .row > dd {
    overflow-wrap: anywhere;
  }
  @container (min-width: 26.66em) {
    .display-status {
      flex-direction: row;
      gap: 16px;
      padding: 24px;
    }
    .code {
      font-size: 2em;
    }
  }
  @media print {
    .card,
    .check-in {
      break-inside: avoid;
    }
  }
`;

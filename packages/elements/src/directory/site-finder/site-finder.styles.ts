import { css } from 'lit';
import { tokens } from '../../tokens.ts';

export const styles = css`
  .chips .choices {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .chips .choice {
    gap: 8px;
    padding: 9px 16px 9px 9px;
    border: 1px solid ${tokens.line};
    border-radius: 24px;
  }
  .chips .choice:hover {
    border-color: ${tokens.ink};
  }
  .chips .choice:has(:checked) {
    border-color: ${tokens.accent};
    background: ${tokens.paperSoft};
  }
  .chips .choice input {
    margin: 1px 0 0;
  }
  .results {
    display: grid;
    gap: 16px;
    padding-block-start: 16px;
    border-block-start: 1px solid ${tokens.lineSoft};
  }
  .near {
    display: grid;
    gap: 4px;
    justify-items: start;
  }
  .sites {
    display: grid;
    gap: 16px;
    list-style: none;
  }
  .site {
    display: grid;
    gap: 8px;
    padding: 16px;
    border: 1px solid ${tokens.line};
    border-radius: ${tokens.panelRadius};
  }
  .site .buttons {
    margin-block-start: 8px;
  }
  .fact {
    display: flex;
    gap: 8px;
    align-items: start;
  }
  .fact > .icon {
    margin-block-start: 2px;
    color: ${tokens.inkSoft};
  }
  .fact.kind,
  .fact.kind > .icon {
    color: ${tokens.ink};
  }
  .fact.closed,
  .fact.closed > .icon {
    color: ${tokens.warn};
    font-weight: 650;
  }
  .fact.chosen,
  .fact.chosen > .icon {
    color: ${tokens.good};
  }
  .phone {
    padding-block: 8px;
    margin-block: -8px;
    min-block-size: 44px;
  }
  a.button {
    text-decoration: none;
  }
  .stops {
    display: grid;
    gap: 8px;
    list-style: none;
    margin-block-start: 4px;
    padding: 0;
  }
  .campaigns {
    margin: 0;
    padding-inline-start: 20px;
  }
  .expand .icon {
    transition: rotate 120ms;
  }
  .expand[aria-expanded='true'] .icon {
    rotate: 180deg;
  }
  .days {
    display: grid;
    gap: 16px;
    list-style: none;
  }
  .slots {
    padding-block-start: 12px;
    border-block-start: 1px solid ${tokens.lineSoft};
  }
  .session {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 16px;
    padding-block: 4px;
    border-block-end: 1px solid ${tokens.lineSoft};
  }
  .plenty .word {
    color: ${tokens.good};
  }
  .few .word {
    color: ${tokens.warn};
  }
  .full .word {
    color: ${tokens.inkSoft};
  }
  #results:focus,
  .alert:focus {
    outline: 3px solid ${tokens.focus};
    outline-offset: 2px;
    box-shadow: 0 0 0 2px ${tokens.ink};
  }
  @media (prefers-reduced-motion: reduce) {
    .expand .icon {
      transition: none;
    }
  }
  @media print {
    .site {
      break-inside: avoid;
    }
  }
`;

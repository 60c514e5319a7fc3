import { css } from 'lit';
import { tokens } from '../../tokens.ts';

export const styles = css`
  textarea.input {
    min-block-size: 6.5em;
    resize: vertical;
    font-size: 0.889em;
    overflow-wrap: anywhere;
  }
  .person {
    display: grid;
    gap: 4px;
    padding: 12px 16px;
    border: 1px solid ${tokens.line};
    border-radius: ${tokens.panelRadius};
  }
  .person-facts {
    font-size: 1.556em;
    font-weight: 650;
    line-height: 1.4;
  }
  .person-facts dl {
    display: flex;
    flex-wrap: wrap;
    gap: 0 24px;
  }
`;

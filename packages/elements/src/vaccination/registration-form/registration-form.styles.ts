import { css } from 'lit';
import { tokens } from '../../tokens.ts';

export const styles = css`
  .section {
    padding-block-start: 24px;
    border-block-start: 1px solid ${tokens.lineSoft};
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 16px;
    align-items: center;
    border-block-start: 1px solid ${tokens.lineSoft};
    padding-block-start: 12px;
  }
`;

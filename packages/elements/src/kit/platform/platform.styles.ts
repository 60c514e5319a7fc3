import { css } from 'lit';
import { tokens } from '../../tokens.ts';

export const styles = css`
  .sandbox {
    display: flex;
    gap: 8px;
    align-items: center;
    padding: 8px 16px;
    font-size: 0.889em;
    line-height: 1.5;
    color: ${tokens.warn};
    background: ${tokens.warnSoft};
  }
  @media (forced-colors: active) {
    .sandbox {
      border: 1px solid CanvasText;
    }
  }
`;

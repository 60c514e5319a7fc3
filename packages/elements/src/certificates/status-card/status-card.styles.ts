import { css } from 'lit';
import { tokens } from '../../tokens.ts';

export const styles = css`
  .status-card {
    display: grid;
    gap: 16px;
  }
  /* The colour is what people look for; its words are as large as those of the answer. */
  .status-card .band-words {
    padding: 24px 16px;
  }
  .status-card .band strong {
    font-size: 1.556em;
  }
  .status-card .band-words .icon {
    inline-size: 3em;
    block-size: 3em;
  }
  .source {
    color: ${tokens.inkSoft};
    font-size: 0.889em;
  }
`;

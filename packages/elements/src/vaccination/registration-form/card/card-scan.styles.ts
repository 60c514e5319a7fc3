import { css } from 'lit';
import { tokens } from '../../../tokens.ts';

export const cardStyles = css`
  .card-result:focus-visible {
    border-radius: ${tokens.panelRadius};
  }
  .card-differing {
    display: grid;
    gap: 12px;
  }
  .card-differing dt {
    font-weight: 650;
  }
  .card-differing dt::first-letter {
    text-transform: uppercase;
  }
  .card-differing dd {
    overflow-wrap: anywhere;
  }
`;

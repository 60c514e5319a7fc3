import { css } from 'lit';
import { tokens } from '../../tokens.ts';

/** A scanner, and the button it comes from, inside another element. */
export const scanParts = css`
  .scan-launcher {
    display: grid;
    gap: 12px;
    justify-items: start;
  }
  .scan-panel {
    border-block-start: 1px solid ${tokens.lineSoft};
  }
  /* The scanner brings the margins of an element that stands alone; here it stands in those of its host. */
  .scan-panel > sen-qr-scanner {
    margin-inline: -16px;
  }
  @container (min-width: 26.66em) {
    .scan-panel > sen-qr-scanner {
      margin-inline: -24px;
    }
  }
  @container (max-width: 22.22em) {
    .scan-launcher > .button {
      inline-size: 100%;
    }
  }
`;

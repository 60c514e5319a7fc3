import { css } from 'lit';
import { tokens } from '../../tokens.ts';

export const styles = css`
  .certificate {
    display: grid;
    gap: 16px;
  }
  /* White is part of the code: a reader needs the light ground, in the dark theme too. */
  .qr {
    display: block;
    inline-size: min(100%, 22em);
    block-size: auto;
    aspect-ratio: 1;
    justify-self: center;
    background: #ffffff;
    border: 1px solid ${tokens.line};
    border-radius: ${tokens.fieldRadius};
    forced-color-adjust: none;
  }
  .paper-note {
    display: none;
  }
  .choice-list {
    display: grid;
    gap: 8px;
    list-style: none;
  }
  .choice-list .button {
    display: grid;
    justify-items: start;
    gap: 0;
    inline-size: 100%;
    text-align: start;
  }
  .choice-list .button[aria-current='true'] {
    border: 2px solid ${tokens.accent};
    padding: 7px 19px;
    font-weight: 650;
  }
  .keeping {
    display: grid;
    gap: 8px;
    justify-items: start;
    padding-block-start: 16px;
    border-block-start: 1px solid ${tokens.lineSoft};
  }
  @media print {
    .certificate {
      gap: 10pt;
      max-inline-size: 130mm;
      border: 1pt solid;
      border-radius: 3mm;
      padding: 6mm;
      break-inside: avoid;
    }
    /* 60 mm across: wider than a reader needs for the longest certificate. */
    .qr {
      inline-size: 60mm;
      border: 0;
    }
    .paper-note {
      display: block;
    }
    h2,
    .foot {
      display: none;
    }
  }
`;

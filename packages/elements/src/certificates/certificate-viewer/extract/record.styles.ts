import { css } from 'lit';
import { tokens } from '../../../tokens.ts';

export const recordStyles = css`
  .record {
    display: grid;
    gap: 12px;
  }
  .record h4,
  .record-other h4 {
    margin: 12px 0 0;
    font-size: 1em;
    font-weight: 650;
    line-height: 1.4;
  }
  .record-person,
  .record-list {
    display: grid;
    gap: 8px;
    list-style: none;
  }
  .record-list > * {
    padding-block: 8px;
    border-block-start: 1px solid ${tokens.lineSoft};
  }
  .record-list dt,
  .record-person dd,
  .record-note {
    font-weight: 650;
  }
  /* Laid out, so that its pages can be measured, and never seen. */
  .print-frame {
    position: absolute;
    inset-block-start: 0;
    inline-size: 1px;
    block-size: 1px;
    border: 0;
    opacity: 0;
    pointer-events: none;
  }
`;

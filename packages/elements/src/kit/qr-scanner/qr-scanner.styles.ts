import { css } from 'lit';
import { tokens } from '../../tokens.ts';

export const styles = css`
  .video {
    position: relative;
    aspect-ratio: 4 / 3;
    max-block-size: 70vh;
    overflow: hidden;
    background: #000;
    border-radius: ${tokens.panelRadius};
    container-type: size;
  }
  video {
    display: block;
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
  }
  /* The share is that of camera/scan-region.ts. Light on dark on light: seen on paper and on a dark coat. */
  .scan-frame {
    position: absolute;
    inset: 0;
    inline-size: 72cqmin;
    block-size: 72cqmin;
    margin: auto;
    pointer-events: none;
    border: 3px solid #fff;
    border-radius: 16px;
    outline: 2px solid #000;
    box-shadow:
      inset 0 0 0 2px #000,
      0 0 0 100vmax rgb(0 0 0 / 0.35);
  }
  .film,
  .ways,
  .typing {
    display: grid;
    gap: 16px;
  }
  .ways {
    padding-block-start: 24px;
    border-block-start: 1px solid ${tokens.lineSoft};
  }
  .zoom {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 16px;
    align-items: center;
  }
  .zoom input {
    flex: 1 1 12em;
    min-inline-size: 0;
    min-block-size: 44px;
    accent-color: ${tokens.accent};
  }
  textarea.input {
    min-block-size: 4.5em;
    resize: vertical;
    font-size: 0.889em;
    overflow-wrap: anywhere;
  }
  .scan-notice:focus-visible {
    border-radius: ${tokens.panelRadius};
  }
  .dropping {
    outline: 3px dashed ${tokens.accent};
    outline-offset: -3px;
    background: ${tokens.paperSoft};
  }
  @container (max-width: 22.22em) {
    .video {
      aspect-ratio: 1;
    }
  }
  @media (forced-colors: active) {
    .scan-frame {
      border-color: Highlight;
      forced-color-adjust: none;
    }
  }
  @media print {
    .video {
      display: none;
    }
  }
`;

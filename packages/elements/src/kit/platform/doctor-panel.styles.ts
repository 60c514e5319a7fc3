import { css } from 'lit';
import { tokens } from '../../tokens.ts';

export const styles = css`
  /* The page around it may be broken in any way, so its rules for strange tags must not reach this one. */
  :host {
    position: fixed !important;
    inset: auto 0 0 auto !important;
    z-index: 2147483647 !important;
    inline-size: min(100vw, 480px) !important;
    block-size: auto !important;
    max-block-size: 85vh !important;
    max-inline-size: none !important;
    margin: 0 !important;
    padding: 0 !important;
    border: 0 !important;
    overflow: auto !important;
    opacity: 1 !important;
    visibility: visible !important;
    transform: none !important;
    background: ${tokens.paper} !important;
    box-shadow: ${tokens.shadow} !important;
    border-radius: ${tokens.panelRadius} ${tokens.panelRadius} 0 0 !important;
  }
  .doctor {
    display: grid;
    gap: 16px;
    padding: 16px;
    border: 1px solid ${tokens.line};
    border-radius: ${tokens.panelRadius} ${tokens.panelRadius} 0 0;
  }
  .finding {
    display: grid;
    gap: 8px;
    padding-block-start: 16px;
    border-block-start: 1px solid ${tokens.lineSoft};
  }
  .finding h3 {
    display: flex;
    gap: 8px;
    font-size: 1em;
  }
  .finding .icon {
    margin-block-start: 1px;
  }
  .finding.bad .icon,
  .finding.bad .severity {
    color: ${tokens.bad};
  }
  .finding.warn .icon,
  .finding.warn .severity {
    color: ${tokens.warn};
  }
  .label {
    display: block;
    font-size: 0.889em;
  }
  .fix {
    padding: 8px 12px;
    border-radius: ${tokens.fieldRadius};
    background: ${tokens.paperSoft};
  }
  .code {
    color: ${tokens.inkSoft};
    font-size: 0.778em;
  }
  textarea {
    inline-size: 100%;
    min-block-size: 144px;
    padding: 8px;
    border: 1px solid ${tokens.line};
    border-radius: ${tokens.fieldRadius};
    color: ${tokens.ink};
    background: ${tokens.paper};
  }
  @media (forced-colors: active) {
    .fix {
      border: 1px solid CanvasText;
    }
  }
  @media print {
    :host {
      display: none !important;
    }
  }
`;

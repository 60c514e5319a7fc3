import { css } from 'lit';
import { tokens } from '../../../tokens.ts';

/** What a document of its own needs beside the element's styles. */
export const pageStyles = css`
  html,
  body {
    margin: 0;
    min-block-size: 100%;
  }
  .host {
    min-block-size: 100vh;
    background: ${tokens.paper};
  }
  .sen {
    max-inline-size: ${tokens.measure};
    margin-inline: auto;
  }
  header.panel {
    padding-block: 16px 0;
  }
  h1 {
    margin: 0;
    font-size: 1.556em;
    font-weight: 650;
    line-height: 1.4;
  }
`;

import { css } from 'lit';

/**
 * A document of its own: black on white, no colours of the page. A page is lower than A4 less its edges, so that paper
 * of another kind, or a browser that keeps edges of its own, still has each on one sheet.
 */
export const paperStyles = css`
  @page {
    size: A4;
    margin: 12mm;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  html,
  body {
    margin: 0;
    padding: 0;
    background: #ffffff;
  }
  body {
    color: #000000;
    font:
      10pt/1.4 system-ui,
      'Segoe UI',
      Roboto,
      'Noto Sans',
      sans-serif;
    overflow-wrap: anywhere;
    -webkit-text-size-adjust: none;
    text-size-adjust: none;
  }
  h1,
  p,
  dl,
  dd {
    margin: 0;
  }
  h1 {
    font-size: 16pt;
    line-height: 1.4;
  }
  .page {
    display: flex;
    flex-direction: column;
    inline-size: 180mm;
    block-size: 250mm;
    break-inside: avoid;
  }
  .page + .page {
    break-before: page;
  }
  .head {
    padding-block-end: 4mm;
  }
  .not-certificate {
    padding-block-start: 1mm;
    font-weight: 650;
  }
  .other {
    font-style: italic;
    font-weight: 400;
  }
  dl {
    padding-block-start: 3mm;
  }
  dl > div {
    display: grid;
    grid-template-columns: 35mm 1fr;
  }
  dd {
    font-weight: 650;
  }
  .part {
    padding-block-end: 4mm;
  }
  table {
    inline-size: 100%;
    table-layout: fixed;
    border-collapse: separate;
    border-spacing: 0;
    border-block-start: 0.4mm solid;
  }
  caption {
    padding-block-end: 1mm;
    font-weight: 650;
    font-size: 11pt;
    text-align: start;
  }
  th,
  td {
    padding: 1mm 1.5mm;
    border-block-end: 0.2mm solid;
    vertical-align: top;
    text-align: start;
  }
  th,
  td {
    font-size: 9pt;
  }
  th {
    font-weight: 650;
  }
  .antigens th:first-child {
    inline-size: 50mm;
  }
  .not-given th:last-child {
    inline-size: 60mm;
  }
  .injections th:first-child {
    inline-size: 11mm;
  }
  .injections th:nth-child(2) {
    inline-size: 24mm;
  }
  .injections td:nth-child(2) {
    white-space: nowrap;
  }
  .foot {
    display: flex;
    gap: 6mm;
    justify-content: space-between;
    margin-block-start: auto;
    padding-block-start: 1.5mm;
    border-block-start: 0.2mm solid;
    font-size: 9pt;
  }
  .which {
    flex: none;
  }
`;

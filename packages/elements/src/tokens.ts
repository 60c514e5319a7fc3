/**
 * Every value a province may change, once. A theme is set on `<sen-platform>` from the page:
 * `sen-platform { --sen-color-accent: #00695c }`. Page rules win over the ones below.
 * Light and dark values are in pairs of at least 4.5:1 for text and 3:1 for lines.
 */
import { css, unsafeCSS, type CSSResult } from 'lit';

const colours = {
  ink: ['#17202a', '#e8edf1'],
  'ink-soft': ['#4a5763', '#b4c0ca'],
  line: ['#76838f', '#7f8d9a'],
  'line-soft': ['#d5dce1', '#34414c'],
  accent: ['#0a5c8c', '#7cc4f0'],
  'accent-strong': ['#084b73', '#a5d8f7'],
  'on-accent': ['#ffffff', '#11181f'],
  good: ['#1b6b3a', '#7fd39b'],
  'good-soft': ['#e4f3e9', '#17301f'],
  warn: ['#8a5300', '#f2be5c'],
  'warn-soft': ['#fff3dc', '#352810'],
  bad: ['#b3201f', '#ff9d98'],
  'bad-soft': ['#fce9e8', '#3b1c1d'],
  paper: ['#ffffff', '#11181f'],
  'paper-soft': ['#f3f6f8', '#1b252e'],
  focus: ['#ffb300', '#ffb300'],
} as const satisfies Record<string, readonly [light: string, dark: string]>;

/** Not Arial first: its stacked accents are cramped at small sizes. */
const FONT = 'system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif';

const shades = (index: 0 | 1): CSSResult =>
  unsafeCSS(
    Object.entries(colours)
      .map(([name, pair]) => `--sen-color-${name}: ${pair[index]};`)
      .join(' '),
  );

const colour = (name: keyof typeof colours): CSSResult => unsafeCSS(`var(--sen-color-${name}, ${colours[name][0]})`);

/** For style sheets: `color: ${tokens.ink}`. Each falls back to the light value where no `<sen-platform>` is around. */
export const tokens = {
  ink: colour('ink'),
  inkSoft: colour('ink-soft'),
  line: colour('line'),
  lineSoft: colour('line-soft'),
  accent: colour('accent'),
  accentStrong: colour('accent-strong'),
  onAccent: colour('on-accent'),
  good: colour('good'),
  goodSoft: colour('good-soft'),
  warn: colour('warn'),
  warnSoft: colour('warn-soft'),
  bad: colour('bad'),
  badSoft: colour('bad-soft'),
  paper: colour('paper'),
  paperSoft: colour('paper-soft'),
  focus: colour('focus'),
  font: unsafeCSS(`var(--sen-font-family, ${FONT})`),
  fieldRadius: unsafeCSS('var(--sen-radius-field, 6px)'),
  panelRadius: unsafeCSS('var(--sen-radius-panel, 10px)'),
  shadow: unsafeCSS('var(--sen-shadow-float, 0 4px 16px rgb(23 32 42 / 0.24))'),
  measure: unsafeCSS('var(--sen-size-measure, 36em)'),
};

/** Declared once, on the host of `<sen-platform>`; everything inside inherits. Paper is always printed light. */
export const theme = css`
  :host {
    ${shades(0)}
    color-scheme: light;
  }
  @media screen and (prefers-color-scheme: dark) {
    :host(:not([theme='light'])) {
      ${shades(1)}
      color-scheme: dark;
    }
  }
  @media screen {
    :host([theme='dark']) {
      ${shades(1)}
      color-scheme: dark;
    }
  }
`;

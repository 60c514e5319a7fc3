/**
 * A theme as a province makes it: the colours it sets, whether they can be read, and the files that carry them to a
 * page.
 */
import { tokenRows } from '../guide/tokens-of-theme.ts';

export type Scheme = 'light' | 'dark';

/** What a province sets; good, warn, bad and focus mean something everywhere in the country and are not offered. */
export const OFFERED = [
  'accent',
  'accent-strong',
  'on-accent',
  'ink',
  'ink-soft',
  'line',
  'line-soft',
  'paper',
  'paper-soft',
] as const;
export type Offered = (typeof OFFERED)[number];
/** What stays as it is and meets what a province sets: a verdict on its paper, its ink on a notice. */
const GIVEN = ['good', 'warn', 'bad', 'good-soft', 'warn-soft', 'bad-soft'] as const;
export type Named = Offered | (typeof GIVEN)[number];
export type Colours = Readonly<Record<Offered, string>>;
export type Theme = Readonly<Record<Scheme, Colours>>;

/**
 * Two colours that meet, and how far apart they must be: WCAG 2.2, 1.4.3 for text and 1.4.11 for the borders of fields.
 */
export interface Pair {
  readonly over: Named;
  readonly under: Named;
  readonly least: 3 | 4.5;
}

export const PAIRS: readonly Pair[] = [
  { over: 'accent', under: 'paper', least: 4.5 },
  { over: 'accent', under: 'paper-soft', least: 4.5 },
  { over: 'on-accent', under: 'accent', least: 4.5 },
  { over: 'on-accent', under: 'accent-strong', least: 4.5 },
  { over: 'ink', under: 'paper', least: 4.5 },
  { over: 'ink', under: 'paper-soft', least: 4.5 },
  { over: 'ink-soft', under: 'paper', least: 4.5 },
  { over: 'ink-soft', under: 'paper-soft', least: 4.5 },
  { over: 'accent-strong', under: 'paper', least: 4.5 },
  { over: 'accent-strong', under: 'paper-soft', least: 4.5 },
  { over: 'line', under: 'paper', least: 3 },
  { over: 'line', under: 'paper-soft', least: 3 },
  ...(['good', 'warn', 'bad'] as const).flatMap((word): Pair[] => [
    { over: word, under: 'paper', least: 4.5 },
    { over: word, under: 'paper-soft', least: 4.5 },
    { over: 'ink', under: `${word}-soft`, least: 4.5 },
  ]),
];

/** `#rrggbb`, the one form a colour field gives and takes. */
export const isColour = (text: string): boolean => /^#[0-9a-f]{6}$/i.test(text);

const row = (name: Named) => tokenRows.find(({ property }) => property === `--sen-color-${name}`);
const givenIn = (scheme: Scheme, name: Named): string =>
  (scheme === 'dark' && row(name)?.dark) || row(name)?.light || '';
const nationalIn = (scheme: Scheme): Colours =>
  Object.fromEntries(OFFERED.map((name) => [name, givenIn(scheme, name)])) as Record<Offered, string>;

/** What the elements look like when nothing is set. */
export const national: Theme = { light: nationalIn('light'), dark: nationalIn('dark') };

/** Relative luminance, 0 to 1, as WCAG 2.2 defines it. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast ratio from 1 to 21. */
export function contrast(one: string, other: string): number {
  const [darker, lighter] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}

export interface Judged extends Pair {
  readonly scheme: Scheme;
  /** Cut, not rounded: 4.499 is not 4.5. */
  readonly ratio: number;
  readonly holds: boolean;
}

export const judge = (theme: Theme): readonly Judged[] =>
  (['light', 'dark'] as const).flatMap((scheme) =>
    PAIRS.map((pair) => {
      const colour = (name: Named) => (name in theme[scheme] ? theme[scheme][name as Offered] : givenIn(scheme, name));
      const ratio = contrast(colour(pair.over), colour(pair.under));
      return { ...pair, scheme, ratio: Math.floor(ratio * 100) / 100, holds: ratio >= pair.least };
    }),
  );

/** Colours too close to be read; an export of them is refused. */
export class UnreadableThemeError extends Error {
  override readonly name = 'UnreadableThemeError';
  readonly pairs: readonly Judged[];
  constructor(pairs: readonly Judged[]) {
    super(
      pairs
        .map(
          ({ over, under, scheme, ratio, least }) =>
            `${over} on ${under} (${scheme}): ${ratio} : 1, needs ${least} : 1`,
        )
        .join('; '),
    );
    this.pairs = pairs;
  }
}

function mustHold(theme: Theme): void {
  const failing = judge(theme).filter(({ holds }) => !holds);
  if (failing.length > 0) throw new UnreadableThemeError(failing);
}

const changed = (theme: Theme, scheme: Scheme): [Offered, string][] =>
  OFFERED.filter((name) => theme[scheme][name].toLowerCase() !== national[scheme][name].toLowerCase()).map((name) => [
    name,
    theme[scheme][name].toLowerCase(),
  ]);

const rules = (pairs: readonly [Offered, string][], indent: string): string =>
  pairs.map(([name, value]) => `${indent}--sen-color-${name}: ${value};\n`).join('');

/**
 * A style sheet for the page. What only the light side sets would win over the dark defaults too, so both are written.
 * @throws {UnreadableThemeError}
 */
export function toCss(theme: Theme): string {
  mustHold(theme);
  const names = new Set([...changed(theme, 'light'), ...changed(theme, 'dark')].map(([name]) => name));
  if (names.size === 0) return '/* The national colours: nothing to set. */\n';
  const both = (scheme: Scheme) =>
    OFFERED.filter((name) => names.has(name)).map((name): [Offered, string] => [
      name,
      theme[scheme][name].toLowerCase(),
    ]);
  return [
    `sen-platform {\n${rules(both('light'), '  ')}}\n`,
    `@media screen and (prefers-color-scheme: dark) {\n  sen-platform:not([theme='light']) {\n${rules(both('dark'), '    ')}  }\n}\n`,
    `@media screen {\n  sen-platform[theme='dark'] {\n${rules(both('dark'), '    ')}  }\n}\n`,
  ].join('');
}

/**
 * The same as design tokens, in the format of the Design Tokens Community Group that drawing programs read.
 * @throws {UnreadableThemeError}
 */
export function toDesignTokens(theme: Theme): string {
  mustHold(theme);
  const group = (scheme: Scheme) =>
    Object.fromEntries(OFFERED.map((name) => [name, { $type: 'color', $value: theme[scheme][name].toLowerCase() }]));
  return `${JSON.stringify({ sen: { light: group('light'), dark: group('dark') } }, null, 2)}\n`;
}

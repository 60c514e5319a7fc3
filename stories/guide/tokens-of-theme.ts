import { theme, tokens } from '@sen/elements/tokens.js';

export interface TokenRow {
  property: string;
  light: string;
  /** Absent where light and dark do not differ. */
  dark?: string;
  isColour: boolean;
}

const DARK = new Map(
  [
    .../--sen-([\w-]+): ([^;]+);/g[Symbol.matchAll](theme.cssText.slice(theme.cssText.lastIndexOf("[theme='dark']"))),
  ].map(([, name, value]) => [`--sen-${name}`, value]),
);

/** Every token with its values, read from `tokens.ts` itself. */
export const tokenRows: readonly TokenRow[] = Object.values(tokens).map(({ cssText }) => {
  const [, property = '', light = ''] = /^var\((--[\w-]+), (.*)\)$/.exec(cssText) ?? [];
  const dark = DARK.get(property);
  return { property, light, isColour: property.startsWith('--sen-color-'), ...(dark && dark !== light && { dark }) };
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  contrast,
  judge,
  national,
  OFFERED,
  PAIRS,
  toCss,
  toDesignTokens,
  UnreadableThemeError,
  type Theme,
} from './theme.ts';

const withLight = (change: Partial<Theme['light']>): Theme => ({
  ...national,
  light: { ...national.light, ...change },
});

test('contrast is what WCAG says it is', () => {
  assert.equal(contrast('#000000', '#ffffff'), 21);
  assert.equal(contrast('#ffffff', '#ffffff'), 1);
  // The grey that everybody quotes: 4.54 on white; one step lighter is not enough.
  assert.ok(contrast('#767676', '#ffffff') >= 4.5);
  assert.ok(contrast('#777777', '#ffffff') < 4.5);
});

test('the national colours can be read, in light and in dark', () => {
  assert.deepEqual(
    judge(national).filter(({ holds }) => !holds),
    [],
  );
  assert.equal(judge(national).length, PAIRS.length * 2);
});

test('a yellow accent on white paper is refused, with the pairs that are too close', () => {
  const theme = withLight({ accent: '#ffd400', 'accent-strong': '#ffd400' });
  assert.throws(
    () => toCss(theme),
    (error) =>
      error instanceof UnreadableThemeError &&
      error.pairs.some(({ over, under, scheme }) => over === 'accent' && under === 'paper' && scheme === 'light'),
  );
  assert.throws(() => toDesignTokens(theme), UnreadableThemeError);
});

test('paper on which a verdict or an error could not be read is refused, though every word of the province can', () => {
  const theme = withLight({
    paper: '#123a22',
    'paper-soft': '#174a2b',
    ink: '#ffffff',
    'ink-soft': '#e0e0e0',
    line: '#b0b0b0',
    accent: '#ffffff',
    'accent-strong': '#f0f0f0',
    'on-accent': '#10151a',
  });
  const failing = judge(theme).filter(({ holds }) => !holds);
  assert.ok(failing.some(({ over, under }) => over === 'bad' && under === 'paper'));
  assert.ok(failing.some(({ over, under }) => over === 'ink' && under === 'bad-soft'));
  assert.ok(failing.every(({ over, under }) => /good|warn|bad/.test(`${over} ${under}`)));
  assert.throws(() => toCss(theme), UnreadableThemeError);
});

test('borders of fields must be seen on a panel too', () => {
  assert.throws(() => toCss(withLight({ line: '#8e8e8e', 'paper-soft': '#dfe6ea' })), /line on paper-soft/);
});

test('what a province sets for light is written for dark too, or its rule would win there', () => {
  const css = toCss(withLight({ accent: '#17603a' }));
  assert.match(css, /^sen-platform \{\n  --sen-color-accent: #17603a;\n\}/);
  assert.equal(css.split(`--sen-color-accent: ${national.dark.accent};`).length - 1, 2);
  assert.doesNotMatch(css, /ink|paper/);
});

test('design tokens name every colour that was offered, in both schemes', () => {
  const { sen } = JSON.parse(toDesignTokens(national));
  for (const scheme of ['light', 'dark']) assert.deepEqual(Object.keys(sen[scheme]), [...OFFERED]);
  assert.deepEqual(sen.light.accent, { $type: 'color', $value: national.light.accent });
});

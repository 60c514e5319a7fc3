import { digestBelow, digestOfLocked } from './contents.mjs';

/** What it is written from, what it stands on, and what looks at it. */
const PATHS = [
  'packages/tools/new',
  'packages/tools/generate/manifest',
  'packages/tools/check/imports',
  'packages/tools/check/names',
  'packages/tools/generate/outputs',
  'packages/tools/test/stories',
  'packages/tools/test/stages',
  'packages/tools/check/knip.json',
  '.storybook/main.ts',
  '.storybook/preview.ts',
  'packages/elements/src/kit/shell',
  'packages/elements/src/kit/parts',
  'packages/elements/src/kit/platform',
  'packages/elements/src/kit/controllers/shared-device.ts',
  'packages/elements/src/kit/locales/words.vi.ts',
  'packages/elements/src/kit/base.styles.ts',
  'packages/elements/src/testing/person.ts',
  'stories/elements/testing/citizen.ts',
  'tsconfig.json',
];
const TOOLS = ['lit', 'storybook', '@web/test-runner', 'typescript-7', 'knip', 'prettier'];

/** What decides whether a new element passes every check as it stands. */
export const inputs = async () => ({
  ...Object.fromEntries(PATHS.map((path) => [path, digestBelow([path])])),
  ...Object.fromEntries(TOOLS.map((name) => [`package-lock.json: ${name}`, digestOfLocked([name])])),
});

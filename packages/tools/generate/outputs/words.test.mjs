import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { files, modulesOfWords } from './words.mjs';

/** A folder like packages/elements/src: a bell with a part that is loaded later, a clock that uses a shared part. */
function sources(context, more = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'sen-words-'));
  context.after(() => rmSync(folder, { recursive: true }));
  const texts = {
    'kit/locales/words.vi.ts': "export const common = { next: 'Tiếp' };\n",
    'kit/locales/words.en.ts': "export const common = { next: 'Next' };\n",
    'feedback/bell/register.ts': "import { Bell } from './bell.ts';\n",
    'feedback/bell/bell.ts': "import { bell } from './words.vi.ts';\nconst later = () => import('./chime.ts');\n",
    'feedback/bell/chime.ts': "import '../clock/register.ts';\nexport { bell } from './chime.words.vi.ts';\n",
    'feedback/bell/words.vi.ts': "export const bell = { heading: 'Chuông' };\n",
    'feedback/bell/words.en.ts': "export const bell = { heading: 'Bell' };\n",
    'feedback/bell/chime.words.vi.ts':
      'export const bell = { rung: (count: number) => `Đã reo ${count} lần`, who: { a: "A | B" } };\n',
    'feedback/bell/chime.words.en.ts':
      "export const bell = { rung: (count: number) => (count === 1 ? 'Once' : `${count} times`), who: { a: 'A' } };\n",
    'feedback/clock/register.ts': "import { clock } from './words.vi.ts';\nimport '../../kit/hands/hands.ts';\n",
    'feedback/clock/words.vi.ts': "export const clock = { heading: 'Đồng hồ' };\n",
    'feedback/clock/words.en.ts': "export const clock = { heading: 'Clock' };\n",
    'kit/hands/hands.ts':
      "import type { bell } from '../../feedback/bell/words.vi.ts';\nimport { hands } from './words.vi.ts';\n",
    'kit/hands/words.vi.ts': "export const hands = { long: 'Kim dài' };\n",
    'kit/hands/words.en.ts': "export const hands = { long: 'Long hand' };\n",
    'kit/letters/words.vi.ts': "export const letters = { dear: 'Kính gửi' };\n",
    'kit/letters/words.en.ts': "export const letters = { dear: 'Dear' };\n",
    ...more,
  };
  for (const [name, text] of Object.entries(texts)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}
const GENERATED = 'packages/elements/src/generated';

test('both languages have every section, and one that several files say is put together', (context) => {
  const made = modulesOfWords(sources(context));

  assert.match(made[`${GENERATED}/words.vi.ts`], /^export \{ clock \} from '\.\.\/feedback\/clock\/words\.vi\.ts';$/m);
  for (const language of ['vi', 'en']) {
    const text = made[`${GENERATED}/words.${language}.ts`];
    assert.match(text, new RegExp(`import { bell as bell1 } from '../feedback/bell/words.${language}.ts';`));
    assert.match(text, new RegExp(`import { bell as bell2 } from '../feedback/bell/chime.words.${language}.ts';`));
    assert.match(text, /export const bell = \{ \.\.\.bell1, \.\.\.bell2 \};/);
  }
});

test('the English of an element comes with that of its parts, and without that of other elements', (context) => {
  const english = modulesOfWords(sources(context))[`${GENERATED}/english.ts`];

  assert.match(english, /^ {2}bell: \[feedbackBell, feedbackBellChime\],$/m);
  assert.match(english, /^ {2}clock: \[feedbackClock, kitHands\],$/m);
  assert.match(english, /^ {2}hands: \[kitHands\],$/m);
  // Common travels with all, and what no element says is not fetched by any.
  assert.doesNotMatch(english, /common|letters/);
});

test('translators read every sentence with its key, its place and what is put in', async (context) => {
  const page = (await files(undefined, sources(context)))['packages/elements/words.md'];

  assert.match(page, /## bell\n\n`packages\/elements\/src\/feedback\/bell\/words\.vi\.ts`, `words\.en\.ts`\n/);
  assert.match(page, /^\| `heading` \| Chuông \| Bell \|$/m);
  assert.match(
    page,
    /^\| `rung\(count\)` \| Đã reo \{count\} lần \| `` .*count === 1 \? 'Once' : `\$\{count\} times`.* `` \|$/m,
  );
  assert.match(page, /^\| `who\.a` \| A \\\| B \| A \|$/m);
  assert.match(page, /^\| `dear` \| Kính gửi \| Dear \|$/m);
});

test('words without their English are named', (context) => {
  const folder = sources(context, { 'kit/new/words.vi.ts': 'export const fresh = {};\n' });

  assert.throws(() => modulesOfWords(folder), /kit\/new\/words\.vi\.ts has no words\.en\.ts/);
});

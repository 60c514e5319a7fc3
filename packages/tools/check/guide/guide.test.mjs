import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { root } from '../../environment/node.mjs';
import { stages as everyStage } from '../../test/stages/all.mjs';
import { filesBelow } from '../../environment/cache.mjs';
import { addresses, commandsUnknown, filesMissing, linksBroken, pages, roomsMissing, strangersIn } from './guide.mjs';

const json = (file) => JSON.parse(readFileSync(join(root, file), 'utf8'));
const all = pages();
const named = (find) => all.flatMap((page) => find(page).map((what) => `${page.file}: ${what}`));

test('every file that a page for readers names is there', () => {
  assert.ok(all.length > 30);
  assert.deepEqual(named(filesMissing), []);
});

test('no link inside the guide leads nowhere', () => {
  const known = addresses();
  assert.ok(
    known.has('/docs/guide-start--docs') && known.has('/story/elements-registration-form--person-error-on-every-field'),
  );
  assert.deepEqual(
    named((page) => linksBroken(page, known)),
    [],
  );
});

test('every command that a page names can be run', () => {
  const stages = Object.keys(everyStage);
  const benches = readdirSync(join(root, 'packages/tools/bench')).map((name) => name.replace(/\.mjs$/, ''));
  assert.ok(stages.includes('stories'));
  assert.deepEqual(
    named((page) => commandsUnknown(page, json('package.json').scripts, stages, benches)),
    [],
  );
});

test('examples use only tags, attributes, events, parts and tokens that the elements have', async () => {
  const manifest = json('packages/elements/custom-elements.json');
  const { tokens: ours } = await import('../../../elements/src/tokens.ts');
  const tokens = Object.values(ours).map(({ cssText }) => /--sen-[a-z-]+/.exec(cssText)[0]);
  assert.deepEqual(
    named((page) => strangersIn(page, manifest, tokens)),
    [],
  );
});

test('the files that a request, a scan, a file and a code pass through are where the guide draws them', () => {
  const files = filesBelow(root, (file) => /\.(?:ts|mjs|yaml)$/.test(file)).map((file) => file.slice(root.length + 1));
  const lives = all.filter(({ file }) => /life-of-a-/.test(file));
  assert.equal(lives.length, 4);
  assert.deepEqual(
    lives.flatMap((page) => roomsMissing(page, files)),
    [],
  );
});

test('what is not there is named', () => {
  const page = {
    file: 'README.md',
    text: [
      'See `packages/nowhere/src/index.ts`, [this](gone.md) and [that](?path=/docs/guide-gone--docs); `npm run dance`, `npm test -- waltz`.',
      '```html\n<sen-registration-form mod="assisted"></sen-registration-form><sen-form></sen-form>\n```',
      "```js\ndocument.addEventListener('sen-registered', count);\n```",
      '```css\nsen-platform { --sen-color-main: red; } sen-site-finder::part(sumbit) {}\n```',
    ].join('\n'),
  };
  assert.deepEqual(filesMissing(page), ['packages/nowhere/src/index.ts', 'gone.md']);
  assert.deepEqual(linksBroken(page, addresses()), ['/docs/guide-gone--docs']);
  assert.deepEqual(commandsUnknown(page, { build: '' }, ['node'], []), ['npm run dance', 'npm test -- waltz (waltz)']);
  assert.deepEqual(strangersIn(page, json('packages/elements/custom-elements.json'), ['--sen-color-accent']), [
    '<sen-registration-form mod>',
    '<sen-form>',
    'event sen-registered',
    '::part(sumbit)',
    '--sen-color-main',
  ]);
});

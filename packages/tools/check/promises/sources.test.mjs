// What is promised of the sources of all that a page runs: held against every one of them, so that a new one keeps the
// promise too.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { root } from '../../environment/node.mjs';
import { filesBelow } from '../../environment/cache.mjs';

const PACKAGES = ['client', 'credential', 'doctor', 'elements', 'qr', 'react'];
/** A comment may speak of what the code does not do; a regular expression is good enough for comments of ours. */
const withoutComments = (text) => text.replace(/\/\*[^]*?\*\/|(?<![:'"`\\])\/\/.*$/gm, '');
/** The doctor's program for a terminal is no part of a page. */
const COMMAND_LINE =
  /^packages\/doctor\/src\/(?:static|browser|catalogue)\/|^packages\/doctor\/src\/(?:main|examine|report)\.ts$/;
const sources = PACKAGES.flatMap((name) =>
  filesBelow(
    join(root, 'packages', name, 'src'),
    (file) => /\.tsx?$/.test(file) && !/\.(?:test|type-test)\.|[\\/](?:testing|generated)[\\/]/.test(file),
  ),
).map((file) => ({
  file: relative(root, file).split(sep).join('/'),
  text: withoutComments(readFileSync(file, 'utf8')),
}));
const inPages = sources.filter(({ file }) => !COMMAND_LINE.test(file));
const filesWith = (pattern) =>
  inPages.filter(({ text }) => pattern.test(text)).map(({ file }) => file.replace(/^packages\//, ''));

test('no source makes markup, styles or programs of text, and only the loader makes a script', () => {
  assert.ok(inPages.length > 300);
  assert.deepEqual(
    filesWith(
      /\b(?:innerHTML|outerHTML|insertAdjacentHTML|setHTMLUnsafe|parseHTMLUnsafe|createContextualFragment|unsafeHTML|unsafeSVG|srcdoc)\b/,
    ),
    [],
  );
  assert.deepEqual(
    filesWith(/\bdocument\.write\b|\beval\s*\(|\bnew Function\b|javascript:|\bset(?:Timeout|Interval)\(\s*['"`]/),
    [],
  );
  assert.deepEqual(filesWith(/<script[\s>]|createElement\(\s*['"]script['"]/), ['elements/src/loader-files.ts']);
  assert.deepEqual(filesWith(/<[a-z-]+[^>]*\s(?:style|on[a-z]+)="/), []);
});

test('there are two policies of Trusted Types beside that of lit, each made in one place', () => {
  const made = inPages.flatMap(({ file, text }) =>
    [...text.matchAll(/\.createPolicy\(\s*'([^']+)'/g)].map(([, name]) => `${name} ${file}`),
  );
  assert.deepEqual(made.sort(), [
    'sen-loader packages/elements/src/loader-files.ts',
    'sen-worker packages/qr/src/reader/trusted-types.ts',
  ]);
});

test('only drafts, certificates somebody keeps and lists of trust are stored on a device: sessions and tokens live in memory', () => {
  const keepers = filesWith(
    /\b(?:localStorage|sessionStorage|indexedDB|openDB|cookieStore)\b|\bdocument\.cookie\b|\bcaches\./,
  );
  assert.deepEqual(keepers.sort(), [
    'doctor/src/page/observe-host.ts', // whether there is a storage; puts nothing there
    'elements/src/certificates/certificate-viewer/saved-certificates.ts',
    'elements/src/kit/storage/certificate-slot.ts',
    'elements/src/kit/storage/database.ts',
    'elements/src/kit/storage/draft-store.ts',
    'elements/src/kit/storage/earlier-databases.ts',
    'elements/src/kit/storage/encrypted-draft.ts',
  ]);
  for (const { file, text } of inPages.filter(({ file }) => file.startsWith('packages/doctor/')))
    assert.doesNotMatch(text, /\bsetItem\b|\.put\(/, file);
});

test('no source knows the address of another host', () => {
  const addresses = inPages.flatMap(({ file, text }) =>
    [...text.matchAll(/['"`(](?:https?:)?\/\/[a-z][\w.-]*\.[a-z]+[^'"`\s]*/g)].map(([address]) => `${file} ${address}`),
  );
  // The name of a language, and addresses that are read and never fetched.
  const names =
    /http:\/\/www\.w3\.org\/|^packages\/doctor\/src\/(?:addresses|page\/observe-host)\.ts 'https:\/\/(?:page\.invalid|example\.vn)\//;
  assert.deepEqual(
    addresses.filter((address) => !names.test(address)),
    [],
  );
});

/**
 * What a page may hold of others too, and should hold once: two copies of lit know nothing of each other's templates,
 * and are paid for twice. These are ranges, so that an installer finds one version for the page and for us.
 */
const SHARED = ['@lit/react', 'ky', 'lit', 'tslib'];
/** These are nobody's but ours, or we ship bytes of exactly this version. */
const OURS_ALONE = ['idb', 'lean-qr', 'parse5', 'zxing-wasm'];
const isVersion = (text) => /^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(text);

test('what the packages are made of is written down: a range for what a page shares with them, one version of all else', () => {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  const external = PACKAGES.flatMap((name) => {
    const { dependencies = {} } = JSON.parse(readFileSync(join(root, 'packages', name, 'package.json'), 'utf8'));
    return Object.entries(dependencies).map(([on, version]) => ({ name, on, version }));
  });
  for (const { name, on, version } of external) {
    const isShared = SHARED.includes(on);
    assert.ok(
      isShared ? version.startsWith('^') && isVersion(version.slice(1)) : isVersion(version),
      `${name} → ${on}@${version}`,
    );
    // The least that the range allows is what our own tests run with: nobody is promised what was never tried.
    const installed = lock[`packages/${name}/node_modules/${on}`] ?? lock[`node_modules/${on}`];
    if (!on.startsWith('@sen/')) assert.equal(version.replace('^', ''), installed.version, `${name} → ${on}`);
  }
  assert.deepEqual(
    [...new Set(external.map(({ on }) => on).filter((on) => !on.startsWith('@sen/')))].sort(),
    [...OURS_ALONE, ...SHARED].sort(),
  );
});

test('the engine weighs what the guide says', () => {
  const guide = readFileSync(join(root, 'stories/guide/going-to-production.mdx'), 'utf8');
  const [, raw, compressed] = /`\.wasm` too: it is ([\d.]+) MB as it is and ([\d.]+) MB compressed/.exec(guide) ?? [];
  const engine = readFileSync(join(root, 'packages/qr/wasm/zxing_reader.wasm'));
  assert.equal(Math.abs(engine.length / 1e6 - Number(raw)) < 0.05, true, `${engine.length} bytes`);
  assert.equal(
    Math.abs(gzipSync(engine).length / 1e6 - Number(compressed)) < 0.05,
    true,
    `${gzipSync(engine).length} bytes compressed`,
  );
});

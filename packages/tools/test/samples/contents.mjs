// What would be published: all that a user needs, and nothing that is ours alone.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { root } from '../../environment/node.mjs';
import { elementFolders } from '../../generate/manifest/folders.mjs';
import { tarballsIn } from './pack.mjs';

const OURS_ALONE =
  /(?:\.(?:test|type-test|browser)\.|tsbuildinfo|\/testing\/|\/e2e\/|\/node_modules\/|\/\.|tsconfig|\.map\.map$)/;
const tar = (...args) => execFileSync('tar', args, { encoding: 'utf8', maxBuffer: 1 << 26 });

for (const tarball of tarballsIn(process.env.SEN_PACKED)) {
  const files = tar('-tzf', tarball)
    .trim()
    .split('\n')
    .map((name) => name.replace(/^package\//, ''));
  const read = (name) => tar('-xzOf', tarball, `package/${name}`);
  const about = JSON.parse(read('package.json'));

  test(`${about.name} comes with its licence, a first page and no test`, () => {
    assert.equal(read('LICENSE'), readFileSync(join(root, 'LICENSE'), 'utf8'));
    assert.match(read('README.md'), new RegExp(`^# ${about.name}\n`));
    assert.deepEqual(
      files.filter((name) => OURS_ALONE.test(`/${name}`)),
      [],
    );
    assert.deepEqual(about.publishConfig, { access: 'public', provenance: true });
  });

  test(`${about.name}: every file that its package.json names is there`, () => {
    const named = (value) => (typeof value === 'string' ? [value] : Object.values(value).flatMap(named));
    const wanted = [...named(about.exports ?? {}), ...named(about.bin ?? {}), about.customElements, about['web-types']]
      .filter((name) => name && !name.includes('*'))
      .map((name) => name.replace(/^\.\//, ''));
    assert.deepEqual(
      wanted.filter((name) => !files.includes(name)),
      [],
    );
  });

  if (about.name === '@sen/openapi') continue;

  test(`${about.name}: every built file has its source beside it, so that a debugger shows it`, () => {
    const built = files.filter((name) => /^dist\/.*\.js$/.test(name));
    assert.ok(built.length > 0);
    assert.deepEqual(
      built.filter((name) => !files.includes(name.replace(/^dist\//, 'src/').replace(/\.js$/, '.ts'))),
      [],
    );
  });

  if (about.name === '@sen/elements') {
    test('every file that pages ask for lies there in brotli and gzip too, and holds the same', () => {
      const bytes = (name) => execFileSync('tar', ['-xzOf', tarball, `package/${name}`], { maxBuffer: 1 << 26 });
      const names = Object.keys(JSON.parse(read('cdn/manifest.json')).files).map((name) => `cdn/${name}`);
      assert.ok(names.length > 20);
      for (const name of names.filter((one) => bytes(one).length > 500)) {
        assert.ok(brotliDecompressSync(bytes(`${name}.br`)).equals(bytes(name)), `${name}.br`);
        assert.ok(gunzipSync(bytes(`${name}.gz`)).equals(bytes(name)), `${name}.gz`);
      }
    });

    test('the elements come with the files for pages without a bundler, for editors and for templates', () => {
      const loaded = JSON.parse(read('cdn/manifest.json'));
      assert.deepEqual(
        Object.keys(loaded.elements).sort(),
        elementFolders().map(({ tag }) => tag),
      );
      assert.deepEqual(
        Object.values(loaded.elements).filter((name) => !files.includes(`cdn/${name}`)),
        [],
      );
      for (const name of [
        'editors/web-types.json',
        'editors/vscode.html-custom-data.json',
        'typings/vue.d.ts',
        'custom-elements.json',
      ])
        assert.ok(files.includes(name), name);
    });
  }
}

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isSenFile } from './addresses.ts';
import { diagnoseVersions } from './page-references.ts';

test('a loader is known by its name, with its version or digest in it; a page’s own files are not', () => {
  for (const url of [
    '/sen/sen.js',
    'sen.js?v=2',
    'https://cdn.example/sen.classic.js',
    '/assets/sen-1.2.3.min.js',
    '/sen.4f3a9c2b.js',
    '/npm/@sen/elements@1/dist/index.js',
  ])
    assert.ok(isSenFile(url), url);
  for (const url of ['/sen/sen-watch.js', '/js/sen-menu.js', '/js/hoasen.js', '/js/sen-viet.min.js', '/sen/sen.css'])
    assert.ok(!isSenFile(url), url);
});

test('two copies that met on a page are told of, also when one is in a bundle', () => {
  const [finding] = diagnoseVersions(['https://portal.example/sen/sen.js'], true);

  assert.deepEqual(finding?.facts, { count: '2', urls: 'https://portal.example/sen/sen.js, @sen/elements (npm)' });
  assert.deepEqual(diagnoseVersions(['https://portal.example/sen/sen.js'], false), []);
});

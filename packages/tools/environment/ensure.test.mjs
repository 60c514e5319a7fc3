import assert from 'node:assert/strict';
import { test } from 'node:test';
import { whyNotInstalled } from './ensure.mjs';

test('without a network, one line says so instead of a page of npm', () => {
  const said =
    'npm error code ENOTFOUND\nnpm error syscall getaddrinfo\nnpm error network request to https://registry.npmjs.org/lit failed\n';

  assert.match(
    whyNotInstalled(said, 1),
    /^The packages could not be installed: the npm registry cannot be reached \(ENOTFOUND\)\.[^\n]*$/,
  );
});

test('without npm, without room and without leave, one line says so', () => {
  for (const [said, reason] of [
    ['ENOENT npm', /there is no npm/],
    ['npm error code ENOSPC', /the disk is full/],
    ['npm error code EACCES', /may not be written to/],
  ])
    assert.match(whyNotInstalled(said, 1), reason);
});

test('anything else is told as npm tells it', () => {
  assert.equal(
    whyNotInstalled('npm error code EUSAGE\n', 1),
    'npm error code EUSAGE\n\nThe packages could not be installed: npm ci ended with 1.',
  );
});

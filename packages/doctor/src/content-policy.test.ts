import assert from 'node:assert/strict';
import { test } from 'node:test';
import { allows, parsePolicies, effectiveDirective } from './content-policy.ts';

const from = new URL('https://portal.example/page');
const lets = (sources: string, url: string, more: { nonce?: string; integrity?: string } = {}): boolean =>
  allows(sources.split(' '), { url: new URL(url), from, ...more });

test('a policy lets through what a browser would let through', () => {
  assert.ok(lets("'self'", 'https://portal.example/sen/sen.js'));
  assert.ok(lets('https:', 'https://cdn.example/sen.js'));
  assert.ok(lets('*.example', 'https://a.cdn.example/sen.js'));
  assert.ok(lets('cdn.example:*', 'https://cdn.example:8443/sen.js'));
  assert.ok(lets('https://cdn.example/sen/', 'https://cdn.example/sen/sen.js'));
  assert.ok(lets("'nonce-abc'", 'https://cdn.example/sen.js', { nonce: 'abc' }));
  assert.ok(lets("'sha384-AAAA'", 'https://cdn.example/sen.js', { integrity: 'sha384-AAAA' }));
});

test('and refuses what a browser would refuse', () => {
  assert.ok(!lets("'none'", 'https://portal.example/sen/sen.js'));
  assert.ok(!lets("'self'", 'https://www.portal.example/sen.js'));
  assert.ok(!lets('*.example', 'https://example/sen.js'));
  assert.ok(!lets('https://cdn.example', 'http://cdn.example/sen.js'));
  assert.ok(!lets('https://cdn.example', 'https://cdn.example:8443/sen.js'));
  assert.ok(!lets('https://cdn.example/other/', 'https://cdn.example/sen/sen.js'));
  assert.ok(!lets("'self' 'strict-dynamic'", 'https://portal.example/sen/sen.js'));
});

test('a worker that a script made of bytes is none of the site’s own files', () => {
  const made = 'blob:https://portal.example/7c0d';
  for (const sources of ["'self'", '*', 'https:', 'https://portal.example', "'none'"])
    assert.ok(!lets(sources, made), sources);
  assert.ok(lets('blob:', made));
  assert.ok(lets("'self' blob:", made));
});

test('a directive that is not there is ruled by the one it falls back to', () => {
  const [policy = new Map()] = parsePolicies("default-src 'none'; Script-Src 'self'; script-src *");

  assert.deepEqual(effectiveDirective(policy, 'worker-src'), { name: 'script-src', sources: ["'self'"] });
  assert.deepEqual(effectiveDirective(policy, 'connect-src'), { name: 'default-src', sources: ["'none'"] });
});

import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

test('every element can be imported where there is no page, and leaves nothing behind', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'sen-import-'));
  try {
    const outfile = join(folder, 'index.mjs');
    await build({
      entryPoints: [fileURLToPath(new URL('index.ts', import.meta.url))],
      tsconfig: fileURLToPath(new URL('../tsconfig.json', import.meta.url)),
      conditions: ['sen-source', 'node'],
      platform: 'node',
      format: 'esm',
      bundle: true,
      outfile,
      logLevel: 'silent',
    });
    // Lit marks what it is and brings its stand-in for a page, ky looks whether there is a fetch; anything else would
    // be ours.
    const known = (key: string | symbol): boolean =>
      /^(lit|reactiveElement|customElements$|HTMLElement$|Event|CustomEvent$|Symbol\(undici)/.test(String(key));
    const before = new Set(Reflect.ownKeys(globalThis));
    const elements = (await import(pathToFileURL(outfile).href)) as Record<string, unknown>;
    assert.deepEqual(
      Reflect.ownKeys(globalThis).filter((key) => !before.has(key) && !known(key)),
      [],
    );
    assert.equal(typeof elements['RegistrationForm'], 'function');
    assert.equal('document' in globalThis, false);
  } finally {
    await rm(folder, { recursive: true });
  }
});

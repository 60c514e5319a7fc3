import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from '../../build/build.mjs';
import { ensureChromium } from '../../environment/ensure.mjs';
import { sourceFlags } from '../../environment/node.mjs';
import { installElsewhere, packAll, tarballsIn } from '../samples/pack.mjs';
import { broken, nodeTests, skipped, sumOf, verdict } from './outcome.mjs';

/**
 * The packages as they would be published, in a folder that knows nothing of this one: whether every door opens with
 * what npm installs beside them, whether pages in React, Vue, Angular, plain HTML and old jQuery compile and register
 * somebody, and whether the guide leads somebody with an empty folder there too. What is in the packages is looked at
 * in every run (`published`).
 */
export async function samples() {
  const folder = mkdtempSync(join(tmpdir(), 'sen-elsewhere-'));
  try {
    const [packed, elsewhere] = ['packed', 'app'].map((name) => join(folder, name));
    mkdirSync(packed);
    const chromium = ensureChromium();
    for (const step of [() => build({ quiet: true }), () => packAll(packed)]) {
      const made = await step();
      if (made.code !== 0) return verdict(made);
    }
    const tarballs = tarballsIn(packed);
    const paths = () =>
      nodeTests(['packages/tools/test/samples/paths.mjs'], {
        env: { SEN_PACKED: packed, CHROME_PATH: chromium },
        flags: sourceFlags(),
      });

    const installed = await installElsewhere(elsewhere, tarballs);
    if (installed.unreachable)
      return skipped('the registry cannot be reached, so the samples have nothing to stand on');
    if (installed.code !== 0) return broken(installed.output);
    const env = { SEN_ELSEWHERE: elsewhere, CHROME_PATH: chromium };
    const compiled = await nodeTests(
      ['packages/tools/test/samples/imports.mjs', 'packages/tools/test/samples/builds.mjs'],
      {
        env,
        flags: ['--test-concurrency=2'],
      },
    );
    if (compiled.failed > 0) return compiled;
    return sumOf([
      compiled,
      await nodeTests(['packages/tools/test/samples/clicks.mjs'], { env, flags: sourceFlags() }),
      await paths(),
    ]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

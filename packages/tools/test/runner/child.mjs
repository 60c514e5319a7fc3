import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root, runNode, sourceFlags } from '../../environment/node.mjs';

/**
 * Runs a stage in a process of its own, so that several can run side by side without one's words, imports or crash
 * reaching another.
 * @param {string} name
 * @param {{ about: string, wanted?: { files: Iterable<string>, name?: string }, aloud: boolean, asked?: boolean,
 * stamp?: boolean }} how `asked`: by its name; `stamp`: keep that it passed
 * @returns {Promise<{ seconds: number, counts: import('../stages/outcome.mjs').Counts }>}
 */
export async function inChild(name, { about, wanted, aloud, asked, stamp }) {
  const folder = mkdtempSync(join(tmpdir(), 'sen-stage-'));
  const [result, wish] = ['result.json', 'wanted.json'].map((file) => join(folder, file));
  if (wanted) writeFileSync(wish, JSON.stringify({ files: [...wanted.files], everything: wanted.everything ?? false }));
  const heading = `\n== ${name}: ${about}`;
  if (aloud) console.log(heading);
  const start = performance.now();
  try {
    const env = {
      SEN_RESULT: result,
      SEN_ASKED: asked ? '1' : '',
      SEN_STAMP: stamp ? '1' : '',
      ...(wanted && { SEN_WANTED: wish }),
      ...(wanted?.name && { SEN_TEST_NAME: wanted.name }),
    };
    const { output } = await runNode([...sourceFlags(), join(root, 'packages/tools/test/runner/stage.mjs'), name], {
      env,
      quiet: !aloud,
    });
    const seconds = (performance.now() - start) / 1000;
    const counts = readCounts(result);
    const words = `== ${name}: ${counts.failed === 0 ? 'ok' : 'FAILED'}, ${seconds.toFixed(1)} s`;
    console.log(aloud ? words : [heading, output.trim(), words].filter(Boolean).join('\n'));
    return { seconds, counts };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function readCounts(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return { passed: 0, failed: 1, skipped: 0 }; // it died before it had counted anything; what it said stands above
  }
}

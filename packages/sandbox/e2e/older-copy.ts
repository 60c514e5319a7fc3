/** The CDN files of an earlier commit, unpacked once a run: what a page has that loaded its elements long ago. */
import { execFile } from 'node:child_process';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/** @returns the folder of its CDN files; whoever asked removes it */
export async function unpackOlderCopy(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'sen-older-'));
  await promisify(execFile)('tar', [
    '-xzf',
    fileURLToPath(new URL('./data/cdn-ac67c01.tgz', import.meta.url)),
    '-C',
    folder,
  ]);
  return folder;
}

import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { linesTooLong } from '../../check/columns/columns.mjs';
import { root, runNode } from '../../environment/node.mjs';
import { aboutOf, packAll, tarballsIn, unpackInto } from '../samples/pack.mjs';
import { hashOf, isFresh, remember, unlessSeen } from '../../environment/cache.mjs';
import { nodeTests, sumOf, verdict } from './outcome.mjs';

const modules = (path) => join(root, 'node_modules', path);

/**
 * Files, exports and dependencies that nothing uses. What is run by its path or read by another name stands in
 * packages/tools/check/knip.json.
 */
export const unused = () =>
  unlessSeen(
    'unused',
    ['.storybook', 'packages', 'stories', 'package.json', 'package-lock.json', 'rollup.config.mjs', 'tsconfig.json'],
    async () =>
      verdict(
        await runNode([modules('knip/bin/knip.js'), '--no-progress', '--config', 'packages/tools/check/knip.json'], {
          quiet: true,
        }),
      ),
  );

async function formatted() {
  return verdict(
    await runNode(
      [
        modules('prettier/bin/prettier.cjs'),
        '--check',
        '--log-level',
        'warn',
        '--cache',
        '--cache-location',
        modules('.cache/sen/prettier'),
        '.',
      ],
      { quiet: true },
    ),
  );
}

/** prettier leaves comments and texts as they are; lines of code and comments are short all the same. */
function shortLines() {
  const long = linesTooLong();
  return verdict({ code: long.length, output: `Longer than 120 columns: ${long.join(', ')}\n` });
}

export const format = async () => sumOf([await formatted(), shortLines()]);

/**
 * Every package as npm would publish it, built before: what is in it, what publint says of its package.json and attw of
 * what TypeScript makes of its doors, and whether every door opens, on a server and through a bundler. What they stand
 * on is ours here: with what npm installs beside them the stage `samples` tries the same.
 */
export async function published() {
  const folder = mkdtempSync(join(tmpdir(), 'sen-packed-'));
  mkdirSync(modules('.cache/sen'), { recursive: true });
  // Below node_modules, where Node finds what the packages stand on.
  const unpacked = mkdtempSync(modules('.cache/sen/unpacked-'));
  try {
    const packed = await packAll(folder);
    if (packed.code !== 0) return verdict(packed);
    const tarballs = tarballsIn(folder);
    unpackInto(unpacked, tarballs);
    const said = [];
    for (const tarball of tarballs) said.push(await judge(tarball));
    const tests = await nodeTests(
      ['packages/tools/test/samples/contents.mjs', 'packages/tools/test/samples/imports.mjs'],
      {
        env: { SEN_PACKED: folder, SEN_ELSEWHERE: unpacked },
      },
    );
    return sumOf([...said.map(verdict), tests]);
  } finally {
    for (const made of [folder, unpacked]) rmSync(made, { recursive: true, force: true });
  }
}

/** A worker or WebAssembly is fetched by its address, never imported: there are no types to ask about. */
function withoutFiles(tarball) {
  const { exports } = aboutOf(tarball);
  const files = Object.keys(exports).filter(
    (entry) => typeof exports[entry] === 'string' && !/\.(?:ts|json)$/.test(exports[entry]),
  );
  return files.length > 0 ? ['--exclude-entrypoints', ...files] : [];
}

/** What others say of one tarball; they are not asked again about the same bytes. */
async function judge(tarball) {
  const step = `published-${basename(tarball)}`;
  const hash = `${createHash('sha256').update(readFileSync(tarball)).digest('hex')} ${hashOf(['package-lock.json'])}`;
  if (isFresh(step, hash)) return { code: 0, output: '' };
  const said = [
    await runNode([modules('publint/src/cli.js'), 'run', tarball, '--strict'], { quiet: true }),
    // ESM only, on purpose; node10 knows no exports.
    await runNode(
      [
        modules('@arethetypeswrong/cli/dist/index.js'),
        tarball,
        '--profile',
        'esm-only',
        '--no-emoji',
        ...withoutFiles(tarball),
      ],
      { quiet: true },
    ),
  ];
  const bad = said.filter(({ code }) => code !== 0);
  if (bad.length === 0) remember(step, hash);
  return { code: bad.length, output: bad.map(({ output }) => output).join('\n') };
}

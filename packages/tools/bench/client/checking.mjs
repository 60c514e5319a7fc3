// What the compiler does for 60 operations, each called and awaited once (TypeScript 6, which counts it).
import { spawnSync } from 'node:child_process';
import { symlinkSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../environment/node.mjs';
import { entryFile, typed } from './entries.mjs';
import { folder } from './subjects.mjs';

function checked(file) {
  const options = [
    '--ignoreConfig',
    '--noEmit',
    '--strict',
    '--skipLibCheck',
    '--target',
    'es2022',
    '--module',
    'esnext',
    '--moduleResolution',
    'bundler',
    '--extendedDiagnostics',
  ];
  const { stdout } = spawnSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), ...options, file], {
    cwd: folder,
    encoding: 'utf8',
  });
  const errors = stdout.split('\n').filter((line) => line.includes('error TS'));
  if (errors.length > 0) throw new Error(errors.slice(0, 3).join('\n'));
  const number = (label) => Number(new RegExp(`${label}:\\s+([\\d.]+)`).exec(stdout)[1]);
  return { instantiations: number('Instantiations'), 'check s': number('Check time'), 'total s': number('Total time') };
}

/** Needs packages/client/dist: a page's author has the built types. */
export function typeCosts(operations) {
  mkdirSync(join(folder, 'node_modules/@sen'), { recursive: true });
  for (const [from, to] of [
    ['packages/client', '@sen/client'],
    ['.bench/node_modules/openapi-fetch', 'openapi-fetch'],
    ['.bench/node_modules/openapi-typescript-helpers', 'openapi-typescript-helpers'],
    ['.bench/node_modules/ky', 'ky'],
  ]) {
    const link = join(folder, 'node_modules', to);
    if (!existsSync(link)) symlinkSync(join(root, from), link);
  }
  const empty = entryFile('nothing', 0, 'ts');
  writeFileSync(empty, 'export {};\n');
  const base = checked(empty).instantiations;
  const table = {};
  for (const [name, entry] of Object.entries(typed)) {
    const file = entryFile(name, operations.length, 'ts');
    writeFileSync(file, entry(operations) + 'export {};\n');
    const cost = checked(file);
    table[name] = { ...cost, instantiations: cost.instantiations - base };
  }
  return table;
}

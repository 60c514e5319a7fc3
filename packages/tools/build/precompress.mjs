// What a web server can send as it is: beside each file of a folder the same in brotli and in gzip, at their best.
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { root } from '../environment/node.mjs';

/** What browsers ask for. Source maps are for developers, and longer than all the rest. */
const SENT = new Set(['.js', '.css', '.wasm', '.json']);

const CODINGS = {
  br: (content) =>
    promisify(brotliCompress)(content, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: content.length } }),
  gz: (content) => promisify(gzip)(content, { level: 9 }),
};

/** Chunks that did not change are not compressed again with every build. */
const KEPT = join(root, 'node_modules/.cache/sen/precompressed');

function read(file) {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

/** Another build may read it meanwhile: it is there whole or not at all. */
function write(file, content) {
  writeFileSync(`${file}.${process.pid}`, content);
  renameSync(`${file}.${process.pid}`, file);
}

/** Writes `file.br` and `file.gz` beside every file below a folder that browsers ask for, where that is shorter. */
export async function precompress(folder, kept = KEPT) {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => SENT.has(extname(file)));
  mkdirSync(kept, { recursive: true });
  const used = new Set();
  await Promise.all(
    files.flatMap((file) => {
      const content = readFileSync(join(folder, file));
      const hash = createHash('sha256').update(content).digest('hex');
      return Object.entries(CODINGS).map(async ([ending, compress]) => {
        const name = `${hash}.${ending}`;
        used.add(name);
        const known = read(join(kept, name));
        const made = known ?? (await compress(content));
        if (!known) write(join(kept, name), made);
        if (made.length < content.length) writeFileSync(join(folder, `${file}.${ending}`), made);
      });
    }),
  );
  for (const name of readdirSync(kept)) if (!used.has(name)) rmSync(join(kept, name), { force: true });
}

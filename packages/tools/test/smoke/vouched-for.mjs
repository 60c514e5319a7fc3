// Who vouches for each file of the CDN folder, beginning with the tags that a portal copies: a file counts when one
// that counts already holds its digest. What nobody vouches for is not in the answer.
import { createHash } from 'node:crypto';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';

const digest = (algorithm, content) => createHash(algorithm).update(content).digest('base64');

/** Read by people and their tools; no page asks for them, and nothing in them is run. */
const PAPERS = ['embed.html', 'manifest.json'];
export const isPaper = (file) => PAPERS.includes(plainOf(file)) || file.endsWith('.js.map');

const CODINGS = { br: brotliDecompressSync, gz: gunzipSync };
const COMPRESSED = /\.(br|gz)$/;
/** The file of which one is the compressed form; any other is its own. */
export const plainOf = (file) => file.replace(COMPRESSED, '');

/**
 * A browser checks what it has decompressed, so a compressed form is vouched for with its file, when it opens to the
 * same bytes.
 */
function opensTo(content, file, compressed) {
  try {
    const [, coding] = COMPRESSED.exec(file);
    return CODINGS[coding](compressed, { maxOutputLength: content.length + 1 }).equals(content);
  } catch {
    return false;
  }
}

/**
 * Rows of the loader's table, and what a chunk says about files that come later: `["name","digest"` with 43 letters and
 * a sign.
 */
const ROW = /\["([\w.-]+)","([A-Za-z\d+/]{43}=)"/g;

/** Digests that the text of a vouched file holds. @returns {Generator<(file: string, content: Buffer) => boolean>} */
function* claims(file, text) {
  // The tag of a loader, and what a server writes about a style sheet, each with its name.
  if (file === 'embed.html') {
    for (const [, name, integrity] of text.matchAll(
      /<script [^>]*src="\/sen\/([^"]+)" integrity="sha384-([^"]+)" crossorigin>/g,
    ))
      yield (other, content) => other === name && digest('sha384', content) === integrity;
    for (const [, name, integrity] of text.matchAll(/stylesheet=\/sen\/([^&]+)&integrity=sha384-(\S+)/g))
      yield (other, content) => other === name && digest('sha384', content) === decodeURIComponent(integrity);
    return;
  }
  for (const [, name, its] of text.matchAll(ROW))
    yield (other, content) => other === `chunks/${name}.js` && digest('sha256', content) === its;
  // Workers and WebAssembly: digests for `fetch`, which says no to anything else.
  for (const [, algorithm, its] of text.matchAll(/["'`](sha256|sha384)-([A-Za-z\d+/]{43}=|[A-Za-z\d+/]{64})["'`]/g))
    yield (other, content) => other.startsWith('assets/') && digest(algorithm, content) === its;
}

/**
 * @param {ReadonlyMap<string, Buffer>} files @returns {Map<string, string>} file → the first file that vouches for it
 */
export function whoVouches(files) {
  const vouched = new Map();
  const open = ['embed.html'];
  for (let voucher = open.pop(); voucher; voucher = open.pop()) {
    for (const [file, compressed] of files)
      if (plainOf(file) === voucher && file !== voucher && opensTo(files.get(voucher), file, compressed))
        vouched.set(file, voucher);
    for (const holds of claims(voucher, String(files.get(voucher))))
      for (const [file, content] of files)
        if (!vouched.has(file) && holds(file, content)) {
          vouched.set(file, voucher);
          open.push(file);
        }
  }
  return vouched;
}

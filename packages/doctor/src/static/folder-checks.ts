/**
 * The folder that `sen.js` stands in: has it every file that the tags of the page need, as it was published, and does
 * it know every tag?
 */
import { createHash } from 'node:crypto';
import { redactUrl } from '../addresses.ts';
import type { Finding } from '../diagnoses.ts';
import { NotFetchedError, type Fetched, type Fetcher } from './fetcher.ts';
import type { PageSource } from './page-source.ts';
import { diagnoseFilesPolicy } from './policy-checks.ts';
import { JAVASCRIPT, type SenScript } from './script-checks.ts';
import { stillCompressed } from './still-compressed.ts';

interface Manifest {
  readonly elements: Readonly<Record<string, string>>;
  readonly files?: Readonly<Record<string, { readonly integrity?: string; readonly imports?: readonly string[] }>>;
}

export async function checkFolder(
  script: SenScript,
  tags: readonly string[],
  { page, fetcher }: { page: PageSource; fetcher: Fetcher },
): Promise<readonly Finding[]> {
  const { url, code } = script;
  const manifest = await manifestOf(url, fetcher);
  // A bundle of the page's own has no such list; the tags it names are those it may define.
  const known = manifest
    ? Object.keys(manifest.elements)
    : [...code.matchAll(/["'`](sen-[a-z-]+)["'`]/g)].map(([, tag = '']) => tag);
  const isLoader = manifest !== undefined || known.includes('sen-platform');
  const unknown = isLoader ? [...new Set(tags)].filter((tag) => !known.includes(tag)) : [];
  const files = manifest
    ? await Promise.all(filesFor(manifest, tags).map((file) => checkFile(file, manifest, script, { page, fetcher })))
    : [];
  return [
    ...unknown.map((tag): Finding => ({ code: 'element-unknown', facts: { tag, near: nearest(tag, known) } })),
    // One cause often affects every file; the first stands for all.
    ...[...new Map(files.flat().map((finding) => [finding.code, finding])).values()],
  ];
}

async function manifestOf(script: URL, fetcher: Fetcher): Promise<Manifest | undefined> {
  const answer = await fetcher.get(new URL('manifest.json', script)).catch(() => undefined);
  if (!answer || answer.status >= 400) return undefined;
  try {
    const manifest = JSON.parse(new TextDecoder().decode(answer.bytes)) as Partial<Manifest>;
    return manifest.elements && 'sen-platform' in manifest.elements ? (manifest as Manifest) : undefined;
  } catch {
    return undefined;
  }
}

/** The file of each tag and all it imports. */
function filesFor({ elements, files = {} }: Manifest, tags: readonly string[]): readonly string[] {
  const found = new Set<string>();
  const add = (file: string | undefined): void => {
    if (!file || found.has(file)) return;
    found.add(file);
    for (const next of files[file]?.imports ?? []) add(next);
  };
  for (const tag of tags) add(elements[tag]);
  return [...found];
}

async function checkFile(
  file: string,
  { files }: Manifest,
  script: SenScript,
  { page, fetcher }: { page: PageSource; fetcher: Fetcher },
): Promise<readonly Finding[]> {
  if (!URL.canParse(file, script.url)) return [];
  const url = new URL(file, script.url);
  const answer = await fetcher
    .get(url)
    .catch((error: unknown) => (error instanceof NotFetchedError ? error : undefined));
  if (!answer || (answer instanceof NotFetchedError && answer.code === 'not-followed')) return [];
  const failure = answer instanceof NotFetchedError ? answer.code : missing(answer);
  if (failure !== undefined) return [{ code: 'chunk-unreachable', facts: { url: redactUrl(url), answer: failure } }];
  return answer instanceof NotFetchedError
    ? []
    : diagnoseFile(answer, { url, script, page, integrity: files?.[file]?.integrity ?? '' });
}

/** A portal's own "not found" page often comes with 200. */
function missing({ status, headers }: Fetched): string | undefined {
  const type = headers.get('content-type') ?? '';
  return status >= 400 ? String(status) : /html/i.test(type) ? `${status} ${type.split(';')[0] ?? ''}` : undefined;
}

function diagnoseFile(
  { headers, bytes }: Fetched,
  { url, script, page, integrity }: { url: URL; script: SenScript; page: PageSource; integrity: string },
): readonly Finding[] {
  const coding = stillCompressed({ headers, bytes });
  if (coding) return [{ code: 'still-compressed', facts: { url: redactUrl(url), coding } }];
  const [algorithm = ''] = integrity.split('-');
  if (
    /^sha(?:256|384|512)$/.test(algorithm) &&
    createHash(algorithm).update(bytes).digest('base64') !== integrity.slice(algorithm.length + 1)
  )
    return [{ code: 'chunk-changed', facts: { url: redactUrl(url) } }];
  const type = headers.get('content-type') ?? '';
  if (!JAVASCRIPT.test(type) && headers.get('x-content-type-options')?.trim().toLowerCase() === 'nosniff')
    return [{ code: 'script-not-javascript', facts: { url: redactUrl(url), type: type || '?' } }];
  const allowed = headers.get('access-control-allow-origin');
  const origin = page.url?.origin;
  if (origin && url.origin !== origin && allowed !== '*' && allowed !== origin)
    return [{ code: 'script-cors-refused', facts: { url: redactUrl(url), origin } }];
  return diagnoseFilesPolicy(page, { script: script.script, url, bytes });
}

/** The known tag with the fewest letters changed. */
function nearest(tag: string, known: readonly string[]): string {
  const distance = (a: string, b: string): number => {
    let row = Array.from({ length: b.length + 1 }, (_, index) => index);
    for (let i = 1; i <= a.length; i++) {
      const next = [i];
      for (let j = 1; j <= b.length; j++)
        next.push(
          Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)),
        );
      row = next;
    }
    return row[b.length] ?? 0;
  };
  return [...known].sort((a, b) => distance(tag, a) - distance(tag, b))[0] ?? tag;
}

/** The folder that `sen.js` stands in: has it a file for every tag of the page, and does it know every tag? */
import { shown } from '../addresses.ts';
import type { Finding } from '../diagnoses.ts';
import { NotFetchedError, type Fetcher } from './fetching.ts';
import type { SenScript } from './script-checks.ts';

interface Manifest {
  readonly elements: Readonly<Record<string, string>>;
}

export async function checkFolder({ url, code }: SenScript, tags: readonly string[], fetcher: Fetcher): Promise<readonly Finding[]> {
  const manifest = await manifestOf(url, fetcher);
  // A bundle of the page's own has no such list; the tags it names are those it may define.
  const known = manifest ? Object.keys(manifest.elements) : [...code.matchAll(/["'`](sen-[a-z-]+)["'`]/g)].map(([, tag = '']) => tag);
  const isLoader = manifest !== undefined || known.includes('sen-platform');
  const unknown = isLoader ? [...new Set(tags)].filter((tag) => !known.includes(tag)) : [];
  const missing = manifest ? await Promise.all([...new Set(tags)].map((tag) => missingFile(manifest.elements[tag], url, fetcher))) : [];
  return [...unknown.map((tag): Finding => ({ code: 'element-unknown', facts: { tag, near: nearest(tag, known) } })), ...missing.flat()];
}

async function manifestOf(script: URL, fetcher: Fetcher): Promise<Manifest | undefined> {
  const answer = await fetcher.get(new URL('manifest.json', script)).catch(() => undefined);
  if (!answer || answer.status >= 400) return undefined;
  try {
    const { elements } = JSON.parse(new TextDecoder().decode(answer.bytes)) as Partial<Manifest>;
    return elements && 'sen-platform' in elements ? { elements } : undefined;
  } catch {
    return undefined;
  }
}

async function missingFile(file: string | undefined, script: URL, fetcher: Fetcher): Promise<readonly Finding[]> {
  if (!file || !URL.canParse(file, script)) return [];
  const url = new URL(file, script);
  const answer = await fetcher.get(url).catch((error: unknown) => (error instanceof NotFetchedError ? error : undefined));
  if (!answer || (answer instanceof NotFetchedError && answer.code === 'not-followed')) return [];
  const said = answer instanceof NotFetchedError ? answer.code : answer.status >= 400 ? String(answer.status) : undefined;
  return said ? [{ code: 'chunk-unreachable', facts: { url: shown(url), answer: said } }] : [];
}

/** The known tag with the fewest letters changed. */
function nearest(tag: string, known: readonly string[]): string {
  const distance = (a: string, b: string): number => {
    let row = Array.from({ length: b.length + 1 }, (_, index) => index);
    for (let i = 1; i <= a.length; i++) {
      const next = [i];
      for (let j = 1; j <= b.length; j++) next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)));
      row = next;
    }
    return row[b.length] ?? 0;
  };
  return [...known].sort((a, b) => distance(tag, a) - distance(tag, b))[0] ?? tag;
}

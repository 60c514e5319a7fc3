import type { Browser } from 'playwright-core';
import { consolidate, type Finding } from './diagnoses.ts';

export interface ExamineOptions {
  /** For a file: the address it will have. Without it only the HTML itself is looked at. */
  readonly as?: URL | undefined;
  /** Also open it in Chromium: one that is found, or one that is at hand already. */
  readonly browser?: boolean | Browser;
  readonly fetch?: typeof globalThis.fetch;
}

/** What was not looked at, and why. */
export type Unseen = 'no-address' | 'no-browser' | 'browser-not-asked' | 'browser-failed';

export interface Examination {
  /** Errors first. */
  readonly findings: readonly Finding[];
  readonly unseen: readonly Unseen[];
}

/**
 * Looks at a page: an http(s) address or a file.
 * @throws {NoPageError} when there is no page to look at
 */
export async function examine(
  target: string,
  { as, browser = false, fetch }: ExamineOptions = {},
): Promise<Examination> {
  // A parser of HTML and all that fetches: only for who looks at a page, not for who imports this to explain what was
  // found.
  const [{ examineSource }, { Fetcher }, { openPage }] = await Promise.all([
    import('./static/examine-source.ts'),
    import('./static/fetcher.ts'),
    import('./static/page-source.ts'),
  ]);
  const fetcher = new Fetcher(fetch);
  const page = await openPage(target, { fetcher, as });
  const unseen: Unseen[] = page.url ? [] : ['no-address'];
  const findings = [...(await examineSource(page, fetcher))];
  if (!browser) unseen.push('browser-not-asked');
  else if (page.url && as === undefined) {
    const { NoBrowserError, watchPage } = await import('./browser/watch.ts');
    const watched = await watchPage(page.url, browser === true ? undefined : browser).catch((error: unknown) => {
      unseen.push(error instanceof NoBrowserError ? 'no-browser' : 'browser-failed');
      return [];
    });
    // The source says it with the fuller facts: which header, which attribute.
    const known = new Set(findings.map(({ code }) => code));
    findings.push(...watched.filter(({ code }) => !known.has(code)));
  }
  return { findings: consolidate(findings), unseen };
}

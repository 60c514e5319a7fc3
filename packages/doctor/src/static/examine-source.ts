/** Looks at a page without running it. */
import { configOf, isLoopback, shown } from '../addresses.ts';
import type { Finding } from '../diagnoses.ts';
import { judgeMarkup } from '../judge/markup.ts';
import { askPlatform, judgePlatform } from '../judge/platform-answer.ts';
import { platformsOf } from '../places.ts';
import { checkFolder } from './folder-checks.ts';
import { checkFrames } from './frame-checks.ts';
import type { Fetcher } from './fetching.ts';
import type { PageSource } from './page-source.ts';
import { judgeConnectPolicy, judgePagePolicies } from './policy-checks.ts';
import { checkScripts, resolve } from './script-checks.ts';

/** Most platforms a page is asked about. */
const MAX_PLATFORMS = 3;

export async function examineSource(page: PageSource, fetcher: Fetcher): Promise<readonly Finding[]> {
  const { sketch, url } = page;
  const tags = sketch.tags.map(({ tag }) => tag);
  const scripts = await checkScripts(page, fetcher);
  const folders = await Promise.all(scripts.running.map((script) => checkFolder(script, tags, fetcher)));
  const hasSen = tags.length > 0 || scripts.named;
  // A bundle may draw the tags later; the loader is put on pages that have them.
  const loader = sketch.scripts.some(({ src }) => src !== undefined && /(?:^|\/)sen\.js(?:[?#]|$)/.test(src));
  const opaque = sketch.scripts.some(
    ({ src, type, imports }) => (type === 'module' && (src !== undefined || imports.length > 0)) || (src !== undefined && !isWatched(src)),
  );

  return [
    ...judgeMarkup(sketch, { loader }),
    ...(hasSen && url ? judgeAddress(url) : []),
    ...scripts.findings,
    ...folders.flat(),
    // Where other scripts run, one of them may bring the elements in a way we cannot see.
    ...(tags.length > 0 && !scripts.named && !opaque ? [{ code: 'script-missing', facts: { tag: tags[0] ?? '' } } as const] : []),
    ...(hasSen
      ? judgePagePolicies(
          page,
          tags,
          scripts.running.map((script) => script.url),
        )
      : []),
    ...(await checkPlatforms(page, fetcher, tags)),
    ...(await checkFrames(page, fetcher)),
  ];
}

/** Scripts that count or decorate do not bring elements. */
const isWatched = (src: string): boolean => /jquery|bootstrap|analytics|gtag|gtm\.js|prototype|mootools/i.test(src);

function judgeAddress(url: URL): readonly Finding[] {
  if (url.protocol === 'https:' || isLoopback(url.hostname)) return [];
  return [{ code: 'insecure-context', facts: { origin: url.origin, secure: url.origin.replace(/^http:/, 'https:') } }];
}

async function checkPlatforms(page: PageSource, fetcher: Fetcher, tags: readonly string[]): Promise<readonly Finding[]> {
  const { url: from, sketch } = page;
  if (!from) return [];
  const base = resolve('', page) ?? from;
  const found = await Promise.all(
    platformsOf(sketch, base.href)
      .slice(0, MAX_PLATFORMS)
      .map(async ({ written, key }): Promise<readonly Finding[]> => {
        const url = new URL(written, base);
        const at = shown(url);
        if (from.protocol === 'https:' && url.protocol === 'http:')
          return [{ code: 'mixed-content', facts: { url: at, secure: at.replace(/^http:/, 'https:') } }];
        if (!fetcher.mayAsk(url)) return [];
        const ask = (address: URL) =>
          askPlatform({ fetch: fetcher.guarded, config: configOf(shown(address)), siteKey: key, origin: from.origin, now: () => Date.now() });
        const blocked = judgeConnectPolicy(page, url);
        const findings = [...blocked, ...judgePlatform(await ask(url), { url: at, key, origin: from.origin, tags, now: Date.now() })];
        const straight = new URL(written, from);
        if (findings.length === 0 || straight.href === url.href) return findings;
        const { kind } = await ask(straight);
        if (kind !== 'ready' && kind !== 'refused') return findings;
        return [{ code: 'base-href', facts: { base: sketch.base ?? '', written, becomes: at, write: `base-url="${shown(straight)}"` } }];
      }),
  );
  return found.flat();
}

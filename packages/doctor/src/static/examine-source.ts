/** Looks at a page without running it. */
import type { Finding } from '../diagnoses.ts';
import { diagnoseAddress } from '../diagnose/address.ts';
import { diagnoseMarkup } from '../diagnose/markup.ts';
import { checkFolder } from './folder-checks.ts';
import { checkFrames } from './frame-checks.ts';
import type { Fetcher } from './fetcher.ts';
import type { PageSource } from './page-source.ts';
import { checkPlatforms } from './platform-checks.ts';
import { diagnosePagePolicies } from './policy-checks.ts';
import { checkScripts } from './script-checks.ts';

/** With the pages in its frames. */
export async function examineSource(page: PageSource, fetcher: Fetcher): Promise<readonly Finding[]> {
  const frames = await checkFrames(page, fetcher, (inner) => examineAlone(inner, fetcher));
  const alone = await examineAlone(page, fetcher);
  return [
    ...(page.snapshot.frames.length > 0 ? alone.filter(({ code }) => code !== 'nothing-of-sen') : alone),
    ...frames,
  ];
}

async function examineAlone(page: PageSource, fetcher: Fetcher): Promise<readonly Finding[]> {
  const { snapshot, url } = page;
  const tags = snapshot.tags.map(({ tag }) => tag);
  const scripts = await checkScripts(page, fetcher);
  const folders = await Promise.all(scripts.running.map((script) => checkFolder(script, tags, { page, fetcher })));
  const hasSen = tags.length > 0 || scripts.named;
  // A bundle may draw the tags later; the loader is put on pages that have them, unless a script of the page writes
  // them.
  const loader =
    !scripts.mentioned &&
    snapshot.scripts.some(({ src }) => src !== undefined && /(?:^|\/)sen\.js(?:[?#]|$)/.test(src));
  const opaque = snapshot.scripts.some(
    ({ src, type, imports }) =>
      (type === 'module' && (src !== undefined || imports.length > 0)) || (src !== undefined && !isWatched(src)),
  );

  if (!hasSen && !opaque && !scripts.mentioned)
    return [{ code: 'nothing-of-sen', facts: {} }, ...diagnoseMarkup(snapshot, { loader })];
  return [
    ...diagnoseMarkup(snapshot, { loader }),
    ...(hasSen && url ? diagnoseAddress(url) : []),
    ...scripts.findings,
    ...folders.flat(),
    // Where other scripts run, one of them may bring the elements in a way we cannot see.
    ...(tags.length > 0 && !scripts.named && !opaque
      ? [{ code: 'script-missing', facts: { tag: tags[0] ?? '' } } as const]
      : []),
    ...(hasSen ? diagnosePagePolicies(page, tags, scripts.running) : []),
    ...(await checkPlatforms(page, fetcher, tags)),
  ];
}

/** Scripts that count or decorate do not bring elements. */
const isWatched = (src: string): boolean =>
  /jquery|bootstrap|analytics|gtag|gtm\.js|prototype|mootools|sen-watch/i.test(src);

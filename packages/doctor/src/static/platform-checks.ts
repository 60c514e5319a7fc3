/** The platforms that a page names: do they answer, and may this page read the answer? */
import { configUrlOf, redactUrl, PLACEHOLDER_BASE } from '../addresses.ts';
import type { Finding } from '../diagnoses.ts';
import { requestConfig, diagnosePlatform, nearbyAddresses } from '../diagnose/platform-answer.ts';
import { platformsOf, type PlatformTag } from '../page-references.ts';
import { NotFetchedError, type Fetcher } from './fetcher.ts';
import type { PageSource } from './page-source.ts';
import { diagnoseConnectPolicy } from './policy-checks.ts';
import { baseOf } from './script-checks.ts';

/** Most platforms a page is asked about. */
const MAX_PLATFORMS = 3;
/** What the elements send along, and a browser asks leave for first. */
const OWN_HEADERS = ['x-site-key', 'content-type', 'idempotency-key', 'authorization'];

export async function checkPlatforms(
  page: PageSource,
  fetcher: Fetcher,
  tags: readonly string[],
): Promise<readonly Finding[]> {
  const base = baseOf(page);
  const platforms = platformsOf(page.snapshot, base.href).slice(0, MAX_PLATFORMS);
  return (
    await Promise.all(platforms.map((platform) => checkPlatform(platform, { page, base, fetcher, tags })))
  ).flat();
}

interface Check {
  readonly page: PageSource;
  readonly base: URL;
  readonly fetcher: Fetcher;
  readonly tags: readonly string[];
}

async function checkPlatform(
  { written, key, sandbox, anchors }: PlatformTag,
  { page, base, fetcher, tags }: Check,
): Promise<readonly Finding[]> {
  const { url: from, snapshot, baseUrl } = page;
  const url = new URL(written, base);
  const at = redactUrl(url);
  if (from?.protocol === 'https:' && url.protocol === 'http:')
    return [{ code: 'mixed-content', facts: { url: at, secure: at.replace(/^http:/, 'https:') } }];
  const blocked = diagnoseConnectPolicy(page, url);
  if (!fetcher.mayAsk(url) || url.origin === PLACEHOLDER_BASE.origin) return blocked;

  const ask = (address: URL) =>
    requestConfig({
      fetch: fetcher.guarded,
      config: configUrlOf(redactUrl(address)),
      siteKey: key,
      now: () => Date.now(),
      ...(from && { origin: from.origin }),
    });
  const answer = await ask(url);
  const asker = { url: at, key, origin: from?.origin ?? '', tags, declared: { sandbox, anchors }, now: Date.now() };
  const found = diagnosePlatform(answer, asker).filter(({ code }) => from || code !== 'origin-not-allowed');
  const preflight =
    answer.kind === 'ready' && answer.readable && from && url.origin !== from.origin
      ? await checkPreflight(url, from, fetcher)
      : [];
  const findings = [...blocked, ...found, ...preflight];

  const straight = new URL(written, baseUrl);
  if (findings.length > 0 && straight.href !== url.href) {
    const { kind } = await ask(straight);
    if (kind === 'ready' || kind === 'refused')
      return [
        {
          code: 'base-href',
          facts: { base: snapshot.base ?? '', written, becomes: at, write: `base-url="${redactUrl(straight)}"` },
        },
      ];
  }
  if (answer.kind !== 'other') return findings;
  for (const near of nearbyAddresses(written, url)) {
    if (!fetcher.mayAsk(near) || !isPlatform((await ask(near)).kind)) continue;
    return findings.map((finding) =>
      finding.code === 'base-url-wrong' ? { ...finding, facts: { ...finding.facts, write: redactUrl(near) } } : finding,
    );
  }
  return findings;
}

const isPlatform = (kind: string): boolean => kind === 'ready' || kind === 'refused';

/** A proxy may hand the answers on and still know nothing of OPTIONS. */
async function checkPreflight(url: URL, from: URL, fetcher: Fetcher): Promise<readonly Finding[]> {
  const answer = await fetcher
    .preflight(new URL(configUrlOf(redactUrl(url))), {
      origin: from.origin,
      'access-control-request-method': 'GET',
      'access-control-request-headers': OWN_HEADERS.join(),
    })
    .catch((error: unknown) => (error instanceof NotFetchedError ? error : new NotFetchedError('network')));
  if (answer instanceof NotFetchedError && answer.code === 'not-followed') return [];
  const said = answer instanceof NotFetchedError ? answer.code : refusalIn(answer, from.origin);
  return said === undefined
    ? []
    : [
        {
          code: 'platform-preflight-refused',
          facts: { url: redactUrl(url), answer: said, origin: from.origin, headers: OWN_HEADERS.join(', ') },
        },
      ];
}

function refusalIn({ status, headers }: { status: number; headers: Headers }, origin: string): string | undefined {
  if (status < 200 || status > 299) return String(status);
  const allowed = headers.get('access-control-allow-origin');
  if (allowed !== '*' && allowed !== origin) return `${status}, Access-Control-Allow-Origin: ${allowed ?? '–'}`;
  const names = (headers.get('access-control-allow-headers') ?? '').toLowerCase().split(/\s*,\s*/);
  // The star does not stand for Authorization, which only pages with somebody signed in send.
  const lacking = OWN_HEADERS.filter(
    (name) => name !== 'authorization' && !names.includes(name) && !names.includes('*'),
  );
  return lacking.length > 0
    ? `${status}, Access-Control-Allow-Headers: ${names.filter(Boolean).join(', ') || '–'}`
    : undefined;
}

/** Frames that hold a page with Sen: does the outer page let it work, does the inner one allow being framed? */
import { allows, parsePolicies } from '../content-policy.ts';
import { redactUrl, PLACEHOLDER_BASE } from '../addresses.ts';
import { diagnoseAddress } from '../diagnose/address.ts';
import type { Finding } from '../diagnoses.ts';
import { tagRequiring } from '../requirements.ts';
import { allowlist, frameAllows, isAllowed } from '../permissions-policy.ts';
import type { FrameTag } from '../page-snapshot.ts';
import type { Fetched, Fetcher } from './fetcher.ts';
import { pageFrom, type PageSource } from './page-source.ts';
import { diagnoseFramePolicy, diagnoseSandboxTokens } from './policy-checks.ts';
import { resolve } from './script-checks.ts';

/** Advertisements come in frames too; the first few will do. */
const MAX_FRAMES = 8;

/** @param examine looks at the page in the frame as at any other */
export async function checkFrames(
  page: PageSource,
  fetcher: Fetcher,
  examine: (inner: PageSource) => Promise<readonly Finding[]>,
): Promise<readonly Finding[]> {
  const found = await Promise.all(
    page.snapshot.frames.slice(0, MAX_FRAMES).map(async (frame): Promise<readonly Finding[]> => {
      const url = frame.src ? resolve(frame.src, page) : undefined;
      const answer = url && (await fetcher.get(url, { accept: 'text/html' }).catch(() => undefined));
      if (!answer || answer.status >= 400 || !/html/i.test(answer.headers.get('content-type') ?? '')) return [];
      const inner = pageFrom(answer, answer.url.origin === PLACEHOLDER_BASE.origin ? undefined : answer.url);
      if (inner.snapshot.tags.length === 0) return [];
      const blocked = diagnoseFramePolicy(page, answer.url);
      if (blocked.length > 0) return blocked;
      const tags = inner.snapshot.tags.map(({ tag }) => tag);
      return [
        // A frame is as secure as the page around it.
        ...(page.url ? diagnoseAddress(page.url) : []),
        ...diagnoseFrame(frame, answer, { from: page.baseUrl, outer: page.headers, tags }),
        ...(await examine(inner)),
      ];
    }),
  );
  return found.flat();
}

interface OuterPage {
  readonly from: URL;
  readonly outer: Headers;
  readonly tags: readonly string[];
}

function diagnoseFrame(
  { allow, sandbox }: FrameTag,
  { url, headers }: Fetched,
  { from, outer, tags }: OuterPage,
): readonly Finding[] {
  const at = redactUrl(url);
  const refused = refusalOf(headers, url, from);
  if (refused) return [{ code: 'frame-refused', facts: { url: at, header: refused, origin: from.origin } }];
  const features = (['camera', 'geolocation'] as const).filter((feature) => tagRequiring(feature, tags));
  const unnamed = features.filter((feature) => !frameAllows(allow, feature));
  const header = outer.get('permissions-policy') ?? '';
  return [
    ...(sandbox === undefined ? [] : diagnoseSandboxTokens(sandbox.split(/\s+/).filter(Boolean))),
    // A frame of the same origin has what the page has.
    ...(unnamed.length > 0 && url.origin !== from.origin
      ? [
          {
            code: 'frame-without-allow',
            facts: { url: at, features: unnamed.join(', '), write: unnamed.join('; ') },
          } as const,
        ]
      : []),
    // What the outer page has not, it cannot hand on.
    ...features
      .filter((feature) => !isAllowed(header, feature, url.origin, from.origin))
      .map((feature) => forbidden(feature, header, { url, from, tags })),
  ];
}

function forbidden(
  feature: 'camera' | 'geolocation',
  header: string,
  { url, from, tags }: { url: URL; from: URL; tags: readonly string[] },
): Finding {
  const others = (allowlist(header, feature) ?? '').match(/"[^"]*"/g) ?? [];
  const frame = url.origin === from.origin ? [] : [`"${url.origin}"`];
  const write = `${feature}=(${[...new Set(['self', ...others, ...frame])].join(' ')})`;
  return {
    code: feature === 'camera' ? 'camera-forbidden' : 'location-forbidden',
    facts: { tag: tagRequiring(feature, tags) ?? '', write },
  };
}

function refusalOf(headers: Headers, url: URL, from: URL): string | undefined {
  for (const policy of parsePolicies(headers.get('content-security-policy') ?? '')) {
    const sources = policy.get('frame-ancestors');
    // Where this directive is given, browsers ignore X-Frame-Options.
    const mayBe = from.origin === PLACEHOLDER_BASE.origin && !sources?.includes("'none'");
    if (sources)
      return mayBe || allows(sources, { url: from, from: url }) ? undefined : `frame-ancestors ${sources.join(' ')}`;
  }
  const option = headers.get('x-frame-options')?.trim().toUpperCase();
  const isStranger = from.origin !== PLACEHOLDER_BASE.origin && url.origin !== from.origin;
  return option === 'DENY' || (option === 'SAMEORIGIN' && isStranger) ? `X-Frame-Options: ${option}` : undefined;
}

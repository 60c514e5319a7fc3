/** Frames that hold a page with Sen: does the outer page let it work, does the inner one let itself be framed? */
import { allows, parsePolicies } from '../content-policy.ts';
import { shown } from '../addresses.ts';
import type { Finding } from '../diagnoses.ts';
import { whoNeeds } from '../needs.ts';
import { frameAllows } from '../permissions-policy.ts';
import type { FrameTag } from '../sketch.ts';
import type { Fetched, Fetcher } from './fetching.ts';
import { sketchOfSource } from './from-source.ts';
import type { PageSource } from './page-source.ts';
import { judgeSandboxTokens } from './policy-checks.ts';
import { resolve } from './script-checks.ts';

/** Advertisements come in frames too; the first few will do. */
const MAX_FRAMES = 8;

export async function checkFrames(page: PageSource, fetcher: Fetcher): Promise<readonly Finding[]> {
  const found = await Promise.all(
    page.sketch.frames.slice(0, MAX_FRAMES).map(async (frame) => {
      const url = frame.src ? resolve(frame.src, page) : undefined;
      const answer = url && (await fetcher.get(url, { accept: 'text/html' }).catch(() => undefined));
      return answer && page.url && answer.status < 400 ? judgeFrame(frame, answer, page.url) : [];
    }),
  );
  return found.flat();
}

function judgeFrame({ allow, sandbox }: FrameTag, { url, headers, bytes }: Fetched, from: URL): readonly Finding[] {
  const tags = sketchOfSource(new TextDecoder().decode(bytes)).tags.map(({ tag }) => tag);
  if (tags.length === 0) return [];
  const at = shown(url);
  const refused = refusalOf(headers, url, from);
  if (refused) return [{ code: 'frame-refused', facts: { url: at, header: refused, origin: from.origin } }];
  const features = (['camera', 'geolocation'] as const).filter((feature) => whoNeeds(feature, tags) && !frameAllows(allow, feature));
  return [
    ...(sandbox === undefined ? [] : judgeSandboxTokens(sandbox.split(/\s+/).filter(Boolean))),
    // A frame of the same origin has what the page has.
    ...(features.length > 0 && url.origin !== from.origin
      ? [{ code: 'frame-without-allow', facts: { url: at, features: features.join(', '), write: features.join('; ') } } as const]
      : []),
  ];
}

function refusalOf(headers: Headers, url: URL, from: URL): string | undefined {
  for (const policy of parsePolicies(headers.get('content-security-policy') ?? '')) {
    const sources = policy.get('frame-ancestors');
    // Where this is said, X-Frame-Options is not heard.
    if (sources) return allows(sources, { url: from, from: url }) ? undefined : `frame-ancestors ${sources.join(' ')}`;
  }
  const option = headers.get('x-frame-options')?.trim().toUpperCase();
  return option === 'DENY' || (option === 'SAMEORIGIN' && url.origin !== from.origin) ? `X-Frame-Options: ${option}` : undefined;
}

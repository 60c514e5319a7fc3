import { configOf, shown } from '../addresses.ts';
import { conclude, type Finding } from '../diagnoses.ts';
import { judgeHost, judgeUndefined } from '../judge/host.ts';
import { judgeMarkup } from '../judge/markup.ts';
import { askPlatform, judgePlatform } from '../judge/platform-answer.ts';
import { judgeViolation, type Violation } from '../judge/violation.ts';
import { whoNeeds } from '../needs.ts';
import { judgeVersions, platformsOf, scriptsOf, type PlatformTag } from '../places.ts';
import { sketchOfDocument } from './from-document.ts';
import { observeHost } from './observe-host.ts';

/** A slow phone on a slow network has its elements by then. Milliseconds. */
const WAIT_FOR_DEFINITIONS = 5_000;
const LOOK_EVERY = 250;
/** A platform that has not answered by then does not. Milliseconds. */
const WAIT_FOR_PLATFORM = 10_000;

export interface PageOptions {
  /** Violations heard so far; more may be added while the page is looked at. */
  readonly violations: readonly Violation[];
  readonly signal?: AbortSignal;
}

/** The parts of a violation that judge it; addresses without their query. */
export const violationOf = (event: SecurityPolicyViolationEvent): Violation => ({
  directive: event.effectiveDirective,
  blocked: shown(event.blockedURI),
  source: shown(event.sourceFile),
  sample: event.sample.slice(0, 40),
  policy: event.originalPolicy,
});

/** Everything that can be said of the page from inside. Never throws; works when the platform does not. */
export async function examinePage({ violations, signal }: PageOptions): Promise<readonly Finding[]> {
  const waited = await definitions(signal);
  const sketch = sketchOfDocument();
  const tags = sketch.tags.map(({ tag }) => tag);
  const scripts = scriptsOf(sketch, document.baseURI);
  const platforms = platformsOf(sketch, document.baseURI);
  const waiting = [...new Set(tags)].filter((tag) => !customElements.get(tag));

  const answers = await Promise.all(platforms.map((platform) => judgeAddress(platform, tags)));
  const seen = observeHost({
    folders: scripts.map((url) => url.replace(/[^/]*$/, '')),
    wasm: whoNeeds('wasm', tags) !== undefined,
  });
  // A violation is reported a moment after what caused it.
  await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY));

  const surroundings = { platforms: platforms.map(({ url }) => url), scripts, tags };
  return conclude([
    ...judgeMarkup(sketch, { loader: false }),
    ...judgeHost(seen, surroundings),
    ...judgeUndefined(waiting, Math.round(waited / 1000)),
    ...judgeVersions(scripts, seen.copiesMet),
    ...answers.flat(),
    ...violations.flatMap((violation) => judgeViolation(violation, surroundings)),
    ...platforms
      .filter(({ url }) => isSecureContext && url.startsWith('http:') && location.protocol === 'https:')
      .map(({ url }) => mixed(url)),
  ]);
}

const mixed = (url: string): Finding => ({
  code: 'mixed-content',
  facts: { url, secure: url.replace(/^http:/, 'https:') },
});

/** Waits until every tag is defined, or long enough. @returns milliseconds waited */
async function definitions(signal: AbortSignal | undefined): Promise<number> {
  const begun = performance.now();
  const isWaiting = (): boolean => sketchOfDocument().tags.some(({ tag }) => !customElements.get(tag));
  while (isWaiting() && performance.now() - begun < WAIT_FOR_DEFINITIONS && !signal?.aborted)
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY));
  return performance.now() - begun;
}

async function judgeAddress(
  { written, key, sandbox, anchors }: PlatformTag,
  tags: readonly string[],
): Promise<readonly Finding[]> {
  const url = new URL(written, document.baseURI);
  const signal = AbortSignal.timeout(WAIT_FOR_PLATFORM);
  const ask = (config: URL) =>
    askPlatform({
      fetch: (...request) => fetch(...request),
      config: configOf(shown(config)),
      siteKey: key,
      now: () => Date.now(),
      signal,
    });
  const answer = await ask(url);
  const asker = { url: shown(url), key, origin: globalThis.origin, tags, says: { sandbox, anchors }, now: Date.now() };
  const findings = judgePlatform(answer, asker);
  const straight = new URL(written, location.href);
  if (findings.length === 0 || straight.href === url.href) return findings;
  // <base> bends relative addresses: is the platform where the page meant?
  const { kind } = await ask(straight);
  if (kind !== 'ready' && kind !== 'refused') return findings;
  const base = document.querySelector('base')?.getAttribute('href') ?? '';
  return [{ code: 'base-href', facts: { base, written, becomes: shown(url), write: `base-url="${shown(straight)}"` } }];
}

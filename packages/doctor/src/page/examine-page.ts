import { configUrlOf, redactUrl } from '../addresses.ts';
import { consolidate, type Finding } from '../diagnoses.ts';
import { diagnoseHost, diagnoseUndefined } from '../diagnose/host.ts';
import { diagnoseMarkup } from '../diagnose/markup.ts';
import { requestConfig, diagnosePlatform } from '../diagnose/platform-answer.ts';
import { diagnoseViolation, type Violation } from '../diagnose/violation.ts';
import { tagRequiring } from '../requirements.ts';
import { diagnoseVersions, platformsOf, scriptsOf, type PlatformTag } from '../page-references.ts';
import { snapshotOfDocument } from './from-document.ts';
import { observeHost } from './observe-host.ts';

/** A slow phone on a slow network has its elements by then. Milliseconds. */
const WAIT_FOR_DEFINITIONS = 5_000;
const POLL_INTERVAL = 250;
/** A platform that has not answered by then does not. Milliseconds. */
const WAIT_FOR_PLATFORM = 10_000;

export interface PageOptions {
  /** Violations heard so far; more may be added while the page is looked at. */
  readonly violations: readonly Violation[];
  readonly signal?: AbortSignal;
}

/** The parts of a violation that a diagnosis needs; addresses without their query. */
export const violationOf = (event: SecurityPolicyViolationEvent): Violation => ({
  directive: event.effectiveDirective,
  blocked: redactUrl(event.blockedURI),
  source: redactUrl(event.sourceFile),
  sample: event.sample.slice(0, 40),
  policy: event.originalPolicy,
});

/** Everything that can be said of the page from inside. Never throws; works when the platform does not. */
export async function examinePage({ violations, signal }: PageOptions): Promise<readonly Finding[]> {
  const waited = await waitForDefinitions(signal);
  const snapshot = snapshotOfDocument();
  const tags = snapshot.tags.map(({ tag }) => tag);
  const scripts = scriptsOf(snapshot, document.baseURI);
  const platforms = platformsOf(snapshot, document.baseURI);
  const waiting = [...new Set(tags)].filter((tag) => !customElements.get(tag));

  const answers = await Promise.all(platforms.map((platform) => diagnosePlatformTag(platform, tags)));
  const seen = observeHost({
    folders: scripts.map((url) => url.replace(/[^/]*$/, '')),
    wasm: tagRequiring('wasm', tags) !== undefined,
  });
  // A violation is reported a moment after what caused it.
  await new Promise((resolve) => setTimeout(resolve, POLL_INTERVAL));

  const pageContext = { platforms: platforms.map(({ url }) => url), scripts, tags };
  return consolidate([
    ...diagnoseMarkup(snapshot, { loader: false }),
    ...diagnoseHost(seen, pageContext),
    ...diagnoseUndefined(waiting, Math.round(waited / 1000)),
    ...diagnoseVersions(scripts, seen.copiesMet),
    ...answers.flat(),
    ...violations.flatMap((violation) => diagnoseViolation(violation, pageContext)),
    ...platforms
      .filter(({ url }) => isSecureContext && url.startsWith('http:') && location.protocol === 'https:')
      .map(({ url }) => mixedContent(url)),
  ]);
}

const mixedContent = (url: string): Finding => ({
  code: 'mixed-content',
  facts: { url, secure: url.replace(/^http:/, 'https:') },
});

/** Waits until every tag is defined, or long enough. @returns milliseconds waited */
async function waitForDefinitions(signal: AbortSignal | undefined): Promise<number> {
  const begun = performance.now();
  const isWaiting = (): boolean => snapshotOfDocument().tags.some(({ tag }) => !customElements.get(tag));
  while (isWaiting() && performance.now() - begun < WAIT_FOR_DEFINITIONS && !signal?.aborted)
    await new Promise((resolve) => setTimeout(resolve, POLL_INTERVAL));
  return performance.now() - begun;
}

async function diagnosePlatformTag(
  { written, key, sandbox, anchors }: PlatformTag,
  tags: readonly string[],
): Promise<readonly Finding[]> {
  const url = new URL(written, document.baseURI);
  const signal = AbortSignal.timeout(WAIT_FOR_PLATFORM);
  const ask = (config: URL) =>
    requestConfig({
      fetch: (...request) => fetch(...request),
      config: configUrlOf(redactUrl(config)),
      siteKey: key,
      now: () => Date.now(),
      signal,
    });
  const answer = await ask(url);
  const asker = {
    url: redactUrl(url),
    key,
    origin: globalThis.origin,
    tags,
    declared: { sandbox, anchors },
    now: Date.now(),
  };
  const findings = diagnosePlatform(answer, asker);
  const straight = new URL(written, location.href);
  if (findings.length === 0 || straight.href === url.href) return findings;
  // <base> redirects relative addresses: is the platform where the page meant?
  const { kind } = await ask(straight);
  if (kind !== 'ready' && kind !== 'refused') return findings;
  const base = document.querySelector('base')?.getAttribute('href') ?? '';
  return [
    {
      code: 'base-href',
      facts: { base, written, becomes: redactUrl(url), write: `base-url="${redactUrl(straight)}"` },
    },
  ];
}

import type { Finding } from '../diagnoses.ts';
import { tagRequiring } from '../requirements.ts';
import type { HostObservations } from '../page/observe-host.ts';

/** What the live page does to the elements. */
export function diagnoseHost(
  seen: HostObservations,
  { tags, platforms }: { tags: readonly string[]; platforms: readonly string[] },
): readonly Finding[] {
  const findings: Finding[] = [];
  const say = (code: Finding['code'], facts: Finding['facts'] = {}): number => findings.push({ code, facts });
  if (seen.origin === 'null')
    say('frame-sandboxed', { missing: 'allow-same-origin', write: 'allow-scripts allow-same-origin allow-forms' });
  else if (!seen.secure)
    say('insecure-context', { origin: seen.origin, secure: seen.origin.replace(/^http:/, 'https:') });

  const forbidden = (['camera', 'geolocation'] as const).flatMap((feature) => {
    const tag = tagRequiring(feature, tags);
    return tag && !seen.allowed[feature] ? [{ feature, tag }] : [];
  });
  if (seen.origin === 'null') {
    // Without an origin nothing can be allowed to it.
  } else if (seen.framed && forbidden.length > 0) {
    const features = forbidden.map(({ feature }) => feature);
    say('frame-without-allow', { features: features.join(', '), url: seen.address, write: features.join('; ') });
  } else {
    for (const { feature, tag } of forbidden)
      say(feature === 'camera' ? 'camera-forbidden' : 'location-forbidden', { tag, write: `${feature}=(self)` });
  }
  if (seen.storageBlocked.length > 0) say('storage-blocked', { names: seen.storageBlocked.join(', ') });
  if (seen.missing.length > 0) say('browser-too-old', { names: seen.missing.join(', ') });
  if (seen.damaged.length > 0) say('globals-patched', { names: seen.damaged.join(', ') });
  if (seen.fetchPatched) say('fetch-patched', { url: platforms[0] ?? '' });
  // One rule of the page often does it to all elements; it is mended once.
  for (const { tag, by, how } of firstOf(seen.hidden, ({ by, how }) => `${by} ${how}`))
    say('host-css-hides', { tag, by, how });
  for (const { tag, by } of firstOf(seen.covered, ({ by }) => by)) say('covered', { tag, by });
  for (const { tag, width } of firstOf(seen.narrow, ({ width }) => String(width)))
    say('too-narrow', { tag, width: String(width) });
  for (const { form, version, types } of seen.unknownQuestions) say('question-type-unknown', { form, version, types });
  for (const { url, answer } of seen.brokenFiles) say('chunk-unreachable', { url, answer });
  return findings;
}

const firstOf = <T>(all: readonly T[], cause: (one: T) => string): readonly T[] => [
  ...new Map([...all].reverse().map((one) => [cause(one), one])).values(),
];

/** Tags that nothing has defined after that many seconds. */
export const diagnoseUndefined = (tags: readonly string[], seconds: number): readonly Finding[] =>
  [...new Set(tags)].map((tag) => ({ code: 'element-not-defined', facts: { tag, seconds: String(seconds) } }));

import { DEPRECATED_TAGS } from './deprecated-tags.ts';

/** What the elements ask of a page beyond a script and a connection. */
export type TagRequirement = 'camera' | 'geolocation' | 'wasm' | 'worker';

/** Tags that need more than the rest. A tag that is not here needs nothing. */
const REQUIREMENTS: Readonly<Record<string, readonly TagRequirement[]>> = {
  'sen-qr-scanner': ['camera', 'wasm', 'worker'],
  'sen-certificate-verifier': ['camera', 'wasm', 'worker'],
  'sen-site-finder': ['geolocation'],
};

/** Modules of the platform that a tag cannot do without. */
export const MODULES: Readonly<Record<string, string>> = {
  'sen-registration-form': 'registration',
  'sen-registration-status': 'registration',
  'sen-certificate-viewer': 'certificates',
  'sen-certificate-verifier': 'certificates',
};

/** Tags that check certificates, and so begin with keys that the page vouches for. */
export const VERIFYING_TAGS: ReadonlySet<string> = new Set([
  'sen-certificate-viewer',
  'sen-certificate-verifier',
  'sen-status-card',
  ...Object.keys(DEPRECATED_TAGS),
]);

/**
 * Names of the Trusted Types policies, by who creates them: every tag, the loader of the CDN files, tags that need a
 * worker.
 */
export const TRUSTED_TYPES = { everywhere: 'lit-html', loader: 'sen-loader', worker: 'sen-worker' } as const;

/** Is this the address of a loader, which brings files of its own? A bundler's file is not. */
export const isLoader = (url: string): boolean => /\/sen(?:\.classic)?\.js(?:[?#]|$)/.test(url);

/** The first of these tags that needs it. */
export const tagRequiring = (need: TagRequirement, tags: Iterable<string>): string | undefined =>
  [...tags].find((tag) => REQUIREMENTS[tag]?.includes(need));

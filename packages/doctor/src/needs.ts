/** What the elements ask of a page beyond a script and a connection. */
export type Need = 'camera' | 'geolocation' | 'wasm' | 'worker';

/** Tags that need more than the rest. A tag that is not here needs nothing. */
const NEEDS: Readonly<Record<string, readonly Need[]>> = {
  'sen-qr-scanner': ['camera', 'wasm', 'worker'],
  'sen-site-finder': ['geolocation'],
};

/** Modules of the platform that a tag cannot do without. */
export const MODULES: Readonly<Record<string, string>> = {
  'sen-registration-form': 'registration',
  'sen-registration-status': 'registration',
  'sen-certificate-viewer': 'certificates',
};

/** Policies by which the elements make trusted text, and who makes them: every tag, or those that need a worker. */
export const TRUSTED_TYPES = { everywhere: 'lit-html', worker: 'sen-worker' } as const;

/** The first of these tags that needs it. */
export const whoNeeds = (need: Need, tags: Iterable<string>): string | undefined => [...tags].find((tag) => NEEDS[tag]?.includes(need));

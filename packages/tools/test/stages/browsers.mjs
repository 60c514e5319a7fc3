import { runIn } from '../browsers/browsers.mjs';

/**
 * What differs most between engines: policies and fields, keys and signatures, words. All of the suite takes minutes:
 * `npm run browsers`.
 */
const FIRST = [
  'strict-page',
  'kit/shell/locale',
  'vaccination/registration-form/registration-form',
  'certificates/certificate-verifier/certificate-verifier',
].map((name) => `packages/elements/src/${name}.browser.test.ts`);

/** The elements beyond Chromium. */
export const browsers = () =>
  runIn(['firefox', 'webkit'], [...FIRST, 'packages/credential/src/universal.browser.test.ts'].join(' '));

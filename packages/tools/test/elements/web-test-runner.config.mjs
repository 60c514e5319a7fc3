// Tests in a real browser: packages/*/src/**/*.browser.test.ts. SEN_ENGINE says which; `npm run browsers` goes through
// all. Each talks to a platform of its own under /sandboxes/<any name>/ (see
// packages/tools/test/elements/sandboxes.mjs).
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { join } from 'node:path';
import { freePort, webkitLauncher } from '../browsers/webkit.mjs';
import { countsReporter } from '../reporters/counts-reporter.mjs';
import { cspPages } from './csp-pages.mjs';
import { hcertVectors } from './hcert-vectors.mjs';
import { sandboxes } from './sandboxes.mjs';
import { strictPages } from './strict-pages.mjs';
import { ensureChromium } from '../../environment/ensure.mjs';
import { root } from '../../environment/node.mjs';
import { ensureWorker } from '../../build/worker.mjs';

await ensureWorker();

/** Flags for a browser without a screen, a user or anything to fetch for itself. */
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--accept-lang=vi-VN',
];

/**
 * Test files run side by side, each in a tab: every one is in front, or its camera and its frames would stand still;
 * and each keeps its things to itself, or one would find the drafts of the other on the device.
 */
async function inSight({ context }) {
  const own = await context.browser().createBrowserContext();
  const page = await own.newPage();
  const session = await page.createCDPSession();
  await session.send('Emulation.setFocusEmulationEnabled', { enabled: true });
  return page;
}

const ENGINES = {
  chromium: () =>
    chromeLauncher({ launchOptions: { executablePath: ensureChromium(), args: QUIET }, createPage: inSight }),
  async firefox() {
    const { default: puppeteer } = await import('puppeteer-core');
    const launchOptions = {
      browser: 'firefox',
      executablePath: process.env.FIREFOX_PATH,
      extraPrefsFirefox: { 'intl.accept_languages': 'vi-VN' },
    };
    return chromeLauncher({ puppeteer, launchOptions });
  },
  webkit: () => webkitLauncher(),
};
const engine = process.env.SEN_ENGINE ?? 'chromium';

export default {
  rootDir: root,
  // Its own search begins at 8000: of two runs that start together, one would find a port that the other is about to
  // take.
  port: await freePort(),
  files: process.env.SEN_TEST_FILES?.split(' ') ?? [join(root, 'packages/*/src/**/*.browser.test.ts')],
  nodeResolve: { exportConditions: ['sen-source', 'production'] },
  browsers: [await ENGINES[engine]()],
  concurrency: engine === 'chromium' ? 2 : 1,
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 180_000,
  // Firefox and WebKit start slowly, and WebKit draws without a graphics card.
  testFramework: {
    config: {
      timeout: engine === 'chromium' ? 10_000 : 40_000,
      ...(process.env.SEN_TEST_NAME && { grep: process.env.SEN_TEST_NAME }),
    },
  },
  middleware: [strictPages(), cspPages(), hcertVectors(), sandboxes()],
  plugins: [esbuildPlugin({ ts: true, target: 'es2022', tsconfig: join(root, 'packages/elements/tsconfig.json') })],
  mimeTypes: { '**/*.ts': 'js' },
  reporters: [
    defaultReporter({ reportTestProgress: false, reportTestResults: true }),
    ...(process.env.SEN_COUNTS ? [countsReporter(process.env.SEN_COUNTS)] : []),
  ],
};

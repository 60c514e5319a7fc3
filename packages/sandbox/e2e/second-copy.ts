/**
 * Another copy of the elements, as a page has it whose parts were made at different times: another version, and two
 * elements more.
 */
import { execFile } from 'node:child_process';
import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** What reads codes: an engine as WebAssembly and a worker, which are files beside the scripts. */
const CODE_PROBE = `
import { define } from '../kit/define.js';
import { integrityOf } from '../asset-integrity.js';
import { prepareScan } from '@sen/qr/scan';

const policy = globalThis.trustedTypes?.createPolicy('sen-worker', { createScriptURL: (url) => url });
const said = (worker) => new Promise((resolve, reject) => { worker.onmessage = ({ data }) => resolve(data); worker.onerror = reject; });

define('sen-code-probe', class extends HTMLElement {
  async connectedCallback() {
    this.dataset.engine = await prepareScan().then(() => 'ready', () => 'refused');
    const url = new URL('./probe-worker.js', import.meta.url);
    try {
      const script = await (await fetch(url, { integrity: integrityOf('probe-worker.js') })).blob();
      const started = URL.createObjectURL(script);
      this.dataset.worker = await said(new Worker(policy?.createScriptURL(started) ?? started));
    } catch {
      this.dataset.worker = 'refused';
    }
  }
});
`;
/** An element that asks for a noun which older copies have never heard of. */
const NOUN_PROBE = `
import { feedback } from '@sen/client';
import { define } from '../kit/define.js';
import { LocaleController } from '../kit/shell/locale.js';
import { Shell } from '../kit/shell/shell.js';
import { common } from '../kit/locales/words.vi.js';
import { transportOf } from '../kit/platform/platform-context.js';

define('sen-noun-probe', class extends Shell {
  i18n = new LocaleController(this, 'common', common);

  renderContent() {
    // Only officers may see it, so the platform says no: what counts is that it was asked.
    this.asked ??= feedback(transportOf(this)).list().catch(({ operationId, status }) => (this.dataset.answer = operationId + ' ' + status));
  }
});
`;
const WORKER = "self.postMessage('ready');\n//# end\n";

/** Builds it with the project's own rollup configuration. @returns the folder of its CDN files */
export async function buildSecondCopy(version: string): Promise<string> {
  // Below node_modules, where its packages are found.
  const folder = join(root, 'node_modules/.cache/sen/second-copy');
  const [dist, cdn] = [join(folder, 'dist'), join(folder, 'cdn')];
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await cp(join(root, 'packages/elements/dist'), dist, { recursive: true });
  await writeFile(join(dist, 'version.js'), `export const VERSION = ${JSON.stringify(version)};\n`);
  await mkdir(join(dist, 'code-probe'));
  await mkdir(join(dist, 'noun-probe'));
  await writeFile(join(dist, 'noun-probe/register.js'), NOUN_PROBE);
  await writeFile(join(dist, 'code-probe/register.js'), CODE_PROBE);
  await writeFile(join(dist, 'code-probe/probe-worker.js'), WORKER);
  await promisify(execFile)(
    process.execPath,
    [join(root, 'node_modules/rollup/dist/bin/rollup'), '--config', 'rollup.config.mjs', '--silent'],
    {
      cwd: root,
      env: { ...process.env, SEN_ELEMENTS_DIST: dist, SEN_ELEMENTS_CDN: cdn, SEN_ELEMENTS_READABLE: 'yes' },
    },
  );
  return cdn;
}

// Makes README's picture: the form on a phone, partly filled with somebody made up. `node
// packages/tools/generate/readme-picture.mjs` after `npm run build`.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { chromium } from 'playwright-core';
import { ensureChromium } from '../environment/ensure.mjs';
import { projectNode, root, sourceFlags } from '../environment/node.mjs';

const PICTURE = join(root, 'stories/guide/registration-form.png');
/** CSS pixels; each is two by two in the picture. */
const SCREEN = { width: 360, height: 888 };
/** A README is read on phones too. Bytes. */
const MOST_BYTES = 150_000;

const data = mkdtempSync(join(tmpdir(), 'sen-picture-'));
const server = spawn(projectNode().program, [...sourceFlags(), join(root, 'packages/sandbox/src/serve.ts')], {
  env: { ...process.env, PORT: '0', SEN_DATA: join(data, 'data'), DATABASE_URL: '' },
  stdio: ['ignore', 'pipe', 'inherit'],
});
let url;
for await (const chunk of server.stdout) if ((url = /Listening on (http\S+)\//.exec(String(chunk))?.[1])) break;

const browser = await chromium.launch({ executablePath: ensureChromium(), args: ['--no-sandbox', '--disable-gpu'] });
try {
  const page = await browser.newPage({ viewport: SCREEN, deviceScaleFactor: 2, locale: 'vi-VN' });
  await page.goto(`${url}/portal/tp-hcm/dang-ky.html`);
  await page.getByRole('heading', { name: 'Thông tin người được tiêm' }).waitFor();
  await page.getByRole('radio', { name: 'Cho tôi' }).check();
  await page.getByRole('textbox', { name: 'Họ và tên' }).fill('Nguyễn Thị Ánh Nguyệt');
  await page.getByRole('textbox', { name: 'Ngày sinh' }).fill('5/9/1990');
  await page.getByRole('radio', { name: 'Nữ' }).check();
  await page.mouse.move(0, 0);
  // The sandbox's own phone is no part of the form.
  await page.getByText(/^Điện thoại thử nghiệm/).evaluate((summary) => summary.closest('details').remove());
  await page
    .getByText(/^Bước 1/)
    .evaluate((progress) => scrollTo(0, progress.getBoundingClientRect().top + scrollY - 14));
  mkdirSync(dirname(PICTURE), { recursive: true });
  await page.screenshot({ path: PICTURE });
} finally {
  await browser.close();
  server.kill();
  rmSync(data, { recursive: true, force: true });
}
const { size } = statSync(PICTURE);
console.log(`${PICTURE}: ${size} bytes`);
if (size > MOST_BYTES) process.exitCode = 1;

/** A certificate's way: from its holder's screen to paper, from paper to the gate, with the gate's network cut. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import { createPlatform } from '@sen/client';
import { openBrowser } from './browser.ts';
import { Citizen } from './citizen.ts';
import { inspect } from './inspection.ts';
import { Portal } from './portal.ts';
import { printedExtract } from './printed-extract.ts';

/** Of the test citizen whose course is complete; see `src/control/record-holders.ts`. */
const COMPLETE = { phone: '0900 001 001', token: 'citizen-sandbox-du' };
const REVOKED = { token: 'citizen-sandbox-thu' };
const hasPdfTools = spawnSync('pdftoppm', ['-v']).error === undefined;

let portal: Portal;
let browser: Browser;
before(async () => {
  // From our own packages: by itself the reader would ask a stranger's server.
  const wasm = await readFile(new URL(import.meta.resolve('zxing-wasm/reader/zxing_reader.wasm')));
  prepareZXingModule({ overrides: { wasmBinary: wasm.buffer as ArrayBuffer } });
  [portal, browser] = await Promise.all([Portal.open(), openBrowser()]);
});
after(async () => {
  await browser?.close();
  await portal?.close();
});

/** The text of a test citizen's newest code, as their phone would show it. */
async function textOf({ token }: { token: string }): Promise<string> {
  const platform = createPlatform({
    baseUrl: `${portal.url}/v1`,
    siteKey: 'pk-sandbox-national',
    accessToken: () => Promise.resolve(token),
  });
  const { items } = await platform.certificates.listMine();
  return items[0]?.hc1 ?? '';
}

/** Prints the page as a person would and reads the codes on the paper. */
async function printedCodes({ page }: Citizen): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'sen-print-'));
  try {
    await writeFile(join(folder, 'card.pdf'), await page.pdf({ format: 'A4' }));
    const { status, stderr } = spawnSync('pdftoppm', ['-png', '-r', '200', 'card.pdf', 'page'], { cwd: folder });
    assert.equal(status, 0, String(stderr));
    const found: string[] = [];
    for (const name of await readdir(folder)) {
      if (!name.endsWith('.png')) continue;
      const codes = await readBarcodes(await readFile(join(folder, name)), { formats: ['QRCode'], tryHarder: true });
      found.push(...codes.map(({ text }) => text));
    }
    return found;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

test(
  'a holder sees the verdict before the facts, and the code on the printed card reads back to the same text',
  { skip: hasPdfTools ? false : 'pdftoppm of poppler-utils is not installed' },
  async () => {
    const citizen = await Citizen.visit(browser, `${portal.url}/portal/tp-hcm/chung-nhan.html`);
    const look = inspect(citizen, 'certificate');
    await citizen.type('Số điện thoại', COMPLETE.phone);
    await look('1-phone');
    const code = await citizen.codeAfter(async () => {
      await citizen.press('Gửi mã cho tôi');
      await citizen.reads('Nhập mã vừa gửi đến điện thoại');
    });
    await citizen.type('Mã 6 số', code);
    await citizen.press('Xác nhận mã');

    const verdict = citizen.page.getByText(/^Hợp lệ đến /).first();
    await verdict.waitFor();
    const name = citizen.page.getByText(/VÕ THỊ ĐỦ|Võ Thị Đủ/).first();
    await name.waitFor();
    const [above, below] = [await verdict.boundingBox(), await name.boundingBox()];
    assert.ok(above && below && above.y < below.y, 'the verdict stands above the facts');
    await look('2-card');

    assert.ok((await printedCodes(citizen)).includes(await textOf(COMPLETE)), 'the printed code is the certificate');
    assert.deepEqual(citizen.complaints, []);
    await citizen.leave();
  },
);

/** The lines of the table of doses, by their numbers. */
const numbersIn = (pages: readonly string[]): number[] =>
  Array.from(pages.join('\n').matchAll(/^(\d+) +\d+\/\d+\/\d{4} /gm), ([, number]) => Number(number));

test(
  'a long extract prints on as many sheets as it says, each with the name, and passes for no certificate',
  { skip: hasPdfTools ? false : 'poppler-utils is not installed' },
  async () => {
    const days = Array.from({ length: 8 }, (_, at) => new Date(Date.now() - (59 - at) * 86_400_000));
    await portal.control('registrations/registration_holder-complete:vaccinate', {
      dates: days.map((day) => day.toISOString().slice(0, 10)),
      lot: 'LOT-THAT-TAKES-TWO-LINES-00001',
    });
    const citizen = await Citizen.visit(browser, `${portal.url}/portal/tp-hcm/chung-nhan.html`);
    const look = inspect(citizen, 'extract');
    await citizen.type('Số điện thoại', COMPLETE.phone);
    const code = await citizen.codeAfter(async () => {
      await citizen.press('Gửi mã cho tôi');
      await citizen.reads('Nhập mã vừa gửi đến điện thoại');
    });
    await citizen.type('Mã 6 số', code);
    await citizen.press('Xác nhận mã');
    await citizen.press('Xem hồ sơ tiêm chủng');
    await citizen.reads('Hồ sơ tiêm chủng');
    await look('1-record');
    await citizen.press('In trích lục');
    const { pages, codes } = await printedExtract(citizen);
    assert.equal(pages.length, 2);
    for (const [at, page] of pages.entries()) {
      assert.match(page, /Trích lục hồ sơ tiêm chủng/);
      assert.match(page, new RegExp(`Võ Thị Đủ · 15/8/1978 +Trang ${at + 1}/${pages.length}\\s*$`), page);
    }
    assert.match(pages[0] ?? '', /không phải giấy chứng nhận[^]*no certificate/);
    assert.deepEqual(numbersIn(pages), [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    assert.deepEqual(codes, []);
    assert.deepEqual(citizen.complaints, []);
    await citizen.leave();
  },
);

test('with the network cut, the gate still tells a good certificate, a revoked one and one that was changed', async () => {
  const [good, revoked] = [await textOf(COMPLETE), await textOf(REVOKED)];
  const citizen = await Citizen.visit(browser, `${portal.url}/portal/tp-hcm/kiem-tra.html`);
  const look = inspect(citizen, 'gate');
  await citizen.sees('Danh sách khoá được ký hôm nay.');
  await citizen.page.waitForLoadState('networkidle');
  await look('1-ready');

  await citizen.press('Đóng máy quét'); // this gate pastes
  await citizen.context.setOffline(true);
  const check = async (text: string, verdict: RegExp | string) => {
    citizen.typed.add(text); // who stands at the gate is nobody's to read anywhere else
    const field = citizen.at('textbox', 'Nội dung mã QR');
    await citizen.walkTo(field);
    await citizen.page.keyboard.insertText(text); // as a hand-held scanner or a paste does
    await citizen.press('Kiểm tra');
    await citizen.sees(verdict);
    await citizen.press('Kiểm tra mã khác');
  };
  await check(good, /^Hợp lệ đến /);
  await check(revoked, 'Đã bị thu hồi');
  await check(
    `${good.slice(0, -4)}${good.endsWith('0000') ? '1111' : '0000'}`,
    /Nội dung đã bị sửa|Không đọc được mã này/,
  );

  assert.deepEqual(
    citizen.complaints.filter(
      (complaint) =>
        !complaint.includes('/portal/assets/phone') &&
        !complaint.includes('/sandbox/messages') &&
        !complaint.includes('ERR_INTERNET_DISCONNECTED'),
    ),
    [],
  );
  await citizen.leave();
});

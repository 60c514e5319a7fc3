import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { openBrowser } from './browser.ts';
import { Citizen } from './citizen.ts';
import { inspect } from './inspection.ts';
import { Portal } from './portal.ts';
import { vi, en } from './words.ts';

let portal: Portal;
let browser: Browser;
before(async () => {
  [portal, browser] = await Promise.all([Portal.open(), openBrowser()]);
});
after(async () => {
  await browser?.close();
  await portal?.close();
});

for (const [language, words, said] of [
  [
    'vi',
    vi,
    {
      kind: 'Loại điểm',
      mobile: 'Lưu động',
      stops: 'Lịch dừng',
      closed: 'Đang tạm đóng',
      more: 'Xem thêm',
      slots: 'Xem giờ còn chỗ',
      few: /Còn (nhiều|ít) chỗ/,
    },
  ],
  [
    'en',
    en,
    {
      kind: 'Kind of site',
      mobile: 'Mobile',
      stops: 'Stops',
      closed: 'Closed for now',
      more: 'Show more',
      slots: 'See free times',
      few: /(Plenty of|Few) places/,
    },
  ],
] as const) {
  test(`the sites of TP.HCM are listed, with those of the old Bà Rịa - Vũng Tàu and the stops of the mobile points (${language})`, async () => {
    const citizen = await Citizen.visit(browser, `${portal.url}/portal/tp-hcm/${words.sitesPage}`, { words });
    // The same templates in both languages; English is inspected in the journeys.
    const look = language === 'vi' ? inspect(citizen, 'sites') : async () => {};
    await citizen.reads('Trạm Y tế phường Tân Định');
    await look('1-listed');

    await citizen.press(`${said.slots}: Trạm Y tế phường Tân Định`);
    await citizen.sees(said.few);
    await citizen.press(said.more);
    await citizen.reads('Nhà thi đấu Vũng Tàu');
    await citizen.sees(said.closed);
    await look('2-all');

    await citizen.choose(said.kind, said.mobile);
    await citizen.at('heading', 'Trạm Y tế phường Tân Định').waitFor({ state: 'detached' });
    await citizen.reads('Xe tiêm lưu động số 1');
    await citizen.reads('Xe tiêm lưu động số 3');
    await citizen.sees(said.stops);
    await citizen.sees(/Hẻm 105 Lê Lợi/);
    await look('3-mobile');
    assert.deepEqual(citizen.complaints, []);
    await citizen.leave();
  });
}

test('the sites of Bắc Ninh hold those of the old Bắc Giang, and a commune narrows them', async () => {
  const citizen = await Citizen.visit(browser, `${portal.url}/portal/bac-ninh/${vi.sitesPage}`);
  await citizen.reads('Nhà thi đấu Bắc Giang');

  await citizen.find(vi.commune, 'kinh bac', 'Phường Kinh Bắc');

  await citizen.at('heading', 'Nhà thi đấu Bắc Giang').waitFor({ state: 'detached' });
  await citizen.reads('Trung tâm Văn hoá Kinh Bắc');
  assert.deepEqual(citizen.complaints, []);
  await citizen.leave();
});

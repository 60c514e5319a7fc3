import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { draft } from '../src/testing/trial.ts';
import { openBrowser } from './browser.ts';
import { Citizen } from './citizen.ts';
import { inspect } from './inspection.ts';
import { Portal } from './portal.ts';
import { isoInDays, lookUp, madeUp, soughtAs } from './registering.ts';
import { en, vi } from './words.ts';

let portal: Portal;
let browser: Browser;
before(async () => {
  [portal, browser] = await Promise.all([Portal.open(), openBrowser()]);
});
after(async () => {
  await browser?.close();
  await portal?.close();
});

/** What stands on the buttons and in the headings of an appointment, in both languages. */
const answers = {
  vi: {
    words: vi,
    invited: 'Đã có lịch hẹn, đang chờ bạn trả lời',
    confirm: 'Tôi sẽ đến',
    confirmed: 'Bạn đã xác nhận sẽ đến tiêm',
    move: 'Đổi sang giờ khác',
    moveHeading: 'Chọn giờ khác',
    day: 'Ngày',
    free: /Còn (nhiều|ít) chỗ/,
    time: 'Giờ',
    moveSend: 'Đổi sang giờ này',
    moved: 'Đã đổi giờ hẹn',
    decline: 'Tôi không đến',
    why: 'Lý do',
    ill: 'Đang ốm',
    declineSend: 'Báo không đến',
    declined: /^Bạn đã báo không đến/,
  },
  en: {
    words: en,
    invited: 'There is an appointment, waiting for your answer',
    confirm: 'I am coming',
    confirmed: 'You are coming to be vaccinated',
    move: 'Choose another time',
    moveHeading: 'Choose another time',
    day: 'Day',
    free: /(Plenty of|Few) places/,
    time: 'Time',
    moveSend: 'Change to this time',
    moved: 'Your time was changed',
    decline: 'I am not coming',
    why: 'Reason',
    ill: 'Ill',
    declineSend: 'Say that I am not coming',
    declined: /^You said you are not coming/,
  },
} as const;

for (const [language, said, number] of [
  ['vi', answers.vi, 50],
  ['en', answers.en, 51],
] as const) {
  test(`an appointment is confirmed, moved to another time and declined by keyboard (${language})`, async () => {
    const { words } = said;
    const person = madeUp(number);
    const sought = soughtAs(person);
    const { id } = await portal.registered(
      draft({ preferredDate: isoInDays(3) }, { ...sought, idNumber: person.idNumber }),
    );
    await portal.control(`registrations/${id}:schedule`);
    const appointment = async () => (await portal.records(sought))[0]?.appointment;
    const citizen = await Citizen.visit(browser, `${portal.url}/portal/tp-hcm/${words.lookUpPage}`, { words });
    // The same templates in both languages; English is inspected in the journeys.
    const look = language === 'vi' ? inspect(citizen, 'appointment') : async () => {};

    await lookUp(citizen, person);
    await citizen.reads(said.invited);
    await look('1-invited');
    await citizen.press(said.confirm);
    await citizen.reads(said.confirmed);
    await citizen.sees(/^SEN-A1-/);
    await look('2-confirmed');
    const before = await appointment();
    assert.equal(before?.status, 'confirmed');

    await citizen.press(said.move);
    await citizen.reads(said.moveHeading);
    await citizen.pick(said.day, said.free);
    await citizen.walkTo(citizen.at('radiogroup', said.time));
    await citizen.page.keyboard.press('Space');
    await look('3-move');
    await citizen.press(said.moveSend);
    await citizen.sees(said.moved);
    await look('4-moved');
    const moved = await appointment();
    assert.notEqual(moved?.slot.id, before?.slot.id);

    await citizen.press(said.decline);
    await citizen.choose(said.why, said.ill);
    await look('5-decline');
    await citizen.press(said.declineSend);
    await citizen.reads(said.declined);
    await look('6-declined');
    assert.equal((await appointment())?.status ?? 'declined', 'declined');
    assert.deepEqual(citizen.complaints, []);
    await citizen.leave();
  });
}

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { openBrowser } from './browser.ts';
import { Citizen } from './citizen.ts';
import { inspect } from './inspection.ts';
import { Portal } from './portal.ts';
import { lookUp, madeUp, Registering, soughtAs } from './registering.ts';
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

for (const [language, words, number] of [
  ['Vietnamese', vi, 1],
  ['English', en, 2],
] as const) {
  test(`in ${language}, a citizen registers by keyboard, reloads on the way, and later finds the registration by a new code`, async () => {
    const person = madeUp(number);
    const citizen = await Citizen.visit(browser, `${portal.url}/portal/tp-hcm/${words.registerPage}`, { words });
    const look = inspect(citizen, language === 'English' ? 'en' : 'vi');
    const form = new Registering(citizen, person, look);

    await form.fillPerson();
    await form.next('1-person');
    await form.fillOffers();
    await form.next('2-offers');
    await form.fillContact();
    await citizen.page.reload();
    await citizen.sees(words.restored);
    assert.equal(await citizen.valueOf(words.mobile), person.phone.replace(/(\d{4})(\d{3})(\d{3})/, '$1 $2 $3'));
    await citizen.sees('Phường Vũng Tàu');
    await form.next('2-contact');
    await form.fillWish();
    await form.next('3-wish');
    await form.fillHistory();
    await form.next('4-history');
    await form.fillConsent();
    await form.next('5-consent');
    await citizen.reads(words.review);
    await citizen.sees(person.fullName);
    await look('6-review');
    await form.typeCode();
    await citizen.press(words.send);
    const code = await form.confirmation();
    await citizen.sees(`${words.doneFor} ${person.fullName}`);

    await citizen.page.goto(`${portal.url}/portal/tp-hcm/${words.lookUpPage}`);
    await lookUp(citizen, person, look);
    await citizen.reads(words.waiting);
    await citizen.sees(code);
    await look('look-up-3-found');

    assert.equal((await portal.records(soughtAs(person))).length, 1);
    assert.deepEqual(citizen.complaints, []);
    await citizen.leave();
  });
}

test('in Bắc Ninh, somebody who knows only an old address is asked in which of its parts the home is now, and is registered there', async () => {
  const person = madeUp(3);
  const citizen = await Citizen.visit(browser, `${portal.url}/portal/bac-ninh/${vi.registerPage}`);
  const look = inspect(citizen, 'bac-ninh');
  const form = new Registering(citizen, person);
  await form.fillPerson();
  await form.next('1-person');

  await form.fillOffers(async () => {
    await citizen.press('Tôi chỉ nhớ địa chỉ cũ (trước 1/7/2025)');
    await citizen.at('combobox', 'Phường, xã cũ').waitFor();
    assert.ok(
      await citizen.isFocused(citizen.at('combobox', 'Phường, xã cũ')),
      'the new field has the focus of the button that is gone',
    );
    await citizen.find('Phường, xã cũ', 'ha khau', /^Phường Hà Khẩu/);
    await citizen.at('radiogroup', /Phường Hà Khẩu.* đã chia về nhiều nơi/).waitFor();
    await look('1-which-part');
    await citizen.choose(/đã chia về nhiều nơi/, /^Phường Việt Hưng/);
    await citizen.sees(/Phường Hà Khẩu.* nay là Phường Việt Hưng/);
    assert.ok(
      await citizen.isFocused(citizen.at('radio', /^Phường Việt Hưng/)),
      'the question stays, so that a keyboard can look through its answers',
    );
  });
  await look('2-offers');
  await form.next('2-offers');
  await form.fillContact();
  await form.next('2-contact');
  await form.fillWish();
  await form.next('3-wish');
  await form.fillHistory();
  await form.next('4-history');
  await form.fillConsent();
  await form.next('5-consent');
  await citizen.reads(vi.review);
  await citizen.sees(/Phường Việt Hưng, Tỉnh Quảng Ninh/);
  await form.typeCode();
  await citizen.press(vi.send);
  await form.confirmation();

  assert.equal((await portal.records(soughtAs(person))).length, 1);
  assert.deepEqual(citizen.complaints, []);
  await citizen.leave();
});

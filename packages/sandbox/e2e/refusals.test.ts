import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Locator } from 'playwright-core';
import { personas, type PersonaOutcome } from '../src/control/personas.ts';
import { openBrowser } from './browser.ts';
import { Citizen } from './citizen.ts';
import { Portal } from './portal.ts';
import { inDays, madeUp, Registering, soughtAs, type MadeUpPerson } from './registering.ts';
import { vi, type TextMatch } from './words.ts';

let portal: Portal;
let browser: Browser;
before(async () => {
  [portal, browser] = await Promise.all([Portal.open(), openBrowser()]);
});
after(async () => {
  await browser?.close();
  await portal?.close();
});

/** A test citizen, ready to be typed in. */
function testCitizen(outcome: PersonaOutcome, number: number): MadeUpPerson {
  const found = personas.find((persona) => persona.outcome === outcome);
  if (!found) throw new Error(`No test citizen for ${outcome}`);
  const { fullName, dateOfBirth, sex, idNumber } = found;
  return madeUp(number, {
    fullName,
    dateOfBirth: dateOfBirth.split('-').map(Number).reverse().join('/'),
    sex,
    idNumber,
  });
}

async function filling(person: MadeUpPerson): Promise<{ citizen: Citizen; form: Registering }> {
  const citizen = await Citizen.visit(browser, `${portal.url}/portal/tp-hcm/${vi.registerPage}`);
  return { citizen, form: new Registering(citizen, person) };
}

/** The field has the focus, is marked as wrong, and the sentence that describes it is on the screen. */
async function focusesField(citizen: Citizen, field: Locator, sentence: TextMatch): Promise<void> {
  await citizen.sees(sentence);
  assert.ok(await citizen.isFocused(field), 'the field has the focus');
  assert.equal(await field.getAttribute('aria-invalid'), 'true');
  const description = await field.evaluate((node) =>
    (node.getAttribute('aria-describedby') ?? '')
      .split(' ')
      .map((id) => (node.getRootNode() as ShadowRoot).getElementById(id)?.textContent ?? '')
      .join(' ')
      .replace(/\s+/g, ' '),
  );
  assert.match(description, sentence instanceof RegExp ? sentence : new RegExp(sentence));
}

test('who comes too early for the next dose is led to the date, and may come later', async () => {
  const person = testCitizen('interval-too-short', 30);
  const { citizen, form } = await filling(person);
  await citizen.quickly(() => form.fillAll());
  await form.typeCode();

  await citizen.press(vi.send);

  await citizen.reads(vi.wish);
  await focusesField(citizen, citizen.at('textbox', vi.preferredDate), /Mũi này tiêm được từ ngày \d+\/\d+\/\d{4}/);
  assert.deepEqual(await portal.records(soughtAs(person)), []);
  await citizen.leave();
});

test('who is registered already is told so at the id number, with the day', async () => {
  const { citizen, form } = await filling(testCitizen('duplicate', 31));
  await citizen.quickly(() => form.fillAll());
  await form.typeCode();

  await citizen.press(vi.send);

  await citizen.reads(vi.person);
  await focusesField(citizen, citizen.at('textbox', vi.idNumber), /Người này đã đăng ký ngày \d+\/\d+\/\d{4}/);
  await citizen.leave();
});

test('who has had the dose is led to it among the campaigns, and after telling of it and choosing the next one need not fill in anything else', async () => {
  const { citizen, form } = await filling(testCitizen('already-vaccinated', 32));
  await citizen.quickly(() => form.fillAll());
  await form.typeCode();

  await citizen.press(vi.send);

  await citizen.reads(vi.offers);
  // The campaigns are asked once more: the summary is there before them, has the focus, and leads to the dose.
  const dose = citizen.at('checkbox', vi.offeredDose);
  await dose.waitFor();
  const refused = citizen.at('link', /^Mũi này đã được ghi là đã tiêm/);
  assert.ok(await citizen.isFocused(citizen.at('group').filter({ has: refused })), 'the summary has the focus');
  await citizen.walkTo(refused);
  await citizen.page.keyboard.press('Enter');
  await focusesField(citizen, dose, 'Mũi này đã được ghi là đã tiêm');
  await citizen.choose(vi.earlierDoses, vi.someDoses);
  await citizen.pick(vi.previousVaccine, /Pfizer/);
  await citizen.type(vi.previousDate, inDays(-60));
  await citizen.tick(vi.nextOfferedDose);
  assert.equal(await dose.count(), 0, 'the dose that was had is offered no more');
  await citizen.press(vi.next);
  await citizen.reads(vi.review);
  await citizen.at('button', vi.send).waitFor();
  await citizen.leave();
});

test('a phone that no message reaches is named at the phone number', async () => {
  const { citizen, form } = await filling(madeUp(33, { phone: '0900000502' }));
  await citizen.quickly(() => form.fillAll());

  await citizen.press(vi.askCode);

  await citizen.reads(vi.contact);
  await focusesField(citizen, citizen.at('textbox', vi.mobile), 'Không gửi được tin nhắn đến số này');
  await citizen.leave();
});

test('a wrong code says how many tries are left, and the right one still counts', async () => {
  const person = madeUp(34);
  const { citizen, form } = await filling(person);
  await citizen.quickly(() => form.fillAll());
  const right = await citizen.codeAfter(() => citizen.press(vi.askCode));
  await citizen.type(vi.codeField, right === '000000' ? '111111' : '000000');
  await citizen.press(vi.send);
  await focusesField(
    citizen,
    citizen.at('textbox', vi.codeField),
    'Mã không đúng. Xem lại tin nhắn mới nhất. Còn 4 lần nhập',
  );

  await citizen.type(vi.codeField, right);
  await citizen.press(vi.send);

  await form.confirmation();
  assert.equal((await portal.records(soughtAs(person))).length, 1);
  await citizen.leave();
});

test('an id number that speaks of another sex is asked about before it is sent, and then accepted', async () => {
  const person = testCitizen('id-inconsistent', 35);
  const { citizen, form } = await filling(person);
  await citizen.quickly(() => form.fillPerson());
  await citizen.press(vi.next);
  await citizen.sees('Số này không khớp với năm sinh hoặc giới tính');
  const confirm = citizen.at('checkbox', 'Tôi đã xem lại, số này đúng');
  assert.equal(await confirm.getAttribute('aria-invalid'), 'true');

  await citizen.tick('Tôi đã xem lại, số này đúng');
  await citizen.press(vi.next);
  await citizen.quickly(() => form.fillOffers());
  await citizen.press(vi.next);
  await citizen.quickly(() => form.fillContact());
  await citizen.press(vi.next);
  await citizen.quickly(() => form.fillWish());
  await citizen.press(vi.next);
  await citizen.quickly(() => form.fillHistory());
  await citizen.press(vi.next);
  await citizen.quickly(() => form.fillConsent());
  await citizen.press(vi.next);
  await citizen.reads(vi.review);
  await form.typeCode();
  await citizen.press(vi.send);

  await form.confirmation();
  assert.equal((await portal.records(soughtAs(person))).length, 1);
  await citizen.leave();
});

test('a child is not registered without a parent or guardian: the form asks who that is, and names each missing answer', async () => {
  const person = testCitizen('needs-guardian', 36);
  const { citizen, form } = await filling(person);
  await citizen.quickly(() => form.fillPerson());
  await citizen.press(vi.next);

  await citizen.reads('Cha, mẹ hoặc người giám hộ');
  const missing = citizen.at('link', 'Chọn bạn là cha, mẹ hay người giám hộ');
  await citizen.walkTo(missing);
  await citizen.page.keyboard.press('Enter');
  assert.ok(await citizen.isFocused(citizen.at('radio', 'Cha')), 'the line of the summary leads to the first answer');
  assert.equal(await citizen.at('radiogroup', 'Bạn là gì của người được tiêm?').getAttribute('aria-invalid'), 'true');

  await citizen.choose('Bạn là gì của người được tiêm?', 'Mẹ');
  await citizen.type('Họ và tên của bạn', 'Lý Thị Hiền');
  await citizen.type(vi.guardianIdNumber, '000185001234');
  await citizen.press(vi.next);
  await citizen.reads(vi.offers);
  await citizen.leave();
});

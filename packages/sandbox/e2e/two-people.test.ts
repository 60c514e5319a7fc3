/**
 * One device, two people, each to the end: what one has answered is never sent, shown or kept for the other. Whoever
 * made a test of one person is asked here what the second one finds.
 */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { openBrowser } from './browser.ts';
import { Citizen } from './citizen.ts';
import { backShowsNobody, isShown, showsNobody, textOnPage } from './personal-traces.ts';
import { Portal } from './portal.ts';
import {
  lookUp,
  madeUp,
  privateOf,
  Registering,
  registrationsSentBy,
  soughtAs,
  type MadeUpPerson,
} from './registering.ts';
import { vi } from './words.ts';

let portal: Portal;
let browser: Browser;
before(async () => {
  [portal, browser] = await Promise.all([Portal.open(), openBrowser()]);
});
after(async () => {
  await browser?.close();
  await portal?.close();
});

const opens = (page: string): Promise<Citizen> =>
  Citizen.visit(browser, `${portal.url}/portal/tp-hcm/${page}`, { by: 'pointer' });
const goes = (citizen: Citizen, page: string) => citizen.page.goto(`${portal.url}/portal/tp-hcm/${page}`);

const woman = (number: number, change: Partial<MadeUpPerson> = {}): MadeUpPerson =>
  madeUp(number, { dateOfBirth: '5/9/1990', ...change });
const man = (number: number, change: Partial<MadeUpPerson> = {}): MadeUpPerson =>
  madeUp(number, {
    fullName: 'Lê Văn Bách',
    sex: 'male',
    dateOfBirth: '14/2/1975',
    idNumber: `0000751234${number}`,
    ...change,
  });

/** Looks at every step that none of these is to be read there. */
const hides =
  ({ page }: Citizen, values: readonly string[]) =>
  async (step: string): Promise<void> =>
    assert.deepEqual(await isShown(page, values), [], `on the step ${step}`);

test('two people one after another at a shared device: the second sees nothing of the first, and each finds only what is theirs', async () => {
  const [first, second] = [woman(90), man(91)];
  const citizen = await opens(vi.registerPage);
  const sent = await registrationsSentBy(citizen);
  const firstCode = await new Registering(citizen, first).sendAll();

  await citizen.press(vi.anotherPerson);
  await citizen.reads(vi.person);
  await showsNobody(citizen, [...privateOf(first), firstCode]);
  const secondCode = await new Registering(citizen, second, hides(citizen, [...privateOf(first), firstCode])).sendAll();

  assert.deepEqual(
    sent.map(({ body: { person } }) => [person.fullName, person.idNumber, person.phone]),
    [first, second].map(({ fullName, idNumber, phone }) => [fullName, idNumber, `+84${phone.slice(1)}`]),
  );
  await citizen.page.reload();
  await citizen.reads(vi.person);
  await showsNobody(citizen, [...privateOf(first), ...privateOf(second), firstCode, secondCode]);

  await goes(citizen, vi.lookUpPage);
  for (const [person, code, other, otherCode] of [
    [first, firstCode, second, secondCode],
    [second, secondCode, first, firstCode],
  ] as const) {
    await lookUp(citizen, person, hides(citizen, [...privateOf(other), otherCode]));
    await citizen.sees(code);
    await hides(citizen, [...privateOf(other), otherCode])('found');
    await citizen.press(vi.leave);
    await citizen.reads(vi.lookUp);
    await showsNobody(citizen, [...privateOf(person), code]);
  }
  await backShowsNobody(citizen, [...privateOf(first), ...privateOf(second), firstCode, secondCode]);
  await citizen.leave();
});

/** Twins: of one birth, with one phone, told apart by one accent. */
const mother = { fullName: 'Trần Thị Mẹ', idNumber: '000188123493' };
const twins = ['Trần Gia Hân', 'Trần Gia Hận'].map((fullName) =>
  woman(93, { fullName, dateOfBirth: '3/4/2018', guardian: mother, phone: '0912340093' }),
) as [MadeUpPerson, MadeUpPerson];

/** By their accents, which are all that tells them apart. */
const twinsOn = async ({ page }: Citizen): Promise<string[]> => {
  const shown = (await textOnPage(page)).normalize('NFC').toLowerCase();
  return twins
    .map(({ fullName }) => fullName)
    .filter((fullName) => shown.includes(fullName.normalize('NFC').toLowerCase()));
};

/** Up to the answer of the platform. */
async function asksForCertificates(citizen: Citizen, phone: string): Promise<void> {
  await citizen.type(vi.certificatePhone, phone);
  const code = await citizen.codeAfter(() => citizen.press(vi.lookUpAskCode));
  await citizen.type(vi.codeField, code);
  await citizen.press(vi.confirmCode);
  await citizen.sees(/^Hợp lệ đến /);
}

test('a mother registers twins whose names differ by one accent: each has a registration, a record and a certificate, and none is shown under the name of the other', async () => {
  const citizen = await opens(vi.registerPage);
  const sent = await registrationsSentBy(citizen);
  const codes: string[] = [];
  for (const twin of twins) {
    codes.push(await new Registering(citizen, twin).sendAll());
    await citizen.press(vi.anotherPerson);
    await citizen.reads(vi.person);
    await showsNobody(citizen, privateOf(twin));
  }
  assert.deepEqual(
    sent.map(({ body }) => [
      body.person.fullName,
      body.guardian?.fullName,
      body.guardian?.relation,
      body.consents.length,
    ]),
    twins.map(({ fullName }) => [fullName, mother.fullName, 'mother', 2]),
  );

  for (const [index, twin] of twins.entries()) {
    await goes(citizen, vi.lookUpPage);
    await lookUp(citizen, twin);
    await citizen.sees(codes[index] ?? '');
    assert.deepEqual(await isShown(citizen.page, [codes[1 - index] ?? '']), []);
    assert.deepEqual(await twinsOn(citizen), [twin.fullName]);
    await citizen.press(vi.leave);
    await citizen.reads(vi.lookUp);
  }

  const given = [await portal.certified(codes[0] ?? ''), await portal.certified(codes[1] ?? '')];
  assert.notEqual(given[0]?.recordId, given[1]?.recordId);
  assert.deepEqual(
    given.map(({ certificate }) => certificate.holder.fullName.normalize('NFC').toLowerCase()),
    twins.map(({ fullName }) => fullName.toLowerCase()),
  );

  await goes(citizen, vi.certificatePage);
  await asksForCertificates(citizen, twins[0].phone);
  const choices = citizen.at('navigation', vi.certificates).getByRole('button');
  await choices.nth(1).waitFor();
  const asSaid = (text: string): string => text.normalize('NFC').toLowerCase();
  for (const twin of twins) {
    // Same kind, same day: the name is what they are told apart by.
    await choices.filter({ hasText: twin.fullName }).click();
    await citizen.at('definition').filter({ hasText: twin.fullName }).first().waitFor();
    const facts = (await citizen.page.getByRole('definition').allInnerTexts()).map(asSaid);
    assert.deepEqual(
      twins.map(({ fullName }) => facts.includes(asSaid(fullName))),
      twins.map((other) => other === twin),
    );
  }
  await citizen.leave();
});

test('who types the number of somebody else by mistake gets nothing of theirs, and takes nothing from them', async () => {
  const [theirs, mistaken] = [woman(94), man(95, { fullName: 'Đỗ Văn Nhầm', idNumber: '000190123494' })];
  const citizen = await opens(vi.registerPage);
  const theirCode = await new Registering(citizen, theirs).sendAll();
  const before = await portal.certified(theirCode);
  await citizen.leave();

  const other = await opens(vi.registerPage);
  const form = new Registering(other, mistaken, hides(other, [theirs.fullName, theirs.phone, theirCode]));
  await form.fillPerson();
  // A man's papers with a woman's number: the form asks, and he is sure.
  await other.tick(vi.numberIsRight);
  await form.next('1-person');
  await form.fillAfterPerson();
  await form.send();
  await other.at('heading', vi.done).or(other.at('textbox', vi.idNumber)).first().waitFor();
  await hides(other, [theirs.fullName, theirs.phone, theirCode])('after sending');
  if (await other.at('heading', vi.done).count()) await portal.certified(await form.confirmation());
  await other.leave();

  const again = await opens(vi.lookUpPage);
  await lookUp(again, theirs);
  await again.sees(theirCode);
  await hides(again, [mistaken.fullName, mistaken.phone])('their look-up');
  await again.leave();
  const of = async ({ phone }: MadeUpPerson) =>
    (await portal.certificatesOf(phone)).map(({ holder }) => holder.fullName.toLowerCase());
  assert.deepEqual(await of(theirs), [theirs.fullName.toLowerCase()]);
  assert.deepEqual(
    (await of(mistaken)).filter((name) => name !== mistaken.fullName.toLowerCase()),
    [],
  );
  assert.equal(
    (await portal.certificatesOf(theirs.phone))[0]?.hc1,
    before.certificate.hc1,
    'their certificate is the one it was',
  );
});

test('two people one after another look at their certificates at a shared device: the second sees nothing of the first, nor anybody of the second', async () => {
  const [first, second] = [woman(88), man(89, { fullName: 'Phan Văn Sau' })];
  const citizen = await opens(vi.registerPage);
  for (const person of [first, second]) {
    await portal.certified(await new Registering(citizen, person).sendAll());
    await citizen.press(vi.anotherPerson);
    await citizen.reads(vi.person);
  }

  await goes(citizen, vi.certificatePage);
  for (const [person, other] of [
    [first, second],
    [second, first],
  ] as const) {
    await asksForCertificates(citizen, person.phone);
    assert.deepEqual(await isShown(citizen.page, [person.fullName]), [person.fullName]);
    await hides(citizen, [other.fullName, other.phone])('certificate');
    await citizen.press(vi.leave);
    await citizen.reads(vi.certificatePhoneHeading);
    await showsNobody(citizen, [person.fullName, person.phone]);
  }
  await backShowsNobody(citizen, [first, second].flatMap(privateOf));
  await citizen.leave();
});

test('who types the number of somebody who is waiting hears nothing of them, and is registered, at the latest with the right one', async () => {
  const [theirs, mistaken] = [woman(84), woman(85, { fullName: 'Đỗ Thị Sửa', dateOfBirth: '7/7/1990' })];
  const citizen = await opens(vi.registerPage);
  const theirCode = await new Registering(citizen, theirs).sendAll();
  await citizen.press(vi.anotherPerson);
  await citizen.reads(vi.person);
  const theirSecrets = [theirs.fullName, theirs.phone, theirCode];
  const form = new Registering(citizen, mistaken, hides(citizen, theirSecrets));
  await new Registering(citizen, { ...mistaken, idNumber: theirs.idNumber }, hides(citizen, theirSecrets)).fillAll();
  await form.send();
  const refusal = citizen.page.getByText(vi.registeredAlready).first();
  await refusal.or(citizen.at('heading', vi.done)).first().waitFor();
  await hides(citizen, theirSecrets)('the answer');
  if (await refusal.count()) {
    await citizen.type(vi.idNumber, mistaken.idNumber);
    await form.next('1-person');
    await form.answerToReview();
    await form.send();
  }
  const code = await form.confirmation();

  await citizen.press(vi.anotherPerson);
  await showsNobody(citizen, [...privateOf(mistaken), code, ...privateOf(theirs), theirCode]);
  await goes(citizen, vi.lookUpPage);
  await lookUp(citizen, mistaken);
  await citizen.sees(code);
  await hides(citizen, theirSecrets)('found');
  await citizen.leave();
  assert.deepEqual(
    (await portal.records(soughtAs(theirs))).map((record) => record.code),
    [theirCode],
  );
});

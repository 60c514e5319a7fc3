/**
 * The registration page where scripts are off, blocked or late: in a browser, by keyboard, against the real program.
 */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Locator } from 'playwright-core';
import { FIREFOX, openBrowser, openFirefox } from './browser.ts';
import { Citizen } from './citizen.ts';
import { inspect } from './inspection.ts';
import { Portal } from './portal.ts';
import { inDays, lookUp, madeUp, Registering, soughtAs, type MadeUpPerson } from './registering.ts';
import { en, vi, type TextMatch } from './words.ts';

let portal: Portal;
let chromium: Browser;
let plainFirefox: Browser | undefined;
before(async () => {
  [portal, chromium, plainFirefox] = await Promise.all([
    Portal.open(),
    openBrowser(),
    FIREFOX ? openFirefox({ 'javascript.enabled': false }) : Promise.resolve(undefined),
  ]);
});
after(async () => {
  await Promise.all([chromium?.close(), plainFirefox?.close()]);
  await portal?.close();
});

const page = (words = vi): string => `${portal.url}/portal/tp-hcm/${words.registerPage}`;
const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Where scripts are off, a locator that waits may wait for ever: it is asked again from here. */
async function reads(citizen: Citizen, heading: TextMatch): Promise<void> {
  for (const end = Date.now() + 20_000; Date.now() < end; await pause(100)) {
    if (
      (await citizen
        .at('heading', heading)
        .count()
        .catch(() => 0)) > 0
    )
      return;
  }
  throw new Error(`${String(heading)} was not to be read at ${citizen.page.url()}: ${await citizen.page.title()}`);
}

const isThere = async (citizen: Citizen, text: TextMatch): Promise<boolean> =>
  (await citizen.page.getByText(text).count()) > 0;

/** The questions that offer an answer: those about health, those about consent. */
const questionsWith = (citizen: Citizen, answer: string): Promise<Locator[]> =>
  citizen
    .at('radiogroup')
    .filter({ has: citizen.page.getByRole('radio', { name: answer, exact: true }) })
    .all();

/** By keyboard, as everybody can; or straight away, where it is not the filling in that is tried. */
interface Hands {
  choose(citizen: Citizen, group: Locator, option: string): Promise<void>;
  pick(citizen: Citizen, field: TextMatch, option: string): Promise<void>;
  type(citizen: Citizen, field: TextMatch, text: string): Promise<void>;
  tick(citizen: Citizen, box: TextMatch): Promise<void>;
}

const keyboard: Hands = {
  choose: (citizen, group, option) => citizen.chooseIn(group, option),
  pick: (citizen, field, option) => citizen.pick(field, option),
  type: (citizen, field, text) => citizen.type(field, text),
  tick: (citizen, box) => citizen.tick(box),
};

const quick: Hands = {
  choose: (_citizen, group, option) => group.getByRole('radio', { name: option, exact: true }).check(),
  pick: async (citizen, field, option) => void (await citizen.at('combobox', field).selectOption({ label: option })),
  type: (citizen, field, text) => citizen.at('textbox', field).fill(text),
  tick: (citizen, box) => citizen.at('checkbox', box).check(),
};

async function answerRecord(citizen: Citizen, hands: Hands): Promise<void> {
  const { words } = citizen;
  for (const record of await questionsWith(citizen, words.noDosesYet))
    if (!(await record.getByRole('radio', { name: words.noDosesYet, exact: true }).isChecked()))
      await hands.choose(citizen, record, words.noDosesYet);
}

/** No dose so far, no to every question of the campaign, and yes to every text. */
async function answerQuestions(citizen: Citizen, hands = keyboard): Promise<void> {
  const { words } = citizen;
  await answerRecord(citizen, hands);
  for (const question of await questionsWith(citizen, words.unknown)) await hands.choose(citizen, question, words.no);
  for (const question of await questionsWith(citizen, words.decline))
    await hands.choose(citizen, question, words.agree);
}

/** Where scripts are off, a part of a page that may take a moment. */
async function shows(citizen: Citizen, text: TextMatch): Promise<void> {
  for (let tries = 0; !(await isThere(citizen, text).catch(() => false)); tries += 1) {
    assert.ok(tries < 200, `${String(text)} was not to be read: ${await citizen.page.title()}`);
    await pause(100);
  }
}

/** Both pages: who and which campaign, then what the campaign asks. Its button is left to be pressed. */
async function fill(citizen: Citizen, person: MadeUpPerson, hands: Hands): Promise<void> {
  await fillFirst(citizen, person, hands);
  await citizen.at('button', citizen.words.sendCodePlain).click({ noWaitAfter: true });
  await shows(citizen, citizen.words.moreAsked);
  await answerQuestions(citizen, hands);
}

/** Fills in the first page from top to bottom. */
async function fillFirst(
  citizen: Citizen,
  person: MadeUpPerson,
  hands: Hands,
  change: { fullName?: string; addressLine?: string } = {},
): Promise<void> {
  const { words } = citizen;
  const group = (name: TextMatch): Locator => citizen.at('radiogroup', name);
  await reads(citizen, words.person);
  await hands.choose(citizen, group(words.actor), words.self);
  await hands.type(citizen, words.fullName, change.fullName ?? person.fullName);
  await hands.type(citizen, words.dateOfBirth, person.dateOfBirth);
  await hands.choose(citizen, group(words.sex), words.female);
  await hands.choose(citizen, group(words.idType), words.cccd);
  await hands.type(citizen, ID_NUMBER, person.idNumber);
  await hands.pick(citizen, words.province, words.hoChiMinhCity);
  await hands.type(citizen, words.commune, 'vung tau');
  await hands.tick(citizen, words.campaignForAll);
  if (await isThere(citizen, words.noDosesYet)) await answerRecord(citizen, hands);
  await hands.type(citizen, words.mobile, person.phone);
  await hands.type(citizen, words.addressLine, change.addressLine ?? ADDRESS);
  await hands.type(citizen, words.preferredDate, inDays(10));
  await answerQuestions(citizen, hands);
}

const ID_NUMBER = /^(Số giấy tờ|ID number)$/;
const ADDRESS = '12 Trần Phú, tổ dân phố 3';

async function codeOf({ phone }: MadeUpPerson): Promise<string> {
  const { items } = (await portal.control('messages', { phone: `+84${phone.slice(1)}` })) as {
    items: { code?: string }[];
  };
  return items.findLast(({ code }) => code)?.code ?? '';
}

const messagesTo = async ({ phone }: MadeUpPerson): Promise<number> =>
  ((await portal.control('messages', { phone: `+84${phone.slice(1)}` })) as { items: unknown[] }).items.length;

const otherThan = (code: string): string => (code === '111111' ? '222222' : '111111');

/** A refused form is a page all the same; the console of a browser calls it a failed load. */
const worth = (complaints: string[]): string[] => complaints.filter((line) => !/status of 4\d\d/.test(line));

const HOSTILE = '"><script>document.title=1</script>';

/** All of it: something wrong, mended; a wrong code, then the right one; a reload at the end. */
async function registers(
  citizen: Citizen,
  person: MadeUpPerson,
  hands: Hands,
  look: (step: string) => Promise<void> = async () => {},
): Promise<string> {
  const { words } = citizen;
  const english = words === en;
  await look('1-form');
  await fillFirst(citizen, person, hands, { fullName: HOSTILE, addressLine: ' ' });
  await citizen.press(words.sendCodePlain);
  await reads(citizen, english ? '2 answers need another look' : 'Có 2 mục cần xem lại');
  await look('2-problems');
  assert.equal(await citizen.valueOf(words.fullName), HOSTILE);
  assert.equal(await citizen.valueOf(words.dateOfBirth), person.dateOfBirth);
  assert.equal(await citizen.valueOf(words.mobile), person.phone);
  assert.equal(await citizen.at('radio', words.self).isChecked(), true);
  assert.equal(await messagesTo(person), 0);

  // The list leads to the field: the next Tab is in it.
  await citizen.walkTo(
    citizen.page.getByRole('link', { name: english ? /^Use letters only/ : /^Nhập họ và tên bằng chữ/ }).first(),
  );
  await citizen.page.keyboard.press('Enter');
  await citizen.type(words.fullName, person.fullName);
  assert.ok(await isThere(citizen, words.moreAsked), 'what the campaign asks comes with it');
  await answerRecord(citizen, hands);
  await citizen.type(words.addressLine, ADDRESS);
  await answerQuestions(citizen, hands);
  await citizen.press(words.sendCodePlain);
  await reads(citizen, words.code);
  await look('3-code');
  assert.ok(await isThere(citizen, english ? /COVID-19: First dose/ : /COVID-19: Mũi 1/), 'which dose it is');
  assert.ok(await isThere(citizen, /12 Trần Phú, tổ dân phố 3, Phường Vũng Tàu, Thành phố Hồ Chí Minh/));
  const code = await codeOf(person);
  await citizen.type(words.codeField, otherThan(code));
  await citizen.press(words.send);
  for (let tries = 0; !(await isThere(citizen, /Còn 4 lần nhập|4 tries left|4 more/)); tries += 1) {
    assert.ok(tries < 100, 'the wrong code is told');
    await pause(100);
  }
  await look('4-wrong-code');
  await citizen.type(words.codeField, code);
  await citizen.press(words.send);
  await reads(citizen, words.done);
  await look('5-done');
  await citizen.page.reload();
  await reads(citizen, words.done);
  return (await citizen.page.getByText(/^[A-Z0-9]{4}-[A-Z0-9]{4}$/).innerText()).trim();
}

for (const [name, words, number, hands, open] of [
  ['Chromium', vi, 41, keyboard, () => chromium],
  ['Chromium, in English', en, 42, quick, () => chromium],
  ['Firefox', vi, 43, keyboard, () => plainFirefox],
] as const) {
  test(`without JavaScript, in ${name}, a citizen mends what is wrong, registers, and later finds the registration`, async (t) => {
    const browser = open();
    if (!browser) return t.skip('There is no Firefox here; FIREFOX_PATH names one.');
    const person = madeUp(number);
    const citizen = await Citizen.visit(browser, page(words), { words, javaScriptEnabled: false });
    assert.equal(await citizen.page.getByText(words.phone).count(), 0, 'scripts are off');
    const code = await registers(citizen, person, hands);
    assert.deepEqual(worth(citizen.complaints), []);
    await citizen.leave();

    assert.equal((await portal.records(soughtAs(person))).length, 1);
    const later = await Citizen.visit(chromium, `${portal.url}/portal/tp-hcm/${words.lookUpPage}`, { words });
    await lookUp(later, person);
    await later.reads(words.waiting);
    await later.sees(code);
    await later.leave();
  });
}

test('with the script blocked, every page is sound and fits the narrowest phone, and the registration is made', async () => {
  const person = madeUp(44);
  const citizen = await Citizen.visit(chromium, 'about:blank');
  await citizen.context.route(/\/sen\/.*\.js/, (route) => route.abort());
  await citizen.page.goto(page());
  await registers(citizen, person, quick, inspect(citizen, 'without-javascript'));
  assert.deepEqual(
    worth(citizen.complaints).filter((line) => !/sen\/sen\.js|asked http/.test(line)),
    [],
  );
  assert.equal((await portal.records(soughtAs(person))).length, 1);
  await citizen.leave();
});

/** The site includes the form of one campaign: all that it asks stands on the first page. */
const namesCampaign = (citizen: Citizen, campaign: string): Promise<unknown> =>
  citizen.context.route(page(), async (route) => {
    const around = await route.fetch();
    const asked = `siteKey=pk-sandbox-tp-hcm&locale=vi&campaign=${campaign}`;
    const form = await (await fetch(`${portal.url}/v1/forms/registrations:fragment?${asked}`)).text();
    const body = (await around.text()).replace(/<sen-registration-form[^]*<\/sen-registration-form\s*>/, () => form);
    await route.fulfill({ response: around, body });
  });

test('two taps on the button, and the browser’s Back from the code, make one message and one record', async () => {
  const person = madeUp(45);
  const browser = await openBrowser({ keepsPages: true });
  try {
    const citizen = await Citizen.visit(browser, 'about:blank', { javaScriptEnabled: false });
    await namesCampaign(citizen, 'covid-19-2021');
    await citizen.page.goto(page());
    await fillFirst(citizen, person, quick);
    await citizen.at('button', vi.sendCodePlain).dblclick({ noWaitAfter: true });
    await reads(citizen, vi.code);
    assert.equal(await messagesTo(person), 1);
    await citizen.page.goBack({ waitUntil: 'commit' });
    await reads(citizen, vi.person);
    assert.equal(await citizen.valueOf(vi.fullName), person.fullName, 'what was typed is still there');
    await citizen.at('button', vi.sendCodePlain).click({ noWaitAfter: true });
    await reads(citizen, vi.code);
    assert.equal(await messagesTo(person), 1);
    await citizen.type(vi.codeField, await codeOf(person));
    await citizen.at('button', vi.send).dblclick({ noWaitAfter: true });
    await reads(citizen, vi.done);
    await citizen.page.goBack({ waitUntil: 'commit' });
    await reads(citizen, vi.done);
    assert.equal((await portal.records(soughtAs(person))).length, 1);
  } finally {
    await browser.close();
  }
});

/**
 * Somebody types, the script comes, somebody goes on: nothing that was typed, not even the place in a word, is lost.
 * @param milliseconds how late it comes by the clock of the page, which nobody here waits for
 */
async function typesAcross(browser: Browser, person: MadeUpPerson, milliseconds: number): Promise<Citizen> {
  const citizen = await Citizen.visit(browser, 'about:blank');
  await citizen.page.clock.install();
  let come = (): void => {};
  const comes = new Promise<void>((resolve) => (come = resolve));
  await citizen.context.route(/\/sen\/sen\.js$/, async (route) => {
    await comes;
    await route.continue();
  });
  const clock = (): Promise<number> => citizen.page.evaluate(() => performance.now());
  await citizen.page.goto(page(), { waitUntil: 'commit' });
  await citizen.reads(vi.person);
  const asked = await clock();
  await citizen.choose(vi.actor, vi.self);
  await citizen.type(vi.fullName, person.fullName);
  await citizen.type(vi.dateOfBirth, person.dateOfBirth);
  await citizen.choose(vi.sex, vi.female);
  await citizen.choose(vi.idType, vi.cccd);
  await citizen.type(ID_NUMBER, person.idNumber);
  await citizen.type(vi.mobile, person.phone);
  await citizen.type(vi.addressLine, '12 Phú');
  for (let back = 0; back < 3; back += 1) await citizen.page.keyboard.press('ArrowLeft');
  await citizen.page.clock.fastForward(milliseconds);
  assert.equal(await citizen.at('button', vi.sendCodePlain).count(), 1, 'the script has not come yet');
  assert.ok((await clock()) - asked >= milliseconds, 'it is as late as that');
  come();
  await citizen.at('button', vi.next).waitFor();
  assert.ok(await citizen.isFocused(citizen.at('textbox', vi.addressLine)), 'the field keeps the focus');
  await citizen.page.keyboard.type('Trần ');
  assert.equal(await citizen.valueOf(vi.addressLine), ADDRESS_TYPED);
  await citizen.reads(vi.contact);
  return citizen;
}

/** The element has taken over at the contact; where the person lives and which dose comes first, then the rest. */
async function goesOn(citizen: Citizen, person: MadeUpPerson): Promise<void> {
  const registering = new Registering(citizen, person);
  assert.equal(await citizen.valueOf(vi.mobile), person.phone);
  await citizen.press(vi.next);
  await citizen.reads(vi.offers);
  await citizen.at('combobox', vi.province).focus(); // Firefox's Tab leaves the page at its end
  await registering.fillOffers();
  await citizen.press(vi.next);
  await citizen.reads(vi.contact);
  assert.equal(await citizen.valueOf(vi.addressLine), ADDRESS_TYPED);
  await citizen.press(vi.next);
  await citizen.reads(vi.wish);
  await registering.answerToReview();
  await citizen.reads(vi.review);
  await citizen.sees(person.fullName);
  const code = await citizen.codeAfter(() => citizen.press(vi.askCode));
  await citizen.type(vi.codeField, code);
  await citizen.press(vi.send);
  await citizen.reads(vi.done);
}

const ADDRESS_TYPED = '12 Trần Phú';

test('with the script 30 seconds late, what was typed is kept to the letter, and the registration is made in steps', async () => {
  const person = madeUp(46);
  const citizen = await typesAcross(chromium, person, 30_000);
  await goesOn(citizen, person);
  assert.equal((await portal.records(soughtAs(person))).length, 1);
  assert.deepEqual(
    citizen.complaints.filter((line) => !/asked http/.test(line)),
    [],
  );
  await citizen.leave();
});

test('in Firefox too, the script comes between two words and loses neither', async (t) => {
  if (!FIREFOX) return t.skip('There is no Firefox here; FIREFOX_PATH names one.');
  const browser = await openFirefox();
  try {
    const person = madeUp(47);
    const citizen = await typesAcross(browser, person, 9_000);
    await goesOn(citizen, person);
    assert.equal((await portal.records(soughtAs(person))).length, 1);
  } finally {
    await browser.close();
  }
});

test('somebody who sends the form just before the script comes is not held up by it', async () => {
  const person = madeUp(48);
  const citizen = await Citizen.visit(chromium, 'about:blank');
  let come = (): void => {};
  const comes = new Promise<void>((resolve) => (come = resolve));
  await citizen.context.route(/\/sen\/sen\.js$/, async (route) => {
    await comes;
    await route.continue().catch(() => {});
  });
  await citizen.context.route(/\/v1\/forms\/registrations$/, async (route) => {
    come();
    await pause(3_000); // the script and all its parts arrive in the meantime
    await route.continue();
  });
  await citizen.page.goto(page(), { waitUntil: 'commit' });
  await fill(citizen, person, quick);
  await citizen.at('button', vi.sendCodePlain).click({ noWaitAfter: true });
  await citizen.reads(vi.code);
  await citizen.type(vi.codeField, await codeOf(person));
  await citizen.press(vi.send);
  await citizen.reads(vi.done);
  assert.equal((await portal.records(soughtAs(person))).length, 1);
  await citizen.leave();
});

test('whoever comes back to the code after half an hour reads what to do, and a plain page to begin again', async () => {
  const person = madeUp(49);
  const citizen = await Citizen.visit(chromium, page(), { javaScriptEnabled: false });
  await fill(citizen, person, quick);
  await citizen.press(vi.sendCodePlain);
  await reads(citizen, vi.code);
  await portal.control('clock', { advanceSeconds: 31 * 60 });
  await citizen.type(vi.codeField, await codeOf(person));
  await citizen.press(vi.send);
  for (let tries = 0; !(await isThere(citizen, 'Đã quá thời gian, đăng ký chưa được gửi')); tries += 1) {
    assert.ok(tries < 100, 'the page says that time is over');
    await pause(100);
  }
  await citizen.walkTo(citizen.page.getByRole('link', { name: 'Khai lại' }));
  await citizen.page.keyboard.press('Enter');
  await reads(citizen, vi.person);
  assert.equal(await citizen.valueOf(vi.fullName), '');
  assert.equal((await portal.records(soughtAs(person))).length, 0);
  await citizen.leave();
});

import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { openBrowser } from './browser.ts';
import { Citizen } from './citizen.ts';
import { Portal } from './portal.ts';
import { madeUp, Registering, soughtAs, type MadeUpPerson } from './registering.ts';
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
afterEach(async () => {
  await portal.control('faults:clear');
});

const SEND = 'createRegistration';
const NOT_SENT = 'Chưa gửi được';
const MAINTENANCE = 'Hệ thống đang bảo trì';

/** Somebody with the form filled, the code typed, and only the last button left. */
async function aboutToSend(person: MadeUpPerson): Promise<{ citizen: Citizen; form: Registering }> {
  const citizen = await Citizen.visit(browser, `${portal.url}/portal/tp-hcm/${vi.registerPage}`);
  const form = new Registering(citizen, person);
  await citizen.quickly(() => form.fillAll());
  await form.typeCode();
  return { citizen, form };
}

/** When each registration left the browser, in milliseconds. */
function departures({ page }: Citizen): number[] {
  const times: number[] = [];
  page.on('request', (request) => {
    if (request.method() === 'POST' && new URL(request.url()).pathname === '/v1/registrations') times.push(Date.now());
  });
  return times;
}

test('two taps on the button make one registration', async () => {
  const person = madeUp(10);
  const { citizen, form } = await aboutToSend(person);
  const sent = departures(citizen);
  await portal.control('faults', { kind: 'slow', operationId: SEND, times: 1, delayMs: 600 });

  const { x, y, width, height } = (await citizen.at('button', vi.send).boundingBox()) ?? {
    x: 0,
    y: 0,
    width: 0,
    height: 0,
  };
  await citizen.page.mouse.dblclick(x + width / 2, y + height / 2);
  await citizen.at('button', /Đang gửi/).waitFor();
  await citizen.page.mouse.click(x + width / 2, y + height / 2);

  const code = await form.confirmation();
  assert.equal(sent.length, 1);
  assert.deepEqual(
    (await portal.records(soughtAs(person))).map((record) => record.code),
    [code],
  );
  await citizen.leave();
});

test('Back and forward in the browser, and sending again when the answer was lost, make one registration', async () => {
  const person = madeUp(11);
  const { citizen, form } = await aboutToSend(person);
  await citizen.page.goBack();
  await citizen.reads(vi.review);
  await citizen.page.goForward();
  await citizen.reads(vi.code);
  await portal.control('faults', { kind: 'drop-after', operationId: SEND });
  await citizen.press(vi.send);
  await citizen.sees(NOT_SENT);
  await portal.control('faults:clear');

  await citizen.page.goBack();
  await citizen.reads(vi.review);
  await citizen.page.goForward();
  await citizen.press(vi.send);

  const code = await form.confirmation();
  await citizen.page.goBack();
  await citizen.reads(vi.done);
  assert.deepEqual(
    (await portal.records(soughtAs(person))).map((record) => record.code),
    [code],
  );
  await citizen.leave();
});

test('a dead network leaves the filled form, says so, and what was filled in is sent once it is back', async () => {
  const person = madeUp(12);
  const { citizen, form } = await aboutToSend(person);
  const typed = await citizen.valueOf(vi.codeField);
  await citizen.context.setOffline(true);

  await citizen.press(vi.send);

  await citizen.sees(NOT_SENT);
  assert.equal(await citizen.valueOf(vi.codeField), typed);
  assert.deepEqual(await portal.records(soughtAs(person)), []);

  await citizen.context.setOffline(false);
  await citizen.press(vi.send);
  await form.confirmation();
  assert.equal((await portal.records(soughtAs(person))).length, 1);
  await citizen.leave();
});

test('a network that dies before the code is asked for loses nothing of seven steps, even over a reload', async () => {
  const person = madeUp(13);
  const citizen = await Citizen.visit(browser, `${portal.url}/portal/tp-hcm/${vi.registerPage}`);
  const form = new Registering(citizen, person);
  await citizen.quickly(() => form.fillAll());
  await citizen.context.setOffline(true);
  await citizen.press(vi.askCode);
  await citizen.sees(NOT_SENT);

  await citizen.context.setOffline(false);
  await citizen.page.reload();

  await citizen.reads(vi.review);
  await citizen.sees(person.fullName);
  await citizen.sees('12 Trần Phú, tổ dân phố 3');
  await form.typeCode();
  await citizen.press(vi.send);
  await form.confirmation();
  assert.equal((await portal.records(soughtAs(person))).length, 1);
  await citizen.leave();
});

test('a connection that breaks after the platform has written makes exactly one registration, and the citizen sees only the confirmation', async () => {
  const person = madeUp(14);
  const { citizen, form } = await aboutToSend(person);
  // Four times: Chromium repeats a request by itself, unseen, when a connection it had kept breaks.
  await portal.control('faults', { kind: 'drop-after', operationId: SEND, times: 4 });

  await citizen.press(vi.send);

  const code = await form.confirmation();
  assert.deepEqual(
    await portal.control('faults', { kind: 'slow', operationId: 'listLots' }),
    { items: [{ kind: 'slow', operationId: 'listLots' }] },
    'all four broke',
  );
  assert.deepEqual(
    (await portal.records(soughtAs(person))).map((record) => record.code),
    [code],
  );
  await citizen.leave();
});

test('a page that is reloaded while its registration is on the way and the answer is lost makes one registration', async () => {
  const person = madeUp(15);
  const { citizen, form } = await aboutToSend(person);
  await portal.control('faults', { kind: 'drop-after', operationId: SEND });
  await citizen.press(vi.send);
  await citizen.sees(NOT_SENT);
  await portal.control('faults:clear');

  await citizen.page.reload();
  await citizen.reads(vi.review);
  await form.typeCode();
  await citizen.press(vi.send);

  const code = await form.confirmation();
  assert.deepEqual(
    (await portal.records(soughtAs(person))).map((record) => record.code),
    [code],
  );
  await citizen.leave();
});

test('a right code whose answer is lost is taken when it is sent again, and makes one registration', async () => {
  const person = madeUp(18);
  const { citizen, form } = await aboutToSend(person);
  await portal.control('faults', { kind: 'drop-after', operationId: 'verifyOtp' });
  await citizen.press(vi.send);
  await citizen.sees(NOT_SENT);
  await portal.control('faults:clear');

  await citizen.press(vi.send);

  await form.confirmation();
  assert.equal((await portal.records(soughtAs(person))).length, 1);
  await citizen.leave();
});

test('a right code whose answer is lost is no dead end after a reload either: a new code leads on, and makes one registration', async () => {
  const person = madeUp(19);
  const { citizen, form } = await aboutToSend(person);
  const used = await citizen.valueOf(vi.codeField);
  await portal.control('faults', { kind: 'drop-after', operationId: 'verifyOtp' });
  await citizen.press(vi.send);
  await citizen.sees(NOT_SENT);
  await portal.control('faults:clear');
  await citizen.page.reload();
  await citizen.reads(vi.code);
  await citizen.type(vi.codeField, used);
  await citizen.press(vi.send);
  await citizen.sees('Mã đã hết hạn. Bấm Gửi lại mã');

  // A new code may be asked for after a minute, by the clocks of both.
  await portal.control('clock', { advanceSeconds: 61 });
  await citizen.page.clock.install();
  await citizen.page.clock.fastForward(61_000);
  const code = await citizen.codeAfter(() => citizen.press('Gửi lại mã'));
  await citizen.type(vi.codeField, code);
  await citizen.press(vi.send);

  await form.confirmation();
  assert.equal((await portal.records(soughtAs(person))).length, 1);
  await citizen.leave();
});

test('a platform that asks to wait two seconds is left in peace for two seconds', async () => {
  const person = madeUp(16);
  const { citizen, form } = await aboutToSend(person);
  const sent = departures(citizen);
  await portal.control('faults', { kind: 'rate-limited', operationId: SEND, times: 1, retryAfter: 2 });

  await citizen.press(vi.send);

  await form.confirmation();
  const [first = 0, second = 0] = sent;
  assert.equal(sent.length, 2);
  assert.ok(second - first >= 2000, `waited ${second - first} ms`);
  assert.equal((await portal.records(soughtAs(person))).length, 1);
  await citizen.leave();
});

test('maintenance is said in words, keeps the form, and the registration goes out afterwards', async () => {
  const person = madeUp(17);
  const { citizen, form } = await aboutToSend(person);
  await portal.control('faults', { kind: 'maintenance', operationId: SEND, retryAfter: 600 });

  await citizen.press(vi.send);

  await citizen.sees(MAINTENANCE);
  assert.deepEqual(await portal.records(soughtAs(person)), []);
  await portal.control('faults:clear');
  await citizen.press(vi.send);
  await form.confirmation();
  assert.equal((await portal.records(soughtAs(person))).length, 1);
  await citizen.leave();
});

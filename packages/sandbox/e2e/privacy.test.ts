/**
 * The privacy page of the guide against a real browser: every key it names is met here, and nothing it does not name.
 */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import type { Browser, Request } from 'playwright-core';
import { openBrowser } from './browser.ts';
import { Citizen, type Visit } from './citizen.ts';
import type { Device } from './device.ts';
import { faultsOf, namedRows, nothingOutlives, rowsSeen } from './device-faults.ts';
import { showsNobody } from './personal-traces.ts';
import { Portal } from './portal.ts';
import { inDays, madeUp, Registering } from './registering.ts';
import { vi } from './words.ts';

/** Of the test citizen whose course is complete; see `src/control/record-holders.ts`. */
const COMPLETE = { fullName: 'Võ Thị Đủ', phone: '0900001001' };

let portal: Portal;
let browser: Browser;
const devices: Device[] = [];
before(async () => {
  [portal, browser] = await Promise.all([Portal.open(), openBrowser()]);
});
after(async () => {
  await browser?.close();
  await portal?.close();
});

async function visit(page: string, how: Visit = {}): Promise<Citizen> {
  const citizen = await Citizen.visit(browser, `${portal.url}/portal/tp-hcm/${page}`, { by: 'pointer', ...how });
  devices.push(citizen.device);
  return citizen;
}

const keeps = async ({ device }: Citizen, place: string): Promise<boolean> =>
  (await device.readStorage()).some((trace) => trace.place === place);

async function until(is: () => Promise<boolean>, what: string): Promise<void> {
  for (const end = Date.now() + 10_000; !(await is()); await setTimeout(50)) assert.ok(Date.now() < end, what);
}

test('what was typed is kept sealed until “Xoá hết”, and then neither the text nor its key is left', async () => {
  const person = madeUp(80);
  const citizen = await visit(vi.registerPage);
  const form = new Registering(citizen, person);
  await form.fillPerson();
  await form.next('1-person');
  await form.fillOffers();
  await form.next('2-offers');
  await citizen.type(vi.mobile, person.phone);
  await until(() => keeps(citizen, 'sessionStorage'), 'the draft is kept');

  await citizen.press(vi.startOver);
  await citizen.press(vi.startOverYes);

  await citizen.reads(vi.person);
  await showsNobody(citizen, [...citizen.typed]);
  await citizen.leave();
});

test('where the tab went on to a page without the form, the draft lies sealed, and after half an hour the form wipes it unread', async () => {
  const person = madeUp(81);
  const citizen = await visit(vi.registerPage);
  await new Registering(citizen, person).fillPerson();
  await until(() => keeps(citizen, 'sessionStorage'), 'the draft is kept');
  await citizen.page.goto(`${portal.url}/portal/tp-hcm/${vi.sitesPage}`);
  await citizen.page.clock.setSystemTime(Date.now() + 31 * 60_000);
  assert.ok(await keeps(citizen, 'sessionStorage'));

  await citizen.page.goto(`${portal.url}/portal/tp-hcm/${vi.registerPage}`);

  await citizen.reads(vi.person);
  await showsNobody(citizen, [...citizen.typed]);
  await citizen.leave();
});

test('certificates are kept when somebody says so, sealed, until they are removed from this device', async () => {
  const citizen = await visit(vi.certificatePage);
  const asked: Request[] = [];
  citizen.page.on('request', (request) => /\/v1\/(me|otp)/.test(request.url()) && asked.push(request));
  citizen.typed.add(COMPLETE.fullName);
  await citizen.type(vi.certificatePhone, COMPLETE.phone);
  const code = await citizen.codeAfter(() => citizen.press(vi.lookUpAskCode));
  await citizen.type(vi.codeField, code);
  await citizen.press(vi.confirmCode);
  await citizen.sees(/^Hợp lệ đến /);
  await nothingOutlives(citizen.device);
  // How Chromium says on the wire that an answer is for no cache.
  const headers = await Promise.all(asked.map((request) => request.allHeaders()));
  assert.ok(headers.length >= 3);
  assert.deepEqual([...new Set(headers.map((header) => header['cache-control']))], ['no-cache']);

  await citizen.press(vi.keepCertificates);

  await citizen.at('button', vi.forgetCertificates).waitFor();
  assert.deepEqual((await citizen.device.readStorage()).filter(({ place }) => place === 'localStorage').length, 1);
  await citizen.page.reload();
  await citizen.sees(/^Hợp lệ đến /);
  await citizen.press(vi.forgetCertificates);
  await citizen.reads(vi.certificatePhoneHeading);
  await showsNobody(citizen, [...citizen.typed]);
  await citizen.leave();
});

test('without JavaScript the only cookie is the key to the form that was posted, and no script can read it', async () => {
  const person = madeUp(82);
  const citizen = await visit(vi.registerPage, { javaScriptEnabled: false });
  await citizen.choose(vi.actor, vi.self);
  await citizen.type(vi.fullName, person.fullName);
  await citizen.type(vi.dateOfBirth, person.dateOfBirth);
  await citizen.choose(vi.sex, vi.female);
  await citizen.choose(vi.idType, vi.cccd);
  await citizen.type('Số giấy tờ', person.idNumber);
  await citizen.pick(vi.province, vi.hoChiMinhCity);
  await citizen.page.getByRole('textbox', { name: vi.commune }).fill('vung tau');
  await citizen.at('checkbox', vi.campaignForAll).check();
  await citizen.type(vi.mobile, person.phone);
  await citizen.type(vi.addressLine, '12 Trần Phú, tổ dân phố 3');
  await citizen.type(vi.preferredDate, inDays(10));
  await citizen.press(vi.sendCodePlain);
  await citizen.sees(vi.moreAsked);
  for (const answer of [vi.noDosesYet, vi.no, vi.agree])
    for (const radio of await citizen.page.getByRole('radio', { name: answer, exact: true }).all()) await radio.check();

  await citizen.press(vi.sendCodePlain);

  await citizen.reads(vi.code);
  const cookies = await citizen.context.cookies();
  assert.deepEqual(
    cookies.map(({ httpOnly, sameSite, expires }) => ({ httpOnly, sameSite, expires })),
    [{ httpOnly: true, sameSite: 'Lax', expires: -1 }],
  );
  assert.match(cookies[0]?.path ?? '', /\/registrations\/form|\/forms/);
  await citizen.leave();
});

test('a tab that renews a session leaves no lock and no word of it behind', async () => {
  const citizen = await visit(vi.certificatePage);
  await citizen.reads(vi.certificatePhoneHeading);

  await citizen.page.evaluate(() => {
    const platform = document.querySelector('sen-platform') as HTMLElement & {
      accessToken: (asked: { refresh: boolean }) => Promise<string>;
    };
    platform.accessToken = ({ refresh }) => Promise.resolve(refresh ? 'citizen-sandbox-du' : 'citizen-sandbox-expired');
  });

  await citizen.sees(/^Hợp lệ đến /);
  await nothingOutlives(citizen.device);
  const told = citizen.device.stored.filter(({ value }) => value.includes('citizen-sandbox'));
  assert.deepEqual(told, [], 'a session is kept nowhere');
  await citizen.leave();
});

test('the doctor tries whether databases may be made, and makes none', async () => {
  const citizen = await visit(vi.sitesPage);

  await citizen.page.evaluate(() => document.querySelector('sen-platform')?.setAttribute('doctor', ''));

  await until(
    () => Promise.resolve(citizen.device.stored.some(({ name }) => name === 'sen-doctor')),
    'the doctor looks',
  );
  await nothingOutlives(citizen.device);
  assert.equal(
    await citizen.page.evaluate(async () => (await indexedDB.databases()).some(({ name }) => name === 'sen-doctor')),
    false,
  );
  await citizen.leave();
});

test('every key of the page was met on these visits', () => {
  const seen = rowsSeen(devices);

  assert.deepEqual(
    namedRows()
      .filter((row) => !seen.has(row))
      .map(({ what }) => what),
    [],
    'the page names what no journey ever saw',
  );
});

test('whatever is kept or said beyond the page is found, wherever it is', async () => {
  const citizen = await visit(vi.sitesPage);
  const { page, device } = citizen;
  await page.evaluate(async () => {
    const name = 'Nguyễn Thị Ánh Mẫu';
    localStorage.setItem('last-visit', 'today');
    sessionStorage['sen-draft:registration-form citizen /v1 pk-x'] = `{"fullName":"${name}"}`;
    document.cookie = 'visitor=1';
    await caches.open('pages');
    history.replaceState({ 'sen-step': { step: name } }, '', '?ten=Nguy%E1%BB%85n+Th%E1%BB%8B+%C3%81nh+M%E1%BA%ABu');
    document.title = name;
    console.log('registered', { phone: '0912 340 083' });
    document.body.dispatchEvent(
      new CustomEvent('sen-registration-submitted', { bubbles: true, detail: { idNumber: '000190123483' } }),
    );
    await new Promise<void>((resolve) => {
      const opening = indexedDB.open('people', 1);
      opening.onupgradeneeded = () => opening.result.createObjectStore('people').put({ born: '1990-09-05' }, 1);
      opening.onsuccess = () => {
        opening.result.close();
        resolve();
      };
    });
    new BroadcastChannel('people').postMessage(name);
    await navigator.locks.request('people', () => {});
    window.name = name;
    await fetch('/v1/registrations?phone=%2B84912340083').catch(() => {});
  });

  const faults = (await faultsOf(device, ['Nguyễn Thị Ánh Mẫu', '0912 340 083', '000190123483', '5/9/1990'])).join(
    '\n',
  );

  for (const found of [
    'last-visit in localStorage is not on the privacy page',
    'visitor in cookie is not on the privacy page',
    'pages in Cache storage is not on the privacy page',
    'people in IndexedDB is not on the privacy page',
    'people in BroadcastChannel is not on the privacy page',
    'people in Web Lock is not on the privacy page',
    'window.name in window.name is not on the privacy page',
    '“Nguyễn Thị Ánh Mẫu” can be read in sen-draft:registration-form citizen /v1 pk-x of sessionStorage',
    '“Nguyễn Thị Ánh Mẫu” can be read in sen-step of history.state',
    '“Nguyễn Thị Ánh Mẫu” can be read in the title',
    '“Nguyễn Thị Ánh Mẫu” can be read in an address',
    '“0912 340 083” can be read in an address',
    '“0912 340 083” can be read in the console',
    '“000190123483” can be read in the event sen-registration-submitted',
    '“5/9/1990” can be read in people/people of IndexedDB',
  ])
    assert.ok(faults.includes(found), `${found}\n\nonly this was found:\n${faults}`);
  await assert.rejects(nothingOutlives(device), /sen-draft:registration-form citizen \/v1 pk-x in sessionStorage/);
  await citizen.context.close();
});

/** Ways to keep something, and the places of the page they lead to. */
const WAYS: readonly (readonly [way: RegExp, files: RegExp])[] = [
  [
    /\bsessionStorage\b/,
    /elements\/src\/kit\/storage\/(draft-store|encrypted-draft|earlier-databases)\.ts|doctor\/src\/page\/observe-host\.ts/,
  ],
  [
    /\blocalStorage\b/,
    /elements\/src\/(certificates\/certificate-viewer\/saved-certificates|kit\/storage\/certificate-slot)\.ts/,
  ],
  [/\bindexedDB\b|\bopenDB\b/, /kit\/storage\/(database|draft-store|earlier-databases)\.ts|observe-host\.ts/],
  [/\bcaches\.(open|match|delete)\b|\bnew Cache\b|CacheStorage/, /^$/],
  [/document\.cookie|cookieStore/, /^$/],
  [/Set-Cookie/, /sandbox\/src\/platforms\/vaccination\/forms\/handlers\.ts/],
  [/history\.(push|replace)State/, /elements\/src\/kit\/controllers\/step-history\.ts/],
  [/serviceWorker\.register|SharedWorker|storage\.getDirectory|showSaveFilePicker/, /^$/],
  [/\bwindow\.name\b|globalThis\.name\b/, /^$/],
  [/new BroadcastChannel|locks\s*\.request/, /client\/src\/token\.ts|elements\/src\/kit\/storage\/document-lock\.ts/],
  [/clipboard\??\.write/, /doctor-panel\.ts|qr-scanner\.ts/],
  [/\.download = /, /card-drawing\.ts/],
  [/sendBeacon/, /^$/],
];

test('in the source there is no other way by which anything is kept on a device', () => {
  const packages = new URL('../../', import.meta.url);
  const files = globSync(
    [
      '{client,credential,doctor,elements,qr,react,roster,sandbox}/src/**/*.{ts,tsx}',
      'sandbox/portal/**/*.{js,html}',
      'qr/worker/**/*.{js,ts}',
    ],
    {
      cwd: packages,
    },
  ).filter((file) => !/\.test\.ts$|type-test|testing\//.test(file));
  assert.ok(files.length > 100);

  const elsewhere = files.flatMap((file) => {
    const text = readFileSync(new URL(file, packages), 'utf8').replace(/\/\*[^]*?\*\/|(?<=\s)\/\/.*/g, '');
    return WAYS.filter(([way, known]) => way.test(text) && !known.test(file)).map(([way]) => `${file}: ${way.source}`);
  });

  assert.deepEqual(elsewhere, []);
});

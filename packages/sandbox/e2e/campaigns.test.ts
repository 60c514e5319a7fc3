/**
 * Each campaign that the sandbox ships is a document and nothing else. Somebody registers for it, is examined and
 * vaccinated, and reads it back: look-up, record, extract on paper, certificate.
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { prepareZXingModule } from 'zxing-wasm/reader';
import { createPlatform, type Received } from '@sen/client';
import { openBrowser } from './browser.ts';
import { Citizen } from './citizen.ts';
import { Portal } from './portal.ts';
import { printedExtract } from './printed-extract.ts';
import { lookUp, madeUp, Registering, registrationsSentBy, type MadeUpPerson } from './registering.ts';
import { SiteStaff } from './site-staff.ts';
import { en, vi } from './words.ts';

const hasPdfTools = spawnSync('pdftoppm', ['-v']).error === undefined;
/** On this day every campaign is on, whenever the test runs. */
const TODAY = '2026-10-05';

let portal: Portal;
let empty: Portal;
let browser: Browser;
before(async () => {
  const wasm = await readFile(new URL(import.meta.resolve('zxing-wasm/reader/zxing_reader.wasm')));
  prepareZXingModule({ overrides: { wasmBinary: wasm.buffer as ArrayBuffer } });
  [portal, empty, browser] = await Promise.all([Portal.open(), Portal.open({ campaigns: 'off' }), openBrowser()]);
  for (const each of [portal, empty]) await each.control('clock', { now: `${TODAY}T08:00:00+07:00` });
});
after(async () => {
  await browser?.close();
  await Promise.all([portal?.close(), empty?.close()]);
});

/** No page of the portal has the card yet. */
const cardPage = (words: typeof vi): string =>
  `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Sở Y tế</title><link rel="icon" href="/portal/assets/icon.svg"><script type="module" src="/sen/sen.js"></script><body><sen-platform base-url="/v1" site-key="pk-sandbox-tp-hcm" sandbox locale="${words === vi ? 'vi' : 'en'}"><sen-status-card></sen-status-card></sen-platform>`;

const visit = ({ url }: Portal, page: string, words: typeof vi): Promise<Citizen> =>
  Citizen.visit(browser, `${url}/portal/tp-hcm/${page}`, {
    words,
    by: 'pointer',
    prepare: async (context) => {
      await context.clock.install({ time: `${TODAY}T08:00:00+07:00` });
      await context.route('**/card', (route) =>
        route.fulfill({ body: cardPage(words), contentType: 'text/html; charset=utf-8' }),
      );
    },
  });

const person = (number: number, change: Partial<MadeUpPerson>): MadeUpPerson =>
  madeUp(number, { preferredDate: '20/10/2026', ...change });
/** A child without papers, registered by its mother. */
const child = (number: number, change: Partial<MadeUpPerson>): MadeUpPerson =>
  person(number, { guardian: { fullName: 'Trần Thị Mẹ', idNumber: '001185012345' }, ...change });

/** A person registers through the form, in the citizen's language. @returns what was sent and what the form asked */
async function register(citizen: Citizen, who: MadeUpPerson) {
  const sent = await registrationsSentBy(citizen);
  const form = new Registering(citizen, who);
  await form.fillPerson();
  await form.next('person');
  const asked = await form.answerToReview();
  await form.send();
  const code = await form.confirmation();
  const { body, id } = sent.at(-1) ?? assert.fail('nothing was sent');
  return { asked, code, body, id: (await id) ?? assert.fail('it was refused') };
}

/** To another page, until the telephone there shows the code of before: the next one is told apart from it. */
async function goOn(citizen: Citizen, url: string): Promise<void> {
  await citizen.page.goto(url);
  await citizen.sees(citizen.words.codeMessage);
}

/** The citizen's way to the record of whoever has this phone, and to the paper it prints. */
async function readRecord(citizen: Citizen, { url }: Portal, { person: who, lookedUp }: Story): Promise<string> {
  const { words } = citizen;
  await goOn(citizen, `${url}/portal/tp-hcm/${words.certificatePage}`);
  await citizen.type(words.certificatePhone, who.phone);
  const code = await citizen.codeAfter(() => citizen.press(words.lookUpAskCode));
  await citizen.type(words.codeField, code);
  await citizen.press(words.confirmCode);
  await citizen.press(words.seeRecord);
  await citizen.reads(words.record);
  for (const dose of lookedUp) await citizen.sees(dose.split(' · ').reverse().join(' · '));
  await citizen.press(words.printExtract);
  const { pages } = await printedExtract(citizen);
  assert.match(pages[0] ?? '', new RegExp(words.extractTitle));
  return pages.join('\n');
}

interface Story {
  words: typeof vi;
  person: MadeUpPerson;
  /** Product that the staff gives, by the id of the campaign. */
  given: Readonly<Record<string, string>>;
  /** Steps of the form that only some campaigns have. */
  asked: readonly string[];
  /** Forms that the staff examined by. */
  examinedBy: readonly string[];
  /** How the look-up calls each dose. */
  lookedUp: readonly string[];
  /** What the extract says of it. */
  onPaper: readonly RegExp[];
}

const covid = (words: typeof vi): Story => ({
  words,
  person: person(words === vi ? 71 : 72, { doses: [words.offeredDose] }),
  given: { 'covid-19-2021': 'janssen' },
  asked: [words.history],
  examinedBy: ['screening-adult'],
  lookedUp: [words === vi ? 'Mũi 1 · Tiêm chủng phòng COVID-19' : 'First dose · Vaccination against COVID-19'],
  onPaper: [words === vi ? /SARS-CoV-2 +mũi 1: 5\/10\/2026/ : /SARS-CoV-2.* dose 1: 5\/10\/2026/],
});

const BABY: Story = {
  words: en,
  person: child(73, { dateOfBirth: '5/3/2026', doses: [/^Early dose/] }),
  given: { 'measles-catch-up-2026': 'mvvac' },
  asked: [],
  examinedBy: ['screening-child'],
  lookedUp: ['Early dose · Measles catch-up campaign'],
  onPaper: [/Measles antigen +not counted: 5\/10\/2026/, /Does not count as a dose/],
};

const GIRL: Story = {
  words: vi,
  person: child(74, { dateOfBirth: '12/4/2015', doses: [/^Mũi HPV thứ nhất/] }),
  given: { 'hpv-girls-2026': 'gardasil' },
  asked: [],
  examinedBy: ['screening-child'],
  lookedUp: ['Mũi HPV thứ nhất · Tiêm vắc xin HPV cho trẻ em gái 11 tuổi'],
  onPaper: [/HPV +mũi 1: 5\/10\/2026/],
};

const ELDER: Story = {
  words: en,
  person: person(75, { dateOfBirth: '3/2/1956', sex: 'male', idNumber: '000056123475', doses: [/^Dose of this year/] }),
  given: { 'influenza-2026': 'ivacflu-s' },
  asked: [],
  examinedBy: ['screening-adult'],
  lookedUp: ['Dose of this year · Seasonal influenza vaccination from 65 years'],
  onPaper: [/Influenza antigen +dose 1: 5\/10\/2026/, /^No\. +Given on/m],
};

const PUPIL: Story = {
  words: vi,
  person: child(76, { dateOfBirth: '20/5/2019', doses: [/^Mũi sởi cho học sinh/, vi.offeredDose] }),
  given: { 'measles-catch-up-2026': 'mrvac', 'covid-19-2021': 'pfizer' },
  asked: [vi.history],
  examinedBy: ['screening-child', 'screening-adult'],
  lookedUp: ['Mũi sởi cho học sinh · Chiến dịch tiêm bù, tiêm vét vắc xin sởi', 'Mũi 1 · Tiêm chủng phòng COVID-19'],
  onPaper: [/sởi +mũi 1: 5\/10\/2026/, /rubella +mũi 1: 5\/10\/2026/, /SARS-CoV-2 +mũi 1: 5\/10\/2026/],
};

const REED_CUTTER: Story = {
  words: vi,
  person: person(77, { doses: [/^Liều xịt mũi 1/] }),
  given: { 'reed-cough-2026': 'arundovac' },
  asked: [vi.history],
  examinedBy: ['before-a-nasal-spray'],
  lookedUp: ['Liều xịt mũi 1 · Chiến dịch phòng ho lau sậy (bịa đặt)'],
  onPaper: [/arundovirus +mũi 1: 5\/10\/2026/, /Arundovac \(xịt mũi\)/],
};

/** From the form to the paper: registered, examined, vaccinated, looked up, read back, printed. */
async function live(where: Portal, story: Story) {
  const { words, person: who, given, asked, examinedBy, lookedUp, onPaper } = story;
  const citizen = await visit(where, words.registerPage, words);
  const registered = await register(citizen, who);
  assert.deepEqual(
    registered.asked.filter((step) => step === words.history),
    asked,
  );
  const { forms, doses } = await new SiteStaff(where).vaccinate(registered.id, given);
  assert.deepEqual(forms.sort(), [...examinedBy].sort());

  await goOn(citizen, `${where.url}/portal/tp-hcm/${words.lookUpPage}`);
  await lookUp(citizen, who);
  await citizen.reads(words.vaccinated);
  await citizen.sees(registered.code);
  for (const dose of lookedUp) await citizen.sees(dose);
  const paper = await readRecord(citizen, where, story);
  for (const line of onPaper) assert.match(paper, line);
  return { ...registered, doses, citizen };
}

async function leave(citizen: Citizen): Promise<void> {
  assert.deepEqual(citizen.complaints, []);
  await citizen.leave();
}

const counted = (doses: readonly Received<'Dose'>[]): unknown[] =>
  doses.map(({ counts = true, antigens = [] }) => [counts, ...antigens.map(({ code, order }) => [code, order])]);

/** The dose that is due next on the record, and from which day. */
async function nextOf({ person: { phone } }: Story): Promise<unknown> {
  const { nextDose } = await portal.recordOf(phone);
  return [nextDose?.campaignDose?.doseId, nextDose?.earliestDate];
}

// One after the other: the sandbox's telephone shows everybody's codes.
const options = { skip: hasPdfTools ? false : 'poppler-utils is not installed' };

describe('a campaign that the sandbox ships is a document, and', options, () => {
  for (const words of [vi, en])
    test(`in ${words === vi ? 'Vietnamese' : 'English'}, an adult has the first dose against COVID-19 as in 2021, with its certificate and a card where the province asks for one`, async () => {
      const story = covid(words);
      const { person: who } = story;
      const { doses, citizen } = await live(portal, story);
      assert.deepEqual(counted(doses), [[true, ['sars-cov-2', 1]]]);

      const text = await new SiteStaff(portal).certify(await portal.recordOf(who.phone));
      await citizen.page.goto(`${portal.url}/card`);
      await citizen.type(words.certificateText, text);
      await citizen.press(words.showCard);
      // Given today, of a vaccine of one dose.
      const said =
        words === vi
          ? ['Chưa có mũi tiêm đủ 14 ngày.', 'Thẻ tiêm chủng của Thành phố Hồ Chí Minh']
          : ['No dose that is 14 days old.', 'Vaccination card of Ho Chi Minh City'];
      for (const sentence of said) await citizen.sees(sentence);
      await citizen.sees(who.fullName);
      await leave(citizen);
    });

  test('a baby of seven months has an early dose against measles, which does not count', async () => {
    const { doses, citizen } = await live(portal, BABY);
    assert.deepEqual(counted(doses), [[false, ['measles', undefined]]]);
    assert.deepEqual(await nextOf(BABY), ['catch-up', '2027-03-05']);
    await leave(citizen);
  });

  test('a girl of eleven has the first of two doses against HPV once her mother and she herself agree', async () => {
    const { body, doses, citizen } = await live(portal, GIRL);
    assert.deepEqual(
      body.consents.map(({ purposeCode, decision, childDecision }) => [purposeCode, decision, childDecision]),
      [
        ['vaccination', 'agree', 'agree'],
        ['data-processing', 'agree', 'agree'],
      ],
    );
    assert.deepEqual(counted(doses), [[true, ['hpv', 1]]]);
    assert.deepEqual(await nextOf(GIRL), ['dose-2', '2027-04-03']);
    await leave(citizen);
  });

  test('a man of seventy has this year’s dose against influenza', async () => {
    const { doses, citizen } = await live(portal, ELDER);
    assert.deepEqual(counted(doses), [[true, ['influenza', 1]]]);
    await leave(citizen);
  });

  test('a child of seven has a dose of two campaigns in one visit, and is examined by the form of each', async () => {
    const { doses, citizen } = await live(portal, PUPIL);
    assert.deepEqual(counted(doses).sort(), [
      [true, ['measles', 1], ['rubella', 1]],
      [true, ['sars-cov-2', 1]],
    ]);
    await leave(citizen);
  });
});

test(
  'a disease that nobody has heard of, with an antigen, a product, a group and forms of its own, is one JSON file that comes while the sandbox runs',
  {
    skip: options.skip,
  },
  async () => {
    const file = await readFile(new URL('../src/testing/invented-campaign-and-forms.json', import.meta.url), 'utf8');
    const platform = createPlatform({ baseUrl: `${empty.url}/v1`, siteKey: 'pk-sandbox-national' });
    assert.deepEqual((await platform.campaigns.list()).items, []);

    await empty.control('campaigns', JSON.parse(file) as object);

    const { body, doses, citizen } = await live(empty, REED_CUTTER);
    assert.deepEqual(
      body.forms?.map(({ formId, answers }) => [formId, answers]),
      [['reed-work', [{ code: 'cuts-reeds', value: 'no' }]]],
    );
    assert.deepEqual(counted(doses), [[true, ['arundovirus', 1]]]);
    await leave(citizen);
  },
);

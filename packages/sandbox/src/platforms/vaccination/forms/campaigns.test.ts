/** The registration form without JavaScript, campaign by campaign: nobody picks a dose. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Sandbox } from '../../../index.ts';
import { openDatabase } from '../../../node.ts';
import invented from '../../../testing/invented-campaign-and-forms.json' with { type: 'json' };
import {
  answersOf,
  chosenIn,
  FORMS,
  FormVisitor,
  hiddenIn,
  historyAnswers,
  historyField,
  personOf,
  PHONE,
  sandboxWithForms,
  titleOf,
  valueOf,
} from '../../../testing/form-visitor.ts';
import { campaignOfBefore } from '../deprecated-names.ts';

const KEY = 'siteKey=pk-sandbox-tp-hcm&locale=vi';

/** What a person reads of a page. */
const wordsOf = (html: string): string =>
  (/<main[^>]*>(.*)<\/main>/s.exec(html)?.[1] ?? html).replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');
const pageOf = async (answer: Response): Promise<string> => (await answer.text()).replace(/<style>.*<\/style>/s, '');

/** A girl of eleven with her mother. */
const girl = (change: Record<string, string> = {}): Record<string, string> =>
  personOf({
    actor: 'guardian',
    fullName: 'Nguyễn Thị Bé',
    dateOfBirth: '10/4/2015',
    idType: 'none',
    idNumber: '',
    guardianRelation: 'mother',
    guardianName: 'Nguyễn Thị Ánh',
    ...change,
  });

/** The code is typed; what stands on the page after it. */
async function confirm(sandbox: Sandbox, visitor: FormVisitor, here: string): Promise<Response> {
  return visitor.post(`${here}:confirm`, { code: (await sandbox.messages.code(PHONE)) ?? '' });
}

/** What was registered for here; those that a sandbox begins with are of programs of before. */
async function dosesIn(database: ReturnType<typeof openDatabase>): Promise<string[]> {
  const rows = await database
    .selectFrom('registrationDoses')
    .select(['campaignId', 'doseId'])
    .where('doseId', 'is not', null)
    .orderBy('campaignId')
    .execute();
  return rows.map(({ campaignId, doseId }) => `${campaignId} ${doseId}`);
}

test('the page asks which of the campaigns that are on where the site is; none is ticked, and no dose is to be picked', async () => {
  const html = await pageOf(await new FormVisitor(sandboxWithForms()).look(`${FORMS}?${KEY}`));

  for (const id of ['covid-19-2021', 'hpv-girls-2026', 'influenza-2026', 'measles-catch-up-2026'])
    assert.match(html, new RegExp(`<input\\s+type="checkbox" id="offer-${id}" name="offer-${id}"`));
  assert.deepEqual(chosenIn(html), []);
  assert.doesNotMatch(html, /name="dose"|name="priorityGroup"|name="history-/);
  assert.doesNotMatch(html, /name="form-/, 'no form is asked before its campaign is known');
});

test('of a campaign that the page names, questions and texts stand on the first page, and its box is not ticked', async () => {
  const visitor = new FormVisitor(sandboxWithForms());
  const html = await pageOf(await visitor.look(`${FORMS}?${KEY}&campaign=covid-19-2021`));

  assert.equal([...html.matchAll(/name="offer-[^"]*"/g)].length, 1);
  assert.match(html, new RegExp(`name="${historyField('anaphylaxis')}"`));
  assert.match(html, /name="consent-vaccination" value="agree"/);
  assert.match(html, /name="earlierDoses" value="none"/);
  assert.match(html, /name="previous-0-vaccine"/);
  assert.equal(valueOf(html, 'campaign'), 'covid-19-2021');
  assert.deepEqual(chosenIn(html), []);
});

test('a campaign that came while the sandbox runs is asked by the form that it brought, and registered for once that is answered', async () => {
  const database = openDatabase();
  const sandbox = sandboxWithForms(database);
  const visitor = new FormVisitor(sandbox);
  const added = await sandbox.fetch('http://sandbox/sandbox/campaigns', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(invented),
  });
  assert.equal(added.status, 200, await added.clone().text());
  const wish = { 'offer-reed-cough-2026': 'on', earlierDoses: 'none' };

  const named = await pageOf(await visitor.look(`${FORMS}?${KEY}&campaign=reed-cough-2026`));
  assert.match(named, /Có cắt lau sậy trong mùa này không\?/);
  assert.match(named, /name="form-reed-work-cuts-reeds" value="yes"/);

  const unanswered = await visitor.post(FORMS, personOf(wish));
  const html = await pageOf(unanswered);
  assert.equal(unanswered.status, 422);
  assert.match(html, /<a class="way" href="#form-reed-work-cuts-reeds">/);
  const sent = await visitor.post(FORMS, {
    ...personOf({ ...wish, 'form-reed-work-cuts-reeds': 'yes' }),
    ...hiddenIn(html),
  });
  assert.equal(sent.status, 303, wordsOf(await sent.clone().text()));
  await confirm(sandbox, visitor, sent.headers.get('location') ?? '');

  assert.deepEqual(await dosesIn(database), ['reed-cough-2026 spray-1']);
  await sandbox.close();
});

test('a campaign that is not there, and one that is over, are said so, with nothing to fill in', async () => {
  const sandbox = sandboxWithForms();
  const visitor = new FormVisitor(sandbox);
  const unknown = await pageOf(await visitor.look(`${FORMS}?${KEY}&campaign=mpox-2031`));
  assert.match(unknown, /Không có đợt tiêm này/);
  assert.doesNotMatch(unknown, /<form/);
  sandbox.clock.set('2028-01-05T03:00:00Z');
  const over = await pageOf(await visitor.look(`${FORMS}?${KEY}&campaign=measles-catch-up-2026`));
  assert.match(over, /Đợt tiêm này đã kết thúc ngày 31\/3\/2027/);
  assert.doesNotMatch(over, /<form/);
  const tag = await pageOf(await visitor.look(`${FORMS}:fragment?${KEY}&campaign=mpox-2031`));
  assert.match(tag, /<sen-registration-form campaign="mpox-2031"/);
  assert.doesNotMatch(tag, /<template|<form/);
  await sandbox.close();
});

test('what a chosen campaign asks comes on the next page, which calls nothing a mistake, and then the code', async () => {
  const database = openDatabase();
  const sandbox = sandboxWithForms(database);
  const visitor = new FormVisitor(sandbox);
  const { 'consent-vaccination': _, 'consent-vaccination-version': __, ...first } = personOf();

  const asked = await visitor.post(FORMS, { ...first, 'offer-covid-19-2021': 'on' });
  const html = await pageOf(asked);

  assert.equal(asked.status, 422);
  assert.match(titleOf(html), /^Cần trả lời thêm/);
  assert.doesNotMatch(html, /cần xem lại|aria-invalid="true"/);
  assert.match(html, /<a class="way" href="#earlierDoses">[^<]*Cần biết đã tiêm những mũi nào/);
  assert.match(html, new RegExp(`<a class="way" href="#${historyField('anaphylaxis')}">`));
  assert.match(html, /<a class="way" href="#consent-vaccination">/);
  assert.deepEqual(chosenIn(html).toSorted(), [
    'actor=self',
    'consent-data-processing=agree',
    'idType=cccd',
    'offer-covid-19-2021=',
    'sex=female',
  ]);
  assert.equal(valueOf(html, 'fullName'), 'nguyễn  thị ánh');
  assert.equal((await sandbox.messages.list(PHONE)).length, 0);

  const sent = await visitor.post(FORMS, { ...answersOf(), ...hiddenIn(html) });
  assert.equal(sent.status, 303, wordsOf(await sent.clone().text()));
  const here = sent.headers.get('location') ?? '';
  const code = wordsOf(await pageOf(await visitor.look(here)));
  assert.match(code, /Sẽ đăng ký Tiêm chủng phòng COVID-19: Mũi 1/);
  assert.equal((await confirm(sandbox, visitor, here)).status, 303);
  assert.match(wordsOf(await pageOf(await visitor.look(here))), /Các mũi đã đăng ký Tiêm chủng phòng COVID-19: Mũi 1/);
  assert.deepEqual(await dosesIn(database), ['covid-19-2021 dose-1']);
  await sandbox.close();
});

test('doses that are remembered decide which dose it is', async () => {
  const database = openDatabase();
  const sandbox = sandboxWithForms(database);
  const visitor = new FormVisitor(sandbox);

  const sent = await visitor.post(
    FORMS,
    answersOf({
      earlierDoses: '',
      'previous-2-vaccine': 'pfizer',
      'previous-2-date': '2.11.2026',
    }),
  );
  assert.equal(sent.status, 303, wordsOf(await sent.clone().text()));
  const here = sent.headers.get('location') ?? '';

  assert.match(wordsOf(await pageOf(await visitor.look(here))), /Tiêm chủng phòng COVID-19: Mũi 2/);
  await confirm(sandbox, visitor, here);
  assert.deepEqual(await dosesIn(database), ['covid-19-2021 dose-2-after-pfizer']);
  await sandbox.close();
});

test('several campaigns are registered for in one go', async () => {
  const database = openDatabase();
  const sandbox = sandboxWithForms(database);
  const visitor = new FormVisitor(sandbox);
  const old = { dateOfBirth: '5/9/1950', idNumber: '000150123456' };

  const sent = await visitor.post(FORMS, answersOf({ ...old, 'offer-influenza-2026': 'on' }));
  assert.equal(sent.status, 303, wordsOf(await sent.clone().text()));
  await confirm(sandbox, visitor, sent.headers.get('location') ?? '');

  assert.deepEqual(await dosesIn(database), ['covid-19-2021 dose-1', 'influenza-2026 yearly']);
  await sandbox.close();
});

test('a campaign that is not for the person is said so beside it, as no mistake; without it the others go on', async () => {
  const database = openDatabase();
  const sandbox = sandboxWithForms(database);
  const visitor = new FormVisitor(sandbox);

  const answer = await visitor.post(FORMS, answersOf({ 'offer-influenza-2026': 'on', 'offer-hpv-girls-2026': 'on' }));
  const html = await pageOf(answer);

  assert.equal(answer.status, 422);
  assert.match(titleOf(html), /^Có đợt tiêm chưa đăng ký được/);
  assert.doesNotMatch(html, /aria-invalid="true"/);
  assert.match(html, /<p class="refused">Chưa đủ tuổi[^<]*<\/p>/);
  assert.match(html, /<p class="refused">Đã quá tuổi của đợt tiêm này\.<\/p>/);
  assert.match(html, /Bạn không nhập sai/);
  assert.match(html, /name="form-medical-history-2021-anaphylaxis" value="no" checked/);
  const others = await visitor.post(FORMS, { ...answersOf(), ...hiddenIn(html) });
  assert.equal(others.status, 303);
  await sandbox.close();
});

test('a year of birth that leaves it open asks for the day, beside the campaign; with the day it goes on', async () => {
  const sandbox = sandboxWithForms();
  const visitor = new FormVisitor(sandbox);
  const wish = { 'offer-influenza-2026': 'on', idType: 'cmnd', idNumber: '012345678' };

  const answer = await visitor.post(FORMS, personOf({ ...wish, dateOfBirth: '1961' }));
  const html = await pageOf(answer);

  assert.equal(answer.status, 422);
  assert.match(html, /<p class="refused"><a class="way" href="#dateOfBirth">Cần ngày sinh đầy đủ hơn/);
  assert.equal(valueOf(html, 'dateOfBirth'), '1961');
  const full = await visitor.post(FORMS, { ...personOf({ ...wish, dateOfBirth: '5/3/1961' }), ...hiddenIn(html) });
  assert.equal(full.status, 422, 'now the record is asked for');
  const told = await visitor.post(FORMS, {
    ...personOf({ ...wish, dateOfBirth: '5/3/1961', earlierDoses: 'none' }),
    ...hiddenIn(await pageOf(full)),
  });
  assert.equal(told.status, 303, wordsOf(await told.clone().text()));
  await sandbox.close();
});

test('a child from seven is heard beside its guardian, on the page that comes back', async () => {
  const database = openDatabase();
  const sandbox = sandboxWithForms(database);
  const visitor = new FormVisitor(sandbox);
  const wish = { 'offer-hpv-girls-2026': 'on', earlierDoses: 'none' };

  const answer = await visitor.post(FORMS, girl(wish));
  const html = await pageOf(answer);

  assert.equal(answer.status, 422);
  assert.match(titleOf(html), /^Cần trả lời thêm/);
  assert.match(html, /<a class="way" href="#consent-child-vaccination">/);
  assert.doesNotMatch(html, /name="consent-child-[^"]*"[^>]* checked/);
  const child = { 'consent-child-vaccination': 'agree', 'consent-child-data-processing': 'agree' };
  const declined = await visitor.post(FORMS, {
    ...girl({ ...wish, ...child, 'consent-child-vaccination': 'decline' }),
    ...hiddenIn(html),
  });
  assert.match(await pageOf(declined), /Con chưa đồng ý thì chưa đăng ký được/);
  const sent = await visitor.post(FORMS, { ...girl({ ...wish, ...child }), ...hiddenIn(html) });
  assert.equal(sent.status, 303, wordsOf(await sent.clone().text()));
  await confirm(sandbox, visitor, sent.headers.get('location') ?? '');
  assert.deepEqual(await dosesIn(database), ['hpv-girls-2026 dose-1']);
  await sandbox.close();
});

test('a campaign that rests on the law alone asks for no consent to vaccination', async () => {
  const sandbox = sandboxWithForms();
  const visitor = new FormVisitor(sandbox);
  const html = await pageOf(await visitor.look(`${FORMS}?${KEY}&campaign=measles-catch-up-2026`));

  assert.doesNotMatch(html, /consent-vaccination/);
  assert.match(html, /name="consent-data-processing" value="agree"/);
  await sandbox.close();
});

test('nothing is chosen: the page says so once, at the campaigns', async () => {
  const html = await pageOf(await new FormVisitor(sandboxWithForms()).post(FORMS, personOf()));

  assert.match(titleOf(html), /^Có 1 mục cần xem lại/);
  assert.match(html, /<a href="#offer-"\s*>Đánh dấu ít nhất một đợt tiêm</);
});

test('a campaign that nobody has, and more than one registration may be for, are not registered for', async () => {
  const visitor = new FormVisitor(sandboxWithForms());
  const made = Object.fromEntries(Array.from({ length: 40 }, (_, at) => [`offer-made-up-${at}`, 'on']));

  const answer = await visitor.post(FORMS, personOf(made));

  assert.equal(answer.status, 422);
  assert.match(await pageOf(answer), /Đánh dấu ít nhất một đợt tiêm/);
});

test('another dose than was said, by the record under the confirmed phone, is named before anything is registered', async () => {
  const database = openDatabase();
  const sandbox = sandboxWithForms(database);
  const first = new FormVisitor(sandbox);
  const here = (await first.post(FORMS, answersOf())).headers.get('location') ?? '';
  await confirm(sandbox, first, here);
  const { registrationId } = await database
    .selectFrom('registrationDoses')
    .select('registrationId')
    .where('doseId', '=', 'dose-1')
    .executeTakeFirstOrThrow();
  const played = await sandbox.fetch(`http://sandbox/sandbox/registrations/${registrationId}:vaccinate`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ vaccineCode: 'pfizer', dates: ['2026-11-01'] }),
  });
  assert.equal(played.status < 300, true, await played.clone().text());
  const visitor = new FormVisitor(sandbox);
  const forgetful = answersOf();
  const there = (await visitor.post(FORMS, forgetful)).headers.get('location') ?? '';
  assert.match(wordsOf(await pageOf(await visitor.look(there))), /Mũi 1/);

  const told = await confirm(sandbox, visitor, there);
  const html = await pageOf(told);

  assert.equal(told.status, 422, wordsOf(html));
  assert.match(titleOf(html), /^Đến mũi khác với mũi đã báo/);
  assert.match(html, /<strong>Mũi 2<\/strong>/);
  assert.equal((await dosesIn(database)).length, 1, 'nothing more is registered yet');
  const messages = (await sandbox.messages.list(PHONE)).length;
  const sent = await visitor.post(FORMS, { ...forgetful, ...hiddenIn(html) });
  assert.equal(sent.status, 303, wordsOf(await sent.clone().text()));
  assert.match(wordsOf(await pageOf(await visitor.look(sent.headers.get('location') ?? ''))), /Mũi 2/);
  assert.equal((await sandbox.messages.list(PHONE)).length, messages, 'no second code');
  await sandbox.close();
});

test('a page that was written before campaigns registers for the one that it was written for', async () => {
  const database = openDatabase();
  const sandbox = sandboxWithForms(database);
  const visitor = new FormVisitor(sandbox);
  const history = Object.fromEntries(
    Object.entries(historyAnswers)
      .filter(([name]) => name.startsWith('form-'))
      .map(([name, answer]) => [name.replace(/^form-medical-history-2021-/, 'history-'), answer]),
  );
  const old = { ...personOf(), ...history, priorityGroup: '99' };

  const sent = await visitor.post(FORMS, { ...old, dose: 'basic-1' });
  assert.equal(sent.status, 303, wordsOf(await sent.clone().text()));
  await confirm(sandbox, visitor, sent.headers.get('location') ?? '');
  assert.deepEqual(await dosesIn(database), [`${campaignOfBefore.id} dose-1`]);

  const open = await pageOf(
    await visitor.post(FORMS, { ...old, dose: 'basic-2', previousVaccine: 'pfizer', 'history-anaphylaxis': 'yes' }),
  );
  assert.match(open, /name="previous-0-vaccine"[\s\S]*?<option value="pfizer" selected/);
  assert.match(open, /Nhập ngày tiêm/);
  assert.match(open, /name="form-medical-history-2021-anaphylaxis" value="yes" checked/);
  assert.match(open, /id="offer-covid-19-2021"[^>]* checked/);
  await sandbox.close();
});

test('while the platform is being maintained, what was chosen and answered of campaigns stays on the page', async () => {
  const sandbox = sandboxWithForms();
  const visitor = new FormVisitor(sandbox);
  sandbox.faults.add({ kind: 'maintenance', operationId: 'submitRegistrationForm', times: 1, retryAfter: 60 });
  const html = await pageOf(await visitor.post(FORMS, answersOf({ 'offer-influenza-2026': 'on' })));

  assert.match(html, /Hệ thống đang bảo trì/);
  assert.deepEqual(
    chosenIn(html).filter((chosen) => chosen.startsWith('offer-')),
    ['offer-covid-19-2021=', 'offer-influenza-2026='],
  );
  assert.match(html, /name="form-medical-history-2021-anaphylaxis" value="no" checked/);
  await sandbox.close();
});

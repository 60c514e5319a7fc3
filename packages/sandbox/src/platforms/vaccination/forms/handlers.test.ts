/**
 * The registration form as a browser without JavaScript posts it: every answer is a page, and the record is the same.
 */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import * as pages from '@sen/elements/server';
import { openDatabase } from '../../../node.ts';
import {
  answersOf,
  chosenIn,
  FORMS,
  FormVisitor,
  frozenClock,
  hiddenIn,
  historyField,
  PHONE,
  sandboxWithForms,
  titleOf,
  valueOf,
} from '../../../testing/form-visitor.ts';

test('a citizen posts the form, types the code, and is registered as by a program', async () => {
  const sandbox = sandboxWithForms();
  const visitor = new FormVisitor(sandbox, { origin: 'http://localhost' });

  const posted = await visitor.post(FORMS, answersOf());
  assert.equal(posted.status, 303, /<ul>.*?<\/ul>/s.exec(await posted.clone().text())?.[0]);
  const here = posted.headers.get('location') ?? '';
  assert.match(here, /^http:\/\/sandbox\/v1\/forms\/registrations\/form_[0-9a-f]{20}$/);
  const asking = await visitor.look(here);
  const html = await asking.text();
  assert.equal(asking.status, 200);
  assert.match(html, /Đã gửi tin nhắn có mã 6 số đến số 0912 345 600/);
  assert.match(html, /12 Trần Phú, tổ dân phố 3, Phường Vũng Tàu/);

  const code = (await sandbox.messages.code(PHONE)) ?? '';
  const confirmed = await visitor.post(`${here}:confirm`, { code });
  assert.equal(confirmed.status, 303);
  assert.equal(confirmed.headers.get('location'), here);
  const done = await (await visitor.look(here)).text();
  assert.match(done, /Đã nhận đăng ký/);
  assert.match(done, /Đăng ký cho nguyễn thị ánh/);
  assert.match(done, /class="code" translate="no">[A-Z0-9]{4}-[A-Z0-9]{4}</);
  await sandbox.close();
});

test('what is missing is said beside each field, first in a list, and everything that was typed is still there', async () => {
  const sandbox = sandboxWithForms();
  const visitor = new FormVisitor(sandbox);
  const hostile = '"><script>alert(1)</script>';

  const answer = await visitor.post(
    FORMS,
    answersOf({ fullName: hostile, phone: '028 3822 1234', sex: '', addressLine: `${hostile} 5` }),
  );
  const html = await answer.text();

  assert.equal(answer.status, 422);
  assert.equal(answer.headers.get('sen-problem'), 'fields-invalid');
  assert.match(titleOf(html), /^Có 3 mục cần xem lại/);
  for (const field of ['fullName', 'phone', 'sex']) assert.match(html, new RegExp(`<a href="#${field}"\\s*>`));
  assert.match(html, /Số máy bàn không nhận được tin nhắn/);
  assert.doesNotMatch(html, /<script/);
  assert.equal(valueOf(html, 'fullName'), '&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;');
  assert.equal(valueOf(html, 'dateOfBirth'), '5.9.1990');
  assert.equal(valueOf(html, 'address-commune'), 'Phường Vũng Tàu');
  assert.match(html, /name="consent-vaccination" value="agree" checked/);
  assert.equal((await sandbox.messages.list(PHONE)).length, 0);
  assert.match(answer.headers.get('content-security-policy') ?? '', /^default-src 'none'; style-src 'sha256-/);
  await sandbox.close();
});

test('nothing is agreed to beforehand, and nothing is answered for anybody', async () => {
  const sandbox = sandboxWithForms();
  const html = await (await new FormVisitor(sandbox).look(`${FORMS}?siteKey=pk-sandbox-tp-hcm&locale=en`)).text();

  assert.match(html, /Register for vaccination/);
  assert.equal(html.match(/ checked/g), null);
  assert.deepEqual(
    [...html.matchAll(/<option value="([^"]+)" selected/g)].map(([, value]) => value),
    ['VN'],
  );
  await sandbox.close();
});

test('a wrong code is told with the tries that are left; the form is not lost', async () => {
  const sandbox = sandboxWithForms();
  const visitor = new FormVisitor(sandbox);
  const here = (await visitor.post(FORMS, answersOf())).headers.get('location') ?? '';
  const code = (await sandbox.messages.code(PHONE)) ?? '';

  const short = await visitor.post(`${here}:confirm`, { code: '12' });
  assert.equal(short.status, 422);
  assert.match(await short.text(), /Nhập đủ 6 số trong tin nhắn/);
  const wrong = await visitor.post(`${here}:confirm`, { code: code === '111111' ? '222222' : '111111' });
  assert.equal(wrong.status, 403);
  assert.equal(wrong.headers.get('sen-problem'), 'otp-invalid');
  assert.match(await wrong.text(), /Còn 4 lần nhập/);
  const right = await visitor.post(`${here}:confirm`, { code: `${code.slice(0, 3)} ${code.slice(3)}` });
  assert.equal(right.status, 303);
  await sandbox.close();
});

test('a new code may be asked for after a minute, not before', async () => {
  const sandbox = sandboxWithForms();
  const visitor = new FormVisitor(sandbox);
  const here = (await visitor.post(FORMS, answersOf())).headers.get('location') ?? '';

  const early = await visitor.post(`${here}:resend`, {});
  assert.equal(early.status, 429);
  assert.match(await early.text(), /Gửi lại được sau 60 giây/);
  sandbox.clock.advance(61_000);
  const later = await visitor.post(`${here}:resend`, {});
  assert.equal(later.status, 303);
  assert.match(await (await visitor.look(later.headers.get('location') ?? '')).text(), /Đã gửi mã mới/);
  assert.equal((await sandbox.messages.list(PHONE)).length, 2);
  await sandbox.close();
});

test('two taps make one message, and two confirmations one record', async () => {
  const sandbox = sandboxWithForms();
  const visitor = new FormVisitor(sandbox);
  const [first, second] = await Promise.all([visitor.post(FORMS, answersOf()), visitor.post(FORMS, answersOf())]);
  assert.equal(first.headers.get('location'), second.headers.get('location'));
  assert.equal((await sandbox.messages.list(PHONE)).length, 1);

  const here = first.headers.get('location') ?? '';
  const code = (await sandbox.messages.code(PHONE)) ?? '';
  const both = await Promise.all([
    visitor.post(`${here}:confirm`, { code }),
    visitor.post(`${here}:confirm`, { code }),
  ]);
  assert.deepEqual(
    both.map(({ status }) => status),
    [303, 303],
  );
  const again = await visitor.post(FORMS, answersOf());
  assert.equal(
    again.headers.get('location'),
    here,
    'the same form posted by the same browser leads to its confirmation',
  );
  await sandbox.close();
});

test('whoever posts the same words from another browser later sees nothing of the first, and learns only after a code that it is registered', async () => {
  const sandbox = sandboxWithForms();
  const visitor = new FormVisitor(sandbox);
  const here = (await visitor.post(FORMS, answersOf())).headers.get('location') ?? '';
  await visitor.post(`${here}:confirm`, { code: (await sandbox.messages.code(PHONE)) ?? '' });
  const stranger = new FormVisitor(sandbox);

  const looked = await stranger.look(here);
  assert.equal(looked.status, 401);
  assert.doesNotMatch(await looked.text(), /ánh/);
  const posted = await stranger.post(FORMS, answersOf());
  const there = posted.headers.get('location') ?? '';
  assert.notEqual(there, here);
  assert.match(await (await stranger.look(there)).text(), /Nhập mã vừa gửi/);
  const refused = await stranger.post(`${there}:confirm`, { code: (await sandbox.messages.code(PHONE)) ?? '' });
  assert.equal(refused.status, 409);
  assert.equal(refused.headers.get('sen-problem'), 'duplicate-registration');
  assert.match(await refused.text(), /Người này đã đăng ký ngày 23\/11\/2026/);
  await sandbox.close();
});

test('after half an hour nothing is kept, and the page says what to do', async () => {
  const sandbox = sandboxWithForms();
  const visitor = new FormVisitor(sandbox);
  const here = (await visitor.post(FORMS, answersOf())).headers.get('location') ?? '';
  sandbox.clock.advance(31 * 60_000);

  const answer = await visitor.post(`${here}:confirm`, { code: '123456' });
  const html = await answer.text();
  assert.equal(answer.status, 401);
  assert.equal(answer.headers.get('sen-problem'), 'session-expired');
  assert.match(html, /Đã quá thời gian, đăng ký chưa được gửi/);
  assert.match(html, /<a class="way" href="http:\/\/sandbox\/v1\/forms\/registrations\?siteKey=[^"]+">Khai lại<\/a>/);
  await sandbox.close();
});

test('a refusal after the code comes back with the form; mended, it needs no second code', async () => {
  const sandbox = sandboxWithForms();
  const visitor = new FormVisitor(sandbox);
  const person = {
    idNumber: '000190000003',
    dateOfBirth: '5/9/1990',
    earlierDoses: 'some',
    'previous-0-vaccine': 'pfizer',
    'previous-0-date': '20/11/2026',
    preferredDate: '24/11/2026',
  };
  const early = await visitor.post(FORMS, answersOf(person));
  assert.equal(early.status, 422, await early.clone().text());
  assert.match(await early.text(), /Chọn ngày muốn tiêm từ 11\/12\/2026/);

  // Only the database knows that a site has closed.
  const site = 'site-sai-gon';
  await sandbox.fetch(`http://sandbox/sandbox/sites/${site}:close`, { method: 'POST' });
  const here = (await visitor.post(FORMS, answersOf({ preferredSiteId: site }))).headers.get('location') ?? '';
  const closed = await visitor.post(`${here}:confirm`, { code: (await sandbox.messages.code(PHONE)) ?? '' });
  const html = await closed.text();
  assert.equal(closed.status, 404);
  assert.match(html, /Điểm tiêm này đã đóng/);
  const formId = valueOf(html, 'formId') ?? '';
  const mended = await visitor.post(FORMS, answersOf({ preferredSiteId: '', formId }));
  assert.equal(mended.status, 303);
  assert.match(await (await visitor.look(mended.headers.get('location') ?? '')).text(), /Đã nhận đăng ký/);
  assert.equal((await sandbox.messages.list(PHONE)).length, 1);
  await sandbox.close();
});

test('an old address is asked about, never guessed; a name of today is found however it is written', async () => {
  const sandbox = sandboxWithForms();
  const visitor = new FormVisitor(sandbox);
  const old = await visitor.post(FORMS, answersOf({ 'address-commune': 'Phường 12, Gò Vấp' }));
  const html = await old.text();
  assert.equal(old.status, 422);
  assert.match(html, /Chọn nơi bạn đang ở trong các nơi bên dưới/);
  const codes = [...html.matchAll(/name="address-commune-code" value="(\d+)"/g)].map(([, code]) => code ?? '');
  assert.ok(codes.length > 0);
  const chosen = await visitor.post(
    FORMS,
    answersOf({ 'address-commune': 'Phường 12, Gò Vấp', 'address-commune-code': codes[0] ?? '' }),
  );
  assert.equal(chosen.status, 303);
  for (const name of ['Phường Vũng Tàu', 'phuong vung tau', 'p. Vũng Tàu'])
    assert.equal(
      (await visitor.post(FORMS, answersOf({ 'address-commune': name, phone: '0912 345 601' }))).status,
      303,
      name,
    );
  const nowhere = await visitor.post(FORMS, answersOf({ 'address-commune': 'Xã Không Có Đâu' }));
  assert.match(await nowhere.text(), /Không thấy nơi này trong tỉnh, thành phố đã chọn/);
  await sandbox.close();
});

test('only pages that the key allows may post the form', async () => {
  const sandbox = sandboxWithForms();
  for (const [headers, status] of [
    [{ origin: 'https://elsewhere.example' }, 403],
    [{ origin: 'null' }, 403],
    [{ origin: 'null', 'sec-fetch-site': 'cross-site' }, 403],
    [{ origin: 'null', 'sec-fetch-site': 'same-origin' }, 303],
    [{ origin: 'http://sandbox' }, 303],
    [{}, 303],
  ] as const)
    assert.equal(
      (await new FormVisitor(sandbox, headers).post(FORMS, answersOf())).status,
      status,
      JSON.stringify(headers),
    );
  const unknown = await new FormVisitor(sandbox).post(FORMS, answersOf({ siteKey: 'pk-sandbox-disabled' }));
  assert.equal(unknown.status, 403);
  assert.match(await unknown.text(), /đang tạm ngừng/);
  await sandbox.close();
});

test('while the platform is being maintained, the page says so and keeps what was typed', async () => {
  const sandbox = sandboxWithForms();
  sandbox.faults.add({ kind: 'maintenance', operationId: 'submitRegistrationForm', times: 1, retryAfter: 60 });
  const visitor = new FormVisitor(sandbox);
  const answer = await visitor.post(FORMS, answersOf());
  const html = await answer.text();

  assert.equal(answer.status, 503);
  assert.equal(answer.headers.get('retry-after'), '60');
  assert.match(html, /Hệ thống đang bảo trì/);
  assert.equal(valueOf(html, 'addressLine'), '12 Trần Phú, tổ dân phố 3');
  assert.equal((await visitor.post(FORMS, answersOf())).status, 303);
  await sandbox.close();
});

test('the database holds nothing readable of a form that waits for its code', async () => {
  const database = openDatabase();
  const sandbox = sandboxWithForms(database);
  await new FormVisitor(sandbox).post(FORMS, answersOf());
  const [row] = await database.selectFrom('forms').selectAll().execute();
  assert.ok(row);
  // Whole numbers only: four digits stand in a random id now and then.
  assert.doesNotMatch(JSON.stringify(row), /ánh|0912 345|912345600|190123456|190 123456|pk-sandbox/);
  await sandbox.close();
});

test('a form that nobody confirmed is gone from the database after half an hour, also where no other is posted', async () => {
  const database = openDatabase();
  const clock = frozenClock();
  const sandbox = sandboxWithForms(database, clock);
  await new FormVisitor(sandbox).post(FORMS, answersOf());
  const kept = async () => (await database.selectFrom('forms').select('id').execute()).length;
  assert.equal(await kept(), 1);

  clock.advance(31 * 60_000);
  await sandbox.fetch('http://sandbox/v1/config', { headers: { 'x-site-key': 'pk-sandbox-tp-hcm' } });

  assert.equal(await kept(), 0);
  await sandbox.close();
});

test('whatever is posted in a field, alone or in all of them, the answer is a page, and nothing of it becomes markup', async () => {
  const sandbox = sandboxWithForms();
  const names = Object.keys(answersOf()).filter((name) => name !== 'siteKey' && name !== 'locale');
  const typed = [
    '"><script>alert(1)</script>',
    '{{7*7}}${7*7}',
    `' onfocus='alert(1)`,
    '</textarea></select><svg onload=1>',
    'constructor',
    '__proto__',
    '\u0000\u202e',
    'a'.repeat(10_240),
  ];
  const askedOf = async (fields: Record<string, string>, what: string): Promise<void> => {
    const answer = await new FormVisitor(sandbox, { origin: 'http://localhost' }).post(FORMS, fields);
    const html = await answer.text();
    assert.ok([303, 400, 422, 429].includes(answer.status), `${what}: ${answer.status}`);
    assert.doesNotMatch(html, /<script|<svg onload|<[^>"]* onfocus=/i, what);
  };

  for (const text of typed) {
    await askedOf(
      { ...answersOf(), ...Object.fromEntries(names.map((name) => [name, text])) },
      `${text.slice(0, 20)} everywhere`,
    );
    for (const name of names) await askedOf(answersOf({ [name]: text }), `${text.slice(0, 20)} in ${name}`);
  }
});

test('the form is answered in the window it stands in, whatever <base> the page around it has', async () => {
  const written = await (
    await new FormVisitor(sandboxWithForms()).look(`${FORMS}?siteKey=pk-sandbox-tp-hcm&locale=vi`)
  ).text();

  assert.match(written, /<form[^>]* action="[^"]+\/v1\/forms\/registrations" target="_self"/);
});

test('a page that was refused and comes back under another name leaves nothing of the first one to the next', async () => {
  const sandbox = sandboxWithForms();
  const visitor = new FormVisitor(sandbox);
  const first = answersOf({ [historyField('anaphylaxis')]: 'yes', insuranceNumber: '4010120878', preferredDate: '' });
  const page = await (await visitor.post(FORMS, first)).text();
  assert.match(page, /<title>[^<]*1 /);

  const next = {
    ...first,
    ...hiddenIn(page),
    fullName: 'Phạm Văn Sau',
    sex: 'male',
    dateOfBirth: '1/2/1985',
    idNumber: '000085000321',
    preferredDate: '3/12/2026',
  };
  const answer = await visitor.post(FORMS, next);
  const html = await answer.text();

  assert.equal(answer.status, 422);
  assert.match(html, /Bạn đã đổi người được tiêm/);
  assert.deepEqual(
    chosenIn(html).filter((chosen) => /^(offer|form|consent)-/.test(chosen)),
    [],
  );
  assert.doesNotMatch(html, /4010120878/);
  assert.equal(valueOf(html, 'addressLine'), '12 Trần Phú, tổ dân phố 3');
  const again = await visitor.post(FORMS, {
    ...answersOf({ ...next, ...hiddenIn(html), insuranceNumber: '', [historyField('anaphylaxis')]: 'no' }),
  });
  assert.equal(again.status, 303, 'answered for this person now');
  await sandbox.close();
});

test('a page whose name was only written better is taken as it is', async () => {
  const sandbox = sandboxWithForms();
  const visitor = new FormVisitor(sandbox);
  const page = await (await visitor.post(FORMS, answersOf({ preferredDate: '' }))).text();

  const answer = await visitor.post(
    FORMS,
    answersOf({ ...hiddenIn(page), fullName: 'NGUYỄN THỊ ÁNH', idNumber: '000190123456' }),
  );

  assert.equal(answer.status, 303);
  await sandbox.close();
});

test('answers looked at again after the code was sent are of the person who was named then', async () => {
  const sandbox = sandboxWithForms();
  const visitor = new FormVisitor(sandbox);
  const here =
    (await visitor.post(FORMS, answersOf({ [historyField('anaphylaxis')]: 'yes' }))).headers.get('location') ?? '';
  const page = await (await visitor.look(`${here}:edit`)).text();

  const answer = await visitor.post(
    FORMS,
    answersOf({ ...hiddenIn(page), [historyField('anaphylaxis')]: 'yes', fullName: 'Nguyễn Thị Khác' }),
  );

  assert.equal(answer.status, 422);
  assert.doesNotMatch(await answer.text(), /name="form-medical-history-2021-anaphylaxis"[^>]*checked/);
  await sandbox.close();
});

test('a man is not asked about pregnancy, and what a page posts of it is not sent', async () => {
  const sandbox = sandboxWithForms();
  const man = answersOf({ sex: 'male', idNumber: '000090123456', [historyField('pregnant-or-breastfeeding')]: 'yes' });
  const visitor = new FormVisitor(sandbox);

  const posted = await visitor.post(FORMS, man);

  assert.equal(posted.status, 303);
  const here = posted.headers.get('location') ?? '';
  const confirmed = await visitor.post(`${here}:confirm`, { code: (await sandbox.messages.code(PHONE)) ?? '' });
  assert.equal(confirmed.status, 303);
  await sandbox.close();
});

test('the form inside its tag vouches for its style sheet, or for that of another version where the site says so; what is no digest is refused', async () => {
  const sandbox = sandboxWithForms();
  const ask = async (integrity?: string) => {
    const search = new URLSearchParams({ siteKey: 'pk-sandbox-tp-hcm', ...(integrity !== undefined && { integrity }) });
    const answer = await sandbox.fetch(`${FORMS}:fragment?${search.toString()}`);
    return { status: answer.status, link: /<link rel="stylesheet"[^>]*>/.exec(await answer.text())?.[0] };
  };
  const digestOf = (text: string) => `sha384-${createHash('sha384').update(text).digest('base64')}`;
  const link = (integrity: string) =>
    `<link rel="stylesheet" href="/sen/registration-form.css" integrity="${integrity}" crossorigin="anonymous" />`;

  assert.deepEqual(await ask(), { status: 200, link: link(digestOf(pages.registrationFormStyles)) });
  assert.deepEqual(await ask(digestOf('of another version')), {
    status: 200,
    link: link(digestOf('of another version')),
  });
  for (const none of [
    '',
    'sha384-',
    'md5-AAAA',
    digestOf('x').slice(0, -1),
    `${digestOf('x')} sha384-`,
    '"><script src=//elsewhere></script>',
  ])
    assert.equal((await ask(none)).status, 400, none);
});

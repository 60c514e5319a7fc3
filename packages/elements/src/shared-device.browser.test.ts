import { expect, fixture, html } from '@open-wc/testing';
import type { ReactiveControllerHost } from 'lit';
import './certificates/certificate-verifier/register.ts';
import './certificates/certificate-viewer/register.ts';
import './certificates/status-card/register.ts';
import { DraftStore } from './kit/storage/draft-store.ts';
import './kit/platform/register.ts';
import type { Sessions } from './kit/platform/platform-context.ts';
import './kit/qr-scanner/register.ts';
import { exampleAnswers } from './vaccination/registration-form/fields/example-answers.ts';
import { subjectOf } from './vaccination/registration-form/fields/subject.ts';
import './vaccination/registration-form/register.ts';
import './vaccination/registration-status/register.ts';
import './directory/site-finder/register.ts';
import { shiftDay } from './directory/sites/moment.ts';
import { showDate } from './kit/people/date.ts';
import { codeOf } from './testing/certificates.ts';
import { replaceMethod } from './testing/fake-camera.ts';
import { Person, SandboxControl, until } from './testing/person.ts';
import {
  sandboxAccessOf,
  newRegistrationOf,
  newestCode,
  PHONE,
  registerPerson,
  SITE_KEY,
} from './testing/registered.ts';

const END = 'Xong, xoá khỏi máy này';
const LEFT = 'Đã xoá khỏi máy này';
const HOTLINE = /19009095|1900 9095/;
const MINUTE = 60_000;

interface There {
  element: HTMLElement;
  person: Person;
  control: SandboxControl;
  sessions: Sessions | undefined;
}

async function visit(
  tag: string,
  control: SandboxControl,
  { as = undefined as string | undefined, key = SITE_KEY, fill = (_: HTMLElement): void => {} } = {},
): Promise<There> {
  const platform = await fixture<HTMLElement>(
    html`<sen-platform base-url=${control.baseUrl} site-key=${key} sandbox .accessToken=${as && (() => `citizen-sandbox-${as}`)}></sen-platform>`,
  );
  const element = document.createElement(tag) as HTMLElement & { platform?: { sessions?: Sessions } };
  fill(element);
  platform.append(element);
  await until(() => element.shadowRoot?.querySelector('h2, .notice'), 'something to read', 15_000);
  return { element, person: new Person(element), control, sessions: element.platform?.sessions };
}

/** Everything a page can see of an element, however deep: texts, attributes, values of fields. */
function everything(node: Node): string {
  const own =
    node instanceof Element
      ? [...node.attributes].map(({ value }) => value).concat('value' in node ? String(node.value) : '')
      : [node.nodeValue ?? ''];
  const below = [...(node instanceof Element && node.shadowRoot ? node.shadowRoot.childNodes : []), ...node.childNodes];
  return [...own, ...below.map(everything)].join(' ');
}

async function asksForCode({ person, control }: There, phone: string, submit: string, code: string): Promise<void> {
  await person.presses(submit);
  await person.arrivesAt(code);
  await person.fills('Mã 6 số', await newestCode(control, phone));
  await person.presses('Xác nhận mã');
}

interface Case {
  /** Whom or what is to be seen before the end, and nothing of it afterwards. */
  readonly secrets: readonly string[];
  /** Brings a person onto the screen. */
  arrive(control: SandboxControl): Promise<There>;
  /** What stands there for the next person. */
  readonly next: string;
  readonly withoutHotline?: true;
}

const CODE = 'Nhập mã vừa gửi đến điện thoại';

async function looksUpOwn(control: SandboxControl): Promise<There> {
  await registerPerson(sandboxAccessOf(control), newRegistrationOf(), { scheduled: true });
  const there = await visit('sen-registration-status', control);
  const { person } = there;
  await person.fills('Họ và tên người được tiêm', 'Nguyễn Văn Mẫu');
  await person.fills('Ngày sinh', '18/1/1987');
  await person.chooses('Nam');
  await person.fills('Số điện thoại đã dùng khi đăng ký', '0912 345 678');
  await asksForCode(there, PHONE, 'Gửi mã cho tôi', CODE);
  await person.sees('Đã có lịch hẹn');
  return there;
}

async function looksUpCertificates(control: SandboxControl): Promise<There> {
  const there = await visit('sen-certificate-viewer', control);
  await until(() => there.person.has('Số điện thoại'), 'the field', 15_000);
  await there.person.fills('Số điện thoại', '0900001001');
  await asksForCode(there, '+84900001001', 'Gửi mã cho tôi', CODE);
  await there.person.sees('Võ Thị Đủ');
  return there;
}

async function registers(control: SandboxControl): Promise<There> {
  const { person: _, consents } = newRegistrationOf();
  const today = new Date().toISOString().slice(0, 10);
  const { questions } = (await sandboxAccessOf(control).platform.forms.get('medical-history-2021')).payload;
  const allNo = Object.fromEntries(questions.map(({ code }) => [code, 'no']));
  const answers = {
    ...exampleAnswers,
    preferredDate: showDate(shiftDay(today, 4)),
    earlierDoses: 'none',
    doses: [{ campaignId: 'covid-19-2021', campaignVersion: 1, doseId: 'dose-1' }],
    forms: { 'medical-history-2021': { version: '2021-07-08', typed: allNo } },
    consents: Object.fromEntries(
      consents.map(({ purposeCode, textVersion }) => [purposeCode, { version: textVersion, decision: 'agree' }]),
    ),
  };
  const host = { addController() {}, requestUpdate() {} } as unknown as ReactiveControllerHost;
  const before = new DraftStore(host, () => `registration-form citizen ${control.baseUrl} ${SITE_KEY}`);
  await before.save({
    answers,
    answeredFor: subjectOf(exampleAnswers),
    step: 'review',
    reviewed: true,
  });
  await until(() => sessionStorage.length > 0, 'the draft', 15_000);
  before.hostDisconnected();
  const there = await visit('sen-registration-form', control, { as: 'du' });
  await until(
    () =>
      [...there.person.root.querySelectorAll('button')].some(({ textContent }) => textContent?.includes('Gửi đăng ký')),
    'the review',
    15_000,
  );
  while (there.person.heading !== 'Đã nhận đăng ký') {
    // Says so, and waits, as long as the lists are on their way.
    if (there.person.heading === 'Kiểm tra lại trước khi gửi')
      await there.person.presses('Gửi đăng ký').catch(() => {});
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return there;
}

const CASES: Readonly<Record<string, Case>> = {
  'sen-registration-form': {
    secrets: ['Nguyễn Văn Mẫu', 'Trần Quang Khải', '0912'],
    arrive: registers,
    next: 'Thông tin người được tiêm',
  },
  'sen-registration-status': {
    secrets: ['Nguyễn Văn Mẫu', '0912', 'Tân Định'],
    arrive: looksUpOwn,
    next: 'Tra cứu đăng ký tiêm chủng',
  },
  'sen-certificate-viewer, by phone': {
    secrets: ['Võ Thị Đủ', '1978', '0900001001'],
    arrive: looksUpCertificates,
    next: 'Xem chứng nhận của bạn',
  },
  'sen-certificate-viewer, signed in': {
    secrets: ['Võ Thị Đủ', '1978'],
    next: 'Chứng nhận của bạn',
    async arrive(control) {
      const there = await visit('sen-certificate-viewer', control, { as: 'du' });
      await there.person.sees('Võ Thị Đủ');
      return there;
    },
  },
  'sen-certificate-viewer, of the page': {
    secrets: ['Võ Thị Đủ', '1978', 'HC1:6', 'HC1:N'],
    next: 'Xem chứng nhận của bạn',
    async arrive(control) {
      const text = await codeOf(control, 'du');
      const there = await visit('sen-certificate-viewer', control, {
        fill: (element) => Object.assign(element, { text }),
      });
      await there.person.sees('Võ Thị Đủ');
      return there;
    },
  },
  'sen-status-card': {
    secrets: ['Võ Thị Đủ', '1978', 'HC1:6', 'HC1:N'],
    next: 'Thẻ tiêm chủng của Thành phố Hồ Chí Minh',
    async arrive(control) {
      const text = await codeOf(control, 'du');
      const there = await visit('sen-status-card', control);
      const field = await until(() => there.person.root.querySelector('textarea'), 'the field', 15_000);
      field.value = text;
      field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      await there.person.presses('Xem thẻ');
      await there.person.sees('Võ Thị Đủ');
      return there;
    },
  },
  'sen-certificate-verifier': {
    secrets: ['V. T. Đ.', '1978', 'HC1:6', 'HC1:N'],
    next: 'Kiểm tra chứng nhận',
    async arrive(control) {
      const code = await codeOf(control, 'du');
      const there = await visit('sen-certificate-verifier', control, {
        fill: (element) => element.setAttribute('clear-after', '9000'),
      });
      Object.assign(there.element, { code });
      await there.person.sees('V. T. Đ.');
      return there;
    },
  },
  'sen-qr-scanner': {
    secrets: ['mã cá nhân', 'NGUYEN', '0010930'],
    next: 'Quét mã',
    withoutHotline: true,
    async arrive(control) {
      const there = await visit('sen-qr-scanner', control);
      const field = await until(() => there.person.root.querySelector('textarea'), 'the field', 15_000);
      field.value = '001093029317|NGUYEN VAN MAU|1987-01-18|0|162979388586171100|1<00<0123232422';
      field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      await there.person.presses('Dùng mã này');
      await there.person.sees('Đã đọc');
      return there;
    },
  },
  'sen-site-finder': {
    secrets: ['Đang xếp điểm gần bạn trước', ' km'],
    next: 'Tìm điểm tiêm',
    async arrive(control) {
      const there = await visit('sen-site-finder', control);
      await there.person.sees('Gần tôi trước');
      const back = replaceMethod(navigator.geolocation, 'getCurrentPosition', (answer: PositionCallback) =>
        answer({ coords: { latitude: 10.78, longitude: 106.69 } } as GeolocationPosition),
      );
      await there.person.presses('Gần tôi trước');
      back();
      return there;
    },
  },
};

/** The clock on the wall goes on while the device sleeps; then the page is seen again. */
async function sleeps(minutes: number, act: () => Promise<void>): Promise<void> {
  const now = Date.now.bind(Date);
  const back = replaceMethod(Date, 'now', () => now() + minutes * MINUTE);
  try {
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await act();
  } finally {
    back();
  }
}

async function expectNobody({ element, person, sessions }: There, { secrets, next }: Case): Promise<void> {
  await until(() => person.text.includes(LEFT), `“${LEFT}” in: ${person.text.slice(0, 300)}`);
  await until(() => person.text.includes(next), `“${next}” in: ${person.text.slice(0, 300)}`);
  const seen = everything(element);
  for (const secret of secrets) expect(seen).not.to.include(secret);
  for (const name of ['text', 'code'] as const)
    if (name in element) expect((element as unknown as Record<string, string>)[name]).to.equal('');
  expect(person.text).not.to.include(END);
  expect(sessions?.size ?? 0, 'sessions').to.equal(0);
  expect(JSON.stringify(history.state ?? {}), 'history').not.to.include('sen-step');
  await until(() => !Object.keys(sessionStorage).some((key) => key.startsWith('sen-draft')), 'no draft');
  expect(document.title).not.to.include('Đủ').and.not.include('Mẫu');
}

describe('a shared device shows nobody afterwards', function () {
  this.timeout(60_000);
  beforeEach(() => {
    localStorage.clear();
    sessionStorage.clear();
    history.replaceState(null, '');
  });

  for (const [name, scene] of Object.entries(CASES)) {
    const arrive = () => scene.arrive(new SandboxControl(`shared-device-${crypto.randomUUID()}`));

    it(`<${name}> has an end that can be seen, and afterwards nobody is left`, async () => {
      const there = await arrive();
      const { person, element } = there;
      await until(() => person.text.includes(END), `the end in: ${person.text.slice(-300)}`);
      if (!scene.withoutHotline) expect(person.text).to.match(HOTLINE);
      await expect(element).to.be.accessible();
      await person.presses(END);
      await expectNobody(there, scene);
      expect(person.focused?.id, 'the focus on what happened').to.equal('left');
      await expect(element).to.be.accessible();
      window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
      await expectNobody(there, scene);
    });

    it(`<${name}> is empty after half an hour of the clock on the wall, and says why`, async () => {
      const there = await arrive();
      await sleeps(29, async () => void expect(there.person.text).not.to.include(LEFT));
      await sleeps(61, () => expectNobody(there, scene));
      await there.person.sees('Quá 30 phút không ai dùng nên máy tự xoá.');
    });
  }
});

describe('two people, one device', function () {
  this.timeout(60_000);
  beforeEach(() => localStorage.clear());

  it('a second phone ends the session of the first, and nothing of the first is drawn', async () => {
    const there = await looksUpCertificates(new SandboxControl(`two-people-${crypto.randomUUID()}`));
    const { person, control, sessions } = there;
    await person.presses('Xem bằng số điện thoại khác');
    await person.arrivesAt('Xem chứng nhận của bạn');
    expect(everything(there.element)).not.to.include('Võ').and.not.include('0900001001');
    expect(sessions!.size).to.equal(0);
    await person.fills('Số điện thoại', '0900001001');
    await person.presses('Gửi mã cho tôi');
    await person.arrivesAt(CODE); // whoever types the first phone has to hold it
    await person.presses('Đổi số điện thoại');
    await person.fills('Số điện thoại', '0900001999');
    await asksForCode(there, '+84900001999', 'Gửi mã cho tôi', CODE);
    await person.sees('Chưa có chứng nhận nào');
    await person.sees('Xem bằng số điện thoại khác');
    await person.sees(END);
    expect(person.text).to.match(HOTLINE);
    expect(everything(there.element)).not.to.include('Võ');
    expect([...sessions!.keys()].every((key) => key.includes('+84900001999'))).to.equal(true);
    expect(control.baseUrl).to.be.a('string');
  });

  it('whoever goes back to look for another person no longer sees the first', async () => {
    const there = await looksUpOwn(new SandboxControl(`two-people-${crypto.randomUUID()}`));
    const { person, element, sessions } = there;
    history.back();
    await until(() => !person.text.includes('Đã có lịch hẹn'), 'a step back');
    if (person.heading === CODE) await person.presses('Đổi số điện thoại');
    await person.arrivesAt('Tra cứu đăng ký tiêm chủng');
    await person.fills('Họ và tên người được tiêm', 'Trần Thị Khác');
    await person.fills('Số điện thoại đã dùng khi đăng ký', '0912 345 999');
    await person.presses('Gửi mã cho tôi');
    await person.arrivesAt(CODE);
    expect(everything(element)).not.to.include('Nguyễn Văn Mẫu');
    expect(sessions!.size).to.equal(0);
  });

  for (const [tag, arrive, secret, english] of [
    ['sen-certificate-viewer', looksUpCertificates, 'Võ Thị Đủ', 'Valid until'],
    ['sen-registration-status', looksUpOwn, 'Nguyễn Văn Mẫu', 'There is an appointment, waiting for your answer'],
    ['sen-registration-form', registers, 'Nguyễn Văn Mẫu', 'Registration received'],
  ] as const)
    it(`<${tag}> goes on with the same person in another language`, async () => {
      const { element, person, control, sessions } = await arrive(
        new SandboxControl(`another-language-${crypto.randomUUID()}`),
      );
      const { size } = sessions!;
      element.parentElement!.setAttribute('locale', 'en');
      await person.sees(english);
      expect(everything(element)).to.include(secret);
      expect(sessions!.size).to.equal(size);
      expect(control.baseUrl).to.be.a('string');
    });

  for (const [tag, arrive] of [
    ['sen-certificate-viewer', looksUpCertificates],
    ['sen-registration-status', looksUpOwn],
  ] as const)
    it(`<${tag}> shows nobody any more when the page is signed in as somebody else`, async () => {
      const there = await arrive(new SandboxControl(`two-people-${crypto.randomUUID()}`));
      Object.assign(there.element.parentElement!, { accessToken: () => 'citizen-sandbox-thieu' });
      await until(() => !/Võ|Mẫu/.test(everything(there.element)), 'nobody');
    });
});

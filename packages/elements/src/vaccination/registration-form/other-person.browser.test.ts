import type { Schemas } from '@sen/client';
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { FakeCamera } from '../../testing/fake-camera.ts';
import { until } from '../../testing/person.ts';
import {
  agrees,
  answersForms,
  choosesDoses,
  confirms,
  HEADINGS,
  reachesReview,
  tellsWhere,
  visit,
  preferences,
  type Arrival,
  type Visit,
  forgetDrafts,
} from '../../testing/registering.ts';
import { photographs } from '../../testing/scanning.ts';
import './register.ts';

type Sent = Schemas['NewRegistration'];

const OTHER = 'Bạn đã đổi người được tiêm';
const OTHER_GUARDIAN = 'Bạn đã đổi cha, mẹ hoặc người giám hộ';
const ANAPHYLAXIS = 'Đã từng phản vệ';
const PREGNANCY = 'Đang mang thai';
const NEXT = 'Người tiếp theo trong nhà';

interface Watched extends Visit {
  /** Bodies of every registration that left the form. */
  sent: Sent[];
}

/** Somebody opens the form, and what leaves it is written down. */
async function watched(arrival: Arrival = {}): Promise<Watched> {
  const sent: Sent[] = [];
  const listening: typeof globalThis.fetch = async (...request) => {
    const [asked, { method, body } = {}] = request;
    const call =
      asked instanceof Request
        ? asked.clone()
        : new Request(asked, { ...(method && { method }), ...(body && { body }) });
    if (call.method === 'POST' && new URL(call.url).pathname.endsWith('/registrations'))
      sent.push((await call.json()) as Sent);
    return fetch(...request);
  };
  return { ...(await visit({ ...arrival, fetch: listening })), sent };
}

const assisting = (arrival: Arrival = {}): Promise<Watched> =>
  watched({ ...arrival, mode: 'assisted', accessToken: () => 'officer-sandbox-registrar' });

interface Named {
  name: string;
  born: string;
  sex: 'Nam' | 'Nữ';
  /** Of a citizen id. */
  number: string;
}

const TRUNG: Named = { name: 'Trần Thị Trùng', born: '4/5/1990', sex: 'Nữ', number: '000190990001' };
const TIEM: Named = { name: 'Lê Văn Tiêm', born: '30/11/1979', sex: 'Nam', number: '000079990002' };
const SAU: Named = { name: 'Phạm Văn Sau', born: '1/2/1985', sex: 'Nam', number: '000085000321' };
const ME: Named = { name: 'Lý Thị Mẹ', born: '3/4/1995', sex: 'Nữ', number: '000195000123' };
const CON: Named = { name: 'Lý Minh Con', born: '10/4/2014', sex: 'Nam', number: '000214000123' };

/** Fills in the fields of the first step, over whatever stands in them. */
async function names({ person }: Visit, { name, born, sex, number }: Named): Promise<void> {
  await person.fills('Họ và tên', name);
  await person.fills('Ngày sinh', born);
  await person.chooses(sex);
  await person.chooses('Căn cước, CCCD (12 số)');
  await person.fills('Số căn cước', number);
}

async function bringsMother({ person }: Visit, name = 'Lý Thị Mẹ', number = '000185000123'): Promise<void> {
  await person.chooses('Mẹ');
  await person.fills('Họ và tên của bạn', name);
  await person.fills('Số căn cước hoặc hộ chiếu của bạn', number);
}

async function goesOn({ person }: Visit, heading: string): Promise<void> {
  await person.presses('Tiếp tục');
  await person.arrivesAt(heading);
}

async function answers({ person }: Visit, question: string, answer: string): Promise<void> {
  await until(() => person.root.querySelectorAll('fieldset').length > 5, 'the questions');
  await person.chooses(answer, question);
}

/** The dose of a household whose commune is known. */
async function choosesOf({ person }: Visit): Promise<void> {
  await person.sees('Đã tiêm mũi nào của các đợt bên dưới chưa?');
  await person.chooses('Chưa tiêm mũi nào');
  (await until(() => person.root.getElementById('offer-covid-19-2021'), 'the offer', 15_000)).click();
  await goesOn({ person } as Visit, HEADINGS.contact);
}

/** All steps after the first; phone and address as well, where nobody has given them yet. */
async function tellsTheRest(there: Visit, { isHousehold = false, yesTo = '' } = {}): Promise<void> {
  if (isHousehold) {
    await choosesOf(there);
    expect(there.person.field('Số điện thoại di động').value).to.equal('0912 345 678');
    await goesOn(there, HEADINGS.wish);
  } else {
    await choosesDoses(there);
    await tellsWhere(there);
  }
  await preferences(there);
  if (yesTo === '') await answersForms(there);
  else {
    await until(() => there.person.root.querySelectorAll('fieldset').length > 5, 'the questions');
    for (const question of there.person.root.querySelectorAll('legend')) {
      const asked = question.textContent!.replace(/\s+/g, ' ').trim();
      await there.person.chooses(asked.startsWith(yesTo) ? 'Có' : 'Không', asked);
    }
    if (yesTo === PREGNANCY) {
      const weeks = await until(
        () => there.person.root.querySelector<HTMLInputElement>('input[inputmode=decimal]'),
        'weeks',
      );
      weeks.value = '12';
      weeks.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }
    await goesOn(there, HEADINGS.consent);
  }
  await agrees(there);
}

/** From the review to the field of a row. */
async function changes({ person }: Visit, row: string): Promise<void> {
  const found = [...person.root.querySelectorAll('dt')].find((term) => term.textContent!.trim() === row)!;
  found.parentElement!.querySelector('button')!.click();
  await until(() => person.heading !== HEADINGS.review, 'the step of the row');
}

const answerOf = ({ forms }: Sent, code: string): unknown =>
  forms?.flatMap(({ answers }) => answers).find((one) => one.code === code)?.value;
const isMarked = ({ person }: Visit): boolean => person.root.querySelector('input:checked') !== null;

async function draftIsWritten(): Promise<void> {
  for (let before = ''; before !== JSON.stringify({ ...sessionStorage });) {
    before = JSON.stringify({ ...sessionStorage });
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

describe('the answers of one person and the name of another', function () {
  this.timeout(60_000);
  beforeEach(forgetDrafts);
  afterEach(draftIsWritten);

  it('whoever is typed over a refused person is asked everything anew, also after a reload', async () => {
    const there = await assisting();
    await names(there, TRUNG);
    await goesOn(there, HEADINGS.offers);
    await tellsTheRest(there, { yesTo: ANAPHYLAXIS });
    await there.person.presses('Gửi đăng ký');
    await there.person.arrivesAt(HEADINGS.person);
    await until(() => there.person.errors[0]?.startsWith('Người này đã đăng ký'), 'the refusal');
    expect(answerOf(there.sent[0]!, 'anaphylaxis')).to.equal('yes');

    await draftIsWritten();
    there.form.remove();
    const again = await assisting({ sandbox: there.sandbox });
    await again.person.arrivesAt(HEADINGS.person);
    await names(again, SAU);
    await goesOn(again, HEADINGS.offers);
    await again.person.sees(OTHER);
    expect(again.person.root.querySelector('[role=alert]')!.textContent).to.include(OTHER);
    expect(again.person.field('Phường, xã, đặc khu').value).to.equal('Phường Tân Định');
    await expect(again.form).to.be.accessible();
    await choosesOf(again);
    expect(again.person.field('Số điện thoại di động').value).to.equal('0912 345 678');
    await goesOn(again, HEADINGS.wish);
    expect(again.person.text).not.to.include(OTHER);
    await preferences(again);
    await until(() => again.person.root.querySelectorAll('fieldset').length > 5, 'the questions');
    expect(isMarked(again)).to.equal(false);
    await answersForms(again);
    await until(() => again.person.root.querySelectorAll('.consent fieldset').length >= 2, 'both texts');
    expect(isMarked(again)).to.equal(false);
    await agrees(again);
    await again.person.presses('Gửi đăng ký');
    await again.person.arrivesAt(HEADINGS.done);
    expect(again.sent.map((body) => [body.person.fullName, answerOf(body, 'anaphylaxis')])).to.deep.equal([
      [SAU.name, 'no'],
    ]);
  });

  it('a pregnant woman who is changed into a boy at the review leaves nothing to him', async () => {
    const there = await watched();
    await there.person.chooses('Cho người khác');
    await names(there, ME);
    await goesOn(there, HEADINGS.offers);
    await tellsTheRest(there, { yesTo: PREGNANCY });
    expect(there.person.text).to.include(PREGNANCY);

    await changes(there, 'Họ và tên');
    await names(there, CON);
    await bringsMother(there);
    await goesOn(there, HEADINGS.offers);
    await there.person.sees(OTHER);
    await choosesOf(there);
    await goesOn(there, HEADINGS.wish);
    await preferences(there);
    await until(() => there.person.root.querySelectorAll('fieldset').length > 5, 'the questions');
    expect(there.person.text).not.to.include(PREGNANCY);
    await answersForms(there);
    await until(() => there.person.root.querySelectorAll('.consent fieldset').length >= 2, 'both texts');
    expect(isMarked(there)).to.equal(false);
    await agrees(there);
    expect(there.person.text).not.to.include(PREGNANCY);
    await confirms(there);
    await there.person.arrivesAt(HEADINGS.done);

    const [body] = there.sent;
    expect(there.sent).to.have.length(1);
    expect(answerOf(body!, 'pregnant-or-breastfeeding')).to.equal(undefined);
    expect(JSON.stringify(body)).not.to.include('gestation');
  });

  for (const refused of [TRUNG, TIEM])
    it(`after ${refused.name} was refused, a team goes on with the next one of the household from there`, async () => {
      const there = await assisting();
      await names(there, refused);
      await there.person.fills('Số thẻ bảo hiểm y tế', '4010120878');
      await goesOn(there, HEADINGS.offers);
      await tellsTheRest(there, { yesTo: ANAPHYLAXIS });
      await there.person.presses('Gửi đăng ký');
      await until(() => there.person.errors.length > 0, 'the refusal');
      await expect(there.form).to.be.accessible();
      await there.person.presses(NEXT);
      await there.person.arrivesAt(HEADINGS.person);
      for (const label of ['Họ và tên', 'Ngày sinh', 'Số thẻ bảo hiểm y tế'])
        expect(there.person.field(label).value, label).to.equal('');
      expect(isMarked(there)).to.equal(false);

      await names(there, SAU);
      await goesOn(there, HEADINGS.offers);
      expect(there.person.text).not.to.include(OTHER);
      await tellsTheRest(there, { isHousehold: true });
      await there.person.presses('Gửi đăng ký');
      await there.person.arrivesAt(HEADINGS.done);
      const last = there.sent.at(-1)!;
      expect([last.person.fullName, last.person.insuranceNumber, answerOf(last, 'anaphylaxis')]).to.deep.equal([
        SAU.name,
        undefined,
        'no',
      ]);
    });

  it('a citizen who is refused is offered no next one: there is no household', async () => {
    const there = await watched();
    await reachesReview(there, { id: TIEM.number, name: TIEM.name, born: TIEM.born });
    await confirms(there);
    await until(() => there.person.errors.length > 0, 'the refusal');
    expect(there.person.text).not.to.include(NEXT);
  });

  it('a letter that is typed and taken back, and a slip of the pen, cost nothing', async () => {
    const there = await watched();
    await reachesReview(there);
    await changes(there, 'Họ và tên');
    there.person.field('Họ và tên').focus();
    await sendKeys({ type: 'x' });
    await sendKeys({ press: 'Backspace' });
    await goesOn(there, HEADINGS.review);
    expect(there.person.text).not.to.include(OTHER);

    await changes(there, 'Họ và tên');
    await there.person.fills('Họ và tên', ' NGUYỄN  VĂN MẪU');
    await there.person.fills('Số căn cước', '000 087 123 456');
    await goesOn(there, HEADINGS.review);
    await confirms(there);
    await there.person.arrivesAt(HEADINGS.done);
    expect(there.sent[0]!.person.fullName).to.equal('NGUYỄN VĂN MẪU');
  });

  it('in the first step, before anything else was answered, another name is nobody’s business', async () => {
    const there = await watched();
    await there.person.chooses('Cho tôi');
    await names(there, ME);
    await goesOn(there, HEADINGS.offers);
    await there.person.presses('Quay lại');
    await there.person.arrivesAt(HEADINGS.person);
    await names(there, SAU);
    await goesOn(there, HEADINGS.offers);
    expect(there.person.text).not.to.include(OTHER);
  });

  it("the browser's Forward does not carry the answers over to another person", async () => {
    const there = await watched();
    await reachesReview(there);
    history.go(-6);
    await there.person.arrivesAt(HEADINGS.person);
    await there.person.fills('Họ và tên', 'Nguyễn Văn Khác');
    history.go(6);
    await there.person.arrivesAt(HEADINGS.offers);
    await there.person.sees(OTHER);
    await there.person.presses('Quay lại');
    await there.person.arrivesAt(HEADINGS.person);
    expect(there.person.field('Họ và tên').value).to.equal('Nguyễn Văn Khác');
    expect(there.sent).to.deep.equal([]);
  });

  it('a second form on the page finds nothing of the first, and the first goes on as it was', async () => {
    const first = await watched();
    await reachesReview(first);
    await draftIsWritten();
    const second = await watched({ sandbox: first.sandbox });
    await second.person.arrivesAt(HEADINGS.person);
    expect(second.person.field('Họ và tên').value).to.equal('');
    await second.person.chooses('Cho tôi');
    await names(second, SAU);
    await goesOn(second, HEADINGS.offers);

    expect(first.person.heading).to.equal(HEADINGS.review);
    await confirms(first);
    await first.person.arrivesAt(HEADINGS.done);
    expect(first.sent.map(({ person }) => person.fullName)).to.deep.equal(['Nguyễn Văn Mẫu']);
    expect(second.sent).to.deep.equal([]);
  });

  it('a card that is scanned over a person is another person too', async () => {
    const camera = new FakeCamera().enter();
    try {
      const there = await watched();
      await reachesReview(there);
      await changes(there, 'Họ và tên');
      await there.person.presses('Quét mã trên căn cước');
      await photographs(there.form, '000085000321|012345678|Phạm Văn Sau|01021985|Nam|12/3 Trần Quang Khải|15042021');
      await until(() => there.person.root.getElementById('card-result'), 'what the card says', 20_000);
      await there.person.presses('Dùng thông tin trên thẻ');
      expect(there.person.field('Họ và tên').value).to.equal('Phạm Văn Sau');
      await goesOn(there, HEADINGS.offers);
      await there.person.sees(OTHER);
    } finally {
      camera.leave();
    }
  });

  it('another guardian reads and decides anew; the health of the child is as it was', async () => {
    const there = await watched();
    await there.person.chooses('Cho người khác');
    await names(there, CON);
    await bringsMother(there);
    await goesOn(there, HEADINGS.offers);
    await tellsTheRest(there, { yesTo: ANAPHYLAXIS });
    await changes(there, 'Người giám hộ');
    await there.person.fills('Họ và tên của bạn', 'Lý Thị Dì');
    await there.person.fills('Số căn cước hoặc hộ chiếu của bạn', '000188000456');
    await goesOn(there, HEADINGS.consent);
    await there.person.sees(OTHER_GUARDIAN);
    await until(() => there.person.root.querySelectorAll('.consent fieldset').length >= 2, 'both texts');
    expect(isMarked(there)).to.equal(false);
    await agrees(there);
    await confirms(there);
    await there.person.arrivesAt(HEADINGS.done);
    expect(answerOf(there.sent[0]!, 'anaphylaxis')).to.equal('yes');
  });

  it('a man is not asked whether he is pregnant', async () => {
    const there = await watched();
    await there.person.chooses('Cho tôi');
    await names(there, SAU);
    await goesOn(there, HEADINGS.offers);
    await choosesDoses(there);
    await tellsWhere(there);
    await preferences(there);
    await answers(there, ANAPHYLAXIS, 'Không');
    expect(there.person.text).not.to.include(PREGNANCY);
  });
});

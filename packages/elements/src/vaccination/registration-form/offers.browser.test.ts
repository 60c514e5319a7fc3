import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { Schemas } from '@sen/client';
import { until } from '../../testing/person.ts';
import {
  agrees,
  answersForms,
  campaignIn,
  choosesDoses,
  confirms,
  forgetDrafts,
  HEADINGS,
  livesIn,
  preferences,
  tellsWhere,
  tellsWho,
  visit,
  type Arrival,
  type Visit,
} from '../../testing/registering.ts';
import './register.ts';

const RECORD = 'Đã tiêm mũi nào của các đợt bên dưới chưa?';
const DAUGHTER = { name: 'Lý Mai Chi', born: '10/4/2015', id: '000315000123' };

/** A girl of eleven with her mother, who is known by her name alone. */
async function tellsOfDaughter({ person }: Visit, born = DAUGHTER.born): Promise<void> {
  await person.chooses('Cho con hoặc trẻ dưới 18 tuổi');
  await person.fills('Họ và tên', DAUGHTER.name);
  await person.fills('Ngày sinh', born);
  await person.chooses('Nữ');
  await person.chooses('Căn cước, CCCD (12 số)');
  await person.fills('Số căn cước', DAUGHTER.id);
  await person.chooses('Mẹ');
  await person.fills('Họ và tên của bạn', 'Lý Thị Mẹ');
  await person.presses('Tiếp tục');
  await person.arrivesAt(HEADINGS.offers);
}

/** Whoever stands between the page and the platform, and changes what it says. */
const between =
  (change: (path: string, answer: object) => object): typeof globalThis.fetch =>
  async (asked, init) => {
    const answer = await fetch(asked, init);
    if (!answer.ok) return answer;
    const { pathname } = new URL(asked instanceof Request ? asked.url : asked);
    return Response.json(change(pathname, (await answer.json()) as object));
  };

/** A form that is asked for one campaign, as far as its answer. */
async function asksFor(campaign: string, arrival: Arrival = {}): Promise<Visit> {
  const there = await visit({ ...arrival, campaign });
  await tellsWho(there);
  await livesIn(there);
  return there;
}

const boxesIn = ({ person }: Visit): HTMLInputElement[] => [
  ...person.root.querySelectorAll<HTMLInputElement>('.campaign input[type=checkbox]'),
];

describe('what campaigns have for a person', function () {
  this.timeout(40_000);
  beforeEach(forgetDrafts);

  it('says of each what it has, asks the record where that decides, and ticks nothing', async () => {
    const there = await visit();
    await tellsWho(there);
    await there.person.sees('Chọn phường, xã để xem các đợt tiêm ở đó.');
    await livesIn(there);
    const covid = await campaignIn(there, 'covid-19-2021');
    expect(covid.textContent).to.include('Cần biết đã tiêm những mũi nào').and.include('Người từ 5 tuổi');
    expect(boxesIn(there)).to.deep.equal([]);
    await there.person.presses('Trả lời về các mũi đã tiêm');
    expect(there.person.focused?.getAttribute('name')).to.equal('earlierDoses');
    await there.person.chooses('Chưa tiêm mũi nào');
    await until(() => boxesIn(there).length === 1, 'the offer', 15_000);
    await there.person.hears('Có 1 mũi có thể đăng ký.');
    expect(boxesIn(there)[0]!.checked).to.equal(false);
    await there.person.sees('3 đợt khác, không có mũi cho người này');
    await expect(there.form).to.be.accessible();
    await there.person.presses('Tiếp tục');
    await until(() => there.person.errors[0]?.startsWith('Chọn ít nhất một mũi'), 'what is missing');
  });

  it('several campaigns for one girl in one go: one visit, one code, and she is heard beside her mother', async () => {
    let sent: Schemas['NewRegistration'] | undefined;
    const there = await visit({
      fetch: async (asked, init) => {
        const request = asked instanceof Request ? asked.clone() : new Request(asked, init);
        if (request.method === 'POST' && request.url.endsWith('/registrations'))
          sent = (await request.json()) as Schemas['NewRegistration'];
        return fetch(asked, init);
      },
    });
    await tellsOfDaughter(there);
    await choosesDoses(there, 'hpv-girls-2026', 'covid-19-2021');
    await tellsWhere(there);
    await preferences(there);
    await answersForms(there);
    await there.person.sees('Còn con, con có đồng ý không?');
    await expect(there.form).to.be.accessible();
    await agrees(there);
    await there.person.sees('Mũi HPV thứ nhất');
    await there.person.sees('Tiêm chủng phòng COVID-19');
    await confirms(there);
    await there.person.arrivesAt(HEADINGS.done);
    await there.person.sees('Tiêm vắc xin HPV cho trẻ em gái 11 tuổi: Mũi HPV thứ nhất');
    await there.person.sees('Tiêm chủng phòng COVID-19: Mũi 1');

    expect(sent!.doses!.map(({ campaignId, doseId }) => [campaignId, doseId])).to.deep.equal([
      ['hpv-girls-2026', 'dose-1'],
      ['covid-19-2021', 'dose-1'],
    ]);
    expect(
      sent!.consents.every(({ decision, childDecision }) => decision === 'agree' && childDecision === 'agree'),
    ).to.equal(true);
    expect(sent!.guardian).to.deep.equal({ relation: 'mother', fullName: 'Lý Thị Mẹ', phone: '+84912345678' });
    for (const before of ['doseKind', 'doseNumber', 'priorityGroup', 'history'])
      expect(before in sent!).to.equal(false);
  });

  it('a remembered dose decides which comes next, and from when on', async () => {
    const there = await visit();
    const { person } = there;
    await tellsWho(there);
    await livesIn(there);
    await person.sees(RECORD);
    await person.chooses('Đã tiêm, tôi ghi lại ở dưới');
    await until(() => (person.field('Vắc xin') as HTMLSelectElement).options.length > 3, 'vaccines');
    await person.fills('Vắc xin', 'Comirnaty (Pfizer-BioNTech)');
    await person.fills('Ngày tiêm', '5/9/2026');
    const covid = await campaignIn(there, 'covid-19-2021');
    await until(() => boxesIn(there).length === 1, 'the next dose', 15_000);
    expect((await campaignIn(there, 'covid-19-2021')).textContent)
      .to.include('Mũi 2')
      .and.include('Comirnaty');
    expect(covid).not.to.equal(undefined);
    await expect(there.form).to.be.accessible();
  });

  it('half a birth asks for more of it and guesses nothing; the rest that was told stays', async () => {
    const there = await visit();
    await tellsOfDaughter(there, '2015');
    await livesIn(there);
    const hpv = await campaignIn(there, 'hpv-girls-2026');
    expect(hpv.textContent).to.include('Cần ngày sinh đầy đủ hơn');
    hpv.querySelector('button')!.click();
    await there.person.arrivesAt(HEADINGS.person);
    expect(there.person.focused).to.equal(there.person.field('Ngày sinh'));
    await there.person.fills('Ngày sinh', DAUGHTER.born);
    await there.person.presses('Tiếp tục');
    await there.person.arrivesAt(HEADINGS.offers);
    expect(there.person.text).not.to.include('Bạn đã đổi người được tiêm');
    expect((await campaignIn(there, 'hpv-girls-2026')).textContent).not.to.include('Cần ngày sinh đầy đủ hơn');
  });

  it('what was offered to one person is not there for the next', async () => {
    const there = await visit();
    await tellsOfDaughter(there);
    await livesIn(there);
    await there.person.sees(RECORD);
    await there.person.chooses('Chưa tiêm mũi nào');
    await until(() => boxesIn(there).length === 2, 'both offers', 15_000);
    boxesIn(there)[0]!.click();
    await there.person.presses('Quay lại');
    await there.person.arrivesAt(HEADINGS.person);
    await there.person.fills('Họ và tên', 'Lý Văn Anh');
    await there.person.fills('Ngày sinh', '1/1/1990');
    await there.person.chooses('Nam');
    await there.person.fills('Số căn cước', '000090000123');
    await there.person.chooses('Cho người khác');
    await there.person.presses('Tiếp tục');
    await there.person.arrivesAt(HEADINGS.offers);
    await there.person.sees('Bạn đã đổi người được tiêm');
    await campaignIn(there, 'covid-19-2021');
    expect(there.person.root.querySelector('input:checked')).to.equal(null);
    expect(boxesIn(there)).to.deep.equal([]);
  });

  it('a page for one campaign shows that alone, and why it is not for somebody', async () => {
    const there = await asksFor('influenza-2026');
    await there.person.sees('Hiện không có mũi tiêm nào cho người này');
    await there.person.sees('Chưa đủ tuổi. Đủ tuổi từ 18/1/2052');
    expect(there.person.root.querySelectorAll('.campaign')).to.have.length(1);
    await expect(there.form).to.be.accessible();
    await there.person.presses('Tiếp tục');
    await until(() => there.person.errors[0]?.startsWith('Chưa có mũi nào để chọn'), 'what to do');
  });

  it('a campaign that there is not is said to be none, and offers nothing', async () => {
    const there = await asksFor('no-such-campaign');
    await there.person.sees('Không có đợt tiêm này');
    expect(boxesIn(there)).to.deep.equal([]);
  });

  it('a campaign that somebody changed on its way is not offered', async () => {
    const there = await asksFor('covid-19-2021', {
      fetch: between((path, answer) =>
        path.endsWith('/campaigns/covid-19-2021') && 'payload' in answer
          ? { ...answer, payload: { ...(answer.payload as object), title: { vi: 'Đợt giả', en: 'False' } } }
          : answer,
      ),
    });
    await there.person.sees('Chưa có ai bảo đảm đợt tiêm này là thật');
    expect(there.person.text).not.to.include('Đợt giả');
    expect(boxesIn(there)).to.deep.equal([]);
  });

  it('a form that somebody changed takes its campaign with it', async () => {
    const there = await asksFor('covid-19-2021', {
      fetch: between((path, answer) =>
        path.includes('/form-documents/') && 'payload' in answer
          ? { ...answer, payload: { ...(answer.payload as object), questions: [] } }
          : answer,
      ),
    });
    await there.person.sees('Chưa có ai bảo đảm đợt tiêm này là thật');
    expect(boxesIn(there)).to.deep.equal([]);
  });

  it('a page without keys checks nothing and offers nothing, and calls nothing false', async () => {
    const there = await asksFor('covid-19-2021', { isForTesting: false });
    await there.person.sees('Chưa kiểm tra được đợt tiêm này');
    await there.person.sees('Không có nghĩa là đợt tiêm giả');
    expect(boxesIn(there)).to.deep.equal([]);
  });

  it('before a platform that knows no campaigns the form says so plainly', async () => {
    const there = await visit({
      fetch: between((path, answer) => (path.endsWith('/config') ? { ...answer, campaigns: undefined } : answer)),
    });
    await tellsWho(there);
    await there.person.sees('Không xem được các đợt tiêm ở đây');
  });

  it('is walked with the keyboard alone, from the commune to a dose', async () => {
    const there = await visit();
    await tellsWho(there);
    await livesIn(there);
    await there.person.sees(RECORD);
    there.person.root.querySelector<HTMLInputElement>('input[name=earlierDoses]')!.focus();
    await sendKeys({ press: ' ' });
    await until(() => boxesIn(there).length === 1, 'the offer', 15_000);
    expect(there.person.focused?.getAttribute('name')).to.equal('earlierDoses');
    while (there.person.focused !== boxesIn(there)[0]) await sendKeys({ press: 'Tab' });
    await sendKeys({ press: ' ' });
    await until(() => boxesIn(there)[0]!.checked, 'the tick');
    await sendKeys({ press: 'Enter' });
    await there.person.arrivesAt(HEADINGS.contact);
  });
});

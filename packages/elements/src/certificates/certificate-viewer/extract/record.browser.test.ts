import { expect, fixture, html } from '@open-wc/testing';
import type { HolderName } from '../../../testing/certificates.ts';
import { Person, SandboxControl, until } from '../../../testing/person.ts';
import {
  newestCode,
  newRegistrationOf,
  PHONE,
  registerPerson,
  sandboxAccessOf,
  SITE_KEY,
} from '../../../testing/registered.ts';
import { childWithTwoVaccines, infantWithEarlyDose } from '../../../testing/vaccinated-child.ts';
import '../register.ts';
import type { CertificateViewer } from '../certificate-viewer.ts';

interface Visit {
  element: CertificateViewer;
  person: Person;
  control: SandboxControl;
}

const newControl = (): SandboxControl => new SandboxControl(`record-${crypto.randomUUID()}`);

async function visit(
  control: SandboxControl,
  { locale = 'vi', as = undefined as HolderName | undefined, width = '' } = {},
): Promise<Visit> {
  const accessToken = as && (() => `citizen-sandbox-${as}`);
  const platform = await fixture<HTMLElement>(html`
    <sen-platform base-url=${control.baseUrl} site-key=${SITE_KEY} locale=${locale} sandbox .accessToken=${accessToken}>
      <sen-certificate-viewer>Gọi 19009095</sen-certificate-viewer>
    </sen-platform>
  `);
  platform.parentElement!.style.inlineSize = width;
  const element = platform.querySelector('sen-certificate-viewer')!;
  await until(() => element.shadowRoot?.querySelector('h2, .notice'), 'something to read', 15_000);
  return { element, person: new Person(element), control };
}

/** Opens the record of somebody who is signed in. */
async function opensRecord(as: HolderName, more: { locale?: string; width?: string } = {}): Promise<Visit> {
  const there = await visit(newControl(), { as, ...more });
  const [press, heading] =
    more.locale === 'en'
      ? ['See the vaccination record', 'Vaccination record']
      : ['Xem hồ sơ tiêm chủng', 'Hồ sơ tiêm chủng'];
  await there.person.sees(press);
  await there.person.presses(press);
  await until(() => there.person.focused?.textContent === heading, 'the focus on the record', 15_000);
  return there;
}

/** From the phone that was typed to what the platform has for it. */
async function entersCode({ person, control }: Visit, phone: string): Promise<void> {
  await person.presses('Gửi mã cho tôi');
  await person.arrivesAt('Nhập mã vừa gửi đến điện thoại');
  await person.fills('Mã 6 số', await newestCode(control, phone));
  await person.presses('Xác nhận mã');
}

/** Looks up the phone of a mother, and opens what is on record for it. */
async function opensRecordOfPhone(control: SandboxControl): Promise<Visit> {
  const there = await visit(control);
  await there.person.arrivesAt('Xem chứng nhận của bạn');
  await there.person.fills('Số điện thoại', '0912345678');
  await entersCode(there, PHONE);
  await there.person.sees('Xem hồ sơ tiêm chủng');
  await there.person.presses('Xem hồ sơ tiêm chủng');
  await there.person.sees('In trích lục');
  return there;
}

const frameOf = ({ person }: Visit): HTMLIFrameElement | null => person.root.querySelector('iframe');

/** A printer in the place of the machine's, which would ask somebody. @param print undefined: there is none */
function hasPrinter({ person }: Visit, print: (() => void) | undefined): void {
  person.root.addEventListener(
    'load',
    ({ target }) => void Object.assign((target as HTMLIFrameElement).contentWindow ?? {}, { print }),
    { capture: true },
  );
}

/** The document that the printer gets. */
async function prints(there: Visit, press = 'In trích lục'): Promise<Document> {
  let sheets: Document | undefined;
  hasPrinter(there, () => (sheets = frameOf(there)?.contentDocument ?? undefined));
  await there.person.presses(press);
  const printed = await until(() => sheets, 'the printer');
  expect(printed.querySelectorAll('.measured').length).to.equal(0);
  return printed;
}

const textOf = (node: Element | null): string => (node?.textContent ?? '').replace(/\s+/g, ' ').trim();

describe('the vaccination record in <sen-certificate-viewer>', () => {
  it('shows every dose of the person, where it was given and which has a certificate', async () => {
    const there = await opensRecord('du');
    await there.person.hears('Hồ sơ có 2 mũi đã tiêm.');
    const record = textOf(there.person.root.querySelector('.record'));
    expect(record).to.include('Võ Thị Đủ').and.include('15/8/1978').and.include('… 011');
    expect(there.person.root.querySelectorAll('.record ol > li').length).to.equal(2);
    expect(record).to.include('AstraZeneca').and.include('Lô SEN-TEST').and.include('Đã có chứng nhận');
    await expect(there.element).to.be.accessible();
  });

  it('shows the doses of somebody who has no certificate yet', async () => {
    const there = await opensRecord('thieu');
    await there.person.sees('Chưa có chứng nhận nào');
    expect(there.person.root.querySelectorAll('.record ol > li').length).to.equal(2);
  });

  it('counts the doses of a child by antigen, one injection against three diseases as a dose of each', async () => {
    const control = newControl();
    await childWithTwoVaccines(sandboxAccessOf(control));
    const there = await opensRecordOfPhone(control);
    const record = textOf(there.person.root.querySelector('.record'));
    expect(record).to.include('Lý Thị Út').and.include('Chiến dịch tiêm bù, tiêm vét vắc xin sởi · Mũi sởi tiêm bù');
    const antigens = [...there.person.root.querySelectorAll('.record dl.record-list > div')].map((row) =>
      Array.from(row.children, textOf)
        .join(' ')
        .replace(/\d+\/\d+\/\d{4}/g, '…'),
    );
    expect(antigens).to.deep.equal([
      'Kháng nguyên quai bị mũi 1: …',
      'Kháng nguyên rubella mũi 1: … mũi 2: …',
      'Kháng nguyên sởi mũi 1: … mũi 2: …',
    ]);
    await expect(there.element).to.be.accessible();
    const paper = await prints(there);
    expect(textOf(paper.body)).to.include('Kháng nguyên sởi: mũi 2').and.include('Lô SEN-mmr-ii');
  });

  it('finds the record of a child beside that of its father, by what the child was registered with', async () => {
    const control = newControl();
    const access = sandboxAccessOf(control);
    const born = await childWithTwoVaccines(access);
    const father = await registerPerson(access, newRegistrationOf());
    await control.tell(`registrations/${father.id}:vaccinate`, {});
    const there = await opensRecordOfPhone(control);
    const { person, element } = there;
    await person.sees('Nguyễn Văn Mẫu');
    await person.presses('Xem hồ sơ của người khác cùng số điện thoại');
    await until(() => person.focused === person.field('Họ và tên người được tiêm'), 'the focus on the name');
    await person.presses('Tìm hồ sơ');
    await person.sees('Nhập ngày sinh, ví dụ 18/1/2017');
    await expect(element).to.be.accessible();

    await person.fills('Họ và tên người được tiêm', 'lý thị không có');
    await person.fills('Ngày sinh', born.split('-').reverse().join('/'));
    await person.chooses('Nữ');
    await person.presses('Tìm hồ sơ');
    await person.sees('Chưa tìm thấy hồ sơ như vậy');
    expect(person.text).to.include('Nguyễn Văn Mẫu').and.not.include('Lý Thị Út');
    await person.fills('Họ và tên người được tiêm', 'lý thị út');
    await person.presses('Tìm hồ sơ');
    await person.sees('Lý Thị Út');
    expect(person.text).not.to.include('Nguyễn Văn Mẫu');
    await until(() => person.focused?.textContent === 'Hồ sơ tiêm chủng', 'the focus on the other record');
    expect(person.root.querySelector('.record ~ form')).not.to.exist;
  });

  it('says of an early dose that it does not count, and gives it no number', async () => {
    const control = newControl();
    await infantWithEarlyDose(sandboxAccessOf(control));
    const there = await opensRecordOfPhone(control);
    await there.person.sees('Không tính vào số mũi');
    expect(textOf(there.person.root.querySelector('.record'))).to.match(/Kháng nguyên sởi ?không tính: \d/);
    expect(textOf((await prints(there)).querySelector('.injections'))).to.include('Không tính vào số mũi');
  });

  it('says so where a phone has no record, and offers nothing to print', async () => {
    const there = await visit(newControl());
    const { person } = there;
    await person.arrivesAt('Xem chứng nhận của bạn');
    await person.fills('Số điện thoại', '0900001999');
    await entersCode(there, '+84900001999');
    await person.sees('Xem hồ sơ tiêm chủng');
    await person.presses('Xem hồ sơ tiêm chủng');
    await person.sees('Chưa có mũi tiêm nào được ghi theo số điện thoại này');
    expect(person.text).not.to.include('In trích lục');
    await expect(there.element).to.be.accessible();
  });

  it('asks for a code again when the confirmation has run out, then shows the certificates and the record', async () => {
    const there = await visit(newControl());
    const { person, control } = there;
    await person.arrivesAt('Xem chứng nhận của bạn');
    await person.fills('Số điện thoại', '0900001001');
    await entersCode(there, '+84900001001');
    await person.sees('Hợp lệ đến');
    await control.tell('clock', { advanceSeconds: 31 * 60 });
    await person.presses('Xem hồ sơ tiêm chủng');
    await person.sees('Đã quá thời gian xác nhận');
    expect(person.root.querySelector('.record')).not.to.exist;
    await entersCode(there, '+84900001001');
    await person.sees('Hợp lệ đến');
    await person.presses('Xem hồ sơ tiêm chủng');
    await person.sees('In trích lục');
    expect(person.text).to.include('Võ Thị Đủ');
  });

  it('shows nothing of the record before it is asked for: who shows a code shows the screen', async () => {
    const there = await visit(newControl(), { as: 'du' });
    await there.person.sees('Hợp lệ đến');
    expect(there.person.root.querySelector('.record')).not.to.exist;
    expect(there.person.text).not.to.include('SEN-TEST');
  });

  it('says that the platform rests, and keeps what is shown', async () => {
    const there = await visit(newControl(), { as: 'du' });
    await there.person.sees('Hợp lệ đến');
    await there.control.tell('faults', { kind: 'maintenance', operationId: 'getMyRecord', retryAfter: 600 });
    await there.person.presses('Xem hồ sơ tiêm chủng');
    await there.person.sees('Hệ thống đang bảo trì');
    expect(there.person.root.querySelector('.record')).not.to.exist;
    await there.person.sees('Hợp lệ đến');
    await there.person.sees('Xem hồ sơ tiêm chủng');
  });

  it('prints under a content policy that allows no frames, no inline styles and no text turned into code', async () => {
    const control = newControl();
    const body = `<sen-platform base-url="${control.baseUrl}" site-key="${SITE_KEY}" sandbox><sen-certificate-viewer></sen-certificate-viewer></sen-platform>`;
    const strict = document.createElement('iframe');
    strict.title = 'strict';
    strict.src = `/csp/?script=${encodeURIComponent('/packages/elements/src/certificates/certificate-viewer/register.ts')}&body=${encodeURIComponent(body)}`;
    document.body.append(strict);
    const element = await until(
      () => strict.contentDocument?.querySelector<CertificateViewer>('sen-certificate-viewer'),
      'the element in the frame',
      15_000,
    );
    const refused: string[] = [];
    strict.contentDocument!.addEventListener('securitypolicyviolation', (event) =>
      refused.push(event.violatedDirective),
    );
    await until(() => element.shadowRoot?.querySelector('form'), 'the form', 15_000);
    Object.assign(element.closest('sen-platform')!, { accessToken: () => 'citizen-sandbox-du' });
    const there = { element, person: new Person(element), control };
    await there.person.sees('Xem hồ sơ tiêm chủng');
    await there.person.presses('Xem hồ sơ tiêm chủng');
    await there.person.sees('In trích lục');
    const paper = await prints(there);
    expect(paper.querySelector('.page')!.getBoundingClientRect().width).to.be.closeTo((180 / 25.4) * 96, 1);
    expect(refused).to.deep.equal([]);
    strict.remove();
  });

  it('prints an extract that says in both languages that it is no certificate, and has no code on it', async () => {
    const there = await opensRecord('du');
    const paper = await prints(there);
    const text = textOf(paper.body);
    expect(text).to.match(/^Trích lục hồ sơ tiêm chủng Extract of the vaccination record/);
    expect(text).to.include('không phải giấy chứng nhận').and.include('no certificate');
    expect(text).to.include('Dữ liệu thử nghiệm');
    expect(text).to.match(/In lúc \d+:\d\d ngày \d+\/\d+\/\d{4} từ /);
    expect(text).to.include('hỏi nơi đã tiêm').and.include('Cần giúp, gọi 1900');
    expect(text).to.include('dùng chứng nhận, không dùng bản trích này');
    expect(paper.querySelector('svg, img, canvas')).not.to.exist;
    expect(textOf(paper.querySelector('.foot'))).to.equal('Võ Thị Đủ · 15/8/1978 Trang 1/1');
    expect(paper.documentElement.lang).to.equal('vi');
    expect(paper.title).to.equal('trich-luc-ho-so-tiem-chung');
    expect(frameOf(there)!.getAttribute('src')).to.equal(null);
  });

  it('leaves neither record nor paper when the person presses the end', async () => {
    const there = await opensRecord('du');
    await prints(there);
    await there.person.presses('Xong, xoá khỏi máy này');
    await there.person.sees('Đã xoá khỏi máy này');
    expect(there.person.root.querySelectorAll('.record, iframe').length).to.equal(0);
    expect(there.person.root.innerHTML).not.to.include('Đủ');
  });

  it('says so where the browser cannot print', async () => {
    const there = await opensRecord('du');
    hasPrinter(there, undefined);
    await there.person.presses('In trích lục');
    await there.person.sees('Trình duyệt này không in được');
  });

  it('prints once more without keeping the paper of before', async () => {
    const there = await opensRecord('du');
    await prints(there);
    const first = frameOf(there);
    await there.person.presses('In trích lục');
    await until(() => frameOf(there) !== first, 'another frame');
    expect(there.person.root.querySelectorAll('iframe').length).to.equal(1);
  });

  it('speaks English, on the paper too', async () => {
    const there = await opensRecord('du', { locale: 'en' });
    await expect(there.element).to.be.accessible();
    const paper = await prints(there, 'Print the extract');
    expect(textOf(paper.body)).to.match(/^Extract of the vaccination record Trích lục hồ sơ tiêm chủng/);
    expect(textOf(paper.querySelector('.other'))).to.equal('Trích lục hồ sơ tiêm chủng');
    expect(paper.querySelector('.other')!.getAttribute('lang')).to.equal('vi');
  });

  it('fits a phone of 360 px', async () => {
    const there = await opensRecord('du', { width: '360px' });
    await prints(there);
    const page = there.person.root.querySelector('.sen')!;
    expect(page.clientWidth).to.be.at.most(360);
    expect(page.scrollWidth).to.be.at.most(page.clientWidth);
  });
});

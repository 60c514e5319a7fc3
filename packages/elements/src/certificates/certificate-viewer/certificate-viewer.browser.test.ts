import { expect, fixture, html } from '@open-wc/testing';
import { codeOf, forged, type HolderName } from '../../testing/certificates.ts';
import { Person, SandboxControl, until } from '../../testing/person.ts';
import { newestCode, SITE_KEY } from '../../testing/registered.ts';
import './register.ts';
import type { CertificateViewer } from './certificate-viewer.ts';

interface Visit {
  element: CertificateViewer;
  person: Person;
  control: SandboxControl;
}

const newControl = (): SandboxControl => new SandboxControl(`certificate-viewer-${crypto.randomUUID()}`);

async function visit(
  control: SandboxControl,
  {
    locale = 'vi',
    as = undefined as HolderName | undefined,
    text = '',
    fetch = undefined as typeof globalThis.fetch | undefined,
  } = {},
): Promise<Visit> {
  const accessToken = as && (() => `citizen-sandbox-${as}`);
  const platform = await fixture<HTMLElement>(html`
    <sen-platform base-url=${control.baseUrl} site-key=${SITE_KEY} locale=${locale} sandbox .accessToken=${accessToken} .fetch=${fetch}>
      <sen-certificate-viewer .text=${text}>Gọi 19009095</sen-certificate-viewer>
    </sen-platform>
  `);
  const element = platform.querySelector('sen-certificate-viewer')!;
  await until(() => element.shadowRoot?.querySelector('h2, .notice'), 'something to read', 15_000);
  return { element, person: new Person(element), control };
}

const titleOf = ({ person }: Visit): string => person.root.querySelector('.verdict-title')?.textContent?.trim() ?? '';

async function seesAnswer(there: Visit): Promise<string> {
  await until(() => titleOf(there), 'an answer', 15_000);
  return titleOf(there);
}

/** What was handed to the browser to download. */
async function downloads(during: () => Promise<void>): Promise<{ name: string; blob: Blob }[]> {
  const found: { name: string; blob: Blob }[] = [];
  const blobs = new Map<string, Blob>();
  const { createObjectURL } = URL;
  const { click } = HTMLAnchorElement.prototype;
  URL.createObjectURL = (blob: Blob) => {
    const address = createObjectURL(blob);
    blobs.set(address, blob);
    return address;
  };
  HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
    found.push({ name: this.download, blob: blobs.get(this.href)! });
  };
  try {
    await during();
    await until(() => found.length > 0, 'the download');
  } finally {
    URL.createObjectURL = createObjectURL;
    HTMLAnchorElement.prototype.click = click;
  }
  return found;
}

describe('one’s own certificates', function () {
  this.timeout(40_000);
  beforeEach(() => localStorage.clear());

  it('shows who signed in the answer first, then the code, then what stands in it', async () => {
    const there = await visit(newControl(), { as: 'du' });
    const { element, person } = there;
    expect(await seesAnswer(there)).to.match(/^Hợp lệ đến \d+\/\d+\/\d{4}$/);
    await person.sees('Đã tiêm đủ');
    await person.sees('Võ Thị Đủ');
    await person.sees('15/8/1978');
    await person.sees('Mũi 2/2');
    await person.sees('AstraZeneca');
    await person.sees('Việt Nam');
    const order = ['.verdict', '.band', '.qr', '.facts'].map((selector) => person.root.querySelector(selector)!);
    order.reduce((before, after) => {
      expect(before.compareDocumentPosition(after)).to.equal(Node.DOCUMENT_POSITION_FOLLOWING);
      return after;
    });
    await person.hears('Hợp lệ đến');
    expect(person.root.querySelector('.qr')!.getAttribute('aria-label')).to.equal(
      'Mã QR của chứng nhận, để người kiểm tra quét',
    );
    await expect(element).to.be.accessible();
  });

  it('asks for a phone and the code sent to it, and says at the field what is wrong', async () => {
    const there = await visit(newControl());
    const { element, person, control } = there;
    await person.arrivesAt('Xem chứng nhận của bạn');
    await person.presses('Gửi mã cho tôi');
    await person.sees('Nhập số điện thoại đã dùng khi đi tiêm');
    await until(() => person.focused === person.field('Số điện thoại'), 'the focus on the field');
    await person.fills('Số điện thoại', '02838221234');
    await person.presses('Gửi mã cho tôi');
    await person.sees('Số máy bàn không nhận được tin nhắn');
    await expect(element).to.be.accessible();

    await person.fills('Số điện thoại', '0900001001');
    await person.presses('Gửi mã cho tôi');
    await person.arrivesAt('Nhập mã vừa gửi đến điện thoại');
    const code = await newestCode(control, '+84900001001');
    await person.fills('Mã 6 số', code === '000000' ? '111111' : '000000');
    await person.presses('Xác nhận mã');
    await person.sees('Mã không đúng');
    await person.fills('Mã 6 số', code);
    await person.presses('Xác nhận mã');
    expect(await seesAnswer(there)).to.match(/^Hợp lệ đến/);
    await person.sees('Võ Thị Đủ');
  });

  it('says of an expired one since when, and makes a new code', async () => {
    const there = await visit(newControl(), { as: 'han' });
    expect(await seesAnswer(there)).to.match(/^Hết hạn từ/);
    await expect(there.element).to.be.accessible();
    await there.person.presses('Cấp mã mới');
    // Good again; what the city asks of it besides is another matter.
    await there.person.sees('Có 2 chứng nhận');
    await until(() => titleOf(there) === 'Chứng nhận thật, chưa đạt quy định ở đây', 'the new code', 15_000);
    await there.person.sees('Cần tiêm nhắc lại');
    await expect(there.element).to.be.accessible();
  });

  it('says of a withdrawn one that it is, and why', async () => {
    const there = await visit(newControl(), { as: 'thu' });
    expect(await seesAnswer(there)).to.equal('Đã bị thu hồi');
    await there.person.sees('Lý do: Mũi tiêm được nhập nhầm người.');
  });

  it('tells who has none what is missing', async () => {
    const there = await visit(newControl(), { as: 'thieu' });
    await there.person.sees('Chưa có chứng nhận nào');
    await expect(there.element).to.be.accessible();
  });

  it('shows nothing of a text whose content was changed', async () => {
    const control = newControl();
    const there = await visit(control, { text: await forged(await codeOf(control, 'du'), '1978', '1979') });
    expect(await seesAnswer(there)).to.equal('Nội dung đã bị sửa');
    expect(there.person.text).not.to.include('Võ');
    expect(there.person.root.querySelector('.qr, .facts')).not.to.exist;
  });

  it('shows as little as is needed, or everything', async () => {
    const there = await visit(newControl(), { as: 'du' });
    await seesAnswer(there);
    await there.person.sees('Mã số chứng nhận');
    await there.person.presses('Thu gọn');
    expect(there.person.text).not.to.include('Mã số chứng nhận');
    expect(there.person.text).to.include('Võ Thị Đủ');
    expect(there.element.display).to.equal('minimal');
    await there.person.presses('Xem đủ thông tin');
    await there.person.sees('Mã số chứng nhận');
  });

  it('is kept only when asked to, encrypted, opens without a network, and goes for good', async () => {
    const control = newControl();
    let cut = false;
    const fetch: typeof globalThis.fetch = (input, init) =>
      cut ? Promise.reject(new TypeError('Failed to fetch')) : globalThis.fetch(input, init);
    const first = await visit(control, { as: 'du', fetch });
    await seesAnswer(first);
    await first.person.sees('Đã tiêm đủ');
    expect(localStorage.length).to.equal(0);
    await first.person.presses('Lưu để xem khi mất mạng');
    await first.person.sees('Đã lưu trên máy này');
    expect(JSON.stringify({ ...localStorage }))
      .not.to.include('HC1:')
      .and.not.include('Võ');

    cut = true;
    const again = await visit(control, { fetch });
    expect(await seesAnswer(again)).to.match(/^Hợp lệ đến/);
    await again.person.sees('Đang xem bản lưu trên máy này');
    await again.person.sees('Võ Thị Đủ');
    await expect(again.element).to.be.accessible();
    await again.person.presses('Xoá khỏi máy này');
    await until(() => !again.person.text.includes('Võ'), 'the empty page');
    expect(localStorage.length).to.equal(0);
  });

  it('gives a picture, a drawing and a sheet to print of the card, without asking anybody', async () => {
    const there = await visit(newControl(), { as: 'du' });
    await seesAnswer(there);
    await until(() => there.person.root.querySelector('.qr'), 'the code');
    const [drawing] = await downloads(() => there.person.presses('Tải bản vẽ sắc nét'));
    expect(drawing!.name).to.equal('chung-nhan.svg');
    // Shown as a picture, which only whole markup is: a page under this policy makes no document of a text.
    const shown = new Image();
    shown.src = URL.createObjectURL(drawing!.blob);
    await shown.decode();
    const markup = await drawing!.blob.text();
    expect(markup.replace(/<[^>]*>/g, ' ')).to.match(/Hợp lệ đến[^]*Võ Thị Đủ/);
    expect(markup).to.contain(`d="${there.person.root.querySelector('.qr path')!.getAttribute('d')}"`);

    const [picture] = await downloads(() => there.person.presses('Tải ảnh'));
    expect(picture!.name).to.equal('chung-nhan.png');
    const image = await createImageBitmap(picture!.blob);
    expect(image.width).to.equal(1440);

    const [sheet] = await downloads(() => there.person.presses('Tải tệp PDF để in'));
    expect(sheet!.name).to.equal('chung-nhan.pdf');
    const file = await sheet!.blob.text();
    expect(file).to.match(/^%PDF-1\.4/);
    expect(file.match(/ re$/gm)!.length).to.equal(
      there.person.root.querySelector('.qr path')!.getAttribute('d')!.match(/M/g)!.length,
    );
  });

  it('speaks English', async () => {
    const there = await visit(newControl(), { as: 'du', locale: 'en' });
    expect(await seesAnswer(there)).to.match(/^Valid until/);
    await there.person.sees('Date of birth');
    await there.person.sees('Vietnam');
    await expect(there.element).to.be.accessible();
  });

  it('works under a content policy that forbids inline styles, scripts and text turned into code', async () => {
    const control = newControl();
    const code = await codeOf(control, 'du');
    const body = `<sen-platform base-url="${control.baseUrl}" site-key="${SITE_KEY}" sandbox><sen-certificate-viewer></sen-certificate-viewer></sen-platform>`;
    const frame = document.createElement('iframe');
    frame.title = 'strict';
    frame.src = `/csp/?script=${encodeURIComponent('/packages/elements/src/certificates/certificate-viewer/register.ts')}&body=${encodeURIComponent(body)}`;
    document.body.append(frame);
    const element = await until(
      () => frame.contentDocument?.querySelector<CertificateViewer>('sen-certificate-viewer'),
      'the element in the frame',
      15_000,
    );
    const refused: string[] = [];
    frame.contentDocument!.addEventListener('securitypolicyviolation', (event) =>
      refused.push(event.violatedDirective),
    );
    await until(() => element.shadowRoot?.querySelector('form'), 'the form', 15_000);
    element.text = code;
    const code2 = await until(() => element.shadowRoot?.querySelector('.qr path'), 'the code', 15_000);
    expect(code2.getAttribute('d')).to.match(/^M0 0h7/);
    expect(refused).to.deep.equal([]);
    frame.remove();
  });

  it('fits a phone of 320 px', async () => {
    const there = await visit(newControl(), { as: 'du' });
    const narrow = there.element.closest('sen-platform')!.parentElement!;
    narrow.style.inlineSize = '320px';
    await seesAnswer(there);
    const page = there.person.root.querySelector('.sen')!;
    await until(() => page.clientWidth <= 320, 'the narrow page');
    expect(page.scrollWidth).to.be.at.most(page.clientWidth);
    narrow.style.inlineSize = '';
  });
});

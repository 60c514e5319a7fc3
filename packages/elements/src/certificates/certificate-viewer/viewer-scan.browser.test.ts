import { expect, fixture, html } from '@open-wc/testing';
import { codeOf, forged, type HolderName } from '../../testing/certificates.ts';
import { FakeCamera } from '../../testing/fake-camera.ts';
import { Person, SandboxControl, until } from '../../testing/person.ts';
import { SITE_KEY } from '../../testing/registered.ts';
import { photographs } from '../../testing/scanning.ts';
import './register.ts';
import type { CertificateViewer } from './certificate-viewer.ts';

const SCAN = 'Quét mã chứng nhận';

interface Visit {
  element: CertificateViewer;
  person: Person;
  control: SandboxControl;
}

async function visit({
  control = new SandboxControl(`viewer-scan-${crypto.randomUUID()}`),
  as = undefined as HolderName | undefined,
} = {}): Promise<Visit> {
  const accessToken = as && (() => `citizen-sandbox-${as}`);
  const platform = await fixture<HTMLElement>(html`
    <sen-platform base-url=${control.baseUrl} site-key=${SITE_KEY} sandbox .accessToken=${accessToken}>
      <sen-certificate-viewer>Gọi 19009095</sen-certificate-viewer>
    </sen-platform>
  `);
  const element = platform.querySelector('sen-certificate-viewer')!;
  await until(() => element.shadowRoot?.querySelector('h2, .notice'), 'something to read', 15_000);
  return { element, person: new Person(element), control };
}

const titleOf = ({ person }: Visit): string => person.root.querySelector('.verdict-title')?.textContent?.trim() ?? '';

async function scans(there: Visit, code: string): Promise<void> {
  await until(
    () => [...there.person.root.querySelectorAll('button')].some(({ textContent }) => textContent?.trim() === SCAN),
    'the button',
    15_000,
  );
  await there.person.presses(SCAN);
  await photographs(there.element, code);
  await until(() => !there.person.root.querySelector('sen-qr-scanner') && titleOf(there), 'the answer', 20_000);
}

describe('taking a certificate from a paper or another phone', function () {
  this.timeout(60_000);
  let camera: FakeCamera;
  beforeEach(() => {
    localStorage.clear();
    camera = new FakeCamera().enter();
  });
  afterEach(() => camera.leave());

  it('shows it with its answer and its code, without a phone number, and keeps it only when asked to', async () => {
    const there = await visit();
    const { element, person, control } = there;
    await person.sees('Có chứng nhận trên giấy, trong ảnh hoặc trên máy khác?');
    await expect(element).to.be.accessible();
    await scans(there, await codeOf(control, 'du'));
    expect(titleOf(there)).to.match(/^Hợp lệ đến/);
    await until(() => person.root.querySelector('.qr'), 'the code drawn anew');
    await person.sees('Võ Thị Đủ');
    await until(() => person.focused?.id === 'verdict', 'the focus on the answer');
    expect(camera.isReleased).to.equal(true);
    expect(localStorage.length).to.equal(0);
    await expect(element).to.be.accessible();

    await person.presses('Lưu để xem khi mất mạng');
    await person.sees('Đã lưu trên máy này');
    const again = await visit({ control });
    await until(() => titleOf(again), 'the answer from this device', 15_000);
    await again.person.sees('Võ Thị Đủ');
  });

  it('joins those that are kept already, and the same one twice is one', async () => {
    const control = new SandboxControl(`viewer-scan-${crypto.randomUUID()}`);
    const first = await visit({ control });
    await scans(first, await codeOf(control, 'du'));
    await first.person.presses('Lưu để xem khi mất mạng');
    await first.person.sees('Đã lưu trên máy này');

    await scans(first, await codeOf(control, 'han'));
    await first.person.sees('Có 2 chứng nhận');
    await until(() => titleOf(first).startsWith('Hết hạn từ'), 'the one just scanned');
    await first.person.presses('Lưu để xem khi mất mạng');
    await scans(first, await codeOf(control, 'du'));
    await until(() => titleOf(first).startsWith('Hợp lệ đến'), 'the one that is known');
    await first.person.sees('Có 2 chứng nhận');

    const again = await visit({ control });
    await again.person.sees('Có 2 chứng nhận');
  });

  it('shows nothing of one that was changed, does not offer to keep it, and leads back', async () => {
    const there = await visit();
    await scans(there, await forged(await codeOf(there.control, 'du'), '1978', '1979'));
    expect(titleOf(there)).to.equal('Nội dung đã bị sửa');
    expect(there.person.text).not.to.include('Võ').and.not.include('Lưu để xem');
    await there.person.presses('Xem bằng số điện thoại');
    await there.person.arrivesAt('Xem chứng nhận của bạn');
  });

  it('stands beside one’s own, for a child or a grandparent', async () => {
    const there = await visit({ as: 'du' });
    await until(() => titleOf(there), 'one’s own', 15_000);
    await scans(there, await codeOf(there.control, 'han'));
    await there.person.sees('Có 2 chứng nhận');
    await until(() => titleOf(there).startsWith('Hết hạn từ'), 'the one just scanned');
  });

  it('fits a phone of 320 px with the scanner open', async () => {
    const there = await visit();
    const narrow = there.element.closest('sen-platform')!.parentElement!;
    narrow.style.inlineSize = '320px';
    await until(() => there.person.text.includes(SCAN), 'the button');
    await there.person.presses(SCAN);
    await until(
      () => there.person.root.querySelector('sen-qr-scanner')?.shadowRoot?.querySelector('input'),
      'the scanner',
      15_000,
    );
    const page = there.person.root.querySelector('.sen')!;
    expect(page.scrollWidth).to.be.at.most(page.clientWidth);
    narrow.style.inlineSize = '';
  });
});

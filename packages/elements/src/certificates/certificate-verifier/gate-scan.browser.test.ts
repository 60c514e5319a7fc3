import { expect, fixture, html } from '@open-wc/testing';
import { codeOf } from '../../testing/certificates.ts';
import { FakeCamera } from '../../testing/fake-camera.ts';
import { Person, SandboxControl, until } from '../../testing/person.ts';
import { SITE_KEY } from '../../testing/registered.ts';
import { photographs, scannerIn } from '../../testing/scanning.ts';
import './register.ts';
import type { CertificateVerifier } from './certificate-verifier.ts';

interface Gate {
  element: CertificateVerifier;
  person: Person;
  control: SandboxControl;
}

async function gate({ locale = 'vi', scan = false, clearAfter = 30 } = {}): Promise<Gate> {
  const control = new SandboxControl(`gate-scan-${crypto.randomUUID()}`);
  const platform = await fixture<HTMLElement>(html`
    <sen-platform base-url=${control.baseUrl} site-key=${SITE_KEY} locale=${locale} sandbox>
      <sen-certificate-verifier ?scan=${scan} clear-after=${clearAfter}>Hỏi người phụ trách</sen-certificate-verifier>
    </sen-platform>
  `);
  const element = platform.querySelector('sen-certificate-verifier')!;
  await until(() => element.shadowRoot?.querySelector('h2'), 'the gate', 15_000);
  return { element, person: new Person(element), control };
}

const titleOf = ({ person }: Gate): string => person.root.querySelector('.verdict-title')?.textContent?.trim() ?? '';
const answer = (there: Gate, title: string | RegExp) =>
  until(() => new RegExp(title).test(titleOf(there)), `the answer ${String(title)}`, 20_000);

describe('scanning certificates at a gate', function () {
  this.timeout(60_000);
  let camera: FakeCamera;
  beforeEach(() => {
    camera = new FakeCamera().enter();
  });
  afterEach(() => camera.leave());

  it('goes person by person: the answer at once with the camera off, and the camera on again for the next', async () => {
    const there = await gate();
    const { element, person, control } = there;
    const [good, revoked] = [await codeOf(control, 'du'), await codeOf(control, 'thu')];
    const heard: Event[] = [];
    document.body.addEventListener('sen-code-scanned', (event) => heard.push(event), { once: true });
    expect(camera.tracks, 'nobody has asked for the camera').to.have.length(0);

    camera.show(good);
    await person.presses('Quét mã');
    await answer(there, /^Hợp lệ đến/);
    expect(camera.isReleased).to.equal(true);
    expect(person.root.querySelector('sen-qr-scanner')).to.equal(null);
    expect(person.focused).to.equal(person.root.querySelector('#verdict'));
    await person.hears('Hợp lệ đến');
    await expect(element).to.be.accessible();

    camera.show(revoked);
    await person.presses('Người tiếp theo');
    await answer(there, 'Đã bị thu hồi');
    expect(camera.isReleased).to.equal(true);
    expect(camera.tracks.length).to.be.at.least(2);
    expect(heard, 'who was checked is nobody’s business outside').to.deep.equal([]);
  });

  it('stands ready from the start, and asks for the camera only where that was allowed before', async () => {
    camera.permission = 'prompt';
    const asking = await gate({ scan: true });
    const scanner = await scannerIn(asking.element);
    expect(scanner.state).to.equal('idle');
    expect(camera.asked).to.have.length(0);
    await expect(asking.element).to.be.accessible();

    camera.permission = 'granted';
    const allowed = await gate({ scan: true });
    camera.show(await codeOf(allowed.control, 'du'));
    await answer(allowed, /^Hợp lệ đến/);
    expect(camera.isReleased).to.equal(true);
  });

  it('explains a code of another kind and goes on looking', async () => {
    const there = await gate();
    await there.person.presses('Quét mã');
    await photographs(there.element, '000087123456||Nguyễn Văn Mẫu|18011987|Nam|Huế|15042021');
    const scanner = await scannerIn(there.element);
    await until(() => scanner.shadowRoot!.querySelector('.notice'), 'what is wrong', 15_000);
    expect(titleOf(there)).to.equal('');
    await photographs(there.element, await codeOf(there.control, 'han'));
    await answer(there, /^Hết hạn từ/);
  });

  it('takes what a hand-held scanner types while the camera is on, and over an answer that stands', async () => {
    const there = await gate();
    const { person, control } = there;
    const [good, revoked] = [await codeOf(control, 'du'), await codeOf(control, 'thu')];
    await person.presses('Quét mã');
    await scannerIn(there.element);
    for (const key of [...good, 'Enter'])
      document.body.dispatchEvent(
        new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, composed: true }),
      );
    await answer(there, /^Hợp lệ đến/);
    expect(camera.isReleased).to.equal(true);

    person.root
      .querySelector('#verdict')!
      .dispatchEvent(new KeyboardEvent('keydown', { key: 'H', bubbles: true, composed: true }));
    const field = await until(() => person.root.querySelector<HTMLTextAreaElement>('textarea'), 'the field');
    expect(field.value).to.equal('H');
    field.value = revoked;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
    await answer(there, 'Đã bị thu hồi');
    await person.presses('Kiểm tra mã khác');
    await until(() => person.focused === person.root.querySelector('textarea'), 'the field to have the focus');
  });

  it('clears itself with the camera off, one press away from the next person', async () => {
    const there = await gate({ clearAfter: 1 });
    await there.person.presses('Quét mã');
    await photographs(there.element, await codeOf(there.control, 'du'));
    await answer(there, /^Hợp lệ đến/);
    await until(() => titleOf(there) === '', 'the answer to go', 5000);
    await until(() => there.person.focused === there.person.button('Quét mã'), 'the focus on the button');
    expect(camera.isReleased).to.equal(true);
  });

  it('speaks English, and fits a phone of 320 px with the scanner open', async () => {
    const there = await gate({ locale: 'en' });
    const narrow = there.element.closest('sen-platform')!.parentElement!;
    narrow.style.inlineSize = '320px';
    await there.person.presses('Scan a code');
    await scannerIn(there.element);
    const page = there.person.root.querySelector('.sen')!;
    expect(page.scrollWidth).to.be.at.most(page.clientWidth);
    await expect(there.element).to.be.accessible();
    await there.person.presses('Close the scanner');
    await until(() => there.person.focused === there.person.button('Scan a code'), 'the focus on the button');
    narrow.style.inlineSize = '';
  });
});

import { expect, fixture, html } from '@open-wc/testing';
import { type FakeCamera } from '../../testing/fake-camera.ts';
import { until } from '../../testing/person.ts';
import { hears, isScanning, keys, PERSONAL, PLACE, scanner, ScanPage, TUBE } from '../../testing/scan-page.ts';
import './register.ts';
import type { QrScanner } from './qr-scanner.ts';

describe('scanning a code', function () {
  this.timeout(40_000);

  const room = new ScanPage();
  let camera: FakeCamera;
  beforeEach(() => {
    camera = room.enter();
  });
  afterEach(() => room.leave());

  it('reads a code with the camera, says its kind aloud but not its content, and lets the camera go', async () => {
    camera.show(PERSONAL);
    const there = await scanner();
    await expect(there.element).to.be.accessible();
    await there.person.presses('Bật camera');
    await hears(there);

    const [event] = there.heard;
    expect([event!.text, event!.kind, event!.format, event!.source]).to.deep.equal([
      PERSONAL,
      'personal',
      'qr-code',
      'camera',
    ]);
    expect(camera.isReleased).to.equal(true);
    expect(there.element.state).to.equal('found');
    await there.person.sees('Đã đọc mã cá nhân');
    expect(there.said).to.include('Đã đọc mã cá nhân.');
    expect(there.said.join()).not.to.include('NGUYEN');
    expect(there.person.text).not.to.include('NGUYEN');
    await until(() => there.person.focused?.id === 'notice', 'the focus on what was found');
    await expect(there.element).to.be.accessible();

    camera.show(PLACE);
    await there.person.presses('Quét mã khác');
    await hears(there, 2);
    expect(there.heard[1]!.kind).to.equal('place');
  });

  it('asks for the rear camera, sharp enough for dense codes, and for no sound', async () => {
    const there = await scanner();
    await there.element.start();
    expect(camera.asked).to.deep.equal([
      {
        video: { facingMode: { ideal: 'environment' }, width: { ideal: 1920 }, height: { ideal: 1080 } },
        audio: false,
      },
    ]);
  });

  it('asks for no camera until somebody wants to scan, or the page says so', async () => {
    const there = await scanner();
    await there.element.updateComplete;
    expect(camera.asked).to.deep.equal([]);
    const gate = await fixture<QrScanner>(html`<sen-qr-scanner auto-start></sen-qr-scanner>`);
    await until(() => gate.state === 'scanning', 'the camera of the gate', 15_000);
    expect(camera.asked.length).to.equal(1);
  });

  it('goes on in continuous use: the same code once while it is in sight, and again after it was away', async () => {
    camera.show(PERSONAL);
    const there = await scanner({ continuous: true, duplicateWindow: 1 });
    await there.person.presses('Bật camera');
    await hears(there);
    await new Promise((resolve) => setTimeout(resolve, 2500));
    expect(there.heard.length).to.equal(1);
    camera.show(TUBE);
    await hears(there, 2);
    await there.person.sees('Đã đọc mã ống mẫu. Tổng cộng 2 mã.');
    await new Promise((resolve) => setTimeout(resolve, 1500));
    camera.show(PERSONAL);
    await hears(there, 3);
    expect(there.element.state).to.equal('scanning');
  });

  it('buzzes with a code where that is wanted, but not for those who asked for less motion', async () => {
    const buzzes: number[] = [];
    room.putInstead(navigator, 'vibrate', (length: number) => buzzes.push(length));
    const there = await scanner();
    keys('SENTUBE0001');
    expect(buzzes).to.deep.equal([]);
    there.element.haptics = true;
    keys('SENTUBE0002');
    expect(buzzes.length).to.equal(1);
    const real = globalThis.matchMedia.bind(globalThis);
    room.putInstead(globalThis, 'matchMedia', (query: string) =>
      query.includes('reduced-motion') ? { matches: true } : real(query),
    );
    keys('SENTUBE0003');
    expect([buzzes.length, there.heard.length]).to.deep.equal([1, 3]);
  });

  it('changes to the rear lens that focuses, and offers light and zoom where the lens has them', async () => {
    camera.lenses = [
      { label: 'camera2 2, facing back', capabilities: { focusMode: ['manual'] } },
      { label: 'camera2 1, facing front' },
      {
        label: 'camera2 0, facing back',
        capabilities: { focusMode: ['continuous', 'manual'], torch: true, zoom: { min: 1, max: 4, step: 0.1 } },
      },
    ];
    const there = await scanner();
    await there.element.start();
    await isScanning(there);
    expect(camera.asked.map(({ video }) => (video as MediaTrackConstraints).deviceId)).to.deep.equal([
      undefined,
      { exact: 'lens-2' },
    ]);
    expect(camera.tracks.map(({ readyState }) => readyState)).to.deep.equal(['ended', 'live']);
    await there.person.presses('Bật đèn');
    await there.person.sees('Tắt đèn');
    const zoom = there.person.root.querySelector<HTMLInputElement>('#zoom')!;
    zoom.value = '2';
    zoom.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await until(() => camera.applied['zoom'] === 2, 'the zoom');
    expect(camera.applied).to.include({ torch: true, focusMode: 'continuous' });
    await expect(there.element).to.be.accessible();
    await there.person.presses('Đổi camera');
    await until(() => camera.tracks.length === 3, 'another camera');
    await isScanning(there);
    expect(camera.tracks.filter(({ readyState }) => readyState === 'live').length).to.equal(1);
    there.element.stop();
    await there.element.updateComplete;
  });

  it('fits a phone of 320 px, with the camera on and in trouble', async () => {
    for (const locale of ['vi', 'en']) {
      const there = await scanner({ locale, accept: 'insurance id-card' });
      there.element.parentElement!.style.inlineSize = '320px';
      const fits = () => {
        const inner = there.person.root.querySelector('.sen')!;
        expect(inner.scrollWidth).to.be.at.most(inner.clientWidth);
        for (const button of there.person.root.querySelectorAll('button'))
          expect(button.getBoundingClientRect().height).to.be.at.least(44);
      };
      fits();
      await there.element.start();
      await isScanning(there);
      fits();
      there.element.stop();
      camera.refusal = { name: 'NotAllowedError' };
      await there.element.start();
      await there.element.updateComplete;
      fits();
      camera.refusal = undefined;
    }
  });

  it('stands inside the platform too, also when that is defined later, and speaks its language', async () => {
    const holder = await fixture<HTMLElement>(
      html`<div><sen-platform base-url="/nowhere" site-key="pk" locale="en"><sen-qr-scanner></sen-qr-scanner></sen-platform></div>`,
    );
    const element = holder.querySelector('sen-qr-scanner')!;
    await until(() => element.shadowRoot?.querySelector('h2'), 'the heading');
    await import('../platform/register.ts');
    await until(() => element.shadowRoot!.querySelector('h2')?.textContent === 'Scan a code', 'English');
  });
});

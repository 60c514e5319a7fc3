import { expect } from '@open-wc/testing';
import { photoOf, type FakeCamera } from '../../../testing/fake-camera.ts';
import { until } from '../../../testing/person.ts';
import {
  drops,
  hears,
  isScanning,
  PERSONAL,
  PLACE,
  scanner,
  ScanPage,
  TUBE,
  type ScannerVisit,
} from '../../../testing/scan-page.ts';
import '../register.ts';

describe('lets go of the camera, every track of it', function () {
  this.timeout(40_000);

  const room = new ScanPage();
  let camera: FakeCamera;
  beforeEach(() => {
    camera = room.enter();
  });
  afterEach(() => room.leave());

  const exits: Record<string, (there: ScannerVisit) => unknown> = {
    'after the one code': (there) => (camera.show(PERSONAL), hears(there)),
    'when the person turns it off': ({ person }) => person.presses('Tắt camera'),
    'on Escape': ({ person }) =>
      person.root
        .querySelector('#stop')!
        .dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true })),
    'when the page says so': ({ element }) => element.stop(),
    'when the element is taken out': ({ element }) => element.remove(),
    'when it is moved elsewhere in the page': ({ element }) => document.body.append(element),
    'when a parent is emptied': ({ element }) => element.parentElement!.replaceChildren(),
    'when the page is hidden': () => room.hides(true),
    'when the page is left': () => dispatchEvent(new PageTransitionEvent('pagehide')),
    'when a picture is chosen instead': async (there) => drops(there, await photoOf()),
    'when the permission is taken back': () => camera.revoke(),
    'when another app takes it, twice': async (there) => {
      camera.takeAway();
      await until(
        () => camera.tracks.length > 1 && there.element.state === 'scanning',
        'the camera to come back',
        10_000,
      );
      camera.takeAway();
    },
    'when the reader cannot be had': async (there) => {
      there.element.stop();
      there.element.readerFiles = { workerUrl: '/missing/worker.js', wasmUrl: '/missing/reader.wasm' };
      await there.element.updateComplete;
      await there.person.presses('Bật camera');
      await until(() => there.element.state === 'engine-unavailable', 'that the reader is missing', 30_000);
    },
    'when a code is typed instead': async (there) => {
      (there.person.root.querySelector('#text') as HTMLTextAreaElement).value = TUBE;
      there.person.root.querySelector('#text')!.dispatchEvent(new InputEvent('input', { bubbles: true }));
      await there.person.presses('Dùng mã này');
    },
  };
  for (const [name, exit] of Object.entries(exits)) {
    it(name, async () => {
      const there = await scanner();
      await there.person.presses('Bật camera');
      await isScanning(there);
      expect(camera.isReleased).to.equal(false);
      await exit(there);
      await until(() => camera.isReleased, 'every track to end');
      await new Promise((resolve) => setTimeout(resolve, 50));
      expect(camera.tracks.map(({ readyState }) => readyState)).to.deep.equal(camera.tracks.map(() => 'ended'));
      expect(there.person.root.querySelector('video')?.srcObject ?? null).to.equal(null);
      there.element.remove();
    });
  }

  it('also a camera that answers after the element is gone, or after it was turned off', async () => {
    for (const leave of [
      (there: ScannerVisit) => there.element.remove(),
      (there: ScannerVisit) => there.element.stop(),
    ]) {
      let allow!: () => void;
      camera.hold = new Promise<void>((resolve) => (allow = resolve));
      const there = await scanner();
      void there.element.start();
      await until(() => there.element.state === 'asking', 'the question');
      leave(there);
      allow();
      await until(() => camera.tracks.length > 0 && camera.isReleased, 'the late track to end');
      camera.tracks.length = 0;
    }
  });

  it('comes back when the hidden page is seen again', async () => {
    const there = await scanner();
    await there.element.start();
    await isScanning(there);
    room.hides(true);
    expect(there.element.state).to.equal('away');
    camera.show(PERSONAL);
    room.hides(false);
    await hears(there);
  });

  it('does not stop for a code of another kind, and says which is needed', async () => {
    camera.show(PLACE);
    const there = await scanner({ accept: 'personal' });
    await there.person.presses('Bật camera');
    await there.person.sees('Đây là mã địa điểm; cần mã cá nhân.');
    expect(there.said.filter((sentence) => sentence.includes('Đây là mã địa điểm')).length).to.equal(1);
    expect(camera.isReleased).to.equal(false);
    expect(there.heard.length).to.equal(0);
    camera.show('what is this');
    await there.person.sees('Chưa rõ đây là mã gì; cần mã cá nhân.');
    camera.show(PERSONAL);
    await hears(there);
  });
});

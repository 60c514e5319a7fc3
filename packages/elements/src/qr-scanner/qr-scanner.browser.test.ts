import { expect, fixture, html } from '@open-wc/testing';
import { FakeCamera, instead, photoOf } from '../testing/fake-camera.ts';
import { Person, until } from '../testing/person.ts';
import './register.ts';
import type { CodeScannedEvent } from './qr-scanner.events.ts';
import type { QrScanner } from './qr-scanner.ts';

const PERSONAL = '001093029317|NGUYEN VAN MAU|1987-01-18|0|162979388586171100|<1<00<0123232422';
const PLACE = 'https://sen.example/c/cho-ben-thanh?v=1&s=abc';
const TUBE = 'SENTUBE0042';

const ZALO =
  'Mozilla/5.0 (Linux; Android 13; SM-A145F; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/120.0 Mobile Safari/537.36 Zalo android/12100555';
const FACEBOOK =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_4 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 [FBAN/FBIOS;FBAV/450.0.0.38.108;FBBV/564431005]';

describe('scanning a code', function () {
  this.timeout(40_000);

  let camera: FakeCamera;
  const undo: (() => void)[] = [];
  const putInstead = (target: object, name: string, value: unknown) => void undo.push(instead(target, name, value));

  beforeEach(() => {
    camera = new FakeCamera().enter();
  });
  afterEach(() => {
    undo.splice(0).forEach((back) => back());
    camera.leave();
  });

  interface There {
    element: QrScanner;
    person: Person;
    heard: CodeScannedEvent[];
    /** What a screen reader said, in turn. */
    said: string[];
  }

  async function scanner(attributes: Partial<Pick<QrScanner, 'accept' | 'continuous' | 'locale' | 'duplicateWindow' | 'formats'>> = {}): Promise<There> {
    const { accept = '', continuous = false, locale = '', duplicateWindow = 3, formats = 'qr-code' } = attributes;
    const element = await fixture<QrScanner>(
      html`<sen-qr-scanner
        accept=${accept}
        ?continuous=${continuous}
        locale=${locale}
        duplicate-window=${duplicateWindow}
        formats=${formats}
      >Hỏi người phụ trách</sen-qr-scanner>`,
    );
    const heard: CodeScannedEvent[] = [];
    element.addEventListener('sen-code-scanned', (event) => heard.push(event));
    await until(() => element.shadowRoot?.querySelector('h2'), 'the heading');
    const said: string[] = [];
    const region = element.shadowRoot!.querySelector('[role=status]')!;
    new MutationObserver(() => said.push(region.textContent!.trim())).observe(region, { childList: true, characterData: true, subtree: true });
    return { element, person: new Person(element), heard, said };
  }

  const isScanning = ({ element }: There) => until(() => element.state === 'scanning', `scanning, not ${element.state}`, 15_000);
  const hears = ({ heard }: There, count = 1) => until(() => heard.length >= count, `${count} codes`, 20_000);
  const title = ({ person }: There) => person.root.querySelector('.notice strong')?.textContent?.trim() ?? '';
  const buttons = ({ person }: There) => [...person.root.querySelectorAll('button')].map((button) => button.textContent!.trim());
  const hides = (hidden: boolean) => {
    undo.splice(0).forEach((back) => back());
    putInstead(document, 'visibilityState', hidden ? 'hidden' : 'visible');
    document.dispatchEvent(new Event('visibilitychange'));
  };
  const drops = ({ person }: There, file: File) => {
    const data = new DataTransfer();
    data.items.add(file);
    person.root.querySelector('.panel')!.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: data }));
  };
  const keys = (text: string, target: EventTarget = document.body) => {
    for (const key of [...text, 'Enter']) target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }));
  };

  it('reads a code with the camera, says its kind aloud but not its content, and lets the camera go', async () => {
    camera.show(PERSONAL);
    const there = await scanner();
    await expect(there.element).to.be.accessible();
    await there.person.presses('Bật camera');
    await hears(there);

    const [event] = there.heard;
    expect([event!.text, event!.kind, event!.format, event!.source]).to.deep.equal([PERSONAL, 'personal', 'qr-code', 'camera']);
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
    expect(camera.asked).to.deep.equal([{ video: { facingMode: { ideal: 'environment' }, width: { ideal: 1920 }, height: { ideal: 1080 } }, audio: false }]);
  });

  it('asks for no camera until somebody wants to scan, or the page says so', async () => {
    const there = await scanner();
    await there.element.updateComplete;
    expect(camera.asked).to.deep.equal([]);
    const gate = await fixture<QrScanner>(html`<sen-qr-scanner auto-start></sen-qr-scanner>`);
    await until(() => gate.state === 'scanning', 'the camera of the gate', 15_000);
    expect(camera.asked.length).to.equal(1);
  });

  describe('when there is no picture, says what to tap and what works meanwhile', () => {
    interface Case {
      name: string;
      arrange?: () => void;
      state: string;
      vi: string;
      en: string;
      retry: boolean;
    }
    const refuse = (name: string, message = '', permission: PermissionState = 'granted') => {
      camera.refusal = { name, message };
      camera.permission = permission;
    };
    const cases: Case[] = [
      {
        name: 'denied',
        arrange: () => refuse('NotAllowedError', 'Permission denied', 'denied'),
        state: 'denied',
        vi: 'Trang này chưa được dùng camera',
        en: 'This page may not use the camera yet',
        retry: true,
      },
      {
        name: 'dismissed',
        arrange: () => refuse('NotAllowedError', 'Permission dismissed', 'prompt'),
        state: 'dismissed',
        vi: 'Camera chưa được cho phép',
        en: 'The camera was not allowed yet',
        retry: true,
      },
      {
        name: 'kept from the browser by the device',
        arrange: () => refuse('NotAllowedError', 'Permission denied by system'),
        state: 'blocked-by-device',
        vi: 'Máy đang chặn camera với trình duyệt này',
        en: 'This device keeps the camera from this browser',
        retry: true,
      },
      {
        name: 'busy',
        arrange: () => refuse('NotReadableError', 'Could not start video source'),
        state: 'busy',
        vi: 'Camera đang bận',
        en: 'The camera is in use',
        retry: true,
      },
      {
        name: 'absent',
        arrange: () => refuse('NotFoundError', 'Requested device not found'),
        state: 'absent',
        vi: 'Không tìm thấy camera',
        en: 'No camera was found',
        retry: true,
      },
      {
        name: 'overconstrained',
        arrange: () => refuse('OverconstrainedError'),
        state: 'overconstrained',
        vi: 'Camera này không dùng để quét được',
        en: 'This camera cannot be used for scanning',
        retry: true,
      },
      {
        name: 'an insecure page',
        arrange: () => putInstead(globalThis, 'isSecureContext', false),
        state: 'insecure',
        vi: 'Camera chỉ mở được ở trang an toàn',
        en: 'The camera opens only on a secure page',
        retry: false,
      },
      {
        name: 'an old browser',
        arrange: () => putInstead(navigator, 'mediaDevices', undefined),
        state: 'unsupported',
        vi: 'Trình duyệt này không mở được camera',
        en: 'This browser cannot open the camera',
        retry: false,
      },
      {
        name: 'inside Zalo',
        arrange: () => (putInstead(navigator, 'userAgent', ZALO), refuse('NotAllowedError', 'Permission denied', 'denied')),
        state: 'in-app',
        vi: 'Camera không mở được trong Zalo',
        en: 'The camera does not open inside Zalo',
        retry: true,
      },
      {
        name: 'inside Facebook',
        arrange: () => (putInstead(navigator, 'userAgent', FACEBOOK), putInstead(navigator, 'mediaDevices', undefined)),
        state: 'in-app',
        vi: 'Camera không mở được trong Facebook',
        en: 'The camera does not open inside Facebook',
        retry: true,
      },
      {
        name: 'something nobody has seen yet',
        arrange: () => refuse('InvalidStateError'),
        state: 'failed',
        vi: 'Chưa mở được camera',
        en: 'The camera could not be opened',
        retry: true,
      },
    ];
    for (const { name, arrange, state, vi, en, retry } of cases) {
      it(name, async () => {
        const mediaDevices = navigator.mediaDevices;
        for (const locale of ['vi', 'en']) {
          arrange?.();
          const there = await scanner({ locale });
          const start = locale === 'vi' ? 'Bật camera' : 'Turn on the camera';
          there.person.button(start).focus();
          await there.person.presses(start);
          await until(() => there.element.state === state, `${state}, not ${there.element.state}`);
          await there.person.sees(locale === 'vi' ? vi : en);
          expect(there.said.some((sentence) => sentence.includes(locale === 'vi' ? vi : en))).to.equal(true);
          expect(there.person.root.querySelectorAll('.notice-words p').length).to.be.at.least(3);
          expect(buttons(there).includes(locale === 'vi' ? 'Thử lại' : 'Try again')).to.equal(retry);
          await until(() => there.person.focused?.id === 'notice', 'the focus on the notice');
          // The other ways stand there and work.
          expect(buttons(there)).to.include(locale === 'vi' ? 'Chọn ảnh có mã' : 'Choose a picture of the code');
          await expect(there.element).to.be.accessible();
          drops(there, await photoOf(PLACE));
          await hears(there);
          expect(camera.isReleased).to.equal(true);
          undo.splice(0).forEach((back) => back());
        }
        expect(navigator.mediaDevices).to.equal(mediaDevices);
      });
    }

    it('opens when it is tried again and allowed', async () => {
      refuse('NotAllowedError', 'Permission dismissed', 'prompt');
      const there = await scanner();
      await there.person.presses('Bật camera');
      await there.person.sees('Camera chưa được cho phép');
      camera.refusal = undefined;
      camera.permission = 'granted';
      camera.show(TUBE);
      await there.person.presses('Thử lại');
      await hears(there);
    });

    it('inside an app that never asks, the way out stands beside the question, and its address can be copied', async () => {
      putInstead(navigator, 'userAgent', ZALO);
      let answer!: () => void;
      camera.hold = new Promise<void>((resolve) => (answer = resolve));
      refuse('NotAllowedError');
      const there = await scanner();
      void there.element.start();
      await there.person.sees('Nếu máy không hỏi: Bấm ⋯ ở góc trên bên phải, chọn Mở bằng trình duyệt.');
      answer();
      await there.person.sees('Camera không mở được trong Zalo');
      const copied: string[] = [];
      putInstead(navigator, 'clipboard', { writeText: (text: string) => Promise.resolve(void copied.push(text)) });
      await there.person.presses('Sao chép địa chỉ trang');
      await until(() => there.person.root.querySelector('.panel')!.textContent!.includes('Đã sao chép.'), 'that it was copied, also to be seen');
      expect(copied).to.deep.equal([location.href]);
    });

    it('black: opens it again once by itself, then says so, and goes on as soon as there is light', async () => {
      camera.goDark();
      const there = await scanner();
      await there.person.presses('Bật camera');
      await until(() => there.element.state === 'black', 'the words for a black picture', 20_000);
      expect(camera.tracks.length).to.equal(2);
      await there.person.sees('Camera đang tối đen');
      expect(buttons(there)).to.include('Mở lại camera');
      await expect(there.element).to.be.accessible();
      camera.show(PERSONAL);
      await hears(there);
    });

    it('an old browser that takes wishes for orders is asked more simply', async () => {
      camera.refusal = { name: 'OverconstrainedError' };
      camera.refusesOnce = true;
      const there = await scanner();
      await there.element.start();
      await isScanning(there);
      expect(camera.asked[1]).to.deep.equal({ video: true, audio: false });
    });
  });

  describe('lets go of the camera, every track of it', () => {
    const exits: Record<string, (there: There) => unknown> = {
      'after the one code': (there) => (camera.show(PERSONAL), hears(there)),
      'when the person turns it off': ({ person }) => person.presses('Tắt camera'),
      'on Escape': ({ person }) =>
        person.root.querySelector('#stop')!.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true })),
      'when the page says so': ({ element }) => element.stop(),
      'when the element is taken out': ({ element }) => element.remove(),
      'when it is moved elsewhere in the page': ({ element }) => document.body.append(element),
      'when a parent is emptied': ({ element }) => element.parentElement!.replaceChildren(),
      'when the page is hidden': () => hides(true),
      'when the page is left': () => dispatchEvent(new PageTransitionEvent('pagehide')),
      'when a picture is chosen instead': async (there) => drops(there, await photoOf()),
      'when the permission is taken back': () => camera.revoke(),
      'when another app takes it, twice': async (there) => {
        camera.takeAway();
        await until(() => camera.tracks.length > 1 && there.element.state === 'scanning', 'the camera to come back', 10_000);
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
      for (const leave of [(there: There) => there.element.remove(), (there: There) => there.element.stop()]) {
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
      hides(true);
      expect(there.element.state).to.equal('away');
      camera.show(PERSONAL);
      hides(false);
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
    putInstead(navigator, 'vibrate', (length: number) => buzzes.push(length));
    const there = await scanner();
    keys('SENTUBE0001');
    expect(buzzes).to.deep.equal([]);
    there.element.haptics = true;
    keys('SENTUBE0002');
    expect(buzzes.length).to.equal(1);
    const real = globalThis.matchMedia.bind(globalThis);
    putInstead(globalThis, 'matchMedia', (query: string) => (query.includes('reduced-motion') ? { matches: true } : real(query)));
    keys('SENTUBE0003');
    expect([buzzes.length, there.heard.length]).to.deep.equal([1, 3]);
  });

  it('takes what a hand-held scanner types, and leaves people’s typing alone', async () => {
    const there = await scanner();
    const outside = document.createElement('input');
    document.body.append(outside);
    outside.focus();
    keys(TUBE, outside);
    outside.remove();
    expect(there.heard.length).to.equal(0);

    // Its Enter does not press the button that happens to have the focus.
    there.person.button('Bật camera').focus();
    keys(TUBE, there.person.button('Bật camera'));
    expect(there.heard.map(({ text, source, format }) => [text, source, format])).to.deep.equal([[TUBE, 'wedge', undefined]]);
    expect(camera.asked.length).to.equal(0);

    for (const key of 'SEN123') {
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
      await new Promise((resolve) => setTimeout(resolve, 90));
    }
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    expect(there.heard.length).to.equal(1);
  });

  it('takes a typed code, and says what to do when there is none', async () => {
    const there = await scanner({ accept: 'tube' });
    await there.person.presses('Dùng mã này');
    await there.person.sees('Gõ hoặc dán nội dung mã trước khi bấm Dùng mã này');
    await until(() => there.person.focused?.id === 'text', 'the focus in the field');
    await expect(there.element).to.be.accessible();
    const field = there.person.root.querySelector<HTMLTextAreaElement>('#text')!;
    const types = (text: string) => {
      field.value = text;
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    };
    types(PLACE);
    // Telex is still composing: this Enter chooses a word.
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, isComposing: true }));
    expect(there.person.text).not.to.include('Đây là');
    await there.person.presses('Dùng mã này');
    await there.person.sees('Đây là mã địa điểm; cần mã ống mẫu.');
    expect(field.value).to.equal(PLACE);
    types(`${TUBE}\n`);
    await there.person.presses('Dùng mã này');
    expect(there.heard.map(({ text, source }) => [text, source])).to.deep.equal([[TUBE, 'typed']]);
    await until(() => there.person.root.querySelector<HTMLTextAreaElement>('#text')!.value === '', 'the field to be empty');
  });

  it('takes a code or a picture that is pasted', async () => {
    const there = await scanner();
    const paste = (fill: (data: DataTransfer) => void) => {
      const data = new DataTransfer();
      fill(data);
      const target = there.person.root.querySelector('h2')!;
      target.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, composed: true, cancelable: true }));
    };
    paste((data) => data.setData('text/plain', ` ${TUBE}\r\n`));
    const photo = await photoOf(PERSONAL);
    paste((data) => data.items.add(photo));
    await hears(there, 2);
    expect(there.heard.map(({ text, source }) => [text, source])).to.deep.equal([
      [TUBE, 'pasted'],
      [PERSONAL, 'picture'],
    ]);
  });

  it('a picture without a code, and a file that is no picture, end in words that help', async () => {
    const there = await scanner();
    drops(there, await photoOf());
    await until(() => title(there) === 'Không thấy mã trong ảnh này', 'that there is no code', 20_000);
    drops(there, new File(['xin chào'], 'thu.txt', { type: 'text/plain' }));
    await until(() => title(there) === 'Không mở được tệp này', 'that it is no picture', 20_000);
    await expect(there.element).to.be.accessible();
  });

  it('a scan by photo with the keyboard alone, as a screen reader tells it', async () => {
    const there = await scanner({ accept: 'personal' });
    const { person, said, element } = there;
    const transcript: string[] = [];
    const tell = () => {
      const at = person.focused!;
      const label = at instanceof HTMLTextAreaElement ? at.labels[0]!.textContent : at.id === 'notice' ? 'notice' : at.textContent;
      transcript.push(`focus: ${label!.replace(/\s+/g, ' ').trim()}`);
    };
    const order = [...person.root.querySelectorAll<HTMLElement>('button, textarea, input:not([hidden]), a[href]')].filter((control) =>
      control.checkVisibility(),
    );
    for (const control of order) {
      control.focus();
      tell();
    }
    const chooser = person.root.querySelector<HTMLInputElement>('input[type=file]')!;
    let opened = 0;
    chooser.addEventListener('click', (event) => {
      opened++;
      event.preventDefault();
    });
    person.button('Chọn ảnh có mã').focus();
    person.button('Chọn ảnh có mã').click();
    expect(opened).to.equal(1);
    const choose = async (text?: string) => {
      const data = new DataTransfer();
      data.items.add(await photoOf(text));
      chooser.files = data.files;
      chooser.dispatchEvent(new Event('change', { bubbles: true }));
    };
    await choose(PLACE);
    await until(() => title(there).startsWith('Đây là'), 'the wrong kind', 20_000);
    await until(() => person.focused?.id === 'notice', 'the focus on the words');
    tell();
    person.button('Chọn ảnh có mã').focus();
    await choose(PERSONAL);
    await hears(there);
    await until(() => person.focused?.id === 'notice', 'the focus on what was found');
    tell();
    expect(transcript).to.deep.equal([
      'focus: Bật camera',
      'focus: Chọn ảnh có mã',
      'focus: Nội dung mã',
      'focus: Dùng mã này',
      'focus: notice',
      'focus: notice',
    ]);
    expect(said).to.deep.equal([
      'Đang tìm mã trong ảnh…',
      'Đây là mã địa điểm; cần mã cá nhân. Hãy dùng mã khác.',
      'Đang tìm mã trong ảnh…',
      'Đã đọc mã cá nhân.',
    ]);
    expect(element.state).to.equal('found');
    expect(camera.asked.length).to.equal(0);
  });

  it('changes to the rear lens that focuses, and offers light and zoom where the lens has them', async () => {
    camera.lenses = [
      { label: 'camera2 2, facing back', capabilities: { focusMode: ['manual'] } },
      { label: 'camera2 1, facing front' },
      { label: 'camera2 0, facing back', capabilities: { focusMode: ['continuous', 'manual'], torch: true, zoom: { min: 1, max: 4, step: 0.1 } } },
    ];
    const there = await scanner();
    await there.element.start();
    await isScanning(there);
    expect(camera.asked.map(({ video }) => (video as MediaTrackConstraints).deviceId)).to.deep.equal([undefined, { exact: 'lens-2' }]);
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
        for (const button of there.person.root.querySelectorAll('button')) expect(button.getBoundingClientRect().height).to.be.at.least(44);
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

import { expect } from '@open-wc/testing';
import { photoOf, type FakeCamera } from '../../../testing/fake-camera.ts';
import { until } from '../../../testing/person.ts';
import {
  buttons,
  drops,
  hears,
  isScanning,
  PERSONAL,
  PLACE,
  scanner,
  ScanPage,
  TUBE,
} from '../../../testing/scan-page.ts';
import '../register.ts';

const ZALO =
  'Mozilla/5.0 (Linux; Android 13; SM-A145F; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/120.0 Mobile Safari/537.36 Zalo android/12100555';
const FACEBOOK =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_4 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 [FBAN/FBIOS;FBAV/450.0.0.38.108;FBBV/564431005]';

describe('when there is no picture, says what to tap and what works meanwhile', function () {
  this.timeout(40_000);

  const room = new ScanPage();
  let camera: FakeCamera;
  beforeEach(() => {
    camera = room.enter();
  });
  afterEach(() => room.leave());

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
      arrange: () => room.putInstead(globalThis, 'isSecureContext', false),
      state: 'insecure',
      vi: 'Camera chỉ mở được ở trang an toàn',
      en: 'The camera opens only on a secure page',
      retry: false,
    },
    {
      name: 'an old browser',
      arrange: () => room.putInstead(navigator, 'mediaDevices', undefined),
      state: 'unsupported',
      vi: 'Trình duyệt này không mở được camera',
      en: 'This browser cannot open the camera',
      retry: false,
    },
    {
      name: 'inside Zalo',
      arrange: () => (
        room.putInstead(navigator, 'userAgent', ZALO),
        refuse('NotAllowedError', 'Permission denied', 'denied')
      ),
      state: 'in-app',
      vi: 'Camera không mở được trong Zalo',
      en: 'The camera does not open inside Zalo',
      retry: true,
    },
    {
      name: 'inside Facebook',
      arrange: () => (
        room.putInstead(navigator, 'userAgent', FACEBOOK),
        room.putInstead(navigator, 'mediaDevices', undefined)
      ),
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
        room.putBack();
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
    room.putInstead(navigator, 'userAgent', ZALO);
    let answer!: () => void;
    camera.hold = new Promise<void>((resolve) => (answer = resolve));
    refuse('NotAllowedError');
    const there = await scanner();
    void there.element.start();
    await there.person.sees('Nếu máy không hỏi: Bấm ⋯ ở góc trên bên phải, chọn Mở bằng trình duyệt.');
    answer();
    await there.person.sees('Camera không mở được trong Zalo');
    const copied: string[] = [];
    room.putInstead(navigator, 'clipboard', { writeText: (text: string) => Promise.resolve(void copied.push(text)) });
    await there.person.presses('Sao chép địa chỉ trang');
    await until(
      () => there.person.root.querySelector('.panel')!.textContent!.includes('Đã sao chép.'),
      'that it was copied, also to be seen',
    );
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

import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '@sen/elements/qr-scanner/register.js';
import { photoOf } from '@sen/elements/testing/fake-camera.js';
import { until } from '@sen/elements/testing/person.js';
import { html } from 'lit';
import { action } from 'storybook/actions';
import type { Scene } from '../testing/citizen.ts';
import {
  ANDROID,
  before,
  cameraOfStory,
  FACEBOOK,
  IPHONE,
  PERSONAL,
  PLACE,
  refused,
  Scanning,
  TUBE,
  ZALO,
  type Place,
} from '../testing/camera-driver.ts';

/**
 * Reads a code: with the camera, from a picture, from a hand-held scanner, or as text. Where there is no camera it says
 * what to tap, and the other ways stay. The camera of these stories is a canvas. One story a state a person can be in.
 */
const meta: Meta = {
  title: 'Elements/QR scanner',
  component: 'sen-qr-scanner',
  args: { accept: '', continuous: false, readerFiles: {} },
  beforeEach: before(),
  render: ({ accept, continuous, readerFiles }) =>
    html`<sen-qr-scanner
      accept=${accept}
      ?continuous=${continuous}
      .readerFiles=${readerFiles}
      @sen-code-scanned=${({ type, kind, format, source }: HTMLElementEventMap['sen-code-scanned']) => action(type)({ kind, format, source })}
    >
      Chưa mở được phần quét mã. Hãy hỏi người phụ trách.
    </sen-qr-scanner>`,
};
export default meta;

type Story = StoryObj;

const story = (play: (scanning: Scanning) => Promise<unknown>, more: Story = {}): Story => ({
  ...more,
  play: async (scene: Scene) => {
    await play(await Scanning.at(scene));
  },
});

/** The camera is turned on, and this is what becomes of it. */
const started = (state: string, arrange?: (place: Place) => unknown, more: Story = {}): Story =>
  story(
    async (scanning) => {
      await scanning.starts();
      await scanning.comesTo(state);
      if (state === 'scanning') await scanning.sees(scanning.words.aim);
    },
    { beforeEach: before(arrange), ...more },
  );

export const Ready = story(async () => {});

/** The page takes one kind, and says which from the start. */
export const ReadyForOneKind = story(async () => {}, { args: { accept: 'insurance' } });

/** The browser's own question stands on the screen. */
export const Asking = started('asking', ({ camera }) => (camera.hold = new Promise(() => {})));

export const Scans = story(
  async (scanning) => {
    await scanning.starts();
    await scanning.sees(scanning.words.aim);
  },
  { beforeEach: before() },
);

/** A lens that has a light and can come nearer, on a phone with two cameras. */
export const LightAndZoom = started(
  'scanning',
  ({ camera }) =>
    (camera.lenses = [
      {
        label: 'camera2 0, facing back',
        capabilities: { torch: true, zoom: { min: 1, max: 8, step: 0.1 }, focusMode: ['continuous'] },
      },
      { label: 'camera2 1, facing front' },
    ]),
);

export const Found = started('found', ({ camera }) => camera.show(PERSONAL));

/** What was read is forgotten. */
export const Cleared = story(
  async (scanning) => {
    await scanning.starts();
    await scanning.sees(scanning.common.leave);
    await scanning.presses(scanning.common.leave);
    await scanning.sees(scanning.common.left.title);
  },
  { beforeEach: before(({ camera }) => camera.show(PERSONAL)) },
);

/** At a sampling point: one tube after the other. */
export const OneAfterTheOther = story(
  async (scanning) => {
    await scanning.starts();
    await scanning.isTold(scanning.words.foundCount(scanning.words.kinds.tube, 1));
    cameraOfStory().show('SENTUBE0043');
    await scanning.isTold(scanning.words.foundCount(scanning.words.kinds.tube, 2));
  },
  { args: { accept: 'tube', continuous: true }, beforeEach: before(({ camera }) => camera.show(TUBE)) },
);

export const WrongKind = story(
  async (scanning) => {
    await scanning.starts();
    await scanning.isTold(
      scanning.words.wrongKind(scanning.words.kinds.place, [
        scanning.words.kinds.personal,
        scanning.words.kinds['id-card'],
      ]),
    );
  },
  { args: { accept: 'personal id-card' }, beforeEach: before(({ camera }) => camera.show(PLACE)) },
);

export const UnknownCode = story(
  async (scanning) => {
    await scanning.starts();
    await scanning.isTold(scanning.words.unknownKind([scanning.words.kinds.personal]));
  },
  { args: { accept: 'personal' }, beforeEach: before(({ camera }) => camera.show('hello')) },
);

export const PictureWithoutACode = story(async (scanning) => {
  await scanning.drops(await photoOf());
  await scanning.isTold(scanning.words.noCode);
});

export const NotAPicture = story(async (scanning) => {
  await scanning.drops(new File(['xin chào'], 'thu.txt', { type: 'text/plain' }));
  await scanning.isTold(scanning.words.notAPicture);
});

export const NothingTyped = story(async (scanning) => {
  await scanning.presses(scanning.words.use);
  await scanning.sees(scanning.words.textRequired);
});

export const Denied = started('denied', refused('NotAllowedError', 'Permission denied', 'denied'));

export const DeniedOnAndroid = started('denied', (place) => {
  place.put(navigator, 'userAgent', ANDROID);
  refused('NotAllowedError', 'Permission denied', 'denied')(place);
});

export const DeniedOnAnIphone = started('denied', (place) => {
  place.put(navigator, 'userAgent', IPHONE);
  refused('NotAllowedError', 'Permission denied', 'denied')(place);
});

/** The question was closed without an answer. */
export const Dismissed = started('dismissed', refused('NotAllowedError', 'Permission dismissed', 'prompt'));

/** The phone's settings keep the camera from the browser. */
export const BlockedByTheDevice = started('blocked-by-device', (place) => {
  place.put(navigator, 'userAgent', IPHONE);
  refused('NotAllowedError', 'Permission denied by system')(place);
});

export const Busy = started('busy', refused('NotReadableError'));

export const Absent = started('absent', refused('NotFoundError'));

export const Overconstrained = started('overconstrained', refused('OverconstrainedError'));

/** The camera runs and shows nothing; it was opened again once. */
export const Black = started('black', ({ camera }) => camera.goDark());

export const Insecure = started('insecure', ({ put }) => put(globalThis, 'isSecureContext', false));

export const OldBrowser = started('unsupported', ({ put }) => put(navigator, 'mediaDevices', undefined));

export const InsideZalo = started('in-app', (place) => {
  place.put(navigator, 'userAgent', ZALO);
  refused('NotAllowedError', 'Permission denied', 'denied')(place);
});

export const InsideFacebook = started('in-app', ({ put }) => {
  put(navigator, 'userAgent', FACEBOOK);
  put(navigator, 'mediaDevices', undefined);
});

/** Inside a frame that may not use the camera. */
export const BlockedByThePage = started('blocked-by-page', ({ put }) =>
  put(document, 'featurePolicy', { allowsFeature: () => false }),
);

/** Another app takes the camera, and takes it again. */
export const Lost = story(async (scanning) => {
  await scanning.starts();
  await scanning.comesTo('scanning');
  const camera = cameraOfStory();
  camera.takeAway();
  await until(() => camera.tracks.length > 1, 'the camera to be opened again', 10_000);
  await scanning.comesTo('scanning');
  camera.takeAway();
  await scanning.comesTo('lost');
});

/** The network went before the reader was there. */
export const ReaderUnavailable = started('engine-unavailable', undefined, {
  args: { readerFiles: { wasmUrl: 'data:,' } },
});

export const English = started('found', ({ camera }) => camera.show(PERSONAL), { globals: { locale: 'en' } });

export const Dark = started('denied', refused('NotAllowedError', 'Permission denied', 'denied'), {
  globals: { theme: 'dark' },
});

export const NarrowPhone: Story = { ...LightAndZoom, globals: { viewport: { value: 'narrow' } } };

// Kept as pictures beside their layout: `.storybook/baselines/`.
Denied.tags = ['picture'];
Dark.tags = ['picture'];

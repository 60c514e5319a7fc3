import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '@sen/elements/site-finder/register.js';
import type * as vi from '@sen/elements/locales/vi.js';
import { found, Person, until } from '@sen/elements/testing/person.js';
import { html } from 'lit';
import { action } from 'storybook/actions';
import { userEvent } from 'storybook/test';
import type { Scene } from '../testing/citizen.ts';
import { openSandbox } from '../../../.storybook/sandbox.ts';
import { sandboxAccessOf, before } from '../testing/seed-data.ts';
import { wordsOf } from '../testing/words-of.ts';

/** Finds fixed and mobile sites by place, day and distance. Each story is a state a person can be in. */
const meta: Meta = {
  title: 'Elements/Site finder',
  component: 'sen-site-finder',
  parameters: { siteKey: 'pk-sandbox-tp-hcm' },
  args: { choosable: false, campaign: '' },
  render: ({ choosable, campaign }) =>
    html`<sen-site-finder ?choosable=${choosable} campaign=${campaign} @sen-site-chosen=${({ type, siteId }: { type: string; siteId: string }) => action(type)({ siteId })}>
      Chưa mở được danh sách điểm tiêm. Gọi 19009095 để được giúp.
    </sen-site-finder>`,
};
export default meta;

type Story = StoryObj;

const TAN_DINH = 'Trạm Y tế phường Tân Định';

class Seeker extends Person {
  readonly words: typeof vi.siteFinder;
  readonly units: typeof vi.unitPicker;
  readonly common: typeof vi.common;

  constructor(element: HTMLElement, { globals }: Scene) {
    super(element);
    const language = wordsOf({ globals });
    this.words = language.siteFinder;
    this.units = language.unitPicker;
    this.common = language.common;
  }

  async hasSites(): Promise<void> {
    await until(() => this.root.querySelector('.sites[aria-busy=false] .site'), 'sites');
  }

  async findsPlace(label: string, text: string): Promise<void> {
    await userEvent.type(await found(() => this.field(label)), text, { delay: null });
    await until(() => this.root.querySelector('[role=option]'), `suggestions for “${text}”`);
    await userEvent.keyboard('{ArrowDown}{Enter}');
  }
}

const story = (play: (seeker: Seeker) => Promise<unknown>, more: Story = {}): Story => ({
  ...more,
  play: async (scene: Scene) => {
    const element = await until(() => scene.canvasElement.querySelector<HTMLElement>('sen-site-finder'), 'the element');
    await until(() => element.shadowRoot?.querySelector('h2, .notice'), 'something to read');
    await play(new Seeker(element, scene));
  },
});

const NATIONAL = { parameters: { siteKey: 'pk-sandbox-national' } };

/** What the device of the person says, instead of the one the story is looked at with. */
const deviceSays = (answer: (onPlace: PositionCallback, onError: PositionErrorCallback) => void) => () => {
  Object.defineProperty(navigator, 'geolocation', { configurable: true, value: { getCurrentPosition: answer } });
  return () => void Reflect.deleteProperty(navigator, 'geolocation');
};

/** A provincial portal begins with its province. */
export const ProvinceOfThePortal = story((seeker) => seeker.hasSites());

/** A national page does not know where, and says what to do. */
export const NoPlaceYet = story((seeker) => seeker.sees(seeker.words.noArea), NATIONAL);

export const SearchedWithoutPlace = story(async (seeker) => {
  await seeker.chooses(seeker.words.whens.day);
  await seeker.presses(seeker.words.search);
  await until(() => seeker.errors.length === 2, 'both errors');
}, NATIONAL);

export const OneCommune = story(async (seeker) => {
  await seeker.findsPlace(seeker.units.commune, 'tan dinh hcm');
  await seeker.hasSites();
}, NATIONAL);

/** Where somebody looked for a site is their own matter. */
export const Cleared = story(async (seeker) => {
  await seeker.findsPlace(seeker.units.commune, 'tan dinh hcm');
  await seeker.hasSites();
  await seeker.presses(seeker.common.leave);
  await seeker.sees(seeker.common.left.title);
}, NATIONAL);

export const DayIsOver = story(async (seeker) => {
  await seeker.hasSites();
  await seeker.chooses(seeker.words.whens.day);
  await seeker.fills(seeker.words.day, '1.1.2020');
  await seeker.presses(seeker.words.search);
  await until(() => seeker.errors.length > 0, 'the error');
});

/** Each stop with its day, its time and its own address. */
export const MobilePoints = story(async (seeker) => {
  await seeker.hasSites();
  await seeker.chooses(seeker.words.kinds.mobile);
  await until(() => !seeker.text.includes(TAN_DINH), 'mobile points only');
});

export const ThisWeek = story(async (seeker) => {
  await seeker.hasSites();
  await seeker.chooses(seeker.words.whens.week);
  await seeker.hasSites();
});

/** Where several campaigns run, their titles can be chosen from; none is preset. */
export const OneCampaign = story(async (seeker) => {
  await seeker.hasSites();
  const select = await until(() => seeker.root.querySelector<HTMLSelectElement>('#campaign'), 'the campaigns');
  await userEvent.selectOptions(select, 'hpv-girls-2026');
  await seeker.hasSites();
});

/** A page of one campaign says which, and offers no other. */
export const CampaignOfThePage = story(
  async (seeker) => {
    await seeker.hasSites();
    await until(() => seeker.root.querySelector('h2 + p'), 'what the campaign is called');
  },
  { args: { campaign: 'influenza-2026' } },
);

export const FreeTimes = story(async (seeker) => {
  await seeker.hasSites();
  await seeker.presses(`${seeker.words.slots}: ${TAN_DINH}`);
  await seeker.sees(seeker.words.availability.plenty);
});

/** Between the list and the press somebody closed it. */
export const ClosedMeanwhile = story(async (seeker) => {
  await seeker.hasSites();
  await sandboxAccessOf(await openSandbox()).tell('sites/site-tan-dinh:close');
  await seeker.presses(`${seeker.words.slots}: ${TAN_DINH}`);
  await seeker.sees(seeker.words.slotsClosed);
});

export const NothingFits = story(async (seeker) => {
  await seeker.findsPlace(seeker.units.commune, 'con dao');
  await seeker.hasSites();
  await seeker.chooses(seeker.words.kinds.mobile);
  await seeker.sees(seeker.words.nothing);
}, NATIONAL);

export const NearestFirst = story(
  async (seeker) => {
    await seeker.hasSites();
    await seeker.presses(seeker.words.near);
    await seeker.sees(seeker.words.nearOn);
  },
  {
    beforeEach: deviceSays((onPlace) =>
      onPlace({ coords: { latitude: 10.346, longitude: 107.0843 } } as GeolocationPosition),
    ),
  },
);

export const PlaceRefused = story(
  async (seeker) => {
    await seeker.hasSites();
    await seeker.presses(seeker.words.near);
    await seeker.sees(seeker.words.nearDenied);
  },
  { beforeEach: deviceSays((_, onError) => onError({ code: 1, PERMISSION_DENIED: 1 } as GeolocationPositionError)) },
);

export const PlaceUnknown = story(
  async (seeker) => {
    await seeker.hasSites();
    await seeker.presses(seeker.words.near);
    await seeker.sees(seeker.words.nearUnavailable);
  },
  { beforeEach: deviceSays((_, onError) => onError({ code: 2, PERMISSION_DENIED: 1 } as GeolocationPositionError)) },
);

export const Chosen = story(
  async (seeker) => {
    await seeker.hasSites();
    await seeker.presses(`${seeker.words.choose}: ${TAN_DINH}`);
    await seeker.sees(seeker.words.chosen);
  },
  { args: { choosable: true } },
);

export const Searching = story(
  async (seeker) => {
    await seeker.findsPlace(seeker.units.commune, 'tan dinh hcm');
    await seeker.sees(seeker.words.searching);
  },
  {
    ...NATIONAL,
    beforeEach: before(async (_, sandbox) =>
      sandbox.faults.add({ kind: 'slow', operationId: 'listSites', delayMs: 60_000 }),
    ),
  },
);

export const Maintenance = story(
  async (seeker) => {
    await seeker.findsPlace(seeker.units.commune, 'tan dinh hcm');
    await seeker.sees(seeker.common.maintenanceTitle);
  },
  {
    ...NATIONAL,
    beforeEach: before(async (_, sandbox) =>
      sandbox.faults.add({ kind: 'maintenance', operationId: 'listSites', retryAfter: 600 }),
    ),
  },
);

export const TestingSites = story((seeker) => seeker.arrivesAt(seeker.words.heading.testing), {
  parameters: { siteKey: 'pk-sandbox-testing-only' },
});

export const English = story((seeker) => seeker.hasSites(), { globals: { locale: 'en' } });

export const Dark = story((seeker) => seeker.hasSites(), { globals: { theme: 'dark' } });

export const NarrowPhone = story((seeker) => seeker.hasSites(), { globals: { viewport: { value: 'narrow' } } });

// Kept as pictures beside their layout: `.storybook/baselines/`.
FreeTimes.tags = ['picture'];
NothingFits.tags = ['picture'];
Dark.tags = ['picture'];

import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '@sen/elements/registration-status/register.js';
import { base } from '@sen/elements/kit/base.styles.js';
import type * as vi from '@sen/elements/locales/vi.js';
import { parts } from '@sen/elements/kit/parts/parts.styles.js';
import { stateOfStatus } from '@sen/elements/vaccination/registration-status/registration-status.states.js';
import { styles } from '@sen/elements/vaccination/registration-status/registration-status.styles.js';
import { statusPanel } from '@sen/elements/vaccination/registration-status/registration-view.js';
import { Person, until } from '@sen/elements/testing/person.js';
import {
  newRegistrationOf,
  PHONE,
  registerPerson,
  signIn,
  type SandboxAccess,
} from '@sen/elements/testing/registered.js';
import { html } from 'lit';
import { sandboxOf, type Scene } from '../testing/citizen.ts';
import { sandboxAccessOf, before } from '../testing/seed-data.ts';
import { gallery, galleryIn } from '../testing/gallery.ts';
import { wordsOf } from '../testing/words-of.ts';

/**
 * Looks a registration up and answers its appointment. Each story is a state a person can be in, brought about on the
 * sandbox.
 */
const meta: Meta = {
  title: 'Elements/Registration status',
  component: 'sen-registration-status',
  render: () =>
    html`<sen-registration-status no-history>Chưa mở được phần tra cứu. Gọi 19009095 để được giúp.</sen-registration-status>`,
};
export default meta;

type Story = StoryObj;
type DisplayStatus = keyof typeof vi.registrationStatus.standings;

/** Somebody who comes back to see. */
class Holder extends Person {
  readonly backstage: SandboxAccess;
  readonly words: typeof vi.registrationStatus;
  readonly common: typeof vi.common;
  readonly scene: Scene;

  constructor(element: HTMLElement, scene: Scene) {
    super(element);
    const language = wordsOf(scene);
    this.scene = scene;
    this.backstage = sandboxAccessOf(sandboxOf(scene));
    this.words = language.registrationStatus;
    this.common = language.common;
  }

  get sandbox() {
    return sandboxOf(this.scene);
  }

  async tellsWho({ name = 'nguyen van mau', phone = '0912345678' } = {}): Promise<void> {
    await this.fills(this.words.fullName, name);
    await this.fills(this.words.dateOfBirth, '18/1/1987');
    await this.chooses(this.words.male);
    await this.fills(this.words.phone, phone);
  }

  async asksForCode(who?: { name?: string; phone?: string }): Promise<void> {
    await this.tellsWho(who);
    await this.presses(this.words.sendCode);
  }

  async entersCode(): Promise<void> {
    await this.arrivesAt(this.words.codeHeading);
    await this.fills(this.words.code, await this.backstage.code(PHONE));
    await this.presses(this.words.confirmCode);
  }

  async looksUp(who?: { name?: string }): Promise<void> {
    await this.asksForCode(who);
    await this.entersCode();
  }

  async showsStatus(status: DisplayStatus): Promise<void> {
    await this.arrivesAt(this.words.standings[status].title);
  }

  async looksAt(status: DisplayStatus): Promise<void> {
    await this.looksUp();
    await this.showsStatus(status);
  }

  /** The moving step, with the fifth day chosen. */
  async choosesADay(): Promise<void> {
    await this.looksAt('invited');
    await this.presses(this.words.move);
    await until(() => this.root.getElementById('day'), 'the days');
    await this.fills(this.words.day, '5');
  }

  async isTold(alert: keyof typeof vi.registrationStatus.alerts): Promise<void> {
    await this.sees(this.words.alerts[alert].title);
  }

  async hasErrors(): Promise<void> {
    await until(() => this.errors.length > 0, 'errors');
  }
}

/** A story of someone who does this, on a platform prepared like that. */
const story = (
  prepare: Parameters<typeof before>[0],
  play: (holder: Holder) => Promise<unknown>,
  more: Story = {},
): Story => ({
  ...more,
  beforeEach: before(prepare),
  play: async (scene: Scene) => {
    const element = await until(
      () => scene.canvasElement.querySelector<HTMLElement>('sen-registration-status'),
      'the element',
    );
    await until(() => element.shadowRoot?.querySelector('h2, .notice'), 'something to read');
    await play(new Holder(element, scene));
  },
});

const nothing = async (): Promise<void> => {};
const waiting = (backstage: SandboxAccess) => registerPerson(backstage);
const scheduled = (backstage: SandboxAccess) => registerPerson(backstage, newRegistrationOf(), { scheduled: true });
const HOURS = 3_600_000;
/** More than the client waits for by itself. Seconds. */
const LATER = 600;

/** Before a scheduled person looks, the appointment is confirmed, as if on another device. */
async function confirmed(backstage: SandboxAccess): Promise<string> {
  await scheduled(backstage);
  const session = await signIn(backstage, 'lookup');
  const { items } = await backstage.platform.appointments.listMine({}, { session });
  await backstage.platform.appointments.confirm(items[0]?.id ?? '', { session });
  return session;
}

// ---- Who to look for

export const Details = story(nothing, async () => {});

export const DetailsNothingFilledIn = story(nothing, async (holder) => {
  await holder.presses(holder.words.sendCode);
  await holder.hasErrors();
});

export const PhoneIsALandline = story(nothing, async (holder) => {
  await holder.asksForCode({ phone: '028 3829 9999' });
  await holder.hasErrors();
});

export const PhoneGetsNoMessages = story(nothing, async (holder) => {
  await holder.asksForCode({ phone: '0900000502' });
  await holder.hasErrors();
});

export const PhoneAskedTooOften = story(nothing, async (holder) => {
  await holder.asksForCode({ phone: '0900000429' });
  await holder.hasErrors();
});

export const PersonMustBeProven = story(nothing, async (holder) => {
  await holder.asksForCode({ phone: '0900000428' });
  await holder.sees(holder.common.captchaTitle);
});

/** The code is on its way; a second press does nothing. */
export const Sending = story(
  async (_, sandbox) => sandbox.faults.add({ kind: 'slow', operationId: 'createOtp', delayMs: 60_000 }),
  async (holder) => {
    await holder.asksForCode();
    await holder.sees(holder.words.sending);
  },
);

export const NothingAnswers = story(
  async (_, sandbox) => sandbox.faults.add({ kind: 'drop-before', operationId: 'createOtp' }),
  async (holder) => {
    await holder.asksForCode();
    await until(() => holder.text.includes(holder.words.alerts.notSent.title), 'the honest sentence', 60_000);
  },
);

export const Maintenance = story(
  async (_, sandbox) => sandbox.faults.add({ kind: 'maintenance', operationId: 'createOtp', retryAfter: LATER }),
  async (holder) => {
    await holder.asksForCode();
    await holder.sees(holder.common.maintenanceTitle);
  },
);

// ---- The code

export const Code = story(waiting, async (holder) => {
  await holder.asksForCode();
  await holder.arrivesAt(holder.words.codeHeading);
});

export const CodeWrong = story(waiting, async (holder) => {
  await holder.asksForCode();
  await holder.arrivesAt(holder.words.codeHeading);
  await holder.fills(holder.words.code, (await holder.backstage.code(PHONE)) === '000000' ? '111111' : '000000');
  await holder.presses(holder.words.confirmCode);
  await holder.hasErrors();
});

export const CodeExpired = story(waiting, async (holder) => {
  await holder.asksForCode();
  await holder.arrivesAt(holder.words.codeHeading);
  await holder.fills(holder.words.code, await holder.backstage.code(PHONE));
  holder.sandbox.clock.advance(6 * 60_000);
  await holder.presses(holder.words.confirmCode);
  await holder.hasErrors();
});

// ---- What was found

/** One answer for wrong details and for another phone: nobody learns who is registered. */
export const NotFound = story(nothing, async (holder) => {
  await holder.looksUp();
  await holder.isTold('notFound');
});

const twins = async (backstage: SandboxAccess): Promise<void> => {
  await registerPerson(backstage, newRegistrationOf({ fullName: 'Nguyễn Văn Tú', idNumber: '000087990100' }));
  await registerPerson(backstage, newRegistrationOf({ fullName: 'Nguyễn Văn Tư', idNumber: '000087990200' }));
};

export const SeveralPeopleFit = story(twins, async (holder) => {
  await holder.looksUp({ name: 'nguyen van tu' });
  await holder.hasErrors();
});

export const SeveralRegistrations = story(
  async (backstage) => {
    const { id } = await registerPerson(backstage);
    await backstage.platform.registrations.cancel(
      id,
      { reason: 'mistake' },
      { session: await signIn(backstage, 'lookup') },
    );
    await registerPerson(backstage);
  },
  async (holder) => {
    await holder.looksUp();
    await holder.arrivesAt(holder.words.listHeading);
  },
);

export const Waiting = story(waiting, (holder) => holder.looksAt('waiting'));

/** Somebody signed in on the page needs no code. */
export const SignedInOnThePage = story(
  waiting,
  async (holder) => {
    await holder.tellsWho();
    await holder.presses(holder.words.search);
    await holder.showsStatus('waiting');
  },
  { globals: { citizen: 'citizen-sandbox-an' } },
);

// ---- The appointment

export const Invited = story(scheduled, (holder) => holder.looksAt('invited'));

/** The address is that of the stop, not of the point's first one. */
export const InvitedToMobileSite = story(
  async (backstage) => {
    const { items } = await backstage.platform.sites.slots('site-xe-so-1');
    await registerPerson(backstage, newRegistrationOf(), { scheduled: true, slotId: items.at(-1)?.id });
  },
  (holder) => holder.looksAt('invited'),
);

export const Confirmed = story(confirmed, (holder) => holder.looksAt('confirmed'));

export const ReplyOverdue = story(
  async (backstage, sandbox) => {
    await scheduled(backstage);
    sandbox.clock.advance(49 * HOURS);
  },
  (holder) => holder.looksAt('noReply'),
);

export const Missed = story(
  async (backstage, sandbox) => {
    await confirmed(backstage);
    sandbox.clock.advance(6 * 24 * HOURS);
  },
  (holder) => holder.looksAt('missed'),
);

export const Moving = story(scheduled, async (holder) => {
  await holder.choosesADay();
});

export const MovingNothingChosen = story(scheduled, async (holder) => {
  await holder.choosesADay();
  await holder.presses(holder.words.moveSend);
  await holder.hasErrors();
});

/** Somebody else took the last place meanwhile: the times are fresh and the full one is named. */
export const MovingSlotJustTaken = story(scheduled, async (holder) => {
  await holder.choosesADay();
  const slotId = (holder.field('8:30–9:30') as HTMLInputElement).value;
  await holder.chooses('8:30–9:30');
  await holder.backstage.tell(`slots/${slotId}:fill`);
  await holder.presses(holder.words.moveSend);
  await holder.hasErrors();
});

export const MovingSiteClosed = story(scheduled, async (holder) => {
  await holder.looksAt('invited');
  await holder.backstage.tell('sites/site-tan-dinh:close');
  await holder.presses(holder.words.move);
  await holder.isTold('siteClosed');
});

export const Moved = story(scheduled, async (holder) => {
  await holder.choosesADay();
  await holder.chooses('14:30–15:30');
  await holder.presses(holder.words.moveSend);
  await holder.isTold('moved');
});

export const Declining = story(scheduled, async (holder) => {
  await holder.looksAt('invited');
  await holder.presses(holder.words.decline);
});

export const DecliningWithoutReason = story(scheduled, async (holder) => {
  await holder.looksAt('invited');
  await holder.presses(holder.words.decline);
  await holder.presses(holder.words.declineSend);
  await holder.hasErrors();
});

export const DeclinedAndWaitingAgain = story(scheduled, async (holder) => {
  await holder.looksAt('invited');
  await holder.presses(holder.words.decline);
  await holder.chooses(holder.words.declineReasons.sick);
  await holder.presses(holder.words.declineSend);
  await holder.showsStatus('waitingAgain');
});

/** Somebody in the family declined on another phone. */
export const ChangedMeanwhile = story(scheduled, async (holder) => {
  await holder.looksAt('invited');
  const session = await signIn(holder.backstage, 'lookup');
  const { items } = await holder.backstage.platform.appointments.listMine({}, { session });
  await holder.backstage.platform.appointments.decline(items[0]?.id ?? '', { reason: 'away' }, { session });
  await holder.presses(holder.words.confirm);
  await holder.isTold('changed');
});

/** After half an hour a new code is asked for; what was chosen is done once it is right. */
export const SessionEnded = story(scheduled, async (holder) => {
  await holder.looksAt('invited');
  holder.sandbox.clock.advance(HOURS);
  await holder.presses(holder.words.confirm);
  await holder.isTold('sessionEnded');
});

// ---- Withdrawing and leaving

export const Cancelling = story(waiting, async (holder) => {
  await holder.looksAt('waiting');
  await holder.presses(holder.words.cancelRegistration);
});

export const CancellingForSure = story(scheduled, async (holder) => {
  await holder.looksAt('invited');
  await holder.presses(holder.words.cancelRegistration);
  await holder.chooses(holder.words.cancelReasons.mistake);
  await holder.presses(holder.common.next);
});

export const Cancelled = story(waiting, async (holder) => {
  await holder.looksAt('waiting');
  await holder.presses(holder.words.cancelRegistration);
  await holder.chooses(holder.words.cancelReasons.mistake);
  await holder.presses(holder.common.next);
  await holder.presses(holder.words.sureYes);
  await holder.showsStatus('cancelled');
});

export const Cleared = story(waiting, async (holder) => {
  await holder.looksAt('waiting');
  await holder.presses(holder.common.leave);
  await holder.sees(holder.common.left.title);
});

// ---- Surroundings

export const SwitchedOff = story(nothing, (holder) => holder.sees(holder.common.disabledTitle), {
  parameters: { siteKey: 'pk-sandbox-testing-only' },
});

/** All a registration can come to, in its own words and looks. */
export const EveryStanding: Story = {
  render: (_, { globals }) => {
    const words = wordsOf({ globals }).registrationStatus;
    return gallery(
      'standings',
      [base, parts, styles],
      (Object.keys(stateOfStatus) as DisplayStatus[]).map((status) => statusPanel(status, words)),
    );
  },
  play: async ({ canvasElement }) => {
    await until(
      () => galleryIn(canvasElement).querySelectorAll('.display-status').length === Object.keys(stateOfStatus).length,
      'every status',
    );
  },
};

export const English = story(scheduled, (holder) => holder.looksAt('invited'), { globals: { locale: 'en' } });

export const Dark = story(scheduled, (holder) => holder.looksAt('invited'), { globals: { theme: 'dark' } });

export const NarrowPhone = story(scheduled, (holder) => holder.looksAt('invited'), {
  globals: { viewport: { value: 'narrow' } },
});

// Kept as pictures beside their layout: `.storybook/baselines/`.
Moving.tags = ['picture'];

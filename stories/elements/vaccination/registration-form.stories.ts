import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '@sen/elements/registration-form/register.js';
import { found, until } from '@sen/elements/testing/person.js';
import { aimsIn, photographs } from '@sen/elements/testing/scanning.js';
import { html } from 'lit';
import { userEvent } from 'storybook/test';
import { openSandbox } from '../../../.storybook/sandbox.ts';
import { Citizen, PHONE, type MadeUp, type Scene } from '../testing/citizen.ts';
import { pointAt } from '../testing/gate.ts';

/**
 * Registers one person for vaccination. Each story is a state a person can be in, brought about by filling in the form.
 */
const meta: Meta = {
  title: 'Elements/Registration form',
  component: 'sen-registration-form',
  args: { mode: 'citizen', campaign: '' },
  render: ({ mode, campaign }) =>
    html`<sen-registration-form mode=${mode as 'citizen'} campaign=${campaign as string} no-history>Chưa mở được biểu mẫu. Gọi 19009095 để được giúp.</sen-registration-form>`,
};
export default meta;

type Story = StoryObj;

/** A story of someone who does this. */
const story = (play: (citizen: Citizen) => Promise<unknown>, more: Story = {}): Story => ({
  ...more,
  play: async (scene: Scene) => void (await play(await Citizen.at(scene, 'sen-registration-form'))),
});

const GRANDMOTHER: MadeUp = { name: 'Trần Thị Bà', born: '1941', sex: 'female', idNumber: '000141000123' };
const CHILD: MadeUp = { name: 'Lý Minh Nhi', born: '10/4/2014', sex: 'male', idNumber: '000214000123' };

const DAUGHTER: MadeUp = { name: 'Lý Mai Chi', born: '10/4/2015', sex: 'female', idNumber: '000315000123' };

const bringsMother = async (citizen: Citizen): Promise<void> => {
  const { words } = citizen;
  await citizen.chooses(words.mother);
  await citizen.types(words.guardianName, 'Lý Thị Mẹ');
  await citizen.types(words.guardianIdNumber, '000185000123');
};

/** The platform's clock, from before the page was opened. */
const atTime = (instant: string) => async (): Promise<void> => (await openSandbox()).clock.set(instant);

/** The part of a sentence before its date, for dates that move with the clock. */
const beginningOf = (sentence: (details: { date: string }) => string): RegExp =>
  new RegExp(`^${sentence({ date: '|' }).split('|')[0]}`);

/** Asks the platform for more than 60 seconds, so that the client does not wait by itself. */
const LATER = 600;

// ---- Who

export const Person = story((citizen) => citizen.arrivesAt(citizen.words.personHeading));

/** Next was pressed with nothing filled in. */
export const PersonNothingFilledIn = story(async (citizen) => {
  await citizen.next();
  await citizen.isTold(citizen.words.problems.fullNameRequired);
});

/** As many errors as the step can have: a child without a guardian, wrong numbers, no name. */
export const PersonErrorOnEveryField = story(async (citizen) => {
  const { words } = citizen;
  await citizen.chooses(words.actorGuardian(18));
  await citizen.types(words.fullName, 'A1');
  await citizen.types(words.dateOfBirth, '31/2/2014');
  await citizen.chooses(words.idTypeCccd);
  await citizen.types(words.idNumberCccd, '00108');
  await citizen.types(words.insuranceNumber, '12');
  await citizen.picks(words.nationality, '');
  await citizen.next();
  await citizen.isTold(words.problems.guardianNameRequired);
});

export const OnBehalf = story((citizen) => citizen.tellsWho(GRANDMOTHER, citizen.words.actorOnBehalf));

/** Under 18: the form asks for a parent or guardian as soon as it knows the age. */
export const ChildWithGuardian = story(async (citizen) => {
  const { words } = citizen;
  await citizen.tellsWho(CHILD, words.actorGuardian(18));
  await bringsMother(citizen);
});

// ---- From a card

const CARD =
  '000087123456|012345678|Nguyễn Văn Mẫu|18011987|Nam|12/3 Trần Quang Khải, Tân Định, Quận 1, TP. Hồ Chí Minh|15042021';

const scans = async (citizen: Citizen, text: string): Promise<void> => {
  await citizen.presses(citizen.words.scanCard);
  await photographs(citizen.root.host, text);
  await until(() => citizen.root.getElementById('card-result'), 'what the card says', 20_000);
};

/** Nothing is scanned before somebody asks for it; the camera waits for its own yes. */
export const CardScannerOpen = story(
  async (citizen) => {
    await citizen.presses(citizen.words.scanCard);
    await aimsIn(citizen.root.host, citizen.scanner.aim);
  },
  { beforeEach: () => pointAt() },
);

/** Every field that the card filled in says so, and can be changed. */
export const CardRead = story((citizen) => scans(citizen, CARD), { beforeEach: () => pointAt() });

/** The card says something else than what was typed: asked once, nothing is overwritten. */
export const CardDiffers = story(
  async (citizen) => {
    await citizen.types(citizen.words.fullName, GRANDMOTHER.name);
    await citizen.chooses(citizen.words.female);
    await scans(citizen, CARD);
  },
  { beforeEach: () => pointAt() },
);

/** A personal code that hides day of birth and number: they are named, and nothing is guessed. */
export const CardMasked = story(
  (citizen) => scans(citizen, '******123456|NGUYEN VAN MAU|1987-**-**|0|162979388586171100|<1<<'),
  {
    beforeEach: () => pointAt(),
  },
);

/** The number on the card belongs to another year: a second look, not a refusal. */
export const CardNumberDoesNotFit = story((citizen) => scans(citizen, CARD.replace('18011987', '18011986')), {
  beforeEach: () => pointAt(),
});

/** The id number says another sex and another year: a question, not a refusal. */
export const IdNumberDoesNotFit = story(async (citizen) => {
  await citizen.tellsWho({ name: 'Mai Thị Lệch', born: '10/10/1991', sex: 'female', idNumber: '000087990000' });
  await citizen.next();
  await citizen.isTold(citizen.words.problems.idInconsistent);
});

export const AskedBeforeClearing = story(async (citizen) => {
  await citizen.types(citizen.words.fullName, 'Nguyễn Văn Mẫu');
  await citizen.presses(citizen.words.startOver);
});

/** Came back within 30 minutes, after a reload or a crash. */
export const DraftRestored = story(async (citizen) => {
  await citizen.reachesContact();
  await citizen.types(citizen.words.phone, PHONE.typed);
  const form = citizen.root.host as HTMLElement;
  const kept = () => JSON.stringify({ ...sessionStorage });
  const before = kept();
  await citizen.types(citizen.words.workplace, 'Xưởng may số 2');
  await until(() => kept() !== before, 'the draft');
  const again = form.cloneNode(true) as HTMLElement;
  form.replaceWith(again);
  await until(() => again.shadowRoot?.textContent?.includes(citizen.words.draftRestored), 'the restored draft');
});

/** Half an hour went by without an answer: the next person at this device finds an empty form that says why. */
export const DraftExpired = story(async (citizen) => {
  await citizen.reachesContact();
  const kept = () => JSON.stringify({ ...sessionStorage });
  const before = kept();
  await citizen.types(citizen.words.phone, PHONE.typed);
  await until(() => kept() !== before, 'the draft');
  const now = Date.now;
  try {
    Date.now = () => now() + 31 * 60_000;
    globalThis.dispatchEvent(new Event('pageshow'));
    await until(() => citizen.root.textContent?.includes(citizen.words.draftExpired), 'the emptied form');
  } finally {
    Date.now = now;
  }
});

// ---- What there is

/** Where the person lives is asked first: campaigns go by it. */
export const OffersBeforeHome = story((citizen) => citizen.reachesOffers());

/** Each campaign in its own words; what is for others stands behind one line. */
export const Offers = story(async (citizen) => {
  await citizen.reachesOffers();
  await citizen.tellsPlace();
  await citizen.sees(citizen.words.offerAsks.record);
});

/** A girl of eleven: several campaigns in one go, nothing ticked beforehand. */
export const OffersSeveral = story(async (citizen) => {
  const { words } = citizen;
  await citizen.tellsWho(DAUGHTER, words.actorGuardian(18));
  await bringsMother(citizen);
  await citizen.next();
  await citizen.choosesDoses('hpv-girls-2026', 'covid-19-2021');
  await until(() => citizen.root.querySelectorAll('.campaign.chosen').length === 2, 'both chosen');
});

/** What was given before decides what comes next, and when. */
export const OffersRemembered = story(async (citizen) => {
  const { words } = citizen;
  await citizen.reachesOffers();
  await citizen.tellsPlace();
  await citizen.chooses(words.earlierDosesSome);
  await citizen.picks(words.previousVaccine, 'astrazeneca');
  await citizen.types(words.previousDate, '5/9/2026');
  await citizen.offer('covid-19-2021');
});

/** A year alone is not enough for a child: the form asks for more, and guesses nothing. */
export const OffersMoreOfTheBirth = story(async (citizen) => {
  const { words } = citizen;
  await citizen.tellsWho({ ...DAUGHTER, born: '2015' }, words.actorGuardian(18));
  await bringsMother(citizen);
  await citizen.next();
  await citizen.tellsPlace();
  await citizen.sees(words.offerAsks['date-of-birth']);
});

export const OffersErrorOnEveryField = story(async (citizen) => {
  const { words } = citizen;
  await citizen.reachesOffers();
  await citizen.tellsPlace();
  await citizen.sees(words.offerAsks.record);
  await citizen.chooses(words.earlierDosesSome);
  await citizen.types(words.previousDate, '5/9/2199');
  await citizen.next();
  await citizen.isTold(words.problems.dosesNone);
});

/** Not an error: what it means, and where to ask. */
export const OffersNothing = story(
  async (citizen) => {
    await citizen.tellsWho(CHILD, citizen.words.actorGuardian(18));
    await bringsMother(citizen);
    await citizen.next();
    await citizen.tellsPlace();
    await citizen.sees(citizen.words.nothingOffered);
  },
  { args: { campaign: 'hpv-girls-2026' } },
);

/** The page names one campaign, and the person is not of it: since when, and why. */
export const OffersTooYoung = story(
  async (citizen) => {
    await citizen.reachesOffers();
    await citizen.tellsPlace();
    await citizen.sees(citizen.words.nothingOffered);
  },
  { args: { campaign: 'influenza-2026' } },
);

export const OffersLoading = story(async (citizen) => {
  await citizen.reachesOffers();
  citizen.sandbox.faults.add({ kind: 'slow', operationId: 'listCampaigns', delayMs: 10_000 });
  await citizen.tellsPlace();
  await citizen.sees(citizen.words.offersLoading);
});

export const OffersDidNotCome = story(async (citizen) => {
  await citizen.reachesOffers();
  citizen.sandbox.faults.add({ kind: 'drop-before', operationId: 'listCampaigns' });
  await citizen.tellsPlace();
  await citizen.sees(citizen.words.listFailed);
});

/** There is none of this name. */
export const CampaignUnknown = story(
  async (citizen) => {
    await citizen.reachesOffers();
    await citizen.tellsPlace();
    await citizen.sees(citizen.words.campaignClosed.unknown.title);
  },
  { args: { campaign: 'no-such-campaign' } },
);

/** Over: it says since when. */
export const CampaignOver = story(
  async (citizen) => {
    await citizen.reachesOffers(GRANDMOTHER);
    await citizen.tellsPlace();
    await citizen.sees(citizen.words.nothingOffered);
  },
  { args: { campaign: 'influenza-2026' }, beforeEach: atTime('2027-05-01T08:00:00+07:00') },
);

/** The page brings no keys: nothing is offered, and nothing is called false. */
export const CampaignUnchecked = story(
  async (citizen) => {
    await citizen.reachesOffers();
    await citizen.tellsPlace();
    await citizen.sees(citizen.words.campaignUnchecked['no-anchors'].title);
  },
  { args: { campaign: 'covid-19-2021' }, parameters: { sandbox: false } },
);

/** Somebody between the page and the platform changes what it says. */
function behind(change: (path: string, answer: object) => object, campaign: string): Story {
  let made: typeof globalThis.fetch | undefined;
  const through = (way: typeof globalThis.fetch) =>
    (made ??= async (asked, init) => {
      const answer = await way(asked, init);
      if (!answer.ok || answer.status === 304) return answer;
      const { pathname } = new URL(asked instanceof Request ? asked.url : asked);
      return Response.json(change(pathname, (await answer.json()) as object));
    });
  return { args: { campaign }, parameters: { through } };
}

/** Somebody changed the campaign on its way: it is not offered. */
export const CampaignUnsigned = story(
  async (citizen) => {
    await citizen.reachesOffers();
    await citizen.tellsPlace();
    await citizen.sees(citizen.words.campaignClosed.unsigned.title);
  },
  behind(
    (path, answer) =>
      path.endsWith('/campaigns/covid-19-2021') && 'payload' in answer
        ? { ...answer, payload: { ...(answer.payload as object), disease: 'measles' } }
        : answer,
    'covid-19-2021',
  ),
);

/** A platform of before, which knows no campaigns. */
export const CampaignsMissing = story(
  async (citizen) => {
    await citizen.reachesOffers();
    await citizen.sees(citizen.words.campaignsMissing);
  },
  behind((path, answer) => (path.endsWith('/config') ? { ...answer, campaigns: undefined } : answer), ''),
);

/** Without accents, without the province, with the province's short name. */
export const CommuneSuggestions = story(async (citizen) => {
  await citizen.reachesOffers();
  await userEvent.type(await found(() => citizen.field(citizen.units.commune)), 'tan');
  await until(() => citizen.root.querySelectorAll('[role=option]').length > 3, 'suggestions');
});

export const OldAddress = story(async (citizen) => {
  await citizen.reachesOffers();
  await citizen.presses(citizen.units.useOld);
});

/** The old commune was divided among several: the form asks and guesses nothing. */
export const OldAddressSplit = story(async (citizen) => {
  await citizen.reachesOffers();
  await citizen.presses(citizen.units.useOld);
  await citizen.finds(citizen.units.old, 'cong vi ba dinh');
  await until(() => citizen.root.getElementById('address-successor'), 'the question where one lives');
});

/** One of the places was chosen; the new address says what the old one became. */
export const OldAddressBecame = story(async (citizen) => {
  await citizen.reachesOffers();
  await citizen.presses(citizen.units.useOld);
  await citizen.finds(citizen.units.old, 'cong vi ba dinh');
  await until(() => citizen.root.getElementById('address-successor'), 'the question where one lives');
  await citizen.chooses('Phường Giảng Võ');
  await citizen.presses(citizen.units.useNew);
  await until(() => citizen.root.getElementById('address-commune'), 'the new address');
});

// ---- Where

export const Contact = story((citizen) => citizen.reachesContact());

export const ContactErrorOnEveryField = story(async (citizen) => {
  const { words } = citizen;
  await citizen.reachesContact();
  await citizen.types(words.phone, '028 3829 9999');
  await citizen.types(words.email, 'mau');
  await citizen.types(words.workplace, 'Xưởng '.repeat(35).trim());
  await citizen.next();
  await citizen.isTold(words.problems.phoneLandline);
});

// ---- When and where

export const Wish = story((citizen) => citizen.reachesWish());

export const WishErrorOnEveryField = story(async (citizen) => {
  const { words } = citizen;
  await citizen.reachesWish();
  await citizen.types(words.preferredDate, '1/1/2020');
  await citizen.chooses(words.needsHomeVisit);
  await citizen.next();
  await citizen.isTold(words.problems.homeVisitReasonRequired);
});

export const WishHomeVisit = story(async (citizen) => {
  await citizen.reachesWish(GRANDMOTHER);
  await citizen.wishes();
  await citizen.chooses(citizen.words.needsHomeVisit);
  await citizen.types(citizen.words.homeVisitReason, 'Nằm một chỗ, không đi lại được');
});

/** A list of this step did not come; everything typed stays. */
export const ListDidNotCome = story(async (citizen) => {
  await citizen.reachesContact();
  citizen.sandbox.faults.add({ kind: 'drop-before', operationId: 'listSites' });
  await citizen.tellsWhere();
  await citizen.next();
  await citizen.sees(citizen.words.listFailed);
});

// ---- Health

/** What the campaign asks, none answered beforehand. */
export const Forms = story((citizen) => citizen.reachesForms());

export const FormsErrorOnEveryField = story(async (citizen) => {
  await citizen.reachesForms();
  await until(() => citizen.root.querySelectorAll('fieldset').length > 1, 'the questions');
  await citizen.next();
  await until(() => citizen.errors.length > 5 && citizen.focused?.closest('#error-summary'), 'what is open');
});

/** Yes to everything: two answers ask for a little more. */
export const FormsAllYes = story(async (citizen) => {
  const { words, common } = citizen;
  await citizen.reachesForms({ name: 'Lê Thị Bầu', born: '4/5/1996', sex: 'female', idNumber: '000196000123' });
  await citizen.answersAll(common.yes, words.formsHeading);
});

// ---- Consent

export const Consent = story(async (citizen) => {
  await citizen.reachesConsent();
  await until(() => citizen.root.querySelectorAll('fieldset').length > 1, 'both texts');
});

export const ConsentErrorOnEveryField = story(async (citizen) => {
  await citizen.reachesConsent();
  await until(() => citizen.root.querySelectorAll('fieldset').length > 1, 'both texts');
  await citizen.next();
  await citizen.isTold(citizen.words.problems.consentRequired);
});

/** Declining is as easy as agreeing, and leads to what a person can do instead. */
export const ConsentDeclined = story(async (citizen) => {
  await citizen.reachesConsent();
  await citizen.answersAll(citizen.words.decline, citizen.words.consentHeading);
  await citizen.next();
  await citizen.isTold(citizen.words.problems.consentNeeded);
});

/** From seven a child says what it thinks beside the guardian, in words for a child. */
export const ConsentWithChild = story(async (citizen) => {
  const { words } = citizen;
  await citizen.tellsWho(DAUGHTER, words.actorGuardian(18));
  await bringsMother(citizen);
  await citizen.next();
  await citizen.choosesDoses('hpv-girls-2026');
  await citizen.next();
  await citizen.tellsWhere();
  await citizen.next();
  await citizen.wishes();
  await citizen.next();
  await citizen.arrivesAt(words.consentHeading);
  await citizen.sees(words.childDecision);
});

// ---- Review and code

export const Review = story((citizen) => citizen.reachesReview());

/** “Change” leads to the field and, from there, back to the review. */
export const ReviewChanged = story(async (citizen) => {
  const { words, common } = citizen;
  await citizen.reachesReview();
  await citizen.presses(`${common.change}: ${words.fullName}`);
  await citizen.arrivesAt(words.personHeading);
  await citizen.retypes(words.fullName, 'NGUYỄN VĂN MẪU');
  await citizen.next();
  await citizen.arrivesAt(words.reviewHeading);
});

/**
 * Who it is was changed at the review: nothing that was answered for the person before goes along, and the form says
 * why.
 */
export const OtherPerson = story(async (citizen) => {
  const { words, common } = citizen;
  await citizen.reachesReview();
  await citizen.presses(`${common.change}: ${words.fullName}`);
  await citizen.arrivesAt(words.personHeading);
  await citizen.retypes(words.fullName, 'Công Tằng Tôn Nữ Hoàng Nguyễn Thị Phương Anh Ngọc Khuê');
  await citizen.next();
  await citizen.arrivesAt(words.offersHeading);
  await citizen.sees(words.otherPerson);
});

/** Another parent or guardian reads and decides anew. */
export const OtherGuardian = story(async (citizen) => {
  const { words, common } = citizen;
  await citizen.tellsWho(CHILD, words.actorGuardian(18));
  await bringsMother(citizen);
  await citizen.next();
  await citizen.choosesDoses();
  await citizen.next();
  await citizen.tellsWhere();
  await citizen.next();
  await citizen.wishes();
  await citizen.next();
  await citizen.answersForms();
  await citizen.next();
  await citizen.agrees();
  await citizen.next();
  await citizen.arrivesAt(words.reviewHeading);
  await citizen.presses(`${common.change}: ${words.guardianRow}`);
  await citizen.arrivesAt(words.personHeading);
  await citizen.retypes(words.guardianName, 'Lý Thị Dì');
  await citizen.next();
  await citizen.arrivesAt(words.consentHeading);
  await citizen.sees(words.otherGuardian);
});

export const SendingTheCode = story(async (citizen) => {
  await citizen.reachesReview();
  citizen.sandbox.faults.add({ kind: 'slow', operationId: 'createOtp', delayMs: 10_000 });
  await citizen.presses(citizen.words.sendCode);
  await until(() => citizen.button(citizen.words.sendingCode), 'the busy button');
});

export const CodeSent = story((citizen) => citizen.reachesCode());

export const CodeTooShort = story(async (citizen) => {
  await citizen.reachesCode();
  await citizen.types(citizen.words.code, '123');
  await citizen.presses(citizen.words.send);
  await citizen.isTold(citizen.words.problems.codeFormat);
});

export const CodeWrong = story(async (citizen) => {
  await citizen.reachesCode();
  await citizen.entersWrongCode();
  await citizen.presses(citizen.words.send);
  await citizen.isTold(citizen.words.problems.codeWrong({ maximum: 4 }));
});

export const CodeTooManyTimesWrong = story(async (citizen) => {
  const { words } = citizen;
  await citizen.reachesCode();
  await citizen.entersWrongCode();
  for (const maximum of [4, 3, 2, 1]) {
    await citizen.presses(words.send);
    await citizen.isTold(words.problems.codeWrong({ maximum }));
  }
  await citizen.presses(words.send);
  await citizen.isTold(words.problems.codeTooMany({ maximum: 1 }));
});

/** Six minutes after the message. */
export const CodeExpired = story(async (citizen) => {
  await citizen.reachesCode();
  await citizen.entersCode();
  citizen.sandbox.clock.advance(6 * 60_000);
  await citizen.presses(citizen.words.send);
  await citizen.isTold(citizen.words.problems.codeExpired);
});

/** The number cannot get messages: the form goes back to it. */
export const NumberUndeliverable = story(async (citizen) => {
  await citizen.reachesReview(undefined, '0900000502');
  await citizen.presses(citizen.words.sendCode);
  await citizen.isTold(citizen.words.problems.phoneUndeliverable);
});

export const TooManyCodes = story(async (citizen) => {
  await citizen.reachesReview(undefined, '0900000429');
  await citizen.presses(citizen.words.sendCode);
  await citizen.sees(citizen.common.rateLimitedTitle);
});

/** The platform wants to know that this is no machine. */
export const CaptchaWanted = story(async (citizen) => {
  await citizen.reachesReview(undefined, '0900000428');
  await citizen.presses(citizen.words.sendCode);
  await citizen.sees(citizen.common.captchaTitle);
});

// ---- Sending

export const Sending = story(async (citizen) => {
  await citizen.reachesCode();
  citizen.sandbox.faults.add({ kind: 'slow', operationId: 'createRegistration', delayMs: 10_000 });
  await citizen.entersCode();
  await citizen.presses(citizen.words.send);
  await until(() => citizen.button(citizen.words.sending), 'the busy button');
});

/** The client tried four times by itself. Sending again later makes no second registration. */
export const NetworkDead = story(async (citizen) => {
  await citizen.reachesCode();
  citizen.sandbox.faults.add({ kind: 'drop-after', operationId: 'createRegistration' });
  await citizen.entersCode();
  await citizen.presses(citizen.words.send);
  await citizen.sees(citizen.common.notSentTitle);
});

export const Maintenance = story(async (citizen) => {
  await citizen.reachesCode();
  citizen.sandbox.faults.add({ kind: 'maintenance', operationId: 'createRegistration', retryAfter: LATER });
  await citizen.entersCode();
  await citizen.presses(citizen.words.send);
  await citizen.sees(citizen.common.maintenanceTitle);
});

export const TooBusy = story(async (citizen) => {
  await citizen.reachesCode();
  citizen.sandbox.faults.add({ kind: 'rate-limited', operationId: 'createRegistration', retryAfter: LATER });
  await citizen.entersCode();
  await citizen.presses(citizen.words.send);
  await citizen.sees(citizen.common.rateLimitedTitle);
});

/** More than half an hour went by between the code and the last attempt. */
export const SessionEnded = story(async (citizen) => {
  await citizen.reachesCode();
  citizen.sandbox.faults.add({ kind: 'maintenance', operationId: 'createRegistration', retryAfter: LATER, times: 1 });
  await citizen.entersCode();
  await citizen.presses(citizen.words.send);
  await citizen.sees(citizen.common.maintenanceTitle);
  citizen.sandbox.clock.advance(31 * 60_000);
  await citizen.presses(citizen.words.send);
  await citizen.arrivesAt(citizen.words.reviewHeading);
  await citizen.sees(citizen.words.sessionEndedTitle);
});

// ---- Refused: the form leads to the field and says what to do

export const RefusedDuplicate = story(async (citizen) => {
  await citizen.sends({ name: 'Trần Thị Trùng', born: '4/5/1990', sex: 'female', idNumber: '000190990001' });
  await citizen.arrivesAt(citizen.words.personHeading);
  await citizen.isTold(beginningOf(citizen.words.problems.duplicateRegistration));
});

export const RefusedAlreadyVaccinated = story(async (citizen) => {
  await citizen.sends({ name: 'Lê Văn Tiêm', born: '30/11/1979', sex: 'male', idNumber: '000079990002' });
  await citizen.arrivesAt(citizen.words.offersHeading);
  await citizen.isTold(citizen.words.problems.alreadyVaccinated);
});

export const RefusedIntervalTooShort = story(async (citizen) => {
  await citizen.sends({ name: 'Hoàng Văn Sớm', born: '21/7/1993', sex: 'male', idNumber: '000093990004' });
  await citizen.arrivesAt(citizen.words.wishHeading);
  await citizen.isTold(beginningOf(citizen.words.problems.intervalTooShort));
});

/** The page was opened with a clock a day ahead: on it, a boy was 18 already. The platform knows better. */
export const RefusedWithoutGuardian = story(
  async (citizen) => {
    await citizen.reachesReview({ name: 'Lý Minh Nhi', born: '2/6/2008', sex: 'male', idNumber: '000208000123' });
    citizen.sandbox.clock.set('2026-06-01T08:00:00+07:00');
    await citizen.presses(citizen.words.sendCode);
    await citizen.arrivesAt(citizen.words.codeHeading);
    await citizen.entersCode();
    await citizen.presses(citizen.words.send);
    await citizen.isTold(citizen.words.problems.guardianRequired);
  },
  { beforeEach: atTime('2026-06-02T08:00:00+07:00') },
);

/** The day turned into a 111th birthday while the form was filled in; the campaign ends at 110. */
export const RefusedAge = story(
  async (citizen) => {
    await citizen.reachesWish({ name: 'Dương Cụ Thọ', born: '1/1/1916', sex: 'male', idNumber: '000016000123' });
    await citizen.wishes();
    await citizen.next();
    await citizen.answersForms();
    await citizen.next();
    await citizen.agrees();
    await citizen.next();
    await citizen.arrivesAt(citizen.words.reviewHeading);
    await citizen.presses(citizen.words.sendCode);
    await citizen.arrivesAt(citizen.words.codeHeading);
    citizen.sandbox.clock.advance(3 * 60_000);
    await citizen.entersCode();
    await citizen.presses(citizen.words.send);
    await citizen.arrivesAt(citizen.words.offersHeading);
    await citizen.isTold(citizen.words.problems.ageNotAllowed({ minimum: 5, maximum: 110 }));
  },
  { beforeEach: atTime('2026-12-31T23:58:00+07:00') },
);

// ---- Done

export const Done = story(async (citizen) => {
  await citizen.sends();
  await citizen.arrivesAt(citizen.words.doneHeading);
});

/** The end was pressed on a shared device. */
export const Cleared = story(async (citizen) => {
  await citizen.sends();
  await citizen.arrivesAt(citizen.words.doneHeading);
  await citizen.presses(citizen.common.leave);
  await citizen.sees(citizen.common.left.title);
});

/** Signed in on the page: no code, one step less. */
export const SignedIn = story(
  async (citizen) => {
    await citizen.reachesReview();
    citizen.button(citizen.words.send);
  },
  { globals: { citizen: 'citizen-sandbox-an' } },
);

// ---- A community team on a shared device

export const AssistedFirstPerson = story((citizen) => citizen.sees(citizen.words.assistedIntro), {
  args: { mode: 'assisted' },
});

export const AssistedDone = story(
  async (citizen) => {
    await citizen.sends(GRANDMOTHER);
    await citizen.arrivesAt(citizen.words.doneHeading);
    citizen.button(citizen.words.registerNextInHousehold);
  },
  { args: { mode: 'assisted' } },
);

/** Registered already: nothing more to do for this person, and the next one can follow from here. */
export const AssistedRefused = story(
  async (citizen) => {
    await citizen.sends({ name: 'Trần Thị Trùng', born: '4/5/1990', sex: 'female', idNumber: '000190990001' });
    await citizen.arrivesAt(citizen.words.personHeading);
    await citizen.sees(citizen.words.nextInstead);
    citizen.button(citizen.words.registerNextInHousehold);
  },
  { args: { mode: 'assisted' } },
);

/** Where the household lives is there, and its phone in the next step; nothing else of the first person. */
export const AssistedSecondPerson = story(
  async (citizen) => {
    await citizen.sends(GRANDMOTHER);
    await citizen.arrivesAt(citizen.words.doneHeading);
    await citizen.presses(citizen.words.registerNextInHousehold);
    await citizen.reachesOffers({ name: 'Trần Văn Ông', born: '2/2/1943', sex: 'male', idNumber: '000043000123' });
    await until(() => citizen.field(citizen.units.commune).value !== '', 'what the household shares');
  },
  { args: { mode: 'assisted' } },
);

// ---- Looks

export const DarkErrors: Story = { ...PersonErrorOnEveryField, globals: { theme: 'dark' } };
export const DarkReview: Story = { ...Review, globals: { theme: 'dark' } };
export const DarkDone: Story = { ...Done, globals: { theme: 'dark' } };
export const HoChiMinhCity: Story = { ...Consent, globals: { province: 'tp-hcm' } };
export const BacNinh: Story = { ...Wish, globals: { province: 'bac-ninh' } };
export const NarrowErrors: Story = { ...PersonErrorOnEveryField, globals: { viewport: { value: 'narrow' } } };
export const NarrowReview: Story = { ...ReviewChanged, globals: { viewport: { value: 'narrow' } } };
export const NarrowCardDiffers: Story = { ...CardDiffers, globals: { viewport: { value: 'narrow' } } };
export const DarkCardRead: Story = { ...CardRead, globals: { theme: 'dark' } };
export const NarrowOffers: Story = { ...OffersSeveral, globals: { viewport: { value: 'narrow' } } };
export const NarrowConsentWithChild: Story = { ...ConsentWithChild, globals: { viewport: { value: 'narrow' } } };
export const NarrowDone: Story = { ...Done, globals: { viewport: { value: 'narrow' } } };

// Kept as pictures beside their layout: `.storybook/baselines/`.
PersonErrorOnEveryField.tags = ['picture'];
CardDiffers.tags = ['picture'];
OffersSeveral.tags = ['picture'];
NarrowOffers.tags = ['picture'];
NarrowConsentWithChild.tags = ['picture'];
Wish.tags = ['picture'];
Review.tags = ['picture'];
DarkErrors.tags = ['picture'];
HoChiMinhCity.tags = ['picture'];

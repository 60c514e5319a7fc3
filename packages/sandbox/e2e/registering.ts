/** The way through the registration form, step by step, for one made-up person. */
import type { Body } from '@sen/client';
import type { Citizen } from './citizen.ts';
import { nothingOutlives } from './device-faults.ts';
import type { Sought } from './portal.ts';
import type { TextMatch } from './words.ts';

export interface MadeUpPerson {
  fullName: string;
  /** Day, month, year, as it is typed. */
  dateOfBirth: string;
  sex: 'male' | 'female';
  idNumber: string;
  /** As it is typed. */
  phone: string;
  /** Of a child: who registers it. Has no papers of its own yet. */
  guardian?: { fullName: string; idNumber: string };
  /** Registered by a community team, which is not asked for whom. */
  byTeam?: boolean;
  /** What the person answers Yes to; No to everything else. */
  says?: TextMatch;
  /** Doses to register for, as their campaigns call them; the first of the campaign for everybody unless said. */
  doses?: readonly TextMatch[];
  /** Day wished for, as it is typed; ten days from now unless said. */
  preferredDate?: string;
}

/** What of a person is to be read nowhere else. */
export const privateOf = ({ fullName, idNumber, phone, dateOfBirth, guardian }: MadeUpPerson): string[] => [
  fullName,
  phone,
  dateOfBirth,
  ...(guardian ? [guardian.fullName, guardian.idNumber] : [idNumber]),
];

const two = (number: number): string => String(number).padStart(2, '0');

const GIVEN = [
  'An',
  'Bình',
  'Chi',
  'Dung',
  'Giang',
  'Hạnh',
  'Khánh',
  'Lựu',
  'Mỹ',
  'Nguyệt',
  'Oanh',
  'Phượng',
  'Quỳnh',
  'Sương',
  'Thuỷ',
  'Uyên',
  'Vân',
  'Xuân',
  'Yến',
];

/** Somebody who does not exist, another one for each number up to 99. Place code 000 is not in use. */
export const madeUp = (number: number, change: Partial<MadeUpPerson> = {}): MadeUpPerson => ({
  fullName: `Nguyễn Thị Ánh ${GIVEN[number % GIVEN.length]}`,
  dateOfBirth: '5/9/1990',
  sex: 'female',
  idNumber: `0001901234${two(number)}`,
  phone: `09123400${two(number)}`,
  ...change,
});

export const soughtAs = ({ fullName, dateOfBirth, sex, phone }: MadeUpPerson): Sought => {
  const [day = '', month = '', year = ''] = dateOfBirth.split('/');
  return {
    fullName,
    sex,
    dateOfBirth: `${year}-${two(Number(month))}-${two(Number(day))}`,
    phone: `+84${phone.replace(/\D/g, '').slice(1)}`,
  };
};

/** So many days from today in Viet Nam, as programs write it. */
export const isoInDays = (days: number): string =>
  new Date(Date.now() + (days * 24 + 7) * 3_600_000).toISOString().slice(0, 10);

/** The same day as people write it. */
export const inDays = (days: number): string => isoInDays(days).split('-').map(Number).reverse().join('/');

async function inVungTau(citizen: Citizen): Promise<void> {
  await citizen.find(citizen.words.province, 'tp hcm', /Hồ Chí Minh/);
  await citizen.find(citizen.words.commune, 'vung tau', 'Phường Vũng Tàu');
}

/** Fills each step and leaves it for the next; `look` sees every step before it is left. */
export class Registering {
  readonly citizen: Citizen;
  readonly person: MadeUpPerson;
  readonly #look: (step: string) => Promise<void>;

  constructor(citizen: Citizen, person: MadeUpPerson, look: (step: string) => Promise<void> = async () => {}) {
    this.citizen = citizen;
    this.person = person;
    this.#look = look;
  }

  async fillPerson(): Promise<void> {
    const { citizen, person } = this;
    const { words } = citizen;
    await citizen.reads(words.person);
    if (!person.byTeam) await citizen.choose(words.actor, person.guardian ? words.child : words.self);
    await citizen.type(words.fullName, person.fullName);
    await citizen.type(words.dateOfBirth, person.dateOfBirth);
    await citizen.choose(words.sex, person.sex === 'male' ? words.male : words.female);
    await citizen.choose(words.idType, person.guardian ? words.noPapers : words.cccd);
    if (!person.guardian) return citizen.type(words.idNumber, person.idNumber);
    await citizen.choose(words.guardianRelation, words.mother);
    await citizen.type(words.guardianName, person.guardian.fullName);
    await citizen.type(words.guardianIdNumber, person.guardian.idNumber);
  }

  /**
   * Where the person lives, and the first dose of the campaign for everybody.
   * @param where finds province and commune; Vũng Tàu, which TP.HCM now holds, unless said otherwise
   */
  async fillOffers(where: (citizen: Citizen) => Promise<void> = inVungTau): Promise<void> {
    const { citizen } = this;
    const { words } = citizen;
    await citizen.reads(words.offers);
    await where(citizen);
    await this.chooseDose();
  }

  /** Where the commune is known already. */
  async chooseDose(): Promise<void> {
    const { citizen } = this;
    const { words } = citizen;
    const none = citizen.at('radio', words.noDosesYet);
    await none.waitFor();
    await none.check();
    await this.tickDoses();
  }

  /** Under a confirmed phone the platform looks at the record itself, and does not ask about earlier doses. */
  async tickDoses(): Promise<void> {
    const { citizen, person } = this;
    for (const dose of person.doses ?? [citizen.words.offeredDose]) await citizen.tick(dose);
  }

  async fillContact(): Promise<void> {
    const { citizen, person } = this;
    const { words } = citizen;
    await citizen.reads(words.contact);
    await citizen.type(words.mobile, person.phone);
    await citizen.type(words.addressLine, '12 Trần Phú, tổ dân phố 3');
  }

  async fillWish(): Promise<void> {
    const { citizen, person } = this;
    const { words } = citizen;
    await citizen.reads(words.wish);
    await citizen.type(words.preferredDate, person.preferredDate ?? inDays(10));
    await citizen.choose(words.session, words.morning);
  }

  async fillHistory(): Promise<void> {
    const { citizen, person } = this;
    const { words } = citizen;
    await citizen.reads(words.history);
    const questions = citizen.at('radiogroup');
    await questions.first().waitFor();
    for (const question of await questions.all()) await citizen.chooseIn(question, words.no);
    if (person.says) await citizen.choose(person.says, words.yes);
  }

  async fillConsent(): Promise<void> {
    const { citizen } = this;
    const { words } = citizen;
    await citizen.reads(words.consent);
    const texts = citizen.at('radiogroup');
    await texts.first().waitFor();
    for (const text of await texts.all()) await citizen.chooseIn(text, words.agrees);
  }

  /**
   * From wherever the form stands: answers each step that is asked, to the review.
   * @param meet sees each step before it is answered
   * @returns the headings of what was asked
   */
  async answerToReview(meet: (heading: string) => Promise<void> = async () => {}): Promise<string[]> {
    const { citizen } = this;
    const { words } = citizen;
    const answers = new Map<string, () => Promise<void>>([
      [
        words.offers,
        async () => ((await citizen.valueOf(words.commune, 'combobox')) ? this.chooseDose() : this.fillOffers()),
      ],
      [words.contact, () => this.fillContact()],
      [words.wish, () => this.fillWish()],
      [words.history, () => this.fillHistory()],
      [words.consent, () => this.fillConsent()],
    ]);
    const asked: string[] = [];
    for (;;) {
      const heading = citizen.page.getByRole('heading', { level: 2 }).filter({
        hasText: new RegExp([...answers.keys(), words.review].map((text) => text.replace('?', '\\?')).join('|')),
      });
      const text = (await heading.first().innerText()).trim();
      const answer = answers.get(text);
      if (!answer) return asked;
      if (asked.includes(text)) throw new Error(`The form does not go on from ${text}`);
      asked.push(text);
      await meet(text);
      await answer();
      await this.next(text);
      await heading.filter({ hasNotText: text }).first().waitFor();
    }
  }

  async next(step: string): Promise<void> {
    await this.#look(step);
    await this.citizen.press(this.citizen.words.next);
  }

  /** All steps up to the review. */
  async fillAll(): Promise<void> {
    await this.fillPerson();
    await this.next('1-person');
    await this.fillAfterPerson();
  }

  /** The steps after the first, up to the review. */
  async fillAfterPerson(): Promise<void> {
    await this.fillOffers();
    await this.next('2-offers');
    await this.fillContact();
    await this.next('2-contact');
    await this.fillWish();
    await this.next('3-wish');
    await this.fillHistory();
    await this.next('4-history');
    await this.fillConsent();
    await this.next('5-consent');
    await this.citizen.reads(this.citizen.words.review);
    await this.#look('6-review');
  }

  /** From the review: asks for a code and types it; what is left is to send. */
  async typeCode(): Promise<void> {
    const { citizen } = this;
    const { words } = citizen;
    const code = await citizen.codeAfter(() => citizen.press(words.askCode));
    await citizen.reads(words.code);
    await citizen.type(words.codeField, code);
    await this.#look('7-code');
  }

  /** Waits for the confirmation. @returns the code of the registration. */
  async confirmation(): Promise<string> {
    const { citizen } = this;
    await citizen.reads(citizen.words.done);
    await this.#look('8-done');
    // A team keeps phone and address for the next of the household.
    if (!this.person.byTeam) await nothingOutlives(citizen.device);
    const shown = await citizen.page.getByText(/^[A-Z0-9]{3,6}-[A-Z0-9]{3,6}$/).innerText();
    return shown.trim();
  }

  async sendAll(): Promise<string> {
    await this.fillAll();
    await this.send();
    return this.confirmation();
  }

  /** From the review: by a code, or without one where the phone was confirmed a moment ago. */
  async send(): Promise<void> {
    const { citizen } = this;
    const { words } = citizen;
    const asking = citizen.at('button', words.askCode);
    await asking.or(citizen.at('button', words.send)).waitFor();
    if (await asking.count()) await this.typeCode();
    await citizen.press(words.send);
  }
}

interface SentRegistration {
  body: Body<'createRegistration'>;
  /** Undefined when it was refused. */
  id: Promise<string | undefined>;
}

/** What leaves the browser as a registration from now on, in order, and what becomes of it. */
export async function registrationsSentBy({ page }: Citizen): Promise<SentRegistration[]> {
  const sent: SentRegistration[] = [];
  await page.route('**/v1/registrations', async (route, request) => {
    const id = request
      .response()
      .then(async (answer) => (answer?.ok() ? ((await answer.json()) as { id: string }).id : undefined));
    sent.push({ body: request.postDataJSON() as Body<'createRegistration'>, id });
    await route.continue();
  });
  return sent;
}

/** Looks a registration up, up to the screen that shows it. */
export async function lookUp(
  citizen: Citizen,
  person: MadeUpPerson,
  look: (step: string) => Promise<void> = async () => {},
): Promise<void> {
  const { words } = citizen;
  await citizen.reads(words.lookUp);
  await citizen.type(words.lookUpName, person.fullName);
  await citizen.type(words.dateOfBirth, person.dateOfBirth);
  await citizen.choose(words.sex, person.sex === 'male' ? words.male : words.female);
  await citizen.type(words.lookUpPhone, person.phone);
  await look('look-up-1-details');
  const code = await citizen.codeAfter(() => citizen.press(words.lookUpAskCode));
  await citizen.type(words.codeField, code);
  await look('look-up-2-code');
  await citizen.press(words.confirmCode);
}

/** The form without its screen: what it holds and sends, before a platform in the test's own process. */
import {
  campaigns,
  config,
  consentTexts,
  dayInVietnam,
  forms,
  instant,
  registrations,
  type Received,
} from '@sen/client';
import { PersonSession } from '../kit/session/person-session.ts';
import { showDate } from '../kit/people/date.ts';
import type { Answers } from '../vaccination/registration-form/fields/answers.ts';
import { emptyAnswers } from '../vaccination/registration-form/fields/empty-answers.ts';
import { exampleAnswers } from '../vaccination/registration-form/fields/example-answers.ts';
import { FormDraft, type SavedDraft } from '../vaccination/registration-form/flow/form-draft.ts';
import { consentPurposesOf } from '../vaccination/registration-form/flow/purposes.ts';
import type { FormProblem, FormRules } from '../vaccination/registration-form/flow/problems.ts';
import { keysOf, RegistrationSubmission } from '../vaccination/registration-form/flow/registration-submission.ts';
import { shiftDay } from '../directory/sites/moment.ts';
import type { NodePlatform } from './node-platform.ts';

export const PHONE = '+84912345678';

/** The campaign that its people register for. */
const CAMPAIGN = 'covid-19-2021';

/** What the platform asks and allows today of somebody born in 1987 who has had nothing so far. */
export async function loadRules(platform: NodePlatform): Promise<FormRules> {
  const http = platform.http();
  const { serverTime, registration } = await config(http).get();
  const { payload: campaign } = await campaigns(http).get(CAMPAIGN);
  const offers = await campaigns(http).offers(CAMPAIGN, {
    dateOfBirth: '1987',
    sex: 'male',
    area: { code: '26737', edition: '2026-04-30' },
    previousDoses: [],
  });
  const formId = campaign.forms.registration;
  const form = formId === undefined ? undefined : (await forms(http).get(formId)).payload;
  const offered = { campaign, offers, form };
  const consents = await Promise.all(consentPurposesOf([offered]).map((purpose) => consentTexts(http).get(purpose)));
  return {
    today: dayInVietnam(instant(serverTime)),
    registration,
    campaigns: [offered],
    forms: form ? [form] : [],
    consents,
  };
}

export interface TestPerson {
  readonly idNumber: string;
  /** YYYY-MM-DD. */
  readonly dateOfBirth: string;
}

/** The nth of those who do not exist: each has a number and a birthday of their own. */
export const testPerson = (nth: number): TestPerson => ({
  idNumber: `0000870${String(nth).padStart(5, '0')}`,
  dateOfBirth: shiftDay('1987-01-01', nth % 365),
});

/** Everything answered. */
export const answersOf = (rules: FormRules, { idNumber, dateOfBirth }: TestPerson): Answers => ({
  ...exampleAnswers,
  idNumber,
  dateOfBirth: showDate(dateOfBirth),
  preferredDate: showDate(shiftDay(rules.today, 3)),
  earlierDoses: 'none',
  doses: rules.campaigns.map(({ campaign: { id, version }, offers: { offers } }) => ({
    campaignId: id,
    campaignVersion: version,
    doseId: offers[0]!.doseId,
  })),
  forms: Object.fromEntries(
    rules.forms.map(({ id, version, questions }) => [
      id,
      { version, typed: Object.fromEntries(questions.map(({ code }) => [code, 'no'])) },
    ]),
  ),
  consents: Object.fromEntries(
    rules.consents.map(({ purposeCode, version }) => [purposeCode, { version, decision: 'agree' as const }]),
  ),
});

/** A tab with the form in it. `reloads` gives another one, with what was kept. */
export class NodeForm {
  readonly #platform: NodePlatform;
  readonly #rules: FormRules;
  readonly #tab: { kept?: SavedDraft | undefined };
  readonly draft: FormDraft;
  readonly session: PersonSession;
  readonly sending: RegistrationSubmission;
  problems: readonly FormProblem[] = [];
  done: Received<'Registration'> | undefined;

  constructor(platform: NodePlatform, rules: FormRules, tab: { kept?: SavedDraft | undefined } = {}) {
    this.#platform = platform;
    this.#rules = rules;
    this.#tab = tab;
    const form = this;
    this.draft = new FormDraft(
      {
        addController: () => {},
        removeController: () => {},
        requestUpdate: () => {},
        updateComplete: Promise.resolve(true),
      },
      {
        assisted: () => false,
        onExpired: () => {},
        store: {
          keeps: true,
          load: async () => structuredClone(tab.kept),
          save: async (kept: SavedDraft) => void (tab.kept = structuredClone(kept)),
          wipe: async () => void (tab.kept = undefined),
        },
      },
    );
    const { draft } = this;
    this.session = new PersonSession({
      purpose: 'register',
      http: () => platform.http(),
      signedIn: () => false,
      clock: platform.clock,
      keys: keysOf(draft),
      onChange: () => {},
    });
    draft.codes = this.session.codes;
    this.sending = new RegistrationSubmission(
      {
        draft,
        assistSession: undefined,
        locale: { language: 'vi', words: {}, common: {} } as never,
        announcer: { say: () => {} },
        view: () => ({ answers: draft.answers, rules, signedIn: false }),
        go(step) {
          draft.arrive(step);
          form.sending.leave();
          form.problems = [];
        },
        show: (problems) => (form.problems = problems),
        focus: () => {},
        forgetConsentTexts: () => {},
        forgetCampaigns: () => {},
        isComplete: () => true,
        async finish(registration) {
          form.done = registration;
          await draft.settle();
        },
      },
      this.session,
    );
  }

  /** Opens, and looks for what was kept. */
  async opens(): Promise<this> {
    await this.draft.open();
    return this;
  }

  /** Everything is answered and looked through. */
  async fillsIn(who: TestPerson): Promise<void> {
    this.draft.set({ ...emptyAnswers(false), ...answersOf(this.#rules, who) });
    this.draft.arrive('review');
    await this.draft.keep();
  }

  reloads(): Promise<NodeForm> {
    return new NodeForm(this.#platform, this.#rules, this.#tab).opens();
  }

  async types(code: string): Promise<void> {
    this.session.type(code);
    await this.sending.verify();
  }

  get problem(): FormProblem | undefined {
    return this.problems[0];
  }
}

/** How many registrations of somebody the platform has. */
export async function countRegistrations(platform: NodePlatform, who: TestPerson): Promise<number> {
  const session = await platform.signIn(PHONE, 'lookup');
  const { fullName } = exampleAnswers;
  try {
    const { items } = await registrations(platform.http()).search(
      { ...who, fullName, sex: 'male', phone: PHONE },
      { session },
    );
    return items.length;
  } catch (error) {
    if ((error as { code?: string }).code === 'record-not-found') return 0;
    throw error;
  }
}

/**
 * People fill the form in as they like: they go back, correct, scan a card, reload, open a second tab, are refused and
 * go on with the next one of the household. A model remembers for whom each answer was given; nothing may be sent that
 * was given for anybody else.
 */
import fc from 'fast-check';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answersOfSubject } from './subject-answers.ts';
import { needsGuardian, type Answers } from '../fields/answers.ts';
import { draftOfToday, emptyAnswers, nextInHousehold } from '../fields/empty-answers.ts';
import { exampleAnswers, exampleRules as rules } from '../fields/example-answers.ts';
import { FormDraft, type SavedDraft } from './form-draft.ts';
import { compareCard, fillFrom, readCard } from '../card/from-card.ts';
import { firstWrongStep, formProblemsOf } from './later-problems.ts';
import { toNewRegistration } from './new-registration.ts';
import { STEPS, type QuestionStep, type Step } from '../steps/steps.ts';

interface MadeUp {
  /** How the name may be typed; each way is the same name. */
  names: readonly string[];
  births: readonly string[];
  sex: 'male' | 'female';
  /** Undefined: a child without papers. */
  numbers?: readonly string[];
}

const people: readonly MadeUp[] = [
  {
    names: ['Nguyễn Văn Mẫu', 'NGUYỄN VĂN MẪU', ' nguyễn  văn mẫu '],
    births: ['18/1/1987', '18011987'],
    sex: 'male',
    numbers: ['000087000123', '000 087 000 123'],
  },
  {
    names: ['Trần Thị Sau', 'trần thị sau'],
    births: ['5/9/1990', '05.09.1990'],
    sex: 'female',
    numbers: ['000190000456', '000-190-000456'],
  },
  { names: ['Lý Minh Nhi'], births: ['10/4/2014', '10-4-2014'], sex: 'male', numbers: ['000214000789'] },
  { names: ['Nguyễn Cẩm Tú'], births: ['3/3/2016', '03/03/2016'], sex: 'female' },
  { names: ['Nguyễn Cẩm Tư'], births: ['3/3/2016'], sex: 'female' },
];
const GUARDIANS = [
  { guardianRelation: 'mother', guardianName: 'Lý Thị Mẹ', guardianIdNumber: '000185000123' },
  { guardianRelation: 'father', guardianName: 'Lý Văn Cha', guardianIdNumber: '000083000123' },
] as const;
const INSURANCE = ['4010120878', '4010120999'] as const;

/** Numbers into `people` and `GUARDIANS`; a field nobody has filled in is not there. */
type Who = Partial<Record<'actor' | 'fullName' | 'dateOfBirth' | 'sex' | 'paper', string | number>>;
type Given = Map<string, { who: Who; guardian: string }>;

/** What was said for somebody half named may be for anybody who is named so in the end. */
const isFor = (given: Who, who: Who): boolean =>
  (Object.keys(given) as (keyof Who)[]).every((field) => given[field] === who[field]);

type Action =
  | { does: 'types'; field: 'fullName' | 'dateOfBirth' | 'sex' | 'paper'; person: number; way: number }
  | { does: 'erases'; field: 'fullName' | 'dateOfBirth' | 'idNumber'; leaves: boolean }
  | { does: 'is'; person: number; way: number; actor: Answers['actor'] }
  | { does: 'scans'; person: number; takes: boolean }
  | { does: 'brings'; guardian: number }
  | { does: 'insures'; number: number }
  | { does: 'confirms' }
  | { does: 'goes'; to: Step }
  | { does: 'answers'; some: number; yes: boolean }
  | { does: 'completes'; yes: boolean }
  | { does: 'reloads' }
  | { does: 'opens another tab' }
  | { does: 'is at a written form'; person: number; says: number; yes: boolean }
  | { does: 'goes on with the next one' }
  | { does: 'sends' };

const anybody = fc.nat(people.length - 1);
const action: fc.Arbitrary<Action> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      does: fc.constant('types' as const),
      field: fc.constantFrom('fullName', 'dateOfBirth', 'sex', 'paper'),
      person: anybody,
      way: fc.nat(2),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      does: fc.constant('erases' as const),
      field: fc.constantFrom('fullName', 'dateOfBirth', 'idNumber'),
      leaves: fc.boolean(),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      does: fc.constant('is' as const),
      person: anybody,
      way: fc.nat(2),
      actor: fc.constantFrom('self', 'on-behalf', 'guardian'),
    }),
  },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('scans' as const), person: fc.nat(2), takes: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('brings' as const), guardian: fc.nat(1) }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('insures' as const), number: fc.nat(1) }) },
  { weight: 1, arbitrary: fc.constant<Action>({ does: 'confirms' }) },
  {
    weight: 8,
    arbitrary: fc.record({
      does: fc.constant('goes' as const),
      to: fc.constantFrom(...STEPS, 'person' as const, 'person' as const, 'review' as const),
    }),
  },
  { weight: 3, arbitrary: fc.record({ does: fc.constant('answers' as const), some: fc.nat(255), yes: fc.boolean() }) },
  { weight: 8, arbitrary: fc.record({ does: fc.constant('completes' as const), yes: fc.boolean() }) },
  { weight: 2, arbitrary: fc.constant<Action>({ does: 'reloads' }) },
  { weight: 1, arbitrary: fc.constant<Action>({ does: 'opens another tab' }) },
  {
    weight: 1,
    arbitrary: fc.record({
      does: fc.constant('is at a written form' as const),
      person: anybody,
      says: fc.nat(255),
      yes: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: fc.constant<Action>({ does: 'goes on with the next one' }) },
  { weight: 6, arbitrary: fc.constant<Action>({ does: 'sends' }) },
);

const paperIn = ({ numbers }: MadeUp, way: number): Pick<Answers, 'idType' | 'idNumber'> =>
  numbers ? { idType: 'cccd', idNumber: numbers[way % numbers.length] ?? '' } : { idType: 'none', idNumber: '' };

/** One tab: the form's own draft, and what is known of whom each answer is about. */
class Tab {
  draft: FormDraft;
  who: Who;
  given: Given;
  /** Typed in the first step, and said for whoever it names when it is left. */
  readonly #pending = new Set<string>();
  #kept: string | undefined;
  readonly #assisted: boolean;
  sent = 0;

  private constructor(assisted: boolean, kept: string | undefined, who: Who, given: Given) {
    this.#assisted = assisted;
    this.#kept = kept;
    this.who = who;
    this.given = given;
    this.draft = this.#begin();
  }

  static async open(
    assisted: boolean,
    kept?: string,
    who: Who = assisted ? { actor: 'assisted' } : {},
    given: Given = new Map(),
  ): Promise<Tab> {
    const tab = new Tab(assisted, kept, who, given);
    await tab.#opens();
    return tab;
  }

  /** As the browser copies it: what was typed goes along, and each tab goes its own way. */
  async copy(): Promise<Tab> {
    const copy = await Tab.open(this.#assisted, this.#kept, { ...this.who }, new Map(this.given));
    for (const key of this.#pending) copy.#pending.add(key);
    return copy;
  }

  async reload(): Promise<void> {
    this.draft = this.#begin();
    await this.#opens();
    this.#leaves();
  }

  /** The later steps come after what was kept. */
  async #opens(): Promise<void> {
    await this.draft.open();
    this.draft.subjectRules = { answersOfSubject, draftOfToday, emptyAnswers, nextInHousehold };
  }

  #begin(): FormDraft {
    const store = {
      keeps: true,
      load: async () => (this.#kept === undefined ? undefined : (JSON.parse(this.#kept) as SavedDraft)),
      save: async (draft: SavedDraft) => void (this.#kept = JSON.stringify(draft)),
      wipe: async () => void (this.#kept = undefined),
    };
    const draft = new FormDraft(
      { addController() {}, removeController() {}, requestUpdate() {}, updateComplete: Promise.resolve(true) },
      { assisted: () => this.#assisted, onExpired: () => {}, store },
    );
    return draft;
  }

  /** An answer after the first step, given now. */
  #says(key: string): void {
    this.given.set(key, { who: { ...this.who }, guardian: this.#guardian });
  }

  get #guardian(): string {
    const { answers } = this.draft;
    return needsGuardian(answers, rules.today, rules.registration.guardianUnderAge)
      ? `${answers.guardianRelation} ${answers.guardianName}`
      : '';
  }

  #leaves(): void {
    if (this.draft.step === 'person') return;
    for (const key of this.#pending) this.#says(key);
    this.#pending.clear();
  }

  #name(change: Partial<Answers>, who: Who): void {
    this.draft.set(change);
    this.who = { ...this.who, ...who };
  }

  #goes(to: Step): void {
    this.draft.arrive(to);
    this.#leaves();
  }

  /** Answers of one step, as far as `some` has a bit for them and `all` or nothing is there. */
  #answers(step: Step, some: number, yes: boolean, all: boolean): void {
    const { draft } = this;
    const wants = (bit: number, isThere: boolean): boolean => (some & (1 << bit)) !== 0 && (all || !isThere);
    const set = (key: string, change: Partial<Answers>): void => {
      draft.set(change);
      this.#says(key);
    };
    const { answers } = draft;
    if (step === 'offers') {
      draft.set({ unit: exampleAnswers.unit });
      if (wants(0, answers.doses.length > 0)) set('doses', { doses: exampleAnswers.doses });
      if (wants(1, answers.earlierDoses !== ''))
        set(
          'previous',
          yes
            ? { earlierDoses: 'some', previousDoses: [{ vaccine: 'pfizer', date: '1/2/2026' }] }
            : { earlierDoses: 'none', previousDoses: [] },
        );
      if (wants(2, answers.pregnant !== '')) set('pregnant', { pregnant: yes ? 'yes' : 'no' });
    }
    if (step === 'contact') {
      draft.set({ phone: exampleAnswers.phone, addressLine: exampleAnswers.addressLine });
      if (wants(0, answers.email !== '')) set('email', { email: 'ai-do@example.vn' });
      if (wants(1, answers.occupation !== '')) set('occupation', { occupation: 'worker' });
      if (wants(2, answers.workplace !== '')) set('workplace', { workplace: 'Xưởng may số 2' });
    }
    if (step === 'wish') {
      if (wants(3, answers.preferredDate !== '')) set('day', { preferredDate: '1/12/2026' });
      if (yes && wants(4, answers.needsHomeVisit)) set('home', { needsHomeVisit: true, homeVisitReason: 'Khó đi lại' });
    }
    if (step === 'forms')
      rules.forms.forEach(({ id, version }, bit) => {
        if (!wants(bit, answers.forms[id] !== undefined)) return;
        const typed: Record<string, string> = yes ? { allergy: 'yes', 'allergy-what': 'Tôm' } : { allergy: 'no' };
        set(`form ${id}`, { forms: { ...draft.answers.forms, [id]: { version, typed } } });
      });
    if (step === 'consent')
      rules.consents.forEach(({ purposeCode, version }, bit) => {
        if (wants(bit, draft.answers.consents[purposeCode] !== undefined))
          set(`consent ${purposeCode}`, {
            consents: {
              ...draft.answers.consents,
              [purposeCode]: { version, decision: 'agree', childDecision: 'agree' },
            },
          });
      });
  }

  /** What is open is answered, and nothing that is answered already. */
  #completes(yes: boolean): void {
    for (let left = 8; left > 0; left--) {
      const wrong = firstWrongStep(this.draft.answers, rules);
      if (!wrong || wrong === 'person') break;
      this.#goes(wrong);
      this.#answers(this.draft.step, 255, yes, false);
    }
    if (!firstWrongStep(this.draft.answers, rules)) this.#goes('review');
  }

  async does(action: Action): Promise<void> {
    const { draft } = this;
    const isFirst = draft.step === 'person';
    switch (action.does) {
      case 'types': {
        const person = people[action.person]!;
        if (!isFirst) return;
        if (action.field === 'fullName')
          this.#name({ fullName: person.names[action.way % person.names.length]! }, { fullName: action.person });
        if (action.field === 'dateOfBirth')
          this.#name(
            { dateOfBirth: person.births[action.way % person.births.length]! },
            { dateOfBirth: person.births[0]! },
          );
        if (action.field === 'sex') this.#name({ sex: person.sex }, { sex: person.sex });
        if (action.field === 'paper') this.#name(paperIn(person, action.way), { paper: person.numbers?.[0] ?? 'none' });
        return;
      }
      case 'erases': {
        if (!isFirst || (action.field === 'idNumber' && draft.answers.idType === 'none')) return;
        this.#name({ [action.field]: '' }, {});
        delete this.who[action.field === 'idNumber' ? 'paper' : action.field];
        if (!action.leaves) return;
        this.#goes('offers'); // the browser's Forward asks nobody whether a step is complete
        this.#goes('person');
        return;
      }
      case 'is': {
        if (!isFirst) return;
        for (const field of ['fullName', 'dateOfBirth', 'sex', 'paper'] as const)
          await this.does({ ...action, does: 'types', field });
        if (!this.#assisted) this.#name({ actor: action.actor }, { actor: action.actor });
        if (needsGuardian(draft.answers, rules.today, 18) && draft.answers.guardianName === '') draft.set(GUARDIANS[0]);
        return;
      }
      case 'scans': {
        const { names, births, sex, numbers } = people[action.person]!;
        const [day, month, year] = births[0]!.split('/') as [string, string, string];
        const card = readCard(
          `${numbers![0]}|012345678|${names[0]}|${day.padStart(2, '0')}${month.padStart(2, '0')}${year}|${sex === 'male' ? 'Nam' : 'Nữ'}|12/3 Trần Quang Khải|15042021`,
        );
        if (!isFirst || !card) return;
        const { free, differing } = compareCard(card, draft.answers);
        const fields = action.takes ? [...free, ...differing] : free;
        draft.set(fillFrom(card, fields, draft.answers));
        if (fields.includes('fullName')) this.who.fullName = action.person;
        if (fields.includes('dateOfBirth')) this.who.dateOfBirth = births[0]!;
        if (fields.includes('sex')) this.who.sex = sex;
        if (fields.includes('idNumber')) this.who.paper = numbers![0]!;
        return;
      }
      case 'brings':
        if (isFirst) draft.set(GUARDIANS[action.guardian]!);
        return;
      case 'insures':
        if (!isFirst) return;
        draft.set({ insuranceNumber: INSURANCE[action.number]! });
        this.#pending.add('insurance');
        return;
      case 'confirms':
        if (!isFirst) return;
        draft.set({ idConfirmed: true });
        this.#says('confirmed');
        return;
      case 'goes':
        if (action.to !== 'code') this.#goes(action.to);
        return;
      case 'answers':
        this.#answers(draft.step, action.some, action.yes, true);
        return;
      case 'completes':
        if (isFirst && formProblemsOf('person', draft.answers, rules).length === 0) this.#goes('offers');
        this.#completes(action.yes);
        return;
      case 'is at a written form':
        await this.reload();
        this.#handsOver(action);
        return;
      case 'goes on with the next one':
        if (this.#assisted) await this.#next();
        return;
      case 'sends':
        if (draft.step === 'review') await this.#sends();
        return;
      case 'reloads':
      case 'opens another tab':
    }
  }

  /** The page said some of who it is, and answered a question or not; what it left open is as it was kept. */
  #handsOver({ person, says, yes }: { person: number; says: number; yes: boolean }): void {
    const { names, births, sex } = people[person]!;
    const said: Partial<Answers> = {
      ...(says & 1 && { fullName: names[0] }),
      ...(says & 2 && { dateOfBirth: births[0] }),
      ...(says & 4 && { sex }),
      ...(says & 8 && paperIn(people[person]!, 0)),
    };
    const home = says & 16 && yes ? { needsHomeVisit: true, homeVisitReason: 'Khó đi lại' } : {};
    const over = (answers: Answers): Answers => ({ ...answers, ...said, ...home });
    // Asked at every keystroke: a name that is half typed is somebody else for a moment.
    if (says & 1) this.draft.takeOver((answers) => ({ ...over(answers), fullName: 'Ng' }));
    this.draft.takeOver(over);
    this.draft.step = says & 16 ? 'wish' : 'person';
    if (says & 1) this.who.fullName = person;
    if (says & 2) this.who.dateOfBirth = births[0]!;
    if (says & 4) this.who.sex = sex;
    if (says & 8) this.who.paper = people[person]!.numbers?.[0] ?? 'none';
    if (says & 16 && yes) this.#says('home');
    void this.draft.keep();
  }

  async #next(): Promise<void> {
    await this.draft.settle();
    this.draft.startOver(this.#assisted);
    this.who = this.#assisted ? { actor: 'assisted' } : {};
    this.given.clear();
    this.#pending.clear();
  }

  /** The gate of the form, and then: what goes out was said for this very person, by this very guardian. */
  async #sends(): Promise<void> {
    const { draft } = this;
    const step = draft.checkSubject(draft.step);
    if (step !== draft.step) return this.#goes(step);
    const { answers } = draft;
    if (firstWrongStep(answers, rules)) return;
    const body = toNewRegistration(answers, rules, 'vi');
    const isOf = (key: string): void => {
      const given = this.given.get(key);
      assert.ok(given, `${key} was never answered, and is sent`);
      assert.ok(
        isFor(given.who, this.who),
        `${key} was answered for ${JSON.stringify(given.who)} and is sent for ${JSON.stringify(this.who)}`,
      );
      if (key.startsWith('consent')) assert.equal(given.guardian, this.#guardian, `${key} is another guardian's`);
    };
    const { person } = body;
    if (person.insuranceNumber !== undefined) isOf('insurance');
    if (person.email !== undefined) isOf('email');
    if (person.occupation !== undefined) isOf('occupation');
    if (person.workplace !== undefined) isOf('workplace');
    if (body.idConfirmed) isOf('confirmed');
    for (const key of ['doses', 'day']) isOf(key);
    if (body.previousDoses) isOf('previous');
    if (body.pregnant !== undefined) isOf('pregnant');
    if (body.needsHomeVisit) isOf('home');
    for (const { formId } of body.forms ?? []) isOf(`form ${formId}`);
    for (const { purposeCode } of body.consents) isOf(`consent ${purposeCode}`);
    this.sent++;
    await this.#next();
  }
}

for (const assisted of [false, true])
  test(
    `nothing is sent that was answered for somebody else, ${assisted ? 'by a team in a household' : 'by a citizen'}`,
    { timeout: 60_000 },
    async () => {
      let sent = 0;
      await fc.assert(
        fc.asyncProperty(fc.array(action, { minLength: 8, maxLength: 60, size: 'max' }), async (actions) => {
          const tabs = [await Tab.open(assisted)];
          for (const one of actions) {
            const tab = tabs.at(-1)!;
            if (one.does === 'opens another tab' && tabs.length < 3) tabs.push(await tab.copy());
            else if (one.does === 'reloads') await tab.reload();
            else await tab.does(one);
            if (one.does === 'goes' && tabs.length > 1) tabs.unshift(tabs.pop()!);
          }
          sent += tabs.reduce((sum, tab) => sum + tab.sent, 0);
        }),
        { seed: 20_261_130, numRuns: 600 },
      );
      assert.ok(sent > 150, `only ${sent} were sent: the walk proves little`);
      assert.deepEqual(emptyAnswers(assisted).forms, {});
    },
  );

/**
 * What people do in the stories: they read, type and press, in the language of the toolbar. Everyone is made up.
 * `const citizen = await Citizen.at(context, 'sen-registration-form'); await citizen.tellsWho();`
 */
import type * as vi from '@sen/elements/locales/vi.js';
import { found, Person, until } from '@sen/elements/testing/person.js';
import type { Sandbox } from '@sen/sandbox';
import { userEvent } from 'storybook/test';
import { wordsOf } from './words-of.ts';

/** What a play function is given, as far as it is used here. */
export interface Scene {
  canvasElement: HTMLElement;
  globals: Record<string, unknown>;
  loaded: Record<string, unknown>;
}

export const sandboxOf = ({ loaded }: Scene): Sandbox => loaded['sandbox'] as Sandbox;

/** Someone who does not exist, as they would write themselves. */
export interface MadeUp {
  name: string;
  born: string;
  sex: 'male' | 'female';
  idNumber: string;
}

const MAU: MadeUp = { name: 'Nguyễn Văn Mẫu', born: '18/1/1987', sex: 'male', idNumber: '000087123456' };

/** As it is typed, and as the platform knows it. */
export const PHONE = { typed: '0912345678', wire: '+84912345678' };

type Words = typeof vi.registrationForm;

export class Citizen extends Person {
  readonly sandbox: Sandbox;
  readonly words: Words;
  readonly common: typeof vi.common;
  readonly units: typeof vi.unitPicker;
  readonly scanner: typeof vi.qrScanner;

  private constructor(element: HTMLElement, scene: Scene) {
    super(element);
    const language = wordsOf(scene);
    this.sandbox = sandboxOf(scene);
    this.words = language.registrationForm;
    this.common = language.common;
    this.units = language.unitPicker;
    this.scanner = language.qrScanner;
  }

  /** Waits until the element shows its first heading or its first notice. */
  static async at(scene: Scene, tag: string): Promise<Citizen> {
    const element = await until(() => scene.canvasElement.querySelector<HTMLElement>(tag), `<${tag}>`);
    await until(() => element.shadowRoot?.querySelector('h2, .notice'), `something to read in <${tag}>`);
    return new Citizen(element, scene);
  }

  /** What a story passes on its way is filled in at once; letter by letter, it is what the story is about: `types`. */
  override async fills(label: string, value: string): Promise<void> {
    await super.fills(label, value);
    (this.focused as HTMLElement | null)?.blur();
  }

  async types(label: string, text: string): Promise<void> {
    const field = await found(() => this.field(label));
    await userEvent.type(field, text, { delay: null });
    // Leaving says `change`, which user-event forgets inside a shadow root.
    field.dispatchEvent(new Event('change', { bubbles: true }));
    await userEvent.tab();
  }

  /** Empties a field first; `clear` does not find the focus in a shadow root. */
  async retypes(label: string, text: string): Promise<void> {
    const field = (await found(() => this.field(label))) as HTMLInputElement;
    if (field.value !== '') await userEvent.type(field, '{Backspace}'.repeat(field.value.length), { delay: null });
    await this.types(label, text);
  }

  async picks(label: string, option: string): Promise<void> {
    const list = (await found(() => this.field(label))) as HTMLSelectElement;
    const chosen = await until(
      () => [...list.options].find(({ text, value }) => text.trim() === option || value === option),
      `“${option}” under “${label}”`,
    );
    await userEvent.selectOptions(list, chosen);
  }

  override async chooses(label: string, group?: string): Promise<void> {
    await userEvent.click(await found(() => this.field(label, group)));
  }

  override async presses(words: string): Promise<void> {
    await userEvent.click(await found(() => this.button(words)));
  }

  /** Types into a field with suggestions and takes the first. */
  async finds(label: string, text: string): Promise<void> {
    const field = await found(() => this.field(label));
    await userEvent.type(field, text, { delay: null });
    await this.#takesTheFirst(text);
  }

  async #takesTheFirst(text: string): Promise<void> {
    await until(() => this.root.querySelector('[role=option]'), `suggestions for “${text}”`);
    await userEvent.keyboard('{ArrowDown}{Enter}');
  }

  /** The same on the way: one search instead of one a letter. */
  async #livesIn(commune: string): Promise<void> {
    const field = (await found(() => this.field(this.units.commune))) as HTMLInputElement;
    field.focus();
    field.value = commune;
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, data: commune }));
    await this.#takesTheFirst(commune);
  }

  async next(): Promise<void> {
    await this.presses(this.common.next);
  }

  async #goesOnTo(heading: string): Promise<void> {
    await super.presses(this.common.next);
    await this.arrivesAt(heading);
  }

  async tellsWho({ name, born, sex, idNumber }: MadeUp = MAU, actor = this.words.actorSelf): Promise<void> {
    await this.arrivesAt(this.words.personHeading);
    if (this.root.getElementById('actor')) await super.chooses(actor);
    await this.fills(this.words.fullName, name);
    await this.fills(this.words.dateOfBirth, born);
    await super.chooses(this.words[sex]);
    await super.chooses(this.words.idTypeCccd);
    await this.fills(this.words.idNumberCccd, idNumber);
  }

  /** Where the person lives, by which campaigns are found. */
  async tellsPlace(commune = 'tan dinh hcm'): Promise<void> {
    await this.arrivesAt(this.words.offersHeading);
    await this.#livesIn(commune);
  }

  /** The box of what a campaign offers. */
  offer(campaign: string): Promise<HTMLInputElement> {
    return until(
      () => this.root.querySelector<HTMLInputElement>(`input[id="offer-${campaign}"]`),
      `a dose of ${campaign}`,
    );
  }

  /** Has had nothing so far, and ticks what these campaigns offer. */
  async choosesDoses(...campaigns: readonly string[]): Promise<void> {
    await this.tellsPlace();
    // Of whoever is signed in the platform knows the record, and asks nothing.
    await until(() => this.root.querySelector('#earlierDoses, .campaign input'), 'a question or an offer');
    if (this.root.getElementById('earlierDoses')) await super.chooses(this.words.earlierDosesNone);
    for (const campaign of campaigns.length > 0 ? campaigns : ['covid-19-2021']) (await this.offer(campaign)).click();
  }

  async tellsWhere(phone = PHONE.typed): Promise<void> {
    await this.arrivesAt(this.words.contactHeading);
    await this.fills(this.words.phone, phone);
    await this.fills(this.words.addressLine, '12/3 Trần Quang Khải');
  }

  async wishes(day?: string): Promise<void> {
    await this.arrivesAt(this.words.wishHeading);
    await this.fills(this.words.preferredDate, day ?? this.firstDay);
  }

  /** The first day that may be wished for, as the hint says it. */
  get firstDay(): string {
    return /\d+\/\d+\/\d+/.exec(this.root.getElementById('preferredDate-hint')?.textContent ?? '')?.[0] ?? '';
  }

  /** Chooses the same answer in every group of the step. */
  async answersAll(answer: string, heading: string): Promise<void> {
    await this.arrivesAt(heading);
    const groups = await until(() => {
      const found = [...this.root.querySelectorAll<HTMLElement>('fieldset')];
      return found.length > 1 && found;
    }, 'the questions');
    for (const group of groups)
      await super.chooses(answer, group.querySelector('legend')?.textContent?.replace(/\s+/g, ' ').trim());
  }

  async answersForms(): Promise<void> {
    await this.answersAll(this.common.no, this.words.formsHeading);
  }

  async agrees(): Promise<void> {
    await this.arrivesAt(this.words.consentHeading);
    const groups = await until(() => {
      const found = [...this.root.querySelectorAll<HTMLElement>('.consent fieldset')];
      return found.length > 1 && found;
    }, 'both texts');
    // A child who is heard agrees too; its question reads the same for every text.
    for (const group of groups) group.querySelector<HTMLInputElement>('input[value=agree]')?.click();
  }

  async reachesOffers(who?: MadeUp, actor?: string): Promise<void> {
    await this.tellsWho(who, actor);
    await this.#goesOnTo(this.words.offersHeading);
  }

  async reachesContact(who?: MadeUp): Promise<void> {
    await this.reachesOffers(who);
    await this.choosesDoses();
    await this.#goesOnTo(this.words.contactHeading);
  }

  async reachesWish(who?: MadeUp, phone?: string): Promise<void> {
    await this.reachesContact(who);
    await this.tellsWhere(phone);
    await this.#goesOnTo(this.words.wishHeading);
  }

  async reachesForms(who?: MadeUp, phone?: string): Promise<void> {
    await this.reachesWish(who, phone);
    await this.wishes();
    await this.#goesOnTo(this.words.formsHeading);
  }

  async reachesConsent(who?: MadeUp, phone?: string): Promise<void> {
    await this.reachesForms(who, phone);
    await this.answersForms();
    await this.#goesOnTo(this.words.consentHeading);
  }

  async reachesReview(who?: MadeUp, phone?: string): Promise<void> {
    await this.reachesConsent(who, phone);
    await this.agrees();
    await this.#goesOnTo(this.words.reviewHeading);
  }

  async reachesCode(who?: MadeUp): Promise<void> {
    await this.reachesReview(who);
    await super.presses(this.words.sendCode);
    await this.arrivesAt(this.words.codeHeading);
  }

  /** Reads the code on the made-up phone and types it. */
  async entersCode(phone = PHONE.wire): Promise<void> {
    await this.fills(this.words.code, (await this.sandbox.messages.code(phone)) ?? '');
  }

  async entersWrongCode(): Promise<void> {
    const right = await this.sandbox.messages.code(PHONE.wire);
    await this.retypes(this.words.code, right === '000000' ? '111111' : '000000');
  }

  /** From the first field to the last press. */
  async sends(who?: MadeUp): Promise<void> {
    await this.reachesCode(who);
    await this.entersCode();
    await this.presses(this.words.send);
  }

  /** Waits for a line of the error summary, and for the focus to be there or on a field that is wrong. */
  async isTold(line: string | RegExp): Promise<void> {
    // Where several questions may be wrong in the same words, each line begins with its question.
    const isThis = (error: string) =>
      typeof line === 'string' ? error === line || error.endsWith(`: ${line}`) : line.test(error);
    await until(
      () => this.errors.some(isThis) && this.focused?.closest('#error-summary, .wrong'),
      `the error “${line}”, with the focus`,
    );
  }
}

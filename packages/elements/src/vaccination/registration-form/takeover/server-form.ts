/**
 * The form that a server wrote into the element's root, while somebody may be filling it in: what was typed, where the
 * person is, and when the element may take its place without getting in the way of a keystroke. It is posted by the
 * browser itself until then.
 */
import type { Received } from '@sen/client';
import { focusHeading } from '../../../kit/shell/focus.ts';
import type { Answers } from '../fields/answers.ts';
import { prefixOf } from '../fields/forms.ts';
import { PREVIOUS } from '../fields/offers.ts';
import {
  COMMUNE,
  consentVersionField,
  formOfVersionField,
  PROVINCE,
  readPostedAnswers,
} from '../server-form/posted-answers.ts';
import { stepOf } from '../fields/all-fields.ts';
import { QUESTION_STEPS, type QuestionStep } from '../steps/steps.ts';

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** Between two words rather than between two letters. Milliseconds. */
const PAUSE = 400;
/** Until a key was seen, a word may be half composed (Telex, VNI) and nothing tells. Milliseconds. */
const LONG_PAUSE = 3_000;

const isControl = (node: unknown): node is Control =>
  node instanceof HTMLInputElement || node instanceof HTMLSelectElement || node instanceof HTMLTextAreaElement;
const isChoice = (node: unknown): boolean =>
  node instanceof HTMLInputElement && (node.type === 'radio' || node.type === 'checkbox');

function isTouched(control: Control): boolean {
  if (control instanceof HTMLSelectElement)
    return [...control.options].some(({ selected, defaultSelected }) => selected !== defaultSelected);
  return control instanceof HTMLInputElement && isChoice(control)
    ? control.checked !== control.defaultChecked
    : control.type !== 'hidden' && control.value !== control.defaultValue;
}

/** The fields of a place: each line of it, also the empty ones, counts for its own place in the list. */
const LINE = /^(.+)\.(\d{1,2})\.(place|last-day)$/;

/** By the codes of the questions that somebody has answered: a text, or a list where a question takes several. */
function typedInto(
  prefix: string,
  controls: readonly Control[],
  touched: readonly Control[],
): Record<string, string | readonly string[]> {
  const typed: Record<string, string | string[]> = Object.create(null) as Record<string, string | string[]>;
  for (const { name } of touched.filter((control) => control.name.startsWith(prefix))) {
    const field = LINE.exec(name)?.[1] ?? name;
    const of = controls.filter((control) => control.name === field || LINE.exec(control.name)?.[1] === field);
    const [first] = of;
    const isList = first instanceof HTMLInputElement && (first.type === 'checkbox' || first.name !== field);
    const values = of
      .filter((control) => !(control instanceof HTMLInputElement && isChoice(control)) || control.checked)
      .map(({ value }) => value);
    typed[field.slice(prefix.length)] = isList ? values : (values[0] ?? '');
  }
  return typed;
}

export class ServerForm {
  readonly #root: ShadowRoot;
  readonly #form: HTMLFormElement;
  readonly #nodes: readonly ChildNode[];
  readonly #onCalm: () => void;
  readonly #listening = new AbortController();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #composing = false;
  #pressing = false;
  #leaving = false;
  /** When anything was last done here; until something was, when listening began. */
  #last = performance.now();
  #begun = false;
  /** Whether a key was seen. */
  #keySeen = false;

  /** @param onCalm called whenever it may have become calm */
  constructor(form: HTMLFormElement, onCalm: () => void) {
    const root = form.getRootNode() as ShadowRoot;
    this.#root = root;
    this.#form = form;
    // What Lit has put into the root until now are comments.
    this.#nodes = [...root.childNodes].filter((node) => node.nodeType !== Node.COMMENT_NODE);
    this.#onCalm = onCalm;
    // A finger or a key may have gone down before anybody listened.
    this.#pressing = form.matches(':active');
    this.#listen();
  }

  /** Whether the element may take over now. Asks again through `onCalm`. */
  get isCalm(): boolean {
    if (this.#leaving || this.#composing || this.#pressing) return false;
    const { focused } = this;
    const isTyping = focused !== undefined && !isChoice(focused) && focused.value !== '';
    // A tap chooses a moment after the finger has gone up.
    const pause = isTyping && !this.#keySeen ? LONG_PAUSE : this.#begun ? PAUSE : 0;
    const left = this.#last + pause - performance.now();
    if (left <= 0) return true;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#onCalm, left);
    return false;
  }

  get focused(): Control | undefined {
    const { activeElement } = this.#root;
    return isControl(activeElement) && this.#form.contains(activeElement) ? activeElement : undefined;
  }

  /**
   * Where the person is: at the field with the focus, else at the last that was answered; undefined where nobody has
   * begun.
   */
  get step(): QuestionStep | undefined {
    const at = this.focused ?? this.#touched.at(-1);
    const step = at && stepOf(at.name);
    return at && (QUESTION_STEPS.find((known) => known === step) ?? 'person');
  }

  get isTouched(): boolean {
    return this.#touched.length > 0;
  }

  /** The answers with everything that was typed and chosen here. */
  answersOver(answers: Answers, { edition }: Received<'Config'>): Answers {
    const posted = new URLSearchParams();
    for (const control of this.#touched) {
      // Of a question that takes several answers each is one.
      posted.append(control.name, control.value);
      const version = this.#form.elements.namedItem(
        consentVersionField(control.name.replace(/^consent-(?:child-)?/, '')),
      );
      if (version instanceof HTMLInputElement) posted.set(version.name, version.value);
    }
    const isPosted = (prefix: string): boolean => [...posted.keys()].some((name) => name.startsWith(prefix));
    const list = this.#form.elements.namedItem(PROVINCE);
    const option = list instanceof HTMLSelectElement ? list.selectedOptions[0] : undefined;
    const province =
      posted.has(PROVINCE) && option?.value ? { code: option.value, edition, fullName: option.label } : undefined;
    const read = readPostedAnswers(posted, { province });
    const given = Object.entries(read).filter(([name]) => posted.has(name));
    return {
      ...answers,
      ...(Object.fromEntries(given) as Partial<Answers>),
      guardianAsked: answers.guardianAsked || read.guardianAsked,
      unit:
        posted.has(PROVINCE) || posted.has(COMMUNE)
          ? { ...(province ? {} : answers.unit), ...read.unit }
          : answers.unit,
      // A campaign was chosen: which dose of it is for the person, is found out when the element asks.
      doses: [
        ...answers.doses.filter((dose) => read.doses.every(({ campaignId }) => campaignId !== dose.campaignId)),
        ...read.doses,
      ],
      ...(isPosted(PREVIOUS) && { earlierDoses: read.earlierDoses, previousDoses: read.previousDoses }),
      forms: { ...answers.forms, ...this.#formsOver(answers) },
      consents: { ...answers.consents, ...read.consents },
    };
  }

  /** What was typed into the forms of campaigns; their documents come with the element's later steps. */
  #formsOver({ forms }: Answers): Answers['forms'] {
    const controls = [...this.#form.elements].filter(isControl);
    const touched = this.#touched;
    return Object.fromEntries(
      controls.flatMap(({ name, value: version }) => {
        const id = formOfVersionField(name);
        const typed = id === undefined ? undefined : typedInto(prefixOf({ id }), controls, touched);
        if (id === undefined || !typed || Object.keys(typed).length === 0) return [];
        const before = forms[id]?.version === version ? forms[id].typed : {};
        return [[id, { version, typed: { ...before, ...typed } }]];
      }),
    );
  }

  /** The element's own form has just been drawn beside this one: focus and caret go over, and this one goes. */
  handOver(): void {
    const { focused } = this;
    const isOnButton = this.#root.activeElement instanceof HTMLButtonElement;
    const wasScrolledPast = this.#form.getBoundingClientRect().top < 0;
    const hasCaret =
      focused instanceof HTMLTextAreaElement || (focused instanceof HTMLInputElement && !isChoice(focused));
    const caret = hasCaret ? [focused.selectionStart, focused.selectionEnd] : [];
    this.#listening.abort();
    clearTimeout(this.#timer);
    for (const node of this.#nodes) node.remove();
    const target = focused
      ? this.#equivalent(focused)
      : isOnButton
        ? this.#root.querySelector<HTMLElement>('button[type=submit]')
        : undefined;
    if (target) {
      target.focus({ preventScroll: true });
      const [start, end] = caret;
      // A field for e-mail has no caret to set.
      if ((target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) && typeof start === 'number')
        target.setSelectionRange(start, end ?? start);
      (target.closest('.field') ?? target).scrollIntoView({ block: 'nearest' });
    } else if (focused || isOnButton) focusHeading(this.#root);
    else if (wasScrolledPast) this.#root.getElementById('heading')?.scrollIntoView({ block: 'nearest' });
  }

  get #touched(): Control[] {
    return [...this.#form.elements].filter(isControl).filter(isTouched);
  }

  #equivalent(control: Control): HTMLElement | null {
    if (!isChoice(control)) return this.#root.getElementById(control.id);
    return this.#root.querySelector(`input[name="${CSS.escape(control.name)}"][value="${CSS.escape(control.value)}"]`);
  }

  #listen(): void {
    const { signal } = this.#listening;
    const on = (type: string, listener: (event: Event) => void, target: EventTarget = this.#root): void =>
      target.addEventListener(type, listener, { signal, capture: true });
    const note = (): void => {
      this.#last = performance.now();
      this.#begun = true;
      clearTimeout(this.#timer);
      this.#timer = setTimeout(this.#onCalm, PAUSE);
    };
    on('compositionstart', () => (this.#composing = true));
    on('compositionend', () => {
      this.#composing = false;
      this.#keySeen = true;
      note();
    });
    on('keydown', (event) => {
      const { isComposing } = event as KeyboardEvent;
      this.#composing = isComposing;
      this.#keySeen ||= !isComposing;
      // A browser chooses when the key goes up, on the control where it went down.
      this.#pressing ||= event.target instanceof Element && isControl(event.target) && isChoice(event.target);
      note();
    });
    on('input', note);
    on('change', note);
    on('focusout', note);
    on('pointerdown', () => (this.#pressing = true));
    // `blur`: the key or the finger may go up in another window.
    for (const type of ['pointerup', 'pointercancel', 'keyup', 'blur'])
      on(
        type,
        ({ target }) => {
          if (type === 'blur' && target !== globalThis) return; // a field of the page
          this.#pressing = false;
          note();
        },
        globalThis,
      );
    // Sent by the browser: the page is about to go, and what it posts is what counts. It may come back by Back.
    on('submit', () => (this.#leaving = true));
    on(
      'pageshow',
      () => {
        this.#leaving = false;
        note();
      },
      globalThis,
    );
  }
}

/**
 * Drives an element as a person would, for tests in a browser: finds by visible label, types, presses, reads. Nothing
 * here knows an element's inside but its shadow root.
 */

/** As it is read: which kind of space stands between two words, nobody sees. */
const tidy = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();

/** Words of a label without what stands beside it. */
const labelOf = (control: HTMLInputElement | HTMLSelectElement): string =>
  tidy(
    [...(control.labels ?? [])]
      .map((label) =>
        [...label.childNodes, ...(label.querySelector(':scope > span')?.childNodes ?? [])]
          .map((node) => (node.nodeType === Node.TEXT_NODE ? node.textContent : ''))
          .join(' '),
      )
      .join(' '),
  );

const controlsOf = (within: ParentNode) => [
  ...within.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select'),
];

/** Waits until a check gives something. `timeout` in milliseconds. */
export async function until<T>(
  check: () => T | null | undefined | false,
  what = check.toString(),
  timeout = 9000,
): Promise<T> {
  const end = performance.now() + timeout;
  for (;;) {
    const value = check();
    if (value) return value;
    if (performance.now() > end) throw new Error(`Waited in vain for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 15));
  }
}

/**
 * Waits until a search finds: parts of an element may still be on their way when its heading stands. Says what the
 * search says.
 */
export async function found<T>(search: () => T, timeout = 9000): Promise<T> {
  const end = performance.now() + timeout;
  for (;;) {
    try {
      return search();
    } catch (error) {
      if (performance.now() > end) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, 15));
  }
}

/** Where an element says what changed; it stands there for a few seconds. */
const LIVE_REGION = '.visually-hidden[role=status]';

export class Person {
  readonly #element: HTMLElement;
  readonly #said: string[] = [];
  /** What stood in the live region last, with the space that makes the same sentence a new one. */
  #lastSaid = '';
  #listening = false;

  constructor(element: HTMLElement) {
    this.#element = element;
    if (element.shadowRoot) this.#listen(element.shadowRoot);
  }

  get root(): ShadowRoot {
    const { shadowRoot } = this.#element;
    if (!shadowRoot) throw new Error('Not upgraded yet');
    this.#listen(shadowRoot);
    return shadowRoot;
  }

  /** What was read out, in order, since this person is there: the region itself is empty again after a while. */
  get said(): readonly string[] {
    return this.#said;
  }

  /** Waits until something was read out, or takes it that it was. */
  async hears(words: string | RegExp): Promise<void> {
    const fits = (sentence: string): boolean =>
      typeof words === 'string' ? sentence.includes(tidy(words)) : words.test(sentence);
    await until(() => this.root && this.#said.some(fits), `hearing “${words}”`);
  }

  #listen(root: ShadowRoot): void {
    if (this.#listening) return;
    this.#listening = true;
    const take = (): void => {
      const now = root.querySelector(LIVE_REGION)?.textContent ?? '';
      if (now !== this.#lastSaid && tidy(now) !== '') this.#said.push(tidy(now));
      this.#lastSaid = now;
    };
    take();
    new MutationObserver(take).observe(root, { childList: true, characterData: true, subtree: true });
  }

  /** Everything that can be read. */
  get text(): string {
    return tidy(this.root.querySelector('.sen')?.textContent);
  }

  get heading(): string {
    return tidy(this.root.querySelector('h2')?.textContent);
  }

  get focused(): Element | null {
    return this.root.activeElement;
  }

  /** Lines of the error summary. */
  get errors(): string[] {
    return [...this.root.querySelectorAll('.summary a')].map((link) => tidy(link.textContent));
  }

  async sees(words: string): Promise<void> {
    await until(
      () => this.#element.shadowRoot && this.text.includes(tidy(words)),
      `“${words}” in: ${this.#element.shadowRoot ? this.text.slice(0, 300) : 'nothing'}`,
    );
  }

  async arrivesAt(heading: string): Promise<void> {
    await until(
      () => this.#element.shadowRoot && this.heading === tidy(heading),
      `the heading “${heading}”, still “${this.#element.shadowRoot ? this.heading : ''}”; ${this.#element.shadowRoot ? this.errors.join('; ') : ''}`,
    );
  }

  /** Whether the field is there already. */
  has(label: string): boolean {
    return this.#find(label, this.root) !== undefined;
  }

  field(label: string, group?: string): HTMLInputElement | HTMLSelectElement {
    const within = group === undefined ? this.root : this.group(group);
    const found = this.#find(label, within);
    if (!found) throw new Error(`No field “${label}” among: ${controlsOf(within).map(labelOf).join(' | ')}`);
    return found;
  }

  #find(label: string, within: ParentNode): HTMLInputElement | HTMLSelectElement | undefined {
    const controls = controlsOf(within);
    return (
      controls.find((control) => labelOf(control) === tidy(label)) ??
      controls.find((control) => labelOf(control).startsWith(tidy(label)))
    );
  }

  group(legend: string): HTMLElement {
    const groups = [...this.root.querySelectorAll<HTMLElement>('fieldset')];
    const found = groups.find((group) => tidy(group.querySelector('legend')?.textContent).startsWith(tidy(legend)));
    if (!found) throw new Error(`No group “${legend}”`);
    return found;
  }

  button(words: string): HTMLButtonElement {
    const buttons = [...this.root.querySelectorAll('button')];
    const found = buttons.find(
      (button) => tidy(button.getAttribute('aria-label') ?? button.textContent) === tidy(words),
    );
    if (!found)
      throw new Error(`No button “${words}” among: ${buttons.map((button) => tidy(button.textContent)).join(' | ')}`);
    return found;
  }

  /** Fills a field in one go, then leaves it. */
  async fills(label: string, value: string): Promise<void> {
    const field = await found(() => this.field(label));
    field.focus();
    if (field instanceof HTMLSelectElement) {
      const option =
        [...field.options].find((candidate) => tidy(candidate.textContent) === tidy(value)) ??
        field.options[Number(value)];
      if (!option) throw new Error(`No choice “${value}” under “${label}”`);
      field.value = option.value;
    } else {
      field.value = value;
      field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, data: value }));
    }
    field.dispatchEvent(new Event('change', { bubbles: true }));
    await this.#settled();
  }

  async chooses(label: string, group?: string): Promise<void> {
    (await found(() => this.field(label, group))).click();
    await this.#settled();
  }

  async presses(words: string): Promise<void> {
    (await found(() => this.button(words))).click();
    await this.#settled();
  }

  async #settled(): Promise<void> {
    await (this.#element as HTMLElement & { updateComplete?: Promise<unknown> }).updateComplete;
  }
}

/** What the sandbox behind a test can be told, and what its phone shows. */
export class SandboxControl {
  readonly #address: string;

  /** @param name nobody else's: a platform of its own. */
  constructor(name: string) {
    this.#address = `/sandboxes/${name}`;
  }

  get baseUrl(): string {
    return `${location.origin}${this.#address}/v1`;
  }

  async tell(endpoint: string, body: object = {}): Promise<Record<string, unknown>> {
    const answer = await fetch(`${this.#address}/sandbox/${endpoint}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    return (await answer.json()) as Record<string, unknown>;
  }

  /** The newest code sent to a phone. */
  async code(phone: string): Promise<string> {
    const { items } = (await this.tell('messages', { phone })) as { items: { code?: string }[] };
    const code = items.filter((message) => message.code).at(-1)?.code;
    if (!code) throw new Error('No code was sent');
    return code;
  }
}

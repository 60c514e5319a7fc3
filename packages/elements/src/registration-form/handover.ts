/** From the form that a server wrote into the element's root, and people may be filling in, to the element's own. */
import type { ConfigState } from '../platform/platform-context.ts';
import type { FormDraft } from './form-draft.ts';
import type { WrittenForm } from './written-form.ts';

export class Handover {
  /** Whether the server's form still has the place. */
  pending = true;
  /** Undefined until it can be told what the server's form is like. */
  #written: WrittenForm | undefined;

  /** @param onCalm called whenever the moment may have come */
  constructor(form: HTMLFormElement, onCalm: () => void) {
    void this.#watch(form, onCalm);
  }

  async #watch(form: HTMLFormElement, onCalm: () => void): Promise<void> {
    // Where this does not arrive, the form that is there goes on.
    const module = await import('./written-form.ts').catch(() => undefined);
    this.#written = module && new module.WrittenForm(form, onCalm);
    onCalm();
  }

  /**
   * Everything else has come: what was typed goes over, and between two keystrokes the place.
   * @param hasLists whether the step in which the person is has what it needs; asks for it
   */
  offer(config: ConfigState, draft: FormDraft, hasLists: () => boolean): void {
    const written = this.#written;
    if (!written || config.state === 'loading' || config.state === 'unreachable') return;
    if (config.state === 'ready') {
      const { value } = config;
      draft.takeOver((answers) => written.over(answers, value));
      draft.step = written.step ?? draft.step;
      if (!hasLists()) return;
    }
    if (!written.isCalm) return;
    this.pending = false;
    if (written.isTouched) void draft.keep();
  }

  /** The element's own form has been drawn. */
  finish(): void {
    this.#written?.handOver();
    this.#written = undefined;
  }
}

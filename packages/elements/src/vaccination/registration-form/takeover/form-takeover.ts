/** From the form that a server wrote into the element's root, and people may be filling in, to the element's own. */
import type { ConfigState } from '../../../kit/platform/platform-context.ts';
import type { FormDraft } from '../flow/form-draft.ts';
import { ServerForm } from './server-form.ts';

export class FormTakeover {
  readonly #serverForm: ServerForm;

  /** @param onCalm called whenever the moment may have come */
  constructor(form: HTMLFormElement, onCalm: () => void) {
    this.#serverForm = new ServerForm(form, onCalm);
  }

  /**
   * Everything else has come: what was typed goes over, and between two keystrokes the place.
   * @param hasLists whether the step in which the person is has what it needs; asks for it
   * @returns whether the place is the element's now
   */
  offer(config: ConfigState, draft: FormDraft, hasLists: () => boolean): boolean {
    const written = this.#serverForm;
    if (config.state === 'loading' || config.state === 'unreachable') return false;
    if (config.state === 'ready') {
      const { value } = config;
      draft.takeOver((answers) => written.answersOver(answers, value));
      draft.step = written.step ?? draft.step;
      if (!hasLists()) return false;
    }
    if (!written.isCalm) return false;
    if (written.isTouched) void draft.keep();
    return true;
  }

  /** The element's own form has been drawn. */
  finish(): void {
    this.#serverForm.handOver();
  }
}

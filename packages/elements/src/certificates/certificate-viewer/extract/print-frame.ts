/**
 * A document that only the printer sees: a frame without an address, inside the element, so that the page around it is
 * not printed along and nobody's server is asked for anything. Works under a policy that allows no frames.
 */
export class PrintFrame {
  readonly #frame: HTMLIFrameElement;

  private constructor(frame: HTMLIFrameElement) {
    this.#frame = frame;
  }

  /** @param title names the file where somebody prints into one: nothing of a person */
  static async open(
    root: ParentNode,
    { title, label, language, styles }: { title: string; label: string; language: string; styles: string },
  ): Promise<PrintFrame> {
    const frame = document.createElement('iframe');
    frame.className = 'print-frame';
    frame.title = label;
    frame.tabIndex = -1;
    frame.setAttribute('aria-hidden', 'true');
    // Firefox puts a second empty document in place of the first one, a moment later.
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
    root.append(frame);
    await loaded;
    const { contentDocument: inside, contentWindow: view } = frame;
    if (!inside || !view) throw new Error('The frame has no document');
    inside.title = title;
    inside.documentElement.lang = language;
    const sheet = new (view as Window & typeof globalThis).CSSStyleSheet();
    sheet.replaceSync(styles);
    inside.adoptedStyleSheets = [sheet];
    return new PrintFrame(frame);
  }

  get document(): Document {
    return this.#frame.contentDocument!;
  }

  /** @returns false where the browser cannot print, as some on phones */
  print(): boolean {
    const view = this.#frame.contentWindow;
    if (typeof view?.print !== 'function') return false;
    view.focus();
    view.print();
    return true;
  }

  /** Nothing of what was drawn is left. */
  close(): void {
    this.#frame.remove();
  }
}

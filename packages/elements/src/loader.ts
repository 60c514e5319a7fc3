/**
 * Defines elements when a page first uses them, so that a page pays for the ones it shows and no more.
 * Looks at the document, and at what is added to it later; not into the shadow roots of strangers:
 * whoever puts an element there imports it by name.
 */

/** Defines one element: the dynamic import of its `register.ts`. */
export type Definition = () => Promise<unknown>;

/** Starts looking for the tags of `definitions` under `root`. Returns a function that stops it. */
export function defineOnSight(definitions: Readonly<Record<string, Definition>>, root: Document | Element = document): () => void {
  const waiting = new Map(Object.entries(definitions));
  const observer = new MutationObserver((changes) => {
    if (waiting.size === 0) return;
    for (const { addedNodes } of changes) for (const node of addedNodes) if (node instanceof Element) look(node);
  });

  function define(tag: string): void {
    const definition = waiting.get(tag);
    if (!definition) return;
    waiting.delete(tag);
    // A chunk that did not arrive is asked for again with the next element of its kind.
    definition().catch(() => waiting.set(tag, definition));
  }

  function look(at: Document | Element): void {
    if (at instanceof Element) define(at.localName);
    const selector = [...waiting.keys()].join();
    if (selector) for (const element of at.querySelectorAll(selector)) define(element.localName);
  }

  look(root);
  observer.observe(root, { childList: true, subtree: true });
  return () => observer.disconnect();
}

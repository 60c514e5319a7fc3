/**
 * Defines elements when a page first uses them, so that a page pays for the ones it shows and no more. Looks at the
 * document, at what is added to it later, and into the open shadow roots it meets there: portals have components of
 * their own. Nobody can look into a closed one; whoever puts an element there imports it by name.
 */
import { filesOf, type FilesOptions } from './loader-files.ts';
import { hideNote, LATE, showNote, type LoadFailure } from './loader-notes.ts';

type Root = Document | Element | ShadowRoot;

/** Defines one element: brings what its `register.ts` has become. */
export type Definition = () => Promise<unknown>;

/**
 * Starts looking for the tags of `definitions` under `root`. Returns a function that stops it.
 * A tag that another copy has defined stays that copy's, and nothing is fetched for it.
 */
export function defineOnSight(
  definitions: Readonly<Record<string, Definition>>,
  root: Document | Element = document,
): () => void {
  const waiting = new Map(Object.entries(definitions));
  const roots = new Set<Root>();
  const observer = new MutationObserver((changes) => {
    if (waiting.size === 0) return;
    for (const { addedNodes } of changes) for (const node of addedNodes) if (node instanceof Element) look(node);
  });

  async function define(tag: string): Promise<void> {
    const definition = waiting.get(tag);
    if (!definition) return;
    waiting.delete(tag);
    if (customElements.get(tag)) return;
    const late = setTimeout(() => note(tag, 'late'), LATE);
    try {
      await definition();
      note(tag, undefined);
    } catch (error) {
      // Asked for again with the next element of its kind, and when the network is back.
      waiting.set(tag, definition);
      note(tag, 'failed');
      // Another copy on the page may have it.
      void customElements.whenDefined(tag).then(() => note(tag, undefined));
      console.warn(`<${tag}> could not be loaded:`, error);
    } finally {
      clearTimeout(late);
    }
  }

  const note = (tag: string, trouble: LoadFailure | undefined): void => roots.forEach((at) => noteAt(at, tag, trouble));

  function look(at: Root): void {
    if (at instanceof Element) meet(at);
    at.querySelectorAll('*').forEach(meet);
  }

  function meet(element: Element): void {
    const { localName, shadowRoot } = element;
    void define(localName);
    // What our own elements draw inside themselves they bring along.
    if (localName.startsWith('sen-')) return;
    if (shadowRoot) enter(shadowRoot);
    else if (localName.includes('-') && !customElements.get(localName))
      customElements.whenDefined(localName).then(
        () => meet(element),
        () => {}, // a name that can never be one
      );
  }

  function enter(at: Root): void {
    if (roots.has(at)) return;
    roots.add(at);
    observer.observe(at, { childList: true, subtree: true });
    look(at);
  }

  const again = () => roots.forEach(look);
  enter(root);
  addEventListener('online', again);
  return () => {
    observer.disconnect();
    removeEventListener('online', again);
  };
}

/** At every element of the kind; where one holds another, at the inner one, which is where people look. */
function noteAt(root: Root, tag: string, trouble: LoadFailure | undefined): void {
  for (const element of root.querySelectorAll(tag)) {
    if (!trouble) hideNote(element);
    else if (![...element.querySelectorAll('*')].some(({ localName }) => localName.startsWith('sen-')))
      showNote(element, trouble);
  }
}

/** @param elements tag → its file. What the CDN build calls with its table. */
export function start(elements: Readonly<Record<string, string>>, options: FilesOptions): void {
  /** Whose files one is, by element: those that came with it, and what these asked for later. */
  const parts = new Map<string, Set<string>>();
  const partsOf = (tag: string): Set<string> => {
    const own = parts.get(tag) ?? new Set(files.needs(elements[tag] ?? ''));
    parts.set(tag, own);
    return own;
  };
  const files = filesOf({
    ...options,
    onLater: (file, another, came) => {
      for (const tag of Object.keys(elements)) {
        const own = partsOf(tag);
        if (!own.has(file)) continue;
        files.needs(another).forEach((one) => own.add(one));
        // The word about one that is lost stays when another comes.
        if (!came || ![...files.missing].some((one) => own.has(one)))
          noteAt(document, tag, came ? undefined : 'failed');
      }
    },
  });
  defineOnSight(Object.fromEntries(Object.entries(elements).map(([tag, file]) => [tag, () => files.bring(file)])));
}

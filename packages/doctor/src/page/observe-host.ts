/** What only the live page knows of itself. Nothing of what a person typed. */
export interface HostObservations {
  readonly secure: boolean;
  /** `null` as text where a sandbox took it away. */
  readonly origin: string;
  /** Without query and fragment. */
  readonly address: string;
  readonly framed: boolean;
  readonly allowed: { readonly camera: boolean; readonly geolocation: boolean };
  readonly storageBlocked: readonly string[];
  /** What the browser lacks. */
  readonly missing: readonly string[];
  /** Built-in functions that no longer do what they should. */
  readonly damaged: readonly string[];
  readonly fetchPatched: boolean;
  /** Two copies of Sen that differ defined the same tag. */
  readonly copiesMet: boolean;
  readonly hidden: readonly { readonly tag: string; readonly by: string; readonly how: string }[];
  readonly covered: readonly { readonly tag: string; readonly by: string }[];
  readonly narrow: readonly { readonly tag: string; readonly width: number }[];
  /** Forms on the page that ask in ways this version does not know: their names, never an answer. */
  readonly unknownQuestions: readonly { readonly form: string; readonly version: string; readonly types: string }[];
  /** Files below `folders` that did not come. */
  readonly brokenFiles: readonly { readonly url: string; readonly answer: string }[];
}

/**
 * Observes the page. Self-contained: the program sends its text into a page, so it uses nothing from outside itself.
 * `wasm`: whether to try WebAssembly, which makes a policy that forbids it report so.
 */
export function observeHost({ folders, wasm }: { folders: readonly string[]; wasm: boolean }): HostObservations {
  const attempt = <T>(work: () => T): T | undefined => {
    try {
      return work();
    } catch {
      return undefined;
    }
  };
  const named = (element: Element): string => {
    const classes = (element.getAttribute('class') ?? '').split(/\s+/).filter(Boolean).slice(0, 2);
    return `${element.localName}${element.id ? `#${element.id}` : ''}${classes.map((name) => `.${name}`).join('')}`;
  };
  const parentOf = (element: Element): Element | undefined =>
    element.assignedSlot ?? element.parentElement ?? (element.getRootNode() as Partial<ShadowRoot>).host ?? undefined;

  if (wasm) attempt(() => new WebAssembly.Module(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])));

  type Permissions = { allowsFeature(feature: string): boolean };
  const { permissionsPolicy, featurePolicy } = document as {
    permissionsPolicy?: Permissions;
    featurePolicy?: Permissions;
  };
  const allows = (feature: string): boolean => (permissionsPolicy ?? featurePolicy)?.allowsFeature(feature) ?? true;

  /** Opens one and takes it back before it is made, so that nothing is left on the device. */
  const opensDatabase = (): boolean => {
    const request = indexedDB.open('sen-doctor');
    request.onupgradeneeded = () => request.transaction?.abort();
    request.onerror = (event) => event.preventDefault();
    return true;
  };

  const works: Record<string, () => boolean> = {
    'JSON.stringify': () => JSON.stringify({ a: [1, { b: 'c' }] }) === '{"a":[1,{"b":"c"}]}',
    'Array.from': () =>
      Array.from(new Set([1, 2])).length === 2 && Array.from({ length: 2 }, (_, index) => index).join() === '0,1',
    'Array.prototype.reduce': () => [1, 2].reduce((sum, value) => sum + value, 0) === 3,
    'Array.prototype.find': () => [1, 2].find((value) => value === 2) === 2,
    'Array.prototype.entries': () => [...['a'].entries()].join() === '0,a',
    'Function.prototype.bind': () =>
      function (this: { x: number }) {
        return this.x;
      }.bind({ x: 1 })() === 1,
    'Object.entries': () => Object.entries({ a: 1 }).join() === 'a,1',
    'String.prototype.startsWith': () => 'ab'.startsWith('a') && !'ab'.startsWith('b'),
    'Element.prototype.append': () => {
      const box = document.createElement('div');
      box.append('a', document.createElement('b'));
      return box.childNodes.length === 2;
    },
    'Element.prototype.closest': () => document.documentElement.closest('html') === document.documentElement,
    Map: () => new Map([[1, 2]]).get(1) === 2,
    URL: () => new URL('a', 'https://example.vn/').href === 'https://example.vn/a',
    Event: () => new Event('a', { composed: true }).composed,
    Promise: () => typeof Promise.resolve().then === 'function' && typeof Promise.allSettled === 'function',
  };
  const needed: Record<string, () => unknown> = {
    'CSSStyleSheet.replaceSync': () => CSSStyleSheet.prototype.replaceSync,
    'ShadowRoot.adoptedStyleSheets': () => 'adoptedStyleSheets' in ShadowRoot.prototype,
    ElementInternals: () => 'attachInternals' in HTMLElement.prototype,
    'AbortSignal.timeout': () => AbortSignal.timeout,
    structuredClone: () => globalThis.structuredClone,
    'Array.prototype.at': () => Array.prototype.at,
    'container queries': () => CSS.supports('container-type: inline-size'),
  };

  /** On purpose: tabs, folded details, what the page itself calls hidden. */
  const FOLDED =
    '[hidden],[aria-hidden="true"],[inert],[role="tabpanel"],[role="dialog"],details:not([open]),dialog:not([open]),[popover],.tab-pane,.modal,.collapse';
  /** Something on the page opens it: a button, a tab, a link of Bootstrap. */
  const isOpened = (id: string): boolean => {
    const name = CSS.escape(id);
    const openers = [
      `[aria-controls~="${name}"]`,
      ...['data-target', 'data-bs-target', 'data-toggle][href'].map((key) => `[${key}="#${name}"]`),
    ];
    return document.querySelector(openers.join()) !== null;
  };
  const meant = (element: Element): boolean => {
    for (let at: Element | undefined = element; at; at = parentOf(at))
      if (at.matches(FOLDED) || (at.id && isOpened(at.id))) return true;
    return false;
  };
  const hiding = (element: Element): { by: string; how: string } | undefined => {
    for (let at: Element | undefined = element; at; at = parentOf(at)) {
      const { display, visibility, opacity, overflowX, overflowY, height } = getComputedStyle(at);
      if (display === 'none') return { by: named(at), how: 'display: none' };
      const parent = parentOf(at);
      if (visibility !== 'visible' && (!parent || getComputedStyle(parent).visibility === 'visible'))
        return { by: named(at), how: `visibility: ${visibility}` };
      if (Number(opacity) === 0) return { by: named(at), how: 'opacity: 0' };
      if (
        `${overflowX}${overflowY}` !== 'visiblevisible' &&
        display !== 'contents' &&
        display !== 'inline' &&
        height === '0px' &&
        at !== document.documentElement
      )
        return { by: named(at), how: 'height: 0' };
    }
    return undefined;
  };

  const elements = (Array.prototype.slice.call(document.querySelectorAll('*')) as Element[]).filter(
    ({ localName }) => localName.startsWith('sen-') && localName !== 'sen-platform' && localName !== 'sen-doctor-panel',
  );
  const hidden: { tag: string; by: string; how: string }[] = [];
  const covered: { tag: string; by: string }[] = [];
  const narrow: { tag: string; width: number }[] = [];
  for (const element of elements) {
    const tag = element.localName;
    const reason = meant(element) ? undefined : hiding(element);
    if (reason) hidden.push({ tag, ...reason });
    const { left, top, right, bottom, width } = element.getBoundingClientRect();
    if (width === 0 || meant(element)) continue;
    if (width < 280) narrow.push({ tag, width: Math.round(width) });
    const x = (Math.max(left, 0) + Math.min(right, innerWidth)) / 2;
    const y = (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2;
    if (x < left || x > right || y < top || y > bottom) continue;
    const [hit] = document.elementsFromPoint(x, y).filter(({ localName }) => localName !== 'sen-doctor-panel');
    // What holds the element, or belongs to it, is not above it.
    if (hit && hit !== element && !hit.contains(element) && !element.contains(hit) && !hit.localName.startsWith('sen-'))
      covered.push({ tag, by: named(hit) });
  }

  /** What `form-questions.ts` leaves below a form, here and in what stands inside. */
  const unknownIn = (within: ParentNode, depth: number): HostObservations['unknownQuestions'] =>
    (Array.prototype.slice.call(within.querySelectorAll('*')) as HTMLElement[]).flatMap((element) => {
      const { unknownTypes, formId = '', formVersion = '' } = element.dataset ?? {};
      const own = unknownTypes ? [{ form: formId, version: formVersion, types: unknownTypes }] : [];
      const inner = element.localName.startsWith('sen-') && depth < 4 ? element.shadowRoot : null;
      return inner ? [...own, ...unknownIn(inner, depth + 1)] : own;
    });
  const unknownQuestions = elements.flatMap(({ shadowRoot }) => (shadowRoot ? unknownIn(shadowRoot, 1) : []));

  // Faithful wrappers of common libraries carry a mark and hand everything on.
  const marks = Object.getOwnPropertyNames(fetch).filter((name) => /^__(?:zone_symbol__|sentry_)/.test(name));
  const native = /\[native code\]/.test(Function.prototype.toString.call(fetch));

  const brokenFiles = (performance.getEntriesByType('resource') as PerformanceResourceTiming[])
    .filter(({ name, responseStatus }) => responseStatus >= 400 && folders.some((folder) => name.startsWith(folder)))
    .map(({ name, responseStatus }) => ({ url: name.replace(/[?#].*$/, ''), answer: String(responseStatus) }));

  return {
    secure: isSecureContext,
    origin: globalThis.origin,
    address: location.href.replace(/[?#].*$/, ''),
    framed: window.parent !== window,
    allowed: { camera: allows('camera'), geolocation: allows('geolocation') },
    storageBlocked: [
      ...(attempt(() => sessionStorage) ? [] : ['sessionStorage']),
      ...(attempt(opensDatabase) ? [] : ['IndexedDB']),
    ],
    missing: Object.entries(needed).flatMap(([name, has]) => (attempt(has) ? [] : [name])),
    damaged: Object.entries(works).flatMap(([name, does]) => (attempt(does) ? [] : [name])),
    copiesMet: (globalThis as unknown as Record<symbol, unknown>)[Symbol.for('sen-told-of-two-versions')] === true,
    fetchPatched: !native && marks.length === 0,
    hidden,
    covered,
    narrow,
    unknownQuestions,
    brokenFiles,
  };
}

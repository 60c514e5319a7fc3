/**
 * What the scripts of a page do to everything on it: forbid selecting and copying, swallow Enter and clicks, answer
 * single keys. They spare fields and buttons by the tag under the pointer, and see one whole tag of ours there; a field
 * in it would take no pointer and no letter. So what people do inside an element ends at `<sen-platform>`. What the
 * page's own content in it hears is not touched.
 */
const ISOLATED_EVENTS = [
  ...['keydown', 'keypress', 'keyup'],
  ...['mousedown', 'mouseup', 'click', 'dblclick', 'touchstart', 'touchend'],
  ...['selectstart', 'contextmenu', 'copy', 'cut', 'paste', 'dragstart'],
] as const;

/** Dialogs and menus around an element live by these. */
const PAGE_KEYS = /^(?:Escape|Tab|F\d+)$/;

const isInside = (node: EventTarget | undefined): boolean => {
  const root = node instanceof Node ? node.getRootNode() : undefined;
  return root instanceof ShadowRoot && root.host.localName.startsWith('sen-');
};

function stopAtPlatform(event: Event): void {
  if (isInside(event.composedPath()[0]) && !PAGE_KEYS.test((event as KeyboardEvent).key)) event.stopPropagation();
}

/** Keeps what happens inside elements from the listeners of the page around `platform`. */
export function isolateEvents(platform: HTMLElement): void {
  for (const type of ISOLATED_EVENTS) platform.addEventListener(type, stopAtPlatform, { passive: true });
}

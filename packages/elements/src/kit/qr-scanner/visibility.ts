/**
 * Whether a person can see an element. A camera that films behind a closed fold, and keys that go to a scanner nobody
 * sees, are what people fear of a page. What is merely scrolled away, or lies under something else, counts as visible:
 * it is where they left it.
 */

/** Pixels. What is no larger is there for screen readers at most, or shut. */
const NOTHING = 1;

/**
 * What a style or a fold can do that no observer tells of is looked for this often, while a camera is in use.
 * Milliseconds.
 */
const CHECK_EVERY = 500;

/** `visibility` and `opacity` have two names: those of the standard, and those of Chromium before 121. */
const STYLES = { visibilityProperty: true, opacityProperty: true, checkVisibilityCSS: true, checkOpacity: true };

/** Up through shadow roots and slots, as it is drawn. */
function parentOf(element: Element): Element | null {
  if (element.assignedSlot) return element.assignedSlot;
  const { parentNode } = element;
  return parentNode instanceof ShadowRoot ? parentNode.host : element.parentElement;
}

const isShown = (element: Element): boolean => {
  // Safari before 17.4: folds and dialogs take the box away there, and styles can be asked one by one.
  if (typeof element.checkVisibility === 'function') return element.checkVisibility(STYLES);
  const { visibility } = getComputedStyle(element);
  return element.getClientRects().length > 0 && visibility === 'visible';
};

/**
 * A folded panel has no height, or one pixel, and cuts off what is in it; not what is fixed, or placed by something
 * further out.
 */
function isCutOff(element: Element): boolean {
  let placedFurtherOut = false;
  for (let around: Element | null = element; around && around !== document.body; around = parentOf(around)) {
    const { display, overflowX, overflowY, position } = getComputedStyle(around);
    if (placedFurtherOut && position === 'static') continue;
    const { width, height } = around.getBoundingClientRect();
    const hasBox = display !== 'contents' && display !== 'inline';
    const isShut =
      (width <= NOTHING && (around === element || overflowX !== 'visible')) ||
      (height <= NOTHING && (around === element || overflowY !== 'visible'));
    if (hasBox && isShut) return true;
    if (position === 'fixed') return false;
    placedFurtherOut = position === 'absolute';
  }
  return false;
}

/** @param element something with a box of its own */
export const isVisible = (element: Element): boolean =>
  document.visibilityState === 'visible' && element.isConnected && isShown(element) && !isCutOff(element);

/**
 * Looks whether an element is seen, at once when the browser says that something has moved, and now and then for the
 * rest.
 */
export class VisibilityObserver {
  readonly #element: Element;
  readonly #onCheck: () => void;
  #undo: (() => void) | undefined;

  /** @param onCheck it may be seen now, or no longer */
  constructor(element: Element, onCheck: () => void) {
    this.#element = element;
    this.#onCheck = onCheck;
  }

  start(): void {
    if (this.#undo) return;
    const check = this.#onCheck;
    // Not at once: an answer that changes a size while sizes are being told is an error of the page.
    const checkSoon = (): void => void setTimeout(check);
    const observers = [globalThis.ResizeObserver, globalThis.IntersectionObserver]
      .filter((known) => known !== undefined)
      .map((Observer) => new Observer(checkSoon));
    for (const observer of observers) observer.observe(this.#element);
    // `toggle` of a fold does not bubble.
    for (const type of ['visibilitychange', 'toggle', 'transitionend']) document.addEventListener(type, check, true);
    const timer = setInterval(check, CHECK_EVERY);
    this.#undo = () => {
      for (const observer of observers) observer.disconnect();
      for (const type of ['visibilitychange', 'toggle', 'transitionend'])
        document.removeEventListener(type, check, true);
      clearInterval(timer);
    };
  }

  stop(): void {
    this.#undo?.();
    this.#undo = undefined;
  }
}

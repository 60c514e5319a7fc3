// In the page, while a story is shown in the pseudo-language (packages/elements/src/testing/pseudo-language.ts):
// everything an element says comes in ⟦ ⟧. What has none was never translated, unless it came from the platform or was
// typed by a person.

/** Tag of the pseudo-language. */
export const PSEUDO = 'en-XA';

/**
 * Runs before anything else in the page: keeps what is said in any shadow root, also for a moment, and what may be said
 * without ⟦ ⟧.
 */
export function overhear() {
  const said = (globalThis.senSaid = new Map());
  // Each answer is read once, and its words stay: lists of provinces are kept by the elements from one story to the
  // next.
  globalThis.senAnswers = [];
  globalThis.senGiven = new Set();
  globalThis.senTyped = [];
  const SPOKEN = [
    'aria-label',
    'aria-description',
    'aria-roledescription',
    'aria-valuetext',
    'placeholder',
    'title',
    'alt',
  ];
  const keep = (text, node) => {
    const tidy = text?.replace(/\s+/g, ' ').trim();
    if (tidy && !said.has(tidy)) said.set(tidy, node.localName ?? node.parentElement?.localName ?? '');
  };
  const listenTo = (node) => {
    if (node.nodeType === Node.TEXT_NODE)
      return void (node.parentElement?.localName !== 'style' && keep(node.data, node));
    if (node.nodeType !== Node.ELEMENT_NODE) return;
    for (const name of SPOKEN) keep(node.getAttribute(name), node);
    for (const child of node.childNodes) listenTo(child);
  };
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (options) {
    const root = attach.call(this, options);
    if (this.localName.startsWith('sen-'))
      new MutationObserver((changes) => {
        if (!this.isConnected) return; // of the story before
        for (const { type, target, addedNodes, attributeName } of changes) {
          if (type === 'childList') addedNodes.forEach(listenTo);
          else if (type === 'characterData') listenTo(target);
          else keep(target.getAttribute(attributeName), target);
        }
      }).observe(root, {
        subtree: true,
        childList: true,
        characterData: true,
        attributes: true,
        attributeFilter: SPOKEN,
      });
    return root;
  };
  /** A new story: what was said before is past. */
  globalThis.senForget = () => {
    said.clear();
    globalThis.senTyped.length = 0;
  };
  // `change` stays inside a shadow root: what is typed is heard as `input`.
  document.addEventListener('input', (event) => senTyped.push(event.composedPath()[0].value), true);
}

/** In the page, when a story has ended. @returns {string[]} what is said in no language */
export function untranslated() {
  // A story that is about one language stays in it.
  if (document.documentElement.lang !== 'en-XA') return [];
  const drawn = [...document.querySelectorAll('sen-platform *')].some(({ shadowRoot }) => shadowRoot);
  if (drawn && senSaid.size === 0) return ['nothing was heard of what it says'];
  // One letter is an initial.
  const pieces = (text) => text.split(/[\s,.!?·;:/()“”–-]+/).filter((word) => /\p{L}{2}/u.test(word));
  const lower = (word) => word.toLocaleLowerCase('vi');
  const take = (value, words) => {
    if (typeof value === 'string') for (const word of pieces(value)) words.add(lower(word));
    else if (typeof value === 'object' && value !== null) for (const one of Object.values(value)) take(one, words);
  };
  for (const answer of senAnswers.splice(0)) take(JSON.parse(answer), senGiven);
  // Typed in this story, and the browser's own words for the language asked for.
  const own = new Set();
  take(senTyped, own);
  for (let day = 1; day <= 7; day++)
    take(new Intl.DateTimeFormat('en-XA', { weekday: 'long' }).format(new Date(2026, 0, day)), own);
  take(new Intl.DisplayNames(['en-XA'], { type: 'region' }).of('VN'), own);

  const outside = (text) => {
    let inner;
    for (let rest = text; ; rest = inner) {
      inner = rest.replace(/⟦[^⟦⟧]*⟧/gu, ' ');
      if (inner === rest) return rest;
    }
  };
  const found = [];
  for (const [text, place] of senSaid) {
    const bare = pieces(outside(text)).filter((word) => !own.has(lower(word)) && !senGiven.has(lower(word)));
    if (bare.length > 0) found.push(`not translated: “${text.slice(0, 80)}” in <${place}>`);
  }
  return found;
}

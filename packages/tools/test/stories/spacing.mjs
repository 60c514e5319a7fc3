// In the page. Whether words find room: with what they are, and when a person spreads them as WCAG 2.2, 1.4.12 lets
// them.

/** @returns {string[]} what is cut off */
export function cutOff() {
  const roots = [...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? []);
  const found = [];
  for (const element of roots.flatMap((root) => [
    ...root.querySelectorAll('button, a, label, legend, h2, h3, p, li, dt, dd, span, td, th'),
  ])) {
    const { overflowX, overflowY, textOverflow } = getComputedStyle(element);
    const wide =
      element.scrollWidth > element.clientWidth + 1 &&
      element.clientWidth > 1 &&
      (overflowX !== 'visible' || textOverflow === 'ellipsis');
    const high =
      element.scrollHeight > element.clientHeight + 1 &&
      element.clientHeight > 1 &&
      ['hidden', 'clip'].includes(overflowY);
    if (wide || high) found.push(`cut off: “${element.textContent.trim().slice(0, 60)}” in <${element.localName}>`);
  }
  return found;
}

/**
 * Spreads lines, letters, words and paragraphs, as far as the criterion says, in every shadow root. @returns {number}
 * pixels that do not fit the screen
 */
export function spread() {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-block-end: 2em !important; }',
  );
  const roots = [...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? []);
  for (const root of roots) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  globalThis.senGather = () => {
    for (const root of roots) root.adoptedStyleSheets = root.adoptedStyleSheets.filter((one) => one !== sheet);
  };
  return document.documentElement.scrollWidth - innerWidth;
}

/** As it was before `spread`. */
export function gather() {
  globalThis.senGather();
}

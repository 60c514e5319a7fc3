// What stands where in a story, as lines of text: words, boxes, colours, sizes of letters. A diff of it can be read.

/** Pixels by which a box may stand elsewhere: a browser of another version rounds otherwise. */
const SLACK = 4;
/** Where the width stands in a box. */
const WIDTH = 2;
/** Differences that are shown; the first is usually the cause of the rest. */
const SHOWN = 6;

/** In the page. @returns {string[]} a line for each thing that can be seen, in the order of the document */
export function layoutOf() {
  const lines = [];
  const hex = (colour) => {
    const [red, green, blue, alpha = '1'] = colour.match(/[\d.]+/g) ?? [];
    if (red === undefined || alpha === '0') return undefined;
    const two = (part) => Math.round(Number(part)).toString(16).padStart(2, '0');
    return `#${two(red)}${two(green)}${two(blue)}${alpha === '1' ? '' : `/${alpha}`}`;
  };
  // What another registration, hour or draw of lots changes: figures, codes, numbers of requests.
  const settled = (text) =>
    text
      .replace(/\s+/g, ' ')
      .trim()
      .replace(/\b(SEN-[A-Z]\d)-[A-Z\d]{6,}\b/g, '$1-…')
      .replace(/\b(?=[A-Z]*\d|\d*[A-Z])[A-Z\d]{3,6}-[A-Z\d]{3,6}\b/g, '…')
      .replace(/\b(?=[0-9A-F-]*\d)[0-9a-f]{4,}(?:-[0-9a-f]{4,})*\b/gi, '…')
      .replace(/\b(?=[A-Z]*\d)[A-Z\d]{6,}\b/g, '…')
      .replace(/\d+/g, '0');
  const CONTROLS = new Set([
    'input',
    'select',
    'textarea',
    'button',
    'a',
    'summary',
    'img',
    'svg',
    'video',
    'canvas',
    'progress',
    'meter',
  ]);
  const visit = (node, ground) => {
    const style = getComputedStyle(node);
    if (style.display === 'none') return;
    // What stands between the tags of a host is drawn by its slot, or not at all.
    const texts = [
      ...(node.localName === 'slot' ? node.assignedNodes() : node.shadowRoot ? [] : node.childNodes),
    ].filter(({ nodeType, data }) => nodeType === Node.TEXT_NODE && data.trim());
    const around = document.createRange();
    if (node.localName === 'slot' && texts[0]) around.selectNode(texts[0]);
    const box = (node.localName === 'slot' ? around : node).getBoundingClientRect();
    // Words for readers alone are clipped to a point.
    if (style.position === 'absolute' && box.width <= 1 && box.height <= 1) return;
    const own = settled(texts.map(({ data }) => data).join(' '));
    const background = hex(style.backgroundColor);
    const edges = ['Top', 'Right', 'Bottom', 'Left']
      .filter((edge) => style[`border${edge}Style`] !== 'none' && Number.parseFloat(style[`border${edge}Width`]) > 0)
      .map(
        (edge) => `${Number.parseFloat(style[`border${edge}Width`])} ${hex(style[`border${edge}Color`]) ?? 'clear'}`,
      );
    const bordered = edges.length > 0;
    const isControl = CONTROLS.has(node.localName);
    const isSeen = style.visibility === 'visible' && style.opacity !== '0' && box.width > 0 && box.height > 0;
    if (isSeen && (own || isControl || bordered || (background && background !== ground))) {
      const typed = {
        select: () => node.selectedOptions[0]?.text ?? '',
        input: () => node.value,
        textarea: () => node.value,
      }[node.localName];
      const said = typed ? settled(typed()) : own;
      lines.push(
        [
          isControl || bordered ? node.localName : 'text',
          said && JSON.stringify(said.slice(0, 90)),
          (node.checked || node.getAttribute('aria-expanded') === 'true') && 'on',
          node.disabled && 'off',
          (own || said) &&
            `${Number.parseFloat(style.fontSize).toFixed(0)}px${Number(style.fontWeight) >= 600 ? ' bold' : ''} ${hex(style.color)}`,
          background && background !== ground && `on ${background}`,
          bordered && `edge ${edges.length === 4 ? '' : `${edges.length} × `}${[...new Set(edges)].join(', ')}`,
          `@ ${Math.round(box.x)},${Math.round(box.y + scrollY)} ${Math.round(box.width)}×${Math.round(box.height)}`,
        ]
          .filter(Boolean)
          .join(' '),
      );
    }
    if (node.localName === 'svg' || node.localName === 'select') return;
    const inside = node.localName === 'slot' ? node.assignedElements() : (node.shadowRoot ?? node).children;
    for (const child of inside) visit(child, background ?? ground);
  };
  visit(document.querySelector('#storybook-root'), hex(getComputedStyle(document.body).backgroundColor) ?? '#ffffff');
  return lines;
}

const parse = (line) => {
  const [, what, ...box] = /^(.*) @ (-?\d+),(-?\d+) (\d+)×(\d+)$/.exec(line) ?? [undefined, line];
  return { what, box: box.map(Number) };
};

const isSame = (one, other) => {
  const [a, b] = [parse(one), parse(other)];
  // Words that are another each time are wider or narrower, each time.
  const isSettled = !/^\S+ "[^"]*[0…]/.test(a.what);
  return (
    a.what === b.what &&
    a.box.every((value, at) => (at === WIDTH && !isSettled) || Math.abs(value - b.box[at]) <= SLACK)
  );
};

/** @param {string[]} kept @param {string[]} seen @returns {string[]} how they differ, in words */
export function differences(kept, seen) {
  const found = [];
  let [at, now] = [0, 0];
  while (at < kept.length || now < seen.length) {
    if (at < kept.length && now < seen.length && isSame(kept[at], seen[now])) {
      at++;
      now++;
      continue;
    }
    // Something gone or come: go on where the two meet again, by what stands there, wherever it stands.
    const meets = (from, to) =>
      to.slice(0, 12).findIndex((line) => from !== undefined && parse(line).what === parse(from).what);
    const gone = meets(seen[now], kept.slice(at));
    const come = meets(kept[at], seen.slice(now));
    if (gone === 0) {
      found.push(`was ${kept[at++]}, is ${seen[now++].replace(/^.* @ /, '@ ')}`);
    } else if (come > 0 && (gone < 0 || come <= gone)) {
      for (const line of seen.slice(now, now + come)) found.push(`new: ${line}`);
      now += come;
    } else if (gone > 0) {
      for (const line of kept.slice(at, at + gone)) found.push(`gone: ${line}`);
      at += gone;
    } else {
      if (at < kept.length) found.push(`was ${kept[at++]}`);
      if (now < seen.length) found.push(`is ${seen[now++]}`);
    }
  }
  return found.length > SHOWN ? [...found.slice(0, SHOWN), `and ${found.length - SHOWN} more`] : found;
}

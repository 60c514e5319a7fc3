// What differs from one day and one machine to the next, held still in the page, so that a story can be compared with
// itself.
/** A Tuesday morning in Viet Nam. */
const MORNING = Date.parse('2026-12-01T02:00:00Z');

/** Everybody's letters (.storybook/main.ts serves them), one morning. Call before the page goes anywhere. */
export const holdStill = (page) => page.addInitScript(still, MORNING);

/** In the page: the machine's own letters, or everybody's again. */
export function wearLetters(own) {
  const rule = document.getElementById('letters-of-stories');
  if (rule) rule.disabled = own;
}

function still(morning) {
  const Real = Date;
  const clock = Real.now;
  const behind = morning - clock();
  let now = () => clock() + behind;
  globalThis.Date = new Proxy(Real, {
    construct: (target, given, made) =>
      Reflect.construct(target, given.length > 0 ? given : [now()], made === globalThis.Date ? target : made),
    apply: () => new Real(now()).toString(),
    get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
    // A story may let time go by.
    set: (target, name, value) => (name === 'now' ? ((now = value), true) : Reflect.set(target, name, value)),
  });
  addEventListener('DOMContentLoaded', () => {
    const write = (text) =>
      Object.assign(document.head.appendChild(document.createElement('style')), { textContent: text });
    const face = (family, file, weight) =>
      `@font-face { font-family: '${family}'; font-weight: ${weight}; src: url(font-of-stories/noto-sans-${file}.woff2); }`;
    // Under its own name, and under that of a portal's theme, which one machine has and another has not.
    const faces = ['Font of stories', 'Noto Serif'].flatMap((family) => [
      face(family, 400, '1 500'),
      face(family, 700, '501 1000'),
    ]);
    write(faces.join(' '));
    // On `body`: a story's own theme may still say otherwise.
    write(
      `:root { --sen-font-family: 'Font of stories'; --code-font-family: 'Font of stories'; } body { font-family: 'Font of stories'; }`,
    ).id = 'letters-of-stories';
    for (const family of ['Font of stories', 'Noto Serif'])
      for (const weight of [400, 700]) void document.fonts.load(`${weight} 16px '${family}'`);
  });
}

/**
 * Pages as provinces have them, or worse: each does what some old library, reset or proxy really does to every script
 * on its page.
 */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';

export interface HostilePage {
  /** Ends the sentence "a citizen registers on a page …". */
  that: string;
  /** Classic scripts that stand before everything else, in this order. */
  scripts?: () => Promise<readonly string[]>;
  css?: string;
  /** Changes the page as a whole. */
  page?: (html: string) => string;
}

const from = createRequire(import.meta.url);
const library = (path: string, file = basename(path)): Promise<string> =>
  readFile(join(dirname(from.resolve(path)), file), 'utf8');
const script =
  (code: () => void): (() => Promise<readonly string[]>) =>
  () =>
    Promise.resolve([`(${code})()`]);

/** What Prototype 1.6 and its neighbours left on the globals of so many portals. */
function oldLibraries(): void {
  const page = window as unknown as Record<string, unknown>;
  const add = (target: object, name: string, value: unknown): void =>
    void ((target as Record<string, unknown>)[name] = value);
  page['$'] = (id: string) => document.getElementById(id);
  page['$$'] = () => [];
  page['Class'] = { create: () => function made() {} };
  page['Element'] = Object.assign(page['Element'] as object, { extend: (node: unknown) => node });
  // Each is enumerable: it turns up in every for … in.
  for (const name of ['each', 'collect', 'pluck', 'without', 'invoke']) add(Array.prototype, name, () => undefined);
  add(Array.prototype, 'toJSON', function toJSON(this: unknown[]) {
    return `[${this.map((item) => JSON.stringify(item)).join(', ')}]`;
  });
  add(String.prototype, 'toJSON', function toJSON(this: string) {
    return `"${this}"`;
  });
  add(Object.prototype, 'extend', () => undefined);
  add(
    Function.prototype,
    'bind',
    function bind(this: (...all: unknown[]) => unknown, to: unknown, ...first: unknown[]) {
      return (...others: unknown[]) => this.apply(to, [...first, ...others]);
    },
  );
  add(Array.prototype, 'find', function find(this: unknown[], wanted: (item: unknown, index: number) => unknown) {
    for (let index = 0; index < this.length; index += 1) if (wanted(this[index], index)) return this[index];
    return undefined;
  });
  document.getElementsByClassName = ((name: string) => [...document.querySelectorAll(`.${name}`)]) as never;
}

/** A watching proxy in front of every request, as single sign-on and analytics put there. */
function patchedNetwork(): void {
  const ask = window.fetch;
  window.fetch = (input, init) => {
    const request = new Request(input, init);
    request.headers.set('X-Request-Id', `portal-${Math.random().toString(36).slice(2)}`);
    return ask(request).then((answer) => new Response(answer.body, answer));
  };
  const { open, send } = XMLHttpRequest.prototype;
  XMLHttpRequest.prototype.open = function opened(this: XMLHttpRequest, ...all: unknown[]) {
    return (open as (...all: unknown[]) => void).apply(this, all);
  } as never;
  XMLHttpRequest.prototype.send = function sent(body) {
    this.setRequestHeader('X-Portal', '1');
    send.call(this, body);
  };
}

function frozen(): void {
  for (const one of [
    Object,
    Function,
    Array,
    String,
    Number,
    Promise,
    Map,
    Set,
    Date,
    RegExp,
    Error,
    Event,
    EventTarget,
    Node,
    Element,
    HTMLElement,
    Response,
    Request,
  ])
    Object.freeze(Object.freeze(one).prototype);
  for (const one of [JSON, Math, Reflect, Intl]) Object.freeze(one);
}

/** As in a browser that refuses to keep anything for the page. */
function forgetful(): void {
  for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
    Object.defineProperty(window, name, {
      get: () => {
        throw new DOMException('The operation is insecure.', 'SecurityError');
      },
    });
}

/**
 * “Chống sao chép”: what was pasted into portals against copying, and against Enter in forms that lost what was typed.
 */
function forbidding(): void {
  const spared = ['input', 'textarea', 'select', 'option', 'button', 'a'];
  const unlessField = (event: Event): boolean => spared.includes((event.target as Element).tagName?.toLowerCase());
  document.onselectstart = unlessField;
  document.onmousedown = unlessField;
  document.oncontextmenu = document.ondragstart = document.oncopy = document.oncut = document.onpaste = () => false;
  document.onkeydown = (event) => !(event.key === 'Enter' || event.ctrlKey || /^F12$/.test(event.key));
  // A search field that takes any letter typed anywhere but in a field.
  document.onkeypress = unlessField;
}

/** A dialog of a library that never gives the page back. */
function swallowing(): void {
  const { jQuery } = window as unknown as {
    jQuery: (on: Document) => { on(types: string, handler: (event: KeyboardEvent) => boolean): void };
  };
  jQuery(document).on('submit click mousedown mouseup touchstart keydown keypress keyup', ({ key }) => key === 'Tab');
}

const withCss = (html: string, css: string): string => html.replace('</head>', `<style>${css}</style></head>`);

export const HOSTILE: readonly HostilePage[] = [
  {
    that: 'resets everything it can reach',
    css: `*:not(.sandbox-phone, .sandbox-phone *) { all: initial; } *:not(.sandbox-phone, .sandbox-phone *) { box-sizing: content-box; line-height: 1; display: block; float: left; text-transform: uppercase; }
      .sandbox-phone { text-transform: none; }
      head, style, script, title, meta, link { display: none; }`,
  },
  {
    that: 'shouts !important at every tag',
    css: `*, *::before, *::after { box-sizing: content-box !important; font: 700 9px/1 "Comic Sans MS" !important; letter-spacing: .3em !important; color: #fff !important;
        background: #fff !important; text-indent: 2em !important; direction: ltr !important; pointer-events: auto !important; zoom: 1.2 !important; }
      sen-registration-form { display: inline !important; height: 12px !important; overflow: visible !important; white-space: nowrap !important; text-align: right !important; }`,
  },
  { that: 'carries the globals of Prototype 1.6 and MooTools', scripts: script(oldLibraries) },
  {
    that: 'carries jQuery 1.12 without its name and zone.js',
    scripts: async () => [
      await library('jquery-legacy/dist/jquery.min.js'),
      'jQuery.noConflict(); jQuery.ajaxSetup({ cache: false });',
      await library('zone.js/package.json', 'bundles/zone.umd.js'),
    ],
  },
  { that: 'wraps fetch and XMLHttpRequest and adds headers', scripts: script(patchedNetwork) },
  { that: 'froze its globals', scripts: script(frozen) },
  { that: 'may not keep anything', scripts: script(forgetful) },
  { that: 'forbids selecting, copying, pasting and Enter', scripts: script(forbidding) },
  {
    that: 'swallows every key and click that comes up to it',
    scripts: async () => [await library('jquery-legacy/dist/jquery.min.js'), ...(await script(swallowing)())],
  },
  {
    that: 'takes back every style of every tag',
    css: '*:not(.sandbox-phone, .sandbox-phone *) { all: unset !important; } head, head *, style, script { display: none !important; } sen-registration-form { display: none; }',
  },
  {
    that: 'stands in one big form, as ASP.NET pages do, that opens elsewhere',
    page: (html) =>
      html
        .replace('<title>', '<base target="_blank"><title>')
        .replace(
          /<body([^>]*)>/,
          '<body$1><form id="aspnetForm" action="/Default.aspx" method="post" onkeypress="return event.keyCode != 13"><input type="hidden" name="__VIEWSTATE">',
        )
        .replace('</body>', '<input type="submit" value="Tìm" hidden></form></body>'),
  },
  {
    that: 'is in quirks mode, from right to left, with another base and letters of 62.5 %',
    css: 'html { font-size: 62.5%; } body { direction: rtl; }',
    page: (html) =>
      html
        .replace('<!doctype html>\n', '')
        .replace('<html lang="vi">', '<html lang="ar" dir="rtl">')
        .replace('<meta charset="utf-8">', '<meta charset="utf-8"><base href="/elsewhere/">'),
  },
];

/** The page of a province, made hostile; its own scripts and styles stay. */
export async function hostile(html: string, { scripts, css, page }: HostilePage): Promise<string> {
  const classic = ((await scripts?.()) ?? [])
    .map((code) => `<script>${code.replaceAll('</script', '<\\/script')}</script>`)
    .join('');
  const changed = (page ?? ((same: string) => same))(html).replace('<title>', () => `${classic}<title>`);
  return css ? withCss(changed, css) : changed;
}

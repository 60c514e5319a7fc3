/**
 * One good page, and what people, editors and servers do to it: each entry has one defect and the diagnosis it should
 * get.
 */
import type { Code } from '../src/index.ts';
import type { Hosts, SeededPage } from './hosts.ts';

/** Parts of the good page; a defect changes one of them. */
export interface PageDraft {
  doctype: string;
  html: string;
  charset: string;
  viewport: string;
  head: string;
  script: string;
  before: string;
  platform: Record<string, string>;
  inside: string;
  after: string;
  policy: Record<string, string>;
  headers: Record<string, string>;
  css?: string;
  js?: string;
  bytes?: (html: string) => Uint8Array;
}

export interface Seed {
  readonly name: string;
  /** What is wrong, for the table. */
  readonly what: string;
  readonly change: (draft: PageDraft, hosts: Hosts) => void;
  /** `undefined`: no finding. `not-run`: that way of examining does not reach such a page. */
  readonly source: Code | undefined;
  /** Source and browser together; as `source` when left out. */
  readonly browser?: Code | 'not-run' | undefined;
  /** `absent`: the script does not run, so there is no panel. */
  readonly panel: Code | 'absent' | undefined;
  /** Where it stands, when not at 127.0.0.1. */
  readonly host?: 'portal.example' | '127.0.0.2';
  readonly https?: boolean;
  /** The panel stands in the frame of the page. */
  readonly framed?: boolean;
}

export const FALLBACK = 'Nếu biểu mẫu không hiện ra, gọi 1900 9095.';
export const FORM = `<sen-registration-form>${FALLBACK}</sen-registration-form>`;
const FINDER = `<sen-site-finder>${FALLBACK}</sen-site-finder>`;

const goodDraft = ({ platform, integrity }: Hosts): PageDraft => ({
  doctype: '<!doctype html>',
  html: '<html lang="vi">',
  charset: '<meta charset="utf-8">',
  viewport: '<meta name="viewport" content="width=device-width, initial-scale=1">',
  head: '',
  script: `<script type="module" src="/sen/sen.js" integrity="${integrity}"></script>`,
  before: '<header><h1>Sở Y tế</h1></header>',
  platform: { 'base-url': `${platform}/v1`, 'site-key': 'pk-sandbox-national', doctor: '' },
  inside: FORM + FINDER,
  after: '<footer>Điện thoại 1900 9095</footer>',
  policy: {
    'default-src': "'none'",
    'script-src': "'self' 'wasm-unsafe-eval'",
    'style-src': "'self'",
    'img-src': "'self'",
    'worker-src': 'blob:',
    'frame-src': '*',
    'connect-src': "'self' http://127.0.0.1:* http://platform.example",
    'require-trusted-types-for': "'script'",
    'trusted-types': 'lit-html sen-loader sen-worker',
  },
  headers: {},
});

/** The page as it is served. `name` is the address of its style sheet and script. */
export function build({ name, change }: Seed, hosts: Hosts): SeededPage {
  const draft = goodDraft(hosts);
  change(draft, hosts);
  const {
    doctype,
    html,
    charset,
    viewport,
    head,
    script,
    before,
    platform,
    inside,
    after,
    policy,
    headers,
    css,
    js,
    bytes,
  } = draft;
  const own = `${css ? `<link rel="stylesheet" href="/css/${name}">` : ''}${js ? `<script src="/js/${name}"></script>` : ''}`;
  const attributes = Object.entries(platform).map(([key, value]) => (value ? ` ${key}="${value}"` : ` ${key}`));
  const body = `${before}<main>${Object.keys(platform).length > 0 ? `<sen-platform${attributes.join('')}>${inside}</sen-platform>` : inside}</main>${after}`;
  const text = `${doctype}${html}<head>${charset}${viewport}<title>Tiêm chủng</title>${head}${own}${script}</head><body>${body}</body></html>`;
  const csp = Object.entries(policy).map(([directive, sources]) => `${directive} ${sources}`);
  return {
    html: bytes ? bytes(text) : text,
    headers: { 'content-security-policy': csp.join('; '), ...headers },
    ...(css && { css }),
    ...(js && { js }),
  };
}

/** A page at a gate: it reads codes, so it needs camera, WebAssembly and a worker. */
export function scan(draft: PageDraft): void {
  draft.inside = '<sen-qr-scanner>Nếu phần quét mã không hiện ra, đưa giấy cho người phụ trách.</sen-qr-scanner>';
}

export const both = (code: Code): Pick<Seed, 'source' | 'panel'> => ({ source: code, panel: code });
/** Only a browser sees it. */
const browserOnly = (code: Code): Pick<Seed, 'source' | 'browser' | 'panel'> => ({
  source: undefined,
  browser: code,
  panel: code,
});
export const withoutPanel = (code: Code): Pick<Seed, 'source' | 'panel'> => ({ source: code, panel: 'absent' });

export const good: readonly Seed[] = [
  { name: 'good', what: 'nothing', change: () => {}, source: undefined, panel: undefined },
  { name: 'good-scanner', what: 'nothing, at a gate', change: scan, source: undefined, panel: undefined },
  {
    name: 'good-bom',
    what: 'nothing: a byte order mark is allowed',
    change: (draft) => void (draft.bytes = (text) => new TextEncoder().encode(`\ufeff${text}`)),
    source: undefined,
    panel: undefined,
  },
];

export const seeds: readonly Seed[] = [
  // The script
  {
    name: 'no-script',
    what: 'the script tag was removed',
    change: (draft) => void (draft.script = ''),
    ...withoutPanel('script-missing'),
  },
  {
    name: 'classic',
    what: 'type="module" was removed',
    change: (draft) => void (draft.script = '<script src="/bundle/sen.js"></script>'),
    ...withoutPanel('script-not-module'),
  },
  {
    name: 'lost',
    what: 'the script is not there',
    change: (draft) => void (draft.script = '<script type="module" src="/wp/sen/sen.js"></script>'),
    ...withoutPanel('script-unreachable'),
  },
  {
    name: 'plain',
    what: 'the script is sent as text',
    change: (draft) => void (draft.script = '<script type="module" src="/plain/sen.js"></script>'),
    ...withoutPanel('script-not-javascript'),
  },
  {
    name: 'other-server',
    what: 'the script is on a server that does not share',
    change(draft, { port }) {
      draft.script = `<script type="module" src="http://localhost:${port}/no-cors/sen.js"></script>`;
      draft.policy['script-src'] += ' http://localhost:*';
    },
    ...withoutPanel('script-cors-refused'),
  },
  {
    name: 'tampered',
    what: 'the integrity value is another',
    change: (draft, { integrity }) => void (draft.script = draft.script.replace(integrity, `sha384-${'A'.repeat(64)}`)),
    ...withoutPanel('integrity-mismatch'),
  },
  {
    name: 'twice',
    what: 'two versions are loaded',
    change: (draft) => void (draft.script += '<script type="module" src="/sen-old/sen.js"></script>'),
    ...both('two-versions'),
  },
  {
    name: 'half',
    what: 'a file of the folder was not copied',
    change: (draft) => void (draft.script = '<script type="module" src="/half/sen.js"></script>'),
    ...both('chunk-unreachable'),
  },

  // What the page forbids
  {
    name: 'csp-script',
    what: 'script-src without the site itself',
    change: (draft) => void (draft.policy['script-src'] = "'none'"),
    ...withoutPanel('csp-blocks-script'),
  },
  {
    name: 'csp-connect',
    what: 'connect-src without the platform',
    change: (draft) => void (draft.policy['connect-src'] = "'self'"),
    ...both('csp-blocks-platform'),
  },
  {
    name: 'csp-wasm',
    what: 'script-src without wasm-unsafe-eval',
    change(draft) {
      scan(draft);
      draft.policy['script-src'] = "'self'";
    },
    ...both('csp-blocks-wasm'),
  },
  {
    name: 'csp-worker',
    what: 'worker-src none',
    change(draft) {
      scan(draft);
      draft.policy['worker-src'] = "'none'";
    },
    // Nothing is refused before somebody scans.
    source: 'csp-blocks-worker',
    panel: undefined,
  },
  {
    name: 'csp-types',
    what: 'trusted-types without lit-html',
    change: (draft) => void (draft.policy['trusted-types'] = 'jquery'),
    ...withoutPanel('csp-trusted-types'),
  },
  {
    name: 'no-camera',
    what: 'Permissions-Policy: camera=()',
    change(draft) {
      scan(draft);
      draft.headers['permissions-policy'] = 'camera=(), microphone=()';
    },
    ...both('camera-forbidden'),
  },
  {
    name: 'no-location',
    what: 'Permissions-Policy: geolocation=()',
    change: (draft) => void (draft.headers['permissions-policy'] = 'geolocation=()'),
    ...both('location-forbidden'),
  },
  {
    name: 'http',
    what: 'the page is served by http',
    change: () => {},
    host: 'portal.example',
    ...both('insecure-context'),
  },
  {
    name: 'mixed',
    what: 'an https page with an http platform',
    change: (draft) => void (draft.platform['base-url'] = 'http://platform.example/v1'),
    host: 'portal.example',
    https: true,
    source: 'mixed-content',
    browser: 'not-run',
    panel: 'mixed-content',
  },
  {
    name: 'frame-allow',
    what: 'an iframe without allow="camera"',
    change(draft, { neighbour }) {
      draft.platform = {};
      draft.script = '';
      draft.inside = `<iframe title="Quét mã" width="600" height="600" src="http://127.0.0.1:${neighbour}/pages/good-scanner"></iframe>`;
    },
    framed: true,
    ...both('frame-without-allow'),
  },
  {
    name: 'frame-sandbox',
    what: 'an iframe with sandbox="allow-scripts"',
    change(draft) {
      draft.platform = {};
      draft.script = '';
      draft.inside =
        '<iframe title="Đăng ký" width="600" height="600" sandbox="allow-scripts" src="/pages/good"></iframe>';
    },
    framed: true,
    ...both('frame-sandboxed'),
  },
  {
    name: 'frame-denied',
    what: 'the framed page sends X-Frame-Options',
    change(draft, { port }) {
      draft.platform = {};
      draft.script = '';
      draft.inside = `<iframe title="Đăng ký" src="http://localhost:${port}/pages/unframed"></iframe>`;
    },
    ...withoutPanel('frame-refused'),
  },

  // The platform
  {
    name: 'no-address',
    what: 'all attributes were stripped',
    change: (draft) => void (draft.platform = { doctor: '' }),
    ...both('base-url-missing'),
  },
  {
    name: 'no-key',
    what: 'site-key was stripped',
    change: (draft) => void delete draft.platform['site-key'],
    ...both('site-key-missing'),
  },
  {
    name: 'renamed',
    what: 'base-url became data-base-url',
    change(draft) {
      const { 'base-url': url = '', ...rest } = draft.platform;
      draft.platform = { 'data-base-url': url, ...rest };
    },
    ...both('attribute-damaged'),
  },
  {
    name: 'curly',
    what: 'the editor curled the quotes',
    change: (draft) => void (draft.platform['site-key'] = '”pk-sandbox-national”'),
    ...both('attribute-damaged'),
  },
  {
    name: 'not-found',
    what: 'base-url answers 404',
    change: (draft) => void (draft.platform['base-url'] = '/v9'),
    ...both('base-url-wrong'),
  },
  {
    name: 'news',
    what: 'base-url answers with HTML',
    change: (draft) => void (draft.platform['base-url'] = '/news'),
    ...both('base-url-wrong'),
  },
  {
    name: 'unreachable',
    what: 'nobody answers at base-url',
    change: (draft, { closed }) => void (draft.platform['base-url'] = `${closed}/v1`),
    ...both('platform-unreachable'),
  },
  {
    name: 'proxy',
    what: 'a proxy loses Access-Control-Allow-Origin',
    change: (draft, { platform }) => void (draft.platform['base-url'] = `${platform}/behind-a-proxy/v1`),
    ...both('platform-cors-refused'),
  },
  {
    name: 'wrong-key',
    what: 'the site key is not known',
    change: (draft) => void (draft.platform['site-key'] = 'pk-sandbox-nationa'),
    ...both('site-key-refused'),
  },
  {
    name: 'wrong-origin',
    what: 'the key is for another address',
    change: () => {},
    host: '127.0.0.2',
    ...both('origin-not-allowed'),
  },
  {
    name: 'no-module',
    what: 'the key has no registration',
    change: (draft) => void (draft.platform['site-key'] = 'pk-sandbox-testing-only'),
    ...both('module-disabled'),
  },
  {
    name: 'clock',
    what: 'clocks are ten minutes apart',
    change: (draft, { fast }) => void (draft.platform['base-url'] = `${fast}/v1`),
    ...both('clock-skew'),
  },
  {
    name: 'sandbox-unsaid',
    what: 'checks by a sandbox that the page does not call one',
    change: (draft) => void (draft.inside = `<sen-status-card>${FALLBACK}</sen-status-card>`),
    ...both('sandbox-not-said'),
  },
  {
    name: 'busy',
    what: 'the platform is being maintained',
    change: (draft, { busy }) => void (draft.platform['base-url'] = `${busy}/v1`),
    ...both('platform-busy'),
  },
  {
    name: 'base',
    what: '<base href> bends base-url',
    change(draft) {
      draft.platform['base-url'] = 'platform/v1';
      draft.head = '<base href="/khac/">';
    },
    ...both('base-href'),
  },

  // The HTML
  {
    name: 'stripped',
    what: 'the editor removed the tags',
    change: (draft) => void ([draft.platform, draft.inside] = [{}, FALLBACK]),
    ...withoutPanel('tags-stripped'),
  },
  {
    name: 'escaped',
    what: 'the tags are shown as text',
    change: (draft) => void ([draft.platform, draft.inside] = [{}, `&lt;sen-platform base-url="/v1"&gt;${FALLBACK}`]),
    ...withoutPanel('tags-escaped'),
  },
  {
    name: 'empty',
    what: 'only <sen-platform> was left',
    change: (draft) => void (draft.inside = FALLBACK),
    ...both('platform-empty'),
  },
  {
    name: 'self-closed',
    what: '<sen-registration-form/>',
    change: (draft) => void (draft.inside = `<sen-registration-form/>${FINDER}`),
    ...both('tag-self-closed'),
  },
  {
    name: 'outside',
    what: 'an element outside <sen-platform>',
    change: (draft) => void (draft.after = FINDER + draft.after),
    ...both('element-outside-platform'),
  },
  {
    name: 'misspelt',
    what: '<sen-registrationform>',
    change: (draft) => void (draft.inside += `<sen-registrationform>${FALLBACK}</sen-registrationform>`),
    source: 'element-unknown',
    panel: 'element-not-defined',
  },
  {
    name: 'pasted-twice',
    what: 'one id twice',
    change: (draft) =>
      void (draft.inside = `<sen-site-finder id="diem"></sen-site-finder><sen-site-finder id="diem"></sen-site-finder>`),
    ...both('id-duplicate'),
  },
  {
    name: 'windows-1258',
    what: 'Content-Type says windows-1258',
    change(draft) {
      draft.charset = '';
      draft.headers['content-type'] = 'text/html; charset=windows-1258';
    },
    ...both('charset-wrong'),
  },
  {
    name: 'no-lang',
    what: '<html> without lang',
    change: (draft) => void (draft.html = '<html>'),
    ...both('lang-missing'),
  },
  { name: 'quirks', what: 'no doctype', change: (draft) => void (draft.doctype = ''), ...both('doctype-missing') },
  {
    name: 'no-viewport',
    what: 'no viewport tag',
    change: (draft) => void (draft.viewport = ''),
    ...both('viewport-missing'),
  },
  {
    name: 'no-zoom',
    what: 'user-scalable=no',
    change: (draft) => void (draft.viewport = '<meta name="viewport" content="width=device-width, user-scalable=no">'),
    ...both('zoom-disabled'),
  },

  // The living page
  {
    name: 'fetch',
    what: 'a script replaced fetch',
    change: (draft) =>
      void (draft.js =
        'const plain = window.fetch; window.fetch = function (...all) { return plain.apply(this, all); };'),
    ...browserOnly('fetch-patched'),
  },
  {
    name: 'prototype',
    what: 'Prototype.js 1.6: arrays turn into text',
    change: (draft) =>
      void (draft.js =
        'Object.defineProperty(Array.prototype, "toJSON", { value() { return "[" + this.join() + "]"; } });'),
    ...browserOnly('globals-patched'),
  },
  {
    name: 'no-storage',
    what: 'storage is blocked',
    change: (draft) =>
      void (draft.js =
        'Object.defineProperty(window, "sessionStorage", { get() { throw new DOMException("no", "SecurityError"); } });'),
    ...browserOnly('storage-blocked'),
  },
  {
    name: 'old-browser',
    what: 'a browser without structuredClone',
    change: (draft) => void (draft.js = 'delete window.structuredClone;'),
    ...browserOnly('browser-too-old'),
  },
  {
    name: 'hidden',
    what: 'styles of the page hide it',
    change: (draft) => void (draft.css = 'main { height: 0; overflow: hidden; }'),
    ...browserOnly('host-css-hides'),
  },
  {
    name: 'covered',
    what: 'a cookie banner covers it',
    change(draft) {
      draft.css = '.cookie { position: fixed; inset: 0; z-index: 9999; background: rgb(255 255 255 / 0.9); }';
      draft.after += '<div class="cookie">Trang này dùng cookie</div>';
    },
    ...browserOnly('covered'),
  },
  {
    name: 'narrow',
    what: 'a side column of 200 px',
    change: (draft) => void (draft.css = 'main { width: 200px; }'),
    ...browserOnly('too-narrow'),
  },
];

/** The page inside the frame that refuses to be framed. */
export const unframed: Seed = {
  name: 'unframed',
  what: 'X-Frame-Options',
  change: (draft) => void (draft.headers['x-frame-options'] = 'DENY'),
  source: undefined,
  panel: undefined,
};

/** The same faults as they come in other shapes, and good pages that look suspicious. */
import type { Hosts } from './hosts.ts';
import { both, withoutPanel, FALLBACK, FORM, scan, type PageDraft, type Seed } from './seeded-pages.ts';

const meta = (policy: string): string => `<meta http-equiv="Content-Security-Policy" content="${policy}">`;
const frame = (src: string, more = ''): string =>
  `<iframe title="Sen" width="600" height="600" ${more} src="${src}"></iframe>`;
const classic = (draft: PageDraft, { classic: integrity }: Hosts, more = ''): void =>
  void (draft.script = `<script defer src="/sen/sen.classic.js" integrity="${integrity}" ${more}></script>`);

/** The outer page of a frame: nothing of Sen but the frame. */
function around(draft: PageDraft, inside: string): void {
  draft.platform = {};
  draft.script = '';
  draft.inside = inside;
}

const nothing = { source: undefined, panel: undefined } as const;

export const moreGood: readonly Seed[] = [
  {
    name: 'good-embed',
    what: 'nothing: both tags of embed.html',
    change: (draft) => void (draft.script = `<script defer src="/sen/sen-watch.js"></script>${draft.script}`),
    ...nothing,
  },
  {
    name: 'good-report-only',
    what: 'nothing: a policy that only watches',
    change: (draft) =>
      void (draft.headers['content-security-policy-report-only'] =
        "default-src 'none'; connect-src 'none'; trusted-types none"),
    ...nothing,
  },
  {
    name: 'good-nonce',
    what: 'nothing: nonce and strict-dynamic, at a gate',
    change(draft) {
      scan(draft);
      draft.policy['script-src'] = "'nonce-r4nd0m' 'strict-dynamic' 'wasm-unsafe-eval'";
      delete draft.policy['worker-src'];
      draft.script = draft.script.replace('<script', '<script nonce="r4nd0m"');
    },
    ...nothing,
  },
  {
    name: 'good-hash',
    what: 'nothing: a digest and strict-dynamic',
    change: (draft, { integrity }) => void (draft.policy['script-src'] = `'${integrity}' 'strict-dynamic'`),
    ...nothing,
  },
  {
    name: 'good-path',
    what: 'nothing: a policy that names the path of the platform',
    change: (draft, { platform }) => void (draft.policy['connect-src'] = `'self' ${platform}/v1/`),
    ...nothing,
  },
  {
    name: 'good-pair',
    what: 'nothing: a module, and a classic script for old browsers',
    change: (draft) => void (draft.script += '<script nomodule src="/sen/sen.classic.js"></script>'),
    ...nothing,
  },
  {
    name: 'good-classic',
    what: 'nothing: the classic script',
    change: (draft, hosts) => classic(draft, hosts),
    ...nothing,
  },
  {
    name: 'good-speaks',
    what: 'nothing: a script of the page speaks to the tag',
    change: (draft) =>
      void (draft.js =
        "addEventListener('load', () => document.querySelector('sen-platform').setAttribute('locale', 'vi'));"),
    ...nothing,
  },
  {
    name: 'good-writes',
    what: 'nothing: a script of the page writes the tags',
    change(draft) {
      const { 'base-url': url, 'site-key': key } = draft.platform;
      draft.platform = {};
      draft.inside = '';
      draft.js = `addEventListener('DOMContentLoaded', () => {
        const platform = document.createElement('sen-platform');
        platform.setAttribute('base-url', '${url}'); platform.setAttribute('site-key', '${key}'); platform.setAttribute('doctor', '');
        platform.append(document.createElement('sen-site-finder'));
        document.querySelector('main').append(platform);
      });`;
    },
    ...nothing,
  },
  {
    name: 'good-menu',
    what: 'nothing: a file of the page is called sen-menu.js',
    change: (draft) => void (draft.head = '<script src="/js/sen-menu.js"></script>'),
    ...nothing,
  },
  {
    name: 'good-manual',
    what: 'nothing: the page also shows how it is done',
    change: (draft) =>
      void (draft.after +=
        '<pre><span class="tag">&lt;sen-site-finder&gt;</span></pre><p>Dùng thẻ &lt;sen-platform&gt;.</p>'),
    ...nothing,
  },
  {
    name: 'good-tabs',
    what: 'nothing: the tag is in a tab nobody opened yet',
    change(draft) {
      draft.css = '.muc:not(.mo) { display: none; }';
      draft.before += '<button type="button" aria-controls="dang-ky">Đăng ký</button>';
      draft.inside = `<div class="muc" id="dang-ky">${draft.inside}</div>`;
    },
    ...nothing,
  },
];

export const variations: readonly Seed[] = [
  // What the page forbids
  {
    name: 'csp-meta',
    what: 'a meta tag forbids scripts',
    change: (draft) => void (draft.head = meta("script-src 'none'")),
    ...withoutPanel('csp-blocks-script'),
  },
  {
    name: 'csp-second',
    what: 'a second policy forbids what the first allows',
    change: (draft) => void (draft.head = meta("connect-src 'self'")),
    ...both('csp-blocks-platform'),
  },
  {
    name: 'csp-nonce',
    what: 'the script tag has no nonce',
    change: (draft) => void (draft.policy['script-src'] = "'nonce-r4nd0m' 'strict-dynamic'"),
    ...withoutPanel('csp-nonce-missing'),
  },
  {
    name: 'csp-strict',
    what: 'strict-dynamic with a digest of something else',
    change: (draft) => void (draft.policy['script-src'] = `'sha384-${'A'.repeat(64)}' 'strict-dynamic'`),
    ...withoutPanel('csp-blocks-script'),
  },
  {
    name: 'csp-hash',
    what: 'only the digest of sen.js is allowed, not its files',
    change: (draft, { integrity }) => void (draft.policy['script-src'] = `'${integrity}'`),
    ...withoutPanel('csp-blocks-script'),
  },
  {
    name: 'csp-types-loader',
    what: 'trusted-types without sen-loader',
    change: (draft) => void (draft.policy['trusted-types'] = 'lit-html'),
    ...withoutPanel('csp-trusted-types'),
  },
  {
    name: 'csp-types-taken',
    what: 'a Lit of the page has taken the name of the policy',
    change: (draft) =>
      void (draft.js = "window.trustedTypes.createPolicy('lit-html', { createHTML: (text) => text });"),
    source: undefined,
    browser: 'csp-trusted-types',
    panel: 'absent',
  },
  {
    name: 'csp-connect-wasm',
    what: 'connect-src without the site itself, at a gate',
    change(draft) {
      scan(draft);
      draft.policy['connect-src'] = 'http://127.0.0.1:1 http://127.0.0.1:*/v1/';
    },
    source: 'csp-blocks-wasm',
    panel: undefined,
  },
  {
    name: 'csp-worker-self',
    what: 'worker-src for files of the site, at a gate',
    change(draft) {
      scan(draft);
      draft.policy['worker-src'] = "'self'";
    },
    source: 'csp-blocks-worker',
    panel: undefined,
  },
  {
    name: 'csp-frame',
    what: 'frame-src without the page in the frame',
    change(draft, { neighbour }) {
      around(draft, frame(`http://127.0.0.1:${neighbour}/pages/good`));
      draft.policy['frame-src'] = "'self'";
    },
    ...withoutPanel('csp-blocks-frame'),
  },
  {
    name: 'frame-header',
    what: 'the outer page has no camera to hand on',
    change(draft, { neighbour }) {
      around(draft, frame(`http://127.0.0.1:${neighbour}/pages/good-scanner`, 'allow="camera"'));
      draft.headers['permissions-policy'] = 'camera=(self)';
    },
    framed: true,
    source: 'camera-forbidden',
    panel: 'frame-without-allow',
  },
  {
    name: 'no-camera-at-the-gate',
    what: 'a gate that checks certificates, without a camera',
    change(draft) {
      draft.inside = `<sen-certificate-verifier>${FALLBACK}</sen-certificate-verifier>`;
      draft.platform['sandbox'] = '';
      draft.headers['permissions-policy'] = 'camera=()';
    },
    ...both('camera-forbidden'),
  },
  {
    name: 'frame-inner',
    what: 'the page in a frame lost its script',
    change: (draft) => around(draft, frame('/pages/no-script')),
    ...withoutPanel('script-missing'),
  },

  // The script and its folder
  {
    name: 'classic-tampered',
    what: 'the integrity value of the classic script is another',
    change: (draft, hosts) => classic(draft, { ...hosts, classic: hosts.integrity }),
    ...withoutPanel('integrity-mismatch'),
  },
  {
    name: 'consent',
    what: 'a consent tool holds the script back',
    change: (draft, hosts) => classic(draft, hosts, 'type="text/plain"'),
    ...withoutPanel('script-switched-off'),
  },
  {
    name: 'typo',
    what: 'type="modul"',
    change: (draft) => void (draft.script = draft.script.replace('module', 'modul')),
    ...withoutPanel('script-switched-off'),
  },
  {
    name: 'npm-and-cdn',
    what: 'the package in a bundle, and the loader too',
    change(draft) {
      draft.script += '<script type="module" src="/assets/app.js"></script>';
      // With it, the copy that comes second would not find a name for its policy.
      delete draft.policy['trusted-types'];
    },
    source: 'two-versions',
    panel: undefined,
  },
  {
    name: 'files-html',
    what: 'files of the folder answer with a page',
    change: (draft) => void (draft.script = '<script type="module" src="/lost/sen.js"></script>'),
    ...withoutPanel('chunk-unreachable'),
  },
  {
    name: 'files-changed',
    what: 'a tool rewrites the files of the folder',
    change: (draft) => void (draft.script = '<script type="module" src="/changed/sen.js"></script>'),
    ...withoutPanel('chunk-changed'),
  },
  {
    name: 'files-compressed',
    what: 'files of the folder come compressed, and nothing says so',
    change: (draft) => void (draft.script = '<script type="module" src="/compressed/sen.js"></script>'),
    ...withoutPanel('still-compressed'),
  },
  {
    name: 'files-nosniff',
    what: 'files of the folder are sent as text, nosniff',
    change: (draft) => void (draft.script = '<script type="module" src="/nosniff/sen.js"></script>'),
    ...withoutPanel('script-not-javascript'),
  },

  {
    name: 'service-worker',
    what: 'a service worker keeps old files',
    change(draft) {
      // Its address is a text, which Trusted Types would refuse.
      delete draft.policy['require-trusted-types-for'];
      draft.policy['worker-src'] = "'self' blob:";
      draft.js = "addEventListener('load', () => navigator.serviceWorker.register('/sw.js'));";
    },
    source: undefined,
    browser: 'service-worker-stale',
    panel: undefined,
  },

  // The platform
  {
    name: 'disabled',
    what: 'the key is switched off',
    change: (draft) => void (draft.platform['site-key'] = 'pk-sandbox-disabled'),
    ...both('site-key-refused'),
  },
  {
    name: 'trailing',
    what: 'base-url goes on after the version',
    change: (draft, { platform }) => void (draft.platform['base-url'] = `${platform}/v1/registrations`),
    ...both('base-url-wrong'),
  },
  {
    name: 'no-version',
    what: 'base-url without its version',
    change: (draft, { platform }) => void (draft.platform['base-url'] = platform),
    ...both('base-url-wrong'),
  },
  {
    name: 'no-options',
    what: 'a proxy knows no OPTIONS',
    change: (draft, { platform }) => void (draft.platform['base-url'] = `${platform}/without-options/v1`),
    source: 'platform-preflight-refused',
    panel: 'platform-cors-refused',
  },
  {
    name: 'camel',
    what: 'baseUrl, as in a script',
    change(draft) {
      const { 'base-url': baseUrl = '', ...rest } = draft.platform;
      draft.platform = { baseUrl, ...rest };
    },
    ...both('attribute-damaged'),
  },

  // The HTML
  {
    name: 'platform-self-closed',
    what: '<sen-platform … />',
    change(draft) {
      const { 'base-url': url, 'site-key': key } = draft.platform;
      draft.platform = {};
      draft.inside = `<sen-platform base-url="${url}" site-key="${key}" doctor />${FORM}`;
    },
    // A browser mends it by chance: the end of <main> closes it.
    source: 'tag-self-closed',
    panel: undefined,
  },
  {
    name: 'misspelt-form',
    what: '<sen-registraton-form>',
    change: (draft) => void (draft.inside = `<sen-registraton-form>${FALLBACK}</sen-registraton-form>`),
    source: 'element-unknown',
    panel: 'element-not-defined',
  },
  {
    name: 'dialog-cover',
    what: 'a consent dialog covers everything',
    change(draft) {
      draft.css = '#cmp { position: fixed; inset: 0; z-index: 2147483646; background: rgb(0 0 0 / 0.6); }';
      draft.after += '<div id="cmp" role="dialog" aria-modal="true"><button>Đồng ý</button></div>';
    },
    source: undefined,
    browser: 'covered',
    panel: 'covered',
  },
];

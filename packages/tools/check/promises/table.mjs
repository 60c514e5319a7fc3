// Every sentence of the two pages by which somebody decides whether to trust us, and the tests that hold it: file and
// title, as they stand there. A sentence that promises nothing says why in a word. When a sentence is written anew, so
// is its row.

/** Something for the page's host to do or to know; ours is only the advice. */
export const HOST = 'for the host';
/** A limit of what we do, said so that nobody relies on more. */
export const LIMIT = 'a limit';
/** Says where to read on, or what is to follow. */
export const WHERE = 'leads on';

const E2E = 'packages/sandbox/e2e';
const ELEMENTS = 'packages/elements/src';
const SANDBOX = 'packages/sandbox/src';
const QR = 'packages/qr/src';
const CREDENTIAL = 'packages/credential/src';

const held = {
  bundleSigned: [
    `${ELEMENTS}/certificates/certificate-verifier/certificate-verifier.browser.test.ts`,
    'believes only lists signed by the keys the page brings',
  ],
  changedByte: [
    `${E2E}/delivery.test.ts`,
    'one changed byte in any file is refused, and the page says so beside the fallback (Chromium)',
  ],
  changingServer: [
    `${E2E}/changing-server.test.ts`,
    '${what}: another file than was published never runs, whomever a server gives it to, and the page says so',
  ],
  contract: (title) => ['packages/tools/check/contract/contract.test.mjs', title],
  consentAsked: [
    `${SANDBOX}/platforms/vaccination/forms/handlers.test.ts`,
    'nothing is agreed to beforehand, and nothing is answered for anybody',
  ],
  diagnoses: ['packages/doctor/e2e/diagnoses.test.ts', '${seed.what}: ${says}'],
  fuzz: [
    `${CREDENTIAL}/robustness.test.ts`,
    'twenty thousand damaged codes are read without a throw and without a wait',
  ],
  anyString: [`${CREDENTIAL}/robustness.test.ts`, 'any string at all gets a verdict'],
  bombs: [`${CREDENTIAL}/robustness.test.ts`, 'bombs of every kind are refused at once, at their stage'],
  form: (title) => [`${ELEMENTS}/vaccination/registration-form/registration-form.browser.test.ts`, title],
  guidePolicy: [`${E2E}/changing-server.test.ts`, 'under the policy that the guide names a worker reads'],
  letIn: [
    'packages/tools/check/contract/contract.test.mjs',
    'who is let in is said for every operation: site key, session with its purposes, citizen, officer or server with a scope',
  ],
  noMarkup: [
    'packages/tools/check/promises/sources.test.mjs',
    'no source makes markup, styles or programs of text, and only the loader makes a script',
  ],
  platform: (title) => [`${SANDBOX}/http/dispatcher.test.ts`, title],
  release: (title) => ['packages/tools/check/release.test.mjs', title],
  scanned: [
    `${E2E}/scanning.test.ts`,
    'a certificate held up to the camera is read within a second of being readable, fluently, from this host alone',
  ],
  siteHearsWhy: [
    `${SANDBOX}/http/dispatcher.test.ts`,
    'a page says which site it is; without a key, with a key switched off or for a module not used, it hears why',
  ],
  keySaid: [
    `${ELEMENTS}/kit/platform/key.browser.test.ts`,
    'that is switched off or nobody’s is said to the person, and to the page by its code',
  ],
  sources: (title) => ['packages/tools/check/promises/sources.test.mjs', title],
  strictSuite: [
    `${ELEMENTS}/strict-page.browser.test.ts`,
    'refuse a style in an attribute and markup made of text, so that an element that needs them fails',
  ],
  tagsBring: [
    `${E2E}/delivery.test.ts`,
    'the tags of embed.html bring each element of a page, and no others, under the strictest policy (${way})',
  ],
  trouble: (title) => [`${E2E}/trouble.test.ts`, title],
  condition: (title) => [`${ELEMENTS}/certificates/trust/trust-condition.test.ts`, title],
  gateAndPage: (title) => [`${ELEMENTS}/certificates/certificate-verifier/page-and-platform.browser.test.ts`, title],
  succession: (title) => [`${CREDENTIAL}/trust/succession.test.ts`, title],
  signatureFirst: (title) => [`${ELEMENTS}/signature-first.browser.test.ts`, title],
  factsAfterwards: [
    `${ELEMENTS}/certificates/verdict/code-check.test.ts`,
    'who stands in a certificate is known only after its signature was found good by a key that may sign it',
  ],
  lackingEdition: [
    `${CREDENTIAL}/bundle.universal.test.ts`,
    'a code of an edition the bundle does not use, or of none, opens no policy, and the answer says which is lacking',
  ],
  vouched: [
    `packages/tools/test/smoke/vouched-for.test.mjs`,
    'each file of the folder is vouched for by another, up to the tags that a portal copies',
  ],
  keysOfPage: [
    `${ELEMENTS}/certificates/trust/trust-lists.test.ts`,
    'a list signed by keys the page does not bring is refused; a sandbox the page calls one is believed at first sight',
  ],
};

const security = [
  ['What each part defends against, and what it leaves to you.', WHERE],
  ['Report a fault privately, as `.github/SECURITY.md` says.', WHERE],
  [
    'The page around us: Its styles do not reach in (closed names, `all: initial` at the root); its scripts can: a page that is broken into can read what is typed into it, with or without Sen.',
    [
      [
        `${E2E}/hostile-portal.test.ts`,
        'old rules of the portal for bare tags do not reach into the form (${place}, ${width} px)',
      ],
    ],
  ],
  ['The page around us: Hold its other scripts to a policy.', HOST],
  [
    'The page around us: Scripts that forbid copying, selecting or Enter do not reach the fields ([decision 19](?path=/docs/guide-decisions--docs))',
    [
      [`${E2E}/hostile-portal.test.ts`, 'a citizen registers on a page that ${page.that}'],
      [`${ELEMENTS}/kit/platform/event-isolation.browser.test.ts`, 'leave a field of ours its pointer and its letters'],
    ],
  ],
  [
    'A QR code, a photo, a pasted text: Size first, then strict parsing with caps on every length, depth and time.',
    [
      held.bombs,
      [
        `${CREDENTIAL}/coordinates.universal.test.ts`,
        'ten megabytes of anything are refused at once, and the key beside them is kept',
      ],
    ],
  ],
  [
    'A QR code, a photo, a pasted text: Twenty thousand damaged codes are read in every run of the tests, a million by `npm run bench -- credential-fuzz`; none may throw, hang or take memory.',
    [held.fuzz, held.anyString, held.bombs],
  ],
  ['A QR code, a photo, a pasted text: Text is shown as text', [held.noMarkup, held.strictSuite]],
  [
    'A picture file: Decoded on the device, in a worker where there can be one, within a limit of pixels.',
    [
      [
        `${QR}/reader.browser.test.ts`,
        'refuses what is no picture, a damaged one and one that would fill the memory, and goes on',
      ],
      [
        `${QR}/reader.browser.test.ts`,
        'starts a worker from the bytes it has checked, wherever they came from, and never from an address',
      ],
    ],
  ],
  [
    'A picture file: It is never uploaded',
    [[`${E2E}/changing-server.test.ts`, 'a photo that is read for its code is sent nowhere']],
  ],
  [
    'An answer of the platform: Parsed as the contract says; what the contract does not know is unknown, not believed.',
    [
      ['packages/client/src/response.test.ts', 'an answer that is not a record is not handed on as one'],
      [
        `${ELEMENTS}/vaccination/registration-status/display-status.test.ts`,
        'a state of a newer platform promises nothing and offers nothing',
      ],
      [
        `${ELEMENTS}/vaccination/registration-status/refusals.test.ts`,
        'a code of a newer platform and a broken line are trouble, anything else a fault of ours',
      ],
    ],
  ],
  ['An answer of the platform: Text from it is text, never markup', [held.noMarkup, held.strictSuite]],
  [
    'An answer nobody signed: Decides no question of safety: whether this is a sandbox is said by the page, whose rules apply by the gate, which rules and lists of codes those are by the signed list ([decision 33](?path=/docs/guide-decisions--docs))',
    [
      held.condition('keys seen first are believed only where page and platform both say sandbox'),
      held.condition('no unsigned edition leads to the milder policy of another place, nor to the national one'),
      held.condition('a list of codes somebody added to does not reach the rules; the one the signed list names does'),
      held.gateAndPage('asks its page whose rules apply, where the page brings keys, and names what is missing'),
    ],
  ],
  [
    'An old list, or a retired key: The newest list names who signs the next; older ones, leaps in number and lists of retired keys are refused ([decision 34](?path=/docs/guide-decisions--docs))',
    [
      held.succession(
        'an anchor that the newest bundle no longer names signs nothing new, however it is dated; what it signed before stays old',
      ),
      held.succession('a number that leaps, or a date that is wrong, does not lock the true list out'),
      held.succession(
        'in every history: what the device has seen is never undone by an old or a forged list, and the next true one is always taken',
      ),
    ],
  ],
  [
    'What lies on the device: Judged again each time it is used, from the keys of the page onwards; what a sandbox taught counts only while the page calls it one',
    [
      [`${CREDENTIAL}/bundle.universal.test.ts`, 'a kept bundle that someone wrote to is not trusted'],
      [
        `${ELEMENTS}/certificates/trust/trust-lists.test.ts`,
        'a slice that lies in the store and was altered counts as missing',
      ],
      held.signatureFirst('judges again what it kept, and shows nothing of what is not found good'),
      held.condition(
        'keys of a sandbox count no more once the page no longer says so, brings keys, or the platform is in earnest',
      ),
    ],
  ],
  [
    'A certificate: Nothing of it is shown before its signature was found good, by a key that came with your page or in a list signed by one',
    [
      held.factsAfterwards,
      held.signatureFirst('<${tag}> shows only the answer to what nobody on the list has signed'),
      [
        `${ELEMENTS}/certificates/certificate-viewer/certificate-viewer.browser.test.ts`,
        'shows nothing of a text whose content was changed',
      ],
      [
        `${ELEMENTS}/certificates/certificate-verifier/certificate-verifier.browser.test.ts`,
        'tells expired, revoked, forged and unknown apart, and never shows who is in a forged one',
      ],
      held.bundleSigned,
      held.keysOfPage,
    ],
  ],
  [
    'The network: A lost answer never makes a second record: every POST has an idempotency key.',
    [
      held.contract('every POST takes an idempotency key, every list a cursor, every public read an ETag'),
      held.trouble(
        'a connection that breaks after the platform has written makes exactly one registration, and the citizen sees only the confirmation',
      ),
      [`${SANDBOX}/serve.test.ts`, 'a hundred connections cut in the middle of a registration leave one record each'],
    ],
  ],
  ['The network: HTTPS is for your server to give', HOST],
  [
    'A file of ours, changed on its way or on your server: Digest on the entry, on every chunk, the worker, the WebAssembly and the style sheet of a form that a server wrote.',
    [held.vouched],
  ],
  [
    'A file of ours, changed on its way or on your server: What runs is what was checked, also where a server answers each request differently.',
    [held.changingServer],
  ],
  [
    'A file of ours, changed on its way or on your server: What is refused is said',
    [
      held.changedByte,
      held.changingServer,
      [
        `${E2E}/changing-server.test.ts`,
        'where a page lets files of its own alone be workers, codes are read all the same, nothing else is started, and the console says once what to add',
      ],
    ],
  ],
  [
    'No inline script, no inline style, no `eval`, no `innerHTML`, no JSONP.',
    [
      held.noMarkup,
      held.form('works where the page allows no inline code, no inline style and no text turned into code'),
    ],
  ],
  [
    "The whole browser suite runs under `default-src 'none'` with `require-trusted-types-for 'script'`, and a single report fails it.",
    [
      held.strictSuite,
      [
        `packages/tools/check/promises/promises.test.mjs`,
        'every page of the browser suite stands under the strict policy, and a report of it is an error',
      ],
    ],
  ],
  [
    'Three names of Trusted Types policies, each for one thing: `lit-html` for templates that are constants of the source, `sen-loader` for addresses the loader makes, `sen-worker` for the worker, made of the bytes that were checked.',
    [
      held.sources('there are two policies of Trusted Types beside that of lit, each made in one place'),
      held.tagsBring,
    ],
  ],
  [
    'No secret in the page: the site key opens no records.',
    [
      held.letIn,
      held.platform('a session is good for one phone and purpose, and for half an hour'),
      [
        `${SANDBOX}/platforms/vaccination/registrations/handlers.test.ts`,
        'another phone can neither read nor change a registration',
      ],
    ],
  ],
  [
    'One-time-code sessions and access tokens live in memory only; the draft is sealed with a key no script can read.',
    [
      held.sources(
        'only drafts, certificates somebody keeps and lists of trust are stored on a device: sessions and tokens live in memory',
      ),
      [
        `${ELEMENTS}/kit/storage/draft-store.browser.test.ts`,
        'brings the newest draft back to the same tab, and stores nothing that can be read',
      ],
      [
        `${ELEMENTS}/kit/storage/draft-store.browser.test.ts`,
        'a draft that was tampered with, or whose key is gone, is no draft',
      ],
    ],
  ],
  [
    'No third host: a `connect-src` with your own server and the platform is enough.',
    [held.sources('no source knows the address of another host'), held.scanned],
  ],
  [
    'site key: public lists, asking for a code; bound to your origins',
    [held.letIn, held.platform('a page of another origin is refused, and may read why'), held.siteHearsWhy],
  ],
  [
    "one-time-code session: what was made under that phone, and what names it once the person's details were given right; for one purpose, 30 minutes ([decision 24](?path=/docs/guide-decisions--docs))",
    [
      held.platform('a session is good for one phone and purpose, and for half an hour'),
      [
        `${SANDBOX}/platforms/identity/people/ownership.test.ts`,
        '${way} opens nothing until its holder confirms it and knows whose it is',
      ],
      [
        `${SANDBOX}/platforms/identity/people/ownership.test.ts`,
        'a record looked for first by its own details opens too, and only that',
      ],
    ],
  ],
  [
    'token of a citizen: their own records; your page gets it for them and gives it by callback',
    [
      held.letIn,
      [
        'packages/client/src/transport.test.ts',
        'a registration travels with the site key, the token, the language and a name for the call',
      ],
      ['packages/client/src/token.test.ts', 'nobody is given the session of the person who left'],
    ],
  ],
  [
    'token of an officer: what their scope says; never put one into a public page',
    [held.platform('an officer without the right scope is told which one is missing')],
  ],
  ['A device that is broken into; a phone somebody else holds; a person made to type.', LIMIT],
  [
    '`Xoá hết` and the half hour of idle time limit what is left on shared devices.',
    [
      [`${ELEMENTS}/kit/storage/draft-store.browser.test.ts`, 'forgets for good when it is wiped'],
      [`${ELEMENTS}/kit/storage/draft-store.browser.test.ts`, 'a draft of more than 30 minutes is gone'],
      [
        `${ELEMENTS}/vaccination/registration-form/takeover/untouched-form.browser.test.ts`,
        'is empty when the device wakes up after half an hour, and says why',
      ],
    ],
  ],
  [
    'A verdict “valid” says that the paper is genuine, not that the bearer is its holder: compare the name with an identity card.',
    [
      [
        `${ELEMENTS}/certificates/certificate-verifier/certificate-verifier.browser.test.ts`,
        'says the answer first and aloud, then no more of the person than a paper is compared by',
      ],
    ],
  ],
  [
    'Few dependencies, in one version each, but for a range of what a page shares with them, such as lit; a test holds the list, so that a new one is a decision.',
    [
      held.sources(
        'what the packages are made of is written down: a range for what a page shares with them, one version of all else',
      ),
    ],
  ],
  [
    'The WebAssembly is that of a published release, by digest.',
    [
      [
        `${QR}/scan/engine.test.ts`,
        'the engine in the package is the one it names, and that of the installed zxing-wasm',
      ],
    ],
  ],
  [
    "Packages are published from a tagged commit by one workflow that runs nobody else's actions, with provenance, or not at all.",
    [
      held.release('what is published is the tagged commit, and another is not taken for it'),
      held.release('no workflow runs a program of somebody else by a name that can be moved'),
      held.release('each package is published with a statement of its build, or not at all'),
    ],
  ],
  [
    'What is in them is listed and installed by a test before.',
    [
      ['packages/tools/test/samples/contents.mjs', '${about.name}: every file that its package.json names is there'],
      [
        'packages/tools/test/samples/paths.mjs',
        'a developer of a province fetches the package, writes the page of the guide and registers somebody',
      ],
    ],
  ],
  [
    'Which test holds which sentence of this page and of [Going to production](?path=/docs/guide-going-to-production--docs) stands in `packages/tools/check/promises/table.mjs`; a sentence that is not there fails `npm test -- node`.',
    [
      [
        'packages/tools/check/promises/promises.test.mjs',
        'each sentence of ${page} is in the table, and the table has no other',
      ],
    ],
  ],
];

const production = [
  ['A list to go through once, from top to bottom.', WHERE],
  ['`npx sen doctor https://your.page` looks at most of it for you.', [held.diagnoses]],
  [
    'Copy: the whole folder `cdn/` of `@sen/elements` to your server, under any path.',
    [
      [
        'packages/elements/e2e/cdn.test.ts',
        'one script tag in any folder loads each element when it appears, under the strictest policy',
      ],
    ],
  ],
  [
    'Copy: The files find each other by their own address',
    [
      [
        'packages/elements/e2e/cdn.test.ts',
        'one script tag in any folder loads each element when it appears, under the strictest policy',
      ],
    ],
  ],
  ['Types: `.js` as `text/javascript`, `.wasm` as `application/wasm`', HOST],
  [
    'Caching: `chunks/` and other files with a hash in their name: `Cache-Control: public, max-age=31536000, immutable`.',
    [
      [
        'packages/tools/test/smoke/vouched-for.test.mjs',
        'a file that may be kept for ever has a name of its own content',
      ],
      held.changingServer,
    ],
  ],
  [
    'Caching: `sen.js`, `sen.classic.js`, `sen-watch.js`, `registration-form.css`: `no-cache`, so that a new version is seen',
    HOST,
  ],
  [
    'Compression: gzip or brotli, for `.wasm` too: it is 0.95 MB as it is and 0.4 MB compressed.',
    [held.sources('the engine weighs what the guide says')],
  ],
  [
    'Compression: Beside each file lie its `.br` and `.gz`; [Recipes](?path=/docs/guide-recipes--docs) has the lines for your server',
    [
      [
        'packages/tools/test/samples/contents.mjs',
        'every file that pages ask for lies there in brotli and gzip too, and holds the same',
      ],
    ],
  ],
  [
    'Old files: leave the chunks of the last version in place for a day: a page opened before the change still asks for them',
    HOST,
  ],
  ['`cdn/embed.html` holds the lines for the files you have, with their digests:', [held.vouched, held.tagsBring]],
  [
    '<script src="/sen/sen-watch.js" integrity="sha384-…" crossorigin></script> <script type="module" src="/sen/sen.js" integrity="sha384-…" crossorigin></script>',
    [held.tagsBring],
  ],
  [
    'The digest in the tag vouches for the loader, the loader for what an element stands on, and that for what it brings later.',
    [held.vouched],
  ],
  [
    'One byte changed anywhere, and that file does not run: the page shows your fallback and a sentence instead, or goes on without it.',
    [held.changedByte, held.changingServer],
  ],
  [
    'After an update the tag changes: copy it from the new `embed.html`.',
    [
      [
        'packages/tools/test/smoke/vouched-for.test.mjs',
        'one byte changed in any file, or a file more, and nobody vouches for it',
      ],
    ],
  ],
  [
    "Content-Security-Policy: default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src blob:; style-src 'self'; img-src 'self' data:; connect-src 'self' https://platform.example.vn; form-action 'self' https://platform.example.vn; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types lit-html sen-loader sen-worker Permissions-Policy: camera=(self), geolocation=(self) Referrer-Policy: strict-origin-when-cross-origin Strict-Transport-Security: max-age=31536000",
    [
      held.guidePolicy,
      [
        `${SANDBOX}/serve.test.ts`,
        'pages carry a policy without inline style or script, and no path leads out of their folder',
      ],
    ],
  ],
  ["`'wasm-unsafe-eval'`, `worker-src`, `camera`, `sen-worker`: nothing on the page scans", [held.tagsBring]],
  ['`geolocation`: there is no site finder', [held.diagnoses]],
  [
    '`form-action https://platform…`: people without JavaScript need not be able to register',
    [
      [
        `${E2E}/without-javascript.test.ts`,
        'without JavaScript, in ${name}, a citizen mends what is wrong, registers, and later finds the registration',
      ],
    ],
  ],
  [
    'A page in a frame: the frame needs `allow="camera; geolocation"`, and the page inside must not be sandboxed without `allow-same-origin`, or drafts do not survive a reload.',
    [[`${E2E}/hostile-portal.test.ts`, 'the form can be filled in within a frame of another site'], held.diagnoses],
  ],
  ['Ask for a site key for each portal, and name every origin it is used on.', HOST],
  ['The key is public.', [held.letIn]],
  [
    'A wrong one is refused with `origin-not-allowed` or `key-disabled`, and the element says so to the person and, by `sen-trouble`, to your page.',
    [held.siteHearsWhy, held.platform('a page of another origin is refused, and may read why'), held.keySaid],
  ],
  [
    'Certificates are believed by keys that come with your page, never by keys that come with the certificate:',
    [held.bundleSigned, held.keysOfPage],
  ],
  ['<sen-platform … anchors=\'[{"kid":"…","publicKeyJwk":{…},"usages":["trust-bundle"]}]\'>', [held.bundleSigned]],
  [
    'Without `anchors` every real certificate is answered with “cannot check”.',
    [
      held.keysOfPage,
      [
        `${ELEMENTS}/certificates/certificate-verifier/certificate-verifier.browser.test.ts`,
        'without any list says that it cannot check, which is not "forged"',
      ],
    ],
  ],
  ["Compare the keys with the ministry's letter, not with an e-mail.", HOST],
  ['When a key was replaced, replace it here too; do not leave the old one beside it.', HOST],
  ['Remove `sandbox`.', HOST],
  [
    'That attribute says that the platform is one for trying out, whose keys are believed at first sight.',
    [held.condition('keys seen first are believed only where page and platform both say sandbox')],
  ],
  [
    'Beside a real platform nothing is believed by it, and the Doctor names it.',
    [
      held.gateAndPage(
        'believes nothing it once learnt from a sandbox when the platform at that address is in earnest',
      ),
      [
        'packages/doctor/src/main.test.ts',
        'a page that calls a platform a sandbox and is wrong hears of it, and so does one that checks by a sandbox and does not say so',
      ],
    ],
  ],
  [
    "A gate, where other people's certificates are checked, says whose rules it applies, because the platform's configuration is not signed:",
    [held.gateAndPage('asks its page whose rules apply, where the page brings keys, and names what is missing')],
  ],
  [
    '<sen-certificate-verifier province="79" edition="2026-04-30"></sen-certificate-verifier>',
    [
      [
        `${ELEMENTS}/certificates/certificate-verifier/certificate-verifier.browser.test.ts`,
        'believes only lists signed by the keys the page brings',
      ],
    ],
  ],
  [
    '`edition` is that of the list of provinces `province` is a code of: since 2025-07-01 seven codes name another province than before.',
    [held.lackingEdition],
  ],
  [
    "`00` stands for the country's own rules.",
    [
      [
        `${SANDBOX}/platforms/certificates/trust/handlers.test.ts`,
        'every policy is the one the bundle names; a province without its own has the national one, and old provinces that of today',
      ],
    ],
  ],
  [
    'When an edition comes into force, change the attribute with it; until both agree with the signed list the gate says “cannot check”, and which edition is lacking.',
    [
      held.lackingEdition,
      held.condition('no unsigned edition leads to the milder policy of another place, nor to the national one'),
    ],
  ],
  [
    'The texts of consent come from the platform, with their versions; the form asks for each purpose, presets nothing, and shows the text again when it changed.',
    [
      held.consentAsked,
      [
        `${ELEMENTS}/vaccination/registration-form/flow/problems.test.ts`,
        'nothing is answered for the person: no dose, every question of the form, both consents',
      ],
      [
        `${ELEMENTS}/vaccination/registration-form/flow/problems.test.ts`,
        'declining a text the service needs stops the form; an outdated text is read again',
      ],
    ],
  ],
  ['Your page must not: tick for people, hide a text behind a link of your own, or keep what they typed.', HOST],
  ['What is kept where, and for how long, is on the page [Privacy](?path=/docs/guide-privacy--docs).', WHERE],
  [
    '`sen-trouble` with its code; `requestId` and `traceparent` of an error: the body of a request or an answer',
    [
      [
        'packages/client/src/transport.test.ts',
        'nothing a person typed, and no token, stands in what is logged of an error',
      ],
      ['packages/client/src/response.test.ts', 'a console that prints an error prints nothing of a person'],
    ],
  ],
  ['`sen-registration-submitted` with its state: `event.text` of a scanned code', HOST],
  ['content policy reports: what stands in the fields: no session replay, no heat maps over `sen-` tags', HOST],
  ['When you ask the platform for help, quote `requestId` and the time.', HOST],
  [
    'That is enough to find it.',
    [held.platform('a problem speaks the language asked for and keeps the trace of the caller')],
  ],
  ['Register one made-up person on the sandbox, with your page, on a phone, with the network throttled.', HOST],
  ['Switch JavaScript off and look at the page once.', HOST],
  ['Turn the network off in the middle, and on again.', HOST],
  ['Read the page aloud with TalkBack or NVDA, or ask somebody who does every day.', HOST],
  ['`npx sen doctor https://your.page` finds nothing.', [held.diagnoses]],
  ['Count `sen-trouble` by code, per hour.', HOST],
  [
    'A rise in `unreachable` is your network or the platform; in `fields-invalid`, a form that people misread: tell us.',
    HOST,
  ],
  ['Updates: [Versioning](?path=/docs/guide-versioning--docs).', WHERE],
];

/** Page of the guide → its sentences in their order, each with `[file, title]` of its tests or with why it has none. */
export const PROMISES = { 'security.mdx': security, 'going-to-production.mdx': production };

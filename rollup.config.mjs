// The CDN files of @sen/elements, from what tsc wrote to dist: a chunk for each element and for what they share, then
// the loaders that know the digest of every chunk. The npm modules are tsc's own output and need no bundler.
import resolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, extname, join, relative, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { direct } from './packages/tools/build/bundle/direct.mjs';
import { squeezed } from './packages/tools/build/bundle/squeeze.mjs';
import { foldersOfElements } from './packages/tools/generate/manifest/folders.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const dist = process.env.SEN_ELEMENTS_DIST ?? join(here, 'packages/elements/dist');
const cdn = process.env.SEN_ELEMENTS_CDN ?? join(here, 'packages/elements/cdn');

/** A folder with a register module is an element; its tag is `sen-` and the folder's name. */
const folders = foldersOfElements(dist, 'register.js');
const tagOfFolder = (folder) => `sen-${basename(folder)}`;

const digest = (algorithm, content) => createHash(algorithm).update(content).digest('base64');

/** What only requests need. */
const TRANSPORT = 'kit/platform/transport.js';

const FATAL = new Set(['UNRESOLVED_IMPORT', 'CIRCULAR_DEPENDENCY', 'THIS_IS_UNDEFINED', 'MISSING_EXPORT']);
function onwarn(warning, warn) {
  const ours = !(warning.ids ?? [warning.id]).every((id) => id?.includes('node_modules'));
  if (FATAL.has(warning.code) && ours) throw new Error(warning.message);
  if (ours) warn(warning);
}

/** The one style sheet that is a file: for a form that a server wrote into its page, before any script. */
const serverStyles = {
  name: 'sen-server-styles',
  async generateBundle() {
    const { registrationFormStyles } = await import(pathToFileURL(join(dist, 'server.js')));
    this.emitFile({ type: 'asset', fileName: 'registration-form.css', source: registrationFormStyles });
  },
};

/**
 * SEN_ELEMENTS_READABLE leaves names and spaces as they are: for a copy that is not weighed, since to shorten them is
 * most of the work.
 */
const shorten = (options) =>
  process.env.SEN_ELEMENTS_READABLE
    ? []
    : [terser({ ecma: 2022, compress: { passes: 3, unsafe_arrows: true }, format: { comments: /^!/ }, ...options })];

/** What is written for people to read, in fewer bytes. */
const squeeze = {
  name: 'sen-squeeze',
  transform: (code, id) => (id.startsWith(dist) ? { code: squeezed(code), map: null } : undefined),
};

/**
 * Workers and WebAssembly, where the source says `new URL('./file', import.meta.url)`: they travel along as they are.
 */
const assets = {
  name: 'sen-assets',
  integrity: {},
  transform(code, id) {
    const found = code.replace(/new URL\(\s*(['"])([^'"]+)\1,\s*import\.meta\.url\s*\)/g, (whole, _quote, path) => {
      const file = join(dirname(id), path);
      if (!existsSync(file) || !extname(file)) return whole;
      const source = readFileSync(file);
      assets.integrity[basename(file)] = `sha384-${digest('sha384', source)}`;
      return `new URL(import.meta.ROLLUP_FILE_URL_${this.emitFile({ type: 'asset', name: basename(file), source })})`;
    });
    return found === code ? undefined : { code: found, map: null };
  },
  resolveFileUrl: ({ relativePath }) => `new URL(${JSON.stringify(relativePath)}, sen.url).href`,
};

/** What `loader-files.ts` gives a chunk in place of what modules have. */
const door = {
  name: 'sen-door',
  renderDynamicImport: ({ targetModuleId }) => (targetModuleId ? { left: 'sen.load(', right: ')' } : null),
  resolveImportMeta: (property) =>
    property === 'url' ? 'sen.url' : property === 'senIntegrity' ? `(${JSON.stringify(assets.integrity)})` : undefined,
};

/** What was written: chunks with what they need, which of them is which element, and the files beside them. */
const built = { elements: {}, files: {}, table: [] };
const nameOf = (file) => basename(file, '.js');
const record = {
  name: 'sen-record',
  generateBundle(_options, bundle) {
    // An element whose parts are all in the file of another leaves a file that nobody asks for.
    for (const [name, { type, isEntry, moduleIds }] of Object.entries(bundle))
      if (type === 'chunk' && isEntry && moduleIds.length === 0)
        for (const file of [name, `${name}.map`]) delete bundle[file];
  },
  writeBundle(_options, bundle) {
    const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
    // By what a chunk holds, not by its facade: a chunk that shares modules with a later part of its element has none.
    for (const folder of folders) {
      const holder = chunks.find((chunk) => chunk.moduleIds.includes(join(dist, folder, 'register.js')));
      if (holder) built.elements[tagOfFolder(folder)] = holder.fileName;
    }
    for (const { fileName, imports, dynamicImports, referencedFiles } of chunks)
      built.files[fileName] = { imports, dynamicImports, assets: referencedFiles };
    for (const { fileName, type } of Object.values(bundle))
      if (type === 'asset' && !fileName.endsWith('.map')) built.files[fileName] = {};
    const closure = (files, found = new Set()) => {
      for (const file of files) if (!found.has(file)) closure(built.files[found.add(file) && file].imports, found);
      return found;
    };
    // Asked for as soon as `<sen-platform>` runs: the loader fetches it together with that, not a round trip later.
    const soon = chunks.find(({ moduleIds }) => moduleIds.includes(join(dist, TRANSPORT))).fileName;
    const first = closure([...Object.values(built.elements), soon]);
    const digests = tellWhatComesLater(chunks, first, closure);
    const order = [...first];
    built.table = order.map((file) => [
      nameOf(file),
      digests.get(file),
      built.files[file].imports.map((name) => order.indexOf(name)),
      ...(built.files[file].dynamicImports.includes(soon) ? [[order.indexOf(soon)]] : []),
    ]);
    built.soon = [soon];
  },
};

/**
 * The loader knows the digests of what an element needs to stand. What is only asked for later is vouched for by
 * whoever asks: its digest stands at the end of that file, which has one of its own. @returns {Map<string, string>}
 * file → digest
 */
function tellWhatComesLater(chunks, first, closure) {
  const digests = new Map();
  const underWay = new Set();
  const digestOf = (file) => {
    if (digests.has(file)) return digests.get(file);
    if (underWay.has(file)) throw new Error(`${file} asks for itself later, and cannot hold its own digest`);
    underWay.add(file);
    const there = closure([file]);
    const later = built.files[file].dynamicImports
      .filter((another) => !first.has(another))
      .map((another) =>
        [another, ...closure([another])]
          .filter((one, at, all) => all.indexOf(one) === at && !there.has(one))
          .map((one) => (first.has(one) ? [nameOf(one)] : [nameOf(one), digestOf(one)])),
      );
    const path = join(cdn, file);
    if (later.length > 0) {
      const told = `document.currentScript.sen.knows(${JSON.stringify(later).slice(1, -1)});`;
      writeFileSync(
        path,
        readFileSync(path, 'utf8').replace(/(?=\n\/\/# sourceMappingURL=)/, () => told),
      );
    }
    digests.set(file, digest('sha256', readFileSync(path)));
    return digests.get(file);
  };
  for (const { fileName } of chunks) digestOf(fileName);
  return digests;
}

/**
 * A file is called by its element, and one of sentences by the folder they stand in. Six letters of the hash tell its
 * versions apart, and each name travels in many files; what it holds is vouched for by its digest.
 */
function chunkName({ facadeModuleId, moduleIds, name }) {
  const isElement = facadeModuleId && basename(facadeModuleId) === 'register.js';
  if (isElement) return `chunks/${tagOfFolder(dirname(facadeModuleId))}-[hash:6].js`;
  return `chunks/${name === 'words.vi' ? basename(dirname(moduleIds[0])) : name}-[hash:6].js`;
}

/** What these need before they do anything. */
function closureOf(files, modules) {
  const found = new Set();
  const open = files.map((file) => join(dist, file));
  for (let id = open.pop(); id; id = open.pop())
    if (!found.has(id)) open.push(...modules.getModuleInfo(found.add(id) && id).importedIds);
  return found;
}

/** Asked once, when all modules are known. */
function survey(modules) {
  const users = new Map([...modules.getModuleIds()].map((id) => [id, new Set()]));
  // Who asks by a name of before is served by what the new one has.
  for (const folder of folders.filter((path) => !path.startsWith('deprecated/')))
    for (const id of closureOf([`${folder}/register.js`], modules)) users.get(id).add(basename(folder));
  return {
    users,
    shell: closureOf(['kit/shell/shell.js', 'kit/shell/locale.js'], modules),
    older: closureOf(['kit/platform/older-nouns.js'], modules),
    transport: closureOf([TRANSPORT], modules),
  };
}

/**
 * English is a file for each element, with what its parts say, and one for what the elements of a platform share; what
 * the kit says travels with the first of them, which knows the others.
 */
function englishChunk(id, modules) {
  // Of a code list: with the element that asks for it, or with the first where several do.
  if (/\/generated\/code-lists\/[a-z-]+\.en\.js\b/.test(id)) {
    const askers = new Set(modules.getModuleInfo(id).importers.map((importer) => englishChunk(importer, modules)));
    return askers.size === 1 ? [...askers][0] : 'en';
  }
  if (/\/(?:generated|kit\/locales)\/english\.js$/.test(id)) return 'en';
  if (!/[./]words\.en\.js$/.test(id)) return undefined;
  const folder = relative(dist, dirname(id)).split(sep).join('/');
  const element = folders.find((path) => `${folder}/`.startsWith(`${path}/`));
  return !element && folder.startsWith('kit/') ? 'en' : `en-${basename(element ?? folder)}`;
}

/**
 * What others use of the transport too is there before it, in the file of `<sen-platform>`, and always at the same
 * place in it, whoever else imports it: drafts are written by the one, flows read the other.
 */
const beforeTransport = {
  name: 'sen-before-transport',
  async transform(code, id) {
    if (id !== join(dist, 'kit/platform/connect-later.js')) return undefined;
    const client = await this.resolve('@sen/client', id);
    const imports = ['json.js', 'response-info.js'].map((file) => JSON.stringify(join(dirname(client.id), file)));
    return { code: `${imports.map((file) => `import ${file};`).join('')}${code}`, map: null };
  },
};

let surveyed;
let later;
/**
 * Rollup would cut a file for each set of elements that share something: ten for one form, each a request, and each
 * compressed by itself. What all stand on is one file, `<sen-platform>` a second, the way to the platform that is
 * fetched beside it a third, what nearly all have on the screen a fourth, and what the largest of them shares with any
 * other a fifth; the rest is cut as Rollup likes. A noun of the contract is in none of them, so that one more weighs on
 * nobody but the element that asks for it.
 */
function sharedChunk(id, modules) {
  // Said to developers, in either language of the page.
  if (id.endsWith('/kit/platform/words.en.js')) return 'doctor-words';
  const english = englishChunk(id, modules);
  if (english) return english;
  // An element by its name of before is in the file of the element: one more file would weigh on every loader.
  if (/\/(?:deprecated\/covid-card|certificates\/status-card)\/|\/admin-units\.js\?status-card$/.test(id))
    return 'status-card';
  // What reads codes comes when somebody scans: nothing small may be put into it that others ask for before.
  if (/\/qr\/dist\/reader(?:\.js|\/(?:worker-backend|trusted-types)\.js)$/.test(id)) return 'reader';
  // What opens signed documents is the form's and the verifier's, never the scanner's.
  if (/\/credential\/dist\/(?:trust\/[a-z-]+|canonical-json)\.js$/.test(id)) return 'trust';
  if (/\/trust\/trust-store\.js$|\/certificates\/trust\.js\?certificates$/.test(id)) return 'trust-store';
  if (/\/(?:qr\/dist\/scan\/errors|credential\/dist\/(?:json|bytes))\.js$/.test(id)) return 'codes';
  surveyed ??= survey(modules);
  const { users, shell, older, transport } = surveyed;
  const by = users.get(id);
  if (by.size === 0 && transport.has(id)) return 'transport';
  // Also what others read of it, the rows of its fields: who does waits for the later steps anyway.
  later ??= closureOf(['vaccination/registration-form/steps/later-steps.js'], modules);
  if (by.size === 0 && older.has(id)) return 'older-nouns';
  if (by.size === 0 && later.has(id) && (id.startsWith(dist) || id.includes('?'))) return 'later-steps';
  if ((by.has('platform') && !by.has('qr-scanner')) || id.endsWith('/platform-context.js')) return 'platform';
  if (by.size >= 6 && (shell.has(id) || by.has('platform'))) return 'shell';
  // What forgets a person is in the form only once it has one to forget.
  if (by.has('qr-scanner') && by.size >= 3 && !by.has('registration-form') && id.startsWith(dist))
    return 'shared-device';
  if (
    by.size >= 2 &&
    !by.has('registration-form') &&
    !by.has('qr-scanner') &&
    /\/(?:sites|parts|place-of-page|date-typo)\b/.test(id)
  )
    return by.has('certificate-viewer') ? 'lists' : 'places';
  // The phone of a person and the way through its steps.
  if (
    by.size === 1 &&
    by.has('registration-status') &&
    (/\/(?:kit\/session|people|parts|controllers)\//.test(id) || id.endsWith('?session'))
  )
    return 'session';
  if (by.has('qr-scanner') && (by.size >= 6 || (id.startsWith(dist) && by.size >= 3))) return 'controls';
  if (/\/kit\/(?:shell|storage)\//.test(id) && by.size >= 1 && !id.endsWith('/draft-store.js')) return 'controls';
  const isInForm = by.size >= 2 && (by.has('registration-form') || id.includes('/controllers/'));
  return isInForm && (id.startsWith(dist) || id.endsWith('/client/dist/dates.js')) ? 'parts' : undefined;
}

const chunks = {
  input: Object.fromEntries(folders.map((folder) => [tagOfFolder(folder), join(dist, folder, 'register.js')])),
  preserveEntrySignatures: false,
  onwarn,
  plugins: [
    squeeze,
    direct(dist),
    beforeTransport,
    // `default` only: the packages' own built files, never their sources.
    resolve({ browser: true, exportConditions: ['production'] }),
    assets,
    door,
    ...shorten({}),
    serverStyles,
    record,
  ],
  output: {
    dir: cdn,
    // Classic scripts that register themselves with the loader that asked for them; why is told in loader-files.ts.
    format: 'amd',
    amd: { define: 'sen.define', forceJsExtensionForImports: true },
    banner: '{const sen=document.currentScript.sen;',
    footer: '}',
    exports: 'named',
    interop: 'esModule',
    esModule: false,
    freeze: false,
    externalLiveBindings: false,
    hoistTransitiveImports: false,
    minifyInternalExports: true,
    manualChunks: sharedChunk,
    onlyExplicitManualChunks: true,
    // No least size, though each request and each digest has its price: Rollup would order the files by size and call
    // their exports in that order, so that one element which grows would change what others load. What is small is put
    // with others by name, in `sharedChunk`.
    sourcemap: true,
    // Nobody asks a namespace of ours what it is.
    generatedCode: { preset: 'es2015', symbols: false },
    entryFileNames: chunkName,
    chunkFileNames: chunkName,
    assetFileNames: 'assets/[name]-[hash:6][extname]',
  },
};

const from = (file) => JSON.stringify(join(dist, file));
const started = (own, address) => `import { start } from ${from('loader.js')};
  const own = ${own};
  start(${JSON.stringify(Object.fromEntries(Object.entries(built.elements).map(([tag, file]) => [tag, nameOf(file)])))}, {
    table: ${JSON.stringify(built.table)},
    base: new URL('.', ${address}).href,
    nonce: own?.nonce,
  });`;
/** File → what it holds, written when the chunks are known. */
const loaders = {
  'sen.js': {
    format: 'es',
    code: () => started('[...document.scripts].find(({ src }) => src === import.meta.url)', 'import.meta.url'),
  },
  'sen.classic.js': { format: 'iife', code: () => started('document.currentScript', 'own.src') },
  'sen-watch.js': {
    format: 'iife',
    code: () =>
      `import { watch } from ${from('loader-watch.js')}; watch(new URL('.', document.currentScript.src).href);`,
  },
};

const loaderConfig = ([file, { format, code }]) => ({
  input: file,
  onwarn,
  plugins: [
    {
      name: 'sen-loader',
      resolveId: (id) => (id === file ? `\0${file}` : undefined),
      load: (id) => (id === `\0${file}` ? code() : undefined),
    },
    squeeze,
    ...shorten({ module: format === 'es' }),
    {
      name: 'sen-record',
      writeBundle: () => void (built.files[file] = { imports: [], dynamicImports: [], assets: [] }),
    },
  ],
  output: { file: join(cdn, file), format, sourcemap: true, generatedCode: 'es2015' },
});

/** `manifest.json` for servers, budgets and tests; `embed.html` to copy from. */
const papers = {
  name: 'sen-papers',
  writeBundle() {
    const integrity = (file) => `sha384-${digest('sha384', readFileSync(join(cdn, file)))}`;
    const files = Object.fromEntries(
      Object.entries(built.files).map(([file, known]) => [file, { integrity: integrity(file), ...known }]),
    );
    const { version } = JSON.parse(readFileSync(join(here, 'packages/elements/package.json'), 'utf8'));
    const manifest = {
      version,
      loader: 'sen.js',
      classic: 'sen.classic.js',
      watch: 'sen-watch.js',
      elements: built.elements,
      soon: built.soon,
      files,
    };
    writeFileSync(join(cdn, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
    const tag = (kind, file) =>
      `<script ${kind} src="/sen/${file}" integrity="${files[file].integrity}" crossorigin></script>\n`;
    writeFileSync(
      join(cdn, 'embed.html'),
      `<!-- Sen ${version}. Put these in <head>; /sen/ is this folder on your server. -->\n${tag('defer', 'sen-watch.js')}${tag('type="module"', 'sen.js')}\n` +
        `<!-- Where the page cannot have type="module": in place of the second line. -->\n${tag('defer', 'sen.classic.js')}\n` +
        '<!-- Where your server includes the registration form: ask the platform for it with this, so that only this style sheet is used. -->\n' +
        `<!-- stylesheet=/sen/registration-form.css&integrity=${encodeURIComponent(files['registration-form.css'].integrity)} -->\n`,
    );
  },
};

const [first, ...others] = Object.entries(loaders).map(loaderConfig);
others.at(-1).plugins.push(papers);
export default [chunks, first, ...others];

// The CDN files of @sen/elements, from what tsc wrote to dist: sen.js finds the elements of a page and loads
// one chunk for each. The npm modules are tsc's own output and need no bundler.
import resolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const dist = process.env.SEN_ELEMENTS_DIST ?? join(here, 'packages/elements/dist');
const cdn = process.env.SEN_ELEMENTS_CDN ?? join(here, 'packages/elements/cdn');

/** A folder with a register module is an element; its tag is `sen-` and the folder's name. */
const folders = readdirSync(dist, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && existsSync(join(dist, entry.name, 'register.js')))
  .map((entry) => entry.name)
  .sort();

const ENTRY = '\0sen';
const entry = {
  name: 'sen-entry',
  resolveId: (id) => (id === 'sen' ? ENTRY : undefined),
  load: (id) =>
    id === ENTRY
      ? [
          `import { defineOnSight } from ${JSON.stringify(join(dist, 'loader.js'))};`,
          'defineOnSight({',
          ...folders.map((folder) => `  'sen-${folder}': () => import(${JSON.stringify(join(dist, folder, 'register.js'))}),`),
          '});',
        ].join('\n')
      : undefined,
};

/** Which file holds which element and what it imports: for preloading, and for the size budgets. */
const manifest = {
  name: 'sen-manifest',
  generateBundle(_options, bundle) {
    const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
    const files = Object.fromEntries(chunks.map((chunk) => [chunk.fileName, { imports: chunk.imports, dynamicImports: chunk.dynamicImports }]));
    // By what a chunk holds, not by its facade: a chunk that shares modules with a later part of its element has none.
    const elements = Object.fromEntries(
      folders.flatMap((folder) => {
        const holder = chunks.find((chunk) => chunk.moduleIds.includes(join(dist, folder, 'register.js')));
        return holder ? [[`sen-${folder}`, holder.fileName]] : [];
      }),
    );
    this.emitFile({ type: 'asset', fileName: 'manifest.json', source: `${JSON.stringify({ loader: 'sen.js', elements, files }, null, 2)}\n` });
  },
};

/** The one style sheet that is a file: for a form that a server wrote into its page, before any script. */
const serverStyles = {
  name: 'sen-server-styles',
  async generateBundle() {
    const { registrationFormStyles } = await import(pathToFileURL(join(dist, 'server.js')));
    this.emitFile({ type: 'asset', fileName: 'registration-form.css', source: registrationFormStyles.replace(/\n\s+/g, '\n') });
  },
};

/** Templates and style sheets are indented for people; a browser needs one space. */
const squeeze = {
  name: 'sen-squeeze',
  transform: (code, id) => (id.startsWith(dist) ? { code: code.replace(/\n[ \t]+/g, '\n'), map: null } : undefined),
};

const tagOf = (registerModule) => `sen-${basename(dirname(registerModule))}`;
const chunkName = ({ facadeModuleId, name }) =>
  facadeModuleId && basename(facadeModuleId) === 'register.js' ? `${tagOf(facadeModuleId)}-[hash].js` : `${name === 'register' ? 'shared' : name}-[hash].js`;

const FATAL = new Set(['UNRESOLVED_IMPORT', 'CIRCULAR_DEPENDENCY', 'THIS_IS_UNDEFINED', 'MISSING_EXPORT']);

export default {
  input: { sen: 'sen' },
  onwarn(warning, warn) {
    const ours = !(warning.ids ?? [warning.id]).every((id) => id?.includes('node_modules'));
    if (FATAL.has(warning.code) && ours) throw new Error(warning.message);
    if (ours) warn(warning);
  },
  plugins: [
    entry,
    squeeze,
    // `default` only: the packages' own built files, never their sources.
    resolve({ browser: true, exportConditions: ['production'] }),
    terser({ ecma: 2022, module: true, compress: { passes: 2 }, format: { comments: /^!/ } }),
    manifest,
    serverStyles,
  ],
  output: {
    dir: cdn,
    format: 'es',
    sourcemap: true,
    generatedCode: 'es2015',
    entryFileNames: '[name].js',
    chunkFileNames: (chunk) => `chunks/${chunkName(chunk)}`,
  },
};

// Which Node runs what. Node's own modules only: this is read before anything is installed.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the repository. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '../../..');

/** The first Node with node:sqlite and the second one that runs TypeScript without a flag. */
const HAS_SQLITE = [22, 13];
const RUNS_TYPESCRIPT = [22, 18];

/** Stops with one message for the person at the keyboard. */
export function stop(message) {
  console.error(`\n${message}\n`);
  process.exit(1);
}

const numbers = (version) => version.replace(/^v/, '').split('.').map(Number);

/** Is `version` at least `[major, minor]`? */
export function atLeast(version, [major, minor]) {
  const [a, b] = numbers(version);
  return a > major || (a === major && b >= minor);
}

const versionOf = (program) => {
  const { status, stdout } = spawnSync(program, ['--version'], { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : undefined;
};

/** The Node of the machine itself, even when `npm run` has put the project's own in front of it. */
export function machineNode() {
  if (process.env.npm_node_execpath) return process.env.npm_node_execpath;
  if (!process.execPath.startsWith(join(root, 'node_modules'))) return process.execPath;
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  const folders = (process.env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => folder && !folder.includes('node_modules'));
  return folders.map((folder) => join(folder, name)).find((file) => existsSync(file)) ?? process.execPath;
}

let chosen;

/** The Node that runs our TypeScript: the project's own where it is installed, else the machine's when new enough. */
export function projectNode() {
  chosen ??= findProjectNode();
  return chosen;
}

function findProjectNode() {
  const inPackage = ['linux-x64', 'linux-arm64', 'darwin-x64', 'darwin-arm64', 'win-x64']
    .filter((build) => build === `${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`)
    .map((build) => join(root, `node_modules/node-${build}/bin/node${process.platform === 'win32' ? '.exe' : ''}`));
  for (const program of [join(root, 'node_modules/.bin/node'), ...inPackage, process.execPath, machineNode()]) {
    if (!existsSync(program)) continue;
    const version = program === process.execPath ? process.version : versionOf(program);
    if (version && atLeast(version, HAS_SQLITE)) return { program, version };
  }
  return stop(
    `This needs Node.js ${HAS_SQLITE.join('.')} or newer; the machine has ${process.version}, and npm installed no Node of the project's own for ${process.platform}-${process.arch}. Install Node.js 24 (https://nodejs.org) and run this again.`,
  );
}

/** Arguments that let the project's Node run our sources as they are. */
export function sourceFlags() {
  const flags = ['--conditions=sen-source', '--disable-warning=ExperimentalWarning'];
  return atLeast(projectNode().version, RUNS_TYPESCRIPT) ? flags : ['--experimental-strip-types', ...flags];
}

/** No telemetry, no looking for updates, no downloads of browsers. */
export const TOOLS_ASK_NOBODY = {
  STORYBOOK_DISABLE_TELEMETRY: '1',
  REDOCLY_TELEMETRY: 'off',
  REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true',
  PUPPETEER_SKIP_DOWNLOAD: '1',
  PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1',
};

/**
 * The environment of every child: the project's programs first, what they are compiled to kept (Node looks whether a
 * source is still the same).
 */
export function childEnv(extra = {}) {
  return {
    ...process.env,
    PATH: join(root, 'node_modules/.bin') + delimiter + (process.env.PATH ?? ''),
    NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? join(root, 'node_modules/.cache/sen/compiled'),
    ...TOOLS_ASK_NOBODY,
    ...extra,
  };
}

/**
 * Runs a program to its end with its input closed. `quiet` collects what it says instead of showing it.
 * @returns {Promise<{ code: number, output: string }>}
 */
export function run(program, args, { cwd = root, env = {}, quiet = false } = {}) {
  return new Promise((done) => {
    const child = spawn(program, args, {
      cwd,
      env: childEnv(env),
      stdio: ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'],
    });
    let output = '';
    for (const stream of quiet ? [child.stdout, child.stderr] : []) {
      stream.setEncoding('utf8').on('data', (text) => {
        output += text;
      });
    }
    child.on('error', (error) => done({ code: 127, output: `${program}: ${error.message}` }));
    child.on('close', (code, signal) => done({ code: code ?? (signal ? 128 : 1), output }));
  });
}

/** Runs a script on the project's Node. */
export const runNode = (args, options) => run(projectNode().program, args, options);

/** Was this module started by hand, rather than imported? */
export const isMain = (url) => process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(url);

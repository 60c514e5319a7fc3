// Makes sure of what a fresh clone lacks. Node's own modules only: this runs before anything is installed.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { atLeast, childEnv, machineNode, projectNode, root, sourceFlags, stop } from './node.mjs';

const OLDEST_NODE = [20, 19];

/** Stops when the machine's Node is too old even to install the packages. */
export function ensureNode() {
  if (!atLeast(process.version, OLDEST_NODE))
    stop(`Node.js ${OLDEST_NODE.join('.')} or newer is needed; this is ${process.version}.`);
}

/** `npm ci` when node_modules is missing or was installed from another lock file. */
export function ensureModules() {
  if (isInstalled()) return;
  console.log('Installing the packages (npm ci) …');
  const npm = process.env.npm_execpath; // the npm that runs this script, so that its version is the same
  const [program, first] = /npm-cli\.c?js$/.test(npm ?? '') ? [machineNode(), [npm]] : ['npm', []];
  const { status, error, stderr } = spawnSync(
    program,
    [...first, 'ci', '--no-audit', '--no-fund', '--loglevel=error'],
    {
      cwd: root,
      env: childEnv(),
      encoding: 'utf8',
      maxBuffer: 1 << 26,
      stdio: ['ignore', 'inherit', 'pipe'],
      shell: process.platform === 'win32' && program === 'npm',
    },
  );
  if (error || status !== 0)
    stop(whyNotInstalled(error?.code === 'ENOENT' ? 'ENOENT npm' : `${error?.message ?? ''}${stderr ?? ''}`, status));
  process.stderr.write(stderr);
}

/** What npm says in a page, in one line where the world outside is at fault; as it says it otherwise. */
export function whyNotInstalled(said, status) {
  const [network] = UNREACHABLE.exec(said) ?? [];
  if (network)
    return `The packages could not be installed: the npm registry cannot be reached (${network}). Check the network, a proxy, or npm config get registry, and run this again.`;
  if (/\bENOENT npm\b/.test(said))
    return 'The packages could not be installed: there is no npm. It comes with Node.js (https://nodejs.org).';
  if (/\bENOSPC\b/.test(said)) return 'The packages could not be installed: the disk is full. They take about 700 MB.';
  if (/\b(?:EACCES|EPERM|EROFS)\b/.test(said))
    return `The packages could not be installed: ${root} may not be written to.`;
  return `${said.trim()}\n\nThe packages could not be installed: npm ci ended with ${status}.`;
}

/** What of the world outside is missing when npm says one of these. */
export const UNREACHABLE =
  /\b(?:ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ENETUNREACH|EHOSTUNREACH|ETIMEDOUT|ENOTCACHED|ERR_SOCKET_TIMEOUT|UND_ERR_CONNECT_TIMEOUT)\b/;

/** npm writes what it installed to node_modules/.package-lock.json, last of all: does that agree with our lock? */
function isInstalled() {
  const record = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(record)) return false;
  const installed = JSON.parse(readFileSync(record, 'utf8')).packages;
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  return Object.entries(wanted).every(
    ([path, { version, optional }]) =>
      !path.startsWith('node_modules/') || optional || (path in installed && installed[path].version === version),
  );
}

/**
 * Goes on in the project's own Node. The first run in a fresh clone starts on the machine's, which may be too old for
 * our sources, and every later one on the project's: what only the first one can get wrong nobody would see at home.
 * Call it after `ensureModules`.
 */
export async function ensureProjectNode() {
  const { program } = projectNode();
  if (realpathSync(program) === realpathSync(process.execPath)) return;
  const child = spawn(program, [...sourceFlags(), ...process.argv.slice(1)], {
    cwd: root,
    env: childEnv(),
    stdio: 'inherit',
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  process.exit(
    await new Promise((done) =>
      child.on('exit', (code) => done(code ?? 1)).on('error', ({ message }) => stop(message)),
    ),
  );
}

const CHROMIUM = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/opt/google/chrome/chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** The browser's program file, or undefined. `CHROME_PATH` wins. */
export function findChromium() {
  const { CHROME_PATH } = process.env;
  if (CHROME_PATH) return existsSync(CHROME_PATH) ? CHROME_PATH : undefined;
  return CHROMIUM.find((file) => existsSync(file));
}

const QUIETER = join(root, 'packages/tools/environment/chromium.sh');

/**
 * The program that starts this browser without what a test never looks at, which was half of what a page costs;
 * chromium.sh says what.
 * @param {Record<string, string | undefined>} env hears which browser it is
 */
export function quieter(program, env = process.env, platform = process.platform) {
  // That of another copy of the repository starts the same.
  if (platform === 'win32' || program.endsWith('/chromium.sh')) return program;
  env.SEN_CHROMIUM = program;
  return QUIETER;
}

/** Finds Chromium, or installs Debian's where that is ours to do; sets CHROME_PATH. */
export function ensureChromium() {
  let program = findChromium();
  if (!program && !process.env.CHROME_PATH && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log('Installing Chromium (apt-get) …');
    apt('update', '-qq');
    apt('install', '-y', '-qq', '--no-install-recommends', 'chromium');
    program = findChromium();
  }
  if (!program) {
    stop(
      process.env.CHROME_PATH
        ? `CHROME_PATH is ${process.env.CHROME_PATH}, and there is no such file.`
        : 'The browser tests need Chromium or Chrome: install it (Debian, Ubuntu: sudo apt-get install chromium) or set CHROME_PATH to its program file.',
    );
  }
  process.env.CHROME_PATH = quieter(program);
  return process.env.CHROME_PATH;
}

const apt = (...args) =>
  spawnSync('apt-get', args, {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });

import { refuseInElements } from './element-rooms.mjs';
import { refuseInSandbox } from './sandbox-rooms.mjs';

/** Which of our packages a package may import. */
const ALLOWED_PACKAGES = {
  client: [],
  credential: [],
  doctor: [],
  openapi: [],
  qr: [],
  roster: [],
  elements: ['client', 'credential', 'doctor', 'qr', 'roster'],
  react: ['elements'],
  sandbox: ['client', 'credential'],
};

/** Single entry points beside those: what a server writes, of a package whose elements stay outside. */
const ALLOWED_ENTRIES = { sandbox: ['@sen/elements/server'] };

export const isTest = (file) =>
  /\.(?:browser\.test|test|type-test)\.ts$/.test(file) || /\/(?:e2e|testing)\//.test(file);
const packageOf = (file) => /^packages\/([^/]+)\//.exec(file)?.[1];

/**
 * Why this import may not be, or undefined when it may.
 * @param {{ from: string, specifier: string, to?: string }} edge files relative to the repository; `to` for relative
 * imports
 * @param {(folder: string) => boolean} isElement does this folder of packages/elements/src define an element?
 */
export function refuse({ from, specifier, to }, isElement = () => true) {
  return to === undefined ? refuseByName(from, specifier) : refuseByPath(from, to, isElement);
}

function refuseByName(from, specifier) {
  const home = packageOf(from);
  if (!home) return undefined;
  if ((specifier === 'ky' || specifier.startsWith('ky/')) && from !== 'packages/client/src/transport.ts') {
    return 'only packages/client/src/transport.ts knows ky';
  }
  const [, named, inside] = /^@sen\/([^/]+)(?:\/(.*))?$/.exec(specifier) ?? [];
  if (!named) return undefined;
  if (named === home) return `${home} does not import itself by name: use a relative path`;
  if (inside?.startsWith('src/') || inside?.startsWith('dist/'))
    return `@sen/${named} is imported by its entry points, not through ${inside}`;
  if (ALLOWED_PACKAGES[home]?.includes(named) || ALLOWED_ENTRIES[home]?.includes(specifier)) return undefined;
  if (isTest(from) && home !== 'client') return undefined;
  return `${home} may not import ${named}`;
}

function refuseByPath(from, to, isElement) {
  if (/\.stories\.ts$/.test(to) || (to.startsWith('stories/') && !from.startsWith('stories/')))
    return 'nothing imports stories';
  const home = packageOf(from);
  if (home !== packageOf(to)) {
    return home === undefined && packageOf(to) !== undefined
      ? `import @sen/${packageOf(to)} by its name`
      : 'a relative import stays in its package';
  }
  if (!home) return undefined;
  if (!isTest(from) && isTest(to)) return 'only tests import tests';
  if (isTest(from)) return undefined;
  return refuseInElements(from, to, isElement) ?? refuseInSandbox(from, to);
}

/** Which of our packages a package may import. */
const DOORS = {
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

/** Single doors beside those: what a server writes, of a package whose elements stay outside. */
const SINGLE_DOORS = { sandbox: ['@sen/elements/server'] };

/** Elements that others may draw inside themselves, because a person meets them as one step of many. */
const SHARED_ELEMENTS = ['directory/unit-picker', 'kit/qr-scanner'];

/** What all elements stand on. */
const SHARED_FOLDERS = ['kit'];

const isTest = (file) => /\.(?:browser\.test|test|type-test)\.ts$/.test(file) || /\/(?:e2e|testing)\//.test(file);
const packageOf = (file) => /^packages\/([^/]+)\//.exec(file)?.[1];
/** An element's folder, which may stand in the folder of its platform; else the folder of what several use. */
function elementsFolder(file, isElement) {
  const [, outer, inner] = /^packages\/elements\/src\/([^/]+)\/(?:([^/]+)\/)?/.exec(file) ?? [];
  return inner !== undefined && isElement(`${outer}/${inner}`) ? `${outer}/${inner}` : outer;
}

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
    return `@sen/${named} is entered by its doors, not through ${inside}`;
  if (DOORS[home]?.includes(named) || SINGLE_DOORS[home]?.includes(specifier)) return undefined;
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
  return home === 'elements' ? refuseInElements(from, to, isElement) : undefined;
}

function refuseInElements(from, to, isElement) {
  const a = elementsFolder(from, isElement);
  const b = elementsFolder(to, isElement);
  if (a === undefined || b === undefined || a === b || !isElement(b) || isTest(from)) return undefined;
  // The lists of all elements are made, and for whoever takes all.
  if (b === 'kit/platform' || a === 'generated') return undefined;
  if (SHARED_FOLDERS.includes(a) && !b.startsWith(`${a}/`)) return `${a}/ stands below the elements`;
  return SHARED_ELEMENTS.includes(b) ? undefined : `${a} may not import the element ${b}: compose them in the page`;
}

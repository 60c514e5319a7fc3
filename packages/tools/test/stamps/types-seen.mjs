// What TypeScript sees of our packages when somebody imports from them: the declarations behind the doors, and what
// those import in turn.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';

const OURS = /@sen\/[a-z-]+(?:\/[\w./-]*\w)?/g;

/** Every door of ours that a text names. @returns {string[]} */
export const doorsNamedIn = (text) => [...new Set(text.match(OURS))];

/**
 * Strings as they are, comments gone: nobody's program changes by a comment. Declarations hold no regular expressions.
 */
const withoutComments = (text) =>
  text.replace(/("(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`)|\/\/[^\n]*|\/\*[^]*?\*\//g, '$1');

/** A private member is declared by its name alone, and no program outside can use it. */
const withoutPrivate = (text) => text.replace(/^\s*(?:private (?:static )?(?:readonly )?\w+|#private);$/gm, '');

/** What remains of a declaration file where only what a user can meet counts. */
export const publicPart = (text) => withoutPrivate(withoutComments(text)).replace(/\s+/g, ' ').trim();

const importsIn = (text) =>
  [...text.matchAll(/\b(?:from|import)\s*\(?\s*["']([^"']+)["']/g)].map(([, specifier]) => specifier);

/** The file that TypeScript reads for a door, or undefined where there is no such door. */
function fileBehind(door, packages) {
  const [scope, name] = door.split('/');
  if (scope !== '@sen' || !name) return undefined;
  const about = join(packages, name, 'package.json');
  if (!existsSync(about)) return undefined;
  const { exports = {} } = JSON.parse(readFileSync(about, 'utf8'));
  const wanted = `.${door.slice(`@sen/${name}`.length)}`;
  for (const [key, target] of Object.entries(exports)) {
    const types = typeof target === 'string' ? target : target.types;
    const [before, after] = key.split('*');
    const fits =
      after === undefined
        ? key === wanted
        : wanted.length > key.length - 1 && wanted.startsWith(before) && wanted.endsWith(after);
    if (!types || !fits) continue;
    const file = join(
      packages,
      name,
      after === undefined ? types : types.replace('*', wanted.slice(before.length, wanted.length - after.length)),
    );
    if (/\.ts$/.test(file) && existsSync(file)) return file;
  }
  return undefined;
}

/** Declarations name each other with the ending of the source or of what is built from it. */
const declarationAt = (path) =>
  [path.replace(/\.[jt]s$/, '.d.ts'), path].find((file) => /\.ts$/.test(file) && existsSync(file));

/**
 * @param {readonly string[]} doors where to begin, `@sen/elements/site-finder/register.js`
 * @param {string} packages the folder that holds the packages, built
 * @returns {Map<string, string>} file, relative to `packages`, with slashes → its public part; doors that lead to no
 * types are left out
 */
export function typesSeenFrom(doors, packages) {
  const seen = new Map();
  const open = doors.flatMap((door) => fileBehind(door, packages) ?? []);
  for (const file of open) {
    const name = relative(packages, file).split(sep).join('/');
    if (seen.has(name)) continue;
    const text = publicPart(readFileSync(file, 'utf8'));
    seen.set(name, text);
    for (const specifier of importsIn(text)) {
      const next = specifier.startsWith('.')
        ? declarationAt(resolve(dirname(file), specifier))
        : fileBehind(specifier, packages);
      if (next) open.push(next);
    }
  }
  return seen;
}

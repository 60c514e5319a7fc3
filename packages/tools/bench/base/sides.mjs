// The two sides of a bench started with `--base <commit>`: that commit, built in a folder of its own, and what lies
// here. A bench reaches each through that side's own doors (its scripts, its built packages, HTTP) and imports none of
// its sources, so that it goes on working when the contract or the tree have changed since.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { TOOLS_ASK_NOBODY, root } from '../../environment/node.mjs';

/**
 * @typedef {object} Side
 * @property {'base' | 'now'} name
 * @property {string} root the folder of that side's repository, installed and built
 */

/**
 * The sides to measure, in the order of their turns: `base` first where there is one (`SEN_BASE`, which `npm run bench`
 * sets), `now` always.
 * @param {{ SEN_BASE?: string }} [environment]
 * @returns {Side[]}
 * @throws {Error} where SEN_BASE names a folder that is no repository of ours
 */
export function sides({ SEN_BASE } = process.env) {
  if (!SEN_BASE) return [{ name: 'now', root }];
  if (!existsSync(join(SEN_BASE, 'package.json')))
    throw new Error(`SEN_BASE is ${SEN_BASE}, and there is no package.json.`);
  return [
    { name: 'base', root: SEN_BASE },
    { name: 'now', root },
  ];
}

/** What npm tells its scripts about the package it runs them for: on another side it would be wrong. */
const OF_ANOTHER_PACKAGE = /^(?:npm_(?:package_|lifecycle_|command$|config_local_prefix$)|INIT_CWD$|SEN_BASE$)/;

/**
 * The environment of a program of that side: its own programs first, nothing that says where we are.
 * @param {Side} side
 * @param {Record<string, string>} [extra]
 * @returns {Record<string, string>}
 */
export function environmentOf(side, extra = {}) {
  const ours = Object.entries(process.env).filter(([name]) => !OF_ANOTHER_PACKAGE.test(name));
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => !folder.includes('node_modules'));
  return {
    ...Object.fromEntries(ours),
    PATH: [join(side.root, 'node_modules/.bin'), ...folders].join(delimiter),
    ...TOOLS_ASK_NOBODY,
    ...extra,
  };
}

/**
 * The npm that runs us, so that both sides are run by the same; else the one in the PATH. @returns {[program: string,
 * ...string[]]}
 */
export function npm() {
  const { npm_execpath: file, npm_node_execpath: node } = process.env;
  return file && node && /npm-cli\.c?js$/.test(file) ? [node, file] : ['npm'];
}

/** The Node that side runs its own programs on: its own where it is installed, else the one we run on. */
export function nodeOf(side) {
  const own = join(side.root, 'node_modules/.bin/node');
  return existsSync(own) ? own : process.execPath;
}

// A side without `npm run dev`: the stages of `npm test` that its CONTRIBUTING names for this, one after the other, as
// a person would start them. There is no way there to run one element's tests alone, but for its stories.
import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { environmentOf, nodeOf, npm } from '../base/sides.mjs';

function runs(program, args, side, env = {}) {
  return new Promise((done, failed) => {
    const child = spawn(program, args, { cwd: side.root, env: environmentOf(side, env), stdio: 'ignore' });
    child.on('error', failed);
    child.on('exit', (code) => done(code === 0));
  });
}

/** Some stages of `npm test`, of the stories those of the element only. */
export function stages(side, element, names) {
  const [program, ...first] = npm();
  return runs(program, [...first, 'test', '--silent', '--', ...names], side, { SEN_STORIES: `elements-${element}--` });
}

/** The element's own tests in Node, by hand: `node --conditions=sen-source --test <files>`. */
function byHand(side, element) {
  const folder = join('packages/elements/src', element);
  const files = readdirSync(join(side.root, folder)).filter(
    (file) => file.endsWith('.test.ts') && !file.endsWith('.browser.test.ts'),
  );
  if (files.length === 0) return true;
  return runs(nodeOf(side), ['--conditions=sen-source', '--test', ...files.map((file) => join(folder, file))], side);
}

/** The same shape as a side that watches; see watched.mjs. */
export const staged = (side, element) => ({
  jobs: ['types', 'test-types', 'node', 'elements', 'stories'],
  async verdict(edit) {
    edit();
    const inNode = await byHand(side, element);
    return (await stages(side, element, ['types', 'test-types', 'elements', 'stories'])) && inNode;
  },
  settle: async (undo) => undo(),
  stop: async () => {},
});

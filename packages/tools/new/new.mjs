// `npm run new -- feedback/fault-report`: writes a small element that passes every check as it stands, with its words
// in both languages, event, states, stories, browser test and changeset. What it is made of stands in
// packages/tools/new/, as files of an element called sample-element.
import { existsSync } from 'node:fs';
import { apis } from '../generate/apis.mjs';
import { ensureModules, ensureNode, ensureProjectNode } from '../environment/ensure.mjs';
import { stop } from '../environment/node.mjs';

ensureNode();
ensureModules();
await ensureProjectNode();
const { problemOf, writeElement } = await import('./write.mjs');

const [wanted = ''] = process.argv.slice(2);
const problem = problemOf(wanted);
if (problem)
  stop(
    `${problem}\n\n  npm run new -- <platform>/<element>    for example feedback/fault-report\n\nPlatforms: ${apis.join(', ')}.`,
  );
const written = await writeElement(wanted);
const name = wanted.split('/')[1];
console.log(`${written.join('\n')}\n\nNow: npm run dev -- ${name}`);
if (existsSync('.git')) console.log(`Then: npm test -- --changed, and say in .changeset/${name}.md what it is for.`);

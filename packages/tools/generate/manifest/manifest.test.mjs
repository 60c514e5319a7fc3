import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { analyze, elementsOf } from './analyze.mjs';
import { writeEditorFiles } from './editors.mjs';
import { elementFolders } from './folders.mjs';
import { problemsOf } from './problems.mjs';
import { handlerOf, reactFiles } from './react.mjs';
import { typings } from './typings.mjs';

const NURSE = {
  'nurse-desk/register.ts':
    "import { define } from '../define.ts';\nimport { NurseDesk } from './nurse-desk.ts';\n\ndefine('sen-nurse-desk', NurseDesk);\n",
  'nurse-desk/nurse-desk.events.ts': 'export class NurseCalledEvent extends Event {}\n',
  'nurse-desk/nurse-desk.ts': `
    /**
     * @slot - Shown first.
     * @csspart bell
     */
    export class NurseDesk extends LitElement {
      @property() ward = '';
      ring() { this.dispatchEvent(new NurseCalledEvent()); }
    }`,
};

/** A folder like packages/elements/src with one element of these files in it. */
function sources(context, files) {
  const folder = mkdtempSync(join(tmpdir(), 'sen-manifest-'));
  context.after(() => rmSync(folder, { recursive: true }));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

test('every element says what it is for, and so does everything a page may set, hear or dress', async () => {
  assert.deepEqual(problemsOf(await analyze()), []);
});

test('an element of which nothing is said is told what to say', async (context) => {
  const src = sources(context, NURSE);

  const problems = problemsOf(await analyze(src), src);

  assert.deepEqual(problems, [
    '<sen-nurse-desk> has no @summary',
    '<sen-nurse-desk>: property ward says nothing',
    '<sen-nurse-desk>: property ring says nothing',
    '<sen-nurse-desk>: part bell says nothing',
    '<sen-nurse-desk> fires NurseCalledEvent without @fires',
    'NurseCalledEvent (dist/nurse-desk/nurse-desk.events.js) does not say what happened',
    'NurseCalledEvent (dist/nurse-desk/nurse-desk.events.js) is fired by no element: no docstring has @fires {NurseCalledEvent}',
    'NurseCalledEvent (dist/nurse-desk/nurse-desk.events.js) is missing from GlobalEventHandlersEventMap',
  ]);
});

test('a new folder with a register.ts is an element everywhere, without a list to add it to', async (context) => {
  const manifest = await analyze(sources(context, NURSE));

  assert.deepEqual(Object.keys(reactFiles(manifest)), [
    'packages/react/src/generated/nurse-desk.ts',
    'packages/react/src/generated/index.ts',
  ]);
  for (const [name, text] of Object.entries(typings(manifest)))
    if (name !== 'none.js') assert.match(text, /sen-nurse-desk/, name);
});

test('what a page writes, hears and sets stands in the manifest, and what is private does not', async () => {
  const manifest = await analyze();

  const form = elementsOf(manifest).find(({ tagName }) => tagName === 'sen-registration-form');
  const platform = elementsOf(manifest).find(({ tagName }) => tagName === 'sen-platform');

  assert.deepEqual(
    elementsOf(manifest).map(({ tagName }) => tagName),
    elementFolders().map(({ tag }) => tag),
  );
  assert.ok(
    form.attributes.some(
      ({ name, fieldName, type }) => name === 'mode' && fieldName === 'mode' && type.text === "'citizen' | 'assisted'",
    ),
  );
  assert.ok(
    form.events.some(
      ({ name, type }) => name === 'sen-registration-submitted' && type.text === 'RegistrationSubmittedEvent',
    ),
  );
  assert.ok(!form.members.some(({ name }) => name === 'answers' || name === 'render' || name.startsWith('#')));
  assert.ok(
    platform.cssProperties.some(({ name, default: light }) => name === '--sen-color-accent' && light.startsWith('#')),
  );
});

test('editors learn every tag, its attributes and the colours', async (context) => {
  const folder = sources(context, {});
  writeEditorFiles(await analyze(), folder, { name: '@sen/elements', version: '1.2.3' });
  const read = (name) => JSON.parse(readFileSync(join(folder, name), 'utf8'));

  const tags = elementFolders().map(({ tag }) => tag);
  const html = read('vscode.html-custom-data.json');
  const web = read('web-types.json');

  assert.deepEqual(
    html.tags.map(({ name }) => name),
    tags,
  );
  assert.deepEqual(
    html.tags
      .find(({ name }) => name === 'sen-registration-form')
      .attributes.find(({ name }) => name === 'mode')
      .values.map(({ name }) => name),
    ['citizen', 'assisted'],
  );
  assert.ok(read('vscode.css-custom-data.json').properties.some(({ name }) => name === '--sen-color-accent'));
  assert.equal(`${web.name}@${web.version}`, '@sen/elements@1.2.3');
  assert.deepEqual(
    web.contributions.html.elements.map(({ name }) => name),
    tags,
  );
});

test('an event is heard in React by its own name', () => {
  assert.equal(handlerOf('sen-registration-submitted'), 'onSenRegistrationSubmitted');
});

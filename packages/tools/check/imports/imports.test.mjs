import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { checkGraph } from './imports.mjs';

let folder;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sen-graph-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Lays out a small repository and returns what the check says about it. */
function problemsIn(files) {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return checkGraph(folder).problems;
}

test('a circle of three files is found once and shown with its way round', () => {
  const problems = problemsIn({
    'packages/client/src/a.ts': "import { b } from './b.ts';",
    'packages/client/src/b.ts': "// first line\nexport * from './c.ts';",
    'packages/client/src/c.ts': "export const later = () => import('./a.ts');",
    'packages/client/src/apart.ts': "import './a.ts';",
  });

  assert.deepEqual(problems, [
    'packages/client/src/a.ts:1  a circle: packages/client/src/a.ts → packages/client/src/b.ts → packages/client/src/c.ts → packages/client/src/a.ts',
  ]);
});

test('a circle of types only is a circle too', () => {
  const problems = problemsIn({
    'packages/client/src/a.ts': "import type { B } from './b.ts';",
    'packages/client/src/b.ts': "export type B = import('./a.ts').A;",
  });

  assert.equal(problems.length, 1);
});

test('words that only look like imports are left alone', () => {
  const problems = problemsIn({
    'packages/client/src/a.ts': "// import './a.ts'\nexport const text = `import ky from 'ky'`;",
  });

  assert.deepEqual(problems, []);
});

test('imports that are allowed', () => {
  const elements = 'packages/elements/src';
  const problems = problemsIn({
    'packages/client/src/transport.ts': "import ky from 'ky';",
    'packages/sandbox/src/router.ts': "import type { Site } from '@sen/client';",
    [`${elements}/kit/platform/register.ts`]: "import { createPlatform } from '@sen/client';",
    [`${elements}/kit/parts/field.ts`]: '',
    [`${elements}/kit/qr-scanner/register.ts`]: "import '../platform/register.ts'; import '../parts/field.ts';",
    [`${elements}/kit/scan/panel.ts`]: "import '../qr-scanner/register.ts';",
    [`${elements}/directory/unit-picker/register.ts`]: "import '../../kit/platform/register.ts';",
    [`${elements}/directory/sites/place.ts`]: "import '../../kit/parts/field.ts';",
    [`${elements}/directory/site-finder/register.ts`]:
      "import '../unit-picker/register.ts'; import '../sites/place.ts';",
    [`${elements}/directory/site-finder/site-finder.browser.test.ts`]: "import { createSandbox } from '@sen/sandbox';",
    [`${elements}/vaccination/form/register.ts`]:
      "import '../../directory/sites/place.ts'; import '../../directory/unit-picker/register.ts';",
    [`${elements}/generated/register-all.ts`]: "import '../directory/site-finder/register.ts';",
    'stories/elements/site-finder.stories.ts':
      "import '@sen/elements/site-finder/register.js'; import { createPageSandbox } from '@sen/sandbox/page';",
    'packages/sandbox/src/index.ts': "import './http/dispatcher.ts';",
    'packages/sandbox/src/http/dispatcher.ts': "import '../platforms/handlers.ts'; import '../data/records.ts';",
    'packages/sandbox/src/data/records.ts': '',
    'packages/sandbox/src/control/clock.ts': '',
    'packages/sandbox/src/platforms/handlers.ts': "import './directory/sites/handlers.ts';",
    'packages/sandbox/src/platforms/directory/sites/handlers.ts':
      "import '../../../data/records.ts'; import '../../../control/clock.ts'; import '../../identity/people/keys.ts';",
    'packages/sandbox/src/platforms/identity/people/keys.ts': '',
  });

  assert.deepEqual(
    problems.filter((problem) => !problem.includes('has gone')),
    [],
  );
});

const closed = {
  'ky anywhere but in the transport': { 'packages/client/src/pagination.ts': "import ky from 'ky';" },
  'the client importing another package': { 'packages/client/src/a.ts': "import '@sen/elements';" },
  'an element importing the sandbox': { 'packages/elements/src/a.ts': "import '@sen/sandbox';" },
  'a relative path out of a package': {
    'packages/elements/src/a.ts': "import '../../client/src/index.ts';",
    'packages/client/src/index.ts': '',
  },
  'a path past the entry points of a package': { 'packages/elements/src/a.ts': "import '@sen/client/src/index.ts';" },
  'a package importing itself by name': { 'packages/client/src/a.ts': "import '@sen/client';" },
  'the kit importing a platform’s room': {
    'packages/elements/src/kit/parts/a.ts': "import '../../directory/sites/place.ts';",
    'packages/elements/src/directory/sites/place.ts': '',
  },
  'an element of the kit importing a platform’s room': {
    'packages/elements/src/kit/platform/register.ts': "import '../../directory/unit-picker/register.ts';",
    'packages/elements/src/directory/unit-picker/register.ts': '',
  },
  'a part of the kit importing an element of the kit': {
    'packages/elements/src/kit/parts/a.ts': "import '../qr-scanner/register.ts';",
    'packages/elements/src/kit/qr-scanner/register.ts': '',
  },
  'an element importing another of its platform': {
    'packages/elements/src/identity/a/register.ts': "import '../b/b.ts';",
    'packages/elements/src/identity/b/register.ts': '',
    'packages/elements/src/identity/b/b.ts': '',
  },
  'an element importing one of another platform': {
    'packages/elements/src/identity/a/register.ts': "import '../../tracing/b/b.ts';",
    'packages/elements/src/tracing/b/register.ts': '',
    'packages/elements/src/tracing/b/b.ts': '',
  },
  'what elements of a platform share importing one of them': {
    'packages/elements/src/certificates/trust/a.ts': "import '../viewer/register.ts';",
    'packages/elements/src/certificates/viewer/register.ts': '',
  },
  'what the sandbox answers with importing a platform': {
    'packages/sandbox/src/http/a.ts': "import '../platforms/identity/people/keys.ts';",
    'packages/sandbox/src/platforms/identity/people/keys.ts': '',
  },
  'what the sandbox keeps importing a platform': {
    'packages/sandbox/src/data/a.ts': "import '../platforms/identity/people/keys.ts';",
    'packages/sandbox/src/platforms/identity/people/keys.ts': '',
  },
  'what the sandbox keeps importing the list of all handlers': {
    'packages/sandbox/src/data/a.ts': "import '../platforms/handlers.ts';",
    'packages/sandbox/src/platforms/handlers.ts': '',
  },
  'a platform importing the list of all handlers': {
    'packages/sandbox/src/platforms/identity/people/a.ts': "import '../../handlers.ts';",
    'packages/sandbox/src/platforms/handlers.ts': '',
  },
  'a platform importing the control endpoints': {
    'packages/sandbox/src/platforms/identity/people/a.ts': "import '../../../control/controls.ts';",
    'packages/sandbox/src/control/controls.ts': '',
  },
  'a platform importing what starts the sandbox': {
    'packages/sandbox/src/platforms/identity/people/a.ts': "import '../../../index.ts';",
    'packages/sandbox/src/index.ts': '',
  },
  'source importing a test': {
    'packages/client/src/a.ts': "import './a.test.ts';",
    'packages/client/src/a.test.ts': '',
  },
  'anything importing a story': { 'stories/a.ts': "import './a.stories.ts';", 'stories/a.stories.ts': '' },
  'a story reaching into a package by path': {
    'stories/a.stories.ts': "import '../packages/client/src/index.ts';",
    'packages/client/src/index.ts': '',
  },
};

for (const [what, files] of Object.entries(closed)) {
  test(`a forbidden import: ${what}`, () => {
    const problems = problemsIn(files);

    assert.equal(problems.length, 1);
    assert.match(problems[0], /:1 {2}'/);
  });
}

test('two platforms that import each other are a circle, though no file is', () => {
  const problems = problemsIn({
    'packages/elements/src/directory/sites/place.ts': '',
    'packages/elements/src/directory/finder/a.ts': "import '../../tracing/visits/visit.ts';",
    'packages/elements/src/tracing/visits/visit.ts': '',
    'packages/elements/src/tracing/check-in/a.ts': "import '../../directory/sites/place.ts';",
  });

  assert.deepEqual(problems, ['rooms of the elements in a circle: directory → tracing → directory']);
});

test('an import that was left when the rooms were made, and has gone, is to be taken from its list', () => {
  const problems = problemsIn({ 'packages/sandbox/src/data/migrations/whole-people.ts': '' });

  assert.equal(problems.length, 4);
  assert.match(problems[0], /people\/keys\.ts has gone: take it from the list/);
});

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

const DISEASES = /covid|sars|measles|sởi|rubella|hbsag|hiv|840539006/i;

test('what asks, checks, weighs and draws forms names no disease: that is for the documents', () => {
  const packages = new URL('../../../../../', import.meta.url).pathname;
  const files = [
    'client/src/form-answers',
    'sandbox/src/platforms/directory/forms',
    'sandbox/src/platforms/vaccination/screenings',
    'sandbox/src/platforms/tracing/declarations',
    'elements/src/kit/forms',
  ].flatMap((folder) =>
    readdirSync(join(packages, folder))
      .filter((name) => name.endsWith('.ts') && !name.includes('.test.'))
      .map((name) => join(packages, folder, name)),
  );

  assert.ok(files.length > 10);
  assert.deepEqual(
    files.filter((file) => DISEASES.test(readFileSync(file, 'utf8'))),
    [],
  );
});

// packages/sandbox/src/generated/seeds/forms.ts: the forms that the sandbox serves, from packages/sandbox/seeds/forms.
import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import { root } from '../../environment/node.mjs';
import { header } from './header.mjs';

export const SEED_FORMS = 'packages/sandbox/seeds/forms';

/** As a platform serves it: without what only readers of the document are told. */
const servedForm = (id, { questions, ...form }) => ({
  type: 'form',
  id,
  ...form,
  questions: questions.map(({ origin: _origin, ...question }) => question),
});

/**
 * @param {string} [folder] that of the sandbox, or one like it
 * @returns {Record<string, object[]>} by the id of the form, its versions as they are served, the oldest first
 */
export const seedForms = (folder = join(root, SEED_FORMS)) =>
  Object.fromEntries(
    readdirSync(folder)
      .filter((file) => file.endsWith('.yaml'))
      .sort()
      .map((file) => {
        const id = basename(file, '.yaml');
        return [id, parse(readFileSync(join(folder, file), 'utf8')).map((form) => servedForm(id, form))];
      }),
  );

export function files() {
  const written = Object.values(seedForms())
    .flat()
    .map(({ questions, ...form }) => {
      const lines = questions.map((question) => `      ${JSON.stringify(question)},\n`).join('');
      return `  {\n    ...${JSON.stringify(form)},\n    questions: [\n${lines}    ],\n  },\n`;
    });
  return {
    'packages/sandbox/src/generated/seeds/forms.ts': `${header(SEED_FORMS)}import type { FormPayload } from '@sen/client/schemas';

/** Every form in all its versions, of each form the oldest first. */
export const seedForms: readonly FormPayload[] = [
${written.join('')}];
`,
  };
}

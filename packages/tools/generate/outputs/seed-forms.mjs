// packages/sandbox/src/generated/seeds/forms.ts: the forms that the sandbox serves, from packages/sandbox/seeds/forms.
// packages/sandbox/src/generated/seeds/declarations.ts: by which of them it takes which declaration.
import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import { root } from '../../environment/node.mjs';
import { header, literal } from './header.mjs';

export const SEED_FORMS = 'packages/sandbox/seeds/forms';
const SEED_DECLARATIONS = 'packages/sandbox/seeds/declarations.yaml';

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
  const declarations = parse(readFileSync(join(root, SEED_DECLARATIONS), 'utf8'));
  return {
    'packages/sandbox/src/generated/seeds/declarations.ts': `${header(SEED_DECLARATIONS)}import type { DeclarationInForce } from '@sen/client/schemas';

/** A declaration that is asked for in some time, and for how long one is good. */
export interface SeedDeclaration extends DeclarationInForce {
  readonly validFrom: string;
  readonly validUntil?: string;
  readonly validHours: number;
}

export const seedDeclarations: readonly SeedDeclaration[] = [
${declarations.map((one) => `  ${literal(one, 1, '  ')},\n`).join('')}];
`,
    'packages/sandbox/src/generated/seeds/forms.ts': `${header(SEED_FORMS)}import type { FormPayload } from '@sen/client/schemas';

/** Every form in all its versions, of each form the oldest first. */
export const seedForms: readonly FormPayload[] = [
${written.join('')}];
`,
  };
}

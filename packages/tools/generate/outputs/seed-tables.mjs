// packages/sandbox/src/generated/seeds/<name>.ts: what the sandbox begins with, from packages/sandbox/seeds/tables.
// Which products there are is data: no source of the sandbox names one.
import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import { root } from '../../environment/node.mjs';
import { header } from './header.mjs';

const SEED_TABLES = 'packages/sandbox/seeds/tables';

/** Of tables whose rows the contract has a schema for. */
const SCHEMAS = { 'value-sets': 'ValueSet' };

/** `record-holders` is exported as `recordHolders`. */
const nameOf = (id) => id.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());

export const files = () =>
  Object.fromEntries(
    readdirSync(join(root, SEED_TABLES))
      .filter((file) => file.endsWith('.yaml'))
      .sort()
      .map((file) => {
        const id = basename(file, '.yaml');
        const rows = parse(readFileSync(join(root, SEED_TABLES, file), 'utf8'));
        const lines = rows.map((row) => `  ${JSON.stringify(row)},\n`).join('');
        const schema = SCHEMAS[id];
        const begin = schema
          ? `import type { ${schema} } from '@sen/client/schemas';\n\nexport const ${nameOf(id)}: readonly ${schema}[] = [`
          : `export const ${nameOf(id)} = [`;
        return [
          `packages/sandbox/src/generated/seeds/${id}.ts`,
          `${header(`${SEED_TABLES}/${file}`)}${begin}\n${lines}]${schema ? '' : ' as const'};\n`,
        ];
      }),
  );

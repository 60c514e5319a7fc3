import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../environment/node.mjs';

const folder = process.env.SEN_HCERT_VECTORS ?? join(root, '../shared/vectors/hcert');

/**
 * Hands the public certificate vectors to browser tests, when they lie beside the repository: `[name, vector][]`,
 * without the pictures.
 */
export const hcertVectors = () => (context, next) => {
  if (context.path !== '/hcert-vectors.json' || !existsSync(folder)) return next();
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.json'));
  context.type = 'application/json';
  context.body = JSON.stringify(
    files.map((file) => {
      const { PREFIX, JSON: payload, TESTCTX, EXPECTEDRESULTS } = JSON.parse(readFileSync(join(folder, file), 'utf8'));
      return [file.replace(/\.json$/, ''), { PREFIX, JSON: payload, TESTCTX, EXPECTEDRESULTS }];
    }),
  );
};

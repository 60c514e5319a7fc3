import { join } from 'node:path';
import { apis } from '../../generate/apis.mjs';
import { root, runNode } from '../../environment/node.mjs';
import { unlessSeen } from '../../environment/cache.mjs';
import { INPUTS, OUTPUTS } from '../../generate/generate.mjs';
import { verdict } from './outcome.mjs';

/** Is what stands in the generated folders what openapi/ would make now? Asked again when either side has changed. */
export const fresh = () =>
  unlessSeen('fresh', [...INPUTS, ...OUTPUTS], async () =>
    verdict(await runNode(['packages/tools/generate/generate.mjs', '--check'], { quiet: true })),
  );

/** Do the documents keep to the rules of openapi/redocly.yaml? */
export const lint = () => {
  const cli = join(root, 'node_modules/@redocly/cli/bin/cli.js');
  return unlessSeen('lint', ['openapi', 'packages/tools/generate/apis.mjs', 'package-lock.json'], async () =>
    verdict(
      await runNode([cli, 'lint', ...apis.map((api) => `${api}.yaml`), '--format', 'stylish'], {
        cwd: join(root, 'openapi'),
        quiet: true,
      }),
    ),
  );
};

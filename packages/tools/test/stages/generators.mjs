import { root, sourceFlags } from '../../environment/node.mjs';
import { filesBelow } from '../../environment/cache.mjs';
import { join, relative } from 'node:path';
import { nodeTests } from './outcome.mjs';

/** The contract read by generators that are not ours. */
export const generators = () =>
  nodeTests(
    filesBelow(join(root, 'packages/tools/test/generators'), (file) => file.endsWith('.test.mjs')).map((file) =>
      relative(root, file),
    ),
    { flags: sourceFlags() },
  );

import { root, sourceFlags } from '../node.mjs';
import { filesBelow } from '../stamp.mjs';
import { join, relative } from 'node:path';
import { nodeTests } from './outcome.mjs';

/** The contract read by generators that are not ours. */
export const generators = () =>
  nodeTests(
    filesBelow(join(root, '.ci/generators'), (file) => file.endsWith('.test.mjs')).map((file) => relative(root, file)),
    { flags: sourceFlags() },
  );

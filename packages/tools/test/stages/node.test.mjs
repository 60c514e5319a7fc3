import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { root } from '../../environment/node.mjs';
import { LONGEST_FIRST } from './node.mjs';

test('the files that are started first are there', () => {
  assert.ok(LONGEST_FIRST.length > 0);
  for (const file of LONGEST_FIRST) assert.ok(existsSync(join(root, file)), file);
});

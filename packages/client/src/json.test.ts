import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toJson } from './json.ts';

test('what is sent is JSON, also on a page with an old library', () => {
  const sent = { name: 'Nguyễn Văn Mẫu', groups: ['10', { code: 'a' }], at: new Date(0), none: undefined };
  const usual = JSON.stringify(sent);
  const spoilt = [Array.prototype, String.prototype] as { toJSON?: unknown }[];
  for (const one of spoilt)
    one.toJSON = function toJSON() {
      return 'a text within a text';
    };
  try {
    assert.notEqual(JSON.stringify(sent), usual, 'the page is as bad as it is meant to be');
    assert.equal(toJson(sent), usual);
  } finally {
    for (const one of spoilt) delete one.toJSON;
  }
});

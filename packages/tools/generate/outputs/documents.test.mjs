import assert from 'node:assert/strict';
import { test } from 'node:test';
import { files } from './documents.mjs';

const made = (document) => Object.values(files({ sample: document }))[0];

test('prose is left out, but not a field that happens to be called description', () => {
  const text = made({
    info: { description: 'PROSE' },
    components: {
      schemas: {
        Note: {
          description: 'PROSE',
          properties: {
            description: { type: 'string', description: 'PROSE', examples: ['PROSE'] },
            summary: { type: 'string' },
          },
        },
      },
    },
  });

  assert.doesNotMatch(text, /PROSE/);
  assert.match(text, /"Note": \{"properties":\{"description":\{"type":"string"\},"summary":\{"type":"string"\}\}\}/);
});

test('data in a schema is kept as it is, whatever its keys are called', () => {
  const text = made({ components: { schemas: { Note: { default: { description: 'kept' }, enum: ['description'] } } } });

  assert.match(text, /\{"default":\{"description":"kept"\},"enum":\["description"\]\}/);
});

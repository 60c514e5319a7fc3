import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { parse } from 'yaml';
import { apis } from '../apis.mjs';
import { root } from '../../environment/node.mjs';
import { files, joined } from './openapi.mjs';

const part = (title, { paths = {}, schemas = {}, version = '1.0.0' } = {}) => ({
  openapi: '3.1.0',
  info: { title, version, description: title },
  servers: [{ url: 'https://example.vn/v1' }],
  tags: [{ name: title, description: title }],
  paths,
  components: { schemas },
});
const documentOf = (name) => parse(readFileSync(join(root, `packages/openapi/${name}.yaml`), 'utf8'));
const operationsIn = ({ paths }) =>
  Object.values(paths).flatMap((item) => Object.values(item).flatMap(({ operationId }) => operationId ?? []));

test('what two platforms share is said once in the document of all', () => {
  const problem = { type: 'object' };

  const whole = joined({
    sites: part('sites', { paths: { '/sites': {} }, schemas: { Problem: problem } }),
    doses: part('doses', { paths: { '/doses': {} }, schemas: { Problem: { ...problem }, Dose: {} } }),
  });

  assert.deepEqual(Object.keys(whole.paths), ['/sites', '/doses']);
  assert.deepEqual(whole.components.schemas, { Problem: problem, Dose: {} });
  assert.deepEqual(
    whole.tags.map(({ name }) => name),
    ['sites', 'doses'],
  );
});

test('two platforms that mean different things by one name, or share an address, are not joined', () => {
  const sites = part('sites', { paths: { '/sites': {} }, schemas: { Status: { enum: ['open'] } } });

  assert.throws(
    () => joined({ sites, doses: part('doses', { schemas: { Status: { enum: ['given'] } } }) }),
    /schemas: Status/,
  );
  assert.throws(() => joined({ sites, doses: part('doses', { paths: { '/sites': {} } }) }), /paths: \/sites/);
  assert.throws(() => joined({ sites, doses: part('doses', { version: '1.1.0' }) }), /version/);
});

test('a reader of the older YAML takes no day for a time and no word for false', () => {
  const written = files({
    sites: part('sites', { schemas: { Day: { examples: ['2026-04-30', 'no', 'off', '12:30', '0123'] } } }),
  });

  for (const version of ['1.1', '1.2'])
    assert.deepEqual(parse(written['packages/openapi/sites.yaml'], { version }).components.schemas.Day.examples, [
      '2026-04-30',
      'no',
      'off',
      '12:30',
      '0123',
    ]);
});

test('the document of all has every operation of every platform, each once, and refers to nothing outside', () => {
  const each = apis.flatMap((api) => operationsIn(documentOf(api)));
  const whole = documentOf('openapi');

  assert.deepEqual(operationsIn(whole), each);
  assert.equal(new Set(each).size, each.length);
  assert.ok(each.length > 100);
  for (const [, reference] of JSON.stringify(whole).matchAll(/"\$ref":"([^"]+)"/g)) {
    // Prettier-ignore.
    const found = reference
      .slice(2)
      .split('/')
      .reduce((at, key) => at?.[key.replaceAll('~1', '/').replaceAll('~0', '~')], whole);
    assert.ok(reference.startsWith('#/') && found !== undefined, reference);
  }
});

// The contract, whole: every row, field, state and refusal that a province needs stands in openapi/, and every
// operation keeps the manners of all.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { problemTexts } from '../../../sandbox/src/http/responses/problem-texts.ts';
import { apis } from '../../generate/apis.mjs';
import { fields, notForCitizens } from './fields.mjs';
import { clientOnly, events, rows, states } from './rows.mjs';
import { root, runNode } from '../../environment/node.mjs';

let documents;
/** Of all documents, each with the document, the path and the method it stands at. */
let operations;
let webhooks;
/** Schemas by name; the same file is the same in every document. */
let schemas;

before(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sen-contract-'));
  const cli = join(root, 'node_modules/@redocly/cli/bin/cli.js');
  const { code, output } = await runNode(
    [cli, 'bundle', ...apis.map((api) => `${api}.yaml`), '--output', folder, '--ext', 'json'],
    {
      cwd: join(root, 'openapi'),
      quiet: true,
    },
  );
  assert.equal(code, 0, output);
  documents = Object.fromEntries(
    apis.map((api) => [api, JSON.parse(readFileSync(join(folder, `${api}.json`), 'utf8'))]),
  );
  rmSync(folder, { recursive: true, force: true });
  const listed = (key) =>
    Object.values(documents).flatMap((document) =>
      Object.entries(document[key] ?? {}).flatMap(([path, item]) =>
        Object.entries(item)
          .filter(([, operation]) => operation.operationId)
          .map(([method, operation]) => ({ document, path, method, ...operation })),
      ),
    );
  operations = listed('paths');
  webhooks = listed('webhooks');
  schemas = Object.assign({}, ...Object.values(documents).map(({ components }) => components.schemas));
});

const follow = (document, node) => {
  if (!node?.$ref) return node;
  const found = node.$ref
    .slice(2)
    .split('/')
    .reduce((at, key) => at[key.replaceAll('~1', '/').replaceAll('~0', '~')], document);
  // A reference may say more beside it.
  return { ...follow(document, found), ...Object.fromEntries(Object.entries(node).filter(([key]) => key !== '$ref')) };
};
const nameOf = (node) => node?.$ref?.split('/').at(-1);

const parametersOf = ({ document, path, parameters = [] }) =>
  [...(document.paths[path]?.parameters ?? []), ...parameters].map((parameter) => follow(document, parameter));
const answersOf = ({ document, responses }) =>
  Object.entries(responses).map(([status, answer]) => [status, follow(document, answer)]);

function codesOf({ document, responses }) {
  const codes = new Set();
  const visit = (node) => {
    const schema = follow(document, node);
    for (const part of [...(schema?.oneOf ?? []), ...(schema?.allOf ?? [])]) visit(part);
    if (schema?.properties?.code?.const) codes.add(schema.properties.code.const);
  };
  for (const [status, answer] of Object.entries(responses)) {
    const declared = follow(document, answer);
    for (const code of declared['x-sen-problems'] ?? []) codes.add(code);
    if (Number(status) >= 400) for (const { schema } of Object.values(declared.content ?? {})) visit(schema);
  }
  return codes;
}

const isForm = (operation) => operation['x-sen-native-form'] === true;

/** What is wrong, by operation: one look at all of it. */
const nothingWrong = (complaints) => assert.deepEqual(complaints.flat(), []);
const complain = (list, tell) =>
  nothingWrong(list.map((operation) => tell(operation).map((what) => `${operation.operationId}: ${what}`)));

test('every row has its operations, and they declare the refusals that are the row’s own', () => {
  for (const [row, { operations: ids, codes }] of Object.entries(rows)) {
    const serving = operations.filter((operation) => operation['x-rows']?.includes(row));
    for (const id of ids)
      assert.ok(
        serving.some(({ operationId }) => operationId === id),
        `${row} needs ${id}, and ${id} must name ${row} in x-rows`,
      );
    const declared = new Set(serving.flatMap((operation) => [...codesOf(operation)]));
    for (const code of codes) assert.ok(declared.has(code), `${row}: no operation refuses with ${code}`);
  }
});

test('no operation is there for nothing', () => {
  complain(operations, (operation) => [
    ...(operation['x-rows']?.length ? [] : ['serves no row']),
    ...(operation['x-rows'] ?? []).filter((row) => !(row in rows)).map((row) => `serves ${row}, which is no row`),
  ]);
});

test('every field of every form is there, with its limits, and with words in Vietnamese for people', () => {
  const complaints = [];
  for (const [name, expected] of Object.entries(fields)) {
    const document = Object.values(documents).find(({ components }) => components.schemas[name]);
    assert.ok(document, `no document has ${name}`);
    const schema = document.components.schemas[name];
    for (const [marked, { of, ...limits }] of Object.entries(expected)) {
      const field = marked.replace('*', '');
      const node = schema.properties?.[field];
      if (!node) {
        complaints.push(`${name}.${field} is missing`);
        continue;
      }
      if ((schema.required ?? []).includes(field) !== marked.endsWith('*'))
        complaints.push(`${name}.${field}: required is wrong`);
      const found = follow(document, node);
      if (!found['x-title-vi'] && !follow(document, found.items)?.['x-title-vi'])
        complaints.push(`${name}.${field} has no x-title-vi`);
      if (of !== undefined && nameOf(node) !== of && nameOf(found.items) !== of)
        complaints.push(`${name}.${field} is no ${of}`);
      for (const [keyword, limit] of Object.entries(limits))
        if (JSON.stringify(found[keyword]) !== JSON.stringify(limit))
          complaints.push(`${name}.${field}: ${keyword} is ${JSON.stringify(found[keyword])}`);
    }
  }
  nothingWrong(complaints);
});

test('a citizen is not told what is for officers', () => {
  for (const [name, hidden] of Object.entries(notForCitizens))
    for (const field of hidden) assert.ok(!(field in (schemas[name]?.properties ?? {})), `${name}.${field}`);
});

test('the states are those that people are told about, and have a name in Vietnamese', () => {
  for (const [name, values] of Object.entries(states)) assert.deepEqual(schemas[name]?.enum, values, name);
  nothingWrong(Object.keys(states).filter((name) => !schemas[name]['x-title-vi']));
});

test('every refusal is given by some operation, and has words in both languages that say what to do', () => {
  const given = new Set(operations.flatMap((operation) => [...codesOf(operation)]));
  const problems = Object.values(schemas).flatMap((schema) => {
    const code = schema.allOf?.at(-1)?.properties?.code?.const;
    return code ? [{ code, status: schema.allOf.at(-1).properties.status.const, ...schema }] : [];
  });
  assert.deepEqual(new Set(problems.map(({ code }) => code)), given);
  for (const code of clientOnly) assert.ok(!given.has(code), `${code} is the browser’s own`);
  for (const { code, status, title, description, 'x-title-vi': titleVi } of problems) {
    const words = problemTexts[code];
    assert.ok(words, `${code} has no words`);
    assert.deepEqual(
      { status: words.status, title: words.title, next: words.detail.en },
      { status, title: { vi: titleVi, en: title }, next: description },
      code,
    );
    assert.match(words.detail.vi, /\S+ \S+/, code);
  }
});

test('every refusal is a problem of RFC 9457 with an example', () => {
  complain(
    operations.filter((operation) => !isForm(operation)),
    (operation) =>
      answersOf(operation)
        .filter(([status]) => Number(status) >= 400)
        .flatMap(([status, { content }]) => {
          const problem = content?.['application/problem+json'];
          return problem && Object.keys(problem.examples ?? {}).length > 0
            ? []
            : [`${status} is no problem with an example`];
        }),
  );
});

test('every operation can be refused for being malformed, too frequent or under maintenance, and says how long to wait', () => {
  complain(
    operations.filter((operation) => !isForm(operation)),
    (operation) => {
      const answers = new Map(answersOf(operation));
      return [
        ...['400', '429', '503'].filter((status) => !answers.has(status)).map((status) => `no ${status}`),
        ...['429', '503']
          .filter((status) => !answers.get(status)?.headers?.['Retry-After'])
          .map((status) => `${status} without Retry-After`),
        ...[...answers]
          .filter(([, { headers }]) => !headers?.['X-Request-Id'])
          .map(([status]) => `${status} without X-Request-Id`),
        ...[...answers]
          .filter(([status, { headers }]) => /^20/.test(status) && !headers?.RateLimit)
          .map(([status]) => `${status} without RateLimit`),
      ];
    },
  );
});

test('every POST takes an idempotency key, every list a cursor, every public read an ETag', () => {
  complain(
    operations.filter((operation) => !isForm(operation)),
    (operation) => {
      const { document, method, security } = operation;
      const parameters = new Map(parametersOf(operation).map((parameter) => [parameter.name, parameter]));
      const answers = new Map(answersOf(operation));
      const { content, headers } = answers.get('200') ?? {};
      const answered = follow(document, content?.['application/json']?.schema);
      const isPublic = method === 'get' && security.every((way) => Object.keys(way).join() === 'siteKey');
      const reads = isPublic ? ['If-None-Match'] : [];
      return [
        ...(method === 'post' && !parameters.get('Idempotency-Key')?.required ? ['no Idempotency-Key'] : []),
        ...(method === 'patch' && !parameters.has('If-Match') ? ['no If-Match'] : []),
        ...(answered?.properties?.nextCursor && !(parameters.has('cursor') && parameters.has('limit'))
          ? ['a list without cursor and limit']
          : []),
        ...reads.filter((name) => !parameters.has(name)).map((name) => `no ${name}`),
        ...(isPublic && !(answers.has('304') && headers?.ETag) ? ['a public read without ETag'] : []),
      ];
    },
  );
});

test('every operation has a title in Vietnamese, a description, and an example of what is sent and answered', () => {
  complain([...operations, ...webhooks], (operation) => {
    const { document, description, requestBody } = operation;
    const hasExample = ({ example, examples }) => example !== undefined || Object.keys(examples ?? {}).length > 0;
    const isJson = ([type]) => /json/.test(type);
    return [
      ...(operation['x-title-vi'] ? [] : ['no x-title-vi']),
      ...(description ? [] : ['no description']),
      ...Object.entries(follow(document, requestBody)?.content ?? {})
        .filter(([, media]) => !hasExample(media) && !hasExample(follow(document, media.schema)))
        .map(([type]) => `no example of ${type} sent`),
      ...answersOf(operation).flatMap(([status, { content }]) =>
        Object.entries(content ?? {})
          .filter((entry) => isJson(entry) && !hasExample(entry[1]))
          .map(() => `no example of ${status}`),
      ),
    ];
  });
});

test('nothing personal stands in an address', () => {
  const personal = /phone|name$|birth|email|idNumber|insurance|passport|person/i;
  complain(operations, (operation) =>
    parametersOf(operation)
      .filter(({ name, in: where }) => where !== 'header' && personal.test(name) && name !== 'name')
      .map(({ name }) => `${name} stands in the address`),
  );
});

test('a code of an administrative unit never goes without its edition', () => {
  const unit = '#/components/schemas/UnitCode';
  for (const [name, { properties = {} }] of Object.entries(schemas))
    for (const [field, node] of Object.entries(properties))
      // Units list their parent and communes beside their own edition; an index says it once for all of them.
      if (node.$ref === unit)
        assert.ok(properties.edition || name === 'ProvinceIndex', `${name}.${field} has no edition beside it`);
  complain(operations, (operation) => {
    const parameters = parametersOf(operation);
    return parameters.some(({ schema }) => schema?.$ref === unit) && !parameters.some(({ name }) => name === 'edition')
      ? ['a code without edition']
      : [];
  });
});

test('who is let in is said for every operation: site key, session with its purposes, citizen, officer or server with a scope', () => {
  const purposes = schemas.OtpPurpose.enum;
  complain(
    operations.filter((operation) => !isForm(operation)),
    (operation) => {
      const { security } = operation;
      const taken = operation['x-otp-purposes'];
      const takesSession = security.some((way) => 'otpSession' in way);
      return [
        ...(security?.length ? [] : ['open to all']),
        ...security.flatMap((way) =>
          Object.entries(way).flatMap(([scheme, scopes]) =>
            /^(officer|server)Token$/.test(scheme) && scopes.length === 0 ? [`${scheme} without a scope`] : [],
          ),
        ),
        ...security.flatMap((way) =>
          ('otpSession' in way || 'citizenToken' in way) && !('siteKey' in way) ? ['a person without a site'] : [],
        ),
        ...(takesSession === Boolean(taken?.length)
          ? []
          : ['x-otp-purposes must stand where a session is taken, and only there']),
        ...(taken ?? []).filter((purpose) => !purposes.includes(purpose)).map((purpose) => `${purpose} is no purpose`),
      ];
    },
  );
});

test('servers can ask for every event that is sent, and can tell that it is ours', () => {
  assert.deepEqual([...schemas.WebhookEventType.enum].sort(), [...events].sort());
  const sent = Object.values(documents).flatMap((document) => Object.keys(document.webhooks ?? {}));
  assert.deepEqual(sent.sort(), [...events].sort());
  for (const { operationId, security } of webhooks) assert.deepEqual(security, [{ webhookSignature: [] }], operationId);
  assert.match(documents.vaccination.components.securitySchemes.webhookSignature.description, /HMAC-SHA256/);
  assert.deepEqual(Object.keys(schemas.WebhookEvent.properties), ['id', 'type', 'subjectId', 'status', 'occurredAt']);
});

test('who asks for somebody else hears the same as who asks for nobody: one code, and words for both', () => {
  const { description, 'x-title-vi': vi } = schemas.RecordNotFound;
  assert.match(
    `${description} ${problemTexts['record-not-found'].detail.vi}`,
    /no such record.*phone.*chưa có hồ sơ.*số điện thoại/s,
  );
  assert.ok(vi);
  complain(
    operations.filter(({ path }) => /:search$|\/me\/record$/.test(path)),
    (operation) => (codesOf(operation).has('record-not-found') ? [] : ['no record-not-found']),
  );
});

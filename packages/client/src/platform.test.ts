import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parse } from 'yaml';
import { createPlatform, PlatformError } from './index.ts';

interface Operation {
  operationId: string;
  method: string;
  path: string;
  query: string[];
  isOpen: boolean;
  isKept: boolean;
  media: string;
}
interface Parameter {
  $ref?: string;
  name: string;
  in: string;
}
interface PathItem {
  [method: string]: {
    operationId: string;
    parameters: Parameter[];
    security: Record<string, unknown>[];
    requestBody?: { content: object };
    responses: Record<string, unknown>;
    'x-sen-native-form'?: true;
  };
}

const folder = new URL('../../../openapi/', import.meta.url);
const read = (file: string) => parse(readFileSync(new URL(file, folder), 'utf8'));
const parameters: Record<string, Parameter> = read('parameters.yaml');

/** Every operation the contract declares for programs; forms that a browser posts by itself have no method here. */
const operations = ['directory', 'identity', 'vaccination', 'certificates', 'sampling', 'tracing', 'feedback'].flatMap(
  (api) =>
    Object.entries(read(`${api}.yaml`).paths as Record<string, { $ref: string }>).flatMap(([path, { $ref }]) =>
      Object.entries(read($ref) as PathItem)
        .filter(([method, operation]) => method !== 'parameters' && !operation['x-sen-native-form'])
        .map(([method, { operationId, parameters: list, security, requestBody, responses }]): Operation => ({
          operationId,
          method: method.toUpperCase(),
          path,
          query: list
            .map((one) => (one.$ref ? parameters[one.$ref.split('#/')[1]!]! : one))
            .filter((one) => one.in === 'query')
            .map(({ name }) => name)
            .sort(),
          isOpen: security.some((way) => Object.keys(way).join() === 'siteKey'),
          isKept: '304' in responses && security.some((way) => Object.keys(way).join() === 'siteKey'),
          media: Object.keys(requestBody?.content ?? {})[0] ?? 'none',
        })),
    ),
);

type Verb = (...args: unknown[]) => Promise<unknown>;

/** What is sent when a verb is called. */
async function sentBy(
  noun: string,
  verb: string,
  ...args: unknown[]
): Promise<{ operationId: string; request: Request }> {
  let request: Request | undefined;
  const platform = createPlatform({
    baseUrl: 'https://platform.sen.example/v1',
    accessToken: () => 'token-1',
    fetch: async (input) => {
      request = input as Request;
      return new Response('no problem', { status: 400 });
    },
  });
  const call = (platform as unknown as Record<string, Record<string, Verb>>)[noun]![verb]!;
  const filled = Array.from({ length: call.length - 1 }, (_, index) => args[index] ?? 'x'); // the last is the options
  const error = await call(...filled).catch((reason: unknown) => reason);
  assert.ok(error instanceof PlatformError, `${noun}.${verb}: ${error}`);
  return { operationId: error.operationId, request: request! };
}

test('everything the contract offers can be asked for, where and how the contract says', async () => {
  const platform = createPlatform({ baseUrl: 'https://platform.sen.example/v1' }) as unknown as Record<
    string,
    Record<string, Verb>
  >;
  const differences: string[] = [];
  const reached = new Map<string, string>();
  for (const [noun, verbs] of Object.entries(platform)) {
    for (const verb of Object.keys(verbs)) {
      const { operationId } = await sentBy(noun, verb);
      const operation = operations.find((one) => one.operationId === operationId);
      assert.ok(operation, `${noun}.${verb} asks for ${operationId}, which the contract does not know`);
      assert.ok(!reached.has(operationId), `${noun}.${verb} and ${reached.get(operationId)} are the same`);
      reached.set(operationId, `${noun}.${verb}`);

      const ids = operation.path.match(/\{/g)?.map(() => 'x') ?? [];
      const { request } = await sentBy(
        noun,
        verb,
        ...ids,
        Object.fromEntries(operation.query.map((name) => [name, 'y'])),
      );
      const url = new URL(request.url);
      const asked = {
        at: `${request.method} ${url.pathname}`,
        query: [...url.searchParams.keys()].sort().join(),
        token: request.headers.has('authorization'),
        key: request.headers.has('idempotency-key'),
        kept: request.cache !== 'no-store',
        followed: request.redirect === 'follow',
        body: request.headers.get('content-type')?.split(';')[0] ?? 'none',
      };
      const declared = {
        at: `${operation.method} /v1${operation.path.replace(/\{[^}]+\}/g, 'x')}`,
        query: operation.query.join(),
        // Open to anybody, and answered by the record of whoever is signed in.
        token: !operation.isOpen || operationId === 'listCampaignOffers',
        key: operation.method === 'POST',
        kept: operation.isKept, // the public reads that have a version, and nothing else
        followed: operation.isKept,
        body: operation.media,
      };
      for (const what of ['at', 'query', 'token', 'key', 'kept', 'followed', 'body'] as const) {
        if (asked[what] !== declared[what])
          differences.push(`${operationId} ${what}: asks ${asked[what]}, contract ${declared[what]}`);
      }
    }
  }
  assert.deepEqual(differences, []);
  assert.deepEqual(
    operations.map(({ operationId }) => operationId).filter((id) => !reached.has(id)),
    [],
  );
});

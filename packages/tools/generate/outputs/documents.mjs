// packages/sandbox/src/generated/documents.ts: what the sandbox routes and validates by, without the prose.
import { header, literal } from './header.mjs';

/** Read by people, and by what else is generated. */
const PROSE = new Set([
  'description',
  'summary',
  'example',
  'examples',
  'externalDocs',
  'contact',
  'license',
  'x-title-vi',
  'x-description-vi',
  'x-code-list',
]);

/** Below these, keys are names somebody chose ("description" may be one), not words of OpenAPI. */
const NAMED = new Set([
  'properties',
  'patternProperties',
  '$defs',
  'dependentSchemas',
  'paths',
  'webhooks',
  'schemas',
  'responses',
  'parameters',
  'requestBodies',
  'headers',
  'securitySchemes',
  'pathItems',
  'callbacks',
  'content',
  'encoding',
  'mapping',
  'variables',
]);

/** Below these stands data, not schema. */
const DATA = new Set(['enum', 'const', 'default', 'required']);

function withoutProse(value, named = false) {
  if (Array.isArray(value)) return value.map((entry) => withoutProse(entry));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => named || !PROSE.has(key))
      .map(([key, entry]) => [key, !named && DATA.has(key) ? entry : withoutProse(entry, !named && NAMED.has(key))]),
  );
}

export function files(documents) {
  const compact = Object.fromEntries(Object.entries(documents).map(([api, document]) => [api, withoutProse(document)]));
  return {
    'packages/sandbox/src/generated/documents.ts': `${header('openapi/*.yaml')}
/** Every OpenAPI document, bundled, without descriptions and examples, by the name of its platform. */
export const documents: Record<string, unknown> = ${literal(compact, 4)};
`,
  };
}

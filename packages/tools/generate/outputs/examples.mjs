// packages/sandbox/src/generated/examples.ts: the examples of each operation, for the seed and the contract test.
import { header, literal } from './header.mjs';
import { follow } from './references.mjs';

const METHODS = ['get', 'put', 'post', 'patch', 'delete', 'head', 'options'];

/** All examples of a media type or parameter: the single `example`, or each named one; else its schema's. */
function examplesOf(document, node) {
  const { example, examples, schema } = follow(document, node) ?? {};
  if (example !== undefined) return { example };
  if (examples)
    return Object.fromEntries(Object.entries(examples).map(([name, entry]) => [name, follow(document, entry)?.value]));
  const of = follow(document, schema);
  if (of?.example !== undefined) return { example: of.example };
  return of?.examples?.[0] === undefined ? {} : { example: of.examples[0] };
}

const ofContent = (document, content) =>
  Object.assign({}, ...Object.values(content ?? {}).map((media) => examplesOf(document, media)));

function ofOperation(document, item, operation) {
  const parameters = {};
  for (const entry of [...(item.parameters ?? []), ...(operation.parameters ?? [])]) {
    const parameter = follow(document, entry);
    const [first] = Object.values(examplesOf(document, parameter));
    if (first !== undefined) parameters[parameter.name] = first;
  }
  const responses = Object.entries(operation.responses ?? {}).map(([status, response]) => [
    status,
    ofContent(document, follow(document, response)?.content),
  ]);
  return {
    parameters,
    request: ofContent(document, follow(document, operation.requestBody)?.content),
    responses: Object.fromEntries(responses),
  };
}

export function files(documents) {
  const made = {};
  for (const document of Object.values(documents)) {
    for (const entry of Object.values(document.paths ?? {})) {
      const item = follow(document, entry);
      for (const method of METHODS)
        if (item[method]) made[item[method].operationId] = ofOperation(document, item, item[method]);
    }
  }
  return {
    'packages/sandbox/src/generated/examples.ts': `${header('openapi/*.yaml')}
/** The examples an operation declares, each by its name ("example" where it has none). */
export interface OperationExamples {
  readonly parameters: Record<string, unknown>;
  readonly request: Record<string, unknown>;
  readonly responses: Record<string, Record<string, unknown>>;
}

/** By operationId. */
export const examples: Record<string, OperationExamples> = ${literal(made, 2)};
`,
  };
}

// packages/client/operations.md: every call of the client beside the operation it makes, who may make it and what it is
// refused with.
import { header } from './header.mjs';
import { nouns } from './nouns.mjs';

/** `draft: Body<'createRegistration'>, options?: SendOptions` → `draft, options?`. */
const takenBy = (parameters) => [...parameters.matchAll(/(\w+\??):/g)].map(([, name]) => name).join(', ');

/** Every operation by its id, with the codes it is refused with. */
function operationsOf(documents) {
  const found = new Map();
  for (const [platform, document] of Object.entries(documents)) {
    for (const [path, item] of Object.entries(document.paths)) {
      for (const [method, operation] of Object.entries(item)) {
        if (!operation.operationId || operation['x-sen-native-form']) continue;
        const refusals = Object.entries(operation.responses).filter(([status]) => Number(status) >= 400);
        const codes = new Set(refusals.flatMap(([, response]) => codesIn(document, response)));
        found.set(operation.operationId, {
          platform,
          method,
          ways: operation.security,
          line: `${method.toUpperCase()} ${path}`,
          who: whoMay(operation.security),
          codes,
        });
      }
    }
  }
  return found;
}

/** The codes below a part of a document, wherever its references lead. */
function codesIn(document, part, seen = new Set()) {
  if (part === null || typeof part !== 'object') return [];
  if (typeof part.$ref === 'string') {
    if (seen.has(part.$ref)) return [];
    seen.add(part.$ref);
    const target = part.$ref
      .slice(2)
      .split('/')
      .reduce((inside, key) => inside[key.replaceAll('~1', '/').replaceAll('~0', '~')], document);
    return codesIn(document, target, seen);
  }
  const own = part.properties?.code;
  if (own) return own.const ? [own.const] : (own.enum ?? []);
  return ['schema', 'content', 'application/problem+json', 'oneOf', 'anyOf', 'allOf']
    .flatMap((key) => part[key] ?? [])
    .flatMap((inside) => codesIn(document, inside, seen));
}

const WAYS = { otpSession: 'one-time code', citizenToken: 'citizen', officerToken: 'officer', serverToken: 'server' };

function whoMay(security) {
  const ways = security.map((way) => Object.entries(way).find(([scheme]) => scheme !== 'siteKey'));
  if (ways.includes(undefined)) return 'anyone';
  return ways
    .map(([scheme, scopes]) => [WAYS[scheme], ...(scopes.length ? [`(${scopes.join(', ')})`] : [])].join(' '))
    .join(', ');
}

const listed = (codes) => codes.map((code) => `\`${code}\``).join(', ');

/** What all calls of a kind are refused with is said once. */
const KINDS = {
  'Any call': () => true,
  'What may carry a site key': ({ ways }) => ways.some((way) => 'siteKey' in way),
  'What is asked for somebody': ({ who }) => who !== 'anyone',
  'What is sent by `POST`': ({ method }) => method === 'post',
};

/** For each kind of call its codes, each code with the widest kind. */
function sharedBy(all) {
  const shared = {};
  for (const [kind, belongs] of Object.entries(KINDS)) {
    const [first, ...others] = all.filter(belongs).map(({ codes }) => codes);
    const known = Object.values(shared).flat();
    shared[kind] = [...first].filter((code) => others.every((codes) => codes.has(code)) && !known.includes(code));
  }
  return shared;
}

function page(documents) {
  const operations = operationsOf(documents);
  const shared = sharedBy([...operations.values()]);
  const untold = new Set(operations.keys());
  const parts = nouns().map(({ name, platform, file, purpose, verbs }) => {
    const rows = verbs.map(({ does, verb, parameters, id }) => {
      const operation = operations.get(id);
      untold.delete(id);
      if (operation.platform !== platform)
        throw new Error(`packages/client/src/${file} calls ${id}, an operation of the platform ${operation.platform}`);
      const kinds = Object.keys(KINDS).filter((kind) => KINDS[kind](operation));
      const own = [...operation.codes].filter((code) => !kinds.some((kind) => shared[kind].includes(code)));
      return `| \`${verb}(${takenBy(parameters)})\` | ${does} | \`${operation.line}\` (\`${id}\`) | ${operation.who} | ${listed(own)} |`;
    });
    return `## platform.${name}\n\n${purpose}\n\n| call | does | operation | who may | also refused with |\n|---|---|---|---|---|\n${rows.join('\n')}\n`;
  });
  if (untold.size > 0)
    throw new Error(`No call with a line of its own in packages/client/src/resources: ${[...untold].join(', ')}`);
  const kinds = Object.entries(shared).map(([kind, codes]) => `| ${kind} | ${listed(codes)} |`);
  return `# The ${operations.size} calls of the client

Each is one operation of the contract. \`options\` may be left out: it takes \`signal\`, \`session\` and \`timeouts\`; what sends something also \`idempotencyKey\`, what changes a record \`ifMatch\`, what carries files \`onProgress\`. A list can be awaited for its first page, or gone through with \`for await\`.

\`isRefused(error, '<operation>')\` narrows \`error.code\` to the codes of the operation, and \`error.problem\` with it: those in its row, and these.

| calls | may be refused with |
|---|---|
${kinds.join('\n')}

${parts.join('\n')}`;
}

export async function files(documents) {
  return {
    'packages/client/operations.md': `<!-- ${header('openapi/ and packages/client/src/resources/').trim().slice(3)} -->\n\n${page(documents)}`,
  };
}

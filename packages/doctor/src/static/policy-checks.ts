/** What the headers of a page forbid, worked out without a browser. */
import { createHash } from 'node:crypto';
import { allows, needsOwnDirective, effectiveDirective, withSource, type Policy } from '../content-policy.ts';
import { configUrlOf, redactUrl } from '../addresses.ts';
import type { Finding } from '../diagnoses.ts';
import { TRUSTED_TYPES, tagRequiring } from '../requirements.ts';
import { allowlist, isAllowed } from '../permissions-policy.ts';
import type { ScriptTag } from '../page-snapshot.ts';
import type { PageSource } from './page-source.ts';

/** A source as it is written: 'self' for the page's own origin. */
const sourceOf = (url: URL, from: URL): string => (url.origin === from.origin ? "'self'" : url.origin);

/** The first policy in which the directive refuses, and what to write there. */
function refusal(
  policies: readonly Policy[],
  directive: string,
  more: string,
  accepts: (sources: readonly string[]) => boolean,
): { directive: string; write: string; sources: readonly string[] } | undefined {
  for (const policy of policies) {
    const rule = effectiveDirective(policy, directive);
    if (!rule || accepts(rule.sources)) continue;
    const name = needsOwnDirective(rule.name, directive) ? directive.replace('-elem', '') : rule.name;
    const { sources } = rule;
    return {
      directive: [rule.name, ...sources].join(' '),
      write: withSource(name, rule.name === name ? sources : [], [more]),
      sources,
    };
  }
  return undefined;
}

interface Entry {
  readonly url: URL;
  readonly script: ScriptTag;
  /** What came, where it came. */
  readonly bytes: Uint8Array | undefined;
}

const hashOf = (algorithm: string, bytes: Uint8Array): string =>
  `${algorithm}-${createHash(algorithm).update(bytes).digest('base64')}`;

export function diagnoseScriptPolicy(
  { policies, baseUrl: from }: PageSource,
  { url, script, bytes }: Entry,
): readonly Finding[] {
  const { nonce, integrity, src } = script;
  const refused = refusal(policies, 'script-src-elem', sourceOf(url, from), (sources) =>
    allows(sources, { url, from, nonce, integrity }),
  );
  if (!refused) return [];
  const { sources, ...said } = refused;
  const at = redactUrl(url);
  if (sources.some((source) => source.startsWith("'nonce-")))
    return [{ code: 'csp-nonce-missing', facts: { ...said, url: src ?? at } }];
  // Beside it an address counts for nothing: the digest of the file has to be there, and in the tag.
  const hash = bytes && (integrity.split(/\s+/)[0] || hashOf('sha384', bytes));
  const name = said.directive.split(' ')[0] ?? 'script-src';
  const strict = sources.some((source) => source.toLowerCase() === "'strict-dynamic'");
  const write = strict && hash ? `${withSource(name, sources, [`'${hash}'`])} (integrity="${hash}")` : said.write;
  return [{ code: 'csp-blocks-script', facts: { url: at, directive: said.directive, write } }];
}

/** May the loader bring its files? Each carries the loader's nonce and its own digest. */
export function diagnoseFilesPolicy(
  { policies, baseUrl: from }: PageSource,
  { script, url, bytes }: Entry & { bytes: Uint8Array },
): readonly Finding[] {
  const asked = { url, from, nonce: script.nonce, integrity: hashOf('sha256', bytes), byScript: true };
  const refused = refusal(policies, 'script-src-elem', sourceOf(url, from), (sources) => allows(sources, asked));
  return refused
    ? [
        {
          code: 'csp-blocks-script',
          facts: { url: redactUrl(url), directive: refused.directive, write: refused.write },
        },
      ]
    : [];
}

export function diagnoseConnectPolicy({ policies, baseUrl: from }: PageSource, platform: URL): readonly Finding[] {
  // A policy may name the path: what is called lies below the address.
  const url = new URL(configUrlOf(redactUrl(platform)), from);
  const refused = refusal(policies, 'connect-src', sourceOf(platform, from), (sources) =>
    allows(sources, { url, from }),
  );
  return refused
    ? [
        {
          code: 'csp-blocks-platform',
          facts: { url: redactUrl(platform), directive: refused.directive, write: refused.write },
        },
      ]
    : [];
}

/** May the page show this frame? */
export function diagnoseFramePolicy({ policies, baseUrl: from }: PageSource, frame: URL): readonly Finding[] {
  const refused = refusal(policies, 'frame-src', sourceOf(frame, from), (sources) =>
    allows(sources, { url: frame, from }),
  );
  return refused
    ? [
        {
          code: 'csp-blocks-frame',
          facts: { url: redactUrl(frame), directive: refused.directive, write: refused.write },
        },
      ]
    : [];
}

/** What depends on which tags the page has. `scripts`: those of Sen that run. */
export function diagnosePagePolicies(
  page: PageSource,
  tags: readonly string[],
  scripts: readonly { readonly url: URL; readonly isLoader: boolean }[],
): readonly Finding[] {
  const { policies, baseUrl: from } = page;
  const [{ url: file } = { url: from }] = scripts;
  const loader = scripts.some(({ isLoader }) => isLoader);
  return [
    ...diagnoseReading(policies, tags, file, from),
    ...diagnoseTrustedTypes(policies, { loader, worker: tagRequiring('worker', tags) !== undefined }),
    ...diagnoseSandbox(policies),
    ...diagnosePermissions(page, from, tags),
  ];
}

/**
 * Reading codes takes WebAssembly, which is fetched from beside the script, and a worker, which is started from bytes
 * that were checked.
 */
function diagnoseReading(
  policies: readonly Policy[],
  tags: readonly string[],
  file: URL,
  from: URL,
): readonly Finding[] {
  const [wasm, worker] = [tagRequiring('wasm', tags), tagRequiring('worker', tags)];
  const own = sourceOf(file, from);
  const noWasm =
    wasm &&
    (refusal(policies, 'script-src', "'wasm-unsafe-eval'", (sources) =>
      sources.some((source) => /^'(?:wasm-)?unsafe-eval'$/i.test(source)),
    ) ??
      refusal(policies, 'connect-src', own, (sources) => allows(sources, { url: file, from })));
  const made = new URL(`blob:${from.origin}/worker`);
  const noWorker =
    worker &&
    refusal(policies, 'worker-src', 'blob:', (sources) => allows(sources, { url: made, from, byScript: true }));
  return [
    ...(wasm && noWasm
      ? [{ code: 'csp-blocks-wasm', facts: { tag: wasm, directive: noWasm.directive, write: noWasm.write } } as const]
      : []),
    ...(worker && noWorker
      ? [
          {
            code: 'csp-blocks-worker',
            facts: { tag: worker, directive: noWorker.directive, write: noWorker.write },
          } as const,
        ]
      : []),
  ];
}

function diagnoseTrustedTypes(
  policies: readonly Policy[],
  { loader, worker }: { loader: boolean; worker: boolean },
): readonly Finding[] {
  const wanted = [
    TRUSTED_TYPES.everywhere,
    ...(loader ? [TRUSTED_TYPES.loader] : []),
    ...(worker ? [TRUSTED_TYPES.worker] : []),
  ];
  for (const policy of policies) {
    const names = policy.get('trusted-types');
    if (!names) continue;
    const missing = names.includes('*') ? [] : wanted.filter((name) => !names.includes(name));
    if (missing.length > 0)
      return [
        {
          code: 'csp-trusted-types',
          facts: {
            missing: missing.join(', '),
            directive: ['trusted-types', ...names].join(' '),
            write: withSource('trusted-types', names, missing),
          },
        },
      ];
  }
  return [];
}

const SANDBOX_NEEDS = ['allow-scripts', 'allow-same-origin', 'allow-forms'];

export function diagnoseSandboxTokens(tokens: readonly string[]): readonly Finding[] {
  const missing = SANDBOX_NEEDS.filter((token) => !tokens.includes(token));
  return missing.length > 0
    ? [{ code: 'frame-sandboxed', facts: { missing: missing.join(' '), write: [...tokens, ...missing].join(' ') } }]
    : [];
}

const diagnoseSandbox = (policies: readonly Policy[]): readonly Finding[] =>
  policies.flatMap((policy) => {
    const tokens = policy.get('sandbox');
    return tokens ? diagnoseSandboxTokens(tokens) : [];
  });

function diagnosePermissions({ headers }: PageSource, from: URL, tags: readonly string[]): readonly Finding[] {
  const header = headers.get('permissions-policy') ?? '';
  return (['camera', 'geolocation'] as const).flatMap((feature): Finding[] => {
    const tag = tagRequiring(feature, tags);
    if (!tag || isAllowed(header, feature, from.origin)) return [];
    const others = (allowlist(header, feature) ?? '').match(/"[^"]*"/g) ?? [];
    return [
      {
        code: feature === 'camera' ? 'camera-forbidden' : 'location-forbidden',
        facts: { tag, write: `${feature}=(${['self', ...others].join(' ')})` },
      },
    ];
  });
}

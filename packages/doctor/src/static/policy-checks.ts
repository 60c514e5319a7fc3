/** What the headers of a page forbid, worked out without a browser. */
import { allows, ruling, withSource, type Policy } from '../content-policy.ts';
import { shown } from '../addresses.ts';
import type { Finding } from '../diagnoses.ts';
import { isLoader, TRUSTED_TYPES, whoNeeds } from '../needs.ts';
import { allowlist, isAllowed } from '../permissions-policy.ts';
import type { ScriptTag } from '../sketch.ts';
import type { PageSource } from './page-source.ts';

/** A source as one writes it: 'self' for the page's own origin. */
const sourceOf = (url: URL, from: URL): string => (url.origin === from.origin ? "'self'" : url.origin);

/** The first policy in which the directive refuses, and what to write there. */
function refusal(
  policies: readonly Policy[],
  directive: string,
  more: string,
  accepts: (sources: readonly string[]) => boolean,
): { directive: string; write: string } | undefined {
  for (const policy of policies) {
    const rule = ruling(policy, directive);
    if (!rule || accepts(rule.sources)) continue;
    const name = rule.name === 'default-src' ? directive.replace('-elem', '') : rule.name;
    return { directive: [rule.name, ...rule.sources].join(' '), write: withSource(name, rule.name === name ? rule.sources : [], [more]) };
  }
  return undefined;
}

export function judgeScriptPolicy({ policies, url: from }: PageSource, { url, script }: { url: URL; script: ScriptTag }): readonly Finding[] {
  if (!from) return [];
  const { nonce, integrity } = script;
  const refused = refusal(policies, 'script-src-elem', sourceOf(url, from), (sources) => allows(sources, { url, from, nonce, integrity }));
  return refused ? [{ code: 'csp-blocks-script', facts: { url: shown(url), ...refused } }] : [];
}

export function judgeConnectPolicy({ policies, url: from }: PageSource, platform: URL): readonly Finding[] {
  if (!from) return [];
  const refused = refusal(policies, 'connect-src', sourceOf(platform, from), (sources) => allows(sources, { url: platform, from }));
  return refused ? [{ code: 'csp-blocks-platform', facts: { url: shown(platform), ...refused } }] : [];
}

/** What depends on which tags the page has. `scripts`: where Sen's own files stand. */
export function judgePagePolicies(page: PageSource, tags: readonly string[], scripts: readonly URL[]): readonly Finding[] {
  const { policies, url: from } = page;
  if (!from) return [];
  const findings: Finding[] = [];
  const wasm = whoNeeds('wasm', tags);
  const noWasm =
    wasm && refusal(policies, 'script-src', "'wasm-unsafe-eval'", (sources) => sources.some((source) => /^'(?:wasm-)?unsafe-eval'$/i.test(source)));
  if (wasm && noWasm) findings.push({ code: 'csp-blocks-wasm', facts: { tag: wasm, ...noWasm } });

  const worker = whoNeeds('worker', tags);
  const [file = from] = scripts;
  const noWorker =
    worker && refusal(policies, 'worker-src', sourceOf(file, from), (sources) => allows(sources, { url: file, from }) || sources.includes('blob:'));
  if (worker && noWorker) findings.push({ code: 'csp-blocks-worker', facts: { tag: worker, ...noWorker } });

  findings.push(
    ...judgeTrustedTypes(policies, { loader: scripts.some(({ href }) => isLoader(href)), worker: worker !== undefined }),
    ...judgeSandbox(policies),
  );
  return [...findings, ...judgePermissions(page, from, tags)];
}

function judgeTrustedTypes(policies: readonly Policy[], { loader, worker }: { loader: boolean; worker: boolean }): readonly Finding[] {
  const wanted = [TRUSTED_TYPES.everywhere, ...(loader ? [TRUSTED_TYPES.loader] : []), ...(worker ? [TRUSTED_TYPES.worker] : [])];
  for (const policy of policies) {
    const names = policy.get('trusted-types');
    if (!names) continue;
    const missing = names.includes('*') ? [] : wanted.filter((name) => !names.includes(name));
    if (missing.length > 0)
      return [
        {
          code: 'csp-trusted-types',
          facts: { missing: missing.join(', '), directive: ['trusted-types', ...names].join(' '), write: withSource('trusted-types', names, missing) },
        },
      ];
  }
  return [];
}

const SANDBOX_NEEDS = ['allow-scripts', 'allow-same-origin', 'allow-forms'];

export function judgeSandboxTokens(tokens: readonly string[]): readonly Finding[] {
  const missing = SANDBOX_NEEDS.filter((token) => !tokens.includes(token));
  return missing.length > 0 ? [{ code: 'frame-sandboxed', facts: { missing: missing.join(' '), write: [...tokens, ...missing].join(' ') } }] : [];
}

const judgeSandbox = (policies: readonly Policy[]): readonly Finding[] =>
  policies.flatMap((policy) => {
    const tokens = policy.get('sandbox');
    return tokens ? judgeSandboxTokens(tokens) : [];
  });

function judgePermissions({ headers }: PageSource, from: URL, tags: readonly string[]): readonly Finding[] {
  const header = headers.get('permissions-policy') ?? '';
  return (['camera', 'geolocation'] as const).flatMap((feature): Finding[] => {
    const tag = whoNeeds(feature, tags);
    if (!tag || isAllowed(header, feature, from.origin)) return [];
    const others = (allowlist(header, feature) ?? '').match(/"[^"]*"/g) ?? [];
    return [{ code: feature === 'camera' ? 'camera-forbidden' : 'location-forbidden', facts: { tag, write: `${feature}=(${['self', ...others].join(' ')})` } }];
  });
}

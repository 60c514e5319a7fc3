import { needsOwnDirective, parsePolicies, effectiveDirective, withSource, type Policy } from '../content-policy.ts';
import type { Finding } from '../diagnoses.ts';
import { TRUSTED_TYPES, tagRequiring } from '../requirements.ts';

/** What the browser said it refused: of a SecurityPolicyViolationEvent, the parts that name no person. */
export interface Violation {
  readonly directive: string;
  readonly blocked: string;
  readonly source: string;
  readonly sample: string;
  readonly policy: string;
}

export interface PageContext {
  /** Addresses of `base-url`s. */
  readonly platforms: readonly string[];
  /** Addresses of Sen's scripts. */
  readonly scripts: readonly string[];
  readonly tags: readonly string[];
}

const folderOf = (url: string): string => url.replace(/[^/]*$/, '');
const originOf = (url: string): string => (URL.canParse(url) ? new URL(url).origin : url);

/** The directive to write instead. */
function correctedDirective(
  policy: string,
  directive: string,
  more: readonly string[],
): { directive: string; write: string } {
  const [parsed = new Map() as Policy] = parsePolicies(policy);
  const { name, sources } = effectiveDirective(parsed, directive) ?? { name: directive, sources: [] };
  const target = needsOwnDirective(name, directive) ? directive.replace('-elem', '') : name;
  return { directive: [name, ...sources].join(' '), write: withSource(target, name === target ? sources : [], more) };
}

/** Is this about us, and which diagnosis is it? Violations of the page's own scripts are none of our business. */
export function diagnoseViolation(
  { directive, blocked, source, sample, policy }: Violation,
  { platforms, scripts, tags }: PageContext,
): readonly Finding[] {
  const folders = scripts.map(folderOf).filter(Boolean);
  const isOurs = (url: string): boolean => folders.some((folder) => url.startsWith(folder));
  if (directive === 'connect-src') {
    const url = platforms.find((platform) => originOf(platform) === originOf(blocked));
    if (url)
      return [
        { code: 'csp-blocks-platform', facts: { url, ...correctedDirective(policy, directive, [originOf(url)]) } },
      ];
  }
  if (directive.startsWith('script-src') && /^wasm-eval/.test(blocked)) {
    const tag = tagRequiring('wasm', tags);
    return tag
      ? [
          {
            code: 'csp-blocks-wasm',
            facts: { tag, ...correctedDirective(policy, 'script-src', ["'wasm-unsafe-eval'"]) },
          },
        ]
      : [];
  }
  if (directive === 'worker-src' && (isOurs(source) || isOurs(blocked)))
    return [
      {
        code: 'csp-blocks-worker',
        facts: {
          tag: tagRequiring('worker', tags) ?? 'sen-qr-scanner',
          ...correctedDirective(policy, directive, ['blob:']),
        },
      },
    ];
  if (directive === 'trusted-types') {
    const allowed = parsePolicies(policy)[0]?.get('trusted-types') ?? [];
    const name = Object.values(TRUSTED_TYPES).find((known) => sample.startsWith(known));
    // A name that is allowed was taken already: by the other of two versions, of which is told anyway, or by the page's
    // own Lit.
    const missing =
      name !== undefined && allowed.includes(name) ? (scripts.length > 1 ? undefined : "'allow-duplicates'") : name;
    return missing
      ? [{ code: 'csp-trusted-types', facts: { missing, ...correctedDirective(policy, 'trusted-types', [missing]) } }]
      : [];
  }
  if (directive.startsWith('script-src') && isOurs(blocked)) {
    const said = correctedDirective(policy, 'script-src-elem', [originOf(blocked)]);
    return /'nonce-/.test(said.directive)
      ? [{ code: 'csp-nonce-missing', facts: { url: blocked, ...said } }]
      : [{ code: 'csp-blocks-script', facts: { url: blocked, ...said } }];
  }
  return isOurs(source) || isOurs(blocked) ? [{ code: 'csp-blocks-other', facts: { directive, url: blocked } }] : [];
}

import { createHash } from 'node:crypto';
import { definesElements, isSenFile, redactUrl } from '../addresses.ts';
import type { Finding } from '../diagnoses.ts';
import type { ScriptTag } from '../page-snapshot.ts';
import { diagnoseScriptPolicy } from './policy-checks.ts';
import { NotFetchedError, type Fetched, type Fetcher } from './fetcher.ts';
import { isLoader } from '../requirements.ts';
import type { PageSource } from './page-source.ts';
import { stillCompressed } from './still-compressed.ts';

/** A type that a browser takes for a program. */
export const JAVASCRIPT = /^(?:text|application)\/(?:x-)?(?:java|ecma)script\b/i;
const MODULE_SYNTAX = /\bimport\.meta\b|\bimport\s*[{*"']|\bexport\s*[{*]|\bimport\s+\w+\s+from\b/;
const ALGORITHMS = ['sha512', 'sha384', 'sha256'] as const;

export interface SenScript {
  readonly url: URL;
  readonly script: ScriptTag;
  readonly code: string;
  /** It brings files of its own; a bundler's file does not. */
  readonly isLoader: boolean;
}

export interface ScriptReport {
  readonly findings: readonly Finding[];
  /** Scripts of Sen that arrive and run. */
  readonly running: readonly SenScript[];
  /** The page names one of Sen's files, whether it arrives or not. */
  readonly named: boolean;
  /** Another script of the page mentions our tags: it may write them. */
  readonly mentioned: boolean;
}

/** Which scripts of the page bring the elements, and does each arrive and run? */
export async function checkScripts(page: PageSource, fetcher: Fetcher): Promise<ScriptReport> {
  const findings: Finding[] = [];
  const running: SenScript[] = [];
  const urls = new Set<string>();
  let mentioned = page.snapshot.scripts.some(({ names }) => names);
  for (const { script, written } of page.snapshot.scripts.flatMap(addressesOf)) {
    const url = resolve(written, page);
    if (!url || script.nomodule) continue;
    const checked = await checkScript({ script, written, url, page, fetcher });
    mentioned ||= checked === 'mentions';
    if (!checked || checked === 'mentions') continue;
    urls.add(redactUrl(url));
    findings.push(...checked.findings);
    if (checked.code !== undefined)
      running.push({
        url,
        script,
        code: checked.code,
        isLoader: isLoader(url.href) || checked.code.includes('sen-loader'),
      });
  }
  if (urls.size > 1)
    findings.push({ code: 'two-versions', facts: { count: String(urls.size), urls: [...urls].join(', ') } });
  return { findings, running, named: urls.size > 0, mentioned };
}

const addressesOf = (script: ScriptTag): readonly { script: ScriptTag; written: string }[] =>
  (script.src === undefined ? script.imports.filter((name) => /^(?:[./]|https?:)/.test(name)) : [script.src]).map(
    (written) => ({ script, written }),
  );

export const baseOf = ({ snapshot, baseUrl }: PageSource): URL =>
  snapshot.base !== undefined && URL.canParse(snapshot.base, baseUrl) ? new URL(snapshot.base, baseUrl) : baseUrl;

export function resolve(written: string, page: PageSource): URL | undefined {
  const base = baseOf(page);
  return URL.canParse(written, base) ? new URL(written, base) : undefined;
}

interface ScriptCheck {
  readonly script: ScriptTag;
  readonly written: string;
  readonly url: URL;
  readonly page: PageSource;
  readonly fetcher: Fetcher;
}

/** Undefined for a script that is not of Sen; `code` where it runs. */
async function checkScript(
  check: ScriptCheck,
): Promise<{ findings: readonly Finding[]; code?: string } | 'mentions' | undefined> {
  const { script, written, url, page, fetcher } = check;
  const isNamed = isSenFile(written);
  const at = redactUrl(url);
  if (page.url?.protocol === 'https:' && url.protocol === 'http:' && isNamed)
    return { findings: [{ code: 'mixed-content', facts: { url: at, secure: at.replace(/^http:/, 'https:') } }] };
  const answer = await fetcher
    .get(url)
    .catch((error: unknown) => (error instanceof NotFetchedError ? error : new NotFetchedError('network')));
  const code =
    answer instanceof NotFetchedError || answer.status >= 400 ? undefined : new TextDecoder().decode(answer.bytes);
  if (!isNamed && !definesElements(code ?? '')) return /\bsen-[a-z]/.test(code ?? '') ? 'mentions' : undefined;
  const off = deactivated(check);
  if (off) return { findings: [off] };

  const redirected = await redirectedByBase(check, code);
  if (redirected) return { findings: [redirected] };
  const policy = diagnoseScriptPolicy(page, {
    url,
    script,
    bytes: answer instanceof NotFetchedError ? undefined : answer.bytes,
  });
  if (policy.length > 0) return { findings: policy };
  if (answer instanceof NotFetchedError)
    return answer.code === 'not-followed' ? { findings: [] } : { findings: [unreachable(at, answer.code)] };
  const wrong = diagnoseAnswer(answer, check, code ?? '');
  return wrong ? { findings: [wrong] } : { findings: [], code: code ?? '' };
}

/** A type that browsers take for data, as consent tools write it to hold scripts back. */
function deactivated({ script: { type }, url, written }: ScriptCheck): Finding | undefined {
  // Rocket Loader puts its mark before the type and runs the script later.
  if (type === '' || type === 'module' || JAVASCRIPT.test(type) || /-(?:module|text\/javascript)$/.test(type))
    return undefined;
  const write = `<script ${/classic/.test(written) ? 'defer' : 'type="module"'} src="${written}"></script>`;
  return { code: 'script-switched-off', facts: { url: redactUrl(url), type, write } };
}

const unreachable = (url: string, answer: string): Finding => ({ code: 'script-unreachable', facts: { url, answer } });

function diagnoseAnswer(
  { status, headers, bytes }: Fetched,
  { script, url, page }: ScriptCheck,
  code: string,
): Finding | undefined {
  const at = redactUrl(url);
  const isModule = /\bmodule$/.test(script.type) || script.src === undefined;
  const type = headers.get('content-type') ?? '';
  if (status >= 400) return unreachable(at, String(status));
  const coding = stillCompressed({ headers, bytes });
  if (coding) return { code: 'still-compressed', facts: { url: at, coding } };
  if (!JAVASCRIPT.test(type) && (isModule || headers.get('x-content-type-options') === 'nosniff' || /html/.test(type)))
    return { code: 'script-not-javascript', facts: { url: at, type: type || '?' } };
  if (!isModule && MODULE_SYNTAX.test(code)) return { code: 'script-not-module', facts: { url: script.src ?? at } };
  const needsCors = isModule || script.crossorigin !== undefined || script.integrity !== '';
  const origin = page.url?.origin;
  const allowed = headers.get('access-control-allow-origin');
  if (origin && needsCors && url.origin !== origin && allowed !== '*' && allowed !== origin)
    return { code: 'script-cors-refused', facts: { url: at, origin } };
  const integrity = expected(script.integrity, bytes);
  return integrity ? { code: 'integrity-mismatch', facts: { url: at, integrity } } : undefined;
}

/** The value that would be right, when none of the strongest kind that is written is. */
function expected(written: string, bytes: Uint8Array): string | undefined {
  const hashes = written.split(/\s+/).filter(Boolean);
  const algorithm = ALGORITHMS.find((name) => hashes.some((hash) => hash.startsWith(`${name}-`)));
  if (!algorithm) return undefined;
  const right = `${algorithm}-${createHash(algorithm).update(bytes).digest('base64')}`;
  return hashes.some((hash) => hash.replace(/\?.*$/, '') === right) ? undefined : right;
}

/** Would the script be found, had `<base>` not redirected its address? */
async function redirectedByBase(
  { written, url, page, fetcher }: ScriptCheck,
  code: string | undefined,
): Promise<Finding | undefined> {
  if (code !== undefined || page.snapshot.base === undefined || !page.url) return undefined;
  const straight = new URL(written, page.url);
  if (straight.href === url.href) return undefined;
  const answer = await fetcher.get(straight).catch(() => undefined);
  if (!answer || answer.status >= 400) return undefined;
  return {
    code: 'base-href',
    facts: { base: page.snapshot.base, written, becomes: redactUrl(url), write: `src="${redactUrl(straight)}"` },
  };
}

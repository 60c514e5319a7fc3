/**
 * What forms that a browser posts without a script need of HTTP: the fields that were posted, where they may come from,
 * and responses that are pages. Which forms there are, their platforms say: `platforms/vaccination/forms/`.
 */
import type { Page, PageRefusal } from '@sen/elements/server';
import type { SiteKey } from '../control/demo-keys.ts';
import type { PlatformCaches } from '../data/caches.ts';
import type { SandboxDatabase } from '../data/database/schema.ts';
import type { Secret } from '../data/secrets.ts';
import type { CodeLimits } from './access/code-limits.ts';
import { originAllowed } from './access/security.ts';
import type { Operation } from './contract.ts';
import { bodyLimitsOf } from './requests/body-limits.ts';
import { readBody } from './requests/bounded-body.ts';
import { hasNul, readFields } from './requests/form-fields.ts';
import { ProblemError } from './responses/problem-error.ts';

export interface NativeRequest {
  operation: Operation;
  request: Request;
  params: Record<string, string>;
  db: SandboxDatabase;
  pepper: Secret;
  secret: Secret;
  /** Where the browser is. */
  place: string;
  codeLimits: CodeLimits;
  caches: PlatformCaches;
  now: Date;
  /**
   * Trouble that came before the form was looked at: the pace, the maintenance. Told on the page that keeps what was
   * typed.
   */
  early?: ProblemError | undefined;
}

export interface NativeResponse {
  status: number;
  text?: string;
  headers: Headers;
}

/** A request while the database cannot be asked. */
export type NativeRequestWithoutDatabase = Omit<NativeRequest, 'db' | 'pepper' | 'secret'>;

/** How the dispatcher reaches the forms. */
export interface NativeForms {
  answer(native: NativeRequest): Promise<NativeResponse>;
  /** The page that says so; a form that was posted stays on it as it was filled in. */
  withoutDatabase(native: NativeRequestWithoutDatabase, refusal: ProblemError): Promise<NativeResponse>;
}

/** In one place what a page may do: nothing but show itself and be posted here. */
export async function pageResponse(
  status: number,
  { html, styles }: Page,
  problem?: Pick<PageRefusal, 'code' | 'extra'>,
): Promise<NativeResponse> {
  const hash = btoa(
    String.fromCharCode(...new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(styles)))),
  );
  const headers = new Headers({
    'Content-Type': 'text/html; charset=utf-8',
    'Cache-Control': 'no-store',
    'Content-Security-Policy': `default-src 'none'; style-src 'sha256-${hash}'; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
    // Other than no-referrer, this leaves the Origin of what is posted here.
    'Referrer-Policy': 'same-origin',
    'X-Content-Type-Options': 'nosniff',
  });
  if (problem) headers.set('Sen-Problem', problem.code);
  const retryAfter = problem?.extra['retryAfter'];
  if (typeof retryAfter === 'number') headers.set('Retry-After', String(retryAfter));
  return { status, text: html, headers };
}

export const seeOther = (location: string): NativeResponse => ({
  status: 303,
  headers: new Headers({ Location: location, 'Cache-Control': 'no-store' }),
});

const POSTED = 'application/x-www-form-urlencoded';

/** No more of it is read, and no more fields, than the contract says a form of ours has. */
export async function readPostedFields({
  request,
  operation,
}: Pick<NativeRequest, 'request' | 'operation'>): Promise<URLSearchParams> {
  const type = (request.headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase();
  const limits = bodyLimitsOf(operation, POSTED);
  const body = await readBody(request, limits.bytes);
  if (!body || (type !== POSTED && body.length > 0)) throw new ProblemError('request-malformed');
  const text = new TextDecoder().decode(body);
  const fields = readFields(text, limits.parts);
  if (!fields || hasNul(text)) throw new ProblemError('request-malformed');
  return fields;
}

/**
 * A page with `Referrer-Policy: no-referrer` posts with the origin `null`; the browser then still says whether the page
 * was of this very site. There is nothing to steal by posting a stranger's form: no cookie lets it do more than anybody
 * could.
 */
export function checkFormOrigin(request: Request, key: SiteKey | undefined): void {
  if (request.headers.get('origin') === 'null' && request.headers.get('sec-fetch-site') === 'same-origin') return;
  if (!originAllowed(request, key)) throw new ProblemError('origin-not-allowed');
}

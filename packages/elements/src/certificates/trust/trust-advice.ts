/**
 * What the page itself must say before anything can be checked by it: for whoever builds it, beside the answer and in
 * the console.
 */
import type { Received } from '@sen/client';

/**
 * `say-sandbox`: the platform calls itself a sandbox, the page does not. `no-sandbox`: the page says sandbox, the
 * platform is none. `bring-anchors`: a platform that is in earnest, and a page without keys.
 */
export type TrustAdvice = 'say-sandbox' | 'no-sandbox' | 'bring-anchors';

export interface PageTrust {
  readonly sandbox: boolean;
  readonly anchors: readonly object[];
}

export function adviceOf(
  { sandbox, anchors }: PageTrust,
  environment: Received<'Config'>['environment'] | undefined,
): TrustAdvice | undefined {
  if (anchors.length > 0 || environment === undefined) return undefined;
  if (environment === 'sandbox') return sandbox ? undefined : 'say-sandbox';
  return sandbox ? 'no-sandbox' : 'bring-anchors';
}

/** For the console, in English as everything there. */
export const adviceInConsole: Readonly<Record<TrustAdvice, string>> = {
  'say-sandbox':
    'the platform calls itself a sandbox and the page does not. On a page for trying out, write <sen-platform sandbox>',
  'no-sandbox':
    'the page says sandbox and the platform is none. Remove the attribute sandbox, and write the platform’s keys into anchors',
  'bring-anchors': 'the page brings no keys. Write those you were given into <sen-platform anchors>',
};

/** For a gate. */
export const PLACE_IN_CONSOLE =
  'the page does not say whose rules apply. Write <sen-certificate-verifier province edition>; the country’s own are those of province 00';

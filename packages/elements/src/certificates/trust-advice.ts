/** What the page itself must say before anything can be checked by it: for whoever builds it, beside the answer and in the console. */
import type { Received } from '@sen/client';

/**
 * `say-sandbox`: the platform calls itself a sandbox, the page does not. `no-sandbox`: the page says sandbox, the platform is none.
 * `bring-anchors`: a platform that is in earnest, and a page without keys.
 */
export type TrustAdvice = 'say-sandbox' | 'no-sandbox' | 'bring-anchors';

export interface PageSays {
  readonly sandbox: boolean;
  readonly anchors: readonly object[];
}

export function adviceOf({ sandbox, anchors }: PageSays, environment: Received<'Config'>['environment'] | undefined): TrustAdvice | undefined {
  if (anchors.length > 0 || environment === undefined) return undefined;
  if (environment === 'sandbox') return sandbox ? undefined : 'say-sandbox';
  return sandbox ? 'no-sandbox' : 'bring-anchors';
}

/** For the console, in English as everything there. */
export const adviceInConsole: Readonly<Record<TrustAdvice, string>> = {
  'say-sandbox':
    'The platform calls itself a sandbox, but the page does not say so, so its keys are not believed and no certificate can be checked. Write <sen-platform sandbox …>, on pages for trying out only.',
  'no-sandbox':
    'The page says <sen-platform sandbox>, but the platform is not a sandbox, so no certificate can be checked. Remove the attribute sandbox and write the platform’s keys into anchors.',
  'bring-anchors':
    'The page brings no keys, so no certificate can be checked. Write the keys that the platform’s operators gave you into <sen-platform anchors=…>.',
};

/** For a gate. */
export const PLACE_IN_CONSOLE =
  'The page does not say whose rules apply at this gate, and the platform’s unsigned word is not enough. Write <sen-certificate-verifier province="…" edition="…">; the country’s own rules are those of province 00.';

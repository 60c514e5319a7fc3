/**
 * The keys that campaigns and forms are checked with: those of the signed trust bundle. Brings no reader of
 * certificates; whoever checks those has `trust-lists.ts`.
 */
import { instant, trust, type Transport } from '@sen/client';
import { openTrustBundle, type OpenedBundle, type TrustBundle } from '@sen/credential/bundle';
import type { PlatformSurroundings } from '../../kit/platform/platform-context.ts';
import { trustStore } from './trust-store.ts';

/** `no-anchors`: the page brings no keys, and is none for trying out. `no-bundle`: the list is old, or not genuine. */
export type KeysMissing = 'no-anchors' | 'no-bundle';

export type DocumentKeys =
  | { readonly trust: OpenedBundle['trust']; readonly now: Date; readonly missing?: undefined }
  | { readonly trust?: undefined; readonly missing: KeysMissing };

/**
 * What the page's anchors vouch for; on a page for trying out, before a platform that calls itself a sandbox, the keys
 * that this shows. A list older than one that was kept on the device is not taken.
 * @throws what the client throws where the platform cannot be asked
 */
export async function openDocumentKeys(
  http: Transport,
  { anchors, sandbox = false, baseUrl, config }: PlatformSurroundings,
  signal: AbortSignal,
): Promise<DocumentKeys> {
  const isTestPage = sandbox && anchors.length === 0;
  const isSandbox = config.state === 'ready' && config.value.environment === 'sandbox';
  // The clock of a sandbox may be set, and its keys are believed anyhow; a list in earnest ages by the device's own.
  const now = isTestPage && isSandbox ? new Date(instant(config.value.serverTime)) : new Date();
  if (anchors.length === 0 && !(isTestPage && isSandbox)) return { missing: 'no-anchors' };
  const document = (await trust(http).list({ signal })) as unknown as TrustBundle;
  // The keys of a sandbox are made anew with it: what another one left on the device says nothing of this one.
  const kept = isTestPage ? undefined : await trustStore(baseUrl, 'pinned').load();
  const {
    trust: found,
    refused,
    freshness,
  } = await openTrustBundle(document, {
    pinnedKeys: (isTestPage ? (document as Partial<TrustBundle>).payload?.anchors : anchors) ?? [],
    lastGood: kept?.bundle,
    now,
  });
  // Where a newer one was kept, that one counts; without either there is nothing to check by.
  const isGood = freshness.state === 'fresh' && (refused === undefined || kept?.bundle !== undefined);
  return isGood ? { trust: found, now } : { missing: 'no-bundle' };
}

/** A gate: what it downloads while it has a network, and how it judges a code afterwards without one. */
import { read } from '@sen/credential';
import type { Reading } from '@sen/credential';
import { openPolicy, openRevocations, openTrustBundle } from '@sen/credential/bundle';
import type { KeptBundle, OpenedBundle } from '@sen/credential/bundle';
import type { TrustEntry } from '@sen/credential';
import type { Sandbox } from '../index.ts';
import type { TestSandbox } from './test-sandbox.ts';

export interface Gate {
  opened: OpenedBundle;
  /** Judges at the sandbox's time, or at another. By the policy of a province when one is named. */
  judge(text: string, options?: { province?: string; now?: Date }): Promise<Reading>;
}

export interface GateOptions {
  /** What came with the program. @default the anchors of today */
  pinnedKeys?: Iterable<TrustEntry>;
  lastGood?: KeptBundle | undefined;
}

const anchorsOf = async (sandbox: Sandbox): Promise<TrustEntry[]> => sandbox.anchors();

/** Downloads everything a gate needs. */
export async function gateOf(
  { client, sandbox }: TestSandbox,
  { pinnedKeys, lastGood }: GateOptions = {},
): Promise<Gate> {
  const platform = client();
  const now = sandbox.clock.now();
  const bundle = await platform.trust.list();
  const opened = await openTrustBundle(bundle, { pinnedKeys: pinnedKeys ?? (await anchorsOf(sandbox)), lastGood, now });
  const index = await platform.trust.revocations();
  const slices = [];
  for (const { prefix } of index.slices) slices.push(await platform.trust.revocationSlice(prefix));
  const revocations = await openRevocations(index, slices, opened.trust);
  const documents = new Map<string, Awaited<ReturnType<typeof platform.trust.policy>>>();
  for (const province of ['79', '24'])
    documents.set(province, await platform.trust.policy(province, { edition: '2026-04-30' }));
  return {
    opened,
    async judge(text, options = {}) {
      const document = options.province === undefined ? undefined : documents.get(options.province);
      const rules = document && (await openPolicy(document as Parameters<typeof openPolicy>[0], opened.trust));
      if (document && !rules) throw new Error('The policy is not the one the bundle names.');
      return read(text, {
        trust: opened.trust,
        now: options.now ?? sandbox.clock.now(),
        revocations: revocations ?? null,
        ...(rules && { rules }),
      });
    },
  };
}

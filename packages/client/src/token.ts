/**
 * The token of the person signed in. The host keeps it; here it is only asked for, and asked for anew once when
 * the platform refuses it, however many calls were refused and in however many tabs of this origin.
 */
import type { AccessToken } from './options.ts';

/** How long the host may take to sign in again. */
const REFRESH_MS = 30_000;
/** A tab that waited for another gives its news this long to arrive. */
const NEWS_MS = 50;

/** A token and the one it replaced. Only a tab that holds the replaced one, so the same session, may take it. */
interface Renewal {
  refused: string | undefined;
  token: string;
}

export interface Tokens {
  current: (signal: AbortSignal | undefined) => Promise<string | undefined>;
  /** A token other than the refused one, or `undefined` when there is none to be had. The signal ends this call's waiting, not the others'. */
  renew: (refused: string | undefined, signal: AbortSignal | undefined) => Promise<string | undefined>;
}

/** `scope` tells platforms apart that are used from one origin. */
export function createTokens(ask: AccessToken, scope: string): Tokens {
  const name = `sen-token ${scope}`;
  let pending: Promise<string | undefined> | undefined;
  let last: Renewal | undefined;

  const known = (refused: string | undefined) => (last?.refused === refused ? last?.token : undefined);

  async function renewOnce(refused: string | undefined, channel: BroadcastChannel | undefined): Promise<string | undefined> {
    const signal = AbortSignal.timeout(REFRESH_MS);
    const askInTime = (refresh: boolean) => unlessAborted(ask({ refresh, signal }), signal);
    const current = await askInTime(false);
    if (current !== refused) return current; // renewed while this refusal was under way
    const token = known(refused) ?? (await askInTime(true));
    if (token !== undefined && token !== refused) {
      last = { refused, token };
      channel?.postMessage(last);
    }
    return token;
  }

  async function renew(refused: string | undefined): Promise<string | undefined> {
    const told = known(refused);
    if (told !== undefined) return told;
    const locks = globalThis.navigator?.locks;
    if (!locks) return renewOnce(refused, undefined);
    const channel = new BroadcastChannel(name);
    (channel as { unref?: () => void }).unref?.(); // Node: waiting for news is no reason to stay alive
    channel.onmessage = ({ data }: MessageEvent<Renewal>) => {
      last = data;
    };
    try {
      const mine = await locks.request(name, { ifAvailable: true }, async (lock) => lock && { token: await renewOnce(refused, channel) });
      if (mine) return mine.token;
      return await locks.request(name, { signal: AbortSignal.timeout(REFRESH_MS) }, async () => {
        await new Promise((resolve) => setTimeout(resolve, NEWS_MS));
        return renewOnce(refused, channel);
      });
    } finally {
      channel.close(); // an open channel keeps a page out of the back-forward cache
    }
  }

  return {
    current: (signal) => unlessAborted(ask({ refresh: false, signal }), signal),
    renew: (refused, signal) =>
      unlessAborted(
        (pending ??= renew(refused).finally(() => {
          pending = undefined;
        })),
        signal,
      ),
  };
}

/** A host that never answers must hold up neither a call nor every tab: the signal ends the waiting, whether the host listens to it or not. */
async function unlessAborted<T>(value: T | Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return value;
  let leave: (() => void) | undefined;
  const aborted = new Promise<never>((_, reject) => {
    leave = () => reject(signal.reason);
    if (signal.aborted) leave();
    signal.addEventListener('abort', leave);
  });
  try {
    return await Promise.race([value, aborted]);
  } finally {
    signal.removeEventListener('abort', leave!);
  }
}

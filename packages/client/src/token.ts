/**
 * The token of the person signed in. The host keeps it; here it is only asked for, and asked for anew once when
 * the platform refuses it, however many calls were refused and in however many tabs of this origin.
 */
import type { AccessToken } from './options.ts';
import { isPromise, withTimeout } from './timeout.ts';

/** How long the host may take to sign in again. */
const REFRESH_MS = 30_000;
/** Milliseconds for another tab to say that it has refreshed the same token. */
const OTHER_TABS_MS = 100;
/**
 * Milliseconds a tab goes on telling others of its new token, for refusals that were under way. Not longer: a page with
 * an open channel is not kept in the browser's back/forward cache.
 */
const CHANNEL_OPEN_MS = 5_000;

/** A token and the one it replaced. Only a tab that holds the replaced one, so the same session, may take it. */
interface TokenRefresh {
  refused: string;
  token: string;
}

export interface Tokens {
  /** The token to send, at once where the host has it at hand. */
  current: (signal: AbortSignal | undefined) => Promise<string | undefined> | string | undefined;
  /** A token other than the refused one, or `undefined` when there is none to be had. */
  refresh: (refused: string | undefined) => Promise<string | undefined>;
}

/** `scope` tells platforms apart that are used from one origin. */
export function createTokens(ask: AccessToken, scope: string): Tokens {
  const name = `sen-token ${scope}`;
  const pending = new Map<string | undefined, Promise<string | undefined>>();
  let last: TokenRefresh | undefined;

  /** What replaced a token, if that is known here. The host of a tab that was told of it still gives the old one. */
  const newestToken = (token: string | undefined) => (last?.refused === token ? last?.token : token);

  /**
   * A token that replaced none is not remembered: it began the session of somebody, and whoever uses the page next must
   * not have it.
   */
  function rememberRefresh({ refused, token }: Partial<TokenRefresh>): void {
    if (refused && token && token !== refused)
      last = { refused: last?.token === refused ? last.refused : refused, token };
  }

  async function refreshOnce(refused: string | undefined): Promise<string | undefined> {
    const signal = AbortSignal.timeout(REFRESH_MS);
    const askWithTimeout = (refresh: boolean) => withTimeout(Promise.resolve(ask({ refresh, signal })), signal);
    const current = newestToken(await askWithTimeout(false));
    if (current !== refused) return current; // refreshed while this refusal was under way
    const token = await askWithTimeout(true);
    rememberRefresh({ refused, token });
    return token;
  }

  async function refreshAcrossTabs(refused: string | undefined): Promise<string | undefined> {
    const known = newestToken(refused);
    if (known !== refused) return known;
    const locks = globalThis.navigator?.locks;
    if (!locks) return refreshOnce(refused);
    const channel = new BroadcastChannel(name);
    let isWithoutLock = true;
    try {
      return await locks.request(name, { signal: AbortSignal.timeout(REFRESH_MS) }, async () => {
        isWithoutLock = false;
        await new Promise<void>((resolve) => {
          channel.onmessage = ({ data }: MessageEvent<Partial<TokenRefresh>>) => {
            rememberRefresh(data);
            if (data.token) resolve();
            else if (newestToken(data.refused) !== data.refused)
              channel.postMessage({ ...data, token: newestToken(data.refused) });
          };
          channel.postMessage({ refused });
          setTimeout(resolve, OTHER_TABS_MS);
        });
        return refreshOnce(refused);
      });
    } catch (error) {
      if (!isWithoutLock) throw error;
      // A sandboxed frame has no locks, and a tab that hangs never gives its lock back.
      return await refreshOnce(refused);
    } finally {
      const closing: unknown = setTimeout(() => channel.close(), CHANNEL_OPEN_MS);
      // Node: no reason to stay alive.
      for (const open of [channel, closing]) (open as { unref?: () => void }).unref?.();
    }
  }

  return {
    current(signal) {
      const token = ask({ refresh: false, signal });
      return isPromise(token) ? token.then(newestToken) : newestToken(token);
    },
    refresh(refused) {
      let refreshing = pending.get(refused);
      if (!refreshing)
        pending.set(refused, (refreshing = refreshAcrossTabs(refused).finally(() => pending.delete(refused))));
      return refreshing;
    },
  };
}

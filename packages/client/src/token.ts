/**
 * The token of the person signed in. The host keeps it; here it is only asked for, and asked for anew once when
 * the platform refuses it, however many calls were refused and in however many tabs of this origin.
 */
import type { AccessToken } from './options.ts';
import { isPromise, withTimeout } from './timeout.ts';

/** How long the host may take to sign in again. */
const REFRESH_MS = 30_000;
/** Milliseconds for another tab to say that it has renewed the same token. */
const NEWS_MS = 100;
/**
 * Milliseconds a tab goes on telling, for refusals that were under way. Not longer: a page with an open channel is not
 * kept for Back.
 */
const TELL_MS = 5_000;

/** A token and the one it replaced. Only a tab that holds the replaced one, so the same session, may take it. */
interface Renewal {
  refused: string;
  token: string;
}

export interface Tokens {
  /** The token to send, at once where the host has it at hand. */
  current: (signal: AbortSignal | undefined) => Promise<string | undefined> | string | undefined;
  /** A token other than the refused one, or `undefined` when there is none to be had. */
  renew: (refused: string | undefined) => Promise<string | undefined>;
}

/** `scope` tells platforms apart that are used from one origin. */
export function createTokens(ask: AccessToken, scope: string): Tokens {
  const name = `sen-token ${scope}`;
  const pending = new Map<string | undefined, Promise<string | undefined>>();
  let last: Renewal | undefined;

  /** What replaced a token, if that is known here. The host of a tab that was told of it still gives the old one. */
  const newest = (token: string | undefined) => (last?.refused === token ? last?.token : token);

  /**
   * Nobody's session is not a session: what replaced no token at all is not remembered, so that no one after them has
   * it.
   */
  function remember({ refused, token }: Partial<Renewal>): void {
    if (refused && token && token !== refused)
      last = { refused: last?.token === refused ? last.refused : refused, token };
  }

  async function renewOnce(refused: string | undefined): Promise<string | undefined> {
    const signal = AbortSignal.timeout(REFRESH_MS);
    const askInTime = (refresh: boolean) => withTimeout(Promise.resolve(ask({ refresh, signal })), signal);
    const current = newest(await askInTime(false));
    if (current !== refused) return current; // renewed while this refusal was under way
    const token = await askInTime(true);
    remember({ refused, token });
    return token;
  }

  async function renew(refused: string | undefined): Promise<string | undefined> {
    const told = newest(refused);
    if (told !== refused) return told;
    const locks = globalThis.navigator?.locks;
    if (!locks) return renewOnce(refused);
    const channel = new BroadcastChannel(name);
    let isAlone = true;
    try {
      return await locks.request(name, { signal: AbortSignal.timeout(REFRESH_MS) }, async () => {
        isAlone = false;
        await new Promise<void>((resolve) => {
          channel.onmessage = ({ data }: MessageEvent<Partial<Renewal>>) => {
            remember(data);
            if (data.token) resolve();
            else if (newest(data.refused) !== data.refused)
              channel.postMessage({ ...data, token: newest(data.refused) });
          };
          channel.postMessage({ refused });
          setTimeout(resolve, NEWS_MS);
        });
        return renewOnce(refused);
      });
    } catch (error) {
      if (!isAlone) throw error;
      // A frame that may store nothing has no locks, and a tab that hangs keeps its own.
      return await renewOnce(refused);
    } finally {
      const closing: unknown = setTimeout(() => channel.close(), TELL_MS);
      // Node: no reason to stay alive.
      for (const open of [channel, closing]) (open as { unref?: () => void }).unref?.();
    }
  }

  return {
    current(signal) {
      const token = ask({ refresh: false, signal });
      return isPromise(token) ? token.then(newest) : newest(token);
    },
    renew(refused) {
      let renewal = pending.get(refused);
      if (!renewal) pending.set(refused, (renewal = renew(refused).finally(() => pending.delete(refused))));
      return renewal;
    },
  };
}

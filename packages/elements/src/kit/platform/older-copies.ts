/**
 * Two copies of the library on one page, of different versions: whichever came first has `<sen-platform>`, the other
 * one has elements inside. The transport is what versions share; before it was, there were nouns in its place.
 */
import type { PlatformOptions, Transport } from '@sen/client';
import { connectLater } from './connect-later.ts';

/** By the nouns of the older copy: it makes new ones where it was told something new. */
const made = new WeakMap<object, Transport>();

/** For a newer element in an older `<sen-platform>`: the way to the platform, by what that one was told. */
export function transportOfOlder(element: Element, client: object): Transport | undefined {
  const known = made.get(client);
  if (known) return known;
  const platform = platformAround(element);
  if (!platform) return undefined;
  const { baseUrl, siteKey, accessToken, locale, fetch } = platform;
  const transport = connectLater({ baseUrl, siteKey, accessToken, locale: locale === 'en' ? 'en' : 'vi', fetch });
  made.set(client, transport);
  return transport;
}

/** What every `<sen-platform>` has been told since the first. */
type OlderPlatform = Element &
  Pick<PlatformOptions, 'baseUrl' | 'siteKey' | 'accessToken' | 'fetch'> & { readonly locale: string };

function platformAround(element: Element): OlderPlatform | undefined {
  for (let from: Element | undefined = element; from; from = (from.getRootNode() as Partial<ShadowRoot>).host) {
    const around = from.closest<OlderPlatform>('sen-platform');
    if (around) return around;
  }
  return undefined;
}

type Nouns = Readonly<
  Record<string, Readonly<Record<string, (...sent: readonly unknown[]) => AsyncIterable<unknown> & Promise<unknown>>>>
>;

/** For an older element in this `<sen-platform>`: its nouns, which are fetched when it first asks for something. */
export function nounsForOlder(http: Transport): object {
  const ask = (noun: string, verb: string, sent: readonly unknown[]): object => {
    let asked: AsyncIterable<unknown> | undefined;
    const answer = import('./older-nouns.ts').then(({ olderNouns }) => {
      const call = (olderNouns(http) as unknown as Nouns)[noun]![verb]!(...sent);
      asked = call;
      return call;
    });
    // A list is awaited for its first page, or walked through.
    return Object.assign(answer, {
      async *[Symbol.asyncIterator]() {
        await answer;
        yield* asked!;
      },
    });
  };
  const verbs = (noun: string) =>
    new Proxy(
      {},
      {
        get:
          (_none, verb: string) =>
          (...sent: readonly unknown[]) =>
            ask(noun, verb, sent),
      },
    );
  return new Proxy({}, { get: (_none, noun: string) => verbs(noun) });
}

/** The way to the platform for a page that draws itself first: what only a request needs comes when one is made. */
import { UnreachableError, type UnreachableReason } from './errors.ts';
import type { CallOptions, PlatformOptions } from './options.ts';
import { newTraceparent } from './request-ids.ts';
import { withTimeout } from './timeout.ts';
import type { RequestMethods, Transport } from './transport.ts';
import type { OperationId } from './types.ts';

/** Milliseconds a call waits for the program, unless its `timeouts.total` says otherwise. */
const TOTAL = 60_000;

const VERBS = ['get', 'list', 'post', 'patch', 'delete', 'form'] as const;

/** What a call gives: an answer, or a list, which is awaited for its first page or walked through. */
type Answering = Promise<unknown> & Partial<AsyncIterable<unknown>>;
type Asked = [id: OperationId, path: unknown, options?: CallOptions, ...sent: unknown[]];

/**
 * A transport whose program is fetched with the first call: `fetchProgram` gives `createTransport`, by an `import()` of
 * its own file. Calls made before it is there wait for it, within their own time and signal. Where it does not arrive
 * they throw `UnreachableError`, as for a request that was lost, and the next call asks for it again.
 */
export function deferTransport(
  options: PlatformOptions,
  fetchProgram: () => Promise<(options: PlatformOptions) => Transport>,
): Transport {
  let made: Transport | undefined;
  let coming: ReturnType<typeof fetchProgram> | undefined;

  const ask = (): ReturnType<typeof fetchProgram> =>
    (coming ??= fetchProgram().catch((cause: unknown) => {
      coming = undefined;
      throw cause;
    }));

  /** @throws {UnreachableError} */
  async function whenMade(operationId: OperationId, { signal, timeouts }: CallOptions = {}): Promise<Transport> {
    const create = await withTimeout(ask(), signal, timeouts?.total ?? options.timeouts?.total ?? TOTAL).catch(
      (cause: unknown) => {
        const reason: UnreachableReason = signal?.aborted
          ? 'aborted'
          : (cause as Error | undefined)?.name === 'TimeoutError'
            ? 'timeout'
            : globalThis.navigator?.onLine === false
              ? 'offline'
              : 'network';
        throw new UnreachableError(reason, { operationId, traceparent: newTraceparent() }, { cause });
      },
    );
    return (made ??= create(options));
  }

  function methodsOf(access: (transport: Transport) => RequestMethods): RequestMethods {
    const methods: Record<string, unknown> = { hasOwnFetch: options.fetch !== undefined };
    for (const verb of VERBS) {
      const askBy = (transport: Transport, asked: Asked) =>
        (access(transport)[verb] as (...asked: Asked) => Answering)(...asked);
      methods[verb] = (...asked: Asked) =>
        made
          ? askBy(made, asked)
          : answerLater(whenMade(asked[0], asked[2]).then((transport) => () => askBy(transport, asked)));
    }
    return methods as unknown as RequestMethods;
  }

  return {
    ...methodsOf((transport) => transport),
    open: methodsOf(({ open }) => open),
    coded: methodsOf(({ coded }) => coded),
  };
}

/**
 * What a call will answer that cannot be made yet. It gives a function, since a list is a promise too, and a promise of
 * one would be its first page alone.
 */
function answerLater(call: Promise<() => Answering>): Promise<unknown> & AsyncIterable<unknown> {
  let asked: Answering | undefined;
  const answer = call.then((ask) => (asked = ask()));
  return Object.assign(answer, {
    async *[Symbol.asyncIterator]() {
      await answer;
      yield* asked as AsyncIterable<unknown>;
    },
  });
}

/** The decoder backend in a worker: frames and files go there, codes come back. */
import { EngineUnavailableError, UnreadablePictureError } from '../scan/errors.ts';
import type { ScannedSymbol } from '../scan/symbol.ts';
import type {
  DecodeRequest,
  DecoderBackend,
  BackendSettings,
  MessageFromWorker,
  NoWorkerReason,
  MessageToWorker,
} from './protocol.ts';
import { trustedWorkerUrl } from './trusted-types.ts';

/** How long a closed worker may take to finish and close its last frame. Milliseconds. */
const CLOSE_TIMEOUT = 2000;
/** A worker that says nothing for so long will not start: a cheap phone starts it within a second. Milliseconds. */
const START_TIMEOUT = 8000;

const ERRORS: Readonly<Record<string, new (message: string) => Error>> = {
  EngineUnavailableError,
  UnreadablePictureError,
  RangeError,
};

/**
 * The digests a browser checks; it ignores anything else in their place. Subresource Integrity, section 3.5.
 */
const DIGEST = /^sha(?:256-[A-Za-z\d+/]{43}=|384-[A-Za-z\d+/]{64}|512-[A-Za-z\d+/]{86}==)$/;

/** @returns the reason where no worker can be had @param lost called when the worker ends by itself (out of memory) */
export async function startWorkerBackend(
  url: URL,
  integrity: string | undefined,
  settings: BackendSettings,
  lost: () => void,
): Promise<DecoderBackend | NoWorkerReason> {
  const script = await fetchScript(url, integrity).catch(() => undefined);
  if (!script) return 'refused';
  // Started from the very bytes that were checked: a second request to its address could be answered with others.
  const address = URL.createObjectURL(script);
  let worker: Worker | undefined;
  let reason: NoWorkerReason = 'blocked';
  try {
    worker = new Worker(trustedWorkerUrl(address), { type: 'module' });
    const failure = await awaitReady(worker, settings);
    if (!failure) return backendOf(worker, lost);
    reason = failure;
  } catch {
    // Trusted Types do not let it start.
  } finally {
    // Some platforms fetch the script late: it is kept until the worker has sent its first message.
    URL.revokeObjectURL(address);
  }
  worker?.terminate();
  return reason;
}

async function fetchScript(url: URL, integrity: string | undefined): Promise<Blob | undefined> {
  if (integrity !== undefined && !DIGEST.test(integrity)) return undefined;
  const answer = await fetch(url, { integrity: integrity ?? '' });
  return answer.ok ? new Blob([await answer.arrayBuffer()], { type: 'text/javascript' }) : undefined;
}

/** Waits for the worker's first message: can it get at pixels? */
function awaitReady(worker: Worker, settings: BackendSettings): Promise<NoWorkerReason | undefined> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, START_TIMEOUT, 'blocked');
    const settle = (reason?: NoWorkerReason) => {
      clearTimeout(timer);
      resolve(reason);
    };
    worker.addEventListener(
      'message',
      ({ data }: MessageEvent<MessageFromWorker>) => settle('able' in data && data.able ? undefined : 'unable'),
      { once: true },
    );
    worker.addEventListener('error', () => settle('blocked'), { once: true });
    worker.postMessage({ settings } satisfies MessageToWorker);
  });
}

interface Waiting {
  readonly resolve: (symbols: ScannedSymbol[]) => void;
  readonly reject: (error: Error) => void;
}

function backendOf(worker: Worker, lost: () => void): DecoderBackend {
  const waiting = new Map<number, Waiting>();
  let last = 0;

  function end(): void {
    worker.terminate();
    rejectWaiting();
  }
  function rejectWaiting(): void {
    waiting.forEach(({ reject }) => reject(new Error('The worker that reads codes ended')));
    waiting.clear();
  }
  /** A worker that is terminated while it holds a frame never closes it, and a camera has few frames to give. */
  function close(): void {
    if (waiting.size === 0) return end();
    rejectWaiting();
    const over = setTimeout(end, CLOSE_TIMEOUT);
    worker.addEventListener('message', () => (clearTimeout(over), end()), { once: true });
  }
  worker.addEventListener('message', ({ data }: MessageEvent<MessageFromWorker>) => {
    if (!('id' in data)) return;
    const request = waiting.get(data.id);
    if (!request) return; // nobody waits any more
    const { resolve, reject } = request;
    waiting.delete(data.id);
    if ('symbols' in data) return resolve(data.symbols);
    const { name, message } = data.failure;
    const Known = ERRORS[name];
    reject(Known ? new Known(message) : new Error(message));
    // An unexpected failure, such as an engine out of memory: the next read gets a fresh worker.
    if (!Known) {
      end();
      lost();
    }
  });
  worker.addEventListener('error', (event) => {
    // Pending reads reject; the page's own error reporting need not hear of it too.
    event.preventDefault();
    end();
    lost();
  });

  const send = (request: DecodeRequest, transfer: Transferable[] = []) =>
    new Promise<ScannedSymbol[]>((resolve, reject) => {
      const id = ++last;
      worker.postMessage({ id, request } satisfies MessageToWorker, transfer);
      waiting.set(id, { resolve, reject });
    });
  return {
    prepare: async () => void (await send({ kind: 'prepare' })),
    readFrame: (frame, region) => send({ kind: 'frame', frame, region }, [frame]),
    readPicture: (picture, budgetMs) =>
      send({ kind: 'picture', picture, budgetMs }, 'close' in picture ? [picture] : []),
    close,
  };
}

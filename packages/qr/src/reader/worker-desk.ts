/** A desk in a worker: frames and files go there, codes come back. */
import { EngineUnavailableError, UnreadablePictureError } from '../scan/errors.ts';
import type { ScannedSymbol } from '../scan/symbol.ts';
import type { Ask, Desk, DeskSettings, FromWorker, Obstacle, ToWorker } from './protocol.ts';
import { trusted } from './trust.ts';

/** How long a worker may take to put down the frame in its hand once nobody waits for it. Milliseconds. */
const LAST_WORDS = 2000;
/** A worker that says nothing for so long is not coming: on a cheap phone it is read and begun in one. Milliseconds. */
const PATIENCE = 8000;

const ERRORS: Readonly<Record<string, new (message: string) => Error>> = {
  EngineUnavailableError,
  UnreadablePictureError,
  RangeError,
};

/**
 * What a browser looks at; anything else in its place it passes over without a word. Subresource Integrity, section
 * 3.5.
 */
const DIGEST = /^sha(?:256-[A-Za-z\d+/]{43}=|384-[A-Za-z\d+/]{64}|512-[A-Za-z\d+/]{86}==)$/;

/** @returns why not, where no worker can be had @param lost called when the worker ends by itself (out of memory) */
export async function startWorkerDesk(
  url: URL,
  integrity: string | undefined,
  settings: DeskSettings,
  lost: () => void,
): Promise<Desk | Obstacle> {
  const script = await fetchScript(url, integrity).catch(() => undefined);
  if (!script) return 'refused';
  // Started from the very bytes that were checked: asked for by its address, the server could answer with others.
  const address = URL.createObjectURL(script);
  let worker: Worker | undefined;
  let obstacle: Obstacle = 'blocked';
  try {
    worker = new Worker(trusted(address), { type: 'module' });
    const found = await introduce(worker, settings);
    if (!found) return deskOf(worker, lost);
    obstacle = found;
  } catch {
    // Trusted Types do not let it start.
  } finally {
    // Some platforms fetch the script late: it is there until the worker has spoken.
    URL.revokeObjectURL(address);
  }
  worker?.terminate();
  return obstacle;
}

async function fetchScript(url: URL, integrity: string | undefined): Promise<Blob | undefined> {
  if (integrity !== undefined && !DIGEST.test(integrity)) return undefined;
  const answer = await fetch(url, { integrity: integrity ?? '' });
  return answer.ok ? new Blob([await answer.arrayBuffer()], { type: 'text/javascript' }) : undefined;
}

/** Waits for the worker's first words: can it work? */
function introduce(worker: Worker, settings: DeskSettings): Promise<Obstacle | undefined> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, PATIENCE, 'blocked');
    const hear = (obstacle?: Obstacle) => {
      clearTimeout(timer);
      resolve(obstacle);
    };
    worker.addEventListener(
      'message',
      ({ data }: MessageEvent<FromWorker>) => hear('able' in data && data.able ? undefined : 'unable'),
      { once: true },
    );
    worker.addEventListener('error', () => hear('blocked'), { once: true });
    worker.postMessage({ settings } satisfies ToWorker);
  });
}

interface Waiting {
  readonly resolve: (symbols: ScannedSymbol[]) => void;
  readonly reject: (error: Error) => void;
}

function deskOf(worker: Worker, lost: () => void): Desk {
  const waiting = new Map<number, Waiting>();
  let last = 0;

  function end(): void {
    worker.terminate();
    dismiss();
  }
  function dismiss(): void {
    waiting.forEach(({ reject }) => reject(new Error('The worker that reads codes ended')));
    waiting.clear();
  }
  /** A worker that is stopped with a frame in its hand leaves it open, and a camera has few to give. */
  function close(): void {
    if (waiting.size === 0) return end();
    dismiss();
    const over = setTimeout(end, LAST_WORDS);
    worker.addEventListener('message', () => (clearTimeout(over), end()), { once: true });
  }
  worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
    if (!('id' in data)) return;
    const asked = waiting.get(data.id);
    if (!asked) return; // nobody waits any more
    const { resolve, reject } = asked;
    waiting.delete(data.id);
    if ('symbols' in data) return resolve(data.symbols);
    const { name, message } = data.failure;
    const Known = ERRORS[name];
    reject(Known ? new Known(message) : new Error(message));
    // Something nobody foresaw, such as an engine out of memory: the next read gets a fresh worker.
    if (!Known) {
      end();
      lost();
    }
  });
  worker.addEventListener('error', (event) => {
    // Whoever waits is told; the page's own reporting of faults need not be.
    event.preventDefault();
    end();
    lost();
  });

  const send = (ask: Ask, transfer: Transferable[] = []) =>
    new Promise<ScannedSymbol[]>((resolve, reject) => {
      const id = ++last;
      worker.postMessage({ id, ask } satisfies ToWorker, transfer);
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

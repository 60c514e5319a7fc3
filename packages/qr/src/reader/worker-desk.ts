/** A desk in a worker: frames and files go there, codes come back. */
import { EngineUnavailableError, UnreadablePictureError } from '../scan/errors.ts';
import type { ScannedSymbol } from '../scan/symbol.ts';
import type { Ask, Desk, DeskSettings, FromWorker, ToWorker } from './protocol.ts';
import { trusted } from './trust.ts';

/** How long a worker may take to put down the frame in its hand once nobody waits for it. Milliseconds. */
const LAST_WORDS = 2000;
/** A worker that says nothing for so long is not coming. Milliseconds; a slow network brings 25 kB in less. */
const PATIENCE = 20_000;

const ERRORS: Readonly<Record<string, new (message: string) => Error>> = { EngineUnavailableError, UnreadablePictureError, RangeError };

/** @returns undefined where no worker can be had @param lost called when the worker ends by itself (out of memory) */
export async function startWorkerDesk(url: URL, integrity: string | undefined, settings: DeskSettings, lost: () => void): Promise<Desk | undefined> {
  let worker: Worker | undefined;
  try {
    worker = await startWorker(url, integrity);
    if (await introduce(worker, settings)) return deskOf(worker, lost);
  } catch {
    // The page's own thread reads then; what was in the way (content policy, network) stands in the console.
  }
  worker?.terminate();
  return undefined;
}

async function startWorker(url: URL, integrity: string | undefined): Promise<Worker> {
  const isOurs = url.origin === location.origin;
  if (isOurs && integrity === undefined) return new Worker(trusted(url.href), { type: 'module' });
  const answer = await fetch(url, { ...(integrity !== undefined && { integrity }), credentials: 'same-origin' });
  if (!answer.ok) throw new Error(`HTTP ${answer.status}`);
  const script = await answer.blob();
  if (isOurs) return new Worker(trusted(url.href), { type: 'module' });
  // Workers are started from one's own origin only; a policy that allows `blob:` lets us bring the file over.
  const local = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
  try {
    const worker = new Worker(trusted(local), { type: 'module' });
    // Some platforms fetch the script later: it must be there until the worker has spoken.
    worker.addEventListener('message', () => URL.revokeObjectURL(local), { once: true });
    worker.addEventListener('error', () => URL.revokeObjectURL(local), { once: true });
    return worker;
  } catch (error) {
    URL.revokeObjectURL(local);
    throw error;
  }
}

/** The worker's first words: can it work? */
function introduce(worker: Worker, settings: DeskSettings): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('silent')), PATIENCE);
    const first = ({ data }: MessageEvent<FromWorker>) => {
      clearTimeout(timer);
      resolve('able' in data && data.able);
    };
    worker.addEventListener('message', first, { once: true });
    worker.addEventListener(
      'error',
      () => {
        clearTimeout(timer);
        reject(new Error('not started'));
      },
      { once: true },
    );
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
    readPicture: (picture, budgetMs) => send({ kind: 'picture', picture, budgetMs }, 'close' in picture ? [picture] : []),
    close,
  };
}

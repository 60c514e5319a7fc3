/** The worker of `@sen/qr/reader`. Built into one file, `worker/worker.js`: any host can serve it as it is. */
import { AT_ONCE, openDesk } from './desk.ts';
import type { Ask, Desk, FromWorker, ToWorker } from './protocol.ts';
import type { ScannedSymbol } from '../scan/symbol.ts';

const say = (message: FromWorker) => (postMessage as (message: unknown) => void)(message);
let desk: Desk | undefined;

function answer(at: Desk, ask: Ask): Promise<ScannedSymbol[]> {
  switch (ask.kind) {
    case 'prepare':
      return at.prepare().then(() => []);
    case 'frame':
      return at.readFrame(ask.frame, ask.region).finally(() => ask.frame.close());
    case 'picture':
      return at.readPicture(ask.picture, ask.budgetMs).finally(() => {
        if ('close' in ask.picture) ask.picture.close();
      });
  }
}

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if ('settings' in data) {
    const able = typeof OffscreenCanvas === 'function' && new OffscreenCanvas(1, 1).getContext('2d') !== null;
    if (able) desk = openDesk(data.settings, AT_ONCE);
    return say({ able });
  }
  const { id, ask } = data;
  answer(desk!, ask).then(
    (symbols) => say({ id, symbols }),
    (error: unknown) =>
      say({
        id,
        failure:
          error instanceof Error
            ? { name: error.name, message: error.message }
            : { name: 'Error', message: String(error) },
      }),
  );
});

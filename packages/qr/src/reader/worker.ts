/** The worker of `@sen/qr/reader`. Built into one file, `worker/worker.js`: any host can serve it as it is. */
import { UNSLICED, openDecoderBackend } from './decoder-backend.ts';
import type { DecodeRequest, DecoderBackend, MessageFromWorker, MessageToWorker } from './protocol.ts';
import type { ScannedSymbol } from '../scan/symbol.ts';

const post = (message: MessageFromWorker) => (postMessage as (message: unknown) => void)(message);
let backend: DecoderBackend | undefined;

function answer(to: DecoderBackend, request: DecodeRequest): Promise<ScannedSymbol[]> {
  switch (request.kind) {
    case 'prepare':
      return to.prepare().then(() => []);
    case 'frame':
      return to.readFrame(request.frame, request.region).finally(() => request.frame.close());
    case 'picture':
      return to.readPicture(request.picture, request.budgetMs).finally(() => {
        if ('close' in request.picture) request.picture.close();
      });
  }
}

addEventListener('message', ({ data }: MessageEvent<MessageToWorker>) => {
  if ('settings' in data) {
    const able = typeof OffscreenCanvas === 'function' && new OffscreenCanvas(1, 1).getContext('2d') !== null;
    if (able) backend = openDecoderBackend(data.settings, UNSLICED);
    return post({ able });
  }
  const { id, request } = data;
  answer(backend!, request).then(
    (symbols) => post({ id, symbols }),
    (error: unknown) =>
      post({
        id,
        failure:
          error instanceof Error
            ? { name: error.name, message: error.message }
            : { name: 'Error', message: String(error) },
      }),
  );
});

// Work for several workshops at once, each taking the next piece when it is done with one.

/**
 * @template Piece, Worker
 * @param {readonly Piece[]} pieces
 * @param {readonly Worker[]} workers
 * @param {(piece: Piece, worker: Worker) => Promise<void>} work
 */
export async function shareOut(pieces, workers, work) {
  const left = [...pieces];
  await Promise.all(
    workers.map(async (worker) => {
      for (let piece = left.shift(); piece !== undefined; piece = left.shift()) await work(piece, worker);
    }),
  );
}

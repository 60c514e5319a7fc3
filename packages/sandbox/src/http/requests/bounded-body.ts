/** A body read no further than it may be long. */

/** What the sender says of the length; nothing is believed of it but that it is too much. */
const announced = (request: Request): number => Number(request.headers.get('content-length') ?? 0);

/** The bytes of a body; `undefined` as soon as there are more than `maximum`, of which no more is read. */
export async function readBody(request: Request, maximum: number): Promise<Uint8Array<ArrayBuffer> | undefined> {
  if (announced(request) > maximum) return undefined;
  if (request.body === null) return new Uint8Array(0);
  // Not every browser that a sandbox runs in shows the body of a request as a stream.
  if (!(request.body as ReadableStream | undefined)) {
    const whole = new Uint8Array(await request.arrayBuffer());
    return whole.length > maximum ? undefined : whole;
  }
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  const reader = request.body.getReader() as ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>>;
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    length += read.value.length;
    if (length > maximum) {
      // Not waited for: who still sends may take its time.
      reader.cancel().catch(() => {});
      return undefined;
    }
    chunks.push(read.value);
  }
  // What was sent from here comes in one piece.
  if (chunks.length === 1 && chunks[0]) return chunks[0];
  const body = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    body.set(chunk, at);
    at += chunk.length;
  }
  return body;
}

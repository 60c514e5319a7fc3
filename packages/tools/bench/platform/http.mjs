// The load: requests over kept connections, so many in flight, as cheap for us as Node lets it be.
import { Agent, request } from 'node:http';

/**
 * @typedef {{ method: string, path: string, headers?: Record<string, string>, body?: unknown, expected: number }}
 * Sending `expected` is the
 *   status without which a measurement would measure something else
 * @typedef {{ status: number, headers: import('node:http').IncomingHttpHeaders, bytes: Buffer }} Received
 */

/**
 * Connections to one server, to be closed when a turn is over: one kept for longer is closed by the server in the midst
 * of the next.
 * @param {string} origin
 * @param {number} connections at once
 */
export function connect(origin, connections) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });

  /** @returns {Promise<Received>} rejects when there is no answer */
  const send = ({ method, path, headers = {}, body }) =>
    new Promise((resolve, reject) => {
      const text = body === undefined ? undefined : JSON.stringify(body);
      const about =
        text === undefined ? {} : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) };
      const outgoing = request(origin + path, { agent, method, headers: { ...headers, ...about } }, (incoming) => {
        const chunks = [];
        incoming.on('data', (chunk) => chunks.push(chunk));
        incoming.on('end', () =>
          resolve({ status: incoming.statusCode, headers: incoming.headers, bytes: Buffer.concat(chunks) }),
        );
        incoming.on('error', reject);
      });
      outgoing.on('error', reject);
      outgoing.end(text);
    });

  return {
    /**
     * Sends one that has to succeed.
     * @param {Sending} sending
     * @returns {Promise<Received>}
     * @throws {Error} with the code of the problem, where it is answered otherwise
     */
    async must(sending) {
      const received = await send(sending);
      if (received.status === sending.expected) return received;
      throw new Error(
        `${sending.method} ${sending.path.split('?')[0]} was answered ${received.status} ${codeOf(received)} instead of ${sending.expected}.`,
      );
    },
    close: () => agent.destroy(),
  };
}

/** What a refusal is called; nothing else of it, which may quote a person. */
function codeOf({ bytes }) {
  try {
    const { code, error, fieldErrors = [] } = JSON.parse(bytes.toString('utf8'));
    return [code ?? error ?? '', ...fieldErrors.map(({ pointer, code: field }) => `${pointer} ${field}`)].join(', ');
  } catch {
    return '';
  }
}

/** Works on all items, so many at a time, in their order. What fails ends it. */
export async function inFlight(items, atOnce, work) {
  const results = [];
  let next = 0;
  const worker = async () => {
    while (next < items.length) {
      const index = next++;
      results[index] = await work(items[index], index);
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, worker));
  return results;
}

/** The line to a database server, which a test may cut, leave silent and mend. */
import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import type { AddressInfo, Server, Socket } from 'node:net';

export class DatabaseProxy {
  /** The database's address by way of this line. */
  readonly url: string;
  readonly #server: Server;
  readonly #port: number;
  readonly #sockets = new Set<Socket>();
  #isSilent = false;

  private constructor(data: string, server: Server) {
    const { port } = server.address() as AddressInfo;
    const [target, address] = [new URL(data), new URL(data)];
    address.host = `127.0.0.1:${port}`;
    this.url = address.href;
    this.#server = server;
    this.#port = port;
    server.on('connection', (near) => {
      const far = connect(Number(target.port || 5432), target.hostname);
      this.#carry(near, far);
      this.#carry(far, near);
    });
  }

  static async to(data: string): Promise<DatabaseProxy> {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    return new DatabaseProxy(data, server);
  }

  #carry(from: Socket, into: Socket): void {
    this.#sockets.add(from);
    from.on('data', (bytes) => void (this.#isSilent || into.write(bytes)));
    from.on('error', () => {});
    from.on('close', () => {
      this.#sockets.delete(from);
      into.destroy();
    });
  }

  /** Nobody is there any more: what was open ends, what is tried is refused. */
  async cut(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    if (!this.#server.listening) return;
    this.#server.close();
    await once(this.#server, 'close');
  }

  /** Nothing comes through, and nobody says so. */
  silence(): void {
    this.#isSilent = true;
  }

  /** As it was. What was swallowed is lost. */
  async mend(): Promise<void> {
    if (this.#isSilent) for (const socket of this.#sockets) socket.destroy();
    this.#isSilent = false;
    if (this.#server.listening) return;
    this.#server.listen(this.#port, '127.0.0.1');
    await once(this.#server, 'listening');
  }
}

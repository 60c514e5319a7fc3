/**
 * The address a request is taken to be for. Pages of the sandbox's own address may steer it, so which address that is
 * must not be the sender's to say: neither by a path that begins with two slashes, which a URL reads as another host,
 * nor by a name of the sender's own that was made to point here (DNS rebinding).
 */
import { hostname } from 'node:os';

/** The request cannot be understood: no address can be made of it. */
export class BadTargetError extends Error {
  override readonly name = 'BadAddressError';
}

const HOST = /^(?:[a-z0-9._-]+|\[[0-9a-f:.]+\])(?::\d{1,5})?$/i;
const LOOPBACK = /^(?:localhost|(?:[a-z0-9-]+\.)+localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;
const NUMERIC = /^(?:\d{1,3}(?:\.\d{1,3}){3}|\[[0-9a-f:.]+\])$/;

export interface ServerAddress {
  /** `http://host:port/`, as this server calls itself. */
  url: string;
  /** Further names people reach it by, for example that of a container. */
  names: readonly string[];
}

/** An address in numbers is nobody else's; a name is ours when this machine or its owner says so. */
function isOurs(host: string, { url, names }: ServerAddress): boolean {
  const name = host.replace(/:\d+$/, '').toLowerCase();
  if (LOOPBACK.test(name) || NUMERIC.test(name)) return true;
  const machine = hostname().toLowerCase();
  return [new URL(url).hostname, machine, `${machine}.local`, ...names].includes(name);
}

/**
 * The URL of a request line's target and `Host`. A host that is not ours is answered as if the own address had been
 * asked: programs may call us what they like, pages are then not pages of ours.
 * @throws {BadTargetError}
 */
export function targetUrlOf(target: string, host: string | undefined, listening: ServerAddress): URL {
  if (host !== undefined && !HOST.test(host)) throw new BadTargetError();
  const origin = host !== undefined && isOurs(host, listening) ? `http://${host}` : new URL(listening.url).origin;
  // RFC 9112 section 3.2: besides a path there are the whole address, from proxies, and the asterisk.
  const path = /^https?:\/\/[^/?#]*/i.test(target)
    ? target.replace(/^https?:\/\/[^/?#]*/i, '')
    : target === '*'
      ? ''
      : target;
  try {
    return new URL(path.startsWith('/') ? `${origin}${path}` : `${origin}/${path}`);
  } catch {
    throw new BadTargetError();
  }
}

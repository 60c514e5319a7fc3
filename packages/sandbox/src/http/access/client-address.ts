/**
 * Where a request comes from: an IPv4 address whole, an IPv6 address by the /64 that one household or phone has to
 * itself. What a client writes into a header about that is believed only from proxies that were named.
 */

/** The one place of everybody in a page, and of whoever came by no network. */
export const LOCAL_PLACE = 'here';

/** Eight numbers of an IPv6 address, or `undefined`. */
function groupsOf(address: string): number[] | undefined {
  const [head = '', tail, ...more] = address.split('::');
  if (more.length) return undefined;
  const read = (part: string): number[] =>
    (part === '' ? [] : part.split(':')).map((group) =>
      /^[0-9a-f]{1,4}$/i.test(group) ? Number.parseInt(group, 16) : NaN,
    );
  const [before, after] = [read(head), read(tail ?? '')];
  const missing = 8 - before.length - after.length;
  if (tail === undefined ? missing !== 0 : missing < 1) return undefined;
  const groups = [...before, ...Array<number>(missing).fill(0), ...after];
  return groups.some(Number.isNaN) ? undefined : groups;
}

const isIpv4 = (address: string): boolean => /^(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?!$)|$)){4}$/.test(address);

/** The address without brackets, port and zone, an IPv4 address inside IPv6 as IPv4; `undefined` when it is none. */
export function parseAddress(text: string): string | undefined {
  const bare = text
    .trim()
    .replace(/^\[([^\]]*)\](?::\d+)?$/, '$1')
    .replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, '$1')
    .replace(/%[\w.-]+$/, '')
    .toLowerCase();
  const [, mapped] = /^(?:::|(?:0{1,4}:){5})ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(bare) ?? [];
  const ipv4 = mapped ?? bare;
  if (isIpv4(ipv4)) return ipv4;
  const groups = groupsOf(bare);
  if (!groups) return undefined;
  if (groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff)
    return [groups[6], groups[7]].flatMap((group = 0) => [group >> 8, group & 255]).join('.');
  return groups.map((group) => group.toString(16)).join(':');
}

/** The place an address is counted as. */
export function clientPlaceOf(address: string | undefined): string {
  const known = parseAddress(address ?? '');
  if (known === undefined) return LOCAL_PLACE;
  return known.includes(':') ? `${known.split(':').slice(0, 4).join(':')}::/64` : known;
}

const bitsOf = (address: string): string =>
  address.includes(':')
    ? (groupsOf(address) ?? []).map((group) => group.toString(2).padStart(16, '0')).join('')
    : address
        .split('.')
        .map((part) => Number(part).toString(2).padStart(8, '0'))
        .join('');

export type TrustedProxies = (address: string) => boolean;

/**
 * Reads addresses and ranges (`10.0.0.0/8`, `2001:db8::/32`) of proxies that are believed.
 * @throws {RangeError} when one is neither
 */
export function trustedProxies(list: readonly string[]): TrustedProxies {
  const ranges = list.map((entry) => {
    const [network = '', length] = entry.split('/');
    const address = parseAddress(network);
    const bits = address === undefined ? '' : bitsOf(address);
    const kept = length === undefined ? bits.length : Number(length);
    if (bits === '' || !/^\d{1,3}$/.test(length ?? '0') || kept > bits.length)
      throw new RangeError(`"${entry}" is no address or range.`);
    return { size: bits.length, beginning: bits.slice(0, kept) };
  });
  return (address) => {
    const bits = bitsOf(address);
    return ranges.some(({ size, beginning }) => bits.length === size && bits.startsWith(beginning));
  };
}

/**
 * The address a request comes from. Each trusted proxy writes the address it was called from at the end of
 * `X-Forwarded-For`, so it is read from there, as far as trusted proxies reach; what stands before that anybody may
 * have written.
 */
export function clientAddress(
  peer: string | undefined,
  forwardedFor: string | undefined,
  isTrusted: TrustedProxies,
): string | undefined {
  let caller = parseAddress(peer ?? '');
  for (const hop of (forwardedFor ?? '').split(',').reverse()) {
    if (caller === undefined || !isTrusted(caller)) return caller;
    const before = parseAddress(hop);
    if (before === undefined) return caller;
    caller = before;
  }
  return caller;
}

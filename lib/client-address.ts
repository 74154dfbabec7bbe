import ipaddr from 'ipaddr.js';

type Address = ReturnType<typeof ipaddr.process>;
/** Addresses or networks of proxies whose X-Forwarded-For is believed. */
export type TrustedProxies = readonly (readonly [address: Address, bits: number])[];

/** A chain longer than this is nobody's honest set-up. */
const longestChain = 20;

/** `127.0.0.1`, `::1` or a network like `10.0.0.0/8`; null where it is none. */
export function parseNetwork(text: string): TrustedProxies[number] | null {
  try {
    if (text.includes('/')) return ipaddr.parseCIDR(text);
    const address = ipaddr.process(text);
    return [address, address.kind() === 'ipv4' ? 32 : 128];
  } catch {
    return null;
  }
}

/**
 * Who asked: the socket's address, unless a trusted proxy holds the socket. Then X-Forwarded-For is read from its end,
 * which our own proxy wrote, to the first address that is no trusted proxy; what stands before that anyone may have
 * made up. IPv4 within IPv6 comes as IPv4.
 */
export function clientAddress(socket: string, forwardedFor: string, trusted: TrustedProxies): string {
  let client = parse(socket);
  if (client === null) return socket;
  const hops = forwardedFor.split(',').slice(-longestChain).toReversed();
  for (const hop of hops) {
    if (!isTrusted(client, trusted)) break;
    const before = parse(hop);
    if (before === null) break;
    client = before;
  }
  return client.toString();
}

/** What one person can hold: an IPv4 address, or a /64 of IPv6, in which anyone has 2⁶⁴ addresses to change to. */
export function addressBlock(address: string): string {
  const parsed = parse(address);
  if (parsed === null) return address.slice(0, 64);
  if (parsed.kind() === 'ipv4') return parsed.toString();
  return `${ipaddr.IPv6.networkAddressFromCIDR(`${parsed.toString()}/64`).toString()}/64`;
}

const isTrusted = (address: Address, trusted: TrustedProxies) =>
  trusted.some(([network, bits]) => network.kind() === address.kind() && address.match(network, bits));

/** Proxies write plain addresses, some add the port. */
function parse(text: string): Address | null {
  const plain = text
    .trim()
    .replace(/^\[([^\]]*)\](?::\d+)?$/, '$1')
    .replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, '$1');
  // ipaddr.js also takes old spellings such as 0x7f.1 and 127.1, which no proxy writes.
  if (!ipaddr.IPv4.isValidFourPartDecimal(plain) && !ipaddr.IPv6.isValid(plain)) return null;
  return ipaddr.process(plain);
}

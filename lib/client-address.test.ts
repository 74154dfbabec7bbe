import { expect, test } from 'vitest';
import { type TrustedProxies, addressBlock, clientAddress, parseNetwork } from './client-address.ts';

const trusting = (...networks: string[]): TrustedProxies =>
  networks.map((text) => parseNetwork(text)).filter((one) => one !== null);

test('without trusted proxies the socket is the client, whatever is claimed', () => {
  expect(clientAddress('203.0.113.5', '1.2.3.4', trusting())).toBe('203.0.113.5');
  expect(clientAddress('::ffff:203.0.113.5', '1.2.3.4', trusting())).toBe('203.0.113.5');
  expect(clientAddress('127.0.0.1', '1.2.3.4', trusting('10.0.0.0/8'))).toBe('127.0.0.1');
});

test('behind a trusted proxy the last untrusted address is the client, and what it made up is not', () => {
  const nginx = trusting('127.0.0.1', '::1', '10.0.0.0/8', '2001:db8::/32');
  expect(clientAddress('127.0.0.1', '203.0.113.5', nginx)).toBe('203.0.113.5');
  expect(clientAddress('::ffff:127.0.0.1', '6.6.6.6, 203.0.113.5', nginx)).toBe('203.0.113.5');
  expect(clientAddress('127.0.0.1', '127.0.0.1, 203.0.113.5, 10.1.2.3', nginx)).toBe('203.0.113.5');
  expect(clientAddress('127.0.0.1', '203.0.113.5:4711,[2001:db8::7]:443', nginx)).toBe('203.0.113.5');
  expect(clientAddress('::1', '', nginx)).toBe('::1');
  expect(clientAddress('127.0.0.1', '10.0.0.7', nginx)).toBe('10.0.0.7');
});

test.each(['unknown', '0x7f.1', '127.1', '2130706433', '', 'a'.repeat(9000), '<script>'])(
  'nonsense in the header ends the search: %j',
  (nonsense) =>
    expect(clientAddress('127.0.0.1', `203.0.113.5, ${nonsense}`, trusting('127.0.0.1'))).toBe('127.0.0.1'),
);

test('one holder of an IPv6 network is one client', () => {
  expect(addressBlock('2001:db8:1:2:aaaa::1')).toBe(addressBlock('2001:db8:1:2:bbbb::2'));
  expect(addressBlock('2001:db8:1:2::1')).not.toBe(addressBlock('2001:db8:1:3::1'));
  expect(addressBlock('203.0.113.5')).not.toBe(addressBlock('203.0.113.6'));
  expect(addressBlock('::ffff:203.0.113.5')).toBe('203.0.113.5');
  expect(addressBlock('unknown')).toBe('unknown');
});

test.each(['10.0.0.0/33', 'localhost', '10.0.0.0/', 'all', '::/129'])('%s is no network', (text) =>
  expect(parseNetwork(text)).toBeNull(),
);

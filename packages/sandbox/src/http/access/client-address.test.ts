import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LOCAL_PLACE, parseAddress, clientAddress, clientPlaceOf, trustedProxies } from './client-address.ts';
import { createNodeSandbox } from '../../node.ts';
import { startServer } from '../server/server.ts';

test('an IPv4 address is a place, and an IPv6 address is one with all that share its first half', () => {
  for (const [address, place] of [
    ['203.0.113.7', '203.0.113.7'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['::ffff:cb00:7107', '203.0.113.7'],
    ['0:0:0:0:0:ffff:203.0.113.7', '203.0.113.7'],
    ['203.0.113.7:51000', '203.0.113.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:0DB8:0001:0002::9', '2001:db8:1:2::/64'],
    ['[2001:db8:1:2::9]:443', '2001:db8:1:2::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
  ] as const)
    assert.equal(clientPlaceOf(address), place, address);
});

test('what is no address is no place of its own, so that nobody can make up places', () => {
  for (const text of [
    undefined,
    '',
    'unknown',
    '1.2.3',
    '256.1.1.1',
    '1.2.3.4.5',
    '01.2.3.4x',
    ':::',
    '1::2::3',
    '2001:db8::12345',
    '_hidden',
    '1:2:3:4:5:6:7:8:9',
  ])
    assert.equal(clientPlaceOf(text), LOCAL_PLACE, text);
  assert.equal(parseAddress(' 192.0.2.1 '), '192.0.2.1');
});

test('the last hop that a trusted proxy saw is the caller; what anybody wrote before it is not read', () => {
  const isTrusted = trustedProxies(['10.0.0.0/8', '2001:db8:ffff::/48', '192.0.2.10']);
  const of = (peer: string, header?: string) => clientAddress(peer, header, isTrusted);

  assert.equal(of('203.0.113.7', '198.51.100.1'), '203.0.113.7', 'a client of its own writes nothing');
  assert.equal(of('10.1.2.3', '198.51.100.1'), '198.51.100.1');
  assert.equal(of('::ffff:10.1.2.3', '198.51.100.1'), '198.51.100.1');
  assert.equal(of('10.1.2.3', '1.1.1.1, 198.51.100.1'), '198.51.100.1', 'made up in front');
  assert.equal(of('10.1.2.3', '198.51.100.1, 192.0.2.10'), '198.51.100.1', 'two proxies');
  assert.equal(of('10.1.2.3', '10.9.9.9, 198.51.100.1, 192.0.2.10'), '198.51.100.1', 'pretends to be a proxy');
  assert.equal(of('2001:db8:ffff::1', '2001:db8:1:2::9'), '2001:db8:1:2:0:0:0:9');
  assert.equal(of('10.1.2.3', 'unknown'), '10.1.2.3');
  assert.equal(of('10.1.2.3', ''), '10.1.2.3');
  assert.equal(of('10.1.2.3'), '10.1.2.3');
});

test('a proxy that is named wrongly is refused at the start', () => {
  for (const entry of ['10.0.0.0/33', 'proxy.example', '10.0.0/8', '10.0.0.0/', '10.0.0.0/x', '::/129'])
    assert.throws(() => trustedProxies([entry]), RangeError, entry);
});

test('over the network nobody gets a new rate limit by writing another address into a header', async (t) => {
  for (const { proxies, last } of [
    { proxies: [], last: 429 },
    { proxies: ['127.0.0.1'], last: 200 },
  ]) {
    const server = await startServer({ sandbox: createNodeSandbox({ requestsPerMinute: 3 }), port: 0, proxies });
    t.after(() => server.stop());
    const ask = (count: number) =>
      fetch(`${server.url}v1/config`, {
        headers: {
          'x-site-key': 'pk-sandbox-tp-hcm',
          'x-forwarded-for': `198.51.100.${count}`,
          ...{
            forwarded: `for=198.51.100.${count}`,
            'x-real-ip': `198.51.100.${count}`,
            'cf-connecting-ip': `198.51.100.${count}`,
          },
        },
      });
    const statuses: number[] = [];
    for (let count = 1; count <= 4; count += 1) statuses.push((await ask(count)).status);
    assert.deepEqual(statuses, [200, 200, 200, last]);
  }
});

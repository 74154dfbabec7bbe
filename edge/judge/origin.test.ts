import { expect, test } from 'vitest';
import { foreignWords, isFromOurPages } from './origin.ts';

const siteUrl = 'https://news.example.cn';

test.each([
  [
    'the public site',
    { host: 'news.example.cn', origin: 'https://news.example.cn', 'sec-fetch-site': 'same-origin' },
  ],
  [
    'a LAN address, where browsers send no Sec-Fetch-Site',
    { host: '192.168.1.5:3000', origin: 'http://192.168.1.5:3000' },
  ],
  [
    'the public site behind a proxy that rewrites Host',
    { host: '127.0.0.1:3000', origin: 'https://news.example.cn' },
  ],
])('a form on %s is ours', (_, headers) => expect(isFromOurPages(headers, siteUrl)).toBe(true));

test.each([
  ['another site', { host: 'news.example.cn', origin: 'https://evil.example' }],
  [
    'a sibling host',
    { host: 'news.example.cn', origin: 'https://ads.example.cn', 'sec-fetch-site': 'same-site' },
  ],
  [
    'another site whose browser says so',
    { host: 'news.example.cn', origin: 'https://news.example.cn', 'sec-fetch-site': 'cross-site' },
  ],
  ['another port', { host: '192.168.1.5:3000', origin: 'http://192.168.1.5:8080' }],
  ['a sandboxed page', { host: 'news.example.cn', origin: 'null' }],
  ['a client that does not say', { host: 'news.example.cn' }],
])('a form on %s is not', (_, headers) => expect(isFromOurPages(headers, siteUrl)).toBe(false));

test('who may be at the desk behind a proxy that rewrites Host is told both addresses and what to do', () => {
  const words = foreignWords({ host: '127.0.0.1:3000', origin: 'http://news.lan' }, 'http://localhost:3000');
  for (const one of ['http://news.lan', 'http://localhost:3000', 'SITE_URL', 'Host'])
    expect(words).toContain(one);
});

test.each([
  [
    'its browser says that it is another site',
    { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' },
  ],
  ['its page has no origin', { origin: 'null' }],
])('nobody else is told of settings: %s', (_, headers) =>
  expect(foreignWords(headers, siteUrl)).toBe('这个请求来自别的网站，没有执行。'),
);

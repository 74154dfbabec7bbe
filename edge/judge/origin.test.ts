import { expect, test } from 'vitest';
import { isFromOurPages } from './origin.ts';

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

import { expect, test } from 'vitest';
import { plainHttpFault } from './plain-http.ts';

const site = 'https://news.example.cn';
const lan = { origin: 'http://192.168.1.5:3000', fetchSite: null };

test('signing in on a page over plain http says what is wrong where cookies are for https alone, and what to do', () => {
  const told = plainHttpFault(lan, site) ?? '';
  for (const words of ['https://news.example.cn/login', 'SITE_URL', 'http://192.168.1.5:3000', 'http 打开'])
    expect(told).toContain(words);
  expect(plainHttpFault({ origin: 'http://news.example.cn', fetchSite: null }, site)).not.toBeNull();
});

test.each([
  ['the site over https', { origin: site, fetchSite: 'same-origin' }, site],
  ['an old browser over https', { origin: site, fetchSite: null }, site],
  ['a site that is plain http itself', lan, 'http://192.168.1.5:3000'],
  ['a site that is plain http, behind TLS', { origin: site, fetchSite: 'same-origin' }, 'http://localhost:3000'],
  ['a proxy that rewrites Origin', { origin: 'http://127.0.0.1:3000', fetchSite: 'same-origin' }, site],
  ['a client that tells nothing', { origin: null, fetchSite: null }, site],
  ['a page without an origin', { origin: 'null', fetchSite: null }, site],
])('%s is let in', (_, from, siteUrl) => expect(plainHttpFault(from, siteUrl)).toBeNull()); // prettier-ignore

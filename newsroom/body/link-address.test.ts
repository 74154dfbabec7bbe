import { expect, test } from 'vitest';
import { linkAddress } from './body.rule.ts';
import { readLinkAddress } from './link-address.rule.ts';

test.each([
  ['https://example.cn/a?b=1#c', 'https://example.cn/a?b=1#c'],
  ['example.cn', 'https://example.cn/'],
  [' www.example.com.cn/路 ', 'https://www.example.com.cn/%E8%B7%AF'],
  ['desk@example.cn', 'mailto:desk@example.cn'],
  ['tel:+86-10-1234', 'tel:+86-10-1234'],
])('%s is taken as %s', (typed, href) => {
  expect(readLinkAddress(typed)).toEqual({ href });
  expect(linkAddress.safeParse(href).success).toBe(true);
});

test.each([
  ['', '请填写'],
  ['javascript:alert(1)', '只能链接到'],
  ['JaVaScRiPt:alert(1)', '只能链接到'],
  ['data:text/html,x', '只能链接到'],
  ['ftp://example.cn', '只能链接到'],
  ['//evil.example', 'https://'],
  ['今天', 'https://'],
  ['https://', '不对'],
  ['https://a b', '空格'],
  ['https://u:p@example.cn', '账号'],
  ['mailto:x', '不完整'],
  ['tel:喂', '电话'],
  [`https://example.cn/${'a'.repeat(2000)}`, '太长'],
])('%s is refused: %s', (typed, told) => {
  expect(readLinkAddress(typed)).toMatchObject({ fault: expect.stringContaining(told) });
});

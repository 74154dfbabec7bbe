import { expect, test } from 'vitest';
import { pinyinSlug } from './pinyin.ts';

test('a Chinese name becomes an address that can be typed', () => {
  expect(pinyinSlug('普特会')).toBe('pu-te-hui');
  expect(pinyinSlug('绿色能源 2025')).toBe('lv-se-neng-yuan-2025');
  expect(pinyinSlug('WTO改革')).toBe('wto-gai-ge');
  expect(pinyinSlug('“！”')).toBe('');
});

import { expect, test } from 'vitest';
import { splitDisclaimer } from './disclaimer.rule.ts';

test('a disclaimer bears one label, its own where it came with one', () => {
  expect(splitDisclaimer('免责声明：稿件仅供参考。')).toEqual({ label: '免责声明', text: '稿件仅供参考。' });
  expect(splitDisclaimer('版权声明: 转载须注明来源。')).toEqual({
    label: '版权声明',
    text: '转载须注明来源。',
  });
  expect(splitDisclaimer('稿件仅供参考。')).toEqual({ label: '免责声明', text: '稿件仅供参考。' });
});

test.each([
  '免责声明：仅供参考。',
  '免责声明: 仅供参考。',
  '【免责声明】仅供参考。',
  '[免责声明]：仅供参考。',
  '免责声明\n仅供参考。',
  '免责声明　仅供参考。',
  '仅供参考。',
])('the label is said once: %j', (text) => {
  expect(splitDisclaimer(text)).toEqual({ label: '免责声明', text: '仅供参考。' });
});

test('a label of its own stays, a sentence that begins like one too', () => {
  expect(splitDisclaimer('特别提示：投资有风险。')).toEqual({ label: '特别提示', text: '投资有风险。' });
  expect(splitDisclaimer('本站声明不对转载负责。').text).toBe('本站声明不对转载负责。');
});

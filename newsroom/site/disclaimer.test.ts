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

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { titleParts } from './word-breaks.rule.ts';

const broken = (title: string, noBreak: string[] = []) =>
  titleParts(title, noBreak)
    .map((part) => part.text + (part.breakAfter ? '/' : ''))
    .join('');

test('a title breaks between words and never beside punctuation or before a single character', () => {
  expect(broken('下次莫斯科见？“普特会”速览')).toBe('下次/莫斯科见？“普特会”速览');
  expect(broken('山顶观测站：旧书店如何在一条街上活下来')).toBe(
    '山顶/观测站：旧/书店/如何在/一条/街上活/下来',
  );
});

test('a numeral stays with what it counts', () => {
  expect(broken('三小时会晤')).toBe('三小时/会晤');
});

test('a short quotation, book title or bracket stays on one line, a long one may break', () => {
  expect(broken('恢复合作“重要且必要”')).toBe('恢复/合作“重要且必要”');
  expect(broken('读《旧书店地图》')).not.toContain('/');
  expect(broken('他说“我们举行了一次非常富有成效的会议”')).toContain('举行了/一次');
});

test('a word of the no-break list is kept whole wherever it stands', () => {
  expect(broken('联合国大会与联合国大会')).toBe('联合国/大会与/联合国/大会');
  expect(broken('联合国大会与联合国大会', ['联合国大会'])).toBe('联合国大会与/联合国大会');
});

test('a question mark before an opening quotation mark is marked to be squeezed', () => {
  const squeezed = titleParts('见？“普特会”速览？').filter((part) => part.squeeze);
  expect(squeezed.map((part) => part.text)).toEqual(['？']);
});

test('Latin and digits are never cut', () => {
  expect(broken('近3小时GDP数据发布')).toBe('近3小时GDP数据/发布');
});

test('no character is lost or added, whatever the title', () => {
  const piece = fc.constantFrom('普特会', '“', '”', '？', '新闻', '中国', 'A', '3', '《', '》', '的', '𠮷');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
      const title = pieces.join('');
      expect(
        titleParts(title, ['普特会'])
          .map((part) => part.text)
          .join(''),
      ).toBe(title);
    }),
  );
});

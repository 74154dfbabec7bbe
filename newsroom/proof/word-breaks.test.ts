import fc from 'fast-check';
import { expect, test } from 'vitest';
import { titleParts } from './word-breaks.rule.ts';

const broken = (title: string, noBreak: string[] = []) =>
  titleParts(title, noBreak)
    .map((part) => part.text + (part.breakAfter ? '/' : ''))
    .join('');

test('a title breaks between words and never beside punctuation or before a single character', () => {
  expect(broken('下次莫斯科见？“普特会”速览')).toBe('下次莫斯科见？“普特会”速览');
  expect(broken('山顶观测站：旧书店如何在一条街上活下来')).toBe('山顶观测站：旧书店/如何/在一条街上活下来');
});

test('a numeral stays with what it counts', () => {
  expect(broken('三小时会晤结束')).toBe('三小时/会晤结束');
  expect(broken('城里有一条街上没有灯')).toContain('一条街');
});

test('a short quotation, book title or bracket stays on one line, a long one may break', () => {
  expect(broken('恢复合作“重要且必要”')).toBe('恢复合作“重要且必要”');
  expect(broken('读《旧书店地图》')).not.toContain('/');
  expect(broken('他说“我们举行了一次非常富有成效的会议”')).toContain('举行了/一次');
});

test('a word of the no-break list is kept whole wherever it stands', () => {
  expect(broken('联合国大会与联合国大会')).toBe('联合国/大会/与联合国大会');
  expect(broken('联合国大会与联合国大会', ['联合国大会'])).toBe('联合国大会/与联合国大会');
});

test('a question mark before an opening quotation mark is marked to be squeezed', () => {
  const squeezed = titleParts('见？“普特会”速览？').filter((part) => part.squeeze);
  expect(squeezed.map((part) => part.text)).toEqual(['？']);
});

test('Latin and digits are never cut', () => {
  expect(broken('近3小时GDP数据集中发布')).toBe('近3小时GDP数据/集中发布');
});

test('neither one nor two characters are left alone at an end or beside a clause', () => {
  expect(broken('下次见面')).toBe('下次见面');
  expect(broken('江桥最后一根斜拉索安装到位')).toBe('江桥最后/一根斜拉索/安装到位');
  expect(broken('新闻中心今天开放参观')).not.toMatch(/^.{1,2}\/|\/.{1,2}$/u);
});

test('a name keeps its kind, a prefix its word: 宁青铁路, 无障碍, 副市长', () => {
  expect(broken('宁青铁路全线通车')).toContain('宁青铁路');
  expect(broken('真正的无障碍通道')).toContain('无障碍');
  expect(broken('当选禾安市副市长')).toContain('副市长');
});

test('names of people stay whole, also where lines are broken plainly', () => {
  const whole = (title: string) => titleParts(title).flatMap((part) => (part.whole ? [part.text] : []));
  expect(whole('杜若宁：没有一秒钟可以浪费')).toEqual(['杜若宁']);
  expect(whole('李明远、王小雨当选')).toEqual(['李明远', '王小雨']);
  expect(whole('列夫·托尔斯泰手稿来华')).toEqual(['列夫·托尔斯泰']);
  expect(titleParts('谈普特会', ['普特会']).filter((part) => part.whole)).toHaveLength(1);
});

test('a title falls into clauses at a colon, else at a blank or a full sentence, never beside a short label', () => {
  const clauses = (title: string) =>
    broken(title).length > 0
      ? titleParts(title).flatMap(({ text, clauseAfter }) => (clauseAfter ? [text.at(-1)] : []))
      : [];
  expect(clauses('山顶观测站：旧书店里的天文课，开讲了')).toEqual(['：']);
  expect(clauses('雪线之上 他们守护最后的水源')).toEqual([' ']);
  expect(clauses('直播：江桥合龙')).toEqual([]);
  expect(clauses('开幕式10:30开始')).toEqual([]);
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

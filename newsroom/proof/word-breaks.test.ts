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

test('names of people are known by their sounds, behind an office too, and by rare surnames', () => {
  const whole = (title: string) => titleParts(title).flatMap((part) => (part.whole ? [part.text] : []));
  expect(whole('土耳其总统埃尔多安宣布灾区重建计划')).toEqual(['埃尔多安']);
  expect(whole('联合国秘书长古特雷斯呼吁克制')).toEqual(['古特雷斯']);
  expect(whole('德国总理默茨就能源价格会谈')).toEqual(['默茨']);
  expect(whole('网球名将德约科维奇因伤退出公开赛')).toEqual(['德约科维奇']);
  expect(whole('巴西总统卢拉·达席尔瓦访华')).toEqual(['卢拉·达席尔瓦']);
  expect(whole('图尔洪·买买提和他的修鞋铺')).toEqual(['图尔洪·买买提']);
  expect(whole('县委书记阚志新深入基层')).toEqual(['阚志新']);
  expect(whole('奥运冠军全红霞回到家乡小学')).toEqual(['全红霞']);
  expect(whole('沈从远教授追思会举行')).toEqual(['沈从远']);
  expect(whole('西安多处道路恢复通车')).toEqual([]);
  expect(whole('全国冠军回到家乡小学')).toEqual([]);
});

test('a name too long for one line ends lines at its dots', () => {
  const whole = titleParts('约翰·罗斯福·史密斯日记手稿').flatMap((part) => (part.whole ? [part.text] : []));
  expect(whole).toEqual(['约翰·', '罗斯福·', '史密斯']);
});

test('a number stays with its hyphen and its sign: GPT-6, 歼-20, 4.9%', () => {
  const whole = (title: string) => titleParts(title).flatMap((part) => (part.whole ? [part.text] : []));
  expect(whole('某公司发布GPT-6模型')).toEqual(['GPT-6']);
  expect(whole('歼-20亮相航展开幕式')).toEqual(['歼-20']);
  expect(whole('2026-2027年度名单公布')).toEqual(['2026-2027']);
  expect(whole('经济增长4.9%')).toEqual(['4.9%']);
  expect(whole('Supercalifragilistic-Benchmark发布')).toEqual([]);
});

test('no line starts with what closes the word before it, none ends with a prefix', () => {
  expect(broken('两人会晤，谈了三个多小时的粮食外运')).not.toContain('谈/了');
  expect(broken('解放军老战士丁一把军功章捐给纪念馆')).not.toContain('老/');
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

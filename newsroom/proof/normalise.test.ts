import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyChanges, normalise } from './normalise.rule.ts';

const proofed = (text: string) => normalise(text).text;

test.each([
  ['明天见?“小聚会”散场', '明天见？“小聚会”散场'],
  ['甲说:“可以。”乙说:“不行!”', '甲说：“可以。”乙说：“不行！”'],
  ['“小聚会”,散了;“大聚会”?还没有', '“小聚会”，散了；“大聚会”？还没有'],
  ['(记者:张三、李四)', '（记者：张三、李四）'],
  ['用Wi-Fi(无线)上网', '用Wi-Fi（无线）上网'],
  ['据美联社(AP)报道', '据美联社（AP）报道'],
  ['他答:OK,然后走了', '他答：OK，然后走了'],
  ['什么?!真的', '什么？！真的'],
  ['真的吗？!', '真的吗？！'],
  ['甲(乙(丙)丁)戊', '甲（乙（丙）丁）戊'],
  ['（甲)乙', '（甲）乙'],
  ['今天, 明天', '今天，明天'],
  ['到此为止.', '到此为止。'],
  ['他说"好"就走了', '他说“好”就走了'],
  ['见http://a.cn/x?y=1,z,谢谢', '见http://a.cn/x?y=1,z，谢谢'],
  ['见 http://a.cn/x?y=1:(全文)', '见 http://a.cn/x?y=1：（全文）'],
  ['时间:08-16', '时间：08-16'],
  ['他说“OK”,“Yes”也行', '他说“OK”，“Yes”也行'],
  ['产量翻番.增开夜班', '产量翻番。增开夜班'],
  ['翻番.增开', '翻番。增开'],
  ['产量翻番. 增开夜班', '产量翻番。增开夜班'],
  ['产量提高.东部地区也是', '产量提高。东部地区也是'],
  ['完成102.95亿元.工业增长', '完成102.95亿元。工业增长'],
  ['“走吧.”大家起身', '“走吧。”大家起身'],
  ['(家属也来了.)大家起身', '（家属也来了。）大家起身'],
  ['他说"走吧."大家', '他说“走吧。”大家'],
  ['增长12.5%.', '增长12.5%。'],
  ['增长12.5%.工业增长3%.', '增长12.5%。工业增长3%。'],
  ['会议开到9:30.', '会议开到9:30。'],
  ['会议开到9:30.大家散了', '会议开到9:30。大家散了'],
  ['达3,000.工业', '达3,000。工业'],
  ['升级到v2.0.1.', '升级到v2.0.1。'],
  ['全长5km.工程完工', '全长5km。工程完工'],
  ['产量翻番.2025年增开', '产量翻番。2025年增开'],
  ['产量翻番.“增开夜班”', '产量翻番。“增开夜班”'],
  ['产量翻番．增开夜班', '产量翻番。增开夜班'],
  ['产量翻番｡增开､加班', '产量翻番。增开、加班'],
  ["'双十一'到了", '‘双十一’到了'],
  ["“他说'好'，就走”", '“他说‘好’，就走”'],
  ["'90后'来了", '‘90后’来了'],
  ['型号"X100"的车', '型号“X100”的车'],
  ['增长12.5%, 同比加快', '增长12.5%，同比加快'],
  ['他说OK!', '他说OK！'],
  ['"双11"到了', '“双11”到了'],
  ['他说"90"就走', '他说“90”就走'],
  ['他说:"OK."', '他说：“OK.”'],
  ['气温零下3℃.', '气温零下3℃。'],
  ['气温-3℃.', '气温-3℃。'],
  ['时速350km/h.', '时速350km/h。'],
  ['面积30km2.大家', '面积30km2。大家'],
  ['面积30m².', '面积30m²。'],
])('%s becomes %s', (text, wanted) => {
  expect(proofed(text)).toBe(wanted);
});

test.each([
  '会议10:52开始',
  '收入3,000元',
  '比分3:2',
  '比分 3 : 2 领先',
  '写信到a.b@c.com',
  '网址http://a.cn:80/b?c=d;e!f',
  '他用英语说Next time in Moscow, maybe? Yes!',
  'He said “hello”, then left (quickly): fine.',
  '你好:)',
  '你好(^_^)',
  '函数f(x)为零',
  '列夫.托尔斯泰',
  '1)第一条',
  '一张9.7"屏和一张12"屏',
  '他说"好',
  '电话:(010)65070000'.replace(':', '：'),
  '等等...',
  '作家列夫.托尔斯泰说',
  '马克.吐温',
  '亚历山大.普希金',
  '比分3:2.0',
  'v2.0.1',
  '用Node.js写',
  "O'Neill来了",
  "听rock 'n' roll",
  '身高5\'10"',
  '1.第一条',
  '一.背景',
  '分两步：1.整改；2.落实',
  '整改2.落实',
  '见2.1节',
  'No.1号',
  'U.S.政府',
  'Dr.李',
  '微软.NET',
  '2025.8.16开工',
  '网址新闻.中国',
])('%s stays as it is', (text) => {
  expect(normalise(text)).toEqual({ text, changes: [] });
});

test('typed indents, doubled spaces and invisible characters go', () => {
  expect(proofed('\u3000\u3000今天\u200b晴。\u2003\u2003明天\u00a0雨\u0007\t')).toBe('今天晴。明天 雨');
  expect(proofed('张三  李四')).toBe('张三 李四');
  expect(proofed('\ufeff一家👨‍👩‍👧')).toBe('一家👨‍👩‍👧');
});

test('punctuation can be kept while indents go', () => {
  expect(normalise('\u2003\u2003今天,晴', { keepPunctuation: true }).text).toBe('今天,晴');
});

test('a change tells its place in the text as it came', () => {
  expect(normalise('\u2003\u2003今天,晴').changes).toEqual([
    { at: 0, before: '\u2003\u2003', after: '', rule: 'indent' },
    { at: 4, before: ',', after: '，', rule: 'mark' },
  ]);
});

const pieces = fc.constantFrom(
  '今', '闻', '二〇', '々', 'a', 'Xinhua', '7', '10:52', '3,000', 'http://a.cn/b?c=1,2', 'x@y.cn', '&amp;',
  ',', ':', ';', '?', '!', '(', ')', '.', '"', '“', '”', '（', '）', '，', '。', '…', '—', '[', ']', '《', '》',
  ' ', '  ', '\u3000', '\u2003', '\u00a0', '\t', '\n', '\u200b', '\u200d', '\u0001', '\ufeff', '👨‍👩‍👧', ':)', '%',
); // prettier-ignore
const copy = fc.oneof(
  fc.array(pieces, { maxLength: 24 }).map((list) => list.join('')),
  fc.string({ unit: 'binary' }),
);
const han = (text: string) =>
  Array.from(text)
    .filter((char) => /\p{Script=Han}/u.test(char))
    .join('');

test('what was normalised once stays', () => {
  fc.assert(
    fc.property(copy, (text) => {
      expect(proofed(proofed(text))).toBe(proofed(text));
    }),
    { numRuns: 3000 },
  );
});

test('no Han, Latin or digit is lost, added or moved', () => {
  const kept = (text: string) =>
    Array.from(text)
      .filter((char) => /[\p{L}\p{N}]/u.test(char))
      .join('');
  fc.assert(
    fc.property(copy, (text) => {
      expect(han(proofed(text))).toBe(han(text));
      expect(kept(proofed(text))).toBe(kept(text));
    }),
    { numRuns: 3000 },
  );
});

test('the changes lead from the text to the answer, and none of them back', () => {
  fc.assert(
    fc.property(copy, (text) => {
      const { text: answer, changes } = normalise(text);
      expect(applyChanges(text, changes)).toBe(answer);
      expect(applyChanges(text, [])).toBe(text);
      for (const { at, before } of changes) expect(text.slice(at, at + before.length)).toBe(before);
    }),
    { numRuns: 1000 },
  );
});

test('text without Han or Chinese marks keeps its punctuation', () => {
  const latin = fc.string({ unit: fc.constantFrom(...'ab Z09,.:;?!()"-/@&'.split('')), maxLength: 40 });
  const squeezed = (text: string) => text.trim().replaceAll(/ +/g, ' ');
  fc.assert(
    fc.property(latin, (text) => {
      expect(proofed(text)).toBe(squeezed(text));
    }),
    { numRuns: 1000 },
  );
});

test('links, times and numbers come through whole between Han', () => {
  const things = fc.constantFrom(
    'https://a.cn/p?q=1,2;r:3',
    'news@a.com.cn',
    '10:52:28',
    '1,234,567',
    '16:9',
  );
  fc.assert(
    fc.property(things, fc.constantFrom('见', '：', '，', '“'), (thing, before) => {
      expect(proofed(`${before}${thing}元`)).toContain(thing);
    }),
  );
});

test('brackets convert in pairs', () => {
  fc.assert(
    fc.property(copy, (text) => {
      fc.pre(!/[（）]/.test(text));
      const lost = (mark: string) => text.split(mark).length - proofed(text).split(mark).length;
      expect(lost('(')).toBe(lost(')'));
    }),
    { numRuns: 2000 },
  );
});

import { expect, test } from 'vitest';
import { isoBeijing } from '#lib/dates.ts';
import { layoutCases, tableCases } from '../foreign/testing-tables.ts';
import { listCases } from '../foreign/testing-numbering.ts';
import { inlineCases } from '../foreign/testing-inline.ts';
import { notCopyCases } from '../foreign/testing-not-copy.ts';
import type { ImportedPage } from './imported-page.ts';
import { parsePage } from './parse-page.ts';
import { findCredit } from './photo-credit.ts';
import { proofPage } from './proof-page.ts';

/** Parses a page, and fails where a run of Han of its text is in no field and not reported as dropped. */
function read(text: string): ImportedPage {
  const parsed = parsePage(text);
  if (!parsed.ok) throw new Error(parsed.error);
  const kept = JSON.stringify(parsed.value);
  const runs = text.replaceAll(/<[^>]*>/g, '|').match(/\p{Script=Han}{5,}/gu) ?? [];
  expect(runs.filter((run) => !kept.includes(run.replace(/制作$/u, '')))).toEqual([]);
  return proofPage(parsed.value).page;
}

const outline = (page: ImportedPage) =>
  page.blocks.map((one) => {
    if (one.type === 'figure') return `图 ${one.caption}|${one.credit}`;
    if (one.type === 'table') return `表 ${one.caption}`;
    if (one.type === 'embed') return `播 ${one.provider} ${one.id}`;
    return one.type === 'list'
      ? `列 ${one.items.join('|')}`
      : `${one.type === 'subhead' ? '题' : '段'} ${one.text}`;
  });
const staff = (page: ImportedPage) => page.contributors.map(({ role, name }) => `${role}:${name}`);
const related = (page: ImportedPage) =>
  page.related.map((one) => [one.headline, one.type, one.day, one.excerpt]);

const copy = '港口今天试运行，第一艘货船上午靠岸。';
const page = (parts: { head?: string; body?: string; tail?: string }) =>
  [
    parts.head ?? '首页 » 新闻 » 本地\n港口试运行第一天\n2025-08-16 10:52:28\n来源：新华网',
    parts.body ?? copy,
    parts.tail ?? '',
  ].join('\n\n');
const withHead = (head: string) => read(page({ head }));
const withBody = (...lines: string[]) => read(page({ body: lines.join('\n\n') }));
const withTail = (...lines: string[]) => read(page({ tail: lines.join('\n') }));

test.each([
  ['首页 > 新闻 > 国际', ['新闻', '国际']],
  ['首页 / 新闻 / 国际', ['新闻', '国际']],
  ['新闻频道/国际新闻', ['新闻频道', '国际新闻']],
  ['您的位置：首页>>新闻>>正文', ['新闻']],
  ['当前位置: 某某网 › 国际 › 欧洲', ['国际', '欧洲']],
  ['首页\n»\n新闻频道\n»\n国际新闻', ['新闻频道', '国际新闻']],
  ['首页 - 财经', ['财经']],
])('reads the breadcrumb %s', (crumb, channels) => {
  expect(withHead(`${crumb}\n港口试运行第一天\n2025-08-16 10:52`).channels).toEqual(channels);
});

test('a page without breadcrumb has no channels', () => {
  const read = withHead('港口试运行第一天\n2025-08-16 10:52');
  expect([read.channels, read.headline]).toEqual([null, '港口试运行第一天']);
});

test.each([
  ['2025-08-16 10:52:28', '2025-08-16T10:52:28+08:00'],
  ['2025年08月16日10:52', '2025-08-16T10:52:00+08:00'],
  ['2025年8月16日 星期六 10时52分', '2025-08-16T10:52:00+08:00'],
  ['2025/8/16 9:05', '2025-08-16T09:05:00+08:00'],
  ['发布时间：2025.08.16 22:05', '2025-08-16T22:05:00+08:00'],
  ['2025-08-16T10:52:28+08:00', '2025-08-16T10:52:28+08:00'],
  ['2025-08-16T02:52:28Z', '2025-08-16T10:52:28+08:00'],
  ['２０２５－０８－１６ １０：５２', '2025-08-16T10:52:00+08:00'],
  ['2025年8月16日下午3:05', '2025-08-16T15:05:00+08:00'],
  ['2025年8月16日 中午1:30', '2025-08-16T13:30:00+08:00'],
  ['2025-08-16 中午12:30', '2025-08-16T12:30:00+08:00'],
  ['2025-08-16 中午11:50', '2025-08-16T11:50:00+08:00'],
  ['2025-08-16 凌晨12:30', '2025-08-16T00:30:00+08:00'],
  ['2025-08-16 上午 12:05', '2025-08-16T00:05:00+08:00'],
  ['2025-08-16 清晨6:20', '2025-08-16T06:20:00+08:00'],
  ['2025-08-16 早上8:05', '2025-08-16T08:05:00+08:00'],
  ['2025-08-16 下午12:30', '2025-08-16T12:30:00+08:00'],
  ['2025-08-16 下午15:05', '2025-08-16T15:05:00+08:00'],
  ['2025-08-16 傍晚6:30', '2025-08-16T18:30:00+08:00'],
  ['2025-08-16 夜里11:20', '2025-08-16T23:20:00+08:00'],
  ['2025-08-16 晚上12:10', '2025-08-17T00:10:00+08:00'],
  ['2025-12-31 深夜12点10分', '2026-01-01T00:10:00+08:00'],
  ['2025-08-16 晚上1:30', '2025-08-17T01:30:00+08:00'],
  ['2025-08-16 午夜12:10', '2025-08-16T00:10:00+08:00'],
  ['2025年8月16日下午3点', '2025-08-16T15:00:00+08:00'],
  ['2025年8月16日晚8点半', '2025-08-16T20:30:00+08:00'],
  ['2025-08-16 3:05 PM', '2025-08-16T15:05:00+08:00'],
  ['2025-08-16 12:05:28 a.m.', '2025-08-16T00:05:28+08:00'],
  ['2025-08-16 24:00', '2025-08-17T00:00:00+08:00'],
  ['2025-8-16 3:05:09 下午', '2025-08-16T15:05:09+08:00'],
  ['2025-08-16 8:30 晚', '2025-08-16T20:30:00+08:00'],
  ['2025-08-16 pm3:05', '2025-08-16T15:05:00+08:00'],
  ['2025-08-16 晌午12:30', '2025-08-16T12:30:00+08:00'],
  ['2025-08-16 黄昏6:10', '2025-08-16T18:10:00+08:00'],
  ['2025-08-16 拂晓4:40', '2025-08-16T04:40:00+08:00'],
  ['2025-08-16 今早7点半', '2025-08-16T07:30:00+08:00'],
  ['2025-08-16 入夜7:30', '2025-08-16T19:30:00+08:00'],
  ['2025年8月16日 零时15分', '2025-08-16T00:15:00+08:00'],
  ['2025-08-16 下午三点', '2025-08-16T15:00:00+08:00'],
  ['2025-08-16 晚十二点', '2025-08-17T00:00:00+08:00'],
  ['2025-08-16 两点半', '2025-08-16T02:30:00+08:00'],
  ['2025-08-16 二十点', '2025-08-16T20:00:00+08:00'],
  ['2025-08-16 九时五分', '2025-08-16T09:05:00+08:00'],
  ['2025年8月16日 15點05分', '2025-08-16T15:05:00+08:00'],
  ['1988-07-01 12:00', '1988-07-01T12:00:00+09:00'],
  ['1988-07-01T12:00:00+08:00', '1988-07-01T13:00:00+09:00'],
  ['1988-07-01T03:00:00Z', '1988-07-01T12:00:00+09:00'],
  ['1986-05-04 02:30', '1986-05-04T03:30:00+09:00'],
])('reads the time %s', (line, wanted) => {
  expect(
    isoBeijing(withHead(`首页 > 新闻\n港口试运行第一天\n${line}\n来源：新华网`).time ?? Number.NaN),
  ).toBe(wanted);
});

test('an hour that no day has is no time', () => {
  const found = parsePage(page({ head: '首页 > 新闻\n港口试运行第一天\n2025-08-16 25:10\n来源：新华网' }));
  expect(found.ok ? '' : found.error).toContain('没有找到发布时间');
});

test.each([
  [
    '2025-08-16 10:52 来源：新华网 作者：张三 李四 编辑：王五',
    '新华网',
    ['作者:张三', '作者:李四', '编辑:王五'],
  ],
  ['来源: 中新社　作者: 张三　2025-08-16 10:52', '中新社', ['作者:张三']],
  ['2025-08-16 10:52 | 来源：新华社 | 责编：郑一', '新华社', ['责任编辑:郑一']],
  ['央视网  2025-08-16 20:15', '央视网', []],
  ['2025年08月16日10:52  来源：人民网-国际频道  字体：大 中 小', '人民网-国际频道', []],
  ['来源：城市晚报\n2025-08-16 10:52\n作者：约翰·史密斯', '城市晚报', ['作者:约翰·史密斯']],
])('reads source and author of %s', (lines, source, names) => {
  const found = withHead(`港口试运行第一天\n${lines}`);
  expect([found.headline, found.source, staff(found)]).toEqual(['港口试运行第一天', source, names]);
});

test('the time may stand above the headline', () => {
  const found = withHead('2025-08-16 10:52 来源：新华网\n港口试运行第一天');
  expect([found.headline, outline(found)]).toEqual(['港口试运行第一天', [`段 ${copy}`]]);
});

test('a short line over the headline is its kicker, a dashed one below its standfirst', () => {
  const found = withHead('首页 > 新闻\n现场\n港口试运行第一天\n——第一艘货船靠岸\n2025-08-16 10:52');
  expect([found.kicker, found.headline, found.standfirst]).toEqual([
    '现场',
    '港口试运行第一天',
    '——第一艘货船靠岸',
  ]);
});

test.each([
  ['新华社北京8月16日电 ', ['新华社', '北京', '8月16日'], []],
  [
    '新华社美国安克雷奇8月15日电（记者张三、李四）',
    ['新华社', '美国安克雷奇', '8月15日'],
    ['记者:张三', '记者:李四'],
  ],
  ['中新社南山8月16日电 (记者 张三)', ['中新社', '南山', '8月16日'], ['记者:张三']],
  ['人民网北京8月16日电（记者张三）', ['人民网', '北京', '8月16日'], ['记者:张三']],
  ['中新网8月16日电 ', ['中新网', null, '8月16日'], []],
  ['央视网消息：', ['央视网', null, null], []],
  ['本报讯（记者 张三）', [null, null, null], ['记者:张三']],
])('takes the dateline %s off', (dateline, [agency, place, date], names) => {
  const found = withBody(`　　${dateline}${copy}`);
  expect(found.dateline).toMatchObject({ agency, place, date });
  expect([outline(found), staff(found)]).toEqual([[`段 ${copy}`], names]);
});

test('copy that only speaks of an agency or of a call has no dateline', () => {
  expect(withBody('新华社8月16日电话采访了港口负责人，对方没有回答。').dateline).toBeNull();
  expect(withBody(copy).dateline).toBeNull();
});

test.each([
  ['（记者 张三 李四）', true],
  ['(记者:张三、李四)', false],
  ['（记者张三、李四）', false],
  ['（记者：张 三、李四）', false],
])('takes the reporters %s off', (names, atHead) => {
  const found = withBody(atHead ? names + copy : copy, atHead ? '港口明天休息。' : `港口明天休息。${names}`);
  expect(staff(found)).toEqual(['记者:张三', '记者:李四']);
  expect(outline(found)).toEqual([`段 ${copy}`, '段 港口明天休息。']);
});

test('reporters and editors on lines of their own are staff, not copy', () => {
  const found = withBody(
    '本报记者 张三 李四',
    copy,
    '港口明天休息。',
    '（参与记者：王五）',
    '[责任编辑：赵六]',
    '文字：孙七 剪辑：周八',
  );
  expect(staff(found)).toEqual([
    '记者:张三',
    '记者:李四',
    '参与记者:王五',
    '责任编辑:赵六',
    '文字:孙七',
    '剪辑:周八',
  ]);
  expect(outline(found)).toHaveLength(2);
});

test.each(['记者手记', '记者观察', '编辑点评', '通讯员培训班', '责任编辑的一天', '手工制作'])(
  'the subhead %s stays one',
  (subhead) => {
    const found = withBody(copy, subhead, copy);
    expect([outline(found)[1], staff(found)]).toEqual([`题 ${subhead}`, []]);
  },
);

test('a bracket that names nobody stays in the copy', () => {
  expect(outline(withBody(`${copy}（记者会明天举行）`))).toEqual([`段 ${copy}（记者会明天举行）`]);
});

test.each([
  ['新华社记者张三摄', '新华社记者张三摄'],
  ['新华社记者 张三 摄', '新华社记者 张三 摄'],
  [' 中新社记者 张三 摄', '中新社记者 张三 摄'],
  ['卫星社照片', '卫星社照片'],
  ['（新华社发 王某摄）', '新华社发 王某摄'],
  ['新华社发（王某 摄）', '新华社发（王某 摄）'],
  ['新华社/法新', '新华社/法新'],
  ['图/视觉中国', '图/视觉中国'],
  ['摄影：张三', '摄影：张三'],
  ['受访者供图', '受访者供图'],
  ['（资料图片）', '资料图片'],
  [' 张三 摄', '张三 摄'],
  ['张三/摄', '张三/摄'],
  ['图片来源：视觉中国', '图片来源：视觉中国'],
  ['本报记者 张三 李四 摄', '本报记者 张三 李四 摄'],
  ['今闻记者李四摄', '今闻记者李四摄'],
  ['禾安融媒记者李四摄', '禾安融媒记者李四摄'],
  ['禾安融媒记者 李四 摄', '禾安融媒记者 李四 摄'],
  ['（禾安县融媒体中心记者李四摄）', '禾安县融媒体中心记者李四摄'],
  ['禾安融媒记者 李四 通讯员 王五 摄', '禾安融媒记者 李四 通讯员 王五 摄'],
  ['极目新闻记者 李四 摄', '极目新闻记者 李四 摄'],
  ['大众日报·海报新闻记者 李四 摄', '大众日报·海报新闻记者 李四 摄'],
  ['南方+记者 李四 摄', '南方+记者 李四 摄'],
  ['禾安传媒集团记者李四摄', '禾安传媒集团记者李四摄'],
  ['禾安融媒发（王某摄）', '禾安融媒发（王某摄）'],
  ['禾安融媒供图', '禾安融媒供图'],
  ['禾安港务局 供图', '禾安港务局 供图'],
  ['（图片由禾安县文旅局提供）', '图片由禾安县文旅局提供'],
  ['澎湃新闻记者 李四 图', '澎湃新闻记者 李四 图'],
  ['李四 摄/光明图片', '李四 摄/光明图片'],
  ['李四摄（人民图片）', '李四摄（人民图片）'],
  [' ©李四', '©李四'],
])('takes the credit %s off its caption', (credit, wanted) => {
  const found = withBody(copy, `货船在港口卸货。${credit}`, '港口明天休息。');
  expect(outline(found)).toEqual([`段 ${copy}`, `图 货船在港口卸货。|${wanted}`, '段 港口明天休息。']);
});

test('a house credit glued to its caption, or alone under a picture’s place, is the picture’s', () => {
  expect(outline(withBody(copy, '货船在港口卸货 今闻记者李四摄', copy))[1]).toBe(
    '图 货船在港口卸货|今闻记者李四摄',
  );
  expect(findCredit('货船在港口卸货今闻记者李四摄')).toMatchObject({ captionEnd: 7, start: 7, end: 14 });
  expect(findCredit('这组照片由禾安融媒记者李四拍摄')).toBeNull();
  expect(outline(withBody(copy, '[图片]', '货船在港口卸货。', '禾安融媒记者李四摄', copy))[1]).toBe(
    '图 货船在港口卸货。|禾安融媒记者李四摄',
  );
  expect(staff(withBody('今闻记者 李四', copy))).toEqual(['记者:李四']);
});

test('a paragraph that speaks of photographers stays a paragraph', () => {
  const lines = [
    '他说，这些照片由张三拍摄。',
    '景区供图给了各家媒体，游客也跟着拍摄。',
    '记者会上没有人提供图片。',
    '在场的还有一位摄影记者，他不肯说他的名字，只说照片都是自己拍摄。',
  ];
  expect(outline(withBody(copy, ...lines))).toEqual([copy, ...lines].map((line) => `段 ${line}`));
});

test.each([
  '禁止拍摄', '村民争相拍摄', '免费提供', '全程提供', '摄影 大赛', '摄影师 手记', '拍摄 花絮', '港口航拍', '他在这里拍摄',
])('a short line before the subhead %s stays copy where no picture is', (subhead) => {
  const short = '他们说了很多，港口明天休息。';
  expect(outline(withBody(copy, short, subhead, copy))).toEqual([`段 ${copy}`, `段 ${short}`, `题 ${subhead}`, `段 ${copy}`]);
}); // prettier-ignore

test('a weak credit beside a picture is its credit', () => {
  expect(outline(withBody(copy, '[图片]', '货船在港口卸货。', '居民提供', copy))[1]).toBe(
    '图 货船在港口卸货。|居民提供',
  );
  expect(outline(withBody(copy, '[图片]', '港口航拍', copy))[1]).toBe('图 |港口航拍');
});

test.each([
  [['[图片]', '货船在港口卸货。张三 摄']],
  [['货船在港口卸货。张三 摄', '【图片1】']],
  [['[图片]', '货船在港口卸货。', '张三 摄']],
  [['货船在港口卸货。', '张三 摄', '[图片]']],
  [['![](a.jpg)', '▲货船在港口卸货。张三 摄']],
  [['[图：货船在港口卸货。张三 摄]']],
])('makes one figure of picture and caption, in either order: %j', (lines) => {
  expect(outline(withBody(copy, ...lines, '港口明天休息。'))).toEqual([
    `段 ${copy}`,
    '图 货船在港口卸货。|张三 摄',
    '段 港口明天休息。',
  ]);
});

test('two pictures with captions above them make two figures', () => {
  const found = withBody(
    copy,
    '图一 货船。张三 摄',
    '[图片]',
    '图二 吊机。李四 摄',
    '[图片]',
    '港口明天休息。',
  );
  expect(outline(found).slice(1, 3)).toEqual(['图 图一 货船。|张三 摄', '图 图二 吊机。|李四 摄']);
});

test('subheads are short lines between copy; speech and the last line are not', () => {
  const found = withBody(
    copy,
    '港长：“重要且必要”',
    '港长说，试运行很重要。',
    '“我们等了十年。”',
    '明天怎么办？',
    '明天休息。',
    '一、先修路',
    '（一）修哪一段',
    '先修码头后面的一段。',
    '后天见',
  );
  expect(outline(found).map((line) => line[0])).toEqual([
    '段',
    '题',
    '段',
    '段',
    '题',
    '段',
    '题',
    '题',
    '段',
    '段',
  ]);
});

test.each([
  ['他说:"走吧!"她问:"去哪?"', '他说：“走吧！”她问：“去哪？”'],
  ['产量翻番.', '产量翻番。'],
  ['“走吧.”', '“走吧。”'],
  ['产值增长12.5%.', '产值增长12.5%。'],
])('a sentence with half-width marks is no subhead: %s', (line, wanted) => {
  expect(outline(withBody(copy, line, copy))).toEqual([`段 ${copy}`, `段 ${wanted}`, `段 ${copy}`]);
});

test.each(['他说...', '等等....', '他说。。。', '货船靠岸...”'])(
  'a line that trails off is no subhead: %s',
  (line) => {
    expect(outline(withBody(copy, line, copy))[1]).toBe(`段 ${line}`);
  },
);

test('a page of half-width stops is a page like any other', () => {
  const found = withBody('港口今天试运行,第一艘货船上午靠岸.', '货船靠岸.新华社记者张三摄', '明天休息.');
  expect(outline(found)).toEqual([
    '段 港口今天试运行，第一艘货船上午靠岸。',
    '图 货船靠岸。|新华社记者张三摄',
    '段 明天休息。',
  ]);
  expect(withTail('相关阅读', '• 港口扩建工程开工', '货船靠岸.工人上岗后...').related[0]?.excerpt).toBe(
    '货船靠岸。',
  );
});

test('bullets in copy are a list', () => {
  expect(outline(withBody(copy, '• 坡道改缓', '• 加装护栏', '工程本月完工。'))).toContain(
    '列 坡道改缓|加装护栏',
  );
});

test('page furniture between the copy is left out and reported', () => {
  const lines = [
    '字体：大 中 小',
    '分享到：微信 微博 QQ空间',
    '扫一扫 手机看新闻',
    '【打印】【关闭】',
    '点击查看大图',
    '阅读量：1234',
    '广告',
  ];
  const found = withBody(copy, ...lines, '扫码支付也进了码头，工人买水方便了。');
  expect(outline(found)).toEqual([`段 ${copy}`, '段 扫码支付也进了码头，工人买水方便了。']);
  expect(found.dropped.map((one) => one.text)).toEqual(lines);
});

test.each(['相关阅读', '相关新闻：', '【延伸阅读】', '推荐阅读', '■ 相关链接', '猜你喜欢', '更多新闻 >>'])(
  'reads the list under %s',
  (heading) => {
    expect(related(withTail(heading, '• 港口扩建工程开工', '• 视频丨货船靠岸'))).toEqual([
      ['港口扩建工程开工', 'text', null, ''],
      ['视频丨货船靠岸', 'video', null, ''],
    ]);
  },
);

test('related items may be numbered, bare, dated before, behind or below', () => {
  const found = withTail(
    '延伸阅读',
    '1. 港口扩建工程开工 2025-08-10',
    '2. [08-09] 组图：货船靠岸',
    '3、快讯：港口试运行（08-15）',
    '4. 去年的港口\n时间：12-31',
  );
  expect(related(found)).toEqual([
    ['港口扩建工程开工', 'text', '2025-08-10', ''],
    ['组图：货船靠岸', 'photoSet', '2025-08-09', ''],
    ['快讯：港口试运行', 'flash', '2025-08-15', ''],
    ['去年的港口', 'text', '2024-12-31', ''],
  ]);
  expect(
    related(withTail('相关新闻', '• 港口扩建工程开工 08-10 晚上8:30', '• 货船靠岸\n2025年8月9日下午3点')),
  ).toEqual([
    ['港口扩建工程开工', 'text', '2025-08-10', ''],
    ['货船靠岸', 'text', '2025-08-09', ''],
  ]);
  expect(related(withTail('相关新闻', '港口扩建工程开工', '08-10', '货船靠岸', '08-09'))).toEqual([
    ['港口扩建工程开工', 'text', '2025-08-10', ''],
    ['货船靠岸', 'text', '2025-08-09', ''],
  ]);
});

test.each([
  ['新华社南山8月15日电（记者张三）货船靠岸。工人上岗后...', '货船靠岸。'],
  ['货船靠岸时的情景。新华社记者 张三 摄　　货船今天靠岸。工人...', '货船今天靠岸。'],
  ['货船靠岸。&e...', '货船靠岸。'],
  ['货船靠岸。&ldquo;早就等着&rdquo;，工人说。他们...', '货船靠岸。“早就等着”，工人说。'],
  ['工人说：“货船靠岸了。我们...', ''],
  ['货船正在靠...', ''],
  ['新华社南山8月15日电(记者...', ''],
  ['记者：张三　编导：李四　某某社音视频部制作 ...', ''],
  ['货船靠岸。（记者 张三）', '货船靠岸。'],
])('the excerpt %s becomes “%s”', (raw, wanted) => {
  expect(withTail('相关阅读', '• 港口扩建工程开工', raw, '时间:08-15').related[0]?.excerpt).toBe(wanted);
});

test('a related headline that no story may have, and tags beyond twenty, are told; the page comes in', () => {
  const long = '很长的标题'.repeat(25);
  const tags = Array.from({ length: 23 }, (_, at) => `标签${at}`);
  const found = withTail('相关阅读', '• 港口扩建工程开工', `• ${long}`, '• 货船靠岸', '标签：港口');
  expect(found.related.map((one) => one.headline)).toEqual(['港口扩建工程开工', '货船靠岸']);
  expect(found.dropped.map((one) => one.why)).toContain('相关阅读的标题超过 120 个字符');
  const tagged = withTail(`标签：${tags.join(' ')}`);
  expect(tagged.tags).toHaveLength(20);
  expect(tagged.dropped.filter((one) => one.why === '标签超过 20 个').map((one) => one.text)).toEqual(
    tags.slice(20),
  );
});

test('a list in the middle does not end the copy', () => {
  const later = '港口负责人后来在电话里说，明天起夜里也有人值守，过往的货船随时可以靠岸卸货，不必再等天亮。';
  const found = withBody(copy, '相关报道', '• 港口扩建工程开工', '• 货船靠岸', later);
  expect(outline(found)).toEqual([`段 ${copy}`, `段 ${later}`]);
  expect(found.related).toHaveLength(2);
});

test('disclaimer, staff, tags and the page’s foot are told apart below the list', () => {
  const found = withTail(
    '相关阅读',
    '• 港口扩建工程开工',
    '时间：08-10',
    '责任编辑：赵六',
    '标签：港口 货船',
    '版权声明',
    '凡本网注明来源的作品，未经授权不得转载。',
    'Copyright © 2025 某某网 版权所有',
    '关于我们 | 联系我们',
  );
  expect(found.disclaimer).toBe('版权声明\n凡本网注明来源的作品，未经授权不得转载。');
  expect(staff(found)).toEqual(['责任编辑:赵六']);
  expect(found.related).toHaveLength(1);
  expect(found.dropped.map((one) => one.why)).toEqual(['栏目名', '页面功能文字', '页面功能文字']);
});

test('a saved page gives what its text gives', () => {
  const found =
    read(`<!DOCTYPE html><html><head><title>山里的图书馆_某某网</title><style>p{}</style><script>var x='正文'</script></head>
    <body><div class="nav"><a>首页</a><a>登录</a></div>
    <div class="crumbs"><a href="/">首页</a> &gt; <a>文化</a> &gt; <a>阅读</a></div>
    <h1>山里的图书馆</h1>
    <div class="info"><span>2025-08-16 07:30</span><span>来源：某某日报</span><span>记者：何一</span><a>打印</a></div>
    <div id="content"><p>&#12288;&#12288;某某日报安山8月15日电 图书馆十五日开门,书架上有三千册书。</p>
    <p><img src="a.jpg" alt="图书馆外景"></p><p>图书馆外景。何一 摄</p>
    <p><strong>从仓库到书架</strong></p><p>这里原来是一座粮仓，改造用了半年。<br>屋顶也换了新的。</p>
    <figure><img src="b.jpg"><figcaption>孩子们在读书。（受访者供图）</figcaption></figure>
    <p>馆长说：&ldquo;书不怕旧。&rdquo;</p></div>
    <div class="related"><h3>相关阅读</h3><ul><li><a>镜头丨粮仓变书房</a><span>08-14</span></li><li><a>馆长的一天</a></li></ul></div>
    <div class="footer">关于我们 | 京ICP备000号</div></body></html>`);
  expect([found.channels, found.headline, found.source]).toEqual([
    ['文化', '阅读'],
    '山里的图书馆',
    '某某日报',
  ]);
  expect(outline(found)).toEqual([
    '段 图书馆十五日开门，书架上有三千册书。',
    '图 图书馆外景。|何一 摄',
    '题 从仓库到书架',
    '段 这里原来是一座粮仓，改造用了半年。',
    '段 屋顶也换了新的。',
    '图 孩子们在读书。|受访者供图',
    '段 馆长说：“书不怕旧。”',
  ]);
  expect(staff(found)).toEqual(['记者:何一']);
  expect(related(found)).toEqual([
    ['镜头丨粮仓变书房', 'photoSet', '2025-08-14', ''],
    ['馆长的一天', 'text', null, ''],
  ]);
  expect(found.dropped.map((one) => one.text).join()).toContain('京ICP备000号');
});

test.each([
  ['', '文件是空的'],
  ['购物清单\n2025-08-16\n牛奶\n鸡蛋', '没有找到正文'],
  ['昨天我去了公园。我在2025年8月16日10:52看见一只鸟，它飞走了。', '没有找到发布时间'],
  ['{"name":"x","version":"1.0"}', '没有找到发布时间'],
  ['要闻\n河边公园完工 2025-08-16 10:00\n旧书摊的人 2025-08-16 09:00', '没有找到正文'],
  ['会议记录\n2025-08-16\n大家讨论了明年的计划，没有结论。', '没有来源'],
  ['2025-08-16 10:52:28\n来源：新华网', '没有找到标题'],
])('refuses a text that is no such page: %j', (text, message) => {
  const parsed = parsePage(text);
  expect(parsed.ok ? '' : parsed.error).toContain(message);
});

/** Copy enough around it that the page is a story's. */
const savedPage = (html: string) =>
  parsePage(
    `<html><head></head><body><h1>港口试运行第一天</h1><p>2025-08-16 10:52:28 来源：新华网</p><p>${copy}</p>${html}<p>${copy.repeat(3)}</p></body></html>`,
  );

test.each(Object.entries(notCopyCases))(
  'of %s only copy is imported, and the rest is reported',
  (_, { html, copy: kept, left }) => {
    const parsed = savedPage(html);
    if (!parsed.ok) throw new Error(parsed.error);
    const { blocks, dropped } = parsed.value;
    expect(blocks.map((one) => ('text' in one ? one.text : one.type))).toEqual([copy, kept, copy.repeat(3)]);
    expect(dropped.map(({ text, why }) => ({ why, text }))).toEqual(left);
  },
);

test('a page that hides its whole story until a script shows it is read all the same', () => {
  const parsed = parsePage(
    `<html><body><h1>港口试运行第一天</h1><p>2025-08-16 10:52:28 来源：新华网</p><div id="js_content" style="visibility: hidden"><p>${copy}</p><p>${copy}</p></div></body></html>`,
  );
  expect(parsed.ok && parsed.value.blocks).toHaveLength(2);
});

test('cells of a table come without what was deleted in them, and without scripts', () => {
  const parsed = savedPage(
    '<table><tr><td>投资<del>30</del>50亿元</td><td>完成<script>alert(1)</script></td></tr></table>',
  );
  expect(JSON.stringify(parsed)).toContain('投资50亿元');
  expect(parsed.ok && parsed.value.blocks.map((one) => JSON.stringify(one)).join()).not.toMatch(/alert|3050/);
});

test.each([
  ['characters', `${'字'.repeat(299)}。\n`.repeat(1001), '300,000 字'],
  ['lines', '字。\n'.repeat(5001), '5,000 行'],
  ['a line', '字'.repeat(20_001), '20,000 字'],
])('a page with too many %s is refused with the cap named', (_, text, cap) => {
  const parsed = parsePage(page({ body: text }));
  expect(parsed.ok ? '' : parsed.error).toContain(cap);
});

test.each(Object.entries(inlineCases))('%s stays in its sentence', (_, { html, copy: kept }) => {
  const parsed = savedPage(html);
  expect(parsed.ok && parsed.value.blocks).toEqual(
    [copy, kept, copy.repeat(3)].map((text) => ({ type: 'paragraph', text })),
  );
  expect(parsed.ok && parsed.value.dropped).toEqual([]);
});

test('a line that its style makes of an inline element is one, and what a page calls its parts is heard', () => {
  const parsed = savedPage(
    '<span style="display:block">船上午到了。</span><b style="display:block">谁在等</b><x-part class="share">转给朋友们看</x-part><span>工人在等。</span>',
  );
  expect(parsed.ok && parsed.value.blocks.map((one) => ('text' in one ? one.text : ''))).toEqual([
    copy,
    '船上午到了。',
    '谁在等',
    '工人在等。',
    copy.repeat(3),
  ]);
  expect(parsed.ok && parsed.value.dropped.map(({ text }) => text)).toEqual(['转给朋友们看']);
});

test('rubies within rubies beyond reason are read as text', () => {
  const parsed = savedPage(`<p>${'<ruby>'.repeat(600)}甲<rt>a</rt>${'</ruby>'.repeat(600)}</p>`);
  expect(JSON.stringify(parsed)).toContain('甲');
});

test.each(Object.entries(tableCases))(
  '%s keeps its columns',
  (_, { html, rows, caption = '', header = false }) => {
    const parsed = savedPage(html);
    expect(parsed.ok && parsed.value.blocks[1]).toEqual({ type: 'table', caption, header, rows });
    expect(parsed.ok && parsed.value.blocks).toHaveLength(3);
    expect(parsed.ok && parsed.value.dropped).toEqual([]);
  },
);

test.each(Object.entries(layoutCases))('%s is copy, not a table', (_, { html, copy: kept }) => {
  const parsed = savedPage(html);
  const found = parsed.ok ? parsed.value.blocks.slice(1, -1) : [];
  expect(found.map((one) => ('text' in one ? one.text : one.type === 'figure' ? '图' : one.type))).toEqual(
    kept,
  );
});

test('rows that read like something else are rows in copy; tables of the page’s own are none', () => {
  const row = (...cells: string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
  const things = [
    ['类别', '数量'],
    ['视频', '图片'],
    ['更多', '3'],
    ['来源：甲', '4'],
    ['5', '6'],
  ];
  const parsed = savedPage(`<table>${things.map((cells) => row(...cells)).join('')}</table>`);
  expect(parsed.ok && parsed.value.blocks[1]).toMatchObject({ rows: things });
  const idle = savedPage(`<table>${row('打印', '关闭')}${row('分享', '收藏')}</table>`);
  expect(idle.ok && idle.value.blocks.map(({ type }) => type)).toEqual(['paragraph', 'paragraph']);
  expect(idle.ok && idle.value.dropped).toHaveLength(2);
});

test('pictures of a table stand behind it, and its marks are put right cell by cell', () => {
  const parsed = savedPage(
    '<table><tr><th>名称</th><th>样子</th></tr><tr><td>船,大的</td><td><img src="a.jpg" alt="货船"></td></tr></table>',
  );
  if (!parsed.ok) throw new Error(parsed.error);
  const { page: proofed, fields } = proofPage(parsed.value);
  expect(proofed.blocks.slice(1, 3)).toMatchObject([
    {
      rows: [
        ['名称', '样子'],
        ['船，大的', ''],
      ],
    },
    { type: 'figure', alt: '货船' },
  ]);
  expect(fields.map(({ place }) => place)).toContainEqual({
    in: 'block',
    block: 1,
    part: 'cell',
    row: 1,
    item: 0,
  });
});

test('a whole page set in tables is read like any other', () => {
  const parsed = parsePage(
    `<html><body><table><tr><td colspan=2><a>首页</a> &gt; <a>新闻</a></td></tr><tr><td width=200><table><tr><td>热点一</td></tr></table></td><td><h1>港口试运行第一天</h1><table><tr><td>2025-08-16 10:52</td><td>来源：新华网</td></tr></table><table><tr><td><p>${copy}</p><p>工人在等着它。</p></td></tr></table></td></tr></table></body></html>`,
  );
  expect(parsed.ok && [parsed.value.headline, parsed.value.source, outline(parsed.value)]).toEqual([
    '港口试运行第一天',
    '新华网',
    [`段 ${copy}`, '段 工人在等着它。'],
  ]);
});

test.each(Object.entries(listCases))('%s keeps its numbers', (_, { html, pieces }) => {
  const parsed = savedPage(html);
  const found = parsed.ok ? parsed.value.blocks.slice(1, -1) : [];
  expect(
    found.map((one) => {
      if (one.type !== 'list') return 'text' in one ? one.text : one.type;
      const { type: _type, ...rest } = one;
      return rest;
    }),
  ).toEqual(pieces);
});

test('numbers of a page’s text stay: a list that starts at three, one that leaps, one in circles', () => {
  const found = (...lines: string[]) => outline(withBody(copy, ...lines, '工程本月完工。')).slice(1, -1);
  expect(withBody(copy, '3. 坡道改缓', '4. 加装护栏', '工程本月完工。').blocks[1]).toMatchObject({
    type: 'list',
    start: 3,
  });
  expect(found('1、坡道改缓', '2、加装护栏')).toEqual(['列 坡道改缓|加装护栏']);
  expect(found('3. 坡道改缓。', '5. 加装护栏。')).toEqual(['段 3. 坡道改缓。', '段 5. 加装护栏。']);
  expect(found('②坡道改缓', '③加装护栏')).toEqual(['列 坡道改缓|加装护栏']);
});

test.each(['来源于百姓的智慧', '关键词：坚守', '标签 化的城市', '编辑 部的故事'])(
  'in a saved page too the subhead %s stays one where copy follows',
  (subhead) => {
    const parsed = savedPage(
      `<p>船上午到了。</p><p>${subhead}</p><p>工人在等着它，他们等了十年，今天一早就来了。</p>`,
    );
    expect(parsed.ok && outline(parsed.value)).toContain(`题 ${subhead}`);
    expect(parsed.ok && [parsed.value.tags, parsed.value.contributors]).toEqual([[], []]);
  },
);

test('a second source is told, whichever line says it', () => {
  const parsed = parsePage(
    `<html><body><h1>港口试运行第一天</h1><p>2025-08-16 10:52:28 来源：新华网</p><div id="content" class="article"><p>${copy}</p><p>${copy.repeat(3)}</p><p>来源：禾安日报</p></div></body></html>`,
  );
  expect(parsed.ok && parsed.value.source).toBe('新华网');
  expect(parsed.ok && parsed.value.dropped.map(({ why, text }) => [why, text])).toContainEqual([
    '来源',
    '来源：禾安日报',
  ]);
});

test('players of applications and pictures behind the copy are told too', () => {
  const parsed = savedPage(
    '<mp-common-videosnap data-desc="港口航拍"></mp-common-videosnap><amp-iframe src="https://example.cn/map"></amp-iframe><video><source src="a.mp4"></video><section style="background-image:url(c.jpg)"></section><svg><image xlink:href="e.jpg"></image></svg>',
  );
  expect(parsed.ok && parsed.value.dropped.map(({ why, text }) => [why, text])).toEqual([
    ['播放器', '港口航拍'],
    ['播放器', 'https://example.cn/map'],
    ['播放器', 'a.mp4'],
    ['图片', 'c.jpg'],
    ['图片', 'e.jpg'],
  ]);
});

test('players are told where they are left out', () => {
  const parsed = savedPage(
    '<iframe src="https://example.cn/map"></iframe><video src="a.mp4">请换浏览器</video>',
  );
  expect(parsed.ok && parsed.value.dropped.map(({ why, text }) => [why, text])).toEqual([
    ['播放器', 'https://example.cn/map'],
    ['播放器', 'a.mp4'],
  ]);
});

test.each([
  ['//player.bilibili.com/player.html?isOutside=true&bvid=BV1xx411c7mD&p=2', 'bilibili', 'BV1xx411c7mD-p2'],
  ['https://v.qq.com/txp/iframe/player.html?vid=a0012abcdef', 'tencentVideo', 'a0012abcdef'],
  ['https://player.youku.com/embed/XNDQ1Njc4OTA0MA==', 'youku', 'XNDQ1Njc4OTA0MA=='],
])(
  'a player of a house that we know stands where it stood, and is not told to be left out: %s',
  (src, provider, id) => {
    const parsed = savedPage(
      `<p>渡口今天恢复通航，船班照旧。</p><p><iframe src="${src.replaceAll('&', '&amp;')}"></iframe></p><p>记者在船上拍下了第一班船。</p>`,
    );
    const { blocks = [], dropped = [] } = parsed.ok ? parsed.value : {};
    const at = blocks.findIndex(({ type }) => type === 'embed');
    expect(blocks[at]).toEqual({ type: 'embed', provider, id });
    expect([blocks[at - 1], blocks[at + 1]]).toMatchObject([
      { text: '渡口今天恢复通航，船班照旧。' },
      { text: '记者在船上拍下了第一班船。' },
    ]);
    expect(dropped.filter(({ why }) => why === '播放器')).toEqual([]);
  },
);

test('a player within a paragraph parts it, and keeps no word of it', () => {
  const player = '<iframe data-src="//player.bilibili.com/player.html?bvid=BV1xx411c7mD"></iframe>';
  const parsed = savedPage(`<p>船开了，岸上有人挥手。${player}对岸的灯也亮了，一盏接一盏。</p>`);
  const blocks = parsed.ok ? parsed.value.blocks : [];
  const at = blocks.findIndex(({ type }) => type === 'embed');
  expect([blocks[at - 1], blocks[at + 1]]).toMatchObject([
    { text: '船开了，岸上有人挥手。' },
    { text: '对岸的灯也亮了，一盏接一盏。' },
  ]);
});

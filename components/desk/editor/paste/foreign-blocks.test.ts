import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { limits } from '#lib/limits.ts';
import { type Block, type Run, parseBody } from '#newsroom/body/body.rule.ts';
import { inlineCases } from '#newsroom/wire/foreign/testing-inline.ts';
import { notCopyCases } from '#newsroom/wire/foreign/testing-not-copy.ts';
import { layoutCases, tableCases } from '#newsroom/wire/foreign/testing-tables.ts';
import { listCases } from '#newsroom/wire/foreign/testing-numbering.ts';
import { foreignBlocks } from './foreign-blocks.ts';
import { plainBlocks, playerBlock } from './plain-paste.ts';

function unchecked(html: string) {
  const { document } = parseHTML('<html><body></body></html>');
  const root = document.createElement('div');
  root.innerHTML = html;
  return foreignBlocks(root);
}

function read(html: string) {
  const copy = unchecked(html);
  parseBody({ version: 1, blocks: copy.blocks });
  return copy;
}
const words = (blocks: readonly Block[]) =>
  blocks.map((block) => ('runs' in block ? block.runs.map((run) => run.text).join('') : block.type));

test('an agency page comes in as paragraphs without indents, its pictures counted and left out', () => {
  const { blocks, pictures } = read(`
    <div class="article"><style>p{color:red}</style>
      <p>　　今闻社青屿8月20日电 “海风”号<b>返回</b>青屿港。</p>
      <p style="text-align:center"><img src="https://foreign.example/a.jpg"></p>
      <p>&emsp;&emsp;<strong>小标题一样的粗体</strong></p>
      <p>第一行<br>第二行<br/></p>
      <script>alert(1)</script><p> &nbsp; </p>
    </div>`);
  expect(words(blocks)).toEqual([
    '今闻社青屿8月20日电 “海风”号返回青屿港。',
    'figure',
    '小标题一样的粗体',
    '第一行',
    '第二行',
  ]);
  expect(blocks[2]).toEqual({
    type: 'paragraph',
    runs: [{ text: '小标题一样的粗体', marks: [{ type: 'strong' }] }],
  });
  expect(pictures).toBe(1);
});

test('Word brings in its text and not its furniture', () => {
  const { blocks } = read(`<html xmlns:o="urn:x"><head><title>稿</title><style>@page{}</style></head><body>
    <!--StartFragment--><p class=MsoNormal style='text-indent:24pt'><span lang=EN-US style='font-weight:bold'>重要<o:p></o:p></span></p>
    <p class=MsoListParagraph><span style='mso-list:Ignore'>·<span> </span></span>一条</p><!--EndFragment--></body></html>`);
  expect(words(blocks)).toEqual(['重要', 'list']);
});

test('nested sections of WeChat fall flat, and a quotation around the whole is none', () => {
  const { blocks } = read(
    '<section><section><blockquote><p><span>甲</span></p><section><span>乙</span><span style="display:none">藏</span></section></blockquote></section></section>',
  );
  expect(words(blocks)).toEqual(['甲', '乙']);
});

test('headings, lists, tables, a single quotation and links that copy may hold come over', () => {
  const { blocks } = read(
    `<h3><b>小标题</b></h3><ul><li><p>一</p></li><li>二<ol><li>三</li></ol></li></ul><blockquote>引文</blockquote>
     <table><tr><th>甲</th><th>乙</th></tr><tr><td><p>1</p><p>2</p></td></tr></table>
     <p><a href="https://example.cn/x">网页</a><a href="javascript:alert(1)">坏</a><a href="/news">相对</a>H<sub>2</sub>O</p>`,
  );
  expect(blocks).toEqual([
    { type: 'subhead', runs: [{ text: '小标题' }] },
    { type: 'list', ordered: false, items: [[{ text: '一' }], [{ text: '二' }]] },
    { type: 'list', ordered: true, items: [[{ text: '三' }]] },
    { type: 'quote', runs: [{ text: '引文' }], attribution: '' },
    {
      type: 'table',
      caption: '',
      header: true,
      rows: [
        [[{ text: '甲' }], [{ text: '乙' }]],
        [[{ text: '1 2' }], []],
      ],
    },
    {
      type: 'paragraph',
      runs: [
        { text: '网页', marks: [{ type: 'link', href: 'https://example.cn/x' }] },
        { text: '坏相对H' },
        { text: '2', marks: [{ type: 'subscript' }] },
        { text: 'O' },
      ],
    },
  ]);
});

test.each([
  '<img src=x onerror=alert(1)>',
  '<svg onload=alert(1)><text>x</text></svg>',
  '<a href="javascript:alert(1)">x</a>',
  '<a href=" jAvAsCrIpT:alert(1)">x</a>',
  '<a href="data:text/html,<script>alert(1)</script>">x</a>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<math><mi xlink:href="data:x,<script>alert(1)</script>">x</mi></math>',
  '<p style="background:url(//evil.example/x)">x</p>',
  '<object data="//evil.example"></object><embed src="//evil.example">',
  '<form action="//evil.example"><button>x</button></form>',
  '<base href="//evil.example/"><link rel=stylesheet href=x><meta http-equiv=refresh content="0;url=//evil.example">',
])('of %s no more than text is left', (html) => {
  expect(JSON.stringify(read(html).blocks)).not.toMatch(/evil|alert|script|data:/i);
});

test('plain text becomes paragraphs without indents', () => {
  expect(words(plainBlocks('　　第一段\r\n\r\n\u2003\u2003第二段 \n \n第三段'))).toEqual([
    '第一段',
    '第二段',
    '第三段',
  ]);
});

test.each(Object.entries(notCopyCases))(
  'of %s only copy comes in, and the rest is told',
  (_, { html, copy, left }) => {
    const found = read(html);
    expect(words(found.blocks)).toEqual([copy]);
    expect(found.left).toEqual(left);
  },
);

test('rows and cells that were deleted or hidden are none of the table, and told once', () => {
  const { blocks, left } = read(
    `<table><tr><th>甲</th><th>乙</th></tr><tr style="display:none"><td>丙</td><td>丁</td></tr>
     <tbody><tr><td>1<del>2</del></td><td style="mso-hide:all">3</td><td>4</td></tr></tbody></table>
     <table><tr><td>一<s>二</s></td></tr><tr hidden><td>三</td></tr></table>`,
  );
  expect(blocks).toMatchObject([
    {
      type: 'table',
      rows: [
        [[{ text: '甲' }], [{ text: '乙' }]],
        [[{ text: '1' }], [{ text: '4' }]],
      ],
    },
    { runs: [{ text: '一' }] },
  ]);
  expect(left.map((one) => one.text).toSorted()).toEqual(['3', '丙丁', '2', '二', '三'].toSorted());
});

test('what is nested beyond reason is read as text, still without what is none', () => {
  const { blocks } = read(
    `${'<div>'.repeat(600)}甲<del>乙</del><script>丙</script>丁${'</div>'.repeat(600)}`,
  );
  expect(words(blocks)).toEqual(['甲丁']);
});

test('more than a story holds is not read to its end', () => {
  const { tooMuch, blocks } = read(`<p>${'字'.repeat(limits.storyCharacters.most)}</p><p>又</p><p>多</p>`);
  expect(tooMuch).toBe(true);
  expect(blocks.length).toBeLessThan(3);
  expect(read('<p>字</p>').tooMuch).toBe(false);
});

test.each(Object.entries(inlineCases))('%s stays in its sentence', (_, { html, runs }) => {
  const { blocks, left } = read(html);
  expect(blocks.map((one) => one.type)).toEqual(['paragraph']);
  expect(blocks).toMatchObject(runs ? [{ runs }] : [{}]);
  expect(left).toEqual([]);
});

test('a reading too long for a mark, and one within another, stand behind their words', () => {
  const long = '读'.repeat(61);
  expect(words(read(`<p><ruby>犇<rt>${long}</rt></ruby></p>`).blocks)).toEqual([`犇（${long}）`]);
  expect(words(read('<p><ruby><ruby>犇<rt>bēn</rt></ruby><rt>Ben</rt></ruby></p>').blocks)).toEqual([
    '犇（bēn）',
  ]);
});

test('rubies within rubies beyond reason are read as text', () => {
  expect(
    words(read(`<p>${'<ruby>'.repeat(600)}甲<rt>a</rt>${'</ruby>'.repeat(600)}</p>`).blocks).join(),
  ).toContain('甲');
});

test.each(Object.entries(tableCases))(
  '%s keeps its columns',
  (_, { html, rows, caption = '', header = false }) => {
    const cells = rows.map((row) => row.map((text) => (text === '' ? [] : [{ text }])));
    expect(read(html)).toMatchObject({ blocks: [{ type: 'table', caption, header, rows: cells }], left: [] });
  },
);

test.each(Object.entries(layoutCases))('%s is copy, not a table', (_, { html, copy }) => {
  const { blocks, pictures } = read(html);
  expect(words(blocks)).toEqual(copy.map((text) => (text === '图' ? 'figure' : text)));
  expect(pictures).toBe(copy.filter((text) => text === '图').length);
});

test('spans that nothing fills take no room', () => {
  const cell = '<td rowspan=60000 colspan=1000>字</td>';
  expect(read(`<table>${`<tr>${cell.repeat(20)}</tr>`.repeat(20)}</table>`).blocks).toHaveLength(1);
});

test.each(Object.entries(listCases))('%s keeps its numbers', (_, { html, pieces }) => {
  const line = (runs: readonly Run[]) => runs.map(({ text }) => text).join('');
  const found = read(html).blocks.map((one) => {
    if (one.type !== 'list') return 'runs' in one ? line(one.runs) : one.type;
    const { type: _type, items, ...rest } = one;
    return { ...rest, items: items.map(line) };
  });
  expect(found).toEqual(pieces);
});

test('numbers stay in headings and in cells', () => {
  const label = (text: string) => `<span style="mso-list:Ignore">${text}</span>`;
  expect(words(read(`<h2>${label('一、')}先修路</h2><h2>${label('2.')}再修桥</h2><p>字</p>`).blocks)).toEqual(
    ['一、先修路', '2. 再修桥', '字'],
  );
  const { blocks } = read(
    `<table><tr><td><ol start=3><li>甲</li></ol></td><td>${label('4.')}乙</td></tr><tr><td>丙</td><td>丁</td></tr></table>`,
  );
  expect(blocks).toMatchObject([
    {
      rows: [
        [[{ text: '3. 甲' }], [{ text: '4. 乙' }]],
        [[{ text: '丙' }], [{ text: '丁' }]],
      ],
    },
  ]);
});

test('pictures leave their places, players of houses that are known come in, others are told', () => {
  const { blocks, pictures, left } = read(
    `<p>船<img src="x.gif" width=16 height=16>来了<img src="a.jpg" alt="货船">。</p><picture><source srcset="b.webp"><img src="b.jpg"></picture>
     <iframe src="//player.bilibili.com/player.html?bvid=BV1xx411c7mD&amp;p=2"></iframe><iframe data-src="https://v.qq.com/txp/iframe/player.html?vid=a0012abcdef"></iframe>
     <iframe src="https://example.cn/map"></iframe><video src="a.mp4">不支持</video>
     <table><tr><th>甲</th><th>乙</th></tr><tr><td>丙</td><td><img src="c.jpg"></td></tr></table>`,
  );
  expect(words(blocks)).toEqual(['船来了', 'figure', '。', 'figure', 'embed', 'embed', 'table', 'figure']);
  expect(blocks[1]).toMatchObject({ mediaId: null, alt: '货船' });
  expect(blocks.slice(4, 6)).toMatchObject([
    { id: 'BV1xx411c7mD-p2' },
    { provider: 'tencentVideo', id: 'a0012abcdef' },
  ]);
  expect(pictures).toBe(3);
  expect(left).toEqual([
    { why: '播放器', text: 'https://example.cn/map' },
    { why: '播放器', text: 'a.mp4' },
  ]);
});

test('a player’s code copied as text is a player; any other code stays as it was written', () => {
  const code =
    '<iframe src="//player.bilibili.com/player.html?bvid=BV1xx411c7mD&p=2" scrolling="no"></iframe>';
  expect(playerBlock(` ${code}\n`)).toMatchObject({ type: 'embed', id: 'BV1xx411c7mD-p2' });
  expect([playerBlock('<iframe src="https://example.cn/x"></iframe>'), playerBlock(`见${code}`)]).toEqual([
    null,
    null,
  ]);
});

test('a player’s code that a page or a chat shows as words is a player too', () => {
  const code =
    '&lt;iframe src="//player.bilibili.com/player.html?bvid=BV1xx411c7mD&amp;amp;p=3" scrolling="no"&gt;&lt;/iframe&gt;';
  expect(read(`<p>船来了。</p><p><code>${code}</code></p>`).blocks).toMatchObject([
    { type: 'paragraph' },
    { type: 'embed', provider: 'bilibili', id: 'BV1xx411c7mD-p3' },
  ]);
});

test('players of applications, pictures in drawings and behind the copy, and links that lead nowhere are told', () => {
  const { blocks, left, pictures } = read(
    `<p>船<a href="//example.cn/a">来</a>了<a href="/b">。</a><a href="#fn1">[1]</a><a href="javascript:void(0)">开</a></p><mp-common-videosnap data-desc="港口航拍"></mp-common-videosnap>
     <mp-common-mpaudio name="广播"></mp-common-mpaudio><video controls><source src="a.mp4"></video><amp-iframe src="https://example.cn/map"></amp-iframe>
     <section style="background-image: url('c.jpg')"><br></section><section style="background: url(d.png)">有字</section><svg><image href="e.jpg"/></svg>`,
  );
  expect(words(blocks)).toEqual(['船来了。[1]开', '有字', 'figure']);
  expect(blocks[0]).toMatchObject({ runs: [{}, { marks: [{ href: 'https://example.cn/a' }] }, {}] });
  expect(left).toEqual([
    { why: '链接', text: '/b' },
    { why: '播放器', text: '港口航拍' },
    { why: '播放器', text: '广播' },
    { why: '播放器', text: 'a.mp4' },
    { why: '播放器', text: 'https://example.cn/map' },
    { why: '图片', text: 'c.jpg' },
  ]);
  expect(pictures).toBe(1);
});

test('lines of a text that keeps its breaks are lines', () => {
  expect(
    words(
      read(
        '<pre>船来了。\n工人在等。</pre><div style="white-space: pre-wrap">一行\n\n两行</div><p>三\n四</p>',
      ).blocks,
    ),
  ).toEqual(['船来了。', '工人在等。', '一行', '两行', '三 四']);
});

test('what is too long for its field comes in whole, for a person to shorten', () => {
  const long = '长'.repeat(3000);
  const { blocks } = unchecked(
    `<img src="a.jpg" alt="${long}"><table><caption>${long}</caption><tr><td>甲</td><td>乙</td></tr><tr><td>丙</td><td>丁</td></tr></table>`,
  );
  expect(blocks).toMatchObject([{ alt: long }, { caption: long }]);
});

import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { Block } from '#newsroom/body/body.rule.ts';
import type { LiveView } from '#newsroom/live/live-view.ts';
import type { RelatedItem, Story, StoryItem } from '#newsroom/story/story-view.ts';
import type { Edition } from '../site/edition.ts';
import { LivePage } from './live/live-page.tsx';
import { StoryPage } from './story-page.tsx';

const time = Date.parse('2026-03-02T09:30:05+08:00');

const edition: Edition = {
  site: {
    name: '今闻', tagline: '把今天说清楚', about: '', disclaimer: '仅供参考。', newsLicence: '', icp: '京ICP备1号',
    policeRecord: '', reportPhone: '', reportMail: '', noBreakWords: [], sampleDisclaimer: false,
  },
  nav: [{ name: '科技新闻', path: '/news/tech' }],
  now: time,
  origin: 'https://news.example',
}; // prettier-ignore

const picture = {
  kind: 'image' as const,
  id: 'aaaaaaaaaaaa',
  width: 1200,
  height: 800,
  widths: [360, 720, 1080, 1200],
};

const item = (id: number, change: Partial<StoryItem>): StoryItem => ({
  id, path: `/article/r${id}`, type: 'text', label: '', title: `相关之${id}`, excerpt: '', time, sourceName: '',
  channel: { name: '科技', path: '/news/tech' }, picture: null, durationMs: null, length: 0, event: '', stub: false, ...change,
}); // prettier-ignore

const relatedItem = (id: number, change: Partial<RelatedItem>): RelatedItem => ({
  ...item(id, change),
  relation: change.relation ?? 'related',
});

const story = (change: Partial<Story> = {}, blocks: Block[] = []): Story => ({
  id: 1, publicId: 'abc123', path: '/article/20260302-abc123', type: 'text', label: '', title: '山顶的七台望远镜',
  headline: '山顶的七台望远镜', standfirst: '', excerpt: '', time, modified: time, source: { name: '今闻', url: '' },
  dateline: null, contributors: [], channels: [{ name: '科技新闻', path: '/news/tech' }], tags: [],
  body: { version: 1, blocks }, media: { aaaaaaaaaaaa: picture }, lead: null, corrections: [], related: [], earlier: [], links: {}, aiMade: false,
  pages: { tag: new Map(), source: new Map(), reporter: new Map(), photographer: new Map() },
  length: 783, minutes: 2, stub: false, ...change,
}); // prettier-ignore

const html = (shown: Story) => renderToStaticMarkup(<StoryPage story={shown} edition={edition} />);
const textOf = (markup: string) => markup.replaceAll(/<[^>]*>/g, '');

test('the dateline heads the first paragraph once, even where a picture stands before it', () => {
  const markup = html(
    story({ dateline: { text: '今闻山城3月2日电', agency: null, place: null, date: null } }, [
      { type: 'figure', mediaId: 'aaaaaaaaaaaa', caption: '圆顶', credit: '方圆 摄', alt: '夜空下的圆顶' },
      { type: 'paragraph', runs: [{ text: '第一段。' }] },
      { type: 'paragraph', runs: [{ text: '第二段。' }] },
    ]),
  );
  expect(markup.split('今闻山城3月2日电')).toHaveLength(2);
  expect(markup).toContain('<span class="dl">今闻山城3月2日电　</span>第一段。');
});

test('a figure has its renditions, size, alt, and caption and credit apart', () => {
  const markup = html(
    story({}, [
      {
        type: 'figure',
        mediaId: 'aaaaaaaaaaaa',
        caption: '圆顶',
        credit: '方圆 摄',
        alt: '夜空',
        aiMade: true,
      },
    ]),
  );
  expect(markup).toContain('/media/aaaaaaaaaaaa/720.avif 720w');
  expect(markup).toContain('width="1200" height="800" alt="夜空"');
  expect(markup).toContain(
    '<span>圆顶</span><span class="cr">方圆 摄<span class="ai">本图由 AI 生成</span></span>',
  );
});

test('only the first picture is fetched at once', () => {
  const figure: Block = { type: 'figure', mediaId: 'aaaaaaaaaaaa', caption: '', credit: '', alt: '夜空' };
  const images = html(story({}, [figure, figure])).match(/<img[^>]*>/g) ?? [];
  expect(images[0]).toContain('fetchPriority="high"');
  expect(images[0]).not.toContain('loading=');
  expect(images[1]).toContain('loading="lazy"');
});

test('a story without pictures of its own opens with its 题图', () => {
  const lead = { ...picture, alt: '圆顶', caption: '', credit: '' };
  expect(html(story({ lead }, [{ type: 'paragraph', runs: [{ text: '正文。' }] }]))).toContain('alt="圆顶"');
  const pictured = html(
    story({ lead }, [{ type: 'figure', mediaId: 'aaaaaaaaaaaa', caption: '', credit: '', alt: '夜空' }]),
  );
  expect(pictured).not.toContain('alt="圆顶"');
});

test('every mark of inline text is drawn, links elsewhere without our endorsement', () => {
  const markup = html(
    story({ links: { xyz789: '/article/20260301-xyz789' } }, [
      {
        type: 'paragraph',
        runs: [
          { text: '重', marks: [{ type: 'strong' }, { type: 'emphasis' }] },
          { text: '外', marks: [{ type: 'link', href: 'https://example.cn/?a=1&b=2' }] },
          { text: '内', marks: [{ type: 'story', publicId: 'xyz789' }] },
          { text: '观', marks: [{ type: 'ruby', text: 'guān' }] },
          { text: 'law', marks: [{ type: 'latin' }] },
        ],
      },
    ]),
  );
  expect(markup).toContain('<strong><em class="dot">重</em></strong>');
  expect(markup).toContain('<a href="https://example.cn/?a=1&amp;b=2" rel="noopener nofollow">外</a>');
  expect(markup).toContain('<a href="/article/20260301-xyz789">内</a>');
  expect(markup).toContain('<ruby>观<rp>（</rp><rt>guān</rt><rp>）</rp></ruby>');
  expect(markup).toContain('<span lang="en">law</span>');
});

test('every kind of block shows its text', () => {
  const runs = (text: string) => [{ text }];
  const text = textOf(
    html(
      story(
        {
          media: {
            bbbbbbbbbbbb: {
              kind: 'video',
              id: 'bbbbbbbbbbbb',
              url: '/media/b/film.mp4',
              type: 'video/mp4',
              durationMs: 9000,
            },
          },
        },
        [
          { type: 'subhead', runs: runs('小标题甲') },
          { type: 'quote', runs: runs('引文乙'), attribution: '某人丙' },
          { type: 'list', ordered: true, items: [runs('条目丁')] },
          { type: 'table', caption: '表题戊', header: true, rows: [[runs('列名己')], [runs('格子庚')]] },
          { type: 'keyPoints', items: [runs('要点辛')] },
          { type: 'timeline', items: [{ time: '02:10', runs: runs('云来壬') }] },
          { type: 'editorNote', runs: runs('按语癸') },
          { type: 'questions', items: [{ question: runs('问题辰'), answer: [runs('答案巳')] }] },
          { type: 'embed', provider: 'bilibili', id: 'BV1', title: '外站子' },
          {
            type: 'video',
            mediaId: 'bbbbbbbbbbbb',
            posterId: null,
            subtitlesId: null,
            caption: '影片丑',
            credit: '',
            transcript: '台词寅\n台词卯',
          },
        ],
      ),
    ),
  );
  for (const wanted of [
    '小标题甲',
    '引文乙',
    '某人丙',
    '条目丁',
    '表题戊',
    '列名己',
    '格子庚',
    '要点辛',
    '云来壬',
    '按语癸',
    '问题辰',
    '答案巳',
    '外站子',
    '影片丑',
    '台词卯',
  ]) {
    expect(text).toContain(wanted);
  }
});

test('a correction stands above the body, names stand by role, and empty settings leave nothing behind', () => {
  const markup = html(
    story({
      corrections: [{ at: time, text: '初稿有误，已改。' }],
      contributors: [
        { role: '记者', names: ['甲', '乙'] },
        { role: '摄影', names: ['丙'] },
      ],
    }),
  );
  expect(markup.indexOf('初稿有误')).toBeLessThan(markup.indexOf('class="prose"'));
  expect(textOf(markup)).toContain('记者：甲、乙摄影：丙');
  expect(markup).toContain('京ICP备1号');
  expect(markup).not.toContain('许可证');
  expect(markup).not.toContain('举报');
});

test('related reading shows labels and badges, and pictures for the first and where a picture is the story', () => {
  const markup = html(
    story({
      related: [
        relatedItem(1, { picture }),
        relatedItem(2, { picture, relation: 'background' }),
        relatedItem(3, { picture, type: 'video', label: '新华社消息' }),
        relatedItem(4, { type: 'flash', label: '某社快讯', time: Date.parse('2025-08-16T00:00:00+08:00') }),
      ],
    }),
  );
  const rows = markup
    .slice(markup.indexOf('id="related"'), markup.indexOf('<footer class'))
    .split('<li>')
    .slice(1);
  expect(rows.map((row) => row.includes('<img'))).toEqual([true, false, true, false]);
  expect(rows.map((row) => row.includes('背景</span>'))).toEqual([false, true, false, false]);
  expect(markup).not.toContain('>相关<');
  expect(rows[2]).toContain('视频</span>');
  expect(rows[3]).toContain('class="kick f"');
  expect(rows[3]).toContain('>2025年8月16日<');
});

test('no element bears a style attribute, which the policy for pages forbids', () => {
  expect(html(story({ related: [relatedItem(1, { picture })] }))).not.toMatch(/ style=/);
});

test('a flash tells below itself what led to it, oldest first', () => {
  const earlier = [item(1, { time: time - 7_200_000 }), item(2, { time: time - 3_600_000 })];
  const markup = html(story({ type: 'flash', earlier }, [{ type: 'paragraph', runs: [{ text: '快讯。' }] }]));
  const told = markup.slice(markup.indexOf('id="earlier"'), markup.indexOf('id="share"'));
  expect([...told.matchAll(/相关之(\d)/g)].map(([, id]) => id)).toEqual(['1', '2']);
  expect(told).toContain('3月2日 07:30');
  expect(html(story({ type: 'flash' }))).not.toContain('此前');
});

test('the film of a video story stands above the copy, once', () => {
  const film: Block = {
    type: 'video', mediaId: 'bbbbbbbbbbbb', posterId: null, subtitlesId: null, caption: '影片', credit: '', transcript: '',
  }; // prettier-ignore
  const media = {
    bbbbbbbbbbbb: { kind: 'video', id: 'bbbbbbbbbbbb', url: '/media/b/video.mp4', type: 'video/mp4', durationMs: 9000 },
  } as const; // prettier-ignore
  const blocks: Block[] = [{ type: 'paragraph', runs: [{ text: '正文。' }] }, film];
  const markup = html(story({ type: 'video', media }, blocks));
  expect(markup.match(/<video/g)).toHaveLength(1);
  expect(markup.indexOf('<video')).toBeLessThan(markup.indexOf('class="prose"'));
  const inCopy = html(story({ media }, blocks));
  expect(inCopy.indexOf('<video')).toBeGreaterThan(inCopy.indexOf('class="prose"'));
});

test('a long story has contents whose anchors are there, in order; headings go down a level at a time', () => {
  const subhead = (text: string): Block => ({ type: 'subhead', runs: [{ text }] });
  const markup = html(story({}, ['甲', '乙', '丙', '丁'].map(subhead)));
  const anchors = [...markup.matchAll(/href="#(h-\d)"/g)].map(([, id]) => id);
  const ids = [...markup.matchAll(/<h2 id="(h-\d)"/g)].map(([, id]) => id);
  expect(anchors).toEqual(['h-1', 'h-2', 'h-3', 'h-4']);
  expect(ids).toEqual(anchors);
  expect(html(story({}, ['甲', '乙'].map(subhead)))).not.toContain('目录');
});

test('copy that a machine helped to write says so before it is read', () => {
  const markup = html(story({ aiMade: true }));
  expect(markup.indexOf('本文由人工智能辅助生成')).toBeGreaterThan(0);
  expect(markup.indexOf('本文由人工智能辅助生成')).toBeLessThan(markup.indexOf('class="prose"'));
  expect(html(story())).not.toContain('辅助生成');
});

test('a question breaks between words like a title, with names whole', () => {
  const asked = html(
    story({}, [
      {
        type: 'questions',
        items: [
          { question: [{ text: '杜若宁，你为什么来到山顶观测站工作？' }], answer: [[{ text: '答。' }]] },
        ],
      },
    ]),
  );
  expect(asked).toContain('<span class="nb">杜若宁</span>，');
  expect(asked).toMatch(/<h2 id="[^"]+"><span class="cl">/);
  expect(asked).toContain('<wbr/>');
});

test('a live says its disclaimer after one label too', () => {
  const live: LiveView = {
    startedAt: time, endedAt: null, updatedAt: time, total: 0, place: { order: 'newest', page: null }, pages: 1,
    pinned: null, keyEvents: [], posts: [], media: {}, links: {},
  }; // prettier-ignore
  const labelled = { ...edition, site: { ...edition.site, disclaimer: '免责声明：仅供参考。' } };
  const page = renderToStaticMarkup(
    <LivePage story={story({ type: 'live' })} live={live} edition={labelled} />,
  );
  expect(textOf(page).match(/免责声明/g)).toHaveLength(1);
});

test('an apostrophe between Latin letters is drawn as one; a quotation mark is left as it is', () => {
  const page = html(story({}, [{ type: 'paragraph', runs: [{ text: '他说“it’s l’été”，‘好’。' }] }]));
  expect(page).toContain('“it<span lang="en">’</span>s l<span lang="en">’</span>été”，‘好’。');
});

test('a paragraph in Uyghur finds its own direction, a Chinese one needs none', () => {
  const page = html(
    story({}, [
      { type: 'paragraph', runs: [{ text: 'بۈگۈنكى خەۋەرلەر' }] },
      { type: 'paragraph', runs: [{ text: '今天的新闻' }] },
    ]),
  );
  expect(page).toContain('<p dir="auto">بۈگۈنكى');
  expect(page).toContain('<p>今天');
});

test('a long picture fills the column, an upright one keeps within the window', () => {
  const shown = (width: number, height: number) =>
    html(
      story({ media: { aaaaaaaaaaaa: { ...picture, width, height } } }, [
        { type: 'figure', mediaId: 'aaaaaaaaaaaa', caption: '', credit: '', alt: '图解' },
      ]),
    ).match(/<figure class="([^"]+)"/)?.[1];
  expect(shown(1080, 15_000)).toBe('fig long');
  expect(shown(1080, 2600)).toBe('fig long');
  expect(shown(1080, 1920)).toBe('fig tall');
  expect(shown(1200, 800)).toBe('fig');
});

/** What programs that take a story out of its page see: no footers, asides and buttons. */
function copyOf(markup: string): string {
  const copy = markup.slice(markup.indexOf('<div class="body">'), markup.indexOf('</article>'));
  const left = ['footer', 'aside', 'button'];
  return textOf(
    left.reduce((text, tag) => text.replaceAll(new RegExp(`<${tag}\\b.*?</${tag}>`, 'g'), ''), copy),
  );
}

test('words of the page itself are no text of the story: they came out where it is read without our styles', () => {
  const markup = html(
    story({ tags: [{ name: '天文', path: '/tag/tian-wen' }] }, [
      { type: 'figure', mediaId: 'aaaaaaaaaaaa', caption: '圆顶', credit: '方圆 摄', alt: '夜空' },
      { type: 'paragraph', runs: [{ text: '第一段。' }] },
      { type: 'embed', provider: 'bilibili', id: 'BV1xx411c7mD', title: '片子' },
    ]),
  );
  const copy = copyOf(markup);
  expect(copy).toContain('圆顶方圆 摄第一段。');
  expect(copy).not.toMatch(/在手机上接着读|扫码|本文地址|查看大图|本页播放|天文|仅供参考/);
  expect(markup).toContain('aria-label="查看大图：夜空"');
  expect(markup).toContain('<b data-say="在手机上接着读"></b>');
});

test('the 导语 stands within the copy, before all of it', () => {
  const markup = html(
    story({ standfirst: '山顶有七台。' }, [{ type: 'paragraph', runs: [{ text: '第一段。' }] }]),
  );
  expect(markup).toContain('<div class="prose"><p class="stand">山顶有七台。</p><p>第一段。');
  expect(markup.split('山顶有七台。')).toHaveLength(2);
});

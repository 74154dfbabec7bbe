import { HtmlValidate } from 'html-validate';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { playerOrigins } from '#lib/reader/players.ts';
import type { Block, Run } from '#newsroom/body/body.rule.ts';
import type { StoryScene } from '../story-scene.ts';
import { BodyBlock } from './body-block.tsx';

const scene: StoryScene = {
  media: {
    film00000000: { kind: 'video', id: 'film00000000', url: '/media/film/video.mp4', type: 'video/mp4', durationMs: 84_000 },
    sound0000000: { kind: 'audio', id: 'sound0000000', url: '/media/sound/audio.m4a', type: 'audio/mp4', durationMs: 36_000 },
    words0000000: { kind: 'subtitles', id: 'words0000000', url: '/media/words/subtitles.vtt' },
    still0000000: { kind: 'image', id: 'still0000000', width: 1200, height: 800, widths: [360, 720, 1200] },
  },
  noBreak: [],
  links: { abc123: '/article/20260302-abc123' },
}; // prettier-ignore

const html = (block: Block, change: Partial<StoryScene> = {}) =>
  renderToStaticMarkup(<BodyBlock block={block} scene={{ ...scene, ...change }} firstHeading={0} />);

const hostile = `</script><script>alert(1)</script>" onload="x' 甲${'长词'.repeat(400)}${'x'.repeat(600)}`;
const runs: Run[] = [
  { text: hostile },
  { text: hostile, marks: [{ type: 'link', href: 'https://example.cn/"onclick=' }] },
  { text: hostile, marks: [{ type: 'ruby', text: hostile.slice(0, 60) }] },
  { text: hostile, marks: [{ type: 'story', publicId: 'abc123' }] },
];
const film = {
  mediaId: 'film00000000',
  posterId: 'still0000000',
  subtitlesId: 'words0000000',
  transcript: hostile,
};
const told = { caption: hostile, credit: hostile };
const figure = { type: 'figure', mediaId: 'still0000000', ...told, alt: hostile } as const;

const everyKind: Block[] = [
  { type: 'paragraph', runs },
  { type: 'subhead', runs },
  { type: 'subhead', runs: [{ text: hostile }], publicId: 'abc123' },
  figure,
  { type: 'gallery', figures: [figure, figure] },
  { type: 'video', ...film, ...told, stream: '/streams/a.m3u8', aiMade: true },
  { type: 'audio', mediaId: 'sound0000000', ...told, transcript: hostile, aiMade: true },
  { type: 'quote', runs, attribution: hostile },
  { type: 'list', ordered: true, items: [runs] },
  { type: 'table', caption: hostile, header: true, rows: [[runs, runs, runs, runs], [runs]] },
  { type: 'embed', provider: 'bilibili', id: 'BV1', title: hostile },
  { type: 'keyPoints', items: [runs] },
  { type: 'timeline', items: [{ time: hostile, runs }] },
  { type: 'questions', items: [{ question: [{ text: hostile }], answer: [runs, runs] }] },
  { type: 'editorNote', runs },
];

test.each(everyKind.map((block) => [block.type, block] as const))(
  'a %s is valid HTML, whatever it says',
  async (_, block) => {
    const markup = html(block);
    expect(markup).not.toMatch(/<script|\son\w+="|\sstyle=|href="javascript/i);
    const report = await new HtmlValidate({
      extends: ['html-validate:recommended', 'html-validate:document'],
      // React's own spelling, and a fragment without its document.
      rules: {
        'void-style': 'off',
        'attribute-boolean-style': 'off',
        'attr-case': 'off',
        'missing-doctype': 'off',
      },
    }).validateString(`<h1>标题</h1>${markup}`);
    expect(
      report.results.flatMap((one) => one.messages.map((fault) => `${fault.ruleId}: ${fault.message}`)),
    ).toEqual([]);
  },
);

test('a film loads nothing but its poster, and says how long it is with and without the script', () => {
  const markup = html({ type: 'video', ...film, caption: '峰会', credit: '' });
  expect(markup).toContain('preload="none"');
  expect(markup).not.toContain('autoplay');
  expect(markup).toContain('poster="/media/still0000000/16x9.jpg"');
  expect(markup).toMatch(/<track kind="captions" src="[^"]+" srcLang="zh-CN" label="中文字幕" default=""\/>/);
  expect(markup).toContain('aria-label="播放视频，时长 01:24"');
  expect(markup).toContain('<p class="len num" data-say="时长 01:24"></p>');
});

test('a browser that plays streams takes the stream, any other the film', () => {
  const markup = html({ type: 'video', ...film, caption: '', credit: '', stream: '/streams/a.m3u8' });
  expect([...markup.matchAll(/<source src="([^"]+)"/g)].map(([, src]) => src)).toEqual([
    '/streams/a.m3u8',
    '/media/film/video.mp4',
  ]);
  const streamed = html({
    type: 'video',
    ...film,
    mediaId: null,
    caption: '',
    credit: '',
    stream: '/s/a.m3u8',
  });
  expect(streamed).toContain('<a href="/s/a.m3u8">在播放器里打开</a>');
});

test('where film or sound is missing the transcript stands open in its place', () => {
  const gone = html({
    type: 'video',
    ...film,
    mediaId: 'gone00000000',
    caption: '',
    credit: '',
    transcript: '台词',
  });
  expect(gone).toBe('<details class="tr" open=""><summary>文字稿</summary><p>台词</p></details>');
  const silent = html({ type: 'audio', mediaId: null, caption: '', credit: '', transcript: '钟声' });
  expect(silent).toContain('<details class="tr" open="">');
});

test.each(['bilibili', 'youku', 'tencentVideo'] as const)(
  'an embed of %s loads nothing, links to its page, and its frame is on the list of the policy',
  (provider) => {
    const markup = html({ type: 'embed', provider, id: 'X1=', title: '片名' });
    expect(markup).not.toMatch(/<iframe|<img|<script|\ssrc=/);
    expect(markup).toMatch(/<a class="btn" href="https:\/\/[^"]+" rel="noopener nofollow">/);
    const frame = /data-frame="([^"]+)"/.exec(markup)?.[1] ?? '';
    expect(playerOrigins).toContain(new URL(frame).origin);
  },
);

test('a subhead leads to its story while readers can see it, and is plain after that', () => {
  const subhead: Block = { type: 'subhead', runs: [{ text: '放水' }], publicId: 'abc123' };
  expect(html(subhead)).toBe(
    '<h2 id="h-1"><a href="/article/20260302-abc123"><span class="cl">放水</span></a></h2>',
  );
  expect(html(subhead, { links: {} })).toBe('<h2 id="h-1"><span class="cl">放水</span></h2>');
});

test('a link in the copy to a story that is gone leaves its words', () => {
  const block: Block = {
    type: 'paragraph',
    runs: [{ text: '前文', marks: [{ type: 'story', publicId: 'zzz999' }] }],
  };
  expect(html(block)).toBe('<p>前文</p>');
});

test('a table names its columns, scrolls by keyboard in a box of its own, and says so where it is wide', () => {
  const cell = (text: string) => [{ text }];
  const table = (columns: string[]): Block => ({
    type: 'table', caption: '车次', header: true, rows: [columns.map(cell), columns.map(cell)],
  }); // prettier-ignore
  const narrow = html(table(['站', '时刻']));
  expect(narrow).toContain('<section class="tbl" aria-label="车次" tabindex="0">');
  expect(narrow).toContain('<caption>车次</caption>');
  expect(narrow.match(/<th scope="col">/g)).toHaveLength(2);
  expect(narrow).not.toContain('左右滑动');
  expect(html(table(['一', '二', '三', '四']))).toContain('左右滑动');
});

test('what a machine made says so, each kind in its own word', () => {
  const made = { ...told, caption: '', credit: '', aiMade: true };
  expect(html({ ...figure, ...made })).toContain('本图由 AI 生成');
  expect(html({ type: 'video', ...film, ...made })).toContain('本视频由 AI 生成');
  expect(html({ type: 'audio', mediaId: 'sound0000000', transcript: '', ...made })).toContain(
    '本音频由 AI 生成',
  );
});

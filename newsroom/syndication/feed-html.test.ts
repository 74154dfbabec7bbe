import { expect, test } from 'vitest';
import type { Block } from '#newsroom/body/body.rule.ts';
import { blockHtml } from './feed-blocks.ts';
import type { FeedScene } from './feed-media.ts';

const scene: FeedScene = {
  origin: 'https://news.example',
  url: 'https://news.example/article/a',
  links: { abc123: '/article/other' },
  media: {
    aaaaaaaaaaaa: { kind: 'image', id: 'aaaaaaaaaaaa', width: 2000, height: 1000, widths: [360, 720, 1080, 1600] },
    bbbbbbbbbbbb: { kind: 'video', id: 'bbbbbbbbbbbb', url: '/media/bbbbbbbbbbbb/film.mp4', type: 'video/mp4', durationMs: 1000 },
  },
}; // prettier-ignore

const html = (block: Block) => blockHtml(block, scene);

test('text cannot become markup, and no link can run anything', () => {
  expect(html({ type: 'paragraph', runs: [{ text: '<script>alert(1)</script>' }] })).toBe(
    '<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>',
  );
  const link = (href: string) =>
    html({ type: 'paragraph', runs: [{ text: '看', marks: [{ type: 'link', href }] }] });
  expect(link('https://a.example/?b="c"')).toBe('<p><a href="https://a.example/?b=&quot;c&quot;">看</a></p>');
  for (const bad of ['javascript:alert(1)', 'data:text/html,x', '//a.example', '/article/a'])
    expect(link(bad)).toBe('<p>看</p>');
});

test('a picture has a whole address, its size, and caption and credit apart', () => {
  const figure = {
    type: 'figure' as const,
    mediaId: 'aaaaaaaaaaaa',
    caption: '圆顶',
    credit: '丁 摄',
    alt: '夜"空',
  };
  expect(html(figure)).toBe(
    '<figure><img src="https://news.example/media/aaaaaaaaaaaa/1600.jpg" width="1600" height="800" alt="夜&quot;空"><figcaption>圆顶<br>丁 摄</figcaption></figure>',
  );
  expect(html({ ...figure, aiMade: true })).toContain('人工智能生成');
  expect(html({ ...figure, mediaId: null })).toBe('');
});

test('a story of ours is linked by its address, and one that readers cannot see is plain words', () => {
  const told = (publicId: string) =>
    html({
      type: 'paragraph',
      runs: [{ text: '前文', marks: [{ type: 'strong' }, { type: 'story', publicId }] }],
    });
  expect(told('abc123')).toBe(
    '<p><strong><a href="https://news.example/article/other">前文</a></strong></p>',
  );
  expect(told('zzz999')).toBe('<p><strong>前文</strong></p>');
});

test('no block needs a script, a style, a frame or an address of ours without origin', () => {
  const runs = [{ text: '字' }];
  const blocks: Block[] = [
    { type: 'subhead', runs, publicId: 'abc123' },
    { type: 'gallery', figures: [{ type: 'figure', mediaId: 'aaaaaaaaaaaa', caption: '', credit: '', alt: '' }] },
    { type: 'video', mediaId: 'bbbbbbbbbbbb', posterId: 'aaaaaaaaaaaa', subtitlesId: null, caption: '', credit: '', transcript: '一\n二' },
    { type: 'video', mediaId: null, posterId: null, subtitlesId: null, caption: '', credit: '', transcript: '一' },
    { type: 'audio', mediaId: null, caption: '', credit: '', transcript: '' },
    { type: 'quote', runs, attribution: '某人' },
    { type: 'list', ordered: true, items: [runs] },
    { type: 'table', caption: '表', header: true, rows: [[runs], [runs]] },
    { type: 'embed', provider: 'bilibili', id: 'BV1', title: '' },
    { type: 'keyPoints', items: [runs] },
    { type: 'timeline', items: [{ time: '三月', runs }] },
    { type: 'questions', items: [{ question: runs, answer: [runs] }] },
    { type: 'editorNote', runs },
  ]; // prettier-ignore
  const whole = blocks.map(html).join('');
  expect(whole).not.toMatch(/<script|<iframe|style=|class=|\son\w+=/i);
  for (const [, address = ''] of whole.matchAll(/(?:src|href|poster)="([^"]*)"/g))
    expect(address).toMatch(/^https:\/\//);
  expect(whole).toContain(
    '<video controls preload="none" src="https://news.example/media/bbbbbbbbbbbb/film.mp4"',
  );
});

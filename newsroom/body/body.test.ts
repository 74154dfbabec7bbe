import { expect, test } from 'vitest';
import { type Block, anyBody, bodyStoryIds, parseBody } from './body.rule.ts';

const film = {
  type: 'video',
  mediaId: null,
  posterId: null,
  subtitlesId: null,
  caption: '',
  credit: '',
  transcript: '',
};
const accepts = (block: unknown) => {
  try {
    parseBody({ version: 1, blocks: [block] });
    return true;
  } catch {
    return false;
  }
};

test.each([
  ['/streams/river/index.m3u8', true],
  ['https://video.example.cn/a/b.m3u8?token=a1', true],
  ['http://video.example.cn/a.m3u8', false],
  ['//evil.example/a.m3u8', false],
  ['/\\evil.example/a.m3u8', false],
  ['javascript:alert(1)//.m3u8', false],
  ['https://user:pw@video.example.cn/a.m3u8', false],
  ['https://video.example.cn/a.mp4', false],
  ['/streams/a.m3u8"><script>', false],
])('a stream %s is taken: %s', (stream, taken) => {
  expect(accepts({ ...film, stream })).toBe(taken);
});

test.each([
  'javascript:alert(1)',
  ' javascript:alert(1)',
  'data:text/html,x',
  'vbscript:x',
  '//evil.example',
])('copy may not link to %s', (href) => {
  const runs = [{ text: '链接', marks: [{ type: 'link', href }] }];
  expect(accepts({ type: 'paragraph', runs })).toBe(false);
  expect(accepts({ type: 'questions', items: [{ question: [{ text: '问' }], answer: [runs] }] })).toBe(false);
});

test('an embed names a provider that is known and an id that is one', () => {
  const embed = { type: 'embed', provider: 'bilibili', id: 'BV1xx411c7mD', title: '' };
  expect(accepts(embed)).toBe(true);
  expect(accepts({ ...embed, provider: 'evil' })).toBe(false);
  expect(accepts({ ...embed, id: '../../x?y=' })).toBe(false);
});

test('stories that a body links to are found wherever they are named, each once', () => {
  const link = (publicId: string) => [{ text: '前文', marks: [{ type: 'story' as const, publicId }] }];
  const blocks: Block[] = [
    { type: 'subhead', runs: [{ text: '小标题' }], publicId: 'aaaaaa' },
    { type: 'paragraph', runs: link('bbbbbb') },
    { type: 'questions', items: [{ question: [{ text: '问' }], answer: [link('cccccc'), link('bbbbbb')] }] },
    { type: 'table', caption: '', header: false, rows: [[link('dddddd')]] },
  ];
  expect(bodyStoryIds({ version: 1, blocks })).toEqual(['aaaaaa', 'bbbbbb', 'cccccc', 'dddddd']);
});

test.each([
  ['figure', 'caption', '图说'],
  ['figure', 'credit', '图片署名'],
  ['figure', 'alt', '替代文字'],
  ['video', 'caption', '视频说明'],
  ['video', 'credit', '视频署名'],
])('what is too long in the %s’s %s is told by its name', (type, field, name) => {
  const blank = { ...film, alt: '', type };
  const parsed = anyBody.safeParse({ version: 1, blocks: [{ ...blank, [field]: '桥'.repeat(2001) }] });
  expect(parsed.error?.issues[0]?.message).toBe(`${name}不能超过 2000 个字符`);
});

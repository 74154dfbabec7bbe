import { beforeEach, expect, test } from 'vitest';
import { write } from '#db/client.ts';
import { editLock } from '#db/schema/editing.ts';
import { useTestDatabase } from '#db/testing.ts';
import { setClock } from '#lib/clock.ts';
import { fromBeijing } from '#lib/dates.ts';
import { saveDraft } from '#newsroom/article/save-draft.ts';
import { spike } from '#newsroom/article/spike.ts';
import { channelByPath } from '#newsroom/channel/channels.ts';
import { kill } from '#newsroom/publication/kill.ts';
import {
  testChannel,
  testChief,
  testDraft,
  testInput,
  testReporter,
  testStory,
} from '#newsroom/publication/testing-articles.ts';
import { readArticleFilter } from './article-filter.rule.ts';
import { listArticles } from './list-articles.ts';
import { articleAuthors, articleSources } from './list-choices.ts';

useTestDatabase();

const list = (search: Record<string, string> = {}, page = 1) => listArticles(readArticleFilter(search), page);
const titles = (search: Record<string, string> = {}) => list(search).rows.map((row) => row.headline);
const day = (date: number, hour = 12) => setClock(fromBeijing(2026, 3, date, hour));

beforeEach(() => day(1));

test('the list shows every article that is not spiked, last changed first', async () => {
  const first = await testStory('甲');
  day(2);
  await testDraft('乙');
  day(3);
  const third = await testDraft('丙');
  await spike({ by: testChief, id: third.id });
  expect(titles()).toEqual(['乙', '甲']);
  day(4);
  await saveDraft({
    by: testChief,
    id: first.id,
    basedOn: first.revisionId,
    input: await testInput('甲，改'),
  });
  expect(titles()).toEqual(['甲，改', '乙']);
  expect(list().rows[0]).toMatchObject({
    state: 'published',
    changed: true,
    author: '周总编',
    channelName: '本地',
  });
});

test('tabs count what the other filters leave', async () => {
  const world = await testChannel('国际');
  await testStory('甲');
  await testDraft('乙');
  await testDraft('丙', { channelId: world });
  const dead = await testStory('丁', { channelId: world });
  await kill({ by: testChief, id: dead.id, reason: '误发' });
  expect(list().counts).toMatchObject({ all: 4, draft: 2, published: 1, killed: 1, spiked: 0 });
  const narrowed = list({ channel: String(world), state: 'draft' });
  expect(narrowed.counts).toMatchObject({ all: 2, draft: 1, published: 0, killed: 1 });
  expect(narrowed.rows.map((row) => row.headline)).toEqual(['丙']);
  expect(narrowed.total).toBe(1);
});

test('a channel stands for those below it', async () => {
  await testDraft('甲');
  await testDraft('乙', { channelId: await testChannel('国际') });
  const [news, local] = [channelByPath('news'), channelByPath('news/local')];
  expect(titles({ channel: String(news?.id) })).toEqual(['乙', '甲']);
  expect(titles({ channel: String(local?.id) })).toEqual(['甲']);
  expect(titles({ channel: '999' })).toEqual([]);
});

test('kind, author, source and days narrow the list, each by itself and together', async () => {
  await testDraft('甲', { type: 'photoSet', sourceName: '新华社' });
  day(2);
  await testDraft('乙', { type: 'video', sourceName: '新华社' }, testReporter);
  day(3, 0);
  await testDraft('丙', {}, testReporter);
  expect(titles({ type: 'video' })).toEqual(['乙']);
  expect(titles({ author: '小陈' })).toEqual(['丙', '乙']);
  expect(titles({ source: '新华社' })).toEqual(['乙', '甲']);
  expect(titles({ author: '小陈', source: '新华社', type: 'video' })).toEqual(['乙']);
  expect(titles({ from: '2026-03-02' })).toEqual(['丙', '乙']);
  expect(titles({ to: '2026-03-02' })).toEqual(['乙', '甲']);
  expect(titles({ from: '2026-03-02', to: '2026-03-02' })).toEqual(['乙']);
  expect(articleAuthors()).toEqual(['小陈', '周总编']);
  expect(articleSources()).toEqual(['新华社']);
});

test('a search finds pieces of headline, author and public id, numbers and pasted addresses', async () => {
  const story = await testStory('AI 芯片出口*新规', {}, testReporter);
  await testStory('渡口恢复通航');
  const found = ['芯片', 'ai', 'Ai 芯片', '小陈', story.publicId.toUpperCase(), '口*新'];
  for (const q of found) expect(titles({ q })).toEqual(['AI 芯片出口*新规']);
  // The other's public id is random and may hold the same digit.
  expect(titles({ q: String(story.id) })).toContain('AI 芯片出口*新规');
  expect(titles({ q: `https://news.example.cn${story.path}?from=wx` })).toEqual(['AI 芯片出口*新规']);
  expect(titles({ q: `http://localhost:3000/admin/articles/${story.id}` })).toEqual(['AI 芯片出口*新规']);
  for (const q of ['芯片 渡口', '%', '_', '[芯]', "'", '"']) expect(titles({ q })).toEqual([]);
});

test('a piece of copy finds an article as its headline does, each word in either', async () => {
  const { id } = await testDraft('渡口恢复通航');
  await testDraft('大桥合龙');
  const asked: string[] = [];
  const find = (piece: string) => {
    asked.push(piece);
    return piece === '海风' ? [id] : [];
  };
  const found = (q: string) =>
    listArticles(readArticleFilter({ q }), 1, find).rows.map((row) => row.headline);
  expect(found('海风')).toEqual(['渡口恢复通航']);
  expect(found('渡口 海风')).toEqual(['渡口恢复通航']);
  expect(found('大桥 海风')).toEqual([]);
  expect(listArticles(readArticleFilter({ q: '海风' }), 1, find).counts).toMatchObject({ all: 1, draft: 1 });
  asked.length = 0;
  found('一 二 三 四 五 六 七 二');
  expect(asked).toEqual(['一', '二', '三', '四', '五']);
});

test('orders go both ways, and what was never published comes last', async () => {
  const old = fromBeijing(2025, 8, 16, 10);
  await testDraft('草稿');
  day(2);
  await testStory('旧闻', { storyTime: old });
  day(3);
  await testStory('新闻', { storyTime: fromBeijing(2026, 2, 1) });
  expect(titles({ sort: 'published' })).toEqual(['新闻', '旧闻', '草稿']);
  expect(titles({ sort: 'published-asc' })).toEqual(['旧闻', '新闻', '草稿']);
  expect(titles({ sort: 'updated-asc' })).toEqual(['草稿', '旧闻', '新闻']);
  expect(titles({ sort: 'created' })).toEqual(['新闻', '旧闻', '草稿']);
});

test('pages hold twenty, and a page past the end is the last one', async () => {
  for (let n = 1; n <= 41; n += 1) await testDraft(`第 ${n} 篇`);
  expect(list().rows).toHaveLength(20);
  expect(list({}, 3).rows.map((row) => row.headline)).toEqual(['第 1 篇']);
  expect(list({}, 99)).toMatchObject({ page: 3, pages: 3, total: 41 });
});

test('a row names who has the article open now, until that is 90 seconds old', async () => {
  const { id } = await testDraft('甲');
  const at = fromBeijing(2026, 3, 1, 12);
  await write((tx) =>
    tx
      .insert(editLock)
      .values({ articleId: id, staffId: 'z', staffName: '张三', tab: 't', since: at, seenAt: at })
      .run(),
  );
  expect(list().rows[0]?.writer).toEqual({ id: 'z', name: '张三' });
  setClock(at + 91_000);
  expect(list().rows[0]?.writer).toBeNull();
});

test('a photo set tells how many pictures it has, in galleries too', async () => {
  const figure = { type: 'figure', mediaId: null, caption: '图', credit: '摄', alt: '' } as const;
  await testDraft('图集', {
    type: 'photoSet',
    body: { version: 1, blocks: [figure, { type: 'gallery', figures: [figure, figure] }] },
  });
  expect(list().rows[0]?.pictures).toBe(3);
});

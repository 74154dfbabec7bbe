import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { ensureLists, rebuildLists } from '#bin/ensure-lists.ts';
import { db, write } from '#db/client.ts';
import { useTestDatabase } from '#db/testing.ts';
import { fromBeijing } from '#lib/dates.ts';
import { saveDraft } from '#newsroom/article/save-draft.ts';
import { ensureChannels } from '#newsroom/channel/channels.ts';
import { readChannelPage } from '#newsroom/front/read-channel.ts';
import { readNamePage } from '#newsroom/front/read-name.ts';
import { readRolling } from '#newsroom/front/read-rolling.ts';
import { kill } from '#newsroom/publication/kill.ts';
import { publish } from '#newsroom/publication/publish.ts';
import {
  testChannel,
  testChief as by,
  testInput,
  testStory,
} from '#newsroom/publication/testing-articles.ts';
import type { ArticleInput } from '#newsroom/revision/article-input.rule.ts';
import { readStory } from '#newsroom/story/read-story.ts';
import { wrongMarks } from './list-marks.ts';

useTestDatabase();

const override = '演练';
const channel = (...names: string[]) =>
  write((tx) =>
    ensureChannels(
      tx,
      names.map((name) => ({ name })),
    ),
  );

/** All of one day, in one channel, unless it is said otherwise. */
const usual = async (more: Partial<ArticleInput> = {}): Promise<Partial<ArticleInput>> => ({
  channelId: await testChannel('国际'),
  storyTime: fromBeijing(2025, 8, 16, 10),
  ...more,
});
const published = async (headline: string, more: Partial<ArticleInput> = {}) =>
  testStory(headline, await usual(more));

const titles = (path: string, day: string | null = null) =>
  readChannelPage(path, { page: null, day })?.part.items.map((one) => one.title);
const named = (kind: 'tag' | 'source' | 'reporter' | 'photographer', slug: string) =>
  readNamePage(kind, slug, null)?.part.items.map((one) => one.title);

test('a story stands in its further channels and those above them, at one address', async () => {
  const tech = await channel('经济', '科技');
  const story = await published('芯片与渡口', { extraChannels: [tech] });
  for (const path of ['news', 'news/world', 'economy', 'economy/tech'])
    expect({ [path]: titles(path) }).toEqual({ [path]: ['芯片与渡口'] });
  expect(story.stale).toEqual(
    expect.arrayContaining([
      '/',
      '/rolling',
      '/rolling/2025-08-16',
      '/economy/tech',
      '/economy/tech/2025-08-16',
    ]),
  );
  const shown = readStory(story.path.replace('/article/', ''));
  expect(shown?.kind === 'story' && shown.story.channels.map((one) => one.name)).toEqual(['新闻', '国际']);
});

test('taking a further channel away takes the story from its lists, and both are stale', async () => {
  const tech = await channel('经济', '科技');
  const story = await published('芯片与渡口', { extraChannels: [tech] });
  await saveDraft({
    by,
    id: story.id,
    basedOn: story.revisionId,
    input: await testInput('芯片与渡口', await usual()),
  });
  const { stale } = await publish({ by, id: story.id, override });
  expect(titles('economy/tech')).toEqual([]);
  expect(stale).toEqual(expect.arrayContaining(['/economy', '/economy/tech', '/news/world']));
});

test('a day has its stories, the nearest days that have some, and is nothing without any', async () => {
  await published('十四日', { storyTime: fromBeijing(2025, 8, 14, 23, 59) });
  await published('十六日', { storyTime: fromBeijing(2025, 8, 16, 0, 0) });
  await published('二十日', { storyTime: fromBeijing(2025, 8, 20, 8) });
  expect(titles('news/world', '2025-08-16')).toEqual(['十六日']);
  expect(readRolling({ page: null, day: '2025-08-16' })).toMatchObject({
    previous: '2025-08-14',
    next: '2025-08-20',
  });
  expect(readChannelPage('news', { page: null, day: '2025-08-15' })).toBeNull();
});

test('names have pages as soon as a story bears them, and none when the last one is killed', async () => {
  const figure = {
    type: 'figure' as const,
    mediaId: null,
    caption: '渡口',
    credit: '新华社记者吴晓凌摄',
    alt: '',
  };
  const story = await published('渡口', {
    tags: ['水文'],
    sourceName: '新华社',
    contributors: [
      { role: '记者', name: '熊茂伶' },
      { role: '责任编辑', name: '方向北' },
      { role: '摄影', name: '陈屿' },
    ],
    body: { version: 1, blocks: [figure] },
  });
  const lists = [
    ['tag', 'shui-wen'], ['source', 'xin-hua-she'], ['reporter', 'xiong-mao-ling'], ['photographer', 'chen-yu'],
  ] as const; // prettier-ignore
  for (const [kind, slug] of lists) expect({ [slug]: named(kind, slug) }).toEqual({ [slug]: ['渡口'] });
  // An editor has no list, and neither has who took a picture that readers don't see yet.
  expect(named('reporter', 'fang-xiang-bei')).toBeUndefined();
  expect(named('photographer', 'wu-xiao-ling')).toBeUndefined();
  const { stale } = await kill({ by, id: story.id, reason: '失实' });
  for (const [kind, slug] of lists) {
    expect(named(kind, slug)).toBeUndefined();
    expect(stale).toContain(`/${kind}/${slug}`);
  }
  expect(wrongMarks()).toBe(0);
});

test('names that sound alike have addresses of their own, for ever', async () => {
  await published('一', { contributors: [{ role: '记者', name: '张伟' }] });
  await published('二', { contributors: [{ role: '记者', name: '章伟' }] });
  expect(named('reporter', 'zhang-wei')).toEqual(['一']);
  expect(named('reporter', 'zhang-wei-2')).toEqual(['二']);
  await rebuildLists();
  expect(named('reporter', 'zhang-wei-2')).toEqual(['二']);
});

test('a store from before names and marks gets its lists at the next start', async () => {
  await published('渡口', { tags: ['水文'] });
  db().run(sql`DELETE FROM nameListing`);
  db().run(sql`DELETE FROM listMark`);
  await ensureLists();
  expect(named('tag', 'shui-wen')).toEqual(['渡口']);
  expect(titles('news/world')).toEqual(['渡口']);
  expect(wrongMarks()).toBe(0);
});

test('a back-dated story moves later archive pages, and exactly those are stale', async () => {
  for (let n = 1; n <= 61; n += 1)
    await published(`第${n}条`, { storyTime: fromBeijing(2025, 8, 1) + n * 3_600_000 });
  const before = readChannelPage('news/world', { page: 2, day: null })?.part.items.map((one) => one.title);
  const { stale } = await published('补发', { storyTime: fromBeijing(2025, 8, 2, 12, 30) });
  const after = readChannelPage('news/world', { page: 2, day: null })?.part.items.map((one) => one.title);
  expect(after).not.toEqual(before);
  expect(after).toContain('补发');
  expect(stale).toEqual(
    expect.arrayContaining(['/news/world', '/news/world/page/2', '/news/world/2025-08-02']),
  );
  expect(stale).not.toContain('/news/world/page/1');
});

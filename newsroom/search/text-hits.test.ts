import { expect, test } from 'vitest';
import { useTestDatabase } from '#db/testing.ts';
import type { Block } from '#newsroom/body/body.rule.ts';
import { spike } from '#newsroom/article/spike.ts';
import { kill } from '#newsroom/publication/kill.ts';
import { testChief, testDraft, testStory } from '#newsroom/publication/testing-articles.ts';
import { indexStory } from './index-story.ts';
import { articlesWithText } from './text-hits.ts';

useTestDatabase();

const saying = (...texts: string[]) => ({
  body: {
    version: 1 as const,
    blocks: texts.map((text): Block => ({ type: 'paragraph', runs: [{ text }] })),
  },
});

test('copy is found whether readers see it or not, and whatever became of it', async () => {
  const draft = await testDraft('甲', saying('第一段', '今天闻到海风。'));
  const story = await testStory('乙', saying('海风从东边来。'));
  await indexStory(story.id);
  const dropped = await testDraft('丙', saying('没有用的海风。'));
  await spike({ by: testChief, id: dropped.id });
  const killed = await testStory('丁', saying('海风停了。'));
  await kill({ by: testChief, id: killed.id, reason: '误发' });
  await testDraft('戊', saying('别的话。'));
  const found = articlesWithText('海风').toSorted((a, b) => a - b);
  expect(found).toEqual([draft, story, dropped, killed].map(({ id }) => id));
  expect(articlesWithText('闻到海风')).toEqual([draft.id]);
  expect(articlesWithText('海 风')).toEqual([]);
});

test('a Latin word is looked for in texts, not in the names of what they consist of', async () => {
  const { id } = await testDraft('甲', saying('新机型 C919 首航，全程 50% 上座，说的是 "Hello"。'));
  expect(articlesWithText('c919')).toEqual([id]);
  expect(articlesWithText('"Hello"')).toEqual([id]);
  const names = ['paragraph', 'text', 'version', 'runs', 'body', '%', '_'];
  expect(names.filter((name) => articlesWithText(name).length > 0)).toEqual([]);
});

test('captions, credits and the standfirst are copy', async () => {
  const figure = { type: 'figure', mediaId: null, caption: '渡轮靠岸', credit: '周砚 摄', alt: '' } as const;
  const { id } = await testDraft('甲', { standfirst: '航线恢复了', body: { version: 1, blocks: [figure] } });
  for (const piece of ['渡轮', '周砚', '航线']) expect(articlesWithText(piece)).toEqual([id]);
});

import { expect, test } from 'vitest';
import { write } from '#db/client.ts';
import { statementsOf } from '#db/testing-statements.ts';
import { useTestDatabase } from '#db/testing.ts';
import { createDraft, saveDraft } from '#newsroom/article/save-draft.ts';
import {
  suggestEvents,
  suggestPeople,
  suggestSources,
  suggestTags,
} from '#newsroom/article/suggest-names.ts';
import { ensureChannels } from '#newsroom/channel/channels.ts';
import { kill } from '#newsroom/publication/kill.ts';
import { publish } from '#newsroom/publication/publish.ts';
import { type ArticleInput, blankInput } from '#newsroom/revision/article-input.rule.ts';
import { suggestRelated } from '#newsroom/story/suggest-related.ts';
import { toldStories } from '#newsroom/story/told-stories.ts';
import { findStories } from './find-stories.ts';
import { indexStory } from './index-story.ts';

useTestDatabase();

const by = { id: null, name: '王五', role: 'chief' } as const;

async function draft(change: Partial<ArticleInput>) {
  const channelId = await write((tx) => ensureChannels(tx, [{ name: '本地' }]));
  return createDraft({ by, input: { ...blankInput(channelId), ...change } });
}

async function out(change: Partial<ArticleInput>) {
  const made = await draft(change);
  const { path } = await publish({ by, id: made.id, override: '试' });
  await indexStory(made.id);
  return { ...made, path };
}

const headlines = (query: string, drafts = false) =>
  findStories({ query, drafts }).map((story) => story.headline);

test('own stories are found by words, tag, public id and pasted address; drafts only where they are wanted', async () => {
  const bridge = await out({ headline: '新桥通车', tags: ['桥梁'] });
  await out({ headline: '渡口停航' });
  const waiting = await draft({ headline: '新桥夜景' });
  expect(headlines('新桥')).toEqual(['新桥通车']);
  expect(headlines('桥梁')).toEqual(['新桥通车']);
  expect(headlines(bridge.publicId)).toEqual(['新桥通车']);
  expect(headlines(`https://elsewhere.example${bridge.path}?from=x`)).toEqual(['新桥通车']);
  expect(headlines(`/admin/articles/${bridge.id}`)).toEqual(['新桥通车']);
  expect(headlines(`/admin/articles/${waiting.id}`)).toEqual([]);
  expect(headlines('新桥', true)).toEqual(['新桥夜景', '新桥通车']);
  expect(headlines('')).toEqual(['渡口停航', '新桥通车']);
  expect(headlines('%', true)).toEqual([]);
});

test('a story is told as readers see it, and one they lost says so', async () => {
  const story = await out({ headline: '新桥通车' });
  const channelId = await write((tx) => ensureChannels(tx, [{ name: '本地' }]));
  await saveDraft({
    by,
    id: story.id,
    basedOn: story.revisionId,
    input: { ...blankInput(channelId), headline: '改过的标题' },
  });
  expect(toldStories([999, story.id])).toMatchObject([{ headline: '新桥通车', path: story.path }]);
  await kill({ by, id: story.id, reason: '有误' });
  expect(toldStories([story.id])).toMatchObject([{ state: 'killed', path: null }]);
});

test('what shares the event or most tags is suggested first, never itself or what is there already', async () => {
  const one = await out({ headline: '一', tags: ['桥梁'] });
  const two = await out({ headline: '二', tags: ['桥梁', '交通'] });
  const same = await out({ headline: '同一件事', event: '通车', tags: ['别的'] });
  await out({ headline: '无关', tags: ['别的'] });
  const ids = (besides: number[]) =>
    suggestRelated({ tags: ['桥梁', '交通'], event: '通车', besides }).map((story) => story.id);
  expect(ids([])).toEqual([same.id, two.id, one.id]);
  expect(ids([two.id])).toEqual([same.id, one.id]);
});

test('names that were used before are suggested, those that begin with the words first', async () => {
  await out({
    headline: '一',
    tags: ['大桥', '桥梁', '桥'],
    sourceName: '今闻',
    event: '新桥通车',
    contributors: [
      { role: '记者', name: '林一舟' },
      { role: '编辑', name: '林二' },
    ],
  });
  expect(suggestTags({ query: '桥' })).toEqual(['桥', '桥梁', '大桥']);
  expect(suggestTags({ query: '' })).toEqual(['大桥', '桥梁', '桥']);
  expect(suggestTags({ query: '%' })).toHaveLength(3);
  expect(suggestSources({ query: '今' })).toEqual(['今闻']);
  expect(suggestPeople({ query: '林', role: '记者' })).toEqual(['林一舟', '林二']);
  expect(suggestPeople({ query: '', role: '编辑' })).toEqual(['林二']);
  expect(suggestEvents({ query: '通车' })).toEqual(['新桥通车']);
});

test('the related suggestions go by index', async () => {
  await out({ headline: '一', tags: ['桥梁'], event: '通车' });
  const asked = statementsOf(() => suggestRelated({ tags: ['桥梁'], event: '通车', besides: [] }));
  expect(asked.length).toBeGreaterThanOrEqual(3);
  expect(asked.some(({ plan }) => plan.includes('USING INDEX revisionEvent'))).toBe(true);
  expect(asked.filter(({ plan }) => /^SCAN (?!json_each)/m.test(plan))).toEqual([]);
});

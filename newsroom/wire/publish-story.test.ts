import { expect, test } from 'vitest';
import { write } from '#db/client.ts';
import { useTestDatabase } from '#db/testing.ts';
import { now } from '#lib/clock.ts';
import { type ArticleInput, blankInput } from '#newsroom/article/article-input.rule.ts';
import { datelineText } from '#newsroom/article/dateline.rule.ts';
import { readDraft } from '#newsroom/article/read-draft.ts';
import { createDraft, saveDraft } from '#newsroom/article/save-draft.ts';
import { wantingIn } from '#newsroom/article/wanting.rule.ts';
import { ensureChannels } from '#newsroom/channel/channels.ts';
import { publishStory } from './publish-story.ts';

useTestDatabase();

const by = { id: 'a', name: '王五', role: 'chief' } as const;
const body: ArticleInput['body'] = {
  version: 1,
  blocks: [{ type: 'paragraph', runs: [{ text: '通车了。' }] }],
};
const input = async (change: Partial<ArticleInput>): Promise<ArticleInput> => {
  const channelId = await write((tx) => ensureChannels(tx, [{ name: '本地' }]));
  return { ...blankInput(channelId), headline: '新桥通车', body, ...change };
};
const figure = { type: 'figure', mediaId: 'aaaaaaaaaaaa', caption: '', credit: '', alt: '' } as const;

test('exactly the text that the person saw is published; one that moved on, by revision or by save, is not', async () => {
  const { id, revisionId, saves } = await createDraft({ by, input: await input({}) });
  const seen = { revisionId, saves };
  await saveDraft({ by, id, basedOn: seen, input: await input({ headline: '新桥今日通车' }) });
  await expect(publishStory({ by, id, override: '急', expected: seen })).rejects.toMatchObject({
    code: 'conflict',
  });
  expect(readDraft(id)).toMatchObject({ revisionId, saves: saves + 1, path: null });
  const { stale, wants } = await publishStory({
    by,
    id,
    override: '急',
    expected: { revisionId, saves: saves + 1 },
  });
  expect(wants).toEqual([]);
  expect(stale).not.toEqual([]);
  expect(readDraft(id)).toMatchObject({ state: 'published', changedSincePublication: false });
});

test('all that is lacking is told at once, and nothing is published', async () => {
  const { id, revisionId, saves } = await createDraft({
    by,
    input: await input({ headline: '', body: { version: 1, blocks: [] } }),
  });
  const { wants } = await publishStory({ by, id, override: '急', expected: { revisionId, saves } });
  expect(wants.map((one) => one.place)).toEqual(['headline', 'body']);
  expect(readDraft(id)?.path).toBeNull();
});

test('a picture lacks by its number; one that waits for its file lacks nothing', async () => {
  const blocks = [figure, { ...figure, mediaId: null }, { ...figure, caption: '桥' }];
  const wants = wantingIn(await input({ body: { version: 1, blocks } }), now());
  expect(wants).toEqual([
    { place: 'figures.0', text: '第 1 张图片缺图说和署名' },
    { place: 'figures.2', text: '第 3 张图片缺署名' },
  ]);
  expect(wantingIn(await input({ type: 'photoSet' }), now())).toEqual([
    { place: 'body', text: '图集里没有图片' },
  ]);
});

test('a dateline is made of what there is', () => {
  expect(datelineText({ agency: '今闻', place: '青屿', date: '8月16日' })).toBe('今闻青屿8月16日电');
  expect(datelineText({ agency: '本报', place: '', date: '' })).toBe('本报讯');
  expect(datelineText({ agency: '', place: '', date: '' })).toBe('');
});

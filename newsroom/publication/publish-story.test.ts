import { expect, test } from 'vitest';
import { write } from '#db/client.ts';
import { useTestDatabase } from '#db/testing.ts';
import { now } from '#lib/clock.ts';
import { readDraft } from '#newsroom/article/read-draft.ts';
import { createDraft, saveDraft } from '#newsroom/article/save-draft.ts';
import { datelineText } from '#newsroom/body/dateline.rule.ts';
import { wantingIn } from '#newsroom/body/wanting.rule.ts';
import { ensureChannels } from '#newsroom/channel/channels.ts';
import { kill } from './kill.ts';
import { type ArticleInput, blankInput } from '#newsroom/revision/article-input.rule.ts';
import { companionsOf } from '#newsroom/wire/companions.ts';
import { importPage } from '#newsroom/wire/import-page.ts';
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
const importedText = `首页 > 本地
港口试运行：第一天
2025-08-16 10:52:28 来源：新华社
新华社南山8月16日电 港口今天试运行，第一艘货船10时30分靠岸。`;
const figure = { type: 'figure', mediaId: 'aaaaaaaaaaaa', caption: '', credit: '', alt: '' } as const;

test('exactly the text that the person saw is published; one that moved on, by revision or by save, is not', async () => {
  const { id, revisionId, saves } = await createDraft({ by, input: await input({}) });
  const seen = { revisionId, saves };
  await saveDraft({ by, id, basedOn: seen, input: await input({ headline: '新桥今日通车' }) });
  await expect(
    publishStory({ by, id, companions: null, override: '急', expected: seen }),
  ).rejects.toMatchObject({
    code: 'conflict',
  });
  expect(readDraft(id)).toMatchObject({ revisionId, saves: saves + 1, path: null });
  const { stale, wants } = await publishStory({
    by,
    id,
    companions: null,
    override: '急',
    expected: { revisionId, saves: saves + 1 },
  });
  expect(wants).toEqual([]);
  expect(stale).not.toEqual([]);
  expect(readDraft(id)).toMatchObject({ state: 'published', changedSincePublication: false });
});

test('what a colleague killed meanwhile is not brought back by the screen of before; whoever sees it killed may', async () => {
  const page = importPage({ by, fileName: 'page.txt', text: importedText });
  for (const id of [(await createDraft({ by, input: await input({}) })).id, (await page).id]) {
    const { revisionId, saves } = readDraft(id) ?? { revisionId: 0, saves: 0 };
    const order = { by, id, companions: companionsOf(id), override: '急', expected: { revisionId, saves } };
    await publishStory({ ...order, seen: 'draft' });
    await kill({ by, id, reason: '误发' });
    for (const seen of ['draft', 'published', undefined] as const) {
      await expect(publishStory({ ...order, ...(seen && { seen }) })).rejects.toMatchObject({
        code: 'state',
      });
    }
    expect(readDraft(id)).toMatchObject({ state: 'killed', path: null });
    await publishStory({ ...order, seen: 'killed' });
    expect(readDraft(id)).toMatchObject({ state: 'published', kill: null });
  }
});

test('all that is lacking is told at once, and nothing is published', async () => {
  const { id, revisionId, saves } = await createDraft({
    by,
    input: await input({ headline: '', body: { version: 1, blocks: [] } }),
  });
  const { wants } = await publishStory({
    by,
    id,
    companions: null,
    override: '急',
    expected: { revisionId, saves },
  });
  expect(wants.map((one) => one.place)).toEqual(['headline', 'body']);
  expect(readDraft(id)?.path).toBeNull();
});

test('a picture lacks by its number; one that waits for its file lacks nothing', async () => {
  const blocks = [figure, { ...figure, mediaId: null }, { ...figure, caption: '桥' }];
  const wants = wantingIn(await input({ body: { version: 1, blocks } }), now());
  expect(wants).toEqual([
    { place: 'figures.0', text: '第 1 张图片缺图说、署名、替代文字' },
    { place: 'figures.2', text: '第 3 张图片缺署名、替代文字' },
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

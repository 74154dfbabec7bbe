import { expect, test } from 'vitest';
import { write } from '#db/client.ts';
import { useTestDatabase } from '#db/testing.ts';
import { createDraft } from '#newsroom/article/save-draft.ts';
import { ensureChannels } from '#newsroom/channel/channels.ts';
import { blankInput } from '#newsroom/revision/article-input.rule.ts';
import { changeAddress } from './change-address.ts';
import { kill } from './kill.ts';
import { mayHavePage } from './known-address.ts';
import { publish } from './publish.ts';

useTestDatabase();

const by = { id: null, name: '王五', role: 'chief' } as const;

test('every address that a story ever had may have a page, with all that stands behind it', async () => {
  const channelId = await write((tx) => ensureChannels(tx, [{ name: '本地' }]));
  const input = { ...blankInput(channelId), headline: '渡口', tags: ['水文'] };
  const { id, publicId } = await createDraft({ by, input });
  const { path } = await publish({ by, id, override: '试' });
  await changeAddress({ by, id, slug: 'du-kou' });
  await kill({ by, id, reason: '有误' });
  const there = [
    path, '/article/du-kou', `/article/${publicId}`, `${path}/2`, `${path}/page/3`, `${path}/oldest`, '/tag/shui-wen',
    '/tag/shui-wen/page/1', '/', '/rolling', '/rolling/2025-08-16', '/local', '/local/page/2',
  ]; // prettier-ignore
  expect(there.filter((one) => !mayHavePage(one))).toEqual([]);
});

test('a made-up story or name has none', () => {
  const stray = [
    '/article/du-kou',
    '/article/abc123/2',
    '/tag/shui-wen',
    '/reporter/he-min',
    '/source/x/page/2',
  ];
  expect(stray.filter(mayHavePage)).toEqual([]);
});

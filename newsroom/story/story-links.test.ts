import { expect, test } from 'vitest';
import { write } from '#db/client.ts';
import { statementsOf } from '#db/testing-statements.ts';
import { useTestDatabase } from '#db/testing.ts';
import { setClock } from '#lib/clock.ts';
import { createDraft } from '#newsroom/article/save-draft.ts';
import { ensureChannels } from '#newsroom/channel/channels.ts';
import { kill } from '#newsroom/publication/kill.ts';
import { publish } from '#newsroom/publication/publish.ts';
import { type ArticleInput, blankInput } from '#newsroom/revision/article-input.rule.ts';
import { earlierItems } from './earlier-items.ts';
import { readStory } from './read-story.ts';

useTestDatabase();

const by = { id: null, name: '王五', role: 'chief' } as const;
const start = Date.parse('2026-03-02T08:00:00+08:00');
let minutes = 0;

/** Out a minute after the one before. */
async function out(change: Partial<ArticleInput>) {
  setClock(start + (minutes += 1) * 60_000);
  const channelId = await write((tx) => ensureChannels(tx, [{ name: '本地' }]));
  const { id, publicId } = await createDraft({ by, input: { ...blankInput(channelId), ...change } });
  const { path, stale } = await publish({ by, id, override: '试' });
  return { id, publicId, path, stale };
}

function storyAt(path: string) {
  const answer = readStory(path.slice('/article/'.length));
  if (answer?.kind !== 'story') throw new Error(`no story at ${path}`);
  return answer.story;
}

test('a subhead leads straight to its story, and the page that has it is stale when that story goes', async () => {
  const target = await out({ headline: '单篇' });
  const overview = await out({
    headline: '综述',
    body: {
      version: 1,
      blocks: [{ type: 'subhead', runs: [{ text: '小标题' }], publicId: target.publicId }],
    },
  });
  expect(storyAt(overview.path).links).toEqual({ [target.publicId]: target.path });
  const { stale } = await kill({ by, id: target.id, reason: '有误' });
  expect(stale).toContain(overview.path);
  expect(storyAt(overview.path).links).toEqual({});
});

test('a flash tells its related reading and the earlier stories of its event, oldest first, each once', async () => {
  const first = await out({ headline: '第一篇', event: '峰会' });
  const other = await out({ headline: '别的事' });
  const chosen = await out({ headline: '第三篇', event: '峰会' });
  const flash = await out({
    type: 'flash',
    headline: '快讯',
    event: '峰会',
    related: [chosen, other].map(({ id }) => ({ id, relation: 'related' as const })),
  });
  const later = await out({ headline: '后来', event: '峰会' });
  const shown = () => storyAt(flash.path).earlier.map((item) => item.title);
  expect(shown()).toEqual(['第一篇', '别的事', '第三篇']);
  expect(storyAt(flash.path).related).toEqual([]);
  expect(storyAt(later.path).earlier).toEqual([]);
  const { stale } = await kill({ by, id: first.id, reason: '有误' });
  expect(stale).toContain(flash.path);
  expect(shown()).toEqual(['别的事', '第三篇']);
});

test('the stories of an event are found by their index, not by reading every revision', () => {
  const asked = statementsOf(() => earlierItems({ event: '峰会', time: start, related: [] }));
  expect(asked.map(({ plan }) => plan).join('\n')).toContain('USING INDEX revisionEvent');
  expect(asked.filter(({ plan }) => /^SCAN (?!json_each)/m.test(plan))).toEqual([]);
});

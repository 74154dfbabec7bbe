import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import { dueErrands } from '#db/queue.ts';
import { useTestDatabase } from '#db/testing.ts';
import { endChildren } from '#lib/child/ruled-child.ts';
import { env } from '#lib/env.ts';
import { saveDraft } from '#newsroom/article/save-draft.ts';
import { kill } from '#newsroom/publication/kill.ts';
import { publish } from '#newsroom/publication/publish.ts';
import { testChief as by, testDraft, testInput, testStory } from '#newsroom/publication/testing-articles.ts';
import { cardFile, parseCardFile } from '#newsroom/site/card-paths.rule.ts';
import { siteSettings } from '#newsroom/site/settings.ts';
import { readStoryOf } from '#newsroom/story/read-story.ts';
import { storyMetadata } from '../page-metadata.ts';
import { answerCard } from './answer-card.ts';
import { drawApart } from './draw-apart.ts';
import { dropCards } from './kept-cards.ts';

useTestDatabase();
afterAll(endChildren);

const publisher = () => ({ site: siteSettings(), origin: env().SITE_URL });
const answer = (file: string) => answerCard(file, publisher());

/** The file that the head of the story's page names. */
function fileOf(publicId: string): string {
  const found = readStoryOf(publicId);
  if (found?.kind !== 'story') throw new Error('not published');
  return storyMetadata(found.story, publisher()).openGraph.images[0]?.url.split('/').at(-1) ?? '';
}

const onDisk = async () =>
  (await readdir(join(env().DATA_DIR, 'cards'), { recursive: true })).filter((name) => name.endsWith('.jpg'));

vi.mock('./draw-apart.ts', { spy: true });
const draws = vi.mocked(drawApart);
beforeEach(() => {
  draws.mockClear();
});

test('the card of a story is drawn when it is asked for, once', async () => {
  const story = await testStory('渡口恢复通航');
  const file = fileOf(story.publicId);
  const answers = await Promise.all([1, 2, 3].map(() => answer(file)));
  expect(new Set(answers.map(({ kind }) => kind))).toEqual(new Set(['card']));
  const [first] = answers;
  expect(first?.kind === 'card' && (await stat(first.file)).size).toBeGreaterThan(1000);
  expect(await answer(file)).toEqual(first);
  expect(draws).toHaveBeenCalledOnce();
});

test('a change of the headline gives it another address; the old one leads there, and its file goes', async () => {
  const story = await testStory('渡口恢复通航');
  const old = fileOf(story.publicId);
  await answer(old);
  await saveDraft({
    by,
    id: story.id,
    basedOn: story.revisionId,
    input: await testInput('渡口明天恢复通航'),
  });
  await publish({ by, id: story.id, override: '测试' });
  const present = fileOf(story.publicId);
  expect(present).not.toBe(old);
  expect(await answer(old)).toEqual({ kind: 'moved', path: `/media/cards/${present}` });
  await answer(present);
  expect((await onDisk()).map((name) => name.split('/').at(-1))).toEqual([present]);
});

test('a withdrawn story has no card, and its file goes from the disk', async () => {
  const story = await testStory('渡口恢复通航');
  const file = fileOf(story.publicId);
  await answer(file);
  await kill({ by, id: story.id, reason: '内容有误' });
  expect(await answer(file)).toEqual({ kind: 'gone' });
  const errand = dueErrands(100).find(({ job }) => job === 'drop-cards');
  expect(errand?.payload).toEqual({ publicId: story.publicId });
  await dropCards(story.publicId);
  expect(await onDisk()).toEqual([]);
});

test('one that is withdrawn while its card is drawn is not shown', async () => {
  const story = await testStory('渡口恢复通航');
  const file = fileOf(story.publicId);
  const asked = answer(file);
  await kill({ by, id: story.id, reason: '内容有误' });
  expect(await asked).toEqual({ kind: 'gone' });
  expect(await onDisk()).toEqual([]);
});

test('what readers cannot see has none, and nothing is drawn for made-up addresses', async () => {
  const draft = await testDraft('还没有发布');
  const files = [
    cardFile({ publicId: draft.publicId, stamp: '0123456789ab' }),
    'nowhere-0123456789ab.jpg',
    'nowhere.jpg',
    '..-0123456789ab.jpg',
    'x.png',
  ];
  for (const file of files) expect([file, await answer(file)]).toEqual([file, { kind: 'missing' }]);
  const story = await testStory('渡口恢复通航');
  const made = cardFile({ publicId: story.publicId, stamp: '0123456789ab' });
  expect((await answer(made)).kind).toBe('moved');
  expect(draws).not.toHaveBeenCalled();
});

test('what cannot be drawn is asked for again later', async () => {
  draws.mockRejectedValueOnce(new Error('no memory'));
  const file = fileOf((await testStory('渡口恢复通航')).publicId);
  expect(await answer(file)).toEqual({ kind: 'later' });
  expect((await answer(file)).kind).toBe('card');
});

test('a card is named as it is read', () => {
  const card = { publicId: '7k3q9f', stamp: '0123456789ab' };
  expect(parseCardFile(cardFile(card))).toEqual(card);
});

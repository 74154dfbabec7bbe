import { writeFileSync } from 'node:fs';
import { eq } from 'drizzle-orm';
import { beforeEach, expect, test, vi } from 'vitest';
import { closeDatabase, databasePath, db, write } from '#db/client.ts';
import { article } from '#db/schema/article.ts';
import { media } from '#db/schema/media.ts';
import { publication } from '#db/schema/publication.ts';
import { useTestDatabase } from '#db/testing.ts';
import { setClock } from '#lib/clock.ts';
import { fromBeijing } from '#lib/dates.ts';
import { firstBrokenAudit } from '#newsroom/audit/record.ts';
import { allChannels } from '#newsroom/channel/channels.ts';
import { siteSettings } from '#newsroom/site/settings.ts';
import { readStory } from '#newsroom/story/read-story.ts';
import { loadDemo } from './load.ts';
import { demoStories } from './stories.ts';
import { paperFiles, paperShelf } from './testing-ground.ts';

// Renditions take seconds a picture: rows that say they are ready do for what is tested here.
vi.mock('./keep-media.ts', () => ({ keepDemoMedia: async () => paperShelf }));

useTestDatabase();

const loadedAt = fromBeijing(2026, 11, 23, 15, 40);

const kindOf = (file: string) =>
  file.endsWith('.mp4')
    ? 'video'
    : file.endsWith('.m4a')
      ? 'audio'
      : file.endsWith('.vtt')
        ? 'subtitles'
        : 'image';

function readyRow(fileName: string): typeof media.$inferInsert {
  const id = paperShelf(fileName);
  const kind = kindOf(fileName);
  const file = { type: `${kind}/test`, bytes: 1, width: 1200, height: 800 };
  return {
    ...file,
    id,
    kind,
    fileName,
    sha256: id,
    state: 'ready',
    renditions: [{ ...file, name: fileName }],
    createdAt: loadedAt,
  };
}

beforeEach(async () => {
  await write((tx) => {
    for (const file of paperFiles) tx.insert(media).values(readyRow(file)).run();
  });
  setClock(loadedAt);
});

let filled: Buffer | undefined;

/** The store as the demo filled it, which it does once for all tests here. */
async function demoLoaded(): Promise<void> {
  if (!filled) {
    await loadDemo();
    filled = db().$client.serialize();
    return;
  }
  closeDatabase();
  writeFileSync(databasePath(), filled);
  setClock(undefined);
}

const keyed = (trait: 'killed' | 'laterSlug' | 'correction') => {
  const story = demoStories.find((one) => one[trait] !== undefined);
  if (!story) throw new Error(`no story of the demo is ${trait}`);
  return story;
};
const published = () => db().select().from(publication).all();
const ofState = (state: 'published' | 'killed' | 'draft') =>
  db().select({ id: article.id }).from(article).where(eq(article.state, state)).all();

test('an empty store is filled once and never again', async () => {
  expect(await loadDemo()).toBe(demoStories.length);
  setClock(loadedAt);
  expect(await loadDemo()).toBe(0);
  expect([ofState('draft').length, ofState('killed').length]).toEqual([2, 1]);
  expect(ofState('published')).toHaveLength(demoStories.length - 3);
});

test('stories bear the time at which they came out, and the audit is whole', async () => {
  await demoLoaded();
  const times = published().map((row) => row.firstPublishedAt);
  expect(Math.max(...times)).toBe(loadedAt - 20 * 60_000);
  for (const row of published()) expect(row.storyTime).toBe(row.firstPublishedAt);
  expect(firstBrokenAudit()).toBeNull();
});

test('the story with another address answers at the new one and moves readers from the old', async () => {
  await demoLoaded();
  const { slug = '', laterSlug = '' } = keyed('laterSlug');
  expect(readStory(slug)).toEqual({ kind: 'moved', path: `/article/${laterSlug}` });
  expect(readStory(laterSlug)?.kind).toBe('story');
});

test('the corrected story shows what is right and says what was wrong', async () => {
  await demoLoaded();
  const wanted = keyed('correction');
  const found = published()
    .map((row) => readStory(row.slug))
    .find((answer) => answer?.kind === 'story' && answer.story.headline === wanted.headline);
  if (found?.kind !== 'story') throw new Error('the corrected story is not there');
  expect(found.story.corrections.map((one) => one.text)).toEqual([wanted.correction?.words]);
  expect(JSON.stringify(found.story.body)).not.toContain(wanted.correction?.wrong);
  expect(found.story.modified).toBeGreaterThan(found.story.time);
});

test('the killed story leaves a tombstone with its reason', async () => {
  await demoLoaded();
  const [dead] = ofState('killed');
  const publicId =
    db()
      .select()
      .from(article)
      .where(eq(article.id, dead?.id ?? 0))
      .get()?.publicId ?? '';
  expect(readStory(publicId)).toMatchObject({ kind: 'killed', reason: keyed('killed').killed });
});

test('the summit overview comes with its nine related stories', async () => {
  await demoLoaded();
  const answer = readStory('orella-river-summit');
  if (answer?.kind !== 'story') throw new Error('the summit is not there');
  expect(answer.story.related).toHaveLength(9);
  expect(answer.story.channels.map((one) => one.path)).toEqual(['/news', '/news/world']);
});

test('channels form a tree of two levels, and licence numbers stay empty', async () => {
  await demoLoaded();
  const channels = allChannels();
  const tops = channels.filter((one) => one.parentId === null);
  expect(tops.length).toBeGreaterThan(1);
  expect(channels.length - tops.length).toBeGreaterThanOrEqual(6);
  const { newsLicence, icp, policeRecord, disclaimer } = siteSettings();
  expect([newsLicence, icp, policeRecord]).toEqual(['', '', '']);
  expect(disclaimer).not.toBe('');
});

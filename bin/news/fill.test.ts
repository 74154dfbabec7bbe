import { asc, count, eq } from 'drizzle-orm';
import { expect, test, vi } from 'vitest';
import { db } from '#db/client.ts';
import { article, revision } from '#db/schema/article.ts';
import { contribution } from '#db/schema/contribution.ts';
import { revisionChannel } from '#db/schema/extra-channel.ts';
import { nameListing, placement } from '#db/schema/lists.ts';
import { media } from '#db/schema/media.ts';
import { publication } from '#db/schema/publication.ts';
import { related } from '#db/schema/related.ts';
import { storyLink } from '#db/schema/story-link.ts';
import { revisionTag } from '#db/schema/tag.ts';
import { useTestDatabase } from '#db/testing.ts';
import { setClock } from '#lib/clock.ts';
import { createDraft } from '#newsroom/article/save-draft.ts';
import { firstBrokenAudit } from '#newsroom/audit/record.ts';
import { wrongDeskItems } from '#newsroom/desk-list/desk-item.ts';
import { wrongMarks } from '#newsroom/list/list-marks.ts';
import { publish } from '#newsroom/publication/publish.ts';
import { articlesThatDoNotParse } from '#newsroom/revision/check-bodies.ts';
import { revisionById, revisionInput } from '#newsroom/revision/revision.ts';
import { readStory } from '#newsroom/story/read-story.ts';
import { fill } from './fill.ts';

useTestDatabase();

const by = { id: null, name: '填充', role: 'admin' } as const;

/** Pictures as the demo leaves them. */
function keepPictures(): void {
  for (const id of ['aaaaaaaaaaaa', 'bbbbbbbbbbbb', 'cccccccccccc']) {
    db()
      .insert(media)
      .values({
        id,
        sha256: id,
        kind: 'image',
        type: 'image/jpeg',
        fileName: `${id}.jpg`,
        bytes: 1,
        width: 1200,
        height: 800,
        state: 'ready',
        renditions: [],
        createdAt: 1,
      }) // prettier-ignore
      .run();
  }
}

const ofRevision = (id: number) => ({
  contributors: db().select({ position: contribution.position, role: contribution.role, name: contribution.name }).from(contribution).where(eq(contribution.revisionId, id)).orderBy(asc(contribution.position)).all(),
  tags: db().select({ position: revisionTag.position, tagId: revisionTag.tagId }).from(revisionTag).where(eq(revisionTag.revisionId, id)).orderBy(asc(revisionTag.position)).all(),
  related: db().select({ position: related.position, other: related.articleId, relation: related.relation }).from(related).where(eq(related.revisionId, id)).orderBy(asc(related.position)).all(),
  channels: db().select({ position: revisionChannel.position, channelId: revisionChannel.channelId }).from(revisionChannel).where(eq(revisionChannel.revisionId, id)).all(),
  links: db().select({ other: storyLink.articleId }).from(storyLink).where(eq(storyLink.revisionId, id)).all(),
}); // prettier-ignore

/** All that stands in the store of a published story, but for ids, the times of acts and the 签发单: nobody signs what is made up. */
function tracesOf(id: number) {
  const published = db().select().from(publication).where(eq(publication.articleId, id)).get();
  const row = published ? revisionById(published.revisionId) : null;
  if (!published || !row) throw new Error(`${id} is not published`);
  const { articleId: _a, id: _i, createdAt: _c, updatedAt: _u, staffName: _s, ...content } = row;
  return {
    published: { type: published.type, channelId: published.channelId, stub: published.stub, storyTime: published.storyTime },
    state: db().select({ state: article.state }).from(article).where(eq(article.id, id)).get(),
    content,
    ...ofRevision(row.id),
    places: db().select({ channelId: placement.channelId, storyTime: placement.storyTime }).from(placement).where(eq(placement.articleId, id)).orderBy(asc(placement.channelId)).all(),
    names: db().select({ listId: nameListing.listId, storyTime: nameListing.storyTime }).from(nameListing).where(eq(nameListing.articleId, id)).orderBy(asc(nameListing.listId)).all(),
    audit: db().$client.prepare(`SELECT verb FROM audit WHERE articleId = ? AND verb <> 'makeSlip' ORDER BY id`).all(id),
  }; // prettier-ignore
}

test('a made-up story leaves the same in every table as one that was written and published', async () => {
  keepPictures();
  await fill(60, 7, () => {});
  const made = db()
    .select({ id: publication.articleId, revisionId: publication.revisionId })
    .from(publication)
    .innerJoin(article, eq(article.id, publication.articleId))
    .where(eq(article.headRevisionId, publication.revisionId))
    .all();
  expect(made.length).toBeGreaterThan(40);
  for (const { id, revisionId } of made) {
    const row = revisionById(revisionId);
    if (!row) throw new Error('no revision');
    setClock(row.createdAt);
    const draft = await createDraft({ by, input: revisionInput(row) });
    await publish({ by, id: draft.id, override: '对照' });
    expect(tracesOf(id)).toEqual(tracesOf(draft.id));
  }
  const kinds = new Set(made.map(({ id }) => tracesOf(id).published.type));
  expect([...kinds].sort()).toEqual(['flash', 'photoSet', 'text']);
});

test('the store is sound after a fill, and after a second one in between', async () => {
  keepPictures();
  await fill(250, 1, () => {});
  await fill(430, 2, () => {});
  expect(wrongMarks()).toBe(0);
  expect(wrongDeskItems()).toBe(0);
  expect(firstBrokenAudit()).toBeNull();
  expect(articlesThatDoNotParse()).toEqual([]);
  expect(db().$client.pragma('foreign_key_check')).toEqual([]);
  const states = db()
    .select({ state: article.state, rows: count() })
    .from(article)
    .groupBy(article.state)
    .all();
  expect(new Set(states.map((one) => one.state))).toEqual(
    new Set(['draft', 'inReview', 'killed', 'published', 'spiked']),
  );
  const killed = db().select().from(article).where(eq(article.state, 'killed')).get();
  expect(readStory(killed?.publicId ?? '')?.kind).toBe('killed');
  expect(db().select({ rows: count() }).from(revision).get()?.rows).toBeGreaterThan(680);
});

test('what a fill left out of the search is asked for once', async () => {
  vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  await fill(3, 1, () => {});
  const jobs = db().$client.prepare('SELECT job, payload FROM queue').all();
  expect(jobs).toEqual([
    { job: 'expire', payload: '{"paths":["/*"]}' },
    { job: 'index-from', payload: '{"after":0}' },
  ]);
});

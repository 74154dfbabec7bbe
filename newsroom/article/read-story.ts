import { eq } from 'drizzle-orm';
import { db } from '#db/client.ts';
import { address, article, kill, publication, revision } from '#db/schema/article.ts';
import { isSlug, storyPath } from '#newsroom/site/paths.rule.ts';
import { buildStory } from './build-story.ts';
import { namePathsOf } from './name-lists.ts';
import type { Story, StoryAnswer } from './story-view.ts';

/** What the address /article/<slug> answers: the story, where it moved to, its tombstone; null for none of them. */
export function readStory(slug: string): StoryAnswer | null {
  if (!isSlug(slug)) return null;
  const id = articleAt(slug);
  if (id === null) return null;
  const live = db().select().from(publication).where(eq(publication.articleId, id)).get();
  if (live)
    return live.slug === slug
      ? { kind: 'story', story: story(live) }
      : { kind: 'moved', path: storyPath(live.slug) };
  const dead = db()
    .select({ at: kill.at, reason: kill.reason })
    .from(kill)
    .where(eq(kill.articleId, id))
    .get();
  return dead ? { kind: 'killed', ...dead } : null;
}

function articleAt(slug: string): number | null {
  const known = db().select({ id: address.articleId }).from(address).where(eq(address.slug, slug)).get();
  if (known) return known.id;
  return db().select({ id: article.id }).from(article).where(eq(article.publicId, slug)).get()?.id ?? null;
}

function story(live: typeof publication.$inferSelect): Story {
  const row = db().select().from(revision).where(eq(revision.id, live.revisionId)).get();
  const own = db().select().from(article).where(eq(article.id, live.articleId)).get();
  if (!row || !own) throw new Error(`publication of article ${live.articleId} points at nothing`);
  return buildStory(own, row, {
    path: storyPath(live.slug),
    channelId: live.channelId,
    time: live.storyTime,
    modified: live.publishedAt === live.firstPublishedAt ? live.storyTime : live.publishedAt,
    stub: live.stub,
    pages: namePathsOf(own.id),
  });
}

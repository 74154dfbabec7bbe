import { eq, sql } from 'drizzle-orm';
import { db } from '#db/client.ts';
import { prepared } from '#db/prepared.ts';
import { article, revision } from '#db/schema/article.ts';
import { kill } from '#db/schema/kill.ts';
import { publication } from '#db/schema/publication.ts';
import { revisionColumns } from '#newsroom/body/stored-body.ts';
import { namePathsOf } from '#newsroom/list/name-lists.ts';
import { isSlug, storyPath } from '#newsroom/site/paths.rule.ts';
import { articleAt } from './article-at.ts';
import { buildStory } from './build-story.ts';
import { shownTime } from './shown-time.rule.ts';
import type { Story, StoryAnswer } from './story-view.ts';

/** What the address /article/<slug> answers: the story, where it moved to, its tombstone; null for none of them. */
export function readStory(slug: string): StoryAnswer | null {
  if (!isSlug(slug)) return null;
  const id = articleAt(slug);
  if (id === null) return null;
  const published = publicationOf().get({ articleId: id });
  if (published)
    return published.slug === slug
      ? { kind: 'story', story: story(published) }
      : { kind: 'moved', path: storyPath(published.slug) };
  const dead = db()
    .select({ at: kill.at, reason: kill.reason })
    .from(kill)
    .where(eq(kill.articleId, id))
    .get();
  return dead ? { kind: 'killed', ...dead } : null;
}

/** The same for an article's public id, which leads to the story whatever its address became. */
export function readStoryOf(publicId: string): Exclude<StoryAnswer, { kind: 'moved' }> | null {
  const found = readStory(publicId);
  if (found?.kind !== 'moved') return found;
  const there = readStory(found.path.slice(storyPath('').length));
  return there?.kind === 'moved' ? null : there;
}

const publicationOf = prepared((connection) =>
  connection
    .select()
    .from(publication)
    .where(eq(publication.articleId, sql.placeholder('articleId')))
    .prepare(),
);

const revisionAt = prepared((connection) =>
  connection
    .select(revisionColumns)
    .from(revision)
    .where(eq(revision.id, sql.placeholder('id')))
    .prepare(),
);

const ownOf = prepared((connection) =>
  connection
    .select({ id: article.id, publicId: article.publicId })
    .from(article)
    .where(eq(article.id, sql.placeholder('id')))
    .prepare(),
);

function story(published: typeof publication.$inferSelect): Story {
  const row = revisionAt().get({ id: published.revisionId });
  const own = ownOf().get({ id: published.articleId });
  if (!row || !own) throw new Error(`publication of article ${published.articleId} points at nothing`);
  const time = shownTime(published);
  const changed = published.updatedAt ?? published.publishedAt;
  return buildStory(own, row, {
    path: storyPath(published.slug),
    channelId: published.channelId,
    time,
    modified: changed === published.firstPublishedAt ? time : changed,
    stub: published.stub,
    pages: namePathsOf(own.id),
  });
}

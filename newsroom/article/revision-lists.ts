import { asc, eq, inArray } from 'drizzle-orm';
import { db } from '#db/client.ts';
import { article, revision } from '#db/schema/article.ts';
import { contribution } from '#db/schema/contribution.ts';
import { revisionChannel } from '#db/schema/extra-channel.ts';
import { related } from '#db/schema/related.ts';
import { revisionTag, tag } from '#db/schema/tag.ts';
import { allChannels } from '#newsroom/channel/channels.ts';
import type { ArticleInput } from './article-input.rule.ts';

export type RevisionLists = Pick<ArticleInput, 'contributors' | 'tags' | 'related' | 'extraChannels'>;

/** The lists of many revisions at once: one query a kind, however many there are. */
export function listsOf(ids: readonly number[]): ReadonlyMap<number, RevisionLists> {
  const wanted = [...ids];
  const found = new Map<number, RevisionLists>(
    wanted.map((id) => [id, { contributors: [], tags: [], related: [], extraChannels: [] }]),
  );
  const names = db()
    .select({ of: contribution.revisionId, role: contribution.role, name: contribution.name })
    .from(contribution)
    .where(inArray(contribution.revisionId, wanted))
    .orderBy(asc(contribution.revisionId), asc(contribution.position))
    .all();
  for (const { of, ...one } of names) found.get(of)?.contributors.push(one);
  const tags = db()
    .select({ of: revisionTag.revisionId, name: tag.name })
    .from(revisionTag)
    .innerJoin(tag, eq(tag.id, revisionTag.tagId))
    .where(inArray(revisionTag.revisionId, wanted))
    .orderBy(asc(revisionTag.revisionId), asc(revisionTag.position))
    .all();
  for (const { of, name } of tags) found.get(of)?.tags.push(name);
  const stories = db()
    .select({ of: related.revisionId, id: related.articleId, relation: related.relation })
    .from(related)
    .where(inArray(related.revisionId, wanted))
    .orderBy(asc(related.revisionId), asc(related.position))
    .all();
  for (const { of, ...one } of stories) found.get(of)?.related.push(one);
  const channels = db()
    .select({ of: revisionChannel.revisionId, id: revisionChannel.channelId })
    .from(revisionChannel)
    .where(inArray(revisionChannel.revisionId, wanted))
    .orderBy(asc(revisionChannel.revisionId), asc(revisionChannel.position))
    .all();
  for (const { of, id } of channels) found.get(of)?.extraChannels.push(id);
  return found;
}

export const channelNames = (): ReadonlyMap<number, string> =>
  new Map(allChannels().map(({ id, name }) => [id, name]));

/** Headlines of the stories that these lists relate to, as they are now. */
export function relatedHeadlines(lists: Iterable<RevisionLists>): ReadonlyMap<number, string> {
  const ids = new Set([...lists].flatMap((one) => one.related.map(({ id }) => id)));
  if (ids.size === 0) return new Map();
  const rows = db()
    .select({ id: article.id, headline: revision.headline })
    .from(article)
    .innerJoin(revision, eq(revision.id, article.headRevisionId))
    .where(inArray(article.id, [...ids]))
    .all();
  return new Map(rows.map(({ id, headline }) => [id, headline]));
}

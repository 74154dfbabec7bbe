import { asc, eq, sql } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { prepared } from '#db/prepared.ts';
import { contribution } from '#db/schema/contribution.ts';
import { revisionChannel } from '#db/schema/extra-channel.ts';
import { related } from '#db/schema/related.ts';
import { revisionTag, tag } from '#db/schema/tag.ts';
import type { ArticleInput } from './article-input.rule.ts';
import { ensureTag } from './ensure-tag.ts';

export type RevisionLists = Pick<ArticleInput, 'contributors' | 'tags' | 'related' | 'extraChannels'>;

/** What a revision has several of, each in order. */
export const listsOf = (revisionId: number): RevisionLists => ({
  contributors: contributorsOf(revisionId),
  tags: tagNamesOf(revisionId),
  related: relatedOf(revisionId),
  extraChannels: extraChannelIds(revisionId),
});

export const contributorsOf = (revisionId: number) => contributions().all({ revisionId });

export const tagNamesOf = (revisionId: number): string[] =>
  tags()
    .all({ revisionId })
    .map((one) => one.name);

export const relatedOf = (revisionId: number) => relatedStories().all({ revisionId });

/** Further channels whose lists show this revision. */
export const extraChannelIds = (revisionId: number): number[] =>
  extraChannels()
    .all({ revisionId })
    .map((one) => one.id);

const wanted = sql.placeholder('revisionId');

const contributions = prepared((connection) =>
  connection
    .select({ role: contribution.role, name: contribution.name })
    .from(contribution)
    .where(eq(contribution.revisionId, wanted))
    .orderBy(asc(contribution.position))
    .prepare(),
);

const tags = prepared((connection) =>
  connection
    .select({ name: tag.name })
    .from(revisionTag)
    .innerJoin(tag, eq(tag.id, revisionTag.tagId))
    .where(eq(revisionTag.revisionId, wanted))
    .orderBy(asc(revisionTag.position))
    .prepare(),
);

const relatedStories = prepared((connection) =>
  connection
    .select({ id: related.articleId, relation: related.relation })
    .from(related)
    .where(eq(related.revisionId, wanted))
    .orderBy(asc(related.position))
    .prepare(),
);

const extraChannels = prepared((connection) =>
  connection
    .select({ id: revisionChannel.channelId })
    .from(revisionChannel)
    .where(eq(revisionChannel.revisionId, wanted))
    .orderBy(asc(revisionChannel.position))
    .prepare(),
);

/** Puts these lists in place of those the revision has. */
export function writeLists(
  tx: Tx,
  { id: revisionId, articleId: own }: { id: number; articleId: number },
  input: ArticleInput,
): void {
  for (const list of [contribution, revisionTag, related, revisionChannel]) {
    tx.delete(list).where(eq(list.revisionId, revisionId)).run();
  }
  for (const [position, one] of input.contributors.entries()) {
    tx.insert(contribution)
      .values({ revisionId, position, ...one })
      .run();
  }
  for (const [position, name] of [...new Set(input.tags)].entries()) {
    tx.insert(revisionTag)
      .values({ revisionId, position, tagId: ensureTag(tx, name) })
      .run();
  }
  const others = new Map(input.related.filter((one) => one.id !== own).map((one) => [one.id, one.relation]));
  for (const [position, [articleId, relation]] of [...others].entries()) {
    tx.insert(related).values({ revisionId, position, articleId, relation }).run();
  }
  const extra = new Set(input.extraChannels.filter((id) => id !== input.channelId));
  for (const [position, channelId] of [...extra].entries()) {
    tx.insert(revisionChannel).values({ revisionId, position, channelId }).run();
  }
}

import { eq, sql } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { address } from '#db/schema/address.ts';
import { article, revision } from '#db/schema/article.ts';
import { contribution } from '#db/schema/contribution.ts';
import { revisionChannel } from '#db/schema/extra-channel.ts';
import { kill } from '#db/schema/kill.ts';
import { nameListing, placement } from '#db/schema/lists.ts';
import { publication } from '#db/schema/publication.ts';
import { related } from '#db/schema/related.ts';
import { storyLink } from '#db/schema/story-link.ts';
import { revisionTag } from '#db/schema/tag.ts';
import { workflow } from '#db/schema/workflow.ts';
import { recorder } from '#newsroom/audit/record.ts';

export type FillRows = ReturnType<typeof fillRows>;

/** Every insert that a story takes, prepared once a batch: drizzle's building of a statement costs more than SQLite's running it. */
export function fillRows(tx: Tx) {
  const hole = sql.placeholder;
  const ofRevision = { revisionId: hole('revisionId'), position: hole('position') };
  return {
    record: recorder(tx),
    article: tx
      .insert(article)
      .values({
        publicId: hole('publicId'),
        state: hole('state'),
        createdAt: hole('at'),
        updatedAt: hole('at'),
      })
      .returning({ id: article.id })
      .prepare(),
    head: tx
      .update(article)
      .set({ headRevisionId: sql`${hole('revisionId')}` })
      .where(eq(article.id, hole('id')))
      .prepare(),
    revision: tx
      .insert(revision)
      .values({
        articleId: hole('id'),
        number: hole('number'),
        basedOn: hole('basedOn'),
        staffId: null,
        staffName: hole('staffName'),
        createdAt: hole('at'),
        updatedAt: hole('at'),
        type: hole('type'),
        channelId: hole('channelId'),
        headline: hole('headline'),
        standfirst: hole('standfirst'),
        excerpt: hole('excerpt'),
        sourceName: hole('sourceName'),
        storyTime: hole('storyTime'),
        body: hole('body'),
        leadMediaId: hole('leadMediaId'),
        length: hole('length'),
      })
      .returning({ id: revision.id })
      .prepare(),
    contribution: tx
      .insert(contribution)
      .values({ ...ofRevision, role: hole('role'), name: hole('name') })
      .prepare(),
    tag: tx
      .insert(revisionTag)
      .values({ ...ofRevision, tagId: hole('tagId') })
      .prepare(),
    channel: tx
      .insert(revisionChannel)
      .values({ ...ofRevision, channelId: hole('channelId') })
      .prepare(),
    related: tx
      .insert(related)
      .values({ ...ofRevision, articleId: hole('articleId'), relation: hole('relation') })
      .prepare(),
    link: tx
      .insert(storyLink)
      .values({ revisionId: hole('revisionId'), articleId: hole('articleId') })
      .prepare(),
    address: tx
      .insert(address)
      .values({ slug: hole('slug'), articleId: hole('id'), createdAt: hole('at') })
      .prepare(),
    publication: tx
      .insert(publication)
      .values({
        articleId: hole('id'),
        revisionId: hole('revisionId'),
        slug: hole('slug'),
        channelId: hole('channelId'),
        type: hole('type'),
        storyTime: hole('at'),
        firstPublishedAt: hole('at'),
        publishedAt: hole('at'),
        updatedAt: hole('at'),
      })
      .prepare(),
    workflow: tx
      .insert(workflow)
      .values({
        articleId: hole('id'),
        stages: hole('stages'),
        step: hole('step'),
        proofread: sql`0`,
        writers: [],
        staffName: hole('staffName'),
        submittedAt: hole('at'),
        since: hole('at'),
      })
      .prepare(),
    placement: tx
      .insert(placement)
      .values({ channelId: hole('listId'), storyTime: hole('at'), articleId: hole('id') })
      .prepare(),
    nameListing: tx
      .insert(nameListing)
      .values({ listId: hole('listId'), storyTime: hole('at'), articleId: hole('id') })
      .prepare(),
    kill: tx
      .insert(kill)
      .values({
        articleId: hole('id'),
        at: hole('at'),
        reason: hole('reason'),
        staffName: hole('staffName'),
        slug: hole('slug'),
        storyTime: hole('at'),
      })
      .prepare(),
  };
}

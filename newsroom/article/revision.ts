import { eq } from 'drizzle-orm';
import { db } from '#db/client.ts';
import { revision } from '#db/schema/article.ts';
import { isDate } from '#lib/time-range.ts';
import type { ArticleInput } from './article-input.rule.ts';
import { parseBody } from './body.rule.ts';
import { chosenLead } from './content-columns.ts';
import { listsOf } from './revision-lists.ts';

export type RevisionRow = typeof revision.$inferSelect;

export const revisionById = (id: number): RevisionRow | null =>
  db().select().from(revision).where(eq(revision.id, id)).get() ?? null;

/** A revision as what an editor gave. */
export function revisionInput(row: RevisionRow): ArticleInput {
  const body = parseBody(row.body);
  return {
    type: row.type,
    channelId: row.channelId,
    event: row.event,
    aiMade: row.aiMade,
    kicker: row.kicker,
    headline: row.headline,
    shortHeadline: row.shortHeadline,
    standfirst: row.standfirst,
    dateline: row.dateline,
    sourceName: row.sourceName,
    sourceUrl: row.sourceUrl,
    // A store of an earlier version may hold any number: what is no time is none.
    storyTime: row.storyTime !== null && isDate(row.storyTime) ? row.storyTime : null,
    body,
    leadMediaId: chosenLead(db(), row.leadMediaId, body),
    leadAlt: row.leadAlt,
    ...listsOf(row.id),
  };
}

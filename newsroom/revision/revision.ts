import { eq } from 'drizzle-orm';
import { db } from '#db/client.ts';
import { revision } from '#db/schema/article.ts';
import { isDate } from '#lib/time-range.ts';
import { type Body, parseBody, shownBody } from '#newsroom/body/body.rule.ts';
import { revisionColumns } from '#newsroom/body/stored-body.ts';
import type { ArticleInput } from './article-input.rule.ts';
import { chosenLead } from './content-columns.ts';
import { listsOf } from './revision-lists.ts';

export type RevisionRow = typeof revision.$inferSelect;

export const revisionById = (id: number): RevisionRow | null =>
  db().select(revisionColumns).from(revision).where(eq(revision.id, id)).get() ?? null;

/** A revision as what an editor gave. Throws a Refusal where it is too long. */
export const revisionInput = (row: RevisionRow): ArticleInput => inputOf(row, parseBody(row.body));

/** The same for looking at it only: a line stands for a body that is too long. */
export const shownInput = (row: RevisionRow): ArticleInput => inputOf(row, shownBody(row.body));

function inputOf(row: RevisionRow, body: Body): ArticleInput {
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

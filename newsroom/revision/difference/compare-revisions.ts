import { and, eq } from 'drizzle-orm';
import { db } from '#db/client.ts';
import { article, revision } from '#db/schema/article.ts';
import { revisionColumns } from '#newsroom/body/stored-body.ts';
import { readMedia } from '#newsroom/media/read-media.ts';
import { channelNames, relatedHeadlines } from '../revision-names.ts';
import type { ComparedPair, RevisionSide } from '../revision-view.ts';
import { type RevisionRow, shownInput } from '../revision.ts';
import { publishedRevisionId } from '../revisions.ts';
import { storyUnits } from '../story-units.rule.ts';
import { type ComparedStory, compareStories } from './compare-stories.rule.ts';
import { comparedFields } from './compared-fields.rule.ts';

/** Which two: `to` is the head where it isn't said, `from` the one that `to` was written on. */
export type PairWanted = { from: number | null; to: number | null };

/** Two revisions of an article and how they differ. Null where the article or one that was named doesn't exist. */
export function compareRevisions(articleId: number, { from, to }: PairWanted): ComparedPair | null {
  const own = db().select().from(article).where(eq(article.id, articleId)).get();
  const newer = to === null ? rowById(own?.headRevisionId ?? null) : rowByNumber(articleId, to);
  if (!own || !newer) return null;
  const older = from === null ? before(newer) : rowByNumber(articleId, from);
  if (from !== null && !older) return null;
  const inputs = [older, newer].map((row) => (row ? shownInput(row) : null));
  const names = {
    channels: channelNames(),
    headlines: relatedHeadlines(inputs.filter((input) => input !== null)),
  };
  const [was, is] = inputs.map((input): ComparedStory => {
    return input
      ? { fields: comparedFields(input, names), units: storyUnits(input.body) }
      : { fields: [], units: [] };
  });
  const difference = compareStories(was ?? nothing, is ?? nothing);
  const marks = { headId: own.headRevisionId, publishedId: publishedRevisionId(articleId) };
  return {
    from: older && sideOfPair(older, marks),
    to: sideOfPair(newer, marks),
    difference,
    media: readMedia(mediaIds(difference)),
  };
}

const nothing: ComparedStory = { fields: [], units: [] };

const rowById = (id: number | null): RevisionRow | null =>
  id === null ? null : (db().select(revisionColumns).from(revision).where(eq(revision.id, id)).get() ?? null);

const rowByNumber = (articleId: number, number: number): RevisionRow | null =>
  db()
    .select(revisionColumns)
    .from(revision)
    .where(and(eq(revision.articleId, articleId), eq(revision.number, number)))
    .get() ?? null;

const before = (row: RevisionRow): RevisionRow | null => rowById(row.basedOn);

type Marks = { headId: number | null; publishedId: number | null };

const sideOfPair = (row: RevisionRow, { headId, publishedId }: Marks): RevisionSide => ({
  number: row.number,
  staffName: row.staffName,
  at: row.updatedAt,
  isHead: row.id === headId,
  isPublished: row.id === publishedId,
  aside: row.aside,
});

function mediaIds({ fields, units }: ComparedPair['difference']): string[] {
  const ids = [
    ...fields.flatMap((field) => (field.kind === 'picture' ? [field.from, field.to] : [])),
    ...units.flatMap((step) => [
      'from' in step ? step.from.mediaId : null,
      'to' in step ? step.to.mediaId : null,
    ]),
  ];
  return [...new Set(ids.filter((id) => id !== null))];
}

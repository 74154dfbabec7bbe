import { asc, eq } from 'drizzle-orm';
import { db } from '#db/client.ts';
import { correction } from '#db/schema/correction.ts';
import { revision } from '#db/schema/article.ts';
import { lettersOf } from '#lib/text/page-letters.ts';
import { type Block, blockTexts, shownBody } from '#newsroom/body/body.rule.ts';
import { shownHeadline } from '#newsroom/body/headline.rule.ts';
import { revisionColumns } from '#newsroom/body/stored-body.ts';

/** What is looked at or listened to: its page sets it in ways of its own. */
const beside: ReadonlySet<Block['type']> = new Set(['figure', 'gallery', 'video', 'audio', 'embed']);

/**
 * The words that a page of this revision must hold, letters and digits alone: its headline, its copy paragraph by
 * paragraph, and the corrections that stand at the story.
 */
export function wordsOfPage(articleId: number, revisionId: number): string[] {
  const row = db().select(revisionColumns).from(revision).where(eq(revision.id, revisionId)).get();
  if (!row) return [];
  const copy = row.type === 'live' ? [] : shownBody(row.body).blocks.filter((one) => !beside.has(one.type));
  const corrections = db()
    .select({ text: correction.text })
    .from(correction)
    .where(eq(correction.articleId, articleId))
    .orderBy(asc(correction.at))
    .all();
  return [
    shownHeadline(row).title,
    ...copy.flatMap(blockTexts),
    ...corrections.flatMap(({ text }) => text.split('\n')),
  ]
    .map(lettersOf)
    .filter((one) => one !== '');
}

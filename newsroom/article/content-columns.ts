import { and, eq } from 'drizzle-orm';
import type { Db, Tx } from '#db/client.ts';
import { media } from '#db/schema/media.ts';
import type { ArticleInput } from './article-input.rule.ts';
import { type Body, bodyMediaIds } from './body.rule.ts';
import { bodyLength, storyExcerpt } from './measure.rule.ts';

/** The columns of a revision row that follow from what an editor gave. */
export function contentColumns(tx: Tx, input: ArticleInput) {
  const {
    contributors: _contributors,
    tags: _tags,
    related: _related,
    extraChannels: _extraChannels,
    body,
    ...columns
  } = input;
  const ids = bodyMediaIds(body);
  return {
    ...columns,
    body,
    leadMediaId: input.leadMediaId ?? firstPicture(tx, ids),
    excerpt: storyExcerpt(input),
    length: bodyLength(body),
    durationMs: durationOf(tx, ids),
  };
}

/** The picture that was chosen to lead; null where it is the one that leads by itself, whatever it will be next time. */
export const chosenLead = (tx: Db | Tx, id: string | null, body: Body): string | null =>
  id === firstPicture(tx, bodyMediaIds(body)) ? null : id;

function firstPicture(tx: Db | Tx, ids: readonly string[]): string | null {
  for (const id of ids) {
    const row = tx
      .select({ id: media.id })
      .from(media)
      .where(and(eq(media.id, id), eq(media.kind, 'image')))
      .get();
    if (row) return row.id;
  }
  return null;
}

function durationOf(tx: Tx, ids: readonly string[]): number | null {
  for (const id of ids) {
    const row = tx.select({ durationMs: media.durationMs }).from(media).where(eq(media.id, id)).get();
    if (row && row.durationMs !== null) return row.durationMs;
  }
  return null;
}

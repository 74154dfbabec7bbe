import { type SQL, eq, isNotNull, sql } from 'drizzle-orm';
import type { Db, Tx } from '#db/client.ts';
import { media } from '#db/schema/media.ts';
import { type Body, bodyMediaIds } from '#newsroom/body/body.rule.ts';
import { bodyLength, storyExcerpt } from '#newsroom/body/measure.rule.ts';
import type { ArticleInput } from './article-input.rule.ts';

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

const firstPicture = (tx: Db | Tx, ids: readonly string[]): string | null =>
  firstOf(tx, ids, eq(media.kind, 'image'))?.id ?? null;

const durationOf = (tx: Tx, ids: readonly string[]): number | null =>
  firstOf(tx, ids, isNotNull(media.durationMs))?.durationMs ?? null;

/** The first of the files that is as wanted, by one question however many they are. */
function firstOf(tx: Db | Tx, ids: readonly string[], wanted: SQL) {
  if (ids.length === 0) return undefined;
  const asked = sql`(SELECT key AS place, value AS id FROM json_each(${JSON.stringify(ids)})) AS asked`;
  return tx
    .select({ id: media.id, durationMs: media.durationMs })
    .from(media)
    .innerJoin(asked, sql`asked.id = ${media.id}`)
    .where(wanted)
    .orderBy(sql`asked.place`)
    .limit(1)
    .get();
}

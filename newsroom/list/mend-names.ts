import { and, asc, eq, gt, ne } from 'drizzle-orm';
import { type Tx, db } from '#db/client.ts';
import { nameAddress, nameList } from '#db/schema/lists.ts';
import { tag } from '#db/schema/tag.ts';
import { earlierSlug } from '#lib/text/pinyin.ts';
import type { Moved } from '#newsroom/channel/moved-channels.ts';
import { wordsNow } from '#newsroom/site/earlier-words.rule.ts';
import { type NameKind, namePath } from '#newsroom/site/paths.rule.ts';
import { freeNameSlug, nameSlug } from './name-addresses.ts';

/** Names whose address is to be mended; `last`: where to look on, null behind the end. */
export type WrongNames = { wrong: WrongName[]; last: number | null };
type WrongName = { id: number; kind: NameKind; slug: string; words: string };

type Named = { id: number; kind: NameKind; name: string; slug: string };

function wrongAmong(rows: readonly Named[], limit: number): WrongNames {
  const wrong = rows.flatMap(({ id, kind, name, slug }) => {
    const words = wordsNow(slug, earlierSlug(name), nameSlug(kind, name));
    return words === null ? [] : [{ id, kind, slug, words }];
  });
  return { wrong, last: rows.length < limit ? null : (rows.at(-1)?.id ?? null) };
}

/** Of the next tags by number. Outside of any transaction: to read names aloud takes a while. */
export function wrongTags(after: number, limit: number): WrongNames {
  const rows = db().select().from(tag).where(gt(tag.id, after)).orderBy(asc(tag.id)).limit(limit).all();
  return wrongAmong(
    rows.map((row) => ({ ...row, kind: 'tag' })),
    limit,
  );
}

/** Of the next sources and people. */
export function wrongNames(after: number, limit: number): WrongNames {
  const rows = db()
    .select()
    .from(nameList)
    .where(and(gt(nameList.id, after), ne(nameList.kind, 'tag')))
    .orderBy(asc(nameList.id))
    .limit(limit)
    .all();
  return wrongAmong(rows, limit);
}

/** Tags with their lists get the right address; the old one leads there. */
export const mendTags = (tx: Tx, wrong: readonly WrongName[]): Moved[] =>
  wrong.flatMap(({ id, slug, words }) => {
    const row = tx.select({ name: tag.name, slug: tag.slug }).from(tag).where(eq(tag.id, id)).get();
    if (row?.slug !== slug) return [];
    const to = freeTagSlug(tx, words);
    tx.update(tag).set({ slug: to }).where(eq(tag.id, id)).run();
    const list = tx
      .select()
      .from(nameList)
      .where(and(eq(nameList.kind, 'tag'), eq(nameList.name, row.name)))
      .get();
    return list ? [move(tx, list, to)] : [];
  });

function freeTagSlug(tx: Tx, words: string): string {
  for (let n = 1; ; n += 1) {
    const slug = freeNameSlug(tx, 'tag', n === 1 ? words : `${words}-${n}`);
    if (!tx.select({ id: tag.id }).from(tag).where(eq(tag.slug, slug)).get()) return slug;
  }
}

/** The same for sources and people. */
export const mendNames = (tx: Tx, wrong: readonly WrongName[]): Moved[] =>
  wrong.flatMap(({ id, slug, words }) => {
    const list = tx.select().from(nameList).where(eq(nameList.id, id)).get();
    return list?.slug === slug ? [move(tx, list, freeNameSlug(tx, list.kind, words))] : [];
  });

function move(tx: Tx, { id, kind, slug }: typeof nameList.$inferSelect, to: string): Moved {
  tx.insert(nameAddress).values({ kind, slug, listId: id }).run();
  tx.update(nameList).set({ slug: to }).where(eq(nameList.id, id)).run();
  return { from: namePath(kind, slug), to: namePath(kind, to) };
}

import { and, eq } from 'drizzle-orm';
import { type Tx, db } from '#db/client.ts';
import { nameAddress, nameList } from '#db/schema/lists.ts';
import { personSlug, pinyinSlug } from '#lib/text/pinyin.ts';
import { type NameKind, isSlug, namePath } from '#newsroom/site/paths.rule.ts';

type Reading = Pick<Tx, 'select'>;

/** The words of a name's address: people have surnames. '' where nothing can be written in Latin letters. */
export const nameSlug = (kind: NameKind, name: string): string =>
  kind === 'reporter' || kind === 'photographer' ? personSlug(name) : pinyinSlug(name);

/** 张伟 and 章伟 are both zhang-wei: the second one is zhang-wei-2. What an address ever led to it leads to for ever. */
export function freeNameSlug(tx: Reading, kind: NameKind, base: string): string {
  for (let n = 1; ; n += 1) {
    const slug = n === 1 ? base : `${base}-${n}`;
    if (!isTaken(tx, kind, slug)) return slug;
  }
}

const isTaken = (tx: Reading, kind: NameKind, slug: string): boolean =>
  [nameList, nameAddress].some(
    (table) =>
      tx
        .select({ slug: table.slug })
        .from(table)
        .where(and(eq(table.kind, kind), eq(table.slug, slug)))
        .get() !== undefined,
  );

/** Where the list is now that once stood at this address; null where none did. */
export function movedNamePath(kind: NameKind, slug: string): string | null {
  if (!isSlug(slug)) return null;
  const row = db()
    .select({ slug: nameList.slug })
    .from(nameAddress)
    .innerJoin(nameList, eq(nameList.id, nameAddress.listId))
    .where(and(eq(nameAddress.kind, kind), eq(nameAddress.slug, slug)))
    .get();
  return row ? namePath(kind, row.slug) : null;
}

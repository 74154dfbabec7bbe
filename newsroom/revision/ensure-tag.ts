import { and, eq } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { nameAddress } from '#db/schema/lists.ts';
import { tag } from '#db/schema/tag.ts';
import { shortId } from '#lib/ids.ts';
import { pinyinSlug } from '#lib/text/pinyin.ts';

/** The tag of that name; the first story that bears it makes it. */
export function ensureTag(tx: Tx, name: string): number {
  const found = tx.select({ id: tag.id }).from(tag).where(eq(tag.name, name)).get();
  if (found) return found.id;
  const base = pinyinSlug(name) || 'tag';
  const slug = isTaken(tx, base) ? `${base}-${shortId(4)}` : base;
  return tx.insert(tag).values({ name, slug }).returning({ id: tag.id }).get().id;
}

/** Another tag has it, or had it before. */
function isTaken(tx: Tx, slug: string): boolean {
  const taken = tx.select({ id: tag.id }).from(tag).where(eq(tag.slug, slug)).get();
  const formerly = and(eq(nameAddress.kind, 'tag'), eq(nameAddress.slug, slug));
  return (
    taken !== undefined ||
    tx.select({ id: nameAddress.listId }).from(nameAddress).where(formerly).get() !== undefined
  );
}

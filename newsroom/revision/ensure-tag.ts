import { eq } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { tag } from '#db/schema/tag.ts';
import { shortId } from '#lib/ids.ts';
import { pinyinSlug } from '#lib/text/pinyin.ts';

/** The tag of that name; the first story that bears it makes it. */
export function ensureTag(tx: Tx, name: string): number {
  const found = tx.select({ id: tag.id }).from(tag).where(eq(tag.name, name)).get();
  if (found) return found.id;
  const base = pinyinSlug(name) || 'tag';
  const taken = tx.select({ id: tag.id }).from(tag).where(eq(tag.slug, base)).get();
  const slug = taken ? `${base}-${shortId(4)}` : base;
  return tx.insert(tag).values({ name, slug }).returning({ id: tag.id }).get().id;
}

import { eq } from 'drizzle-orm';
import { db } from '#db/client.ts';
import { address } from '#db/schema/address.ts';
import { article } from '#db/schema/article.ts';

const deskAddress = /\/admin\/articles\/([1-9]\d{0,14})(?=$|[/?#])/;
const readerAddress = /\/article\/([a-z0-9-]{1,80})(?=$|[/?#])/;
const publicId = /^[0-9a-z]{6}$/;

/** The article that a pasted address or a public id names, whatever site stands before the path; null for other texts. */
export function storyOfAddress(text: string): number | null {
  const typed = text.trim();
  const atDesk = deskAddress.exec(typed)?.[1];
  if (atDesk) return idWhere(eq(article.id, Number(atDesk)));
  const slug = readerAddress.exec(typed)?.[1];
  if (slug) {
    const known = db().select({ id: address.articleId }).from(address).where(eq(address.slug, slug)).get();
    return known?.id ?? idWhere(eq(article.publicId, slug));
  }
  return publicId.test(typed) ? idWhere(eq(article.publicId, typed)) : null;
}

const idWhere = (condition: ReturnType<typeof eq>): number | null =>
  db().select({ id: article.id }).from(article).where(condition).get()?.id ?? null;

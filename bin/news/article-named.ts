import { eq, or } from 'drizzle-orm';
import { db } from '#db/client.ts';
import { address } from '#db/schema/address.ts';
import { article } from '#db/schema/article.ts';
import { Refusal } from '#lib/refusal.ts';

/** Takes a story by its number, its public id, its slug or its whole address. */
export function articleNamed(name: string): number {
  const slug = name.replace(/^.*\/article\//, '');
  const row = db()
    .select({ id: article.id })
    .from(article)
    .leftJoin(address, eq(address.articleId, article.id))
    .where(
      or(
        eq(address.slug, slug),
        eq(article.publicId, slug),
        /^\d+$/.test(slug) ? eq(article.id, Number(slug)) : undefined,
      ),
    )
    .get();
  if (!row) throw new Refusal('notFound', `没有稿件“${name}”。`);
  return row.id;
}

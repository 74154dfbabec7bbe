import { eq, or } from 'drizzle-orm';
import { db } from '#db/client.ts';
import { address } from '#db/schema/address.ts';
import { article } from '#db/schema/article.ts';
import { Refusal } from '#lib/refusal.ts';

/** Takes a story by its number, its public id, its slug or its whole address, as it stands in a browser. */
export function articleNamed(name: string): number {
  const slug = name.replace(/^.*\/article\//, '').split(/[/?#]/, 1)[0] ?? '';
  const found = db()
    .selectDistinct({ id: article.id })
    .from(article)
    .leftJoin(address, eq(address.articleId, article.id))
    .where(
      or(
        eq(address.slug, slug),
        eq(article.publicId, slug),
        /^[1-9]\d*$/.test(slug) ? eq(article.id, Number(slug)) : undefined,
      ),
    )
    .all();
  const [row, other] = found;
  if (!row) throw new Refusal('notFound', `没有稿件“${name}”。`);
  // Public ids may be digits alone, as numbers are.
  if (other) throw new Refusal('conflict', `“${name}”可以指两篇稿件，请写稿件的网址。`);
  return row.id;
}

import { eq, sql } from 'drizzle-orm';
import { prepared } from '#db/prepared.ts';
import { address } from '#db/schema/address.ts';
import { article } from '#db/schema/article.ts';

const bySlug = prepared((connection) =>
  connection
    .select({ id: address.articleId })
    .from(address)
    .where(eq(address.slug, sql.placeholder('slug')))
    .prepare(),
);

const byPublicId = prepared((connection) =>
  connection
    .select({ id: article.id })
    .from(article)
    .where(eq(article.publicId, sql.placeholder('slug')))
    .prepare(),
);

/** The article that an address has now or had once, be it published or not. */
export const articleAt = (slug: string): number | null =>
  bySlug().get({ slug })?.id ?? byPublicId().get({ slug })?.id ?? null;

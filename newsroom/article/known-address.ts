import { eq } from 'drizzle-orm';
import { db } from '#db/client.ts';
import { address, article } from '#db/schema/article.ts';

/** False for a path under /article that no story of ours ever had, so that nothing is rendered for a made-up one. */
export function mayBeStory(path: string): boolean {
  const [, first, slug = ''] = path.split('/');
  if (first !== 'article') return true;
  return (
    db().select({ slug: address.slug }).from(address).where(eq(address.slug, slug)).get() !== undefined ||
    db().select({ id: article.id }).from(article).where(eq(article.publicId, slug)).get() !== undefined
  );
}

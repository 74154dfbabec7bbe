import { eq } from 'drizzle-orm';
import { db } from '#db/client.ts';
import { address, article } from '#db/schema/article.ts';
import { nameListAt } from './name-lists.ts';

/** False for a path whose story or name there never was, so that nothing is rendered for a made-up one. */
export function mayHavePage(path: string): boolean {
  const [, first, slug = ''] = path.split('/');
  switch (first) {
    case 'article':
      return isStoryAddress(slug);
    case 'tag':
    case 'source':
    case 'reporter':
    case 'photographer':
      return nameListAt(first, slug) !== null;
    default:
      return true;
  }
}

const isStoryAddress = (slug: string): boolean =>
  db().select({ slug: address.slug }).from(address).where(eq(address.slug, slug)).get() !== undefined ||
  db().select({ id: article.id }).from(article).where(eq(article.publicId, slug)).get() !== undefined;

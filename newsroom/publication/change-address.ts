import { eq } from 'drizzle-orm';
import { publication } from '#db/schema/publication.ts';
import { Refusal } from '#lib/refusal.ts';
import { demandOn } from '#newsroom/article/demand-on.ts';
import { record } from '#newsroom/audit/record.ts';
import { storyPath } from '#newsroom/site/paths.rule.ts';
import type { Person } from '#newsroom/staff/person.rule.ts';
import { changePublished } from './change-published.ts';
import { takeAddress } from './publish.ts';

export type AddressChange = { by: Person; id: number; slug: string };

/** Gives a published story another address; every earlier one redirects to it for ever. */
export async function changeAddress({
  by,
  id,
  slug,
}: AddressChange): Promise<{ path: string; stale: string[] }> {
  return changePublished(id, (tx) => {
    demandOn(tx, { by, id }, 'article.publish');
    const published = tx.select().from(publication).where(eq(publication.articleId, id)).get();
    if (!published) throw new Refusal('state', '稿件发布后才有地址。');
    if (published.slug === slug) throw new Refusal('state', '稿件的地址就是这个，没有改动。', 'slug');
    takeAddress(tx, id, slug);
    tx.update(publication).set({ slug }).where(eq(publication.articleId, id)).run();
    record(tx, { by, verb: 'changeAddress', articleId: id, detail: { from: published.slug, to: slug } });
    return { path: storyPath(slug) };
  });
}

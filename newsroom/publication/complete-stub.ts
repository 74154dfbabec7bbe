import { eq } from 'drizzle-orm';
import { article } from '#db/schema/article.ts';
import { publication } from '#db/schema/publication.ts';
import { Refusal } from '#lib/refusal.ts';
import { demandOn } from '#newsroom/article/demand-on.ts';
import { record } from '#newsroom/audit/record.ts';
import { placeInLists } from '#newsroom/list/place-in-lists.ts';
import type { Person } from '#newsroom/staff/person.rule.ts';
import { changePublished } from './change-published.ts';

/** 补全并收录: says that a story made from an excerpt is whole, so that lists and search engines may have it. */
export async function completeStub({ by, id }: { by: Person; id: number }): Promise<{ stale: string[] }> {
  return changePublished(id, (tx, row) => {
    demandOn(tx, { by, id }, 'article.publish');
    if (!row.stub) throw new Refusal('state', '这篇稿件已经收录。');
    tx.update(article).set({ stub: false }).where(eq(article.id, id)).run();
    tx.update(publication).set({ stub: false }).where(eq(publication.articleId, id)).run();
    placeInLists(tx, id);
    record(tx, { by, verb: 'completeStub', articleId: id });
    return {};
  });
}

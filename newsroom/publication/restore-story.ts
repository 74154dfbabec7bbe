import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { article } from '#db/schema/article.ts';
import { kill } from '#db/schema/kill.ts';
import { publication } from '#db/schema/publication.ts';
import { now } from '#lib/clock.ts';
import { Refusal } from '#lib/refusal.ts';
import { record } from '#newsroom/audit/record.ts';
import { placeInLists } from '#newsroom/list/place-in-lists.ts';
import { storyPath } from '#newsroom/site/paths.rule.ts';
import type { Person } from '#newsroom/staff/person.rule.ts';
import { demandVerb } from '#newsroom/workflow/read-flow.ts';
import { changePublished } from './change-published.ts';
import { openReceipt } from './receipt/open-receipt.ts';
import { tellWriter } from './tell-writer.ts';

/** What a publication was when it was taken from readers. */
const was = z.object({
  revisionId: z.number(),
  slug: z.string(),
  channelId: z.number(),
  stub: z.boolean(),
  type: z.enum(['text', 'flash', 'photoSet', 'video', 'live']),
  storyTime: z.number(),
  firstPublishedAt: z.number(),
  updatedAt: z.number().nullable(),
  slipId: z.number().nullable(),
});

/**
 * 恢复: gives readers back what was taken from them, the very revision that they saw, at its address, with its time and in
 * its places. What was written on it since stays a draft that nobody signed.
 */
export const restoreStory = ({
  by,
  id,
}: {
  by: Person;
  id: number;
}): Promise<{ path: string; stale: string[] }> =>
  changePublished(id, (tx, row) => {
    const { head } = demandVerb(tx, { by, id }, 'restore');
    const tomb = tx.select().from(kill).where(eq(kill.articleId, id)).get();
    const parsed = was.safeParse(tomb?.was);
    if (!parsed.success) {
      throw new Refusal(
        'state',
        '这篇是旧版本撤下的，没有留下当时的样子。请重新送审发布，会回到原来的地址和时间。',
      );
    }
    const before = parsed.data;
    tx.insert(publication)
      .values({ articleId: id, ...before, publishedAt: now() })
      .run();
    tx.delete(kill).where(eq(kill.articleId, id)).run();
    placeInLists(tx, id);
    // On its way through the reviews it stays there.
    const state = row.state === 'killed' || row.state === 'draft' ? 'published' : row.state;
    tx.update(article).set({ state, stub: before.stub }).where(eq(article.id, id)).run();
    record(tx, {
      by,
      verb: 'restoreStory',
      articleId: id,
      revisionId: before.revisionId,
      detail: { path: storyPath(before.slug), head: head.id },
    });
    tellWriter(tx, { articleId: id, by, verb: 'restore' });
    openReceipt(tx, { articleId: id, verb: 'restore' });
    return { path: storyPath(before.slug) };
  });

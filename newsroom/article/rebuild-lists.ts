import { db, write } from '#db/client.ts';
import { enqueue } from '#db/queue.ts';
import { listMark, nameListing, placement } from '#db/schema/lists.ts';
import { publication } from '#db/schema/publication.ts';
import { eq } from 'drizzle-orm';
import { everything } from '#lib/expiry.ts';
import { rebuildDeskItemsIn } from './desk-item.ts';
import { mendTimes } from './mend-times.ts';
import { rebuildListsIn } from './place-in-lists.ts';

/** Makes every list of stories anew, the desk's too, and queues that readers see them so; answers with how many stories are published. */
export const rebuildLists = (): Promise<number> =>
  write((tx) => {
    rebuildDeskItemsIn(tx);
    // What a list showed wrongly may be a story that was withdrawn.
    enqueue(tx, { job: 'expire', payload: { paths: [everything], withdrawn: true } });
    return rebuildListsIn(tx);
  });

/**
 * Fills the lists of a store that comes from before there were lists of names and marks of pages, and mends times that
 * no story of ours may bear any more. Run at each start.
 */
export async function ensureLists(): Promise<void> {
  await mendTimes();
  const listed = db()
    .select({ id: publication.articleId })
    .from(publication)
    .where(eq(publication.stub, false));
  if (!listed.limit(1).get()) return;
  const complete = [placement, nameListing, listMark].every((table) =>
    db().select({ at: table.storyTime }).from(table).limit(1).get(),
  );
  if (!complete) await rebuildLists();
}

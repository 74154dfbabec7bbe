import { write } from '#db/client.ts';
import { enqueue } from '#db/queue.ts';
import { everything } from '#lib/expiry.ts';
import { rebuildDeskItemsIn } from '#newsroom/desk-list/desk-item.ts';
import { listsComplete } from '#newsroom/list/lists-complete.ts';
import { rebuildListsIn } from '#newsroom/list/place-in-lists.ts';
import { mendTimes } from '#newsroom/publication/mend-times.ts';

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
  if (!listsComplete()) await rebuildLists();
}

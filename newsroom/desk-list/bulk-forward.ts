import { makeReady } from '#newsroom/publication/publish-when-ready.ts';
import { publish } from '#newsroom/publication/publish.ts';
import { can, demand } from '#newsroom/staff/can.rule.ts';
import type { Person } from '#newsroom/staff/person.rule.ts';
import { stepNames } from '#newsroom/staff/review-steps.rule.ts';
import { approve } from '#newsroom/workflow/approve.ts';
import { submit } from '#newsroom/workflow/submit.ts';
import { bulkEach } from './bulk-each.ts';
import type { BulkAnswer } from './bulk.rule.ts';

type Order = { by: Person; ids: readonly number[] };

/** 送审 of several. */
export async function bulkSubmit({ by, ids }: Order): Promise<BulkAnswer> {
  if (!can(by, 'article.write')) demand(by, 'article.write');
  return bulkEach(ids, async (id) => ({ note: `已送审，等${stepNames[(await submit({ by, id })).step]}。` }));
}

/** 通过 of several: of each the review that it waits for. */
export async function bulkApprove({ by, ids }: Order): Promise<BulkAnswer> {
  if (!can(by, 'article.firstReview')) demand(by, 'article.firstReview');
  return bulkEach(ids, async (id) => {
    const { step, slip } = await approve({ by, id });
    return { note: step === null ? `已签发，签发单 ${slip}。` : `已通过，等${stepNames[step]}。` };
  });
}

/** 发布 of several that are signed; reviews are skipped for none. */
export async function bulkPublish({ by, ids }: Order): Promise<BulkAnswer> {
  if (!can(by, 'article.publish')) demand(by, 'article.publish');
  return bulkEach(ids, async (id) => {
    await makeReady(id);
    const { stale } = await publish({ by, id, finished: true });
    return stale.length === 0 ? { same: true, note: '读者看到的就是这一版。' } : { note: '已发布。', stale };
  });
}

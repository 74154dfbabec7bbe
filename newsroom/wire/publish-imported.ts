import { eq } from 'drizzle-orm';
import { db } from '#db/client.ts';
import { article } from '#db/schema/article.ts';
import { Refusal } from '#lib/refusal.ts';
import {
  type PublishOrder,
  demandPublishable,
  openStates,
  publish,
  waitingStates,
} from '#newsroom/publication/publish.ts';
import {
  type CompanionLeft,
  isWaiting,
  publishCompanions,
  waitingAmong,
} from '#newsroom/publication/publish-companions.ts';
import { can } from '#newsroom/staff/can.rule.ts';
import type { Person } from '#newsroom/staff/person.rule.ts';
import { applyProposal } from './apply-proposal.ts';
import { companionsIn } from './companions.ts';
import type { PageEntry } from './enter-page.ts';
import type { ImportView } from './import-report.rule.ts';

type Order = {
  by: Person;
  imported: Pick<ImportView, 'id' | 'articleId' | 'report'>;
  override: string;
  status: PageEntry['status'];
  /** What it proposes for the site is applied with it: whoever publishes was told so, or said so. */
  adopt: boolean;
  /** Its related reading goes out too; that of a page's text does in any case, for someone chose it. */
  withRelated?: boolean;
};

/** `heldBack`: how many related stories wait because nobody asked for them. */
export type ImportPublished = { stale: string[]; left: CompanionLeft[]; heldBack: number };

/**
 * Publishes an import: the short stories first, so that the story never links to nothing. Only what still waits: what
 * was dropped or killed since stays so, and another desk's own draft is no short story of ours. A short story that
 * may not go out is left and told; the story itself is asked before anything is done.
 */
export async function publishImported({
  imported,
  status,
  adopt,
  withRelated = false,
  ...order
}: Order): Promise<ImportPublished> {
  const { by, override } = order;
  const { articleId: id, report } = imported;
  demandNotKilled(id, status);
  const whole: PublishOrder = {
    by,
    id,
    override,
    completes: true,
    from: status === 'unchanged' ? waitingStates : openStates,
  };
  const goesOut = status !== 'unchanged' || isWaiting(id);
  if (goesOut) demandPublishable(whole);
  const stale: string[] = [];
  if (adopt && goesOut && report.proposal.state === 'open' && can(by, 'site.change'))
    stale.push(...(await applyProposal({ by, importId: imported.id })).stale);
  const asked = withRelated || !report.saved;
  const companions = companionsIn(report);
  const beside = await publishCompanions(asked ? companions : [], order);
  stale.push(...beside.stale);
  if (goesOut) stale.push(...(await publish(whole)).stale);
  const heldBack = asked ? 0 : waitingAmong(companions).length;
  return { stale: [...new Set(stale)], left: beside.left, heldBack };
}

/** A newer page brings no killed story back to readers: that is for people to decide. */
export function demandNotKilled(id: number, status: PageEntry['status']): void {
  if (status === 'unchanged' || stateOf(id) !== 'killed') return;
  throw new Refusal('state', '这篇稿件已撤稿。新的一版已存为草稿，没有重新发布。');
}

const stateOf = (id: number) =>
  db().select({ state: article.state }).from(article).where(eq(article.id, id)).get()?.state;

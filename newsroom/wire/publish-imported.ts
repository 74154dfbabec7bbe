import { eq } from 'drizzle-orm';
import { db } from '#db/client.ts';
import { article } from '#db/schema/article.ts';
import { Refusal, isRefusal } from '#lib/refusal.ts';
import type { Version } from '#newsroom/article/save-draft.ts';
import type { ArticleState } from '#newsroom/body/kinds.rule.ts';
import {
  type PublishOrder,
  demandPublishable,
  openStates,
  publish,
  waitingStates,
} from '#newsroom/publication/publish.ts';
import { can } from '#newsroom/staff/can.rule.ts';
import type { Person } from '#newsroom/staff/person.rule.ts';
import { applyProposal } from './apply-proposal.ts';
import type { PageEntry } from './enter-page.ts';
import type { ImportView } from './import-report.rule.ts';
import type { StoryLeftOut } from './left-out.rule.ts';

type Order = {
  by: Person;
  imported: Pick<ImportView, 'id' | 'articleId' | 'report'>;
  override: string;
  status: PageEntry['status'];
  /** The text of the story itself that the person had before them: it stays in the channel that they see it in. */
  expected?: Version;
  /** The states that it may be in, where they are asked for: a person may bring back what they see killed. */
  from?: readonly ArticleState[];
  finished?: boolean;
};

export type ImportPublished = { stale: string[]; left: StoryLeftOut[] };

/**
 * Publishes an import: the short stories first, so that the story never links to nothing. Only what still waits: what
 * was dropped or killed since stays so, and another desk's own draft is no short story of ours. A short story that
 * may not go out is left and told; the story itself is asked before anything is done.
 */
export async function publishImported({ imported, status, ...order }: Order): Promise<ImportPublished> {
  const { by, override, expected, from, finished = false } = order;
  const { articleId: id, report } = imported;
  if (!from) demandNotKilled(id, status);
  const whole: PublishOrder = {
    by,
    id,
    override,
    finished,
    completes: true,
    from: from ?? (status === 'unchanged' ? waitingStates : openStates),
    ...(expected ? { expected } : {}),
  };
  const goesOut = status !== 'unchanged' || isWaiting(id);
  if (goesOut) demandPublishable(whole);
  const stale: string[] = [];
  if (goesOut && !expected && report.proposal.state === 'open' && can(by, 'site.change'))
    stale.push(...(await applyProposal({ by, importId: imported.id })).stale);
  const left: StoryLeftOut[] = [];
  for (const { id: stub, headline } of report.related) {
    if (stub === null || !isWaiting(stub) || !isStub(stub)) continue;
    try {
      stale.push(...(await publish({ by, id: stub, override, from: waitingStates })).stale);
    } catch (error) {
      if (!isRefusal(error)) throw error;
      left.push({ id: stub, headline, why: error.message });
    }
  }
  if (goesOut) stale.push(...(await publish(whole)).stale);
  return { stale: [...new Set(stale)], left };
}

/** A newer page brings no killed story back to readers: that is for people to decide. */
export function demandNotKilled(id: number, status: PageEntry['status']): void {
  if (status === 'unchanged' || rowOf(id)?.state !== 'killed') return;
  throw new Refusal('state', '这篇稿件已撤稿。新的一版已存为草稿，没有重新发布。');
}

const isWaiting = (id: number): boolean => waitingStates.some((state) => state === rowOf(id)?.state);
const isStub = (id: number): boolean => rowOf(id)?.stub === true;

const rowOf = (id: number) =>
  db().select({ state: article.state, stub: article.stub }).from(article).where(eq(article.id, id)).get();

import { eq } from 'drizzle-orm';
import { db } from '#db/client.ts';
import { article } from '#db/schema/article.ts';
import { publication } from '#db/schema/publication.ts';
import { Refusal } from '#lib/refusal.ts';
import { completeStub } from '#newsroom/article/complete-stub.ts';
import { publish } from '#newsroom/article/publish.ts';
import type { Version } from '#newsroom/article/save-draft.ts';
import type { Person } from '#newsroom/staff/person.rule.ts';
import type { PageEntry } from './enter-page.ts';
import type { ImportReport } from './import-report.rule.ts';

type Order = {
  by: Person;
  articleId: number;
  related: ImportReport['related'];
  override: string;
  status: PageEntry['status'];
  /** The text of the story itself that the person had before them. */
  expected?: Version;
};

/** Publishes an import: the short stories first, so that the story never links to nothing. Only what is still a draft. */
export async function publishImported({
  by,
  articleId,
  related,
  override,
  status,
  expected,
}: Order): Promise<string[]> {
  if (status !== 'unchanged' && stateOf(articleId)?.state === 'killed') {
    throw new Refusal('state', '这篇稿件已撤稿。新的一版已存为草稿，没有重新发布。');
  }
  const stale: string[] = [];
  for (const { id } of related) {
    if (id === null || !isWaiting(id, true)) continue;
    stale.push(...(await publish({ by, id, override })).stale);
  }
  if (status !== 'unchanged' || isWaiting(articleId, false)) {
    stale.push(...(await publish({ by, id: articleId, override, ...(expected ? { expected } : {}) })).stale);
    if (isLiveStub(articleId)) stale.push(...(await completeStub({ by, id: articleId })).stale);
  }
  return [...new Set(stale)];
}

/** Neither published nor killed nor dropped; another desk's own draft is not a stub and is left alone. */
function isWaiting(id: number, stubsOnly: boolean): boolean {
  const row = stateOf(id);
  const open = row !== undefined && ['draft', 'inReview', 'approved'].includes(row.state);
  return open && (!stubsOnly || row.stub);
}

const stateOf = (id: number) =>
  db().select({ state: article.state, stub: article.stub }).from(article).where(eq(article.id, id)).get();

const isLiveStub = (id: number) =>
  db().select({ stub: publication.stub }).from(publication).where(eq(publication.articleId, id)).get()
    ?.stub === true;

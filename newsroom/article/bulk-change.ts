import { and, eq, gt, ne } from 'drizzle-orm';
import { db } from '#db/client.ts';
import { editLock } from '#db/schema/editing.ts';
import { now } from '#lib/clock.ts';
import { Refusal } from '#lib/refusal.ts';
import type { Person } from '#newsroom/staff/person.rule.ts';
import type { ArticleInput } from './article-input.rule.ts';
import { type OneDone, reasonOf } from './bulk-each.ts';
import { freshMs } from './edit-lock.ts';
import { publishWhenReady } from './publish-when-ready.ts';
import type { PublishOrder } from './publish.ts';
import { type Draft, readDraft } from './read-draft.ts';
import { saveDraft } from './save-draft.ts';

type Change = {
  by: Person;
  id: number;
  /** The new copy, or null where there is nothing to change. */
  edit: (input: ArticleInput) => ArticleInput | null;
  /** Why a story that readers see goes out again without a review. */
  override: string;
};

/**
 * Changes the head by an ordinary save. Where readers saw exactly that head they see the change at once, if the
 * person may publish; where the head holds more than they saw, only the head changes, and the answer says so.
 */
export async function changeArticle({ by, id, edit, override }: Change): Promise<OneDone> {
  const draft = readDraft(id);
  if (!draft) throw new Refusal('notFound', '没有这篇稿件。');
  if (draft.state === 'spiked') throw new Refusal('state', '已弃用，没有改。');
  refuseUnderWriting(by, id);
  const input = edit(draft.input);
  if (input === null) return { same: true, note: '原来就是这样，没有改动。' };
  const { revisionId, saves } = draft;
  const expected = await saveDraft({ by, id, basedOn: { revisionId, saves }, input });
  return publishAgain(draft, { by, id, override, expected });
}

async function publishAgain(before: Draft, order: PublishOrder): Promise<OneDone> {
  if (before.path === null) return { note: '已改。' };
  if (before.changedSincePublication) {
    return { note: '改在待发布的新版里。那一版还有别的改动，发布之后读者才看到。' };
  }
  try {
    const { stale } = await publishWhenReady(order);
    return { note: '已改，读者已经看到。', stale };
  } catch (error) {
    return { note: `已改在新版里，读者看到的还是原来的：${reasonOf(error)}` };
  }
}

/** Somebody who is amid writing would find their copy changed under their hands. */
function refuseUnderWriting(by: Person, id: number): void {
  const other = by.id === null ? undefined : ne(editLock.staffId, by.id);
  const writer = db()
    .select({ name: editLock.staffName })
    .from(editLock)
    .where(and(eq(editLock.articleId, id), gt(editLock.seenAt, now() - freshMs), other))
    .get();
  if (writer) throw new Refusal('state', `${writer.name} 正在编辑，没有改。请等编辑完再试。`);
}

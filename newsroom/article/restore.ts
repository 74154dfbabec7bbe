import { and, eq } from 'drizzle-orm';
import { type Tx, write } from '#db/client.ts';
import { article, revision } from '#db/schema/article.ts';
import { Refusal } from '#lib/refusal.ts';
import { record } from '#newsroom/audit/record.ts';
import { bodyExcess, storyCaps } from '#newsroom/body/body-size.rule.ts';
import { isTooLong } from '#newsroom/body/body.rule.ts';
import { revisionColumns } from '#newsroom/body/stored-body.ts';
import { shownInput } from '#newsroom/revision/revision.ts';
import { addRevision } from '#newsroom/revision/write-revision.ts';
import type { Person } from '#newsroom/staff/person.rule.ts';
import { closeAsideIn } from './aside.ts';
import { demandSave } from './demand-on.ts';
import { otherWriter } from './edit-lock.ts';

export type RestoreOrder = {
  by: Person;
  id: number;
  /** The revision that is wanted back. */
  number: number;
  /** The person knows that somebody else is writing just now. */
  confirmed?: boolean;
};

/**
 * 恢复: copies a revision and makes the copy the head. Everything that came after it stays among the revisions, and
 * what readers see does not change. Answers with the number of the copy.
 */
export const restore = (order: RestoreOrder): Promise<{ number: number; revisionId: number }> =>
  write((tx) => restoreIn(tx, order));

function restoreIn(tx: Tx, { by, id, number, confirmed = false }: RestoreOrder) {
  const own = tx.select().from(article).where(eq(article.id, id)).get();
  const wanted = tx
    .select(revisionColumns)
    .from(revision)
    .where(and(eq(revision.articleId, id), eq(revision.number, number)))
    .get();
  const input = wanted && shownInput(wanted);
  // Rights first: whoever has none learns nothing of what there is.
  demandSave(tx, { by, id }, input ?? { channelId: 0, extraChannels: [] });
  if (!own || !wanted || !input) throw new Refusal('notFound', '没有这一版。');
  if (own.headRevisionId === wanted.id) throw new Refusal('state', '当前稿就是这一版，不用恢复。');
  const excess = isTooLong(wanted.body) ? '这一版太长。' : bodyExcess(input.body, storyCaps);
  if (excess !== null) throw new Refusal('invalid', `不能恢复第 ${number} 版：${excess}`, 'body');
  const writer = otherWriter(tx, { by, id });
  if (writer !== null && !confirmed) {
    throw new Refusal(
      'conflict',
      `${writer}正在写这篇稿件。恢复后，${writer}没存的改动会另存为一版。确定要恢复，请勾选后再按一次。`,
      'confirmed',
    );
  }
  const revisionId = addRevision(tx, by, id, input);
  record(tx, { by, verb: 'restore', articleId: id, revisionId, detail: { from: number } });
  if (wanted.aside && by.id !== null) {
    closeAsideIn(tx, { by: { ...by, id: by.id }, id, revisionId: wanted.id });
  }
  const made = tx.select({ number: revision.number }).from(revision).where(eq(revision.id, revisionId)).get();
  return { number: made?.number ?? 0, revisionId };
}

import { eq } from 'drizzle-orm';
import { type Tx, write } from '#db/client.ts';
import { article } from '#db/schema/article.ts';
import { publication } from '#db/schema/publication.ts';
import { Refusal } from '#lib/refusal.ts';
import { demandOn } from '#newsroom/article/demand-on.ts';
import { otherWriter } from '#newsroom/article/edit-lock.ts';
import { type Version, headOf, saveDraftIn } from '#newsroom/article/save-draft.ts';
import { publishWhenReady } from '#newsroom/publication/publish-when-ready.ts';
import type { PublishOrder } from '#newsroom/publication/publish.ts';
import type { ArticleInput } from '#newsroom/revision/article-input.rule.ts';
import { revisionInput } from '#newsroom/revision/revision.ts';
import type { Person } from '#newsroom/staff/person.rule.ts';
import { type OneDone, reasonOf } from './bulk-each.ts';

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
  const saved = await write((tx) => changeHeadIn(tx, { by, id, edit }));
  if (saved === null) return { same: true, note: '原来就是这样，没有改动。' };
  return publishAgain(saved, { by, id, override });
}

/** `shown`: what readers saw before: nothing, just this head, or an older one. */
export type HeadChanged = Version & { shown: 'no' | 'head' | 'older' };

/** The save alone. Null where there is nothing to change; what it refuses it refuses before it writes. */
export function changeHeadIn(tx: Tx, { by, id, edit }: Omit<Change, 'override'>): HeadChanged | null {
  // Rights first; where it goes to is asked by the save.
  demandOn(tx, { by, id }, 'article.write');
  const row = tx.select({ state: article.state }).from(article).where(eq(article.id, id)).get();
  if (row?.state === 'spiked') throw new Refusal('state', '已弃用，没有改。');
  const writer = otherWriter(tx, { by, id });
  if (writer !== null) throw new Refusal('state', `${writer} 正在编辑，没有改。请等编辑完再试。`);
  const head = headOf(tx, id);
  const input = edit(revisionInput(head));
  if (input === null) return null;
  const published = tx
    .select({ revisionId: publication.revisionId })
    .from(publication)
    .where(eq(publication.articleId, id))
    .get();
  const saved = saveDraftIn(tx, { by, id, basedOn: { revisionId: head.id, saves: head.saves }, input });
  return { ...saved, shown: published ? (published.revisionId === head.id ? 'head' : 'older') : 'no' };
}

/** Shows readers the changed head, where they saw the one before. */
export async function publishAgain(
  { shown, ...expected }: HeadChanged,
  order: Omit<PublishOrder, 'expected'>,
): Promise<OneDone> {
  if (shown === 'no') return { note: '已改。' };
  if (shown === 'older') {
    return { note: '改在待发布的新版里。那一版还有别的改动，发布之后读者才看到。' };
  }
  try {
    const { stale } = await publishWhenReady({ ...order, expected });
    return { note: '已改，读者已经看到。', stale };
  } catch (error) {
    return { note: `已改在新版里，读者看到的还是原来的：${reasonOf(error)}` };
  }
}

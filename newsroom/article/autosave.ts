import { eq } from 'drizzle-orm';
import { type Tx, write } from '#db/client.ts';
import { article } from '#db/schema/article.ts';
import { now } from '#lib/clock.ts';
import type { ArticleState } from '#newsroom/body/kinds.rule.ts';
import type { ArticleInput } from '#newsroom/revision/article-input.rule.ts';
import { holdsAlready } from '#newsroom/revision/write-revision.ts';
import type { Person } from '#newsroom/staff/person.rule.ts';
import { closeAsideIn, keepAsideIn } from './aside.ts';
import { demandSave } from './demand-on.ts';
import { type LockHolder, holdLockIn, refreshLockIn } from './edit-lock.ts';
import { type HeadCopy, readHead } from './head-copy.ts';
import { type Version, createDraftIn, headOf, parseArticleInput, putSaveIn } from './save-draft.ts';

export type Autosave = {
  by: Person & { id: string };
  id: number;
  /** The browser tab that writes. */
  tab: string;
  basedOn: Version;
  input: unknown;
  /** What this tab kept aside before, to be replaced should this text not become the head either. */
  aside: number | null;
  /** What was kept aside and is merged into this text. */
  merged: number | null;
};
export type AutosaveAnswer =
  | ({ kind: 'saved'; id: number; state: ArticleState; savedAt: number } & Version)
  | { kind: 'conflict'; head: HeadCopy; aside: number }
  | { kind: 'locked'; head: HeadCopy; holder: LockHolder; aside: number | null };

/**
 * Saves what an open editor holds. Where it cannot become the head, because another text became it or someone else
 * took the article over, it is kept aside in the same transaction: after any answer but an error the text is stored.
 */
export const autosave = (order: Autosave): Promise<AutosaveAnswer> =>
  write((tx) => {
    const input = parseArticleInput(order.input);
    demandSave(tx, order, input);
    const head = headOf(tx, order.id);
    const holder = refreshLockIn(tx, order);
    if (holder) {
      const aside = holdsAlready(tx, head, input) ? null : keepAsideIn(tx, asideOf(order, input));
      return { kind: 'locked', head: readHead(order.id), holder, aside };
    }
    const outcome = putSaveIn(tx, { ...order, input, head });
    if (outcome.kind === 'conflict') {
      const aside = keepAsideIn(tx, asideOf(order, input));
      return { kind: 'conflict', head: readHead(order.id), aside };
    }
    if (order.merged !== null) closeAsideIn(tx, { ...order, revisionId: order.merged });
    return saved(tx, order.id, outcome);
  });

const asideOf = (order: Autosave, input: ArticleInput) => ({
  ...order,
  basedOn: order.basedOn.revisionId,
  input,
});

export type FirstSave = Pick<Autosave, 'by' | 'tab' | 'input'> & {
  /** Made by the editor for this new story: the same key never makes a second article. */
  key: string;
};

/**
 * The first save of a new story makes its article. Its key keeps a repetition, after an answer was lost, from making
 * another: the same text is answered as saved, a different one as a conflict with what is there.
 */
export const firstSave = ({ by, tab, key, input }: FirstSave): Promise<AutosaveAnswer> =>
  write((tx) => {
    const content = parseArticleInput(input);
    const importKey = `draft:${by.id}:${key}`;
    const known = tx.select({ id: article.id }).from(article).where(eq(article.importKey, importKey)).get();
    if (!known) {
      const made = createDraftIn(tx, { by, input: content, importKey });
      holdLockIn(tx, { by, id: made.id, tab });
      return saved(tx, made.id, made);
    }
    demandSave(tx, { by, id: known.id }, content);
    const head = headOf(tx, known.id);
    if (holdsAlready(tx, head, content)) {
      return saved(tx, known.id, { revisionId: head.id, saves: head.saves });
    }
    const aside = keepAsideIn(tx, { by, id: known.id, basedOn: head.id, input: content, aside: null });
    return { kind: 'conflict', head: readHead(known.id), aside };
  });

function saved(tx: Tx, id: number, { revisionId, saves }: Version): AutosaveAnswer {
  const row = tx.select({ state: article.state }).from(article).where(eq(article.id, id)).get();
  return { kind: 'saved', id, revisionId, saves, state: row?.state ?? 'draft', savedAt: now() };
}

import { eq } from 'drizzle-orm';
import { type Tx, write } from '#db/client.ts';
import { article, publication, revision } from '#db/schema/article.ts';
import { now } from '#lib/clock.ts';
import { shortId } from '#lib/ids.ts';
import { Refusal } from '#lib/refusal.ts';
import { record } from '#newsroom/audit/record.ts';
import { demand } from '#newsroom/staff/can.rule.ts';
import type { Person } from '#newsroom/staff/person.rule.ts';
import { type ArticleInput, articleInput } from './article-input.rule.ts';
import { addRevision, rewriteRevision, takesFurtherSaves } from './revision.ts';

export type NewDraft = {
  by: Person;
  input: ArticleInput;
  /** Made from an excerpt: noindex and in no list until completed. */
  stub?: boolean;
  /** Fingerprint of what it was imported from. */
  importKey?: string;
};
export type DraftSave = {
  by: Person;
  id: number;
  /** The revision that the person had before them. */
  basedOn: number;
  input: ArticleInput;
};
export type DraftMade = { id: number; publicId: string; revisionId: number };

/** Parses what an editor gave. Throws a Refusal that names the first wrong field. */
export function parseArticleInput(value: unknown): ArticleInput {
  const parsed = articleInput.safeParse(value);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new Refusal('invalid', issue?.message ?? '稿件内容有误。', issue?.path.join('.'));
}

export const createDraft = (draft: NewDraft): Promise<DraftMade> => write((tx) => createDraftIn(tx, draft));

export function createDraftIn(tx: Tx, { by, input, stub, importKey }: NewDraft): DraftMade {
  demand(by, 'article.write');
  const content = parseArticleInput(input);
  const at = now();
  const made = tx
    .insert(article)
    .values({
      publicId: freePublicId(tx),
      state: 'draft',
      stub: stub ?? false,
      importKey: importKey ?? null,
      createdAt: at,
      updatedAt: at,
    })
    .returning({ id: article.id, publicId: article.publicId })
    .get();
  const revisionId = addRevision(tx, by, made.id, content);
  record(tx, { by, verb: 'create', articleId: made.id, revisionId });
  return { ...made, revisionId };
}

/**
 * Saves an editor's version as the head. Refused with `conflict` when the head moved on since `basedOn`: the
 * caller shows both, and nothing is lost. What readers see does not change.
 */
export const saveDraft = (save: DraftSave): Promise<{ revisionId: number }> =>
  write((tx) => saveDraftIn(tx, save));

export function saveDraftIn(tx: Tx, { by, id, basedOn, input }: DraftSave): { revisionId: number } {
  demand(by, 'article.write');
  const content = parseArticleInput(input);
  const row = tx.select().from(article).where(eq(article.id, id)).get();
  if (!row || row.headRevisionId === null) throw new Refusal('notFound', '没有这篇稿件。');
  if (row.headRevisionId !== basedOn) {
    throw new Refusal('conflict', '别人已经存了更新的一版。请对照后再保存，您的改动还在。');
  }
  const head = tx.select().from(revision).where(eq(revision.id, row.headRevisionId)).get();
  if (!head) throw new Error(`article ${id} has no head revision`);
  const live = tx
    .select({ articleId: publication.articleId })
    .from(publication)
    .where(eq(publication.revisionId, head.id))
    .get();
  const merge = takesFurtherSaves(head, by, live !== undefined);
  if (merge) rewriteRevision(tx, head, content);
  const revisionId = merge ? head.id : addRevision(tx, by, id, content);
  record(tx, { by, verb: 'save', articleId: id, revisionId });
  return { revisionId };
}

function freePublicId(tx: Tx): string {
  for (;;) {
    const publicId = shortId();
    // A public id of digits alone could be taken for a date by people; skip it.
    if (/^\d+$/.test(publicId)) continue;
    if (!tx.select({ id: article.id }).from(article).where(eq(article.publicId, publicId)).get()) {
      return publicId;
    }
  }
}

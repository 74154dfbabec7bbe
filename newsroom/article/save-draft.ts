import { eq } from 'drizzle-orm';
import { type Db, type Tx, write } from '#db/client.ts';
import { article, revision } from '#db/schema/article.ts';
import { now } from '#lib/clock.ts';
import { shortId } from '#lib/ids.ts';
import { Refusal } from '#lib/refusal.ts';
import { refusalFor } from '#lib/told-issue.ts';
import { record } from '#newsroom/audit/record.ts';
import { revisionColumns } from '#newsroom/body/stored-body.ts';
import { type ArticleInput, articleInput } from '#newsroom/revision/article-input.rule.ts';
import type { RevisionRow } from '#newsroom/revision/revision.ts';
import {
  addRevision,
  holdsAlready,
  rewriteRevision,
  takesFurtherSaves,
} from '#newsroom/revision/write-revision.ts';
import { demand } from '#newsroom/staff/can.rule.ts';
import { personNow } from '#newsroom/staff/person-now.ts';
import type { Person } from '#newsroom/staff/person.rule.ts';
import { demandSave } from './demand-on.ts';
import { demandReferences } from './demand-references.ts';

export type NewDraft = {
  by: Person;
  input: ArticleInput;
  /** Made from an excerpt: noindex and in no list until completed. */
  stub?: boolean;
  /** Fingerprint of what it was imported from. */
  importKey?: string;
};
/** Names exactly one text of an article: a revision, and how often it was saved into. */
export type Version = { revisionId: number; saves: number };
export type DraftSave = {
  by: Person;
  id: number;
  /** The text that the person had before them. A number alone names a revision, however often it was saved into. */
  basedOn: Version | number;
  input: ArticleInput;
};
export type DraftMade = { id: number; publicId: string } & Version;
/** What a save came to; `head` is what was in its way. */
export type DraftSaved =
  ({ kind: 'saved'; changed: boolean } & Version) | { kind: 'conflict'; head: RevisionRow };

/** Parses what an editor gave. Throws a Refusal that names the first wrong field. */
export function parseArticleInput(value: unknown): ArticleInput {
  const parsed = articleInput.safeParse(value);
  if (parsed.success) return parsed.data;
  throw refusalFor(parsed.error, '稿件内容有误，没有存上。请刷新页面再试。');
}

export const createDraft = (draft: NewDraft): Promise<DraftMade> => write((tx) => createDraftIn(tx, draft));

export function createDraftIn(tx: Tx, { by, input, stub, importKey }: NewDraft): DraftMade {
  const content = parseArticleInput(input);
  demand(personNow(tx, by), 'article.write', { channelIds: [content.channelId, ...content.extraChannels] });
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
  return { ...made, revisionId, saves: 0 };
}

/**
 * Saves an editor's version as the head. Refused with `conflict` when the head moved on since `basedOn`: the
 * caller shows both, and nothing is lost. What readers see does not change.
 */
export const saveDraft = (save: DraftSave): Promise<Version> => write((tx) => saveDraftIn(tx, save));

export function saveDraftIn(tx: Tx, save: DraftSave): Version {
  const input = parseArticleInput(save.input);
  demandSave(tx, save, input);
  const outcome = putSaveIn(tx, { ...save, input, head: headOf(tx, save.id) });
  if (outcome.kind === 'conflict') {
    throw new Refusal('conflict', '别人已经存了更新的一版。请对照后再保存，您的改动还在。');
  }
  const { revisionId, saves } = outcome;
  return { revisionId, saves };
}

/**
 * The same for callers that parsed the input, asked the rights and read the head in this transaction, and have to do
 * something about a conflict. A save that brings nothing new writes nothing, and is no conflict whatever it is based on:
 * it may be the repetition of one whose answer was lost. Only a new revision is audited; saves into one's own young
 * revision are not, or an hour of writing would be a thousand acts.
 */
export function putSaveIn(tx: Tx, save: DraftSave & { head: RevisionRow }): DraftSaved {
  const { by, id, basedOn, head, input: content } = save;
  demandReferences(tx, content);
  if (holdsAlready(tx, head, content)) {
    return { kind: 'saved', changed: false, revisionId: head.id, saves: head.saves };
  }
  if (!isVersion(head, basedOn)) return { kind: 'conflict', head };
  if (takesFurtherSaves(tx, head, by)) {
    const saves = rewriteRevision(tx, by, head, content);
    return { kind: 'saved', changed: true, revisionId: head.id, saves };
  }
  const revisionId = addRevision(tx, by, id, content);
  record(tx, { by, verb: 'save', articleId: id, revisionId });
  return { kind: 'saved', changed: true, revisionId, saves: 0 };
}

export function headOf(reader: Db | Tx, id: number): RevisionRow {
  const row = reader
    .select({ head: revisionColumns })
    .from(article)
    .innerJoin(revision, eq(revision.id, article.headRevisionId))
    .where(eq(article.id, id))
    .get();
  if (!row) throw new Refusal('notFound', '没有这篇稿件。');
  return row.head;
}

const isVersion = (head: RevisionRow, basedOn: Version | number): boolean =>
  typeof basedOn === 'number'
    ? head.id === basedOn
    : head.id === basedOn.revisionId && head.saves === basedOn.saves;

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

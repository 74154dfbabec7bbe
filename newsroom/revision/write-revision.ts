import { eq, max } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { article, revision } from '#db/schema/article.ts';
import { publication } from '#db/schema/publication.ts';
import { signature, slip } from '#db/schema/workflow.ts';
import { now } from '#lib/clock.ts';
import { isTooLong } from '#newsroom/body/body.rule.ts';
import { placedFiles } from '#newsroom/body/placed-files.rule.ts';
import { rememberWords } from '#newsroom/media/placed-words.ts';
import type { Person } from '#newsroom/staff/person.rule.ts';
import type { ArticleInput } from './article-input.rule.ts';
import { chosenLead, contentColumns } from './content-columns.ts';
import { sameValue } from './difference/same-value.rule.ts';
import { loseSignatures } from './lose-signatures.ts';
import { writeLists } from './revision-lists.ts';
import { type RevisionRow, revisionInput } from './revision.ts';
import { writeStoryLinks } from './write-story-links.ts';

/** An author's own revision takes further saves for ten minutes; after that a save makes a new one. */
const mergeWindowMs = 10 * 60_000;

/** Adds a revision and makes it the head. */
export function addRevision(tx: Tx, by: Person, articleId: number, input: ArticleInput): number {
  const head = tx.select({ id: article.headRevisionId }).from(article).where(eq(article.id, articleId)).get();
  const id = insertRevision(tx, by, { articleId, basedOn: head?.id ?? null, aside: false }, input);
  tx.update(article).set({ headRevisionId: id, updatedAt: now() }).where(eq(article.id, articleId)).run();
  loseSignatures(tx, by, articleId);
  return id;
}

type NewRevision = Pick<RevisionRow, 'articleId' | 'basedOn' | 'aside'>;

/** Writes a revision and nothing about its article: whether it is the head is the caller's to say. */
export function insertRevision(tx: Tx, by: Person, row: NewRevision, input: ArticleInput): number {
  const { articleId } = row;
  const at = now();
  const last = tx
    .select({ number: max(revision.number) })
    .from(revision)
    .where(eq(revision.articleId, articleId))
    .get();
  const { id } = tx
    .insert(revision)
    .values({
      ...row,
      number: (last?.number ?? 0) + 1,
      staffId: by.id,
      staffName: by.name,
      createdAt: at,
      updatedAt: at,
      ...contentColumns(tx, input),
    })
    .returning({ id: revision.id })
    .get();
  writeContent(tx, { id, articleId }, input);
  return id;
}

function writeContent(tx: Tx, row: Pick<RevisionRow, 'id' | 'articleId'>, input: ArticleInput): void {
  writeLists(tx, row, input);
  writeStoryLinks(tx, row.id, input.body);
  rememberWords(tx, placedFiles(input.body));
}

/** True where a save may go into `row` itself: the author's own, young, never seen by a reader and signed by nobody. */
export const takesFurtherSaves = (tx: Tx, row: RevisionRow, by: Person): boolean =>
  row.staffId === by.id &&
  row.staffName === by.name &&
  now() - row.createdAt < mergeWindowMs &&
  !isPublic(tx, row.id) &&
  !isSigned(tx, row.id);

const isPublic = (tx: Tx, revisionId: number): boolean =>
  tx
    .select({ id: publication.articleId })
    .from(publication)
    .where(eq(publication.revisionId, revisionId))
    .get() !== undefined;

const isSigned = (tx: Tx, revisionId: number): boolean =>
  tx.select({ id: signature.id }).from(signature).where(eq(signature.revisionId, revisionId)).get() !==
    undefined ||
  tx.select({ id: slip.id }).from(slip).where(eq(slip.revisionId, revisionId)).get() !== undefined;

/** Puts another text into a revision. Answers with its new count of saves. */
export function rewriteRevision(tx: Tx, by: Person, row: RevisionRow, input: ArticleInput): number {
  const at = now();
  const saves = row.saves + 1;
  tx.update(revision)
    .set({ ...contentColumns(tx, input), updatedAt: at, saves })
    .where(eq(revision.id, row.id))
    .run();
  writeContent(tx, row, input);
  if (!row.aside) {
    tx.update(article).set({ updatedAt: at }).where(eq(article.id, row.articleId)).run();
    loseSignatures(tx, by, row.articleId);
  }
  return saves;
}

/** True where saving `input` into `row` would change nothing. */
export function holdsAlready(tx: Tx, row: RevisionRow, input: ArticleInput): boolean {
  const leadMediaId = chosenLead(tx, input.leadMediaId, input.body);
  const extraChannels = input.extraChannels.filter((id) => id !== input.channelId);
  return !isTooLong(row.body) && sameValue({ ...input, leadMediaId, extraChannels }, revisionInput(row));
}

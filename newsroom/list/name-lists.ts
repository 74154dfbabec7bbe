import { and, asc, eq, sql } from 'drizzle-orm';
import { type Tx, db } from '#db/client.ts';
import { prepared } from '#db/prepared.ts';
import { revision } from '#db/schema/article.ts';
import { contribution } from '#db/schema/contribution.ts';
import { nameList, nameListing } from '#db/schema/lists.ts';
import { revisionTag, tag } from '#db/schema/tag.ts';
import { shownBody } from '#newsroom/body/body.rule.ts';
import { bodyFigures } from '#newsroom/body/figures.rule.ts';
import { storedBody } from '#newsroom/body/stored-body.ts';
import { type NameKind, isSlug, namePath } from '#newsroom/site/paths.rule.ts';
import { freeNameSlug, nameSlug } from './name-addresses.ts';
import { type ListedName, namesOfStory } from './names.rule.ts';

type Reading = Pick<Tx, 'select'>;

/** The lists of names that a revision belongs in; a name's first story makes its list. */
export const nameListIds = (tx: Tx, revisionId: number): number[] =>
  namesOf(tx, revisionId).map((one) => ensureNameList(tx, one));

/** Addresses of the names that a revision bears, as they will be once it is published. */
export const futureNamePaths = (revisionId: number): NamePaths =>
  pathsByKind(namesOf(db(), revisionId).map((one) => knownList(db(), one) ?? newList(db(), one)));

type NewName = ListedName & {
  /** A tag has words for its address already. */
  slug?: string | undefined;
};

function namesOf(tx: Reading, revisionId: number): NewName[] {
  const row = tx
    .select({ sourceName: revision.sourceName, body: storedBody })
    .from(revision)
    .where(eq(revision.id, revisionId))
    .get();
  if (!row) return [];
  const tags = tx
    .select({ name: tag.name, slug: tag.slug })
    .from(revisionTag)
    .innerJoin(tag, eq(tag.id, revisionTag.tagId))
    .where(eq(revisionTag.revisionId, revisionId))
    .orderBy(asc(revisionTag.position))
    .all();
  const contributors = tx
    .select({ role: contribution.role, name: contribution.name })
    .from(contribution)
    .where(eq(contribution.revisionId, revisionId))
    .orderBy(asc(contribution.position))
    .all();
  const names = namesOfStory({
    sourceName: row.sourceName,
    tags: tags.map((one) => one.name),
    contributors,
    // A picture that waits for its file is not shown, and names nobody.
    credits: bodyFigures(shownBody(row.body)).flatMap((one) => (one.mediaId === null ? [] : [one.credit])),
  });
  const tagSlugs = new Map(tags.map((one) => [one.name, one.slug]));
  return names.map((one) => ({ ...one, slug: one.kind === 'tag' ? tagSlugs.get(one.name) : undefined }));
}

const knownList = (tx: Reading, { kind, name }: ListedName) =>
  tx
    .select()
    .from(nameList)
    .where(and(eq(nameList.kind, kind), eq(nameList.name, name)))
    .get();

const newList = (tx: Reading, { kind, name, slug }: NewName) => ({
  kind,
  name,
  slug: freeNameSlug(tx, kind, slug ?? (nameSlug(kind, name) || kind)),
});

/** The list of that name; its first story makes it. */
export function ensureNameList(tx: Tx, one: NewName): number {
  const found = knownList(tx, one);
  if (found) return found.id;
  return tx.insert(nameList).values(newList(tx, one)).returning({ id: nameList.id }).get().id;
}

export type NameListRow = typeof nameList.$inferSelect;

/** The list at an address; null where no name has it. */
export const nameListAt = (kind: NameKind, slug: string): NameListRow | null =>
  isSlug(slug)
    ? (db()
        .select()
        .from(nameList)
        .where(and(eq(nameList.kind, kind), eq(nameList.slug, slug)))
        .get() ?? null)
    : null;

/** Lists that a published story stands in. */
const listsOfStory = prepared((connection) =>
  connection
    .select({ id: nameList.id, kind: nameList.kind, name: nameList.name, slug: nameList.slug })
    .from(nameListing)
    .innerJoin(nameList, eq(nameList.id, nameListing.listId))
    .where(eq(nameListing.articleId, sql.placeholder('articleId')))
    .prepare(),
);

/** Addresses of the names that a story bears, by kind and name. Empty for a stub, which is in no list. */
export type NamePaths = Record<NameKind, ReadonlyMap<string, string>>;

export const namePathsOf = (articleId: number): NamePaths => pathsByKind(listsOfStory().all({ articleId }));

function pathsByKind(lists: readonly Omit<NameListRow, 'id'>[]): NamePaths {
  const ofKind = (wanted: NameKind) =>
    new Map(
      lists.filter(({ kind }) => kind === wanted).map(({ name, slug }) => [name, namePath(wanted, slug)]),
    );
  return {
    tag: ofKind('tag'),
    source: ofKind('source'),
    reporter: ofKind('reporter'),
    photographer: ofKind('photographer'),
  };
}

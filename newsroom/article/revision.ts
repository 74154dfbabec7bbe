import { and, asc, eq, max } from 'drizzle-orm';
import { type Db, type Tx, db } from '#db/client.ts';
import { article, revision } from '#db/schema/article.ts';
import { contribution } from '#db/schema/contribution.ts';
import { revisionChannel } from '#db/schema/extra-channel.ts';
import { media } from '#db/schema/media.ts';
import { related } from '#db/schema/related.ts';
import { revisionTag, tag } from '#db/schema/tag.ts';
import { now } from '#lib/clock.ts';
import { pinyinSlug } from '#lib/pinyin.ts';
import { shortId } from '#lib/ids.ts';
import type { Person } from '#newsroom/staff/person.rule.ts';
import type { ArticleInput } from './article-input.rule.ts';
import { type Body, bodyMediaIds, parseBody } from './body.rule.ts';
import { bodyLength, storyExcerpt } from './measure.rule.ts';
import { sameValue } from './same-value.rule.ts';
import { writeStoryLinks } from './story-links.ts';

export type RevisionRow = typeof revision.$inferSelect;

/** An author's own revision takes further saves for ten minutes; after that a save makes a new one. */
const mergeWindowMs = 10 * 60_000;

function durationOf(tx: Tx, ids: readonly string[]): number | null {
  for (const id of ids) {
    const row = tx.select({ durationMs: media.durationMs }).from(media).where(eq(media.id, id)).get();
    if (row && row.durationMs !== null) return row.durationMs;
  }
  return null;
}

function firstPicture(tx: Db | Tx, ids: readonly string[]): string | null {
  for (const id of ids) {
    const row = tx
      .select({ id: media.id })
      .from(media)
      .where(and(eq(media.id, id), eq(media.kind, 'image')))
      .get();
    if (row) return row.id;
  }
  return null;
}

/** The picture that was chosen to lead; null where it is the one that leads by itself, whatever it will be next time. */
const chosenLead = (tx: Db | Tx, id: string | null, body: Body): string | null =>
  id === firstPicture(tx, bodyMediaIds(body)) ? null : id;

/** The columns of a revision row that follow from what an editor gave. */
export function contentColumns(tx: Tx, input: ArticleInput) {
  const {
    contributors: _contributors,
    tags: _tags,
    related: _related,
    extraChannels: _extraChannels,
    body,
    ...columns
  } = input;
  const ids = bodyMediaIds(body);
  return {
    ...columns,
    body,
    leadMediaId: input.leadMediaId ?? firstPicture(tx, ids),
    excerpt: storyExcerpt(input),
    length: bodyLength(body),
    durationMs: durationOf(tx, ids),
  };
}

/** The tag of that name; the first story that bears it makes it. */
export function ensureTag(tx: Tx, name: string): number {
  const found = tx.select({ id: tag.id }).from(tag).where(eq(tag.name, name)).get();
  if (found) return found.id;
  const base = pinyinSlug(name) || 'tag';
  const taken = tx.select({ id: tag.id }).from(tag).where(eq(tag.slug, base)).get();
  const slug = taken ? `${base}-${shortId(4)}` : base;
  return tx.insert(tag).values({ name, slug }).returning({ id: tag.id }).get().id;
}

function writeLists(
  tx: Tx,
  { id: revisionId, articleId: own }: Pick<RevisionRow, 'id' | 'articleId'>,
  input: ArticleInput,
): void {
  tx.delete(contribution).where(eq(contribution.revisionId, revisionId)).run();
  tx.delete(revisionTag).where(eq(revisionTag.revisionId, revisionId)).run();
  tx.delete(related).where(eq(related.revisionId, revisionId)).run();
  tx.delete(revisionChannel).where(eq(revisionChannel.revisionId, revisionId)).run();
  for (const [position, one] of input.contributors.entries()) {
    tx.insert(contribution)
      .values({ revisionId, position, ...one })
      .run();
  }
  for (const [position, name] of [...new Set(input.tags)].entries()) {
    tx.insert(revisionTag)
      .values({ revisionId, position, tagId: ensureTag(tx, name) })
      .run();
  }
  const others = new Map(input.related.filter((one) => one.id !== own).map((one) => [one.id, one.relation]));
  for (const [position, [articleId, relation]] of [...others].entries()) {
    tx.insert(related).values({ revisionId, position, articleId, relation }).run();
  }
  writeStoryLinks(tx, revisionId, input.body);
  const extra = new Set(input.extraChannels.filter((id) => id !== input.channelId));
  for (const [position, channelId] of [...extra].entries()) {
    tx.insert(revisionChannel).values({ revisionId, position, channelId }).run();
  }
}

/** Adds a revision and makes it the head. */
export function addRevision(tx: Tx, by: Person, articleId: number, input: ArticleInput): number {
  const head = tx.select({ id: article.headRevisionId }).from(article).where(eq(article.id, articleId)).get();
  const id = insertRevision(tx, by, { articleId, basedOn: head?.id ?? null, aside: false }, input);
  tx.update(article).set({ headRevisionId: id, updatedAt: now() }).where(eq(article.id, articleId)).run();
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
  writeLists(tx, { id, articleId }, input);
  return id;
}

/** True where a save may go into `row` itself: the author's own, young, and never seen by a reader. */
export const takesFurtherSaves = (row: RevisionRow, by: Person, published: boolean): boolean =>
  !published && row.staffId === by.id && row.staffName === by.name && now() - row.createdAt < mergeWindowMs;

/** Puts another text into a revision. Answers with its new count of saves. */
export function rewriteRevision(tx: Tx, row: RevisionRow, input: ArticleInput): number {
  const at = now();
  const saves = row.saves + 1;
  tx.update(revision)
    .set({ ...contentColumns(tx, input), updatedAt: at, saves })
    .where(eq(revision.id, row.id))
    .run();
  writeLists(tx, row, input);
  if (!row.aside) tx.update(article).set({ updatedAt: at }).where(eq(article.id, row.articleId)).run();
  return saves;
}

/** True where saving `input` into `row` would change nothing. */
export function holdsAlready(tx: Tx, row: RevisionRow, input: ArticleInput): boolean {
  const leadMediaId = chosenLead(tx, input.leadMediaId, input.body);
  const extraChannels = input.extraChannels.filter((id) => id !== input.channelId);
  return sameValue({ ...input, leadMediaId, extraChannels }, revisionInput(row));
}

/** A revision as what an editor gave. */
export function revisionInput(row: RevisionRow): ArticleInput {
  const contributors = db()
    .select({ role: contribution.role, name: contribution.name })
    .from(contribution)
    .where(eq(contribution.revisionId, row.id))
    .orderBy(asc(contribution.position))
    .all();
  const tags = db()
    .select({ name: tag.name })
    .from(revisionTag)
    .innerJoin(tag, eq(tag.id, revisionTag.tagId))
    .where(eq(revisionTag.revisionId, row.id))
    .orderBy(asc(revisionTag.position))
    .all();
  const relatedStories = db()
    .select({ id: related.articleId, relation: related.relation })
    .from(related)
    .where(eq(related.revisionId, row.id))
    .orderBy(asc(related.position))
    .all();
  const body = parseBody(row.body);
  return {
    type: row.type,
    channelId: row.channelId,
    extraChannels: extraChannelIds(row.id),
    event: row.event,
    aiMade: row.aiMade,
    kicker: row.kicker,
    headline: row.headline,
    shortHeadline: row.shortHeadline,
    standfirst: row.standfirst,
    dateline: row.dateline,
    sourceName: row.sourceName,
    sourceUrl: row.sourceUrl,
    storyTime: row.storyTime,
    body,
    leadMediaId: chosenLead(db(), row.leadMediaId, body),
    leadAlt: row.leadAlt,
    contributors,
    tags: tags.map((one) => one.name),
    related: relatedStories,
  };
}

/** Further channels whose lists show this revision, in order. */
export const extraChannelIds = (revisionId: number): number[] =>
  db()
    .select({ id: revisionChannel.channelId })
    .from(revisionChannel)
    .where(eq(revisionChannel.revisionId, revisionId))
    .orderBy(asc(revisionChannel.position))
    .all()
    .map((one) => one.id);

export const revisionById = (id: number): RevisionRow | null =>
  db().select().from(revision).where(eq(revision.id, id)).get() ?? null;

import { desc, eq, inArray, sql } from 'drizzle-orm';
import { db } from '#db/client.ts';
import { article, revision } from '#db/schema/article.ts';
import { articleOfRow, searchIndex } from '#db/search-index.ts';
import { limits } from '#lib/limits.ts';
import { storedBody } from '#newsroom/body/stored-body.ts';
import { matchExpression, parseQuery } from './query.rule.ts';

/** Newest articles that readers don't see, whose copy is looked through; older ones are found by headline. */
const unseenLookedAt = 1000;
/** Of those, bodies that are read for a Latin word: one by which a body names its parts (text) stands in all of them. */
const mostRead = 200;
/** Newest published stories that one piece finds: what stands in more of them finds nothing in particular. */
const mostPublished = 10_000;

/**
 * Articles whose copy holds this piece of text, for the desk, where everyone may read everything: as readers see it, by
 * the index; and of the newest that they don't see, as it stands at the desk. Words that a mark parts (今<strong>闻)
 * are found in published copy alone. Single characters are looked for in headlines, which the desk does itself.
 */
export function articlesWithText(piece: string): number[] {
  const query = parseQuery(piece);
  if (query.wanted.length === 0 || query.wanted.some((one) => one.letter)) return [];
  return [...byIndex(matchExpression(query, { type: null })), ...unseenWithText(piece)];
}

/** FTS5 walks its list from the end, and stops. */
const byIndex = (expression: string): number[] =>
  db()
    .select({ rowid: searchIndex.rowid })
    .from(searchIndex)
    .where(sql`${searchIndex} MATCH ${expression}`)
    .orderBy(desc(searchIndex.rowid))
    .limit(mostPublished)
    .all()
    .map((row) => articleOfRow(row.rowid));

function unseenWithText(piece: string): number[] {
  const newest = db()
    .select({ id: article.id, head: article.headRevisionId })
    .from(article)
    .where(inArray(article.state, ['draft', 'inReview', 'approved', 'scheduled', 'killed', 'spiked']))
    .orderBy(desc(article.updatedAt))
    .limit(unseenLookedAt)
    .as('newest');
  // As it is written in JSON, and taken by the letter.
  const pattern = `%${JSON.stringify(piece)
    .slice(1, -1)
    .replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
  const holds = sql`(octet_length(${revision.body}) <= ${limits.storedStory.most}
    AND ${revision.body} LIKE ${pattern} ESCAPE ${'\\'}) OR ${revision.standfirst} LIKE ${pattern} ESCAPE ${'\\'}`;
  const ids = db()
    .select({ id: newest.id })
    .from(newest)
    .innerJoin(revision, eq(revision.id, newest.head))
    .where(holds)
    .all()
    .map((row) => row.id);
  // Han characters stand in texts alone; Latin words are names of what a body consists of too.
  return /\p{Script=Han}/u.test(piece)
    ? ids
    : ids.slice(0, mostRead).filter((id) => saysIn(id, piece.toLowerCase()));
}

function saysIn(id: number, wanted: string): boolean {
  const row = db()
    .select({ body: storedBody, standfirst: revision.standfirst })
    .from(article)
    .innerJoin(revision, eq(revision.id, article.headRevisionId))
    .where(eq(article.id, id))
    .get();
  return (
    row !== undefined &&
    [row.standfirst, ...textsIn(row.body)].some((text) => text.toLowerCase().includes(wanted))
  );
}

/** What is no copy in a stored body. */
const notCopy = new Set(['type', 'mediaId', 'posterId', 'subtitlesId', 'provider', 'id', 'href', 'publicId', 'stream']); // prettier-ignore

/** Every text of a stored body, of whatever build. */
function* textsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (Array.isArray(value)) for (const one of value) yield* textsIn(one);
  else if (typeof value === 'object' && value !== null)
    for (const [name, one] of Object.entries(value)) if (!notCopy.has(name)) yield* textsIn(one);
}

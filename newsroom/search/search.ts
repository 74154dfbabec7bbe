import { and, desc, eq, gte, inArray, sql } from 'drizzle-orm';
import { db } from '#db/client.ts';
import { searchDocument } from '#db/schema/search.ts';
import { articleOfRow, searchIndex, searchRowId } from '#db/search-index.ts';
import { now } from '#lib/clock.ts';
import type { ArticleType } from '#newsroom/body/kinds.rule.ts';
import { itemsById } from '#newsroom/story/story-items.ts';
import type { StoryItem } from '#newsroom/story/story-view.ts';
import { cutExtract } from './cut-extract.rule.ts';
import { findHits, type HitSpan, type MarkedPart } from './find-hits.rule.ts';
import { matchExpression, type Query } from './query.rule.ts';
import { rank } from './rank.rule.ts';

export type SearchSort = 'best' | 'newest';
export type SearchOrder = {
  query: Query;
  sort: SearchSort;
  type: ArticleType | null;
  /** Only what is so many ms old at most. */
  within: number | null;
  page: number;
};

/** A story that was found. `hits` are in its title; the extract is whole parts of its copy, or empty. */
export type Found = { item: StoryItem; hits: HitSpan[]; extract: MarkedPart[] };
export type SearchView = {
  found: Found[];
  total: number;
  /** There are more than `total`. */
  more: boolean;
  page: number;
  pages: number;
};

const foundAPage = 10;
export const mostPages = 50;
/** Hits that are counted; more are «more». As many as all pages hold. */
const mostCounted = foundAPage * mostPages;
/** Newest hits that `best` puts in order, and newest ones in headlines: reading all of 100,000 takes half a second. */
const mostRanked = 160;
const mostRankedHeadlines = 80;
/** Characters by which an extract begins to tell something. */
const tellingLength = 16;

/** Stories that hold everything wanted. Nothing for a question without words, and beyond the last page. */
export function search(order: SearchOrder): SearchView {
  const { query, sort, page } = order;
  const none = { found: [], total: 0, more: false, page, pages: 0 };
  if (query.wanted.length === 0 || page > mostPages) return none;
  const newest = newestHits(order, mostCounted + 1);
  const ordered = sort === 'best' ? bestOf(order, newest) : newest;
  return {
    found: read(ordered.slice((page - 1) * foundAPage, Math.min(page * foundAPage, mostCounted)), query),
    total: Math.min(newest.length, mostCounted),
    more: newest.length > mostCounted,
    page,
    pages: Math.min(Math.ceil(newest.length / foundAPage), mostPages),
  };
}

type Narrowed = Pick<SearchOrder, 'query' | 'type' | 'within'>;

export const findsAny = (asked: Narrowed): boolean =>
  asked.query.wanted.length > 0 && newestHits(asked, 1).length > 0;

/** Article ids, newest first; FTS5 walks its lists from their end and stops. */
function newestHits({ query, type, within }: Narrowed, limit: number, headlineOnly = false): number[] {
  return db()
    .select({ rowid: searchIndex.rowid })
    .from(searchIndex)
    .where(
      and(
        sql`${searchIndex} MATCH ${matchExpression(query, { type, headlineOnly })}`,
        within === null ? undefined : gte(searchIndex.rowid, searchRowId(now() - within)),
      ),
    )
    .orderBy(desc(searchIndex.rowid))
    .limit(limit)
    .all()
    .map((row) => articleOfRow(row.rowid));
}

/** The newest hits in order of rank, older ones after them by time. */
function bestOf(order: SearchOrder, newest: readonly number[]): number[] {
  const inHeadlines = newestHits(order, mostRankedHeadlines, true);
  const chosen = [...new Set([...newest.slice(0, mostRanked), ...inHeadlines])];
  const ranked = rank(documents(chosen), order.query, now());
  const done = new Set(ranked);
  return [...ranked, ...newest.filter((id) => !done.has(id))];
}

const documents = (ids: readonly number[]) =>
  db()
    .select({
      articleId: searchDocument.articleId,
      headline: searchDocument.headline,
      text: searchDocument.text,
      storyTime: searchDocument.storyTime,
    })
    .from(searchDocument)
    .where(inArray(searchDocument.articleId, [...ids]))
    .all();

/** Only what is still published comes out, whatever the index says. */
function read(ids: readonly number[], { wanted }: Query): Found[] {
  return itemsById(ids).map((item) => {
    const document = db()
      .select({ text: searchDocument.text })
      .from(searchDocument)
      .where(eq(searchDocument.articleId, item.id))
      .get();
    const extract = cutExtract(document?.text ?? '', wanted);
    return { item, hits: findHits(item.title, wanted), extract: fuller(extract, item.excerpt) };
  });
}

/** A caption's credit or a tag says little by itself: what every list shows of the story follows it. */
function fuller(extract: MarkedPart[], excerpt: string): MarkedPart[] {
  const length = extract.reduce((sum, part) => sum + part.text.length, 0);
  if (length === 0 || length > tellingLength || excerpt === '') return extract;
  return [...extract, { text: `　${excerpt}`, hit: false }];
}

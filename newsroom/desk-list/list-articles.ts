import { type SQL, and, eq, gte, inArray, lt, ne, or, sql } from 'drizzle-orm';
import { db } from '#db/client.ts';
import { address } from '#db/schema/address.ts';
import { channel } from '#db/schema/channel.ts';
import { deskItem } from '#db/schema/desk.ts';
import { dayBounds } from '#lib/dates.ts';
import type { ArticleFilter, ArticleOrder } from './article-filter.rule.ts';
import { type ArticleRow, articleRows } from './article-rows.ts';
import { type ArticleCounts, countArticles } from './count-articles.ts';

export type ArticleList = {
  rows: ArticleRow[];
  total: number;
  page: number;
  pages: number;
  /** Of what the filter leaves, whatever state it asks for. */
  counts: ArticleCounts;
};

const perPage = 20;

/** Articles by a piece of their copy, which this noun does not know of. */
export type FindText = (piece: string) => readonly number[];

type Paging = { limit: number; offset?: number };

const noText: FindText = () => [];

/** The desk's list: a page of what the filter leaves, and how much that is in each state. */
export function listArticles(filter: ArticleFilter, page = 1, findText = noText): ArticleList {
  const find = askedOnce(findText);
  const where = narrowing(filter, find);
  const counts = countArticles(sql`deskItem ${hint(filter, where)} ${where ? sql`WHERE ${where}` : sql``}`);
  const total = counts[filter.state ?? 'all'];
  const pages = Math.max(1, Math.ceil(total / perPage));
  const shown = Math.min(Math.max(1, page), pages);
  const ids =
    total === 0 ? [] : listArticleIds(filter, { limit: perPage, offset: (shown - 1) * perPage }, find);
  return { rows: articleRows(ids), total, page: shown, pages, counts };
}

/** The articles that the filter leaves, in its order. */
export function listArticleIds(
  filter: ArticleFilter,
  { limit, offset = 0 }: Paging,
  findText = noText,
): number[] {
  const narrowed = narrowing(filter, findText);
  const state = filter.state ? eq(deskItem.state, filter.state) : ne(deskItem.state, 'spiked');
  const by = columns[filter.order];
  const direction = sql.raw(filter.oldestFirst ? 'ASC' : 'DESC');
  return db()
    .all<{ articleId: number }>(
      sql`SELECT articleId FROM deskItem ${hint(filter, narrowed) ?? sql.raw(`INDEXED BY ${indexes[filter.order]}`)}
        WHERE ${and(state, narrowed)}
        ORDER BY ${by} ${direction} NULLS LAST, articleId ${direction} LIMIT ${limit} OFFSET ${offset}`,
    )
    .map((row) => row.articleId);
}

const columns = {
  updated: deskItem.updatedAt,
  published: deskItem.publishedAt,
  created: deskItem.createdAt,
} as const satisfies Record<ArticleOrder, unknown>;

const indexes: Record<ArticleOrder, string> = {
  updated: 'deskItemUpdated',
  published: 'deskItemPublished',
  created: 'deskItemCreated',
};

/**
 * How SQLite is to read, measured at 100,000: a search goes through the table as it lies, 10 ms, where the planner
 * would take an index and look up each row, 90 ms; a list that only a state narrows follows its order's own index.
 */
function hint({ query }: ArticleFilter, narrowed: SQL | undefined): SQL | undefined {
  if (query !== '') return sql`NOT INDEXED`;
  return narrowed ? sql`` : undefined;
}

/** As many words as are looked for in copy: each costs a walk through an index. */
const mostInCopy = 5;

/** Counting and listing ask for the same. */
function askedOnce(findText: FindText): FindText {
  const known = new Map<string, readonly number[]>();
  return (piece) => {
    const found = known.get(piece) ?? findText(piece);
    known.set(piece, found);
    return found;
  };
}

/** All but the state. */
function narrowing(filter: ArticleFilter, findText: FindText): SQL | undefined {
  const { query, channelId, type, author, source, from, to } = filter;
  return and(
    channelId ? inArray(deskItem.channelId, withChildren(channelId)) : undefined,
    type ? eq(deskItem.type, type) : undefined,
    author ? eq(deskItem.author, author) : undefined,
    source ? eq(deskItem.sourceName, source) : undefined,
    from ? gte(deskItem.updatedAt, dayBounds(from)[0]) : undefined,
    to ? lt(deskItem.updatedAt, dayBounds(to)[1]) : undefined,
    ...searching(query, findText),
  );
}

function searching(query: string, findText: FindText): (SQL | undefined)[] {
  const named = query === '' ? null : articleNamed(query);
  if (named !== null) return [eq(deskItem.articleId, named)];
  const pieces = query.split(/\s+/).filter((piece) => piece !== '');
  return pieces.map((piece, index) => holds(piece, index < mostInCopy ? findText(piece) : []));
}

/** In what the list shows of an article, or in its copy. */
function holds(piece: string, inCopy: readonly number[]): SQL | undefined {
  const { needle, articleId } = deskItem;
  return or(
    sql`${needle} GLOB ${glob(piece)}`,
    /^[1-9]\d{0,14}$/.test(piece) ? eq(articleId, Number(piece)) : undefined,
    // One value however many there are.
    inCopy.length > 0
      ? sql`${articleId} IN (SELECT value FROM json_each(${JSON.stringify(inCopy)}))`
      : undefined,
  );
}

/** SQLite's lower() knows A to Z only; so must what is looked for. */
const glob = (piece: string) =>
  `*${piece.replaceAll(/[A-Z]+/g, (letters) => letters.toLowerCase()).replaceAll(/[[*?]/g, '[$&]')}*`;

/** The article that a pasted address is about: a story's, or the desk's own. */
function articleNamed(query: string): number | null {
  const own = /\/admin\/articles\/([1-9]\d{0,14})\b/.exec(query)?.[1];
  if (own) return Number(own);
  const slug = /\/article\/([a-z\d-]+)/.exec(query)?.[1];
  if (!slug) return null;
  return db().select({ id: address.articleId }).from(address).where(eq(address.slug, slug)).get()?.id ?? null;
}

function withChildren(id: number): number[] {
  const below = db().select({ id: channel.id }).from(channel).where(eq(channel.parentId, id)).all();
  return [id, ...below.flatMap((row) => withChildren(row.id))];
}

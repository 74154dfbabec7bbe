import {
  type ArticleState,
  type ArticleType,
  articleStates,
  articleTypes,
} from '#newsroom/body/kinds.rule.ts';
import { isDay } from '#newsroom/site/paths.rule.ts';

export const articleOrders = ['updated', 'published', 'created'] as const;
export type ArticleOrder = (typeof articleOrders)[number];

/** What the desk's list shows, as its address says it. Empty texts and absent keys leave everything in. */
export type ArticleFilter = {
  state?: ArticleState;
  /** Pieces of headline, copy, author or public id, parted by spaces; an article's number; or a story's address. */
  query: string;
  /** With the channels below it. */
  channelId?: number;
  type?: ArticleType;
  author: string;
  source: string;
  /** Days such as 2025-08-16, of the last change; both included. */
  from: string;
  to: string;
  order: ArticleOrder;
  oldestFirst: boolean;
};

export type SearchParams = Record<string, string | string[] | undefined>;

const text = (value: string | string[] | undefined, most: number) =>
  typeof value === 'string' ? Array.from(value.trim()).slice(0, most).join('') : '';
const number = (value: string | string[] | undefined) =>
  typeof value === 'string' && /^[1-9]\d{0,8}$/.test(value) ? Number(value) : undefined;
const day = (value: string | string[] | undefined) =>
  typeof value === 'string' && isDay(value) ? value : '';

/** Reads an address's query; whatever is not understood is as if it weren't there. */
export function readArticleFilter(search: SearchParams): ArticleFilter {
  const [order = '', direction] = text(search['sort'], 20).split('-');
  const state = articleStates.find((one) => one === search['state']);
  const type = articleTypes.find((one) => one === search['type']);
  const channelId = number(search['channel']);
  const [from, to] = [day(search['from']), day(search['to'])];
  const turned = from !== '' && to !== '' && from > to;
  return {
    ...(state && { state }),
    query: text(search['q'], 100),
    ...(channelId && { channelId }),
    ...(type && { type }),
    author: text(search['author'], 60),
    source: text(search['source'], 60),
    from: turned ? to : from,
    to: turned ? from : to,
    order: articleOrders.find((one) => one === order) ?? 'updated',
    oldestFirst: direction === 'asc',
  };
}

export const readPageNumber = (search: SearchParams): number => number(search['page']) ?? 1;

/** `updated`, `published-asc` …: how an address names an order. */
export const orderName = (order: ArticleOrder, oldestFirst: boolean): string =>
  oldestFirst ? `${order}-asc` : order;

/** The query that `readArticleFilter` reads back, with its question mark; '' where nothing is chosen. */
export function filterQuery(filter: ArticleFilter, page = 1): string {
  const { state, query, channelId, type, author, source, from, to, order, oldestFirst } = filter;
  const sort = orderName(order, oldestFirst);
  const chosen: [string, string | undefined][] = [
    ['state', state],
    ['q', query],
    ['channel', channelId?.toString()],
    ['type', type],
    ['author', author],
    ['source', source],
    ['from', from],
    ['to', to],
    ['sort', sort === 'updated' ? '' : sort],
    ['page', page > 1 ? String(page) : ''],
  ];
  const search = new URLSearchParams(chosen.flatMap(([name, value]) => (value ? [[name, value]] : [])));
  return search.size === 0 ? '' : `?${search}`;
}

export const listPath = (filter: ArticleFilter, page = 1): string => `/admin${filterQuery(filter, page)}`;

/** Does anything but state and order narrow the list? */
export const isNarrowed = (filter: ArticleFilter): boolean =>
  filterQuery({ ...filter, state: undefined, order: 'updated', oldestFirst: false }) !== '';

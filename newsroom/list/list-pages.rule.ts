import { namedOrAllUnder } from '#lib/expiry.ts';
import { archivePath, dayPath, pagedPath } from '#newsroom/site/paths.rule.ts';

/** Stories an archive page shows; the newest page shows this many and up to one fewer than twice. */
export const pageSize = 20;

/**
 * Archive pages of a list of `total` stories, numbered from the oldest. A page joins them once the newest page would
 * hold twice its size, so that a new story changes no archive page until then.
 */
export const archivePages = (total: number) => Math.max(0, Math.floor(total / pageSize) - 1);

/** Where a story stands in a list. */
export type ListStanding = {
  /** The list's path: /news/world */
  list: string;
  /** Counted from the oldest, which is 1. */
  rank: number;
  total: number;
  /** Lists of names have no days. */
  day: ListDay | null;
};

type ListDay = {
  /** 2025-08-16 */
  day: string;
  /** No other story of the list is of this day. */
  alone: boolean;
  /** The next days before and after it that have stories. */
  beside: readonly string[];
};

/** Pages of one list that are no longer true after a story in it went from `before` to `after`; many as a pattern. */
export function staleListPaths(before: ListStanding | null, after: ListStanding | null): string[] {
  const { list } = before ?? after ?? { list: '' };
  if (list === '') return [];
  const pages = stalePages(before, after);
  const archive = pages.filter((page) => page !== null).map((page) => pagedPath(list, page));
  const found = new Set([
    ...(pages.includes(null) ? [list] : []),
    ...namedOrAllUnder(archivePath(list), archive),
  ]);
  for (const day of staleDays(before?.day ?? null, after?.day ?? null)) found.add(dayPath(list, day));
  return [...found];
}

/** Null is the newest page. */
function stalePages(before: ListStanding | null, after: ListStanding | null): (number | null)[] {
  if (before && after) return pagesTouched(before, after);
  const [standing, totals] = before
    ? [before, [before.total, before.total - 1]]
    : [after, after ? [after.total - 1, after.total] : []];
  if (!standing) return [];
  const [less = 0, more = 0] = totals.map(archivePages).sort((a, b) => a - b);
  const pages = new Set<number | null>([null]);
  // From the story on every page moves by one; the page that ends right before it sees another neighbour.
  const from = Math.max(1, Math.min(pageAt(standing.rank - 1), less + 1));
  for (let page = from; page <= more; page += 1) pages.add(page);
  // The page that was or becomes the newest of the archive leads on to another.
  if (less !== more && less > 0) pages.add(less);
  return [...pages];
}

/** The story stays in the list: what lies between its two places moves, the pages right beside see other neighbours. */
function pagesTouched(before: ListStanding, after: ListStanding): (number | null)[] {
  const ranks = [before.rank, after.rank];
  const last = archivePages(after.total);
  const to = pageAt(Math.max(...ranks) + 1);
  const pages: (number | null)[] = [];
  for (let page = Math.max(1, pageAt(Math.min(...ranks) - 1)); page <= Math.min(to, last); page += 1) {
    pages.push(page);
  }
  // The newest page counts days of the whole list.
  if (to > last || before.day?.day !== after.day?.day) pages.push(null);
  return pages;
}

const pageAt = (rank: number) => Math.ceil(rank / pageSize);

/** Days whose stories changed, and the days that lead to one which appeared or vanished. */
function staleDays(before: ListDay | null, after: ListDay | null): string[] {
  const moved = before?.day !== after?.day;
  return [before, after].flatMap((one) =>
    one === null ? [] : [one.day, ...(moved && one.alone ? one.beside : [])],
  );
}

import { type ListPart, dayPath, pagedPath } from '#newsroom/site/paths.rule.ts';

/** A page of a list, as its metadata and its structured data tell of it. */
export type ListHead = ListPart & {
  name: string;
  description: string;
  /** Of the list itself, without page and day. */
  path: string;
  /** The list's own feed, where it has one. */
  feed?: string;
};

export const listPath = ({ path, page, day }: ListHead): string =>
  day === null ? pagedPath(path, page) : dayPath(path, day);

/** Tells a list's pages and days apart. */
export function listName({ name, page, day }: ListHead): string {
  if (day !== null) return `${name}（${day}）`;
  return page === null ? name : `${name}（第${page}页）`;
}

import { namedOrAllUnder } from '#lib/expiry.ts';
import { liveOldestPath, livePagePath, livePaths } from '#newsroom/site/live-paths.rule.ts';

/** Posts a page of a live holds. Removed ones keep their place, so that no other post moves. */
const postsAPage = 30;

export const livePageCount = (posts: number): number => Math.max(1, Math.ceil(posts / postsAPage));

/** The page that holds the post which so many come before. */
export const livePageOf = (before: number): number => Math.floor(before / postsAPage) + 1;

/** The first of the pages whose posts stand at the story's own address: it shows the last two, 31 to 60 posts. */
export const firstPageShown = (pages: number): number => Math.max(1, pages - 1);

export type PostChange = {
  pagesBefore: number;
  pagesAfter: number;
  /** Pages whose posts are others now. */
  touched: readonly number[];
  /** It shows on the first page of either order: pinned, or among the key events. */
  noted: boolean;
};

/** Site paths that are no longer true after a change of posts, each once. Lists don't show posts. */
export function stalePostPaths(storyPath: string, change: PostChange): string[] {
  const { pagesBefore, pagesAfter, touched, noted } = change;
  // Every page says how many there are, and the newest leave the story's own address.
  if (pagesBefore !== pagesAfter)
    return [
      storyPath,
      ...namedOrAllUnder(storyPath, livePaths(storyPath, Math.max(pagesBefore, pagesAfter))),
    ];
  const pages = namedOrAllUnder(
    storyPath,
    touched.flatMap((page) => [livePagePath(storyPath, page), liveOldestPath(storyPath, page)]),
  );
  return [...new Set([storyPath, ...(noted ? [liveOldestPath(storyPath, 1)] : []), ...pages])];
}

/** The pages from one to another, whichever comes first. */
export const pagesBetween = (one: number, other: number): number[] =>
  Array.from({ length: Math.abs(one - other) + 1 }, (_, index) => Math.min(one, other) + index);

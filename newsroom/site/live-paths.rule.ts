/**
 * Addresses of a 直播 beside its own, which shows the newest posts: its pages are counted from the first post on, so that
 * a post stays where it is. `/page/3` has its newest post first, `/oldest` and `/oldest/page/3` their oldest.
 */
export const livePagePath = (storyPath: string, page: number) => `${storyPath}/page/${page}`;
export const liveOldestPath = (storyPath: string, page: number) =>
  page === 1 ? `${storyPath}/oldest` : `${storyPath}/oldest/page/${page}`;

/** Every address of a live with so many pages, its own left out. */
export const livePaths = (storyPath: string, pages: number): string[] =>
  Array.from({ length: pages }, (_, index) => index + 1).flatMap((page) => [
    livePagePath(storyPath, page),
    liveOldestPath(storyPath, page),
  ]);

/** Reads the number after /page/. Null for a second spelling and for what is no number. */
export const parseLivePage = (number: string): number | null =>
  /^[1-9]\d{0,3}$/.test(number) ? Number(number) : null;

/** True for what may follow a live's own address. */
export function isLiveTail(segments: readonly string[]): boolean {
  const [first, ...rest] = segments;
  if (first === 'oldest') return rest.length === 0 || (isPage(rest) && rest[1] !== '1');
  return isPage(segments);
}

const isPage = (segments: readonly string[]) =>
  segments.length === 2 && segments[0] === 'page' && parseLivePage(segments[1] ?? '') !== null;

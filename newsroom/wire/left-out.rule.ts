/** A related story that was not published with the others, and why. */
export type StoryLeftOut = { id: number; headline: string; why: string };

/** For people; '' where none was left. */
export const leftOutWords = (left: readonly StoryLeftOut[]): string =>
  left.length === 0
    ? ''
    : `有 ${left.length} 篇相关稿件没有发布：${left.map(({ headline, why }) => `“${headline}”，${why}`).join('')}`;

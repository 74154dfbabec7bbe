import { isAhead, isDate } from '#lib/time-range.ts';

/**
 * The time that readers are told of a published story. Stores of earlier versions hold times that are yet to come, or
 * that no calendar has: then it is the time of publication.
 */
export const shownTime = ({ storyTime, publishedAt }: { storyTime: number; publishedAt: number }): number =>
  isDate(storyTime) && !isAhead(storyTime) ? storyTime : publishedAt;

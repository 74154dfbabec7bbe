import { now } from '#lib/clock.ts';
import { isAhead, isDate } from '#lib/time-range.ts';

/**
 * The time that readers are told of a published story. Stores of earlier versions hold times that are yet to come, or
 * that no calendar has: then it is the time of publication. One that had come when the story went out stands, whatever
 * the server's clock says now: a clock that was put back must not date a whole store anew.
 */
export const shownTime = ({ storyTime, publishedAt }: { storyTime: number; publishedAt: number }): number =>
  [storyTime, publishedAt].find((at) => isDate(at) && !isAhead(at, Math.max(wentOut(publishedAt), now()))) ??
  now();

/** A clock that told no date when a story went out told nothing. */
const wentOut = (publishedAt: number) => (isDate(publishedAt) ? publishedAt : 0);

import { now } from './clock.ts';
import { fromBeijing } from './dates.ts';
import { limits } from './limits.ts';

const dayMs = 24 * 60 * 60_000;
const earliest = fromBeijing(limits.firstYear.most, 1, 1);
const latest = Date.UTC(9999, 0, 1);

/** True for an instant that calendars tell and we mean: from 1900 on. Everything else in a store is no time at all. */
export const isDate = (at: number): boolean => Number.isSafeInteger(at) && at >= earliest && at < latest;

/** True for what may come in as a time: from 1900 to a year ahead. */
export const isTime = (at: number): boolean =>
  isDate(at) && at <= now() + limits.yearsAhead.most * 366 * dayMs;

/** For whoever gave one that isn't. */
export const timeFault = `时间须在 ${limits.firstYear.most} 年以后，最晚到一年以内，请改正`;

/**
 * True for what is yet to come. Clocks of those who write may run ahead of the server's by a minute or two, and a field
 * that knows whole minutes rounds up: such a time is not held against anyone.
 */
export const isAhead = (at: number, from = now()): boolean => at > from + limits.clockSlack.most;

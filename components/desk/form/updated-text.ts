import { clockTime, dayBeijing, shortDay } from '#lib/dates.ts';

/** 10:52 today, else 8月16日 10:52, with its year where that isn't the running one. */
export const updatedText = (at: number, now: number) =>
  dayBeijing(at) === dayBeijing(now) ? clockTime(at) : `${shortDay(at, now)} ${clockTime(at)}`;

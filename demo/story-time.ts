import { fromBeijing } from '#lib/dates.ts';

const minute = 60_000;
const dayLength = 24 * 60 * minute;
const beijingOffset = 8 * 60 * minute;

/** Tells a story's moment from the moment of loading. */
export type StoryTime = (loadedAt: number) => number;

/** So many minutes before the loading. Such copy never names a part of the day: the store may be loaded at any hour. */
export const ago =
  (minutes: number): StoryTime =>
  (loadedAt) =>
    loadedAt - minutes * minute;

/** At a Beijing time, whole days before the day of loading. */
export const daysBack =
  (days: number, hour: number, minutes: number): StoryTime =>
  (loadedAt) => {
    const { year, month, day } = calendar(loadedAt - days * dayLength);
    return fromBeijing(year, month, day, hour, minutes);
  };

/** On the newest such date that lies at least ten days back (and `years` earlier): for copy that belongs to a season. */
export const lastOn =
  (month: number, day: number, hour: number, years = 0): StoryTime =>
  (loadedAt) => {
    const { year } = calendar(loadedAt);
    const thisYear = fromBeijing(year, month, day, hour, 12);
    const newest = thisYear <= loadedAt - 10 * dayLength ? year : year - 1;
    return fromBeijing(newest - years, month, day, hour, 12);
  };

/** Dates and times as the copy names them, so that text, captions and datelines agree with the computed moment. */
export type Days = ReturnType<typeof daysOf>;

export function daysOf(storyTime: number, loadedAt: number) {
  const home = calendar(storyTime);
  const full = (at: number) => {
    const { year, month, day } = calendar(at);
    return `${year === home.year ? '' : `${year}年`}${month}月${day}日`;
  };
  const short = (at: number) => {
    const { year, month, day } = calendar(at);
    return year === home.year && month === home.month ? `${day}日` : full(at);
  };
  return {
    /** 8月16日, so many days from the story's own; with its year where that differs. */
    day: (shift = 0) => full(storyTime + shift * dayLength),
    /** 16日 within the story's month, else as `day`. */
    dd: (shift = 0) => short(storyTime + shift * dayLength),
    /** The day that was so many minutes before the loading. */
    dayAgo: (minutes: number) => full(loadedAt - minutes * minute),
    ddAgo: (minutes: number) => short(loadedAt - minutes * minute),
    /** 3时20分, so many minutes before the loading. */
    timeAgo: (minutes: number) => {
      const at = new Date(loadedAt - minutes * minute + beijingOffset);
      const rest = at.getUTCMinutes();
      return `${at.getUTCHours()}时${rest === 0 ? '' : `${rest}分`}`;
    },
    /** 2025年, so many years from the story's own. */
    year: (shift = 0) => `${home.year + shift}年`,
    /** 9月, so many months from the story's own. */
    month: (shift = 0) => `${((home.month - 1 + shift + 120) % 12) + 1}月`,
  };
}

function calendar(at: number): { year: number; month: number; day: number } {
  const local = new Date(at + beijingOffset);
  return { year: local.getUTCFullYear(), month: local.getUTCMonth() + 1, day: local.getUTCDate() };
}

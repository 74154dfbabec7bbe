import { TZDate } from '@date-fns/tz';

/** Newsrooms of this site think in Beijing time; a story says so only where another zone is meant. */
const zone = 'Asia/Shanghai';

/** Since 1992 Beijing has kept one distance from UTC, so that a page's dozens of dates need no tables of zones. */
const steadySince = Date.UTC(1992, 0, 1);
const steadyOffset = 8 * 60 * 60_000;
const summerOffset = 9 * 60 * 60_000;

type Wall = {
  year: string;
  month: number;
  day: number;
  hour: string;
  minute: string;
  second: string;
  /** 0 is Sunday. */
  weekday: number;
  offset: string;
};

/** The years of four digits: a store may hold any number for a time, and no page may fall over it. */
const firstShown = Date.UTC(1000, 0, 2);
const lastShown = Date.UTC(9999, 11, 30);

const two = (value: number) => String(value).padStart(2, '0');

/** What clocks and calendars in Beijing show. An instant that no calendar has is told as the nearest that one has. */
function wall(instant: number): Wall {
  const at = Math.min(Math.max(Number.isNaN(instant) ? firstShown : instant, firstShown), lastShown);
  const shown = new Date(at + offsetAt(at));
  return {
    year: String(shown.getUTCFullYear()).padStart(4, '0'),
    month: shown.getUTCMonth() + 1,
    day: shown.getUTCDate(),
    hour: two(shown.getUTCHours()),
    minute: two(shown.getUTCMinutes()),
    second: two(shown.getUTCSeconds()),
    weekday: shown.getUTCDay(),
    offset: `+${two(Math.floor(offsetAt(at) / 3_600_000))}:${two(Math.floor(offsetAt(at) / 60_000) % 60)}`,
  };
}

const offsetAt = (at: number) =>
  at >= steadySince ? steadyOffset : -new TZDate(at, zone).getTimezoneOffset() * 60_000;

const dayOf = ({ year, month, day }: Wall) => `${year}-${two(month)}-${two(day)}`;
const timeOf = ({ hour, minute, second }: Wall) => `${hour}:${minute}:${second}`;

/** 2025-08-16T10:52:28+08:00 */
export const isoBeijing = (at: number) => `${dayOf(wall(at))}T${timeOf(wall(at))}${wall(at).offset}`;
/** 2025-08-16 */
export const dayBeijing = (at: number) => dayOf(wall(at));
/** 20250816 */
export const compactDay = (at: number) => dayBeijing(at).replaceAll('-', '');
/** 2025年8月16日 10:52 */
export const longTime = (at: number) => `${longDay(at)} ${clockTime(at)}`;
/** 2025-08-16 10:52:28, for title attributes */
export const exactTime = (at: number) => `${dayOf(wall(at))} ${timeOf(wall(at))}`;
/** 2025年8月16日 */
export const longDay = (at: number) => `${Number(wall(at).year)}年${wall(at).month}月${wall(at).day}日`;
/** 8月16日 */
export const monthDay = (at: number) => `${wall(at).month}月${wall(at).day}日`;
/** 10:52 */
export const clockTime = (at: number) => `${wall(at).hour}:${wall(at).minute}`;
/** 星期六 */
export const weekday = (at: number) => `星期${'日一二三四五六'[wall(at).weekday]}`;

/** 8月16日 in the running year, 2025年8月16日 in any other: a list never shows a date without its year's being plain. */
export function shortDay(at: number, today: number): string {
  const { year, month, day } = wall(at);
  return year === wall(today).year ? `${month}月${day}日` : longDay(at);
}

/** 10:52 for what is of the same day, else its day: a list that shows it must be made anew at midnight. */
export const listTime = (at: number, today: number): string =>
  dayBeijing(at) === dayBeijing(today) ? clockTime(at) : shortDay(at, today);

/** The instant in Beijing at which the day of `at` is over. */
export const endOfDay = (at: number): number => {
  const offset = offsetAt(at);
  return (Math.floor((at + offset) / dayMs) + 1) * dayMs - offset;
};

const dayMs = 24 * 60 * 60_000;

/**
 * Beijing wall time to an instant in ms; month counts from 1. NaN for a date that does not exist. «Beijing time» is what
 * clocks there showed: in the summers of 1986–91, and some before, an hour ahead of UTC+8. An hour that came twice in
 * autumn is told by its second coming; one that was skipped in spring is the hour that clocks went on to.
 */
export function fromBeijing(
  year: number,
  month: number,
  day: number,
  hour = 0,
  minute = 0,
  second = 0,
): number {
  const plain = Date.UTC(year, month - 1, day, hour, minute, second);
  const ways = year >= 1992 ? [steadyOffset] : [steadyOffset, summerOffset, offsetAt(plain)];
  const isSo = (at: number) => {
    const back = wall(at);
    return (
      Number(back.year) === year &&
      back.month === month &&
      back.day === day &&
      Number(back.hour) === hour &&
      Number(back.minute) === minute
    );
  };
  const told = ways.map((offset) => plain - offset).find(isSo);
  if (told !== undefined || year >= 1992) return told ?? Number.NaN;
  const skipped = new Date(plain);
  const inCalendar =
    skipped.getUTCMonth() + 1 === month && skipped.getUTCDate() === day && skipped.getUTCHours() === hour;
  // Clocks that went on from there were at UTC+8 until then.
  return inCalendar && year >= 1900 ? plain - steadyOffset : Number.NaN;
}

/** First instant of a day such as 2025-08-16, and that of the day after. */
export function dayBounds(day: string): [from: number, to: number] {
  const [year = Number.NaN, month = Number.NaN, date = Number.NaN] = day.split('-').map(Number);
  return [
    new TZDate(year, month - 1, date, zone).getTime(),
    new TZDate(year, month - 1, date + 1, zone).getTime(),
  ];
}

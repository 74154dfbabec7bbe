import { TZDate } from '@date-fns/tz';
import { format } from 'date-fns';

/** Newsrooms of this site think in Beijing time; a story says so only where another zone is meant. */
const zone = 'Asia/Shanghai';

const beijing = (at: number) => new TZDate(at, zone);

/** 2025-08-16T10:52:28+08:00 */
export const isoBeijing = (at: number) => format(beijing(at), "yyyy-MM-dd'T'HH:mm:ssxxx");
/** 2025-08-16 */
export const dayBeijing = (at: number) => format(beijing(at), 'yyyy-MM-dd');
/** 20250816 */
export const compactDay = (at: number) => format(beijing(at), 'yyyyMMdd');
/** 2025年8月16日 10:52 */
export const longTime = (at: number) => format(beijing(at), 'yyyy年M月d日 HH:mm');
/** 2025-08-16 10:52:28, for title attributes */
export const exactTime = (at: number) => format(beijing(at), 'yyyy-MM-dd HH:mm:ss');
/** 2025年8月16日 */
export const longDay = (at: number) => format(beijing(at), 'yyyy年M月d日');
/** 8月16日 */
export const monthDay = (at: number) => format(beijing(at), 'M月d日');
/** 10:52 */
export const clockTime = (at: number) => format(beijing(at), 'HH:mm');
/** 星期六 */
export const weekday = (at: number) => `星期${'日一二三四五六'[beijing(at).getDay()]}`;

/** 8月16日 in the running year, 2025年8月16日 in any other: a list never shows a date without its year's being plain. */
export function shortDay(at: number, today: number): string {
  return beijing(at).getFullYear() === beijing(today).getFullYear()
    ? format(beijing(at), 'M月d日')
    : longDay(at);
}

/** Beijing wall time to an instant in ms; month counts from 1. NaN for a date that does not exist. */
export function fromBeijing(
  year: number,
  month: number,
  day: number,
  hour = 0,
  minute = 0,
  second = 0,
): number {
  const at = Date.UTC(year, month - 1, day, hour - 8, minute, second);
  const back = beijing(at);
  const same =
    back.getFullYear() === year &&
    back.getMonth() === month - 1 &&
    back.getDate() === day &&
    back.getHours() === hour &&
    back.getMinutes() === minute;
  return same ? at : Number.NaN;
}

/** First instant of a day such as 2025-08-16, and that of the day after. */
export function dayBounds(day: string): [from: number, to: number] {
  const [year = Number.NaN, month = Number.NaN, date = Number.NaN] = day.split('-').map(Number);
  return [
    new TZDate(year, month - 1, date, zone).getTime(),
    new TZDate(year, month - 1, date + 1, zone).getTime(),
  ];
}

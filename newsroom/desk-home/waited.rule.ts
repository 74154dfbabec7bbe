import { dayBeijing, shortDay } from '#lib/dates.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** Longer than this nobody should wait for a reviewer. */
const lateAfter = 20 * minute;

export const isLate = (since: number, at: number): boolean => at - since > lateAfter;

/** How long something has waited: 刚刚, 26 分, 3 小时, 昨天, 6月10日. */
export function waited(since: number, at: number): string {
  const ms = Math.max(0, at - since);
  if (ms < minute) return '刚刚';
  if (ms < hour) return `${Math.floor(ms / minute)} 分`;
  if (dayBeijing(since) === dayBeijing(at)) return `${Math.floor(ms / hour)} 小时`;
  return dayBeijing(since) === dayBeijing(at - day) ? '昨天' : shortDay(since, at);
}

/** How long there is until then, by the minute, and by the second in the last ten: 2 天 3 小时, 1 小时 12 分, 09:41. */
export function leftUntil(then: number, at: number): string {
  const ms = then - at;
  if (ms <= 0) return '正在办';
  if (ms >= day) return `${Math.floor(ms / day)} 天 ${Math.floor((ms % day) / hour)} 小时`;
  if (ms >= hour) return `${Math.floor(ms / hour)} 小时 ${Math.floor((ms % hour) / minute)} 分`;
  if (ms >= lastMinutes) return `${Math.floor(ms / minute)} 分`;
  const seconds = Math.ceil(ms / 1000);
  return `${two(Math.floor(seconds / 60))}:${two(seconds % 60)}`;
}

const lastMinutes = 10 * minute;
const two = (value: number): string => String(value).padStart(2, '0');

/** In how many ms that says something else. */
export const nextTick = (then: number, at: number): number =>
  then - at > lastMinutes ? Math.max(1000, (then - at) % minute) : 1000;

/** A time after an act: 77 ms, 1.2 秒, 3 分, 5 小时. */
export function tookText(ms: number): string {
  if (ms < 1000) return `${ms} ms`;
  if (ms < minute) return `${(ms / 1000).toFixed(1)} 秒`;
  return ms < hour ? `${Math.round(ms / minute)} 分` : `${Math.round(ms / hour)} 小时`;
}

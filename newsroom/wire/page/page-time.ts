import { fromBeijing } from '#lib/dates.ts';
import { isTime } from '#lib/time-range.ts';
import { type Clock, clockShape, readClock } from './page-clock.ts';

export type TimeFound = { time: number; precise: boolean; start: number; end: number };

const shape = new RegExp(
  String.raw`(\d{4})\s?[-/.年]\s?(\d{1,2})\s?[-/.月]\s?(\d{1,2})(?!\d)\s?日?` +
    String.raw`(?:[T ]*(?:\(?(?:星期|周)[一二三四五六日天]\)? *)?${clockShape}` +
    String.raw`(?: ?(Z|[+-]\d{2}:?\d{2}))?)?(?: ?\(北京时间\))?(?: {0,2}(?:星期|周)[一二三四五六日天](?!\p{Script=Han}))?`,
  'u',
);

/**
 * The first full date in a folded text, with the time of day if it has one. Without a zone it is what clocks in Beijing
 * showed, in the summers of 1986–91 too; with one it is the instant that it names.
 */
export function findTime(folded: string): TimeFound | null {
  const found = shape.exec(folded);
  if (!found) return null;
  const [whole, year, month, day, part, hour, minute, second, half, zone] = found;
  const date: Day = [Number(year), Number(month), Number(day)];
  const clock = hour === undefined ? midnight : readClock([part, hour, minute, second, half]);
  if (clock === null) return null;
  const time = zone === undefined ? inBeijing(date, clock) : inZone(date, clock, zone);
  if (!isTime(time)) return null;
  const end = found.index + whole.trimEnd().length;
  return { time, precise: minute !== undefined, start: found.index, end };
}

type Day = [year: number, month: number, day: number];
const midnight: Clock = { hour: 0, minute: 0, second: 0 };

function inBeijing([year, month, day]: Day, { hour, minute, second }: Clock): number {
  if (hour < 24) return fromBeijing(year, month, day, hour, minute, second);
  if (Number.isNaN(fromBeijing(year, month, day))) return Number.NaN;
  const next = new Date(Date.UTC(year, month - 1, day + 1));
  const [ofYear, ofMonth] = [next.getUTCFullYear(), next.getUTCMonth() + 1];
  return fromBeijing(ofYear, ofMonth, next.getUTCDate(), hour - 24, minute, second);
}

function inZone([year, month, day]: Day, { hour, minute, second }: Clock, zone: string): number {
  if (Number.isNaN(fromBeijing(year, month, day))) return Number.NaN;
  return Date.UTC(year, month - 1, day, hour, minute, second) - zoneOffset(zone);
}

function zoneOffset(zone: string): number {
  if (zone === 'Z') return 0;
  const [, sign, hours, minutes] = /^([+-])(\d{2}):?(\d{2})$/.exec(zone) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
}

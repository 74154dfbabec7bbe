import { dayBeijing, fromBeijing } from '#lib/dates.ts';
import { isTime } from '#lib/time-range.ts';
import { clockShape } from './page-clock.ts';

const date = String.raw`(?:(\d{4}) ?[-/.年] ?)?(\d{1,2}) ?[-/.月] ?(\d{1,2})日?(?: *${clockShape})?`;
const label = String.raw`(?:(?:发布)?(?:时间|日期)|发布于)?[: ]*`;
const alone = new RegExp(String.raw`^${label}[[(]? ?${date} ?[\])]?$`, 'u');
const before = new RegExp(String.raw`^[[(]? ?${date} ?(?:[\])]| ) *`, 'u');
const after = new RegExp(String.raw`(?:(?<! ) +| ?[[(] ?)${date} ?[\])]?$`, 'u');

type DayFound = { day: string; rest: [number, number] };

/** The date of a related item in a folded line, and what of the line is not date. */
export function findDay(folded: string, pageTime: number): DayFound | null {
  const whole = alone.exec(folded);
  if (whole) return dated(whole, pageTime, [0, 0]);
  const head = before.exec(folded);
  if (head) return dated(head, pageTime, [head[0].length, folded.length]);
  const tail = after.exec(folded);
  return tail ? dated(tail, pageTime, [0, tail.index]) : null;
}

function dated(found: RegExpExecArray, pageTime: number, rest: [number, number]): DayFound | null {
  const [, year, month, day] = found;
  const at =
    year === undefined
      ? nearest(pageTime, Number(month), Number(day))
      : fromBeijing(Number(year), Number(month), Number(day));
  return isTime(at) ? { day: dayBeijing(at), rest } : null;
}

/** A date without its year is in the page's year, or in the one before where its month is yet to come. */
function nearest(pageTime: number, month: number, day: number): number {
  const [year = 0, pageMonth = 0] = dayBeijing(pageTime).split('-').map(Number);
  return fromBeijing(month > pageMonth ? year - 1 : year, month, day);
}

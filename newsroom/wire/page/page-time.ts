import { fromBeijing } from '#lib/dates.ts';
import { isTime } from '#lib/time-range.ts';

type TimeFound = { time: number; precise: boolean; start: number; end: number };

const shape = new RegExp(
  String.raw`(\d{4})\s?[-/.年]\s?(\d{1,2})\s?[-/.月]\s?(\d{1,2})(?!\d)\s?日?` +
    String.raw`(?:[T ]*(?:\(?(?:星期|周)[一二三四五六日天]\)? *)?(?:(上午|下午|晚上?|凌晨|中午) *)?(\d{1,2}) ?[:时点] ?(\d{2})(?: ?[:分] ?(\d{2})(?:\.\d{1,6})?)?[秒分]?` +
    String.raw`(?: ?(Z|[+-]\d{2}:?\d{2}))?)?(?: ?\(北京时间\))?`,
  'u',
);

/** The first full date in a folded text, with the time of day if it has one. Beijing time unless it names a zone. */
export function findTime(folded: string): TimeFound | null {
  const found = shape.exec(folded);
  if (!found) return null;
  const [whole, year, month, day, half, hour, minute, second, zone] = found;
  const late = (half === '下午' || half === '晚' || half === '晚上') && Number(hour) < 12 ? 12 : 0;
  const local = fromBeijing(
    Number(year),
    Number(month),
    Number(day),
    Number(hour ?? 0) + late,
    Number(minute ?? 0),
    Number(second ?? 0),
  );
  const time = local + (zone === undefined ? 0 : 8 * 3_600_000 - zoneOffset(zone));
  if (!isTime(time)) return null;
  return { time, precise: hour !== undefined, start: found.index, end: found.index + whole.trimEnd().length };
}

function zoneOffset(zone: string): number {
  if (zone === 'Z') return 0;
  const [, sign, hours, minutes] = /^([+-])(\d{2}):?(\d{2})$/.exec(zone) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
}

import { fromBeijing } from '#lib/dates.ts';
import { wrongUse } from './read-arguments.ts';

const beijing = /^(\d{4})-(\d{2})-(\d{2})[ T](\d{2}):(\d{2})(?::(\d{2}))?$/;
const withZone = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?(?:Z|[+-]\d{2}:\d{2})$/;

/** A time as it is told at the command line: 2026-12-01 09:30 in Beijing, with seconds or not, or ISO 8601 with a zone. */
export function timeTold(text: string | undefined, usage: string): number {
  const match = beijing.exec(text ?? '');
  const at = match
    ? fromBeijing(...numbers(match))
    : withZone.test(text ?? '')
      ? Date.parse(text ?? '')
      : Number.NaN;
  if (Number.isFinite(at)) return at;
  throw wrongUse(usage, '时间请写成 2026-12-01 09:30（北京时间），或 2026-12-01T09:30:00+08:00。');
}

function numbers(match: RegExpExecArray): [number, number, number, number, number, number] {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match
    .slice(1)
    .map((one) => Number(one ?? 0));
  return [year, month, day, hour, minute, second];
}

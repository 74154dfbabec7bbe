/** What an hour of twelve is called, by what it needs to become one of twenty-four. */
const early = '凌晨|清晨|早晨|早上|大清早|清早|早间|今晨|今早|一早|黎明|拂晓|破晓|上午|午夜|半夜|子夜|AM';
const noon = '中午|正午|午间|晌午';
const late = '下午|午后|傍晚|黄昏|PM';
const night = '晚上|晚间|夜晚|今晚|入夜|夜里|夜间|深夜|晚|夜';
const called = `${early}|${noon}|${late}|${night}|[AaPp][Mm]`;
/** 三, 十二, 二十三 */
const written = '[零〇一二两三四五六七八九十]{1,3}';

/**
 * A time of day in a folded text: 10:52:28, 下午3:05, 晚8点半, 下午三点半, 3:05 PM. Five groups, of which `readClock` makes one
 * time. An hour alone needs 点 or 时 and no copy behind it.
 */
export const clockShape =
  String.raw`(?:(${called}) *)?(\d{1,2}|${written}(?=[时時点點]))` +
  String.raw`(?: ?[:时時点點] ?(\d{2}|半|一刻|三刻|${written}(?=分))(?!\d)(?: ?[:分] ?(\d{2})(?:\.\d{1,6})?)?[秒分]?|[时時点點](?:整|许|左右)?(?!\p{Script=Han}))` +
  String.raw`(?: ?([AaPp]\.?[Mm]\b\.?|(?:${called})(?!\p{Script=Han})))?`;

export type Clock = { hour: number; minute: number; second: number };

const words: Record<string, number> = { 半: 30, 一刻: 15, 三刻: 45 };
const is = (list: string, word: string) => list.split('|').includes(word);

/** The groups of `clockShape` as a time of day; null for none. An evening goes on behind midnight, where hours count from 24. */
export function readClock(groups: readonly (string | undefined)[]): Clock | null {
  const [before, hour, minute = '0', second = '0', behind = ''] = groups;
  const [printed, minutes] = [numberOf(hour ?? ''), words[minute] ?? numberOf(minute)];
  const part = (before ?? behind).replaceAll('.', '').toUpperCase();
  const clock = { hour: inTwentyFour(printed, part), minute: minutes, second: Number(second) };
  const fits =
    printed < 24 ? minutes < 60 && clock.second < 60 : printed === 24 && minutes + clock.second === 0;
  return fits ? clock : null;
}

const digits = '零一二三四五六七八九';

/** 十二 as 12; digits as they are. */
function numberOf(text: string): number {
  if (/^\d*$/.test(text)) return Number(text);
  const [tens, ones] = text.replaceAll('〇', '零').replaceAll('两', '二').split('十');
  const of = (char: string | undefined, none: number) =>
    char === undefined || char === ''
      ? none
      : Array.from(char, (one) => digits.indexOf(one)).reduce((all, one) => all * 10 + one, 0);
  return ones === undefined ? of(tens, Number.NaN) : of(tens, 1) * 10 + of(ones, 0);
}

function inTwentyFour(hour: number, part: string): number {
  if (hour > 12) return hour;
  if (is(early, part)) return hour % 12;
  if (is(late, part)) return (hour % 12) + 12;
  // 中午 reaches from eleven to three.
  if (is(noon, part)) return hour < 4 ? hour + 12 : hour;
  if (is(night, part))
    return hour === 12 || (hour > 0 && hour < 5) ? (hour % 12) + 24 : hour === 0 ? 0 : hour + 12;
  return hour;
}

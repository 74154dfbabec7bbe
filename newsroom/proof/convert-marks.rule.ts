import { halfStops } from './full-stops.rule.ts';
import type { Edit } from './proof-change.rule.ts';
import { protectedAt } from './protected-spans.rule.ts';
import { type ChineseAround, chineseAround, fullMarks } from './script.rule.ts';

const full: Record<string, string> = { ',': '，', ':': '：', ';': '；', '?': '？', '!': '！' };
const hasFullMark = new RegExp(`[${fullMarks}]`);
const group = /[,:;?!，、。：；？！…—]+/g;

/** Half of the width from the first: ｡ and its kin of half-width katakana. */
const narrow: Record<string, string> = { '｡': '。', '､': '、', '｢': '「', '｣': '」', '･': '·' };

/** Half-width marks beside Han or Chinese brackets, groups such as ?! together; a full stop where a sentence ends. */
export function convertMarks(text: string): Edit[] {
  const kept = protectedAt(text);
  const chinese = chineseAround(text);
  const groups = [...text.matchAll(group)].flatMap((found) => {
    const half = Array.from(found[0]).flatMap((char, n) =>
      char in full && !kept(found.index + n) ? [found.index + n] : [],
    );
    if (half.length === 0 || !inChinese(found[0], found.index, text, chinese)) return [];
    return half.map((at): Edit => ({ at, after: full[text[at] ?? ''] ?? '', rule: 'mark' }));
  });
  const stops = halfStops(text).filter(({ sure }) => sure);
  return [
    ...groups,
    ...stops.map(({ at }): Edit => ({ at, after: '。', rule: 'mark' })),
    ...[...text.matchAll(/[｡､｢｣･]/g)].map((found): Edit => {
      return { at: found.index, after: narrow[found[0]] ?? '', rule: 'mark' };
    }),
  ];
}

/** Touched by Chinese, or with a blank before the Chinese that goes on, or at the end of what Chinese has begun. */
const inChinese = (marks: string, start: number, text: string, chinese: ChineseAround) => {
  const end = start + marks.length;
  if (hasFullMark.test(marks) || chinese.before(start) || chinese.after(end)) return true;
  if (/^ {1,2}\p{Script=Han}/u.test(text.slice(end, end + 3))) return true;
  const isLast = end === text.length || text[end] === '\n';
  return (
    isLast && /\p{Script=Han}[A-Za-z\d.,:%‰℃+-]{1,20}$/u.test(text.slice(Math.max(0, start - 21), start))
  );
};

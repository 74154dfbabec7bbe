import type { Edit } from './proof-change.rule.ts';
import { protectedAt } from './protected-spans.rule.ts';
import { type ChineseAround, chineseAround, fullMarks, isHan } from './script.rule.ts';

const full: Record<string, string> = { ',': '，', ':': '：', ';': '；', '?': '？', '!': '！' };
const hasFullMark = new RegExp(`[${fullMarks}]`);
const group = /[,:;?!，、。：；？！…—]+/g;

/** Half-width marks beside Han or Chinese brackets, groups such as ?! together; a full stop only at a line's end. */
export function convertMarks(text: string): Edit[] {
  const kept = protectedAt(text);
  const chinese = chineseAround(text);
  const groups = [...text.matchAll(group)].flatMap((found) => {
    const half = Array.from(found[0]).flatMap((char, n) =>
      char in full && !kept(found.index + n) ? [found.index + n] : [],
    );
    if (half.length === 0 || !inChinese(found[0], found.index, chinese)) return [];
    return half.map((at): Edit => ({ at, after: full[text[at] ?? ''] ?? '', rule: 'mark' }));
  });
  return [...groups, ...convertStops(text, kept)];
}

const inChinese = (marks: string, start: number, chinese: ChineseAround) =>
  hasFullMark.test(marks) || chinese.before(start) || chinese.after(start + marks.length);

/** A full stop after Han, with nothing after it but quotation marks and brackets that close: the sentence ends there. */
function convertStops(text: string, kept: (at: number) => boolean): Edit[] {
  return [...text.matchAll(/\.(?=[”’」』）)]*$)/gm)]
    .map((found) => found.index)
    .filter((at) => isHan(text[at - 1]) && !kept(at))
    .map((at) => ({ at, after: '。', rule: 'mark' }));
}

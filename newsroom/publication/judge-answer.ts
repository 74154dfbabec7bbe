import { pageLetters } from '#lib/text/page-letters.ts';
import type { Expected } from './receipt-lines.ts';

/** What came back when a line was fetched. */
export type Answer = { status: number; text: string };

/** What is not as it should be in what a stranger got, in words for the desk; '' where all is. */
export function judgeAnswer(
  { kind, shown }: Expected,
  path: string,
  words: readonly string[],
  answer: Answer,
): string {
  const { status, text } = answer;
  if (kind === 'page' || kind === 'outer') {
    if (!shown) return status === 410 ? '' : `应答是 ${status}，应是 410`;
    if (status !== 200) return `应答是 ${status}`;
    const letters = pageLetters(text);
    const missing = words.find((one) => !letters.includes(one));
    return missing === undefined ? '' : `页面上还没有“${missing.slice(0, 20)}”`;
  }
  if (shown && status !== 200) return `应答是 ${status}`;
  if (status >= 500) return `应答是 ${status}`;
  // A link to the story ends in its address: in files for programs before a tag, in pages before a quotation mark.
  const end = kind === 'feed' || kind === 'sitemap' ? '<' : '"';
  const found = text.includes(path + end);
  if (found === shown) return '';
  return shown ? '还没有这篇' : '还有这篇';
}

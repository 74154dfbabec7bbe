import { limits } from '#lib/limits.ts';
import type { PageLine } from './page-line.ts';

const megabyte = 1024 * 1024;
export const pageTooLarge = `网页太大，最大 ${limits.pageFileBytes.most / megabyte} MB。请另存为文本后再导入。`;

const groups = new Intl.NumberFormat('zh-CN');
const told = (what: string, most: number, unit: string, todo: string) =>
  `网页${what}超过 ${groups.format(most)} ${unit}，不像一个稿件页，没有写入任何内容。${todo}`;
const onlyCopy = '请只留下正文再导入。';

/** What a page has too much of, asked before it is parsed; null for what may be. No article comes near. */
export function pageExcess(text: string, markup: boolean): string | null {
  if (text.length > limits.pageBytes.most) return told('的文字', limits.pageBytes.most, '字', onlyCopy);
  const { most } = limits.pageTags;
  return markup && holdsMore(text, '<', most) ? told('的标记', most, '个', onlyCopy) : null;
}

/** The same of its lines, asked before they are sorted. */
export function linesExcess(lines: readonly PageLine[]): string | null {
  const { pageLines, pageLineCharacters, storyCharacters } = limits;
  const characters = lines.reduce((sum, line) => sum + line.text.length, 0);
  if (lines.length > pageLines.most) return told('的文字', pageLines.most, '行', onlyCopy);
  if (characters > storyCharacters.most) return told('的文字', storyCharacters.most, '字', onlyCopy);
  return lines.some((line) => line.text.length > pageLineCharacters.most)
    ? told('里有一段', pageLineCharacters.most, '字', '请分段后再导入。')
    : null;
}

function holdsMore(text: string, mark: string, most: number): boolean {
  let found = 0;
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) {
    found += 1;
    if (found > most) return true;
  }
  return false;
}

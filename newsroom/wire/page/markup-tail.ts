import { amidCopy } from './amid-copy.ts';
import type { DroppedText, PageContributor } from './imported-page.ts';
import { readMetaLine } from './meta-line.ts';
import { type PageLine, endsSentence } from './page-line.ts';
import { type TimeFound, findTime } from './page-time.ts';
import { disclaimerHead, disclaimerMore, isFurniture, tagsOf } from './page-words.ts';
import { parseStaffLine } from './staff-names.ts';

export type MarkupTail = {
  contributors: PageContributor[];
  source: string;
  time: TimeFound | null;
  tags: string[];
  disclaimer: string[];
  related: PageLine[];
  dropped: DroppedText[];
};

export const emptyTail = (): MarkupTail => ({
  contributors: [],
  source: '',
  time: null,
  tags: [],
  disclaimer: [],
  related: [],
  dropped: [],
});

/** How many lines behind the copy may still be about the story; of those behind its related reading none is. */
const near = 30;
/** In characters: longer ones are about the site. */
const longestDisclaimer = 400;

/**
 * What stands behind a page's copy: who edited it, what it is filed under, a disclaimer, the related reading right behind it;
 * all else is the page's own, told in one piece.
 */
export function readTail(lines: readonly PageLine[], tail: MarkupTail): void {
  let left = near;
  let disclaims = false;
  const foreign: PageLine[] = [];
  for (const line of lines) {
    if (line.hint === 'image') continue;
    if (line.in?.part === 'related' && left > 0) {
      tail.related.push(line);
      continue;
    }
    if (tail.related.length > 0 || line.in?.part === 'column') left = 0;
    else left -= 1;
    const taken = left >= 0 && (takeLine(line, tail) || (disclaims = takeDisclaimer(line, tail, disclaims)));
    if (!taken) foreign.push(line);
  }
  const [first] = foreign;
  if (first) tail.dropped.push({ line: first.number, text: told(foreign), why: '正文之外' });
}

/** All of it, a line each: nothing is left out unsaid. */
const told = (lines: readonly PageLine[]) => lines.map(({ text }) => text).join('\n');

const editors =
  /编辑|责编|编审|审核|审校|校对|监制|主编|主任|初审|复审|终审|值班|签发|作者|记者|通讯员|供稿|来源/u;

/** How many lines at the end of the copy may be about who made it. */
const lastLines = 6;

/**
 * Copy without what stands at its end and is none: links elsewhere and buttons, and lines of staff, source and time, which go
 * where those behind the copy go.
 */
export function peelEnd(lines: readonly PageLine[], into: MarkupTail): PageLine[] {
  let end = lines.length;
  for (let line = lines[end - 1]; line && isLoose(line); line = lines[end - 1]) {
    into.dropped.push({
      line: line.number,
      text: line.text,
      why: line.in?.linked === true ? '正文后的链接' : '页面功能文字',
    });
    end -= 1;
  }
  const amid = amidCopy(lines.slice(0, end));
  return lines.slice(0, end).filter(
    (line, at) =>
      at < end - lastLines ||
      (amid(line) && (tagsOf(line) !== null || !line.folded.includes(':'))) ||
      line.hint === 'image' ||
      line.table !== undefined ||
      // Who made it stands in the order of the page.
      parseStaffLine(line.folded) !== null ||
      !takeLine(line, into),
  );
}

/** A link by itself, of no whole sentence. */
const isLoose = (line: PageLine): boolean =>
  line.hint !== 'image' &&
  line.table === undefined &&
  ((line.in?.linked === true && !endsSentence(line.folded)) || isFurniture(line.folded));

function takeLine(line: PageLine, into: MarkupTail): boolean {
  const tags = tagsOf(line);
  if (tags) {
    into.tags.push(...tags);
    return true;
  }
  if (line.folded.length > 200) return false;
  const staff = parseStaffLine(line.folded);
  if (staff?.every(({ role }) => editors.test(role))) {
    into.contributors.push(...staff);
    return true;
  }
  const meta = readMetaLine({ ...line, mark: 'none' });
  const time = findTime(line.folded);
  const named = meta !== null && (meta.contributors.length > 0 || meta.source !== '');
  const dated =
    time !== null && /发布|发表|编辑于|修改于|更新于|时间|日期/u.test(line.folded.slice(0, time.start));
  if (meta === null || !(named || dated)) return false;
  into.contributors.push(...meta.contributors);
  into.dropped.push(...meta.dropped);
  if (into.source === '') into.source = meta.source;
  else if (meta.source !== '') into.dropped.push({ line: line.number, text: line.text, why: '来源' });
  if (dated) into.time ??= time;
  return true;
}

function takeDisclaimer(line: PageLine, into: MarkupTail, open: boolean): boolean {
  const starts = into.disclaimer.length === 0 && disclaimerHead.test(line.folded);
  const goesOn =
    open &&
    into.disclaimer.length <= 12 &&
    ((into.disclaimer.length === 1 && (into.disclaimer[0] ?? '').length <= 12) ||
      disclaimerMore.test(line.folded));
  if ((!starts && !goesOn) || line.text.length > longestDisclaimer) return false;
  into.disclaimer.push(line.text);
  return true;
}

import type { DroppedText, PageContributor } from './imported-page.ts';
import { type PageLine, hanCount } from './page-line.ts';
import { findTime } from './page-time.ts';
import { isFurniture } from './page-words.ts';
import { parseNames, parseStaff } from './staff-names.ts';

export type MetaLine = {
  source: string;
  /** A short text without a label beside the time: often the source. */
  unlabelled: string;
  contributors: PageContributor[];
  dropped: DroppedText[];
};

const sourceLabel =
  '本文来源于|本文来源|来源于|来源|稿源|文章来源|信息来源|新闻来源|稿件来源|内容来源|文章出处|出处|转载自|转自|摘自|来自';
const staffLabel = '作者|记者|责任编辑|责编|编辑|撰文|撰稿|通讯员|审核|校对|监制';
const timeLabel = '编辑于|修改于|发布时间|发表时间|发稿时间|更新时间|发布日期|时间|日期|更新于';
const idleLabel =
  '字体|字号|本文字数|字数|阅读时长|分类于|分类|浏览次数|浏览量|浏览|阅读次数|阅读量|阅读|点击数|点击量|点击|访问量|评论|分享到|分享|打印|收藏|人气|查看|发布者|发布人|录入|上传者|发布于|发表于|IP属地|发布地';
const label = new RegExp(
  String.raw`(?:^|(?<=[ |,;/>()[\]]))(?:(${sourceLabel})|(${staffLabel})|(${timeLabel})|(${idleLabel}))(?: ?[:/≈] ?|(?= *\|))`,
  'gu',
);

/** A line of time, source, author or counters; null for copy, headlines and everything else. */
export function readMetaLine(line: PageLine): MetaLine | null {
  if (line.folded.length > 200 || /。/u.test(line.folded)) return null;
  const printed = line.folded.replace(/(?:本文)?来源于 ?:? */u, '来源:').replace(/分类于 ?:? */u, '分类于:');
  const time = findTime(printed);
  const folded = time
    ? `${printed.slice(0, time.start)}${'|'.repeat(time.end - time.start)}${printed.slice(time.end)}`
    : printed;
  const labels = [...folded.matchAll(label)];
  const named = labels.some((one) => one[1] !== undefined || (one[2] !== undefined && one[0].includes(':')));
  if (!time && !named) return null;
  const meta: MetaLine = { source: '', unlabelled: '', contributors: [], dropped: [] };
  const first = labels[0]?.index ?? folded.length;
  const loose = [folded.slice(0, first)];
  for (const [n, one] of labels.entries()) {
    const value = folded.slice(one.index + one[0].length, labels[n + 1]?.index ?? folded.length);
    const [own = '', ...rest] = pieces(value);
    if (one[1] !== undefined) meta.source ||= withoutButtons(own);
    else if (one[2] !== undefined && !addStaff(meta, one[2], own)) loose.push(own);
    else if (one[4] !== undefined)
      meta.dropped.push({ line: line.number, text: `${one[0]}${own}`, why: '页面功能文字' });
    loose.push(...rest);
    if (one[3] !== undefined && own !== '') loose.push(own);
  }
  const left = loose.flatMap(pieces).map((piece) => {
    const kept = withoutButtons(piece);
    if (kept !== piece)
      meta.dropped.push({ line: line.number, text: piece.slice(kept.length).trim(), why: '页面功能文字' });
    return kept;
  });
  const unknown = left.filter((piece) => !isFurniture(piece) && parseStaff(piece) === null);
  if (hanCount(unknown.join('')) > 16) return null;
  for (const piece of left) {
    const staff = parseStaff(piece);
    if (staff) meta.contributors.push(...staff);
    else if (
      meta.unlabelled === '' &&
      hanCount(piece) >= 2 &&
      !isFurniture(piece) &&
      !placeOfPosting.test(piece)
    )
      meta.unlabelled = piece;
    else meta.dropped.push({ line: line.number, text: piece, why: '页面功能文字' });
  }
  if (meta.source !== '' && meta.unlabelled !== '') {
    meta.dropped.push({ line: line.number, text: meta.unlabelled, why: '标题下的文字' });
    meta.unlabelled = '';
  }
  return meta;
}

/** What else a page says to be its source is told, whichever it came in with. */
export const otherSources = (source: string, found: readonly string[]): DroppedText[] =>
  [...new Set(found)]
    .filter((one) => one !== '' && one !== source)
    .map((one) => ({ line: Number.MAX_SAFE_INTEGER, text: `来源：${one}`, why: '来源' }));

/** 南渡晚报 of 南渡晚报 调整字体. */
function withoutButtons(source: string): string {
  const words = source.split(' ');
  while (words.length > 1 && isFurniture(words.at(-1) ?? '')) words.pop();
  return words.join(' ');
}

/** Where a post was sent from, and that it is one: no source. */
const placeOfPosting = /^(?:来自|发布于|发表于|IP属地|原创$)/u;

const pieces = (text: string): string[] =>
  text
    .split(/\|+| {2,}/u)
    .map((piece) =>
      piece
        .replaceAll(/^[\s,;/()[\]·-]+|(?<![\s,;/([·-])[\s,;/([·-]+$/gu, '')
        .replace(/^([^(]*)\)$/u, '$1')
        .replace(/\]$/u, ''),
    )
    .filter((piece) => piece !== '');

const roleNames: Record<string, string> = { 责编: '责任编辑' };

function addStaff(meta: MetaLine, role: string, value: string): boolean {
  const names = parseNames(value) ?? (value.length <= 20 && value !== '' ? [value.trim()] : null);
  if (!names) return false;
  meta.contributors.push(...names.map((name) => ({ role: roleNames[role] ?? role, name })));
  return true;
}

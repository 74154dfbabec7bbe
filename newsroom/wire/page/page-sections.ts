import { amidCopy } from './amid-copy.ts';
import type { DroppedText, PageContributor } from './imported-page.ts';
import { findDay } from './time/page-day.ts';
import { type LineTable, type PageLine, endsSentence, pageLine } from './page-line.ts';
import {
  disclaimerHead,
  disclaimerMore,
  isFurniture,
  originalHeadline,
  otherHeading,
  relatedHeading,
  relatedInline,
  tagsOf,
} from './page-words.ts';
import { parseStaffLine } from './staff-names.ts';

export type PageSections = {
  body: PageLine[];
  related: PageLine[];
  disclaimer: string[];
  contributors: PageContributor[];
  tags: string[];
  /** 来源 that stands under the copy. */
  source: string;
  dropped: DroppedText[];
};

/** `seen`: related lines with a bullet or number, and whether a date stood above another line. `amid`: between sentences of copy. */
type Sorting = PageSections & {
  seen: { marked: number; datesFirst: boolean };
  amid: (line: PageLine) => boolean;
};

type SectionKind = 'body' | 'related' | 'disclaimer' | 'after';

/** Sorts the lines below a page's head: copy, related reading, disclaimer, staff, and what belongs to the page alone. */
export function sortSections(lines: readonly PageLine[]): PageSections {
  const sections: Sorting = {
    seen: { marked: 0, datesFirst: false },
    amid: amidCopy(lines),
    body: [],
    related: [],
    disclaimer: [],
    contributors: [],
    tags: [],
    source: '',
    dropped: [],
  };
  let place: SectionKind = 'body';
  const idle = idleTables(lines);
  for (const line of lines) {
    // A row of things may read like anything else.
    if (place === 'body' && line.table && !idle.has(line.table.of)) sections.body.push(line);
    else place = sort(line, place, sections);
  }
  return sections;
}

/** Tables most of whose rows are the page's own: links, buttons, who made it. */
function idleTables(lines: readonly PageLine[]): Set<LineTable> {
  const groups = Map.groupBy(
    lines.filter(({ table }) => table !== undefined),
    ({ table }) => table?.of,
  );
  const idle = [...groups].flatMap(([of, rows]) =>
    of && rows.filter(({ folded }) => isOfPage(folded)).length * 2 >= rows.length ? [of] : [],
  );
  return new Set(idle);
}

const isOfPage = (folded: string): boolean =>
  isFurniture(folded) ||
  [disclaimerHead, relatedHeading, otherHeading].some((one) => one.test(folded)) ||
  tagsOf({ folded, text: folded }) !== null ||
  parseStaffLine(folded) !== null;

function sort(line: PageLine, place: SectionKind, into: Sorting): SectionKind {
  const drop = (why: string, next: SectionKind): SectionKind => {
    into.dropped.push({ line: line.number, text: line.text, why });
    return next;
  };
  if (disclaimerHead.test(line.folded)) {
    into.disclaimer.push(line.text);
    return 'disclaimer';
  }
  if (relatedHeading.test(line.folded)) return drop('栏目名', 'related');
  if (otherHeading.test(line.folded)) return drop('别的栏目', 'after');
  if (line.hint === 'chrome') return drop('页面栏目', place === 'disclaimer' ? 'after' : place);
  const inline = relatedInline.exec(line.folded);
  if (inline) {
    const item = pageLine(`• ${line.text.slice(inline[0].length)}`, line.number);
    if (item) pushRelated(item, into);
    into.dropped.push({ line: line.number, text: inline[0], why: '栏目名' });
    return place;
  }
  if (line.hint !== 'image' && isFurniture(line.folded)) {
    return drop('页面功能文字', place === 'disclaimer' || place === 'after' ? 'after' : place);
  }
  const staff = place === 'related' && line.mark !== 'none' ? null : parseStaffLine(line.folded);
  if (staff && !isExcerptOf(place, staff, into) && !isCreditOf(place, staff, into)) {
    into.contributors.push(...staff);
    return place === 'disclaimer' ? 'after' : place;
  }
  if (takeLabelled(line, place, into)) return place;
  switch (place) {
    case 'body':
      into.body.push(line);
      return place;
    case 'related':
      return takeRelated(line, into);
    case 'disclaimer':
      if (into.disclaimer.length > 12 || !continuesDisclaimer(line, into)) return drop('页尾', 'after');
      into.disclaimer.push(line.text);
      return place;
    case 'after':
      return drop('页尾', 'after');
  }
}

/** Staff named below a related headline are that item's, up to its date. */
const isExcerptOf = (place: SectionKind, staff: readonly PageContributor[], into: PageSections) => {
  const last = into.related.at(-1);
  const desk = staff.every(({ role }) => /编辑|审核|校对|监制|主编|主任/u.test(role));
  return place === 'related' && !desk && last !== undefined && (last.mark !== 'none' || !isDate(last));
};

const isDate = (line: PageLine) => findDay(line.folded, 0)?.rest[1] === 0;

/** 摄影：… right under a picture's place signs the picture. */
const isCreditOf = (place: SectionKind, staff: readonly PageContributor[], into: PageSections) =>
  place === 'body' &&
  into.body.at(-1)?.hint === 'image' &&
  staff.every(({ role }) => /摄影|拍摄|制图|绘图/u.test(role));

const continuesDisclaimer = (line: PageLine, into: PageSections) =>
  (into.disclaimer.length === 1 && (into.disclaimer[0] ?? '').length <= 12) ||
  disclaimerMore.test(line.folded) ||
  line.mark === 'number';

function takeLabelled(line: PageLine, place: SectionKind, into: Sorting): boolean {
  const drop = (why: string) => into.dropped.push({ line: line.number, text: line.text, why });
  const amid = place === 'body' && into.amid(line);
  const tags = amid ? null : tagsOf(line);
  if (tags) {
    into.tags.push(...tags);
    return true;
  }
  if (place === 'related') return false;
  if (originalHeadline.test(line.folded)) return drop('原标题') > 0;
  const source = /^[[(]?(?:稿件)?(?:来源|稿源)(?:[: ]+|\] ?)([^()[\]。]{2,30}?) ?[\])]?$/u.exec(line.folded);
  if (source?.[1] === undefined || (amid && !line.folded.includes(':'))) return false;
  if (into.source === '') into.source = source[1];
  else drop('来源');
  return true;
}

/** Kept as the list grows: counting it anew at each line would read it as often as it has lines. */
function pushRelated(line: PageLine, { related, seen }: Sorting): void {
  const last = related.at(-1);
  if (line.mark !== 'none') seen.marked += 1;
  else if (last && isDate(last)) seen.datesFirst = true;
  related.push(line);
}

/** A list of bare headlines ends where copy goes on: a long line that can be no excerpt of theirs. */
function takeRelated(line: PageLine, into: Sorting): SectionKind {
  const { marked, datesFirst } = into.seen;
  const bare = into.related.length >= 2 && marked === into.related.length;
  if (
    bare &&
    into.body.length > 0 &&
    line.mark === 'none' &&
    line.text.length > 40 &&
    endsSentence(line.folded)
  ) {
    into.body.push(line);
    return 'body';
  }
  const last = into.related.at(-1);
  if (marked >= 2 && !datesFirst && last && isDate(last) && line.mark === 'none' && !isDate(line)) {
    into.dropped.push({ line: line.number, text: line.text, why: '页尾' });
    return 'after';
  }
  pushRelated(line, into);
  return 'related';
}

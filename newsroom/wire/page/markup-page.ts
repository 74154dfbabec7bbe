import { type Result, failed, ok } from '#lib/result.ts';
import { placeFieldNames } from '../place-field.rule.ts';
import { aiLineDropped, isAiLine } from './ai-label.ts';
import { type FieldValues, headWith } from './shown/field-values.ts';
import type { DroppedText, PageContributor } from './imported-page.ts';
import { type ElementCopy, elementCopy } from './markup/element-copy.ts';
import type { PagePlan } from './markup/element-hint.ts';
import { foreignParts, partsAbout } from './markup/foreign-parts.ts';
import { hiddenCopy } from './markup/hidden-copy.ts';
import { htmlLines } from './markup/html-lines.ts';
import { isStoryPicture } from './markup/idle-picture.ts';
import {
  type MarkedPlaces,
  amiss,
  keptAndRead,
  markedPlaces,
  pathsOf,
  shownAndRead,
  shownHeading,
  whereMarked,
} from './markup/marked-places.ts';
import { type PageHints, readHints } from './markup/page-hints.ts';
import { parseMarkup } from './markup/parse-markup.ts';
import { notAStory } from './markup/not-a-page.ts';
import { otherReading } from './markup/other-reading.ts';
import { pageSite } from './markup/page-site.ts';
import { placeOffers, placePath } from './markup/place-path.ts';
import { storyHeading } from './markup/story-heading.ts';
import { type CopyPlace, storyPlace } from './markup/story-place.ts';
import { type MarkedFields, markedFields } from './shown/marked-fields.ts';
import { type MarkupHead, markupHead } from './markup-head.ts';
import { joinLabels } from './join-labels.ts';
import { emptyTail, peelEnd, readTail } from './markup-tail.ts';
import { otherSources } from './meta-line.ts';
import { linesExcess } from './page-excess.ts';
import { type PageLine, fold, hanCount } from './page-line.ts';
import { type PageSections, sortSections } from './page-sections.ts';
import type { ReadPlace, ReadingOrder } from './read-place.ts';

export type MarkupLines = {
  lines: PageLine[];
  hints: PageHints;
  dropped: DroppedText[];
  /** Null where no part of the page holds its copy by itself, and it has to be told line by line. */
  story: MarkupStory | null;
};
type MarkupStory = {
  head: MarkupHead;
  sections: PageSections;
  doubts: string[];
  ofAi: boolean;
  place: ReadPlace;
  /** What stands where someone showed it. */
  values: FieldValues;
};

/** A saved page as its lines; where its copy stands in a place of its own, with what is over, in and behind that. */
export function markupPage(html: string, order: ReadingOrder = {}): Result<MarkupLines> {
  const document = parseMarkup(html);
  const hints = readHints(document);
  const root = document.body ?? document.documentElement;
  if (!root) return ok({ lines: [], hints, dropped: [], story: null });
  const site = pageSite(html, document);
  const told = { shown: order.shown ?? {}, kept: order.places?.[site] ?? {} };
  const marked = markedPlaces(root, told);
  const asked = { at: told.shown.copy, marked };
  const shown = lookAt(root, hints, asked);
  const drawn = shown.copy < leastCopy && drawHidden(document, { root, hints, heading: shown.heading });
  const seen = drawn ? lookAt(root, hints, asked) : shown;
  const titled = seen.heading === null && setTitle(document, seen.element, hints);
  const look = titled ? lookAt(root, hints, asked, seen.element) : seen;
  const { element, heading, parts, facts } = look;
  const plan: PagePlan = {
    place: element,
    heading,
    parts,
    titles: hints.headlines.map((one) => fold(one.replaceAll(/\s+/g, ''))),
    pictures: picturesOver(element, heading, facts),
    facts,
    // As they are numbered before a headline is set over the copy.
    numbers: seen.facts,
    captions: marked.captions,
    kept: keptIn([element, heading, ...relatedIn(parts)]),
  };
  const { lines, dropped } = htmlLines(root, plan);
  if (element === null || !lines.some((line) => line.in?.headline)) {
    const tooLong = linesExcess(lines);
    return tooLong === null ? ok({ lines, hints, dropped, story: null }) : failed(tooLong);
  }
  const fields = markedFields(marked, { lines, facts: seen.facts });
  if (look.by === '指定' || look.by === '记住的位置') fields.read.add('copy');
  if (heading !== null && heading === marked.elements.headline) fields.read.add('headline');
  if ([...marked.captions].some((one) => element.contains(one))) fields.read.add('caption');
  const other = look.by === '密度' ? otherReading(document, element) : null;
  const doubts = [
    ...amiss(marked, fields.read).map(
      (field) =>
        `记住的${placeFieldNames[field]}位置在这一页读不出${placeFieldNames[field]}，改按一般规则读：请核对。`,
    ),
    ...(drawn ? ['正文取自网页脚本里的数据，不是页面上的文字：请核对。'] : []),
    ...(titled ? ['标题取自网页的标题栏，页面上没有找到同样的一行：请核对。'] : []),
    ...(other === null ? [] : [other.doubt]),
    ...morePages(root),
  ];
  const place = {
    at: seen.facts.get(element)?.order ?? 0,
    where: {
      ...(titled || heading === null ? {} : { headline: seen.facts.get(heading)?.order ?? 0 }),
      ...whereMarked(marked, fields.read, seen.facts),
    },
    by: look.by ?? '',
    name: element.tagName.toLowerCase(),
    site,
    path: placePath(element),
    shown: shownAndRead(told.shown, fields.read),
    paths: pathsOf(marked),
    kept: keptAndRead(marked, fields.read),
    offers: placeOffers(seen.facts, { element, by: look.by ?? '' }),
    other: other?.element ? (seen.facts.get(other.element)?.order ?? null) : null,
  };
  return withStory({ document, lines, hints, dropped, doubts, place, fields });
}

/** In characters of Han: a page that shows less may hold its copy for scripts. */
const leastCopy = 40;

/** Where headline and copy of a page stand; `copy` in characters that read like it. */
function lookAt(root: Element, hints: PageHints, asked: Asked, before: Element | null = null) {
  const facts = elementCopy(root);
  const heading = shownHeading(facts, asked.marked) ?? storyHeading(facts, hints);
  const parts = foreignParts(facts);
  const place = placeAsked(facts, asked, before) ?? storyPlace({ root, heading, facts, parts });
  const element = place?.element ?? null;
  return {
    facts,
    heading,
    parts: partsAbout(parts, element),
    element,
    by: place?.by,
    copy: facts.get(element ?? root)?.copy ?? 0,
  };
}

type Asked = { at: number | undefined; marked: MarkedPlaces };

/** The place that someone named, for this page or for all of its site. `before`: what it was when the page was looked at first. */
function placeAsked(
  facts: ReadonlyMap<Element, ElementCopy>,
  { at, marked }: Asked,
  before: Element | null,
): CopyPlace | null {
  if (at !== undefined) {
    const element = before ?? [...facts].find(([, { order }]) => order === at)?.[0];
    if (element) return { element, by: '指定' };
  }
  const { copy: element } = marked.elements;
  const kept = element && !marked.here.has('copy') ? facts.get(element) : undefined;
  return element && kept && (kept.copy > 0 || kept.pictures > 0) ? { element, by: '记住的位置' } : null;
}

type Drawing = { root: Element; hints: PageHints; heading: Element | null };

/** Sets what a page holds for its scripts where they would; false where it holds nothing. */
function drawHidden(document: Document, { root, hints, heading }: Drawing): boolean {
  const copy = hiddenCopy(document);
  const title = heading === null ? hints.headlines[0] : undefined;
  if (copy === null || (heading === null && title === undefined)) return false;
  if (title !== undefined) {
    const line = document.createElement('h1');
    line.textContent = title;
    root.append(line);
  }
  const place = document.createElement('div');
  place.setAttribute('itemprop', 'articleBody');
  place.append(...(parseMarkup(copy).body?.childNodes ?? []));
  root.append(place);
  return true;
}

/** Sets the page's own title over copy that has no headline; false where there is neither. */
function setTitle(document: Document, place: Element | null, { headlines: [title] }: PageHints): boolean {
  if (place === null || title === undefined) return false;
  const line = document.createElement('h1');
  line.textContent = title;
  if (place.tagName.toUpperCase() === 'BODY') place.prepend(line);
  else place.before(line);
  return true;
}

/** A link to the next of several pages that a story was parted into. */
function morePages(root: Element): string[] {
  const parted = [...root.querySelectorAll('a[href]')].some((link) => {
    const text = (link.textContent ?? '').replaceAll(/[\s>»›\]】]+/g, '');
    const href = link.getAttribute('href') ?? '';
    return /^[[【]?下一页$/u.test(text) && /[_-]\d{1,3}\.s?html?$|[?&]page=\d/i.test(href);
  });
  return parted ? ['这篇稿件分成几页，这里只有一页：请把其余各页的文字补上。'] : [];
}

/** Elements with all that they stand in. */
function keptIn(elements: readonly (Element | null)[]): Set<Element> {
  const kept = new Set<Element>();
  for (const one of elements)
    for (let up = one; up !== null && !kept.has(up); up = up.parentElement) kept.add(up);
  return kept;
}

/** How many elements before its copy, and before how many around it, may hold a story's pictures. */
const mostBeside = 3;
const mostAround = 6;

/** Pictures that a page sets between headline and copy, where the copy holds none. */
function picturesOver(
  place: Element | null,
  heading: Element | null,
  facts: ReadonlyMap<Element, ElementCopy>,
): Element | null {
  const from = heading === null ? undefined : facts.get(heading)?.order;
  if (place === null || from === undefined || (facts.get(place)?.pictures ?? 0) > 0) return null;
  let around: Element | null = place;
  for (let up = 0; around && up < mostAround; up += 1, around = around.parentElement) {
    let beside = around.previousElementSibling;
    for (let back = 0; beside && back < mostBeside; back += 1, beside = beside.previousElementSibling) {
      const one = facts.get(beside);
      if (!one || one.last <= from) break;
      if (
        one.order > from &&
        one.pictures > 0 &&
        one.pictures <= mostPictures &&
        one.linked === 0 &&
        holdsPictures(beside)
      )
        return beside;
    }
  }
  return null;
}

const ofFacts = /meta|author|account|profile|avatar|source|info|share|tool/i;
const holdsPictures = (element: Element): boolean =>
  !ofFacts.test(`${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`) &&
  [...element.querySelectorAll('img,amp-img'), ...(isImage(element) ? [element] : [])].every(isStoryPicture);
const isImage = (element: Element) => /^(?:img|amp-img)$/i.test(element.tagName);

/** More are a column of their own. */
const mostPictures = 8;

const relatedIn = (parts: ReadonlyMap<Element, string>): Element[] =>
  [...parts].flatMap(([element, kind]) => (kind === 'related' ? [element] : []));

type Read = {
  document: Document;
  lines: PageLine[];
  hints: PageHints;
  dropped: DroppedText[];
  doubts: string[];
  place: ReadPlace;
  fields: MarkedFields;
};

function withStory({
  document,
  lines: all,
  hints,
  dropped: left,
  doubts,
  place,
  fields,
}: Read): Result<MarkupLines> {
  const lines = joinLabels(all.filter((line) => !isAiLine(line)));
  const dropped = [...left, ...all.filter(isAiLine).map(aiLineDropped)];
  const found = markupHead(
    lines,
    lines.findIndex((line) => line.in?.headline),
    hints,
  );
  const head = headWith(found, fields.values);
  const rest = lines.slice(head.end).filter((line) => !fields.taken.has(line));
  const inside = rest.filter((line) => line.in?.zone === 'story' && line.in.part === null);
  const none = notAStory({ document, headline: head.headline, lines: inside, dated: head.time !== null });
  if (none !== null) return failed(none);
  const tooLong = linesExcess(inside);
  if (tooLong !== null) return failed(tooLong);
  const tail = emptyTail();
  const sections = sortSections(withCaptions(peelEnd(inside, tail)));
  readTail(
    rest.filter((line) => line.in?.zone === 'behind'),
    tail,
  );
  const own = rest.filter((line) => line.in?.zone !== 'behind' && line.in?.part === 'related');
  const columns = rest.filter((line) => line.in?.zone !== 'behind' && line.in?.part === 'column');
  const related = [...own, ...tail.related];
  const source = head.source || sections.source || tail.source;
  return ok({
    lines,
    hints,
    dropped,
    story: {
      head: { ...head, time: head.time ?? tail.time, source },
      sections: {
        ...sections,
        related: [...sections.related, ...sortSections(related).related],
        tags: [...sections.tags, ...tail.tags],
        contributors: [...sections.contributors, ...newOf(tail.contributors, sections.contributors)],
        disclaimer: sections.disclaimer.length > 0 ? sections.disclaimer : tail.disclaimer,
        dropped: [
          ...fields.dropped,
          ...sections.dropped,
          ...tail.dropped,
          ...otherSources(source, [sections.source, tail.source]),
          ...columns.map(({ number, text }) => ({ line: number, text, why: '别的栏目' })),
        ],
      },
      doubts,
      place: { ...place, where: { ...head.where, ...place.where } },
      values: fields.values,
      ofAi: all.some(isAiLine),
    },
  });
}

/** Who is named twice, in the copy and behind it, is named once. */
const newOf = (list: readonly PageContributor[], known: readonly PageContributor[]): PageContributor[] =>
  list.filter((one) => !known.some(({ role, name }) => role === one.role && name === one.name));

/** In characters: longer lines are copy, however they look. */
const longestCaption = 160;

/** Lines under a picture that look as captions do; in a page that centres its copy, looks say nothing. */
function withCaptions(lines: readonly PageLine[]): PageLine[] {
  const copy = lines.filter((line) => line.hint === 'none' && hanCount(line.text) > 20);
  const looks = (look: string) => copy.filter((line) => line.in?.look === look).length * 2 > copy.length;
  const common = new Set(['centred', 'subtle', 'caption'].filter(looks));
  return lines.map((line, at) => {
    const look = line.in?.look ?? 'plain';
    const under = lines[at - 1]?.hint === 'image';
    const over = lines[at + 1]?.hint === 'image' && look === 'caption';
    const told = look !== 'plain' && !common.has(look) && line.hint !== 'image';
    const fits = line.text.length <= longestCaption && (line.hint === 'none' || look === 'caption');
    return told && fits && (under || over) && line.mark === 'none' ? { ...line, hint: 'caption' } : line;
  });
}

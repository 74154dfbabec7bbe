import type { Dateline } from '#db/schema/article.ts';
import { now } from '#lib/clock.ts';
import { limits } from '#lib/limits.ts';
import { type Result, failed, ok } from '#lib/result.ts';
import { mendMarks } from '#newsroom/proof/normalise.rule.ts';
import { aiLineDropped, isAiLine, pageSaysAi, takeAiLabel } from './ai-label.ts';
import { bodyBlocks } from './body-blocks.ts';
import { readHead } from './head-of-page.ts';
import { type FieldValues, withStaff } from './shown/field-values.ts';
import { looksLikeHtml } from './markup/html-lines.ts';
import { notMarkup } from './markup/not-a-page.ts';
import { type PageHints, noHints } from './markup/page-hints.ts';
import { markupPage } from './markup-page.ts';
import type { ReadingOrder } from './read-place.ts';
import type { DroppedText, ImportedPage, PageBlock, PageContributor } from './imported-page.ts';
import { otherSources } from './meta-line.ts';
import { findDateline } from './page-dateline.ts';
import { linesExcess, pageExcess } from './page-excess.ts';
import { type PageLine, endsSentence, fold, hanCount } from './page-line.ts';
import { type PageSections, sortSections } from './page-sections.ts';
import { findCredit, isCaptionHead } from './photo-credit.ts';
import { stillLeftOut } from './player-line.ts';
import { relatedItems, typeOf } from './related-items.ts';
import { staffAround } from './staff-names.ts';
import { textLines } from './text-lines.ts';

/** As of any story. */
const mostTags = 20;

type Found = Pick<
  ImportedPage,
  'channels' | 'kicker' | 'headline' | 'standfirst' | 'time' | 'contributors' | 'place' | 'dropped' | 'doubts'
> & {
  source: string;
  sections: PageSections;
  /** It has what a story has and other pages have not. */
  evidence: boolean;
  /** A line of it says that AI made it. */
  ofAi: boolean;
  /** What someone showed. */
  values: FieldValues;
};

/**
 * Takes a portal's article page apart, given as its text or its HTML. `order` says where its copy is, if someone knows. Every line goes into a field or into
 * `dropped`. The error is a Chinese sentence that says what such a page would have and this text hasn't.
 */
export function parsePage(text: string, order: ReadingOrder = {}): Result<ImportedPage> {
  if (text.trim() === '') return failed('文件是空的，没有写入任何内容。');
  const label = takeAiLabel(text);
  const markup = looksLikeHtml(label.text);
  const foreign = notMarkup(label.text);
  if (foreign !== null) return failed(foreign);
  const tooMuch = pageExcess(text, markup);
  if (tooMuch !== null) return failed(tooMuch);
  const read = markup ? readMarkup(label.text, order) : readLines(textLines(label.text), noHints);
  if (!read.ok) return read;
  const { sections, evidence, ofAi, values, ...found } = read.value;
  const opening = takeDateline(sections.body);
  const copy = takeStaff(bodyBlocks(opening.lines));
  const { related, dropped } = relatedItems(
    sections.related,
    found.time ?? now(),
    markup ? limits.savedPageRelated.most : limits.pageRelated.most,
  );
  if (!isStory(copy.blocks)) return failed('这不像一个稿件页：没有找到正文。请检查文件，没有写入任何内容。');
  if (!evidence && found.source === '' && opening.dateline === null)
    return failed('这不像一个稿件页：没有来源、栏目，也没有到分钟的发布时间。请检查文件，没有写入任何内容。');
  const named = [...found.contributors, ...opening.staff, ...copy.staff, ...sections.contributors];
  const contributors = distinct(withStaff(named, values));
  const { most } = limits.pageStaff;
  const unnamed = contributors.splice(most).map(({ role, name }) => ({
    line: Number.MAX_SAFE_INTEGER,
    text: `${role} ${name}`,
    why: `署名超过 ${most} 人`,
  }));
  const tags = [...new Set(sections.tags)];
  const untagged = tags.splice(mostTags).map((text) => ({
    line: Number.MAX_SAFE_INTEGER,
    text,
    why: `标签超过 ${mostTags} 个`,
  }));
  return ok({
    ...found,
    saved: markup,
    type: typeOf(found.headline, []),
    dateline: opening.dateline,
    blocks: copy.blocks,
    aiMade: label.aiMade || ofAi || (markup && pageSaysAi(label.text)),
    contributors,
    tags,
    related,
    disclaimer: sections.disclaimer.join('\n'),
    dropped: [
      ...label.dropped,
      ...found.dropped,
      ...sections.dropped,
      ...opening.dropped,
      ...copy.dropped,
      ...dropped,
      ...unnamed,
      ...untagged,
    ]
      .filter(stillLeftOut(copy.blocks))
      .sort((a, b) => a.line - b.line),
    doubts: [...found.doubts, ...missingFacts(found)],
  });
}

/** What a page doesn't say is for whoever brings it in to find out. */
const missingFacts = ({ time, source }: { time: number | null; source: string }): string[] => [
  ...(time === null ? ['网页没有写发布时间：请在稿件里填上。'] : []),
  ...(source === '' ? ['网页没有写来源：请在稿件里填上。'] : []),
];

/** A page of which only its lines are known. */
function readLines(
  all: readonly PageLine[],
  hints: PageHints,
  leftOut: readonly DroppedText[] = [],
): Result<Found> {
  const tooLong = linesExcess(all);
  if (tooLong !== null) return failed(tooLong);
  const lines = all.filter((line) => !isAiLine(line));
  const head = readHead(lines, hints);
  if (!head.ok) return head;
  const { end, precise, ...found } = head.value;
  const sections = sortSections(lines.slice(end));
  const source = found.source || sections.source;
  return ok({
    ...found,
    source,
    sections,
    values: {},
    ofAi: lines.length < all.length,
    place: null,
    evidence: precise || found.channels !== null,
    dropped: [
      ...leftOut,
      ...all.filter(isAiLine).map(aiLineDropped),
      ...found.dropped,
      ...otherSources(source, [sections.source]),
    ],
    doubts: [],
  });
}

/** A saved page: its copy where its markup says that it is, else line by line. */
function readMarkup(html: string, order: ReadingOrder): Result<Found> {
  const page = markupPage(html, order);
  if (!page.ok) return page;
  const { lines, hints, dropped, story } = page.value;
  if (story === null) {
    const byLines = readLines(lines, hints, dropped);
    // What such a page lacks before all is copy.
    return byLines.ok || lines.some((line) => endsSentence(line.folded) && hanCount(line.text) >= 8)
      ? byLines
      : failed('这不像一个稿件页：没有找到正文。请检查文件，没有写入任何内容。');
  }
  const { head, sections, doubts, ofAi, place, values } = story;
  const { end: _end, where: _where, time, ...found } = head;
  if (found.headline.length > 120)
    return failed('这不像一个稿件页：标题超过 120 个字符。请检查文件，没有写入任何内容。');
  return ok({
    ...found,
    time: time?.time ?? null,
    sections,
    ofAi,
    values,
    evidence: true,
    place,
    dropped: [...dropped, ...found.dropped],
    doubts,
  });
}

/** Copy has a whole sentence, or pictures with captions. */
const isStory = (blocks: readonly PageBlock[]) =>
  blocks.some(
    (one) =>
      (one.type === 'paragraph' && /[。?!…]/u.test(fold(mendMarks(one.text))) && hanCount(one.text) >= 8) ||
      (one.type === 'figure' && hanCount(one.caption) >= 8),
  );

type Opening = {
  lines: PageLine[];
  dateline: Dateline | null;
  staff: PageContributor[];
  dropped: DroppedText[];
};

/** Takes the dateline off the first line of copy, or the second under a short one; one that stands alone goes whole. */
function takeDateline(lines: readonly PageLine[]): Opening {
  const isCopy = (line: PageLine) =>
    line.hint !== 'image' &&
    line.hint !== 'caption' &&
    !findCredit(line.folded) &&
    !isCaptionHead(line.folded);
  const [first, second] = lines.values().filter(isCopy).take(2);
  const next =
    first && !endsSentence(fold(mendMarks(first.text))) && hanCount(first.text) <= 30 ? second : undefined;
  const line = [first, next].find((one) => one !== undefined && findDateline(one.folded) !== null);
  const found = line ? findDateline(line.folded) : null;
  if (!line || !found) return { lines: [...lines], dateline: null, staff: [], dropped: [] };
  const dateline = { ...found.dateline, text: line.text.slice(0, found.dateline.text.length) };
  const text = line.text.slice(found.end);
  // 题：… repeats the headline.
  const titled = /^题[:：]/u.test(text);
  const rest = text === '' || titled ? [] : [{ ...line, text, folded: line.folded.slice(found.end) }];
  return {
    lines: lines.flatMap((one) => (one === line ? rest : [one])),
    dateline,
    staff: found.staff,
    dropped: titled ? [{ line: line.number, text, why: '电头后的题目' }] : [],
  };
}

type Copy = { blocks: PageBlock[]; staff: PageContributor[]; dropped: DroppedText[] };

/** (记者:…) at the head or end of any paragraph, and (完) at the last one's end. */
function takeStaff(blocks: readonly PageBlock[]): Copy {
  const staff: PageContributor[] = [];
  const dropped: DroppedText[] = [];
  const kept = blocks.flatMap((one): PageBlock[] => {
    if (one.type !== 'paragraph') return [one];
    const indent = one.text.slice(0, one.text.length - one.text.trimStart().length);
    let text = one.text.slice(indent.length);
    const done = /(?<! ) *[(（]完[)）]$/u.exec(text);
    if (done) {
      dropped.push({ line: Number.MAX_SAFE_INTEGER, text: done[0].trim(), why: '完稿记号' });
      text = text.slice(0, done.index);
    }
    const cuts = staffAround(fold(text));
    staff.push(...cuts.flatMap((cut) => cut.staff));
    for (const { start, end } of cuts.toReversed()) text = text.slice(0, start) + text.slice(end);
    return text.trim() === '' ? [] : [{ ...one, text: indent + text }];
  });
  return { blocks: kept, staff, dropped };
}

/** Each name once a role; an author who is named as reporter too is the reporter. */
function distinct(list: readonly PageContributor[]): PageContributor[] {
  const reporters = new Set(list.flatMap(({ role, name }) => (role === '记者' ? [name] : [])));
  const seen = new Set<string>();
  return list.filter(({ role, name }) => {
    const key = `${role} ${name}`;
    if (seen.has(key) || (role === '作者' && reporters.has(name))) return false;
    seen.add(key);
    return true;
  });
}

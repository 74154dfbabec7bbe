import type { Dateline } from '#db/schema/article.ts';
import { mendMarks } from '#newsroom/proof/normalise.rule.ts';
import type { PageContributor } from './imported-page.ts';
import { findDateline } from './page-dateline.ts';
import { fold, hanCount } from './page-line.ts';
import { findCredit } from './photo-credit.ts';
import { parseStaff, staffAround } from './staff-names.ts';

type CleanExcerpt = {
  excerpt: string;
  dateline: Dateline | null;
  contributors: PageContributor[];
  figures: { caption: string; credit: string }[];
  /** What was cut away and goes nowhere. */
  cut: string[];
};

/** … at the end, an entity that the portal cut through, or both. */
const brokenEnd = /(?:&[#\w]{0,8})?(?:(?<!\.)\.{2,}|(?<!…)…+) *$|&[#\w]{0,8}$/u;
/** Paragraphs that the portal ran together, with only their indents between them. */
const indents = / {2,}|\n/g;

/**
 * Makes a readable excerpt of what a portal cut from an item's beginning: no caption, dateline or staff at its
 * head, whole sentences only. '' where none is left.
 */
export function cleanExcerpt(raw: string): CleanExcerpt {
  const clean: CleanExcerpt = { excerpt: '', dateline: null, contributors: [], figures: [], cut: [] };
  const text = raw.trim();
  const broken = brokenEnd.exec(fold(text));
  const whole = broken ? text.slice(0, broken.index) : text;
  if (broken && !/^[.…]+$/u.test(broken[0].trim())) clean.cut.push(broken[0].trim());
  const segments = split(whole);
  const staff = parseStaff(fold(segments.join(' ')));
  if (staff) return { ...clean, contributors: staff };
  const kept = segments
    .map((segment, at) => takeSegment(segment, at === 0, clean))
    .filter((one) => one !== '');
  return { ...clean, excerpt: wholeSentences(kept, clean.cut) };
}

function split(text: string): string[] {
  const folded = fold(text);
  const parts: string[] = [];
  let from = 0;
  for (const found of folded.matchAll(indents)) {
    parts.push(text.slice(from, found.index));
    from = found.index + found[0].length;
  }
  return [...parts, text.slice(from)].map((part) => part.trim()).filter((part) => part !== '');
}

/** What of a paragraph is copy; the rest goes where it belongs. */
function takeSegment(segment: string, first: boolean, into: CleanExcerpt): string {
  let text = segment;
  const staff = parseStaff(fold(text));
  if (staff) {
    into.contributors.push(...staff);
    return '';
  }
  const found = into.dateline === null ? findDateline(fold(text)) : null;
  if (found) {
    into.dateline = { ...found.dateline, text: text.slice(0, found.dateline.text.length) };
    into.contributors.push(...found.staff);
    text = text.slice(found.end);
    if (found.cut !== '') {
      into.cut.push(text);
      return '';
    }
  }
  const credit = findCredit(fold(text));
  if (credit) {
    const words = text.slice(0, credit.captionEnd);
    const signed = text.slice(credit.start, credit.end);
    // A flash that a picture illustrates is copy, and only the signature is the picture's.
    into.figures.push({ caption: found && first ? '' : words, credit: signed });
    return found && first ? words : '';
  }
  for (const { staff: named, start, end } of staffAround(fold(text)).toReversed()) {
    into.contributors.unshift(...named);
    text = text.slice(0, start) + text.slice(end);
  }
  return text.trim();
}

/** Where the last sentence ends that is not inside a quotation still open. */
function sentenceEnd(text: string): number {
  let end = 0;
  let open = 0;
  for (const found of text.matchAll(/[“「『]|[。！？!?]?[”」』]|[。！？!?][）)]*/gu)) {
    const [mark] = found;
    if (/^[“「『]/u.test(mark)) open += 1;
    if (/[”」』]$/u.test(mark)) open -= 1;
    if (open <= 0 && (/^[。！？!?]/u.test(mark) || found.index === end)) end = found.index + mark.length;
  }
  return end;
}

function wholeSentences(segments: readonly string[], cut: string[]): string {
  const sentences = segments.map((segment) => {
    const end = sentenceEnd(mendMarks(segment));
    if (end < segment.length) cut.push(segment.slice(end).trim());
    return segment.slice(0, end);
  });
  const text = sentences.join('');
  return hanCount(text) >= 4 ? text : '';
}

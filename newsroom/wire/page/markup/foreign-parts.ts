import { columnHeading, relatedHeading } from '../page-words.ts';
import type { ElementCopy } from './element-copy.ts';

/** Parts of a page beside its story, by the heading over them. */
export type ForeignParts = ReadonlyMap<Element, 'related' | 'column'>;

/** In characters: no such heading is longer. */
const longestHeading = 24;
/** Each looks at what is around it: a page of nothing else would be read as often as it has headings. */
const mostHeadings = 60;
const lists = new Set(['UL', 'OL', 'DL', 'TABLE', 'NAV', 'ASIDE']);

type Facts = ReadonlyMap<Element, ElementCopy>;

/**
 * Related reading and other columns: the element that a heading (相关阅读, 热点推荐) begins, or the lists and links that
 * follow a heading which stands between paragraphs.
 */
export function foreignParts(facts: Facts): ForeignParts {
  const parts = new Map<Element, 'related' | 'column'>();
  let left = mostHeadings;
  for (const [element, { text }] of facts) {
    if (text === '' || text.length > longestHeading || left === 0) continue;
    const kind = columnHeading.test(text) ? 'column' : relatedHeading.test(text) ? 'related' : null;
    if (kind === null) continue;
    const head = outermost(element, facts);
    if (parts.has(head)) continue;
    left -= 1;
    for (const one of partOf(head, facts)) if (!parts.has(one)) parts.set(one, kind);
  }
  return parts;
}

/** The largest element that holds nothing but the heading, and a word for more (更多精彩内容) behind it. */
function outermost(element: Element, facts: Facts): Element {
  const text = facts.get(element)?.text ?? '';
  let head = element;
  for (let up = head.parentElement; up; up = up.parentElement) {
    const whole = facts.get(up)?.text ?? '';
    if (whole !== text && !(whole.startsWith(text) && moreWord.test(whole.slice(text.length)))) break;
    head = up;
  }
  return head;
}

const moreWord = /^(?:查看|点击)?(?:更多|全部|换一[换批]|more)\p{Script=Han}{0,6}[>»]*$/iu;

function partOf(head: Element, facts: Facts): Element[] {
  const around = head.parentElement;
  const begins = around !== null && facts.get(around)?.text.startsWith(facts.get(head)?.text ?? '');
  if (around && begins && around.tagName.toUpperCase() !== 'BODY' && !holdsParagraphs(around, facts))
    return [around];
  const run = [head];
  for (let next = head.nextElementSibling; next; next = next.nextElementSibling) {
    const one = facts.get(next);
    if (!one) break;
    const listed = lists.has(next.tagName.toUpperCase()) || next.querySelector('ul,ol') !== null;
    if (one.han > 0 && one.linked * 5 < one.han * 3 && !(listed && one.own === 0)) break;
    run.push(next);
    // One list is what the heading is over; single links may go on.
    if (listed) break;
  }
  return run;
}

/** Copy stands right in it, beside the heading. */
const holdsParagraphs = (around: Element, facts: Facts): boolean =>
  (facts.get(around)?.own ?? 0) > 40 ||
  [...around.children].some((child) => {
    const one = facts.get(child);
    return (
      one !== undefined &&
      /^(?:P|SECTION)$/.test(child.tagName.toUpperCase()) &&
      one.copy > 20 &&
      one.linked * 3 < one.han
    );
  });

const aside = /right|side|rank|hot|foot|bottom/i;
/** Elements around the copy, rows of tables apart; and with those. */
const mostUp = 3;
const mostSteps = 12;
const mostNext = 6;

/** `parts` as they are about the story: related reading far from its copy, in another column, is a column. */
export function partsAbout(parts: ForeignParts, place: Element | null): ForeignParts {
  if (place === null) return parts;
  return new Map(
    [...parts].map(([element, kind]) => [
      element,
      kind === 'related' && !place.contains(element) && !isBeside(element, place) ? 'column' : kind,
    ]),
  );
}

/** A table's rows stand between its cells and what is beside it. */
const ofTable = (element: Element) => /^(?:TR|TBODY)$/i.test(element.tagName);

/** It stands in one of the next elements behind the copy, or behind what is around that. */
function isBeside(element: Element, place: Element): boolean {
  let around: Element | null = place;
  let left = mostSteps;
  for (let up = 0; around && up <= mostUp && left > 0; around = around.parentElement, left -= 1) {
    let next = around.nextElementSibling;
    for (let at = 0; next && at < mostNext; at += 1, next = next.nextElementSibling) {
      if (!next.contains(element)) continue;
      return !aside.test(`${next.getAttribute('class') ?? ''} ${next.getAttribute('id') ?? ''}`);
    }
    if (!ofTable(around)) up += 1;
  }
  return false;
}

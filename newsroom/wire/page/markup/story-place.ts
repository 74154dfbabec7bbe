import type { ElementCopy } from './element-copy.ts';
import type { ForeignParts } from './foreign-parts.ts';
import { isStoryPicture } from './idle-picture.ts';
import { knownPlace, likelyPlace } from './known-places.ts';

type Facts = ReadonlyMap<Element, ElementCopy>;

/** Where a page's copy stands. `by` tells how it was found: the system whose place it is, or 密度. */
export type CopyPlace = { element: Element; by: string };

type Page = { root: Element; heading: Element | null; facts: Facts; parts: ForeignParts };

/** A part of the copy behind the headline that a known place must hold to be believed. */
const leastShare = 0.35;
/** A part of what an element holds that stands in one child: the copy is that child's. */
const mostShare = 0.75;

/**
 * The element that holds a page's copy: a place that its system is known for, else the smallest one in which most of what
 * reads like copy stands behind the headline. Null where nothing reads like copy.
 */
export function storyPlace({ root, heading, facts, parts }: Page): CopyPlace | null {
  const copies = copyBehind(heading, facts, parts);
  const copyOf = (element: Element) => copies.get(element) ?? 0;
  const total = copyOf(root);
  const known = knownIn(facts, parts, copyOf).filter(({ element }) => copyOf(element) >= total * leastShare);
  const [first] = known.toSorted((a, b) => copyOf(b.element) - copyOf(a.element));
  if (first && copyOf(first.element) > 0) return withoutLists(innermost(first, known, copyOf), copyOf, facts);
  if (total === 0) return known.find(({ element }) => (facts.get(element)?.pictures ?? 0) > 0) ?? null;
  return { element: descend(root, copyOf, facts), by: '密度' };
}

/** Of known places within one another the smallest that holds the same. */
function innermost(
  first: CopyPlace,
  known: readonly CopyPlace[],
  copyOf: (element: Element) => number,
): CopyPlace {
  const inside = known.filter(
    ({ element }) =>
      element !== first.element &&
      first.element.contains(element) &&
      copyOf(element) >= copyOf(first.element) * 0.9,
  );
  return inside.at(-1) ?? first;
}

/** A part of a known place's copy that its one part holds: what is beside that is not the story's, where it is mostly links. */
const nearlyAll = 0.9;

function withoutLists(found: CopyPlace, copyOf: (element: Element) => number, facts: Facts): CopyPlace {
  let place = found.element;
  for (;;) {
    const whole = facts.get(place);
    const next = [...place.children].find((child) => copyOf(child) >= copyOf(place) * nearlyAll);
    const part = next && facts.get(next);
    if (!whole || !next || !part?.block || part.own >= part.copy) return { ...found, element: place };
    const rest = whole.han - part.han;
    const ofLinks = rest > 0 && (whole.linked - part.linked) * 2 >= rest;
    const idle = copyOf(next) === copyOf(place) && !picturesBeside(place, next);
    if (rest === 0 || !(ofLinks || idle)) return { ...found, element: place };
    place = next;
  }
}

const picturesBeside = (place: Element, part: Element): boolean =>
  [...place.querySelectorAll('img,amp-img')].some((image) => !part.contains(image) && isStoryPicture(image));

const besides = /comment|pinglun|footer|copyright|related|recommend|sidebar|hotlist|ranking/i;

/** Copy of each element that stands behind the headline, outside of other columns and comments. */
function copyBehind(heading: Element | null, facts: Facts, parts: ForeignParts): Map<Element, number> {
  const from = heading === null ? -1 : (facts.get(heading)?.last ?? -1);
  const copies = new Map<Element, number>();
  const left = new Set<Element>();
  for (const [element, { last, own }] of facts) {
    const around = element.parentElement;
    const tag = element.tagName.toUpperCase();
    const name = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`;
    const aside =
      parts.has(element) || tag === 'FOOTER' || tag === 'NAV' || tag === 'ASIDE' || besides.test(name);
    if ((around && left.has(around)) || (aside && !knownPlace(element) && !holdsMost(element, facts))) {
      left.add(element);
      continue;
    }
    // An inline element's own lines are those of the block around it.
    if (own > 0 && facts.get(element)?.block === true && last > from) copies.set(element, own);
  }
  // What is in an element comes behind it in the document: from the last to the first each adds to the one around it.
  for (const element of [...facts.keys()].toReversed()) {
    const around = element.parentElement;
    const copy = copies.get(element) ?? 0;
    if (copy > 0 && around && facts.has(around)) copies.set(around, (copies.get(around) ?? 0) + copy);
  }
  return copies;
}

/** Whoever calls the whole page its comments has a story in there. */
function holdsMost(element: Element, facts: Facts): boolean {
  const [root] = facts.values();
  return (facts.get(element)?.copy ?? 0) > (root?.copy ?? 0) * 0.6;
}

function knownIn(facts: Facts, parts: ForeignParts, copyOf: (element: Element) => number): CopyPlace[] {
  const found: CopyPlace[] = [];
  for (const element of facts.keys()) {
    const by = parts.has(element) ? null : knownPlace(element);
    if (by !== null && (copyOf(element) > 0 || element.querySelector('img') !== null))
      found.push({ element, by });
  }
  return found;
}

function descend(root: Element, copyOf: (element: Element) => number, facts: Facts): Element {
  let place = root;
  for (;;) {
    const whole = copyOf(place);
    const children = [...place.children].filter((child) => copyOf(child) > 0);
    const marks = children.map(
      (child) => copyOf(child) * (likelyPlace(child) || knownPlace(child) ? 1.3 : 1),
    );
    const at = marks.indexOf(Math.max(...marks, 0));
    const best = children[at];
    if (!best || !facts.get(best)?.block) return place;
    const share = copyOf(best) / whole;
    const single = facts.get(best)?.own === copyOf(best);
    const others = children.filter((child) => child !== best);
    // Paragraphs, or parts like one another, are what this element holds as a whole.
    const alike = others.some((child) => isAlike(child, best) || facts.get(child)?.own === copyOf(child));
    if (single && (share < 1 || isParagraph(best))) return place;
    if (share < mostShare && (alike || share < 0.5)) return place;
    place = best;
  }
}

const isParagraph = (element: Element) =>
  /^(?:P|H[1-6]|LI|BLOCKQUOTE|DD)$/.test(element.tagName.toUpperCase());
const isAlike = (element: Element, other: Element) =>
  element.tagName === other.tagName && element.getAttribute('class') === other.getAttribute('class');

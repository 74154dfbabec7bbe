import { Readability } from '@mozilla/readability';
import { hanCount } from '../page-line.ts';

/** In elements: reading a larger page again costs more than it tells. */
const mostElements = 6000;
/** In levels: what nests deeper costs that reader more than it is long. */
const mostDepth = 100;
/** Of pairs of characters that two readings share. */
const leastShared = 0.6;

type OtherReading = {
  /** A Chinese sentence. */
  doubt: string;
  /** What holds most of what the other reader takes; null where that is what we take, or the whole page. */
  element: Element | null;
};

/**
 * What another reader of pages, which knows nothing of ours, says of where the copy is, where it takes something else. Null
 * where it agrees, or finds nothing.
 */
export function otherReading(document: Document, place: Element): OtherReading | null {
  if (isMore(document)) return null;
  const { text, elements } = readAgain(document);
  if (text === '') return null;
  const share = sharedPairs(bare(place.textContent ?? ''), bare(text));
  if (share >= leastShared) return null;
  const element = holderOf(document, elements);
  return {
    doubt: '正文的范围拿不准：另一种读法取了页面的别处，请核对有没有多出或缺少的段落。',
    element: element === place ? null : element,
  };
}

/** True for a page of more elements, or nested deeper, than is read again. */
function isMore(document: Document): boolean {
  let depth = 0;
  let elements = 0;
  let node: Node | null = document.documentElement;
  while (node) {
    if (node.nodeType === 1) elements += 1;
    if (elements > mostElements || depth > mostDepth) return true;
    if (node.firstChild) {
      node = node.firstChild;
      depth += 1;
      continue;
    }
    while (node && !node.nextSibling) {
      node = node.parentNode;
      depth -= 1;
    }
    node = node?.nextSibling ?? null;
  }
  return false;
}

const bare = (text: string) => text.replaceAll(/[^\p{Script=Han}\p{L}\d]+/gu, '');

const mark = 'data-read';

/** What it takes: its text, and the elements of `document` that it keeps, told by a mark that its copy bears. */
function readAgain(document: Document): { text: string; elements: Element[] } {
  const all = [...document.querySelectorAll('body *')];
  try {
    for (const [at, one] of all.entries()) one.setAttribute(mark, `${at}`);
    // It changes the tree that it reads.
    const copy = document.cloneNode(true) as Document; // oxlint-disable-line typescript/no-unsafe-type-assertion -- as its type is
    const read = new Readability<Node>(copy, { charThreshold: 40, serializer: (node) => node }).parse();
    const kept = read?.content as Element | undefined; // oxlint-disable-line typescript/no-unsafe-type-assertion -- it is its article
    const elements = [...(kept?.querySelectorAll(`[${mark}]`) ?? [])].flatMap(
      (one) => all[Number(one.getAttribute(mark))] ?? [],
    );
    return { text: read?.textContent ?? '', elements };
  } catch {
    return { text: '', elements: [] };
  } finally {
    for (const one of all) one.removeAttribute(mark);
  }
}

/** A part of what was taken that stands in one element: the rest is beside it. */
const mostOfIt = 0.8;

/** The smallest element that holds most of these by their text. */
function holderOf(document: Document, elements: readonly Element[]): Element | null {
  const weights = new Map<Element, number>();
  for (const element of elements) {
    const own = [...element.childNodes].reduce(
      (sum, node) => sum + (node.nodeType === 3 ? hanCount(node.textContent ?? '') : 0),
      0,
    );
    if (own > 0)
      for (let up: Element | null = element; up; up = up.parentElement)
        weights.set(up, (weights.get(up) ?? 0) + own);
  }
  const all = weights.get(document.documentElement) ?? 0;
  let holder: Element | null = null;
  for (let next: Element | undefined = document.body; next;) {
    holder = next;
    next = [...next.children].find((child) => (weights.get(child) ?? 0) >= all * mostOfIt);
  }
  return holder === null || all === 0 || holder.tagName.toUpperCase() === 'BODY' ? null : holder;
}

/** F1 of the pairs of characters of two texts, 0 to 1. */
function sharedPairs(one: string, other: string): number {
  const counts = new Map<string, number>();
  for (let at = 0; at + 1 < one.length; at += 1) {
    const pair = one.slice(at, at + 2);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  let shared = 0;
  for (let at = 0; at + 1 < other.length; at += 1) {
    const pair = other.slice(at, at + 2);
    const left = counts.get(pair) ?? 0;
    if (left === 0) continue;
    counts.set(pair, left - 1);
    shared += 1;
  }
  const all = Math.max(one.length - 1, 0) + Math.max(other.length - 1, 0);
  return all === 0 ? 1 : (2 * shared) / all;
}

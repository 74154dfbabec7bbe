import { Readability } from '@mozilla/readability';

/** In elements: reading a larger page again costs more than it tells. */
const mostElements = 6000;
/** In levels: what nests deeper costs that reader more than it is long. */
const mostDepth = 100;
/** Of pairs of characters that two readings share. */
const leastShared = 0.6;

/**
 * What another reader of pages, which knows nothing of ours, says of where the copy is: a doubt in Chinese where it takes
 * something else. None where it agrees, or finds nothing.
 */
export function otherReading(document: Document, place: Element): string[] {
  if (isMore(document)) return [];
  const read = readAgain(document);
  if (read === '') return [];
  const share = sharedPairs(bare(place.textContent ?? ''), bare(read));
  return share < leastShared
    ? ['正文的范围拿不准：另一种读法取了页面的别处，请核对有没有多出或缺少的段落。']
    : [];
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

function readAgain(document: Document): string {
  try {
    // It changes the tree that it reads.
    const copy = document.cloneNode(true) as Document; // oxlint-disable-line typescript/no-unsafe-type-assertion -- as its type is
    return new Readability(copy, { charThreshold: 40 }).parse()?.textContent ?? '';
  } catch {
    return '';
  }
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

import type { PlaceOffer } from '../read-place.ts';
import type { ElementCopy } from './element-copy.ts';
import { parseMarkup } from './parse-markup.ts';
import type { CopyPlace } from './story-place.ts';

const word = /^[a-z_][\w-]*$/i;

/** What finds an element on other pages of its site too: its id or classes, in as many elements around it as it takes. Numbers are of one story. */
export function placePath(element: Element): string {
  const steps: string[] = [];
  for (let node: Element | null = element; node && steps.length < mostSteps; node = node.parentElement) {
    if (node.tagName.toUpperCase() === 'BODY') break;
    const step = stepOf(node);
    steps.unshift(step);
    const path = steps.join(' > ');
    if (firstBy(node.ownerDocument, path) === element && step !== node.tagName.toLowerCase()) return path;
  }
  const path = `body ${steps.join(' > ')}`;
  return firstBy(element.ownerDocument, path) === element ? path : '';
}

const mostSteps = 6;

/** What finds all that are called so: the path of a caption. '' where it has no name of its own. */
export function classPath(element: Element): string {
  const step = stepOf(element);
  return step.includes('.') ? step : '';
}

function stepOf(element: Element): string {
  const tag = element.tagName.toLowerCase();
  const id = element.getAttribute('id') ?? '';
  if (word.test(id) && !/\d{3,}/.test(id)) return `${tag}#${id}`;
  const classes = (element.getAttribute('class') ?? '')
    .split(/\s+/)
    .filter((one) => word.test(one) && !/\d{3,}/.test(one));
  return [tag, ...classes.slice(0, 3)].join('.');
}

/** False for what is no selector. */
export function isPath(path: string): boolean {
  try {
    parseMarkup('<p>').querySelector(path);
    return true;
  } catch {
    return false;
  }
}

/** In elements: a page has fewer captions. */
const mostAlike = 200;

/** The elements that a page calls by the same name and classes; none where it gives no class. */
export function likeBy(element: Element): Element[] {
  const path = classPath(element);
  return path === '' ? [] : [...element.ownerDocument.querySelectorAll(path)].slice(0, mostAlike);
}

/** The element that a remembered path finds; null for none, or where it is no path. */
export function firstBy(document: Document, path: string): Element | null {
  try {
    return path === '' ? null : document.querySelector(path);
  } catch {
    return null;
  }
}

const mostOffers = 8;
const longestBegin = 40;

/** The parts of a page in which most of its copy stands, those around what was read first; for whoever thinks it another. */
export function placeOffers(facts: ReadonlyMap<Element, ElementCopy>, place: CopyPlace | null): PlaceOffer[] {
  const worth = [...facts].filter(
    ([element, { block, copy }]) => block && copy > 0 && element.tagName !== 'BODY',
  );
  const most = Math.max(...worth.map(([, { copy }]) => copy), 1);
  const many = worth.filter(([, { copy, own }]) => copy >= most * 0.2 && own < copy * 0.9);
  const known = new Set<string>();
  const offers: PlaceOffer[] = [];
  const sorted = many.toSorted(([a, one], [b, other]) =>
    a === place?.element
      ? -1
      : b === place?.element
        ? 1
        : other.copy / (other.han + 1) - one.copy / (one.han + 1),
  );
  for (const [element, { order, han, text }] of sorted) {
    // One within another that holds the same is the same part.
    if (known.has(`${han}`) || offers.length === mostOffers) continue;
    known.add(`${han}`);
    offers.push({ at: order, name: stepOf(element), han, begins: text.slice(0, longestBegin) });
  }
  return offers;
}

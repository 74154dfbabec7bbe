import { mostListNumber } from '#newsroom/body/body.rule.ts';
import { isElement, styleOf } from './not-copy.rule.ts';

/** How an item of a list is told from others: a bullet, a number of a list that counts, or words before it. */
export type ItemLabel =
  { kind: 'bullet' } | { kind: 'number'; number: number } | { kind: 'text'; text: string };

/** The labels of a list's items as browsers count them: from its start, by each item's own value, downwards. */
export function itemLabels(list: Element): (item: Element) => ItemLabel {
  const items = itemsOf(list);
  if (list.nodeName.toUpperCase() !== 'OL' && !counted.test(kindOf(list))) return () => ({ kind: 'bullet' });
  const down = list.hasAttribute('reversed');
  let next = wholeNumber(list.getAttribute('start')) ?? (down ? items.length : 1);
  const kind = kindOf(list);
  const labels = new Map<Element, ItemLabel>();
  for (const item of items) {
    const own = kindOf(item);
    const number = wholeNumber(item.getAttribute('value')) ?? next;
    // Quill keeps lists of both kinds in one element.
    const bullet = item.getAttribute('data-list') === 'bullet';
    labels.set(item, bullet ? { kind: 'bullet' } : labelOf(number, own === '' ? kind : own, down));
    next = number + (down ? -1 : 1);
  }
  return (item) => labels.get(item) ?? { kind: 'text', text: '' };
}

const counted = /^(?:decimal|(?:lower|upper)-|cjk-|simp-|trad-)/;
const lists = new Set(['OL', 'UL', 'MENU', 'DIR', 'TABLE']);
/** Wrappers around items nest no deeper. */
const deepest = 5;

/** A list's own items, also in wrappers that no list should have. */
const itemsOf = (parent: Element, depth = 0): Element[] =>
  [...parent.childNodes].filter(isElement).flatMap((one) => {
    if (one.nodeName.toUpperCase() === 'LI') return [one];
    return depth < deepest && wrapsItems(one) ? itemsOf(one, depth + 1) : [];
  });

/** True for what stands around items within their list. */
export function wrapsItems(element: Element): boolean {
  let inner: Element | null = element;
  for (let depth = 0; inner && depth < deepest; depth += 1, inner = inner.firstElementChild) {
    const name = inner.nodeName.toUpperCase();
    if (name === 'LI' || lists.has(name)) return depth > 0 && name === 'LI';
  }
  return false;
}

function labelOf(number: number, kind: string, down: boolean): ItemLabel {
  if (kind === 'none') return { kind: 'text', text: '' };
  if (!down && ['', '1', 'decimal'].includes(kind) && number >= 0 && number <= mostListNumber)
    return { kind: 'number', number };
  const write =
    number > 0 && number <= mostListNumber ? writers.find(([names]) => names.test(kind))?.[1] : undefined;
  return { kind: 'text', text: write?.(number) ?? `${number}. ` };
}

const writers: [RegExp, (number: number) => string][] = [
  [/^(?:a|lower-(?:alpha|latin))$/, (number) => `${letters(number)}. `],
  [/^(?:A|upper-(?:alpha|latin))$/, (number) => `${letters(number).toUpperCase()}. `],
  [/^(?:i|lower-roman)$/, (number) => `${roman(number).toLowerCase()}. `],
  [/^(?:I|upper-roman)$/, (number) => `${roman(number)}. `],
  [/^(?:cjk-|simp-|trad-|-moz-(?:cjk|simp|trad))/, (number) => `${chinese(number)}、`],
  [/^decimal-leading-zero$/, (number) => `${String(number).padStart(2, '0')}. `],
];

/** Its `type`, in which capitals count, or what its style says. */
function kindOf(element: Element): string {
  const style = styleOf(element);
  const named = style.get('list-style-type') ?? style.get('list-style') ?? '';
  const word = named.split(' ').find((one) => one !== '' && !/^(?:inside|outside|url\()/.test(one));
  return word ?? element.getAttribute('type') ?? '';
}

const wholeNumber = (text: string | null): number | null => {
  const number = Number.parseInt(text ?? '', 10);
  return Number.isSafeInteger(number) ? number : null;
};

function letters(number: number): string {
  const rest = (number - 1) % 26;
  const before = (number - 1 - rest) / 26;
  return (before > 0 ? letters(before) : '') + String.fromCharCode(97 + rest);
}

const romans: [number, string][] = [[1000, 'M'], [900, 'CM'], [500, 'D'], [400, 'CD'], [100, 'C'], [90, 'XC'], [50, 'L'], [40, 'XL'], [10, 'X'], [9, 'IX'], [5, 'V'], [4, 'IV'], [1, 'I']]; // prettier-ignore

function roman(number: number): string {
  let rest = number;
  return romans
    .map(([value, sign]) => {
      const count = Math.floor(rest / value);
      rest -= count * value;
      return sign.repeat(count);
    })
    .join('');
}

const chinese = (number: number): string => (number < 100 ? tens(number) : String(number));
const figures = '〇一二三四五六七八九';

function tens(number: number): string {
  const ten = Math.floor(number / 10);
  const one = number % 10;
  return (ten === 0 ? '' : `${ten === 1 ? '' : figures[ten]}十`) + (one === 0 ? '' : (figures[one] ?? ''));
}

/** A bullet or number that Word wrote out before an item. */
export const isWrittenLabel = (element: Element): boolean => styleOf(element).get('mso-list') === 'ignore';

/** What Word or WPS wrote out before an item: bullets are often letters of a font of signs. */
export function writtenLabel(text: string): ItemLabel {
  const label = text.replaceAll(/\s+/g, ' ').trim();
  const number = /^(\d{1,4})[.．、)）]?$/.exec(label)?.[1];
  if (number !== undefined) return { kind: 'number', number: Number(number) };
  if (label === '' || /^[\p{S}\p{Co}·•●○■□◆◇►➢※*§oOlnuvqwpØüÜ–—-]$/u.test(label)) return { kind: 'bullet' };
  return { kind: 'text', text: /[\p{L}\p{N}.]$/u.test(label) ? `${label} ` : label };
}

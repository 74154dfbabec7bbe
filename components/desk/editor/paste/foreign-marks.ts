import type { Mark } from '#newsroom/body/body.rule.ts';
import { readLinkAddress } from '#newsroom/body/link-address.rule.ts';

/** The few marks of copy that an element stands for. */
export function marksOf(element: Element, name: string): Mark[] {
  const style = element.getAttribute('style')?.toLowerCase() ?? '';
  const weight = /font-weight:\s*(\w+)/.exec(style)?.[1];
  const bold =
    weight === undefined ? name === 'B' || name === 'STRONG' : /^(?:bold|bolder|[6-9]00)$/.test(weight);
  const marks: Mark[] = bold ? [{ type: 'strong' }] : [];
  if (
    (name === 'EM' && element.classList.contains('dot')) ||
    /text-emphasis(?:-style)?:\s*(?!none)\w/.test(style)
  )
    marks.push({ type: 'emphasis' });
  if (name === 'SUP') marks.push({ type: 'superscript' });
  if (name === 'SUB') marks.push({ type: 'subscript' });
  const address = name === 'A' ? readLinkAddress(addressOf(element)) : null;
  if (address && 'href' in address) marks.push({ type: 'link', href: address.href });
  return marks;
}

/** In characters, of a mark. */
const longestReading = 60;

/** A reading as a mark of its word; null where none can be set, and it has to stand in the text. */
export const rubyMark = (reading: string, around: readonly Mark[]): Mark | null =>
  reading.length <= longestReading && around.every((one) => one.type !== 'ruby')
    ? { type: 'ruby', text: reading }
    : null;

/** A page may leave the scheme to its reader. */
const addressOf = (link: Element): string =>
  (link.getAttribute('href') ?? '').trim().replace(/^\/\//, 'https://');

/** What a link of a page led to that no link of copy can; null where nothing is lost: a place in its page, a button. */
export function lostAddress(link: Element): string | null {
  const address = addressOf(link);
  if (address === '' || /^(?:#|javascript:|about:|data:|file:.*#)/i.test(address)) return null;
  return 'href' in readLinkAddress(address) ? null : address;
}

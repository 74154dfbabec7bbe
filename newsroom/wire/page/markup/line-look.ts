import { styleOf } from '../../foreign/not-copy.rule.ts';
import type { LineIn } from '../page-line.ts';

const captionName =
  /(?:^|[\s_-])(?:caption|figcaption|desc|descr|tuzhu|tushuo|zhushi|picnote|imgnote|photonote|(?:pic|img|photo|image)[_-]?(?:txt|text|info|intro|desc|descr|title|note|caption))(?:[\s_-]|$)/i;
const centredName =
  /(?:^|[\s_-])(?:center|centered|text-?center|f_center|align-?center|ql-align-center|has-text-align-center)(?:[\s_-]|$)/i;

/** An element's class and id. */
export const ownNames = (element: Element): string =>
  `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`.trim();

/** How the lines of a block look: as its own style says, else as those around it. */
export function lineLook(element: Element, around: LineIn['look']): LineIn['look'] {
  const names = ownNames(element);
  if (around === 'caption' || captionName.test(names)) return 'caption';
  if (isSubtle(element)) return 'subtle';
  const tag = element.tagName.toUpperCase();
  // The attribute of a table places the table; a class of that name on anything but a paragraph places a box.
  const attribute = tag === 'TABLE' ? '' : (element.getAttribute('align') ?? '').toLowerCase();
  const align = styleOf(element).get('text-align') ?? attribute;
  if (align.startsWith('center') || tag === 'CENTER' || (tag === 'P' && centredName.test(names)))
    return 'centred';
  return /^(?:left|right|justify|start)/.test(align) ? 'plain' : around;
}

/** Grey or small: what is beside the copy. */
export function isSubtle(element: Element): boolean {
  const style = styleOf(element);
  const colour = style.get('color') ?? (element.getAttribute('color') ?? '').toLowerCase();
  return isSmall(style.get('font-size') ?? '') || isGrey(colour);
}

function isSmall(size: string): boolean {
  const found = /^(\d{1,3}(?:\.\d{1,3})?)(px|pt)/.exec(size);
  if (!found) return size.startsWith('small') || size.startsWith('x-small');
  return Number(found[1]) <= (found[2] === 'pt' ? 10.5 : 14);
}

/** From a dark grey to a light one; black is none. */
function isGrey(colour: string): boolean {
  const hex = /^#([\da-f])\1?([\da-f])\2?([\da-f])\3?(?:$|\s|!)/.exec(colour);
  if (hex?.[1] !== undefined && hex[1] === hex[2] && hex[2] === hex[3])
    return Number.parseInt(hex[1], 16) >= 6;
  const rgb = /^rgba?\((\d{1,3}), ?(\d{1,3}), ?(\d{1,3})/.exec(colour);
  if (rgb) {
    const [red = 0, green = 0, blue = 0] = rgb.slice(1).map(Number);
    return Math.max(red, green, blue) - Math.min(red, green, blue) < 24 && red >= 90 && red <= 200;
  }
  return /^(?:gr[ae]y|darkgr[ae]y|dimgr[ae]y)/.test(colour);
}

/** True for an element that its page calls a caption. */
export const isCaptionNamed = (element: Element): boolean => captionName.test(ownNames(element));

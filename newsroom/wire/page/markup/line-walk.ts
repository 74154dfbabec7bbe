import type { ItemLabel } from '../../list-label.rule.ts';
import type { PageSheet } from '../../page-sheet.rule.ts';
import type { PagePlan } from './element-hint.ts';
import type { DroppedText } from '../imported-page.ts';
import { type LineIn, type PageLine, fold, pageLine } from '../page-line.ts';

/** A page as it is read, element by element: its lines so far, and the text of the one to come. `spaced` is the text with gaps between inline elements, which style sheets set apart in lists and lines of facts. */
export type Walk = {
  lines: PageLine[];
  text: string;
  spaced: string;
  prefix: string;
  /** Of the item that is being read, until it has its line. */
  label: ItemLabel | null;
  bold: number;
  plain: number;
  linked: number;
  subtle: number;
  inParagraph: boolean;
  /** What the inline elements of the line to come are called. */
  inline: string;
  /** Of the line to come. */
  at: Omit<LineIn, 'linked'>;
  /** What the page's readers saw struck out, or not at all. */
  dropped: DroppedText[];
  sheet: PageSheet;
  /** Whether `text` ends with a blank: asking the growing text itself would copy it each time. */
  endsBlank: boolean;
  plan: PagePlan;
};

export type TextLook = { bold: boolean; linked: boolean; subtle: boolean };

/** Text that goes on with the line. */
export function addText(walk: Walk, text: string, { bold, linked, subtle }: TextLook): void {
  const collapsed = text.replaceAll(/[ \t\n\r\f]+/g, ' ');
  const count = collapsed.trim().length;
  if (bold) walk.bold += count;
  else walk.plain += count;
  if (linked) walk.linked += count;
  if (subtle) walk.subtle += count;
  const added = walk.endsBlank ? collapsed.replace(/^ /, '') : collapsed;
  walk.text += added;
  if (added !== '') walk.endsBlank = added.endsWith(' ');
  walk.spaced += collapsed;
}

/** Ends the line, if there is one. */
export function flush(walk: Walk, hint: PageLine['hint']): void {
  const strong = hint === 'none' && walk.bold > 0 && walk.plain === 0;
  const line = pageLine(walk.prefix + lineText(walk, hint), walk.lines.length + 1, strong ? 'strong' : hint);
  if (line && line.text !== '' && walk.text.trim() !== '') {
    const placed = { ...line, in: placeOf(walk) };
    walk.lines.push(walk.label ? labelledLine(placed, walk.label) : placed);
    walk.label = null;
    walk.prefix = '';
  }
  Object.assign(walk, noText);
}

/** A breadcrumb that only its style sheet parts is parted by a mark here. */
function lineText(walk: Walk, hint: PageLine['hint']): string {
  if (hint === 'crumb' && !/[»›>→/|＞]/u.test(walk.text)) return facts(walk.spaced).replaceAll(gap, ' > ');
  return isFacts(walk, hint) ? facts(walk.spaced) : walk.text;
}

function placeOf({ at, inline, linked, subtle, bold, plain }: Walk): LineIn {
  const all = bold + plain;
  const look = at.look === 'plain' && subtle > 0 && subtle >= all ? 'subtle' : at.look;
  return { ...at, names: `${inline} ${at.names}`.trim(), look, linked: linked > 0 && linked * 10 >= all * 8 };
}

/** A line as an item of its list, with the number that it has there. */
function labelledLine(line: PageLine, label: ItemLabel): PageLine {
  const text = line.prefix + line.text;
  const whole = { ...line, text, folded: fold(text), prefix: '' };
  if (label.kind === 'bullet') return { ...whole, mark: 'bullet', item: { number: null } };
  if (label.kind === 'number')
    return { ...whole, mark: 'number', prefix: `${label.number}. `, item: { number: label.number } };
  const told = label.text + text;
  return { ...whole, text: told, folded: fold(told), mark: 'none', item: { number: null } };
}

export const noText = {
  text: '',
  spaced: '',
  bold: 0,
  plain: 0,
  linked: 0,
  subtle: 0,
  inline: '',
  endsBlank: true,
};
/** Between things that style sheets set apart. */
export const gap = '\u2003\u2003';
const facts = (spaced: string) =>
  spaced.replaceAll(/[ \u2003]+/g, (blank) => (blank.includes('\u2003') ? gap : blank)).trim();

/** Not copy, nor a title: a line whose inline elements are things of their own. */
const isFacts = ({ text, inParagraph }: Walk, hint: PageLine['hint']) =>
  (hint === 'none' || hint === 'chrome') &&
  text.length <= 200 &&
  !text.includes('。') &&
  (!inParagraph || /来源|作者|编辑|\d{4}[-年]/u.test(text));

import { copyText } from '../../not-copy.rule.ts';
import { readSheets } from '../../page-sheet.rule.ts';
import type { PlaceField } from '../../place-field.rule.ts';
import { type FieldValues, type PlainField, fieldValue, restOf } from './field-values.ts';
import type { DroppedText } from '../imported-page.ts';
import type { ElementCopy } from '../markup/element-copy.ts';
import type { MarkedPlaces } from '../markup/marked-places.ts';
import { type PageLine, pageLine } from '../page-line.ts';

export type MarkedFields = {
  values: FieldValues;
  /** Of which something was read. */
  read: Set<PlaceField>;
  /** Lines that are a field's, and no copy. */
  taken: ReadonlySet<PageLine>;
  /** What such lines say beside. */
  dropped: DroppedText[];
};

type Page = { lines: readonly PageLine[]; facts: ReadonlyMap<Element, ElementCopy> };

const plainFields: readonly PlainField[] = ['time', 'source', 'author', 'editor', 'standfirst'];

/** Reads the fields whose places someone showed. */
export function markedFields({ elements }: MarkedPlaces, page: Page): MarkedFields {
  const values: FieldValues = {};
  const read = new Set<PlaceField>();
  const taken = new Set<PageLine>();
  const dropped: DroppedText[] = [];
  for (const field of plainFields) {
    const element = elements[field];
    if (element === undefined) continue;
    const own = linesIn(element, page);
    const value = fieldValue(field, own.length > 0 ? own : textLine(element));
    if (Object.keys(value).length === 0) continue;
    Object.assign(values, value);
    read.add(field);
    const whole = own.length > 0 ? own : linesIn(aloneIn(element, page), page);
    const copy = whole.filter((line) => line.in?.zone === 'story' && !line.in.headline);
    for (const line of copy) taken.add(line);
    dropped.push(...restOf(field, copy, values));
  }
  return { values, read, taken, dropped };
}

/** The lines that begin in an element. */
function linesIn(element: Element | null, { lines, facts }: Page): PageLine[] {
  const one = element && facts.get(element);
  if (!one) return [];
  return lines.filter(
    ({ in: at, hint }) => at !== undefined && hint !== 'image' && at.at >= one.order && at.at <= one.last,
  );
}

/** What stands in a line with other things, as a line of its own. */
function textLine(element: Element): PageLine[] {
  const text = copyText(element, { sheet: readSheets(element.ownerDocument), leave: () => {} });
  const line = pageLine(text.replaceAll(/\s+/g, ' '), 0);
  return line === null ? [] : [line];
}

/** The block that holds nothing but this element. */
function aloneIn(element: Element, { facts }: Page): Element | null {
  const text = facts.get(element)?.text;
  for (let up = element.parentElement; up && facts.get(up)?.text === text; up = up.parentElement)
    if (facts.get(up)?.block === true) return up;
  return null;
}

import { limits } from '#lib/limits.ts';
import { type Block, type Body, runsText } from './body.rule.ts';

/** A place in a story that its contents list, and anyone's link, can lead to. */
export type Heading = { id: string; text: string };

/** From this many headings, or this many 字 under at least two, a story is long enough for a list of contents. */
const manyHeadings = 4;
const manyCharacters = 2500;

/** `h-1` and so on, in reading order; questions count as subheads do. */
export const headingId = (index: number): string => `h-${index + 1}`;

export const bodyHeadings = (body: Body): Heading[] =>
  body.blocks.flatMap(headingTexts).map((text, index) => ({ id: headingId(index), text }));

/** How many headings stand before each block. */
export function headingsBefore(blocks: readonly Block[]): number[] {
  let before = 0;
  return blocks.map((block) => {
    const here = before;
    before += headingTexts(block).length;
    return here;
  });
}

/** True for a heading that is set as a title: thousands of them are no titles, and words take long to find. */
export const isSetAsTitle = (index: number): boolean => index < limits.shownHeadings.most;

/** 目录 of a long story; empty for any other. */
export function contentsOf(body: Body, length: number): Heading[] {
  const headings = bodyHeadings(body);
  const long = headings.length >= manyHeadings || (length >= manyCharacters && headings.length > 1);
  return long && headings.length <= limits.shownHeadings.most ? headings : [];
}

function headingTexts(one: Block): string[] {
  if (one.type === 'subhead') return [runsText(one.runs)];
  return one.type === 'questions' ? one.items.map((item) => runsText(item.question)) : [];
}

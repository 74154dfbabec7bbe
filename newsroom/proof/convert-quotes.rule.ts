import type { Edit } from './proof-change.rule.ts';
import { hasHan } from './script.rule.ts';

/**
 * Straight double quotation marks around Han, in lines where every one has its partner. A line with an odd
 * number, with a mark after a digit (inches) or with curly ones nested across is left to a person.
 */
export function convertQuotes(text: string): Edit[] {
  let start = 0;
  return text.split('\n').flatMap((line) => {
    const edits = convertLine(line).map((edit) => ({ ...edit, at: edit.at + start }));
    start += line.length + 1;
    return edits;
  });
}

function convertLine(line: string): Edit[] {
  const marks = [...line.matchAll(/"/g)].map((found) => found.index);
  if (marks.length === 0 || marks.length % 2 === 1) return [];
  const pairs = marks.flatMap((open, n) => {
    const close = marks[n + 1];
    return n % 2 === 0 && close !== undefined ? [{ open, close, inside: line.slice(open + 1, close) }] : [];
  });
  const doubtful = pairs.some(
    ({ open, close, inside }) =>
      inside.trim() !== inside ||
      /[“”=<>]/.test(inside) ||
      /[\d=]/.test(line[open - 1] ?? '') ||
      isInch(line, close),
  );
  if (doubtful) return [];
  return pairs
    .filter(({ inside }) => hasHan(inside))
    .flatMap(({ open, close }) => [
      { at: open, after: '“', rule: 'quote' },
      { at: close, after: '”', rule: 'quote' },
    ]);
}

/** 9.7" alone between its digits and what follows; a year at a quotation's end is none. */
function isInch(line: string, close: number): boolean {
  const whole = digitsBefore(line, close);
  if (whole === 1 || whole === 2) return true;
  const point = close - whole - 1;
  return whole > 2 && line[point] === '.' && [1, 2].includes(digitsBefore(line, point));
}

/** How many digits end just before `at`. */
function digitsBefore(line: string, at: number): number {
  let from = at;
  while (/^\d$/.test(line[from - 1] ?? '')) from -= 1;
  return at - from;
}

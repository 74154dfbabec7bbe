import type { Edit } from './proof-change.rule.ts';
import { fullMarks, hasHan, isHan } from './script.rule.ts';

/**
 * Straight quotation marks around Han or between Han, double ones in lines where every one has its partner. A line with an
 * odd number, with a mark after a digit (inches) or with curly ones nested across is left to a person.
 */
export function convertQuotes(text: string): Edit[] {
  let start = 0;
  return text.split('\n').flatMap((line) => {
    const edits = [...convertLine(line), ...convertSingles(line)].map((edit) => ({
      ...edit,
      at: edit.at + start,
    }));
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
    .filter(({ open, close, inside }) => isQuoted(line, open, close, inside))
    .flatMap(({ open, close }) => [
      { at: open, after: '“', rule: 'quote' },
      { at: close, after: '”', rule: 'quote' },
    ]);
}

const isChinese = (char: string | undefined) =>
  isHan(char) || (char !== undefined && fullMarks.includes(char));
/** By a mark that becomes Chinese too: 他说:"OK."; a line's end closes what stands in it. */
const isQuoted = (line: string, open: number, close: number, inside: string) =>
  hasHan(inside) ||
  ((isChinese(line[open - 1]) || (/[,:;]/.test(line[open - 1] ?? '') && isChinese(line[open - 2]))) &&
    (close + 1 === line.length || isChinese(line[close + 1])));

/** Single ones that are no apostrophes (O'Neill, rock 'n' roll, 5'10"), each with the next. */
function convertSingles(line: string): Edit[] {
  const marks = [...line.matchAll(/(?<![A-Za-z\d])'|'(?![A-Za-z\d])/g)].map((found) => found.index);
  const edits: Edit[] = [];
  for (let n = 0; n + 1 < marks.length; n += 1) {
    const [open = 0, close = 0] = [marks[n], marks[n + 1]];
    const inside = line.slice(open + 1, close);
    const opens = !/[A-Za-z\d]/.test(line[open - 1] ?? '') && inside.trim() === inside;
    const closes = !/[A-Za-z\d]/.test(line[close + 1] ?? '') && !/[‘’=<>]/.test(inside);
    if (!opens || !closes || !isQuoted(line, open, close, inside)) continue;
    edits.push({ at: open, after: '‘', rule: 'quote' }, { at: close, after: '’', rule: 'quote' });
    n += 1;
  }
  return edits;
}

/** 9.7" alone between its digits and what follows, 12" where screens are spoken of; 双11 or a year at a quotation's end is none. */
function isInch(line: string, close: number): boolean {
  const whole = digitsBefore(line, close);
  if (whole === 1 || whole === 2)
    return line[close - whole - 1] === '.' || /[寸屏幕]|电视|显示器|平板/u.test(line);
  const point = close - whole - 1;
  return whole > 2 && line[point] === '.' && [1, 2].includes(digitsBefore(line, point));
}

/** How many digits end just before `at`. */
function digitsBefore(line: string, at: number): number {
  let from = at;
  while (/^\d$/.test(line[from - 1] ?? '')) from -= 1;
  return at - from;
}

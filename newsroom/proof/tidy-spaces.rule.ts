import type { Edit } from './proof-change.rule.ts';
import { fullMarks, isHan } from './script.rule.ts';

/** Every blank but the line breaks. */
const blank = String.raw`[ \t\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]`;
const edgeBlank = new RegExp(`^${blank}+|(?<!${blank})${blank}+$`, 'gm');
const anyBlank = new RegExp(`${blank}+`, 'g');

/** C0 and C1 controls but tab and line feed, marks of direction and width, byte order marks. */
const invisible =
  // oxlint-disable-next-line no-control-regex -- these are what is looked for
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb]/g;
/** Joiners have work to do inside emoji and some scripts, none in Chinese or Latin. */
const joiner = /[\u200c\u200d]/g;

export function dropInvisible(text: string): Edit[] {
  const controls = [...text.matchAll(invisible)].map((found) => found.index);
  const joiners = [...text.matchAll(joiner)].map((found) => found.index);
  const idle = joiners.filter((at) => !joins(text[at - 1]) || !joins(text[at + 1]));
  return [...controls, ...idle].map((at) => ({ at, after: '', rule: 'invisible' }));
}

const joins = (char: string | undefined) =>
  char !== undefined &&
  char > '\u02ff' &&
  !/[\u2000-\u206f\u3000-\u303f\uff00-\uffef]/.test(char) &&
  !isHan(char);

/** Indents that were typed into the text, and blanks at a line's end. */
export function dropIndents(text: string): Edit[] {
  return [...text.matchAll(edgeBlank)].flatMap((found) =>
    Array.from({ length: found[0].length }, (_, n): Edit => ({
      at: found.index + n,
      after: '',
      rule: 'indent',
    })),
  );
}

/** Runs of blanks become one plain space, or none beside a full-width mark, which has its space built in. */
export function tidySpaces(text: string): Edit[] {
  return [...text.matchAll(anyBlank)].flatMap((found) => {
    const end = found.index + found[0].length;
    const wanted = hasRoom(text[found.index - 1], text[end]) ? '' : ' ';
    if (found[0] === wanted) return [];
    return Array.from({ length: found[0].length }, (_, n): Edit => {
      return { at: found.index + n, after: n === 0 ? wanted : '', rule: 'space' };
    }).filter((edit) => text[edit.at] !== edit.after);
  });
}

const among = (marks: string, char: string | undefined) => char !== undefined && marks.includes(char);

const hasRoom = (before: string | undefined, after: string | undefined) =>
  among(`${fullMarks}（《〈「『【〔`, before) || among(`${fullMarks}）》〉」』】〕`, after);

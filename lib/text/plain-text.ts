/**
 * What no text of ours holds: controls (C0, C1), half surrogates, non-characters, marks that turn the direction of all
 * that follows, and those of old annotation. They cannot be seen, break XML and the editor, or make a text read as
 * another. Joiners stay: emoji and other scripts need them.
 */
const unfit =
  /[^\P{Cc}\t\n\r]|[\p{Cs}\u202A-\u202E\u2066-\u206F\uFFF9-\uFFFB\uFEFF\uFDD0-\uFDEF]|[\u{FFFE}\u{FFFF}]|[\u{1FFFE}\u{1FFFF}\u{10FFFE}\u{10FFFF}]/gu;
/** Ends of lines in old and foreign texts. */
const lineEnds = /\r\n?|[\v\f\u0085\u2028\u2029]/g;
const parts = /[\t\n]+/g;

/** Marks included: for a finished document of whatever older stores hold. */
export const withoutUnfit = (text: string): string => text.replaceAll(unfit, '');

const seen = /[^\s\p{Cc}\p{Cf}\p{Z}\p{Default_Ignorable_Code_Point}\u2800]/u;

/** Whether a text has nothing that can be seen: empty, or blanks, joiners, fillers and the like alone. */
export const isUnseen = (text: string): boolean => !seen.test(withoutUnfit(text));

/** One line as it may be kept: what parts lines is a blank, the rest of what is unfit goes. */
export const plainLine = (text: string): string =>
  withoutUnfit(text.replaceAll(lineEnds, '\n').replaceAll(parts, ' '));

/** The same, and nothing where nothing can be seen. */
export const seenLine = (text: string): string => (isUnseen(text) ? '' : plainLine(text));

/** Several lines, parted by \n. */
export const plainLines = (text: string): string =>
  withoutUnfit(text.replaceAll(lineEnds, '\n').replaceAll('\t', ' '));

/** The same, and nothing where nothing can be seen. */
export const seenLines = (text: string): string => (isUnseen(text) ? '' : plainLines(text));

import { assert, constantFrom, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { isUnseen, plainLine, plainLines, seenLine } from './plain-text.ts';

test('what cannot be seen goes, and what parts lines is a blank or the end of a line', () => {
  expect(plainLine('渡\u0000口\u0007停\u009F航\uD800。\uFEFF\uFFFE\u202E\u2066')).toBe('渡口停航。');
  expect(plainLine('甲\u2028乙\r\n丙\u0085丁\t戊')).toBe('甲 乙 丙 丁 戊');
  expect(plainLines('甲\u2028乙\r\n丙\r丁\v戊\t己')).toBe('甲\n乙\n丙\n丁\n戊 己');
});

test('whatever a language needs stays', () => {
  for (const text of ['👨‍👩‍👧 全家', 'می‌خواهم', '〇、々　全角', 'a\u00ADb', '𠮷野家', '葛󠄀城', '🏴󠁧󠁢󠁥󠁮󠁧󠁿'])
    expect(plainLine(text)).toBe(text);
});

test.each(['', ' ', '\u200B\u200D', '\u3000\u00A0', '\u3164', '\u2060\u00AD', '\u2800', '\uFE0F', '\u0001'])(
  'a text of %j has nothing to see',
  (text) => {
    expect(isUnseen(text)).toBe(true);
    expect(seenLine(text)).toBe('');
  },
);

const unit = constantFrom(
  ...'今 \t\n\r\v\u0000\u0085\u2028\u200B\uFEFF\uFDD0\uFFFE\uD83D\uDE00\u202E'.split(''),
);

test('a text that was made plain is plain, and well-formed', () => {
  assert(
    property(string({ unit }), (text) => {
      expect(plainLine(plainLine(text))).toBe(plainLine(text));
      expect(plainLines(plainLines(text))).toBe(plainLines(text));
      expect(plainLine(text).isWellFormed()).toBe(true);
      expect(isUnseen(text)).toBe(isUnseen(seenLine(text)));
    }),
  );
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findHits, markHits } from './find-hits.rule.ts';
import { matchExpression, parseQuery } from './query.rule.ts';
import { indexWords, phraseOf, termsOf } from './terms.rule.ts';

const wanted = (typed: string) => parseQuery(typed).wanted.map((one) => one.words.join(' '));
const marked = (text: string, typed: string) =>
  markHits(text, findHits(text, parseQuery(typed).wanted))
    .map((part) => (part.hit ? `[${part.text}]` : part.text))
    .join('');

test('Han runs become overlapping pairs with their ends alone, Latin words and numbers stay whole', () => {
  expect(indexWords('普京会晤')).toBe('普 普京 京会 会晤 晤');
  expect(indexWords('C919首飞')).toBe('c919 首 首飞 飞');
  expect(indexWords('图')).toBe('图');
});

test('widths, case, accents and invisible characters make no difference', () => {
  expect(indexWords('Ｃ９１９　ＣＡＦÉ　café')).toBe('c919 cafe cafe');
  expect(indexWords('普\u200B京')).toBe('普 普京 京');
  expect(indexWords('㈱，①，㎡')).toBe('株 1 m2');
});

test('a phrase leaves open what goes on at its edges, and no other', () => {
  expect(phraseOf('普京')).toEqual(['普京']);
  expect(phraseOf('A股')).toEqual(['a', '股']);
  expect(phraseOf('首飞C919')).toEqual(['首飞', '飞', 'c919']);
  expect(phraseOf('½')).not.toEqual([]);
});

test('words apart and parted by marks are wanted each, quotations in a row', () => {
  expect(wanted('普京 会晤')).toEqual(['普京', '会晤']);
  expect(wanted('普京，会晤')).toEqual(['普京', '会晤']);
  expect(wanted('“联合记者会”　普京')).toEqual(['联合 合记 记者 者会', '普京']);
  expect(wanted('"c919 首飞"')).toEqual(['c919 首 首飞']);
  expect(wanted('COVID-19 10:52')).toEqual(['covid 19', '10 52']);
  expect(wanted('普京 普京')).toEqual(['普京']);
  expect(wanted(' …… ，。"” ')).toEqual([]);
});

test('a single Han character is looked for in headlines', () => {
  expect(matchExpression(parseQuery('茶 普京'), { type: 'photoSet' })).toBe(
    '"x字茶" AND "普京" AND "x类photoset"',
  );
  expect(matchExpression(parseQuery('C919首飞'), { type: null, headlineOnly: true })).toBe(
    '"x题c919 x题首 x题首飞"',
  );
});

test('hits are marked where they stand, whatever their width, and touching ones are one', () => {
  expect(marked('“普特会”近3小时', '普特会')).toBe('“[普特会]”近3小时');
  expect(marked('Ｃ９１９首飞，c919再飞', 'C919')).toBe('[Ｃ９１９]首飞，[c919]再飞');
  expect(marked('普京会晤特朗普', '普京 会晤')).toBe('[普京会晤]特朗普');
  expect(marked('会见普京。京城', '普京城')).toBe('会见普京。京城');
  expect(marked('茶马古道上的茶', '茶')).toBe('[茶]马古道上的[茶]');
  expect(marked('𠮷野家开业', '𠮷野')).toBe('[𠮷野]家开业');
});

test('terms lie within their text, and marking loses none of it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), (text, typed) => {
      for (const { start, end } of termsOf(text)) {
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeLessThanOrEqual(text.length);
        expect(end).toBeGreaterThan(start);
      }
      const whole = text + typed;
      const parts = markHits(whole, findHits(whole, parseQuery(typed).wanted));
      expect(parts.map((part) => part.text).join('')).toBe(whole);
    }),
  );
});

import { expect, test } from 'vitest';
import { titleParts } from '#newsroom/proof/word-breaks.rule.ts';
import { cutExtract } from './cut-extract.rule.ts';
import { findHits } from './find-hits.rule.ts';
import { markTitle } from './mark-title.rule.ts';
import { parseQuery } from './query.rule.ts';

const extract = (text: string, typed: string) =>
  cutExtract(text, parseQuery(typed).wanted)
    .map((part) => (part.hit ? `[${part.text}]` : part.text))
    .join('');

const opening = '清晨五点，雾还没有散尽，江面上只听得见汽笛声，两岸的人已经等在码头上，谁也不肯先回去。';

test('an extract begins with the sentence of its hit and ends with one', () => {
  const text = `${opening}渡口恢复通航的消息传开后，人越聚越多。${'船长说今天要跑十二个来回。'.repeat(12)}`;
  const cut = extract(text, '恢复通航');
  expect(cut).toMatch(/^渡口\[恢复通航\]的消息传开后/);
  expect(cut).toMatch(/。$/);
  expect(cut.length).toBeLessThan(100);
});

test('a sentence without an end near is cut at a mark or between characters, and says so', () => {
  const endless = '一望无际的水面上漂着许多没有人认领的木船'.repeat(5);
  const cut = extract(`${endless}，渡口恢复通航${endless}`, '恢复通航');
  expect(cut).toMatch(/^……渡口\[恢复通航\]/);
  expect(cut).toMatch(/……$/);
  const unbroken = extract(`${endless}渡口恢复通航${endless}`, '恢复通航');
  expect(unbroken).toMatch(/^……[^，]*\[恢复通航\].*……$/);
});

test('Latin words, numbers and rare characters are never cut in two', () => {
  const text = `${'𠮷'.repeat(60)}渡口${'COMAC919'.repeat(30)}`;
  const cut = extract(text, '渡口');
  expect(cut.isWellFormed()).toBe(true);
  expect(extract(`${'雾'.repeat(60)}AlphaBetaGamma雾雾雾雾渡口`, '渡口')).toMatch(
    /^……(?:雾+)?AlphaBetaGamma|^……雾/,
  );
});

test('of several paragraphs the one with most of the words is taken, and a short one goes on into the next', () => {
  const text = '渡口停航。\n暴雨过后，渡口恢复通航。\n两岸居民松了一口气。';
  expect(extract(text, '渡口 通航')).toBe('暴雨过后，[渡口]恢复[通航]。　两岸居民松了一口气。');
  expect(extract(text, '高铁')).toBe('');
});

test('a title keeps the places where it may break, inside hits and out', () => {
  const title = '下次莫斯科见？“普特会”速览';
  const marked = markTitle(title, findHits(title, parseQuery('莫斯科 普特会').wanted), ['普特会']);
  expect(marked.filter((one) => one.hit).map((one) => one.parts.map((part) => part.text).join(''))).toEqual([
    '莫斯科',
    '普特会',
  ]);
  const parts = marked.flatMap((one) => one.parts);
  expect(parts.map((part) => part.text).join('')).toBe(title);
  const breaks = (list: readonly { breakAfter: boolean }[]) => list.filter((part) => part.breakAfter).length;
  expect(breaks(parts)).toBe(breaks(titleParts(title, ['普特会'])));
});

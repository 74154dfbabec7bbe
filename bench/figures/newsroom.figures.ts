import { expect, test } from 'vitest';
import { useTestDatabase } from '#db/testing.ts';
import { setClock } from '#lib/clock.ts';
import { fillPlacements, longReads } from '#newsroom/list/testing-lists.ts';
import { listMedia } from '#newsroom/media/list-media.ts';
import { fillMedia } from '#newsroom/media/testing-many-media.ts';
import { longStory, savingAgain } from '#newsroom/publication/testing-long-stories.ts';
import { compareRevisions } from '#newsroom/revision/difference/compare-revisions.ts';
import { compareLists } from '#newsroom/revision/difference/difference.rule.ts';
import { compareTexts } from '#newsroom/revision/difference/text-difference.rule.ts';
import { readRevisions } from '#newsroom/revision/revisions.ts';
import { parseQuery } from '#newsroom/search/query.rule.ts';
import { search, type SearchSort } from '#newsroom/search/search.ts';
import { publishSynthetic, syntheticNow } from '#newsroom/search/testing-documents.ts';
import { signIn } from '#newsroom/staff/sign-in.ts';
import { refusalOf, signedInAs } from '#newsroom/staff/testing-staff.ts';
import { median } from '../load.ts';
import { medianMs, msOf, told } from './figure.ts';

useTestDatabase();

test('lists of 100,000', async () => {
  fillPlacements();
  for (const [name, read] of Object.entries(longReads()))
    expect.soft(told(`list of 100,000: ${name}`, await medianMs(read))).toBeLessThanOrEqual(5);
});

test('revisions', async () => {
  const id = await longStory(500, 400);
  expect
    .soft(told('500 revisions of 30,000 字, listed', await medianMs(() => readRevisions(id, 3))))
    .toBeLessThanOrEqual(200);
  expect
    .soft(told('two of them compared', await medianMs(() => compareRevisions(id, { from: 1, to: 500 }))))
    .toBeLessThanOrEqual(200);
});

test('differences', async () => {
  const characters = (first: number, kinds: number) =>
    Array.from({ length: 15_000 }, (_, n) => String.fromCodePoint(first + (n % kinds))).join('');
  const [from, to] = [characters(0x4e00, 5000), characters(0x6500, 4000)];
  expect
    .soft(told('two texts of 15,000 字 that share nothing', await medianMs(() => compareTexts(from, to), 5)))
    .toBeLessThanOrEqual(1500);
  const many = (mark: string) =>
    Array.from({ length: 1200 }, (_, n) => `${mark}${n}镇上的小学停课一天，食堂改在体育馆开饭。`);
  const compare = () => compareLists(many('甲'), many('乙'), (text) => ({ key: text, kind: '', text }));
  expect
    .soft(told('1,200 paragraphs all written anew', await medianMs(compare, 5)))
    .toBeLessThanOrEqual(2500);
});

test('autosave', async () => {
  const { again } = await savingAgain(340);
  expect.soft(told('an autosave of a body of 100 KB', await medianMs(again))).toBeLessThanOrEqual(100);
});

test('pictures', async () => {
  fillMedia();
  const missing = () => listMedia({ kind: 'image', query: '没有这个词' });
  expect
    .soft(told('a word that none of 100,000 pictures has', await medianMs(missing)))
    .toBeLessThanOrEqual(150);
  expect
    .soft(told('the newest of 100,000 pictures', await medianMs(() => listMedia({ kind: 'image' }))))
    .toBeLessThanOrEqual(50);
});

test('search', async () => {
  setClock(syntheticNow);
  publishSynthetic(20_000, 25);
  for (const sort of ['newest', 'best'] satisfies SearchSort[]) {
    for (const typed of ['记者', '中国 记者', '“记者中国”', '的', '普京 射电望远镜', 'C919 5G', '没有的词']) {
      const ask = () => search({ query: parseQuery(typed), sort, type: null, within: null, page: 1 });
      expect.soft(told(`20,000 stories, ${sort}: ${typed}`, await medianMs(ask))).toBeLessThanOrEqual(30);
    }
  }
});

test('a refused sign-in takes as long for an unknown name as for a wrong password', async () => {
  await signedInAs();
  let guesses = 0;
  const guess = (username: string) =>
    msOf(() =>
      refusalOf(
        signIn({
          username,
          password: 'not-this-one',
          address: `10.2.0.${(guesses += 1)}`,
          userAgent: 'x',
          device: null,
        }),
      ),
    );
  await guess('nobody');
  const times = { wang: [0].slice(1), nobody: [0].slice(1) };
  for (let n = 0; n < 9; n += 1) {
    times.wang.push(await guess('wang'));
    times.nobody.push(await guess('nobody'));
  }
  const ratio = median(times.nobody) / median(times.wang);
  expect
    .soft(told('an unknown name beside a wrong password', Math.max(ratio, 1 / ratio), '×'))
    .toBeLessThanOrEqual(1.6);
});

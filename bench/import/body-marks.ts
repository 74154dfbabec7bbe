import { fold } from '#newsroom/wire/page/page-line.ts';
import { findTime } from '#newsroom/wire/page/time/page-time.ts';
import type { MarkedPage } from './marked-pages.ts';

/** What a reader made of a page; null where it refused it or found nothing. */
export type ReaderAnswer = {
  title: string;
  /** As the reader gives it. */
  time: string;
  blocks: { text: string; caption: boolean }[];
};

/** How good a reading is. `time` and `captions` are null where the page has none to be found. */
export type PageMarks = {
  refused: boolean;
  precision: number;
  recall: number;
  f1: number;
  title: boolean;
  time: boolean | null;
  captions: { right: number; all: number };
  /** Blocks of which more than half of the pairs of characters are not in the body. */
  foreign: number;
};

const bare = (text: string) =>
  Array.from(fold(text))
    .filter((char) => char.trim() !== '')
    .join('');

export function marksOf(page: MarkedPage, reading: ReaderAnswer | null): PageMarks {
  const time = page.times.length === 0 ? null : reading !== null && isRightTime(reading.time, page.times);
  const all = page.captions.length;
  if (reading === null)
    return {
      refused: true,
      precision: 0,
      recall: 0,
      f1: 0,
      title: false,
      time,
      captions: { right: 0, all },
      foreign: 0,
    };
  const wanted = pairsOf(page.body.map(bare).join(''));
  const got = pairsOf(reading.blocks.map(({ text }) => bare(text)).join(''));
  const shared = [...got].reduce((sum, [pair, count]) => sum + Math.min(count, wanted.get(pair) ?? 0), 0);
  const precision = shared / Math.max(1, total(got));
  const recall = shared / Math.max(1, total(wanted));
  const told = new Set(reading.blocks.filter(({ caption }) => caption).map(({ text }) => bare(text)));
  return {
    refused: false,
    precision,
    recall,
    f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
    title: page.titles.map(bare).includes(bare(reading.title)),
    time,
    captions: { right: page.captions.filter((one) => told.has(bare(one))).length, all },
    foreign: reading.blocks.filter(({ text }) => isForeign(bare(text), wanted)).length,
  };
}

function pairsOf(text: string): Map<string, number> {
  const pairs = new Map<string, number>();
  for (let at = 0; at + 1 < text.length; at += 1) {
    const pair = text.slice(at, at + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}

const total = (pairs: ReadonlyMap<string, number>) =>
  [...pairs.values()].reduce((sum, count) => sum + count, 0);

function isForeign(text: string, wanted: ReadonlyMap<string, number>): boolean {
  const own = pairsOf(text);
  const strange = [...own].reduce((sum, [pair, count]) => sum + (wanted.has(pair) ? 0 : count), 0);
  return strange * 2 > total(own);
}

/** To the minute, or to the day where the page gives no hour; without a zone it is Beijing's. */
function isRightTime(given: string, times: readonly string[]): boolean {
  const found = given.endsWith('Z')
    ? Date.parse(given)
    : (findTime(fold(given.replace('T', ' ')))?.time ?? Number.NaN);
  return times.some((one) => {
    const wanted = findTime(one.replace('T', ' '));
    if (Number.isNaN(found) || wanted === null) return false;
    const unit = wanted.precise ? 60_000 : 86_400_000;
    const shift = wanted.precise ? 0 : 8 * 3_600_000;
    return Math.floor((found + shift) / unit) === Math.floor((wanted.time + shift) / unit);
  });
}

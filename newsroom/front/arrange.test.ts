import { expect, test } from 'vitest';
import type { StoryItem } from '#newsroom/story/story-view.ts';
import { type FrontStock, arrangeFront } from './arrange.rule.ts';
import type { Slot } from './slots.rule.ts';

const hour = 3_600_000;
const start = Date.UTC(2026, 2, 2);
const picture = { id: 'aaaaaaaaaaaa', width: 1200, height: 800, widths: [360, 720, 1080, 1200] };

/** Story `id` is `id` hours old. */
const story = (id: number, change: Partial<StoryItem> = {}): StoryItem => ({
  id, path: `/article/s${id}`, type: 'text', label: '', title: `稿件${id}`, excerpt: '', time: start - id * hour,
  sourceName: '', channel: { name: '本地', path: '/news/local' }, picture: null, durationMs: null, length: 300,
  event: '', stub: false, ...change,
}); // prettier-ignore

const placed = (slot: Slot, position: number, item: StoryItem) => ({ slot, position, item });
const stock = (change: Partial<FrontStock>): FrontStock => ({
  placed: [], newest: [], photoSets: [], videos: [], lives: [], channels: [], corrections: [], related: () => [], ...change,
}); // prettier-ignore
const ids = (items: readonly (StoryItem | null)[]) => items.map((one) => one?.id);

const set = (id: number, change: Partial<StoryItem> = {}) =>
  story(id, { type: 'photoSet', picture, ...change });
const film = (id: number, change: Partial<StoryItem> = {}) =>
  story(id, { type: 'video', picture, ...change });

test('an empty store gives an empty front', () => {
  const front = arrangeFront(stock({}));
  expect(front.lead).toBeNull();
  expect(Object.values(front).flat().filter(Boolean)).toEqual([]);
});

test('the newest copy with a picture leads, unless the picture is a day older than the news', () => {
  const flash = story(1, { type: 'flash', picture });
  const newest = [flash, story(2), story(5, { picture }), story(6)];
  expect(arrangeFront(stock({ newest })).lead?.id).toBe(5);
  expect(arrangeFront(stock({ newest: [flash, story(2), story(50, { picture })] })).lead?.id).toBe(2);
  expect(arrangeFront(stock({ newest: [flash] })).lead?.id).toBe(1);
});

test('three stories make a front: lead, second column, and all of them in 滚动', () => {
  const newest = [story(1, { type: 'flash' }), story(2, { picture }), story(3)];
  const front = arrangeFront(stock({ newest, channels: [{ channel: story(1).channel, stories: newest }] }));
  expect([front.lead?.id, ids(front.second), ids(front.latest)]).toEqual([2, [3], [1, 2, 3]]);
  expect(front.channels.map((block) => ids(block.stories))).toEqual([[1]]);
});

test('an event of nine stories stands on the front once, with its sub-stories, and once in 滚动', () => {
  const event = '河谷峰会';
  const nine = [1, 2, 3, 4, 5, 6].map((id) => story(id, { event, picture, length: 2000 }));
  const others = [20, 21, 22, 23].map((id) => story(id, { length: 2000 }));
  const more = [set(7, { event }), film(8, { event }), story(9, { event, type: 'flash' })];
  const newest = [...nine, ...more, ...others];
  const front = arrangeFront(
    stock({
      newest,
      photoSets: [set(7, { event }), set(30), set(31)],
      videos: [film(8, { event }), film(32)],
      channels: [{ channel: story(1).channel, stories: newest }],
      related: () => [story(6, { event }), story(4, { event }), story(5, { event })],
    }),
  );
  expect([front.lead?.id, ids(front.subs)]).toEqual([1, [6, 4]]);
  const { lead: _lead, subs: _subs, latest, ...rest } = front;
  const below = [
    rest.second,
    rest.photoSets,
    rest.videos,
    rest.longReads,
    ...rest.channels.map((one) => one.stories),
  ];
  expect(below.flat().filter((one) => one.event === event)).toEqual([]);
  expect(ids(rest.second)).toEqual([20, 21, 22]);
  expect([ids(rest.photoSets), ids(rest.videos), ids(rest.longReads)]).toEqual([[30, 31], [32], [23]]);
  expect(ids(latest)).toEqual([1, 20, 21, 22, 23]);
});

test('a slot places an event again on purpose, and then no rule repeats it', () => {
  const event = '河谷峰会';
  const front = arrangeFront(
    stock({
      placed: [placed('photoSet', 0, set(9, { event })), placed('second', 1, story(40, { event: '停航' }))],
      newest: [story(1, { event, picture }), story(2, { event: '停航' }), story(3), story(4)],
      photoSets: [set(9, { event }), set(10)],
    }),
  );
  expect([front.lead?.id, ids(front.second), ids(front.photoSets)]).toEqual([1, [3, 40, 4], [9, 10]]);
});

test('a slot keeps its position, also where the rule has too few to reach it', () => {
  const newest = [story(1, { picture }), story(2)];
  const front = arrangeFront(
    stock({ newest, placed: [placed('lead', 0, story(2)), placed('second', 2, story(8))] }),
  );
  expect([front.lead?.id, ids(front.second)]).toEqual([2, [1, 8]]);
});

test('a story that a slot shows is shown by no rule, and a slot may show it twice', () => {
  const both = story(1, { picture });
  const front = arrangeFront(
    stock({
      newest: [both, story(2)],
      placed: [placed('lead', 0, both), placed('second', 0, both)],
      channels: [{ channel: both.channel, stories: [both] }],
    }),
  );
  expect([front.lead?.id, ids(front.second), front.channels]).toEqual([1, [1, 2], []]);
});

test('one photo set alone stands in the column, two make a band of their own', () => {
  const newest = [story(1, { picture }), set(2), set(3), story(4)];
  const one = arrangeFront(stock({ newest: newest.filter(({ id }) => id !== 3), photoSets: [set(2)] }));
  expect([ids(one.second), ids(one.photoSets)]).toEqual([[2, 4], []]);
  const two = arrangeFront(stock({ newest, photoSets: [set(2), set(3)] }));
  expect([ids(two.second), ids(two.photoSets)]).toEqual([[4], [2, 3]]);
});

test('a 直播 that goes on stands in the column though it began yesterday, one that is over does not', () => {
  const newest = [story(1, { picture }), story(2), story(3), story(4)];
  const live = story(30, { type: 'live', picture });
  const front = arrangeFront(stock({ newest, lives: [live, story(31, { type: 'live', ended: true })] }));
  expect(ids(front.second)).toEqual([30, 2, 3]);
  expect(ids(arrangeFront(stock({ newest, lives: [story(50, { type: 'live' })] })).second)).toEqual([
    2, 3, 4,
  ]);
});

test('a lead without a picture has more beneath it', () => {
  const related = () => [2, 3, 4, 5, 6].map((id) => story(id));
  expect(ids(arrangeFront(stock({ newest: [story(1)], related })).subs)).toEqual([2, 3, 4, 5]);
  expect(ids(arrangeFront(stock({ newest: [story(1, { picture })], related })).subs)).toEqual([2, 3]);
});

test('sub-stories are neither stubs nor flashes nor stories shown elsewhere by hand', () => {
  const related = () => [story(2, { stub: true }), story(3, { type: 'flash' }), story(4), story(5)];
  const front = arrangeFront(
    stock({ newest: [story(1, { picture })], related, placed: [placed('second', 0, story(4))] }),
  );
  expect(ids(front.subs)).toEqual([5]);
});

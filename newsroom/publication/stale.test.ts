import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isPattern, prefixOf } from '#lib/expiry.ts';
import { type ListStanding, archivePages, pageSize } from '#newsroom/list/list-pages.rule.ts';
import { dayPath, pagedPath } from '#newsroom/site/paths.rule.ts';
import { type Presence, stalePaths } from './stale.rule.ts';

/** A list as a model: what each story is and says, oldest first. */
type Entry = { id: number; time: number; text: number };
const list = '/news';
const dayLength = 10;
const dayOf = (time: number) => `day${Math.floor(time / dayLength)}`;
const inOrder = (entries: readonly Entry[]) => entries.toSorted((a, b) => a.time - b.time || a.id - b.id);

/** All that the list's pages show: their stories, whether a day goes on, ways on, counts of the newest page. */
function render(entries: readonly Entry[]): Map<string, string> {
  const all = inOrder(entries);
  const archive = archivePages(all.length);
  const pages = new Map<string, string>();
  const show = (from: number, to: number) => {
    const split = [all[from - 1], all[to]].map((one, side) => {
      const own = side === 0 ? all[from] : all[to - 1];
      return one && own ? dayOf(one.time) === dayOf(own.time) : false;
    });
    return JSON.stringify([all.slice(from, to), split]);
  };
  for (let page = 1; page <= archive; page += 1)
    pages.set(pagedPath(list, page), show((page - 1) * pageSize, page * pageSize) + (page < archive));
  const days = [...Map.groupBy(all, (one) => dayOf(one.time))];
  const counts = days.slice(-10).map(([day, ofDay]) => `${day}:${ofDay.length}`);
  pages.set(list, show(archive * pageSize, all.length) + archive + counts.join());
  for (const [at, [day, ofDay]] of days.entries())
    pages.set(dayPath(list, day), JSON.stringify([ofDay, days[at - 1]?.[0], days[at + 1]?.[0]]));
  return pages;
}

function standing(entries: readonly Entry[], id: number): ListStanding | null {
  const all = inOrder(entries);
  const at = all.findIndex((one) => one.id === id);
  const own = all[at];
  if (!own) return null;
  const days = [...new Set(all.map((one) => dayOf(one.time)))];
  const day = dayOf(own.time);
  const place = days.indexOf(day);
  const alone = all.filter((one) => dayOf(one.time) === day).length === 1;
  const beside = [days[place - 1], days[place + 1]].filter((one) => one !== undefined);
  return { list, rank: at + 1, total: all.length, day: { day, alone, beside } };
}

const presence = (entries: readonly Entry[], id: number): Presence | null => {
  const own = standing(entries, id);
  return own && { slugs: [], linkedFrom: [], standings: [own] };
};

const changed = (before: readonly Entry[], after: readonly Entry[]): string[] => {
  const [was, is] = [render(before), render(after)];
  return [...new Set([...was.keys(), ...is.keys()])].filter((path) => was.get(path) !== is.get(path));
};

const entries = fc
  .array(fc.nat({ max: 200 }), { maxLength: 130, size: 'max' })
  .map((times) => times.map((time, id): Entry => ({ id, time, text: 0 })));

const staleBetween = (before: Entry[], after: Entry[], id: number) =>
  stalePaths(presence(before, id), presence(after, id));

test('whatever a publication, a kill, an edit or a new time changes in a list is stale, each path once', () => {
  fc.assert(
    fc.property(entries, fc.nat({ max: 129 }), fc.option(fc.nat({ max: 210 })), (before, id, time) => {
      const own = before.find((one) => one.id === id);
      const others = before.filter((one) => one.id !== id);
      const after = time === null ? others : [...others, { id, time, text: 1 }];
      if (!own && time === null) return;
      const stale = staleBetween(before, after, id);
      expect(stale).toEqual(expect.arrayContaining(changed(before, after)));
      expect(new Set(stale).size).toBe(stale.length);
    }),
    { numRuns: 400 },
  );
});

test('little more than that is stale: the front page and the pages right beside', () => {
  fc.assert(
    fc.property(entries, fc.nat({ max: 210 }), (before, time) => {
      const id = before.length;
      const after = [...before, { id, time, text: 1 }];
      const real = new Set(changed(before, after));
      const extra = staleBetween(before, after, id).filter((path) => !real.has(path));
      expect(extra.length).toBeLessThanOrEqual(3);
    }),
  );
});

test('the newest story changes the newest page and, when a page joins the archive, that one and the one before', () => {
  const many = (count: number) => Array.from({ length: count }, (_, id) => ({ id, time: id, text: 0 }));
  const pagesOf = (count: number) =>
    staleBetween(many(count - 1), many(count), count - 1).filter((path) => !path.includes('day'));
  expect(pagesOf(100_001)).toEqual(['/', '/news']);
  expect(pagesOf(100_039)).toEqual(['/', '/news']);
  expect(pagesOf(100_020)).toEqual(['/', '/news', '/news/page/5000', '/news/page/4999']);
});

test.each(['killed', 'moved'])(
  'in a list of 500,000 an old story %s is told in a few words that cover every page',
  (how) => {
    const total = 500_000;
    const standingAt = (rank: number): Presence => ({
      slugs: ['a'],
      linkedFrom: [],
      standings: [{ list, rank, total, day: null }],
    });
    const stale = stalePaths(standingAt(30), how === 'killed' ? null : standingAt(total - 5));
    expect(JSON.stringify(stale).length).toBeLessThan(200);
    const covers = (path: string) =>
      stale.some((one) => one === path || (isPattern(one) && path.startsWith(prefixOf(one))));
    const covered = ['/', list, '/article/a', `${list}/page/2`, `${list}/page/12000`, `${list}/page/24999`];
    const others = ['/news/world', '/news/world/page/2', `${list}/2025-08-16`];
    expect([...covered, ...others].filter(covers)).toEqual(covered);
  },
);

test('a story that thousands of others link to makes all pages stale, not a message of any length', () => {
  const linkedFrom = Array.from({ length: 100_000 }, (_, at) => `/article/${at}`);
  expect(stalePaths({ slugs: ['a'], linkedFrom, standings: [] }, null)).toEqual(['/*']);
});

test('a stub stands in no list, so a change of it leaves lists and the front alone', () => {
  const stub: Presence = { slugs: ['a'], linkedFrom: ['/article/b'], standings: [] };
  expect(stalePaths(null, stub)).toEqual(['/article/a', '/article/b']);
});

test('moving between channels makes both lists stale', () => {
  const at = (path: string): Presence => ({
    slugs: ['a'],
    linkedFrom: [],
    standings: [{ list: path, rank: 1, total: 1, day: { day: '2025-08-16', alone: true, beside: [] } }],
  });
  expect(stalePaths(at('/tech'), at('/sports')).toSorted()).toEqual(
    ['/', '/article/a', '/sports', '/sports/2025-08-16', '/tech', '/tech/2025-08-16'].toSorted(),
  );
});

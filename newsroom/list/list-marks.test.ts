import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Tx, db, write } from '#db/client.ts';
import { statementsOf } from '#db/testing-statements.ts';
import { useTestDatabase } from '#db/testing.ts';
import { costRatio } from '#lib/testing-cost.ts';
import {
  type ListKey,
  type ListRef,
  listRank,
  listTotal,
  markInserted,
  markRemoved,
  wrongMarks,
} from './list-marks.ts';
import { archivePages, pageSize } from './list-pages.rule.ts';
import { dayTotal, newestDays, readListDay, readListPage } from './read-list.ts';
import {
  fillPlacements,
  hour,
  list,
  longReads,
  shortList,
  shortReads,
  start,
  withoutStories,
} from './testing-lists.ts';

useTestDatabase();

function put(tx: Tx, { storyTime, articleId }: ListKey, into = list): void {
  tx.run(
    sql`INSERT INTO placement (channelId, storyTime, articleId) VALUES (${into.id}, ${storyTime}, ${articleId})`,
  );
  markInserted(tx, into, { storyTime, articleId });
}

function take(tx: Tx, { storyTime, articleId }: ListKey, from = list): void {
  tx.run(sql`DELETE FROM placement WHERE channelId = ${from.id} AND articleId = ${articleId}`);
  markRemoved(tx, from, { storyTime, articleId });
}

test('marks hold however stories come and go: back-dated, at one moment, killed at either end', () => {
  withoutStories();
  const step = fc.record({ time: fc.nat({ max: 60 }), take: fc.boolean() });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 160, size: 'max' }), (steps) => {
      db().run(sql`DELETE FROM placement`);
      db().run(sql`DELETE FROM listMark`);
      let here: ListKey[] = [];
      db().transaction((tx) => {
        for (const [articleId, { time, take: away }] of steps.entries()) {
          const gone = away ? here[time % Math.max(1, here.length)] : undefined;
          if (gone) take(tx, gone);
          else put(tx, { storyTime: start + time * hour, articleId });
          here = gone
            ? here.filter((one) => one !== gone)
            : [...here, { storyTime: start + time * hour, articleId }];
        }
      });
      here.sort((a, b) => a.storyTime - b.storyTime || a.articleId - b.articleId);
      expect(wrongMarks()).toBe(0);
      expect(listTotal(list)).toBe(here.length);
      for (const [at, key] of here.entries()) expect(listRank(list, key)).toBe(at + 1);
      const archive = archivePages(here.length);
      const ids = here.map((one) => one.articleId);
      for (let page = 1; page <= archive; page += 1) {
        const wanted = ids.slice((page - 1) * pageSize, page * pageSize).toReversed();
        expect(readListPage(list, page)?.ids).toEqual(wanted);
      }
      expect(readListPage(list, null)?.ids).toEqual(ids.slice(archive * pageSize).toReversed());
      expect(readListPage(list, archive + 1)).toBeNull();
    }),
    { numRuns: 25 },
  );
});

test('the newest page holds all of a short list, and 20 to 39 of a long one', async () => {
  withoutStories();
  const shown = () => readListPage(list, null)?.ids.length;
  const grow = async (to: number) => {
    for (let articleId = listTotal(list) + 1; articleId <= to; articleId += 1)
      await write((tx) => put(tx, { storyTime: start + articleId * hour, articleId }));
  };
  await grow(39);
  expect([shown(), readListPage(list, 1)]).toEqual([39, null]);
  await grow(41);
  expect(shown()).toBe(21);
  expect(readListPage(list, 1)?.ids).toEqual(Array.from({ length: 20 }, (_, at) => 20 - at));
});

// `npm run figures` holds them to 5 ms.
test('any page, day or place of a list of 100,000 is read at the cost of one of 2,000', async () => {
  fillPlacements();
  expect(wrongMarks()).toBe(0);
  const short = shortReads();
  const long: Record<string, () => unknown> = longReads();
  const answers = Object.fromEntries(Object.entries(long).map(([name, run]) => [name, run()]));
  expect(answers).toEqual({
    newest: 20, middle: 50_000, oldest: 20, beyond: null, day: 12, rank: 50_000, total: 100_000, days: 10,
    beside: '2030-06-02',
  }); // prettier-ignore
  const dear: string[] = [];
  for (const [name, read] of Object.entries(short)) {
    // A read that walked its list would cost fifty times as much.
    const times = await costRatio(read, long[name] ?? read, 8);
    if (times >= 8) dear.push(`${name}: ${times.toFixed(1)} ×`);
  }
  expect(dear).toEqual([]);
});

test('no read of a list walks it: every statement is a search by key', () => {
  fillPlacements();
  const asked = statementsOf(() => {
    readListPage(list, 2500);
    readListPage(list, null);
    readListDay(list, '2030-06-01');
    newestDays(list, 10);
    dayTotal(list, '2030-06-01');
    listRank(list, { storyTime: start + 50_000 * 2 * hour, articleId: 50_000 });
  });
  expect(asked.length).toBeGreaterThan(8);
  const walking = asked.filter(
    ({ source, plan }) =>
      !/SEARCH (?:placement|listMark) USING/.test(plan) ||
      /SCAN|TEMP B-TREE/.test(plan) ||
      // A page is found by its mark, so no read skips rows either.
      /OFFSET/i.test(source),
  );
  expect(walking).toEqual([]);
});

test('a story at the old end of 100,000 moves every mark, and killing it moves them back', async () => {
  fillPlacements();
  const old = { storyTime: start - hour, articleId: 200_000 };
  await write((tx) => put(tx, old));
  expect(wrongMarks()).toBe(0);
  await write((tx) => take(tx, old));
  expect(wrongMarks()).toBe(0);
  const there = (one: ListRef) => () => write((tx) => [put(tx, old, one), take(tx, old, one)]);
  // There are fifty times as many marks; looking for each of them among the others would take 2,500 times as much.
  expect(await costRatio(there(shortList), there(list), 200)).toBeLessThan(200);
});

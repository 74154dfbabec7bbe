import { expect, test } from 'vitest';
import { statementsOf } from '#db/testing-statements.ts';
import { useTestDatabase } from '#db/testing.ts';
import { setClock } from '#lib/clock.ts';
import { costRatio } from '#lib/testing-cost.ts';
import { parseQuery } from './query.rule.ts';
import { search, type SearchSort } from './search.ts';
import { publishSynthetic, syntheticNow } from './testing-documents.ts';

useTestDatabase();

const stories = 20_000;
/** Of the made-up stories there is one an hour. */
const newestThousand = 1000 * 3_600_000;

// `npm run figures` and `npm run bench` hold questions to their milliseconds.
test('among 20,000 stories a question costs what it costs among 1,000, also for what stands in most of them', async () => {
  setClock(syntheticNow);
  publishSynthetic(stories, 25);
  const dear: string[] = [];
  for (const sort of ['newest', 'best'] satisfies SearchSort[]) {
    for (const typed of ['记者', '中国 记者', '“记者中国”', '的', '普京 射电望远镜', 'C919 5G', '没有的词']) {
      const ask = (within: number | null) => () =>
        search({ query: parseQuery(typed), sort, type: null, within, page: 1 });
      // One that read all of its hits would cost up to twenty times as much.
      const times = await costRatio(ask(newestThousand), ask(null), 5);
      if (times >= 5) dear.push(`${sort} ${typed}: ${times.toFixed(1)} ×`);
    }
  }
  expect(dear).toEqual([]);
  expect(
    search({ query: parseQuery('记者'), sort: 'newest', type: null, within: null, page: 50 }),
  ).toMatchObject({
    total: 500,
    more: true,
    pages: 50,
    found: { length: 10 },
  });
  const asked = statementsOf(() =>
    search({ query: parseQuery('记者'), sort: 'newest', type: null, within: null, page: 1 }),
  ).filter(({ source }) => source.includes('MATCH'));
  expect(asked.length).toBeGreaterThan(0);
  expect(asked.filter(({ plan }) => plan.includes('TEMP B-TREE'))).toEqual([]);
});

import { expect, test } from 'vitest';
import { useTestDatabase } from '#db/testing.ts';
import { testChief, testDraft, testStory } from '#newsroom/publication/testing-articles.ts';
import { readArticleFilter } from './article-filter.rule.ts';
import { exportArticles } from './export-articles.ts';

useTestDatabase();

async function exported(search: Record<string, string>): Promise<string[]> {
  const pieces: string[] = [];
  for await (const piece of exportArticles(testChief, readArticleFilter(search))) pieces.push(piece);
  return pieces.join('').trimEnd().split('\r\n');
}

test('the export holds what the filter leaves, all pages of it, under a mark that Excel knows', async () => {
  for (let n = 0; n < 25; n += 1) await testDraft(`草稿 ${n}`);
  const story = await testStory('=HYPERLINK("http://evil.example","点我")');
  const [head, ...lines] = await exported({});
  expect(head).toMatch(/^\uFEFF编号,标题,/);
  expect(lines).toHaveLength(26);
  expect(lines[0]).toContain(`"'=HYPERLINK(""http://evil.example"",""点我"")"`);
  expect(lines[0]).toContain(`https://news.example.cn${story.path}`);
  expect(await exported({ state: 'draft', q: '点我' })).toHaveLength(1);
});

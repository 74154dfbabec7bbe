import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dueErrands, finishErrand } from '#db/queue.ts';
import { useTestDatabase } from '#db/testing.ts';
import { setClock } from '#lib/clock.ts';
import { readers } from '#lib/reader/readers.ts';
import { saveDraft } from '#newsroom/article/save-draft.ts';
import { plainRuns } from '#newsroom/body/body.rule.ts';
import { addPost, removePost } from '#newsroom/live/live-post.ts';
import { startLive } from '#newsroom/live/live-state.ts';
import { completeStub } from '#newsroom/publication/complete-stub.ts';
import { correct } from '#newsroom/publication/correct.ts';
import { kill } from '#newsroom/publication/kill.ts';
import { publish } from '#newsroom/publication/publish.ts';
import { testChief as chief, testInput, testStory } from '#newsroom/publication/testing-articles.ts';
import type { ArticleInput } from '#newsroom/revision/article-input.rule.ts';
import { fillIndex, fillIndexFrom, rebuildIndex } from './fill-index.ts';
import { indexStory } from './index-story.ts';
import { parseQuery } from './query.rule.ts';
import { search, type SearchOrder } from './search.ts';
import { widerSearches } from './wider-searches.ts';

useTestDatabase();

const override = '突发，先发后审';
const noon = Date.UTC(2026, 2, 1, 4);
const day = 24 * 60 * 60 * 1000;

const bodyOf = (text: string) => ({
  version: 1 as const,
  blocks: text.split('\n').map((line) => ({ type: 'paragraph' as const, runs: plainRuns(line) })),
});

async function published(headline: string, text = '', more: Partial<ArticleInput> = {}) {
  const made = await testStory(headline, { body: bodyOf(text), ...more });
  await runIndexing();
  return made;
}

/** What the job does with what publishing queued. */
async function runIndexing(): Promise<void> {
  for (const { id, job, payload } of dueErrands(100)) {
    if (job === 'index-story' && isOrder(payload)) await indexStory(payload.articleId);
    await finishErrand(id);
  }
}

const isOrder = (payload: unknown): payload is { articleId: number } =>
  typeof payload === 'object' && payload !== null && 'articleId' in payload;

const find = (typed: string, more: Partial<SearchOrder> = {}) =>
  search({ query: parseQuery(typed), sort: 'newest', type: null, within: null, page: 1, ...more });
const titles = (typed: string, more: Partial<SearchOrder> = {}) =>
  find(typed, more).found.map((one) => one.item.title);

test('two characters are found wherever they stand side by side, and only there', async () => {
  await published('普京抵达安克雷奇', '会见普京。京城下雨。');
  await published('北普陀京剧节开幕', '特朗普不存在这一说法。');
  expect(titles('普京')).toEqual(['普京抵达安克雷奇']);
  expect(titles('安克雷奇')).toEqual(['普京抵达安克雷奇']);
  expect(titles('普京城')).toEqual([]);
  expect(titles('特朗普 不存')).toEqual(['北普陀京剧节开幕']);
  expect(titles('特朗普 会见')).toEqual([]);
});

test('Latin words, numbers and mixed ones are found whole, in any width and case', async () => {
  await published('国产大飞机C919首飞', '中国商飞公司 COMAC 制造，10:52 起飞。');
  await published('C919交付', '一架C929模型首飞。');
  for (const typed of ['c919首飞', 'Ｃ９１９首飞', '“C919 首飞”', 'comac', '10：52', '飞机C919', 'C919首']) {
    expect([typed, ...titles(typed)]).toEqual([typed, '国产大飞机C919首飞']);
  }
  expect(titles('C919 首飞').toSorted()).toEqual(['C919交付', '国产大飞机C919首飞']);
  expect(titles('C91')).toEqual([]);
});

test('words of names, captions and tags count too; a single character counts in headlines', async () => {
  await published('新茶上市', '春茶开采。', {
    tags: ['明前'],
    contributors: [{ role: '记者', name: '沈知秋' }],
  });
  await published('春耕', '喝茶。');
  expect(titles('沈知秋')).toEqual(['新茶上市']);
  expect(titles('明前')).toEqual(['新茶上市']);
  expect(titles('茶')).toEqual(['新茶上市']);
});

test('what is marked is what was looked for, in the title and in the extract', async () => {
  await published('渡口恢复通航', '第一段。\n两岸居民清早赶到码头，等候恢复通航后的第一班船。');
  const [one] = find('恢复通航').found;
  expect(one?.hits).toEqual([{ start: 2, end: 6 }]);
  expect(one?.extract.filter((part) => part.hit).map((part) => part.text)).toEqual(['恢复通航']);
  expect(one?.extract.map((part) => part.text).join('')).toContain('两岸居民清早赶到码头');
});

test('a killed story is gone at once, and back when it is published again', async () => {
  const story = await published('渡口恢复通航');
  await kill({ by: chief, id: story.id, reason: '事实有误' });
  expect(find('渡口')).toMatchObject({ found: [], total: 0 });
  await runIndexing();
  expect(find('渡口').total).toBe(0);
  await publish({ by: chief, id: story.id, override });
  await runIndexing();
  expect(titles('渡口')).toEqual(['渡口恢复通航']);
});

test('publishing again moves the index to the new words, correcting adds to them', async () => {
  const story = await published('渡口恢复通航');
  const input = await testInput('新桥今晨通车', { body: bodyOf('') });
  await saveDraft({ by: chief, id: story.id, basedOn: story.revisionId, input });
  expect(titles('渡口')).toEqual(['渡口恢复通航']);
  await publish({ by: chief, id: story.id, override });
  await runIndexing();
  expect(titles('渡口')).toEqual([]);
  expect(titles('新桥')).toEqual(['新桥今晨通车']);
  await correct({ by: chief, id: story.id, text: '首班车为七时。' });
  await runIndexing();
  expect(titles('首班车')).toEqual(['新桥今晨通车']);
});

test('a stub is found only once it is completed', async () => {
  const made = await testStory('渡口快报', { body: bodyOf(''), stub: true });
  await runIndexing();
  expect(titles('渡口')).toEqual([]);
  await completeStub({ by: chief, id: made.id });
  await runIndexing();
  expect(titles('渡口')).toEqual(['渡口快报']);
});

test('posts of a live are found with it, and no longer once they are taken back', async () => {
  const story = await published('渡口直播', '', { type: 'live' });
  await startLive({ by: chief, articleId: story.id });
  const body = {
    version: 1 as const,
    blocks: [{ type: 'paragraph' as const, runs: plainRuns('首班船离岸。') }],
  };
  const { postId } = await addPost({ by: chief, articleId: story.id, headline: '', body });
  await runIndexing();
  expect(titles('首班船')).toEqual(['渡口直播']);
  await removePost({ by: chief, postId });
  await runIndexing();
  expect(titles('首班船')).toEqual([]);
});

test('a wider question is offered where it finds something', async () => {
  await published('渡口恢复通航');
  const wider = (typed: string, more: Partial<SearchOrder> = {}) =>
    widerSearches({ query: parseQuery(typed), sort: 'best', type: null, within: null, page: 1, ...more });
  expect(wider('渡口 高铁')).toEqual([{ kind: 'alone', typed: '渡口' }]);
  expect(wider('“渡口 通航”')).toEqual([{ kind: 'unquoted', typed: '渡口 通航' }]);
  expect(wider('渡口', { type: 'video' })).toEqual([{ kind: 'unfiltered', typed: '渡口' }]);
  expect(wider('高铁')).toEqual([]);
});

test('newest goes by time, best by headline before text and by how fresh it is', async () => {
  setClock(noon);
  await published('渡口恢复通航', '', { storyTime: noon - 3 * day });
  await published('暴雨过境', '渡口停航。', { storyTime: noon - day });
  await published('渡口停航三日', '', { storyTime: noon - 60 * day });
  expect(titles('渡口')).toEqual(['暴雨过境', '渡口恢复通航', '渡口停航三日']);
  expect(titles('渡口', { sort: 'best' })).toEqual(['渡口恢复通航', '渡口停航三日', '暴雨过境']);
});

test('kinds and time narrow the search', async () => {
  setClock(noon);
  await published('渡口恢复通航', '', { type: 'flash', storyTime: noon - day });
  await published('渡口旧影', '', { storyTime: noon - 30 * day });
  expect(titles('渡口', { type: 'flash' })).toEqual(['渡口恢复通航']);
  expect(titles('渡口', { type: 'video' })).toEqual([]);
  expect(titles('渡口', { within: 7 * day })).toEqual(['渡口恢复通航']);
});

test('pages follow one another without gap or repetition, in both orders', async () => {
  for (let number = 1; number <= 23; number += 1) {
    await published(`渡口第${number}号通知`, '', { storyTime: noon + number * 60_000 });
  }
  for (const sort of ['newest', 'best'] as const) {
    const pages = [1, 2, 3].map((page) => find('渡口', { sort, page }));
    expect(pages.map((view) => view.found.length)).toEqual([10, 10, 3]);
    expect(pages[0]).toMatchObject({ total: 23, more: false, pages: 3 });
    expect(new Set(pages.flatMap((view) => view.found.map((one) => one.item.id))).size).toBe(23);
  }
  expect(find('渡口', { page: 4 }).found).toEqual([]);
});

test('an index that lost its rows fills itself, and can be made anew', async () => {
  await testStory('渡口恢复通航', { body: bodyOf('') });
  expect(titles('渡口')).toEqual([]);
  await fillIndex(1000);
  expect(titles('渡口')).toEqual(['渡口恢复通航']);
  expect(await rebuildIndex()).toBe(1);
  expect(titles('渡口')).toEqual(['渡口恢复通航']);
});

test('while readers wait, filling does one small step and leaves the rest for later', async () => {
  for (let n = 0; n < 12; n += 1) await testStory(`渡口第${n}班`);
  fillIndexFrom(0);
  readers().waiting = 1;
  await fillIndex(10_000);
  expect(titles('渡口')).toHaveLength(5);
  await fillIndex(10_000);
  expect(titles('渡口')).toHaveLength(10);
  readers().waiting = 0;
  await fillIndex(10_000);
  expect(find('渡口').total).toBe(12);
});

test('whatever is typed is a question or nothing, never an error', async () => {
  await published('渡口恢复通航', 'C919 AND OR NOT NEAR(a b) * ^ "');
  for (const typed of [
    '"',
    'a"b',
    'NEAR(渡口',
    'headline:渡口',
    '渡口*',
    '(',
    'AND',
    '{a}:b',
    "'",
    '-渡口',
    '\u0000渡口',
    '^渡',
    '½',
  ])
    find(typed, { sort: 'best' });
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 100 }), (typed) => {
      expect(find(typed, { sort: 'best' }).pages).toBeLessThanOrEqual(1);
    }),
  );
});

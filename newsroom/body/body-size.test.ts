import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { db } from '#db/client.ts';
import { article, revision } from '#db/schema/article.ts';
import { useTestDatabase } from '#db/testing.ts';
import { limits } from '#lib/limits.ts';
import { autosave, firstSave } from '#newsroom/article/autosave.ts';
import { readDraft } from '#newsroom/article/read-draft.ts';
import { restore } from '#newsroom/article/restore.ts';
import { createDraft, parseArticleInput, saveDraft } from '#newsroom/article/save-draft.ts';
import { tooLongDraft } from '#newsroom/article/too-long-draft.ts';
import { articleRows } from '#newsroom/desk-list/article-rows.ts';
import { changePublished } from '#newsroom/publication/change-published.ts';
import { kill } from '#newsroom/publication/kill.ts';
import { publish } from '#newsroom/publication/publish.ts';
import { testChief, testDraft, testInput, testStory } from '#newsroom/publication/testing-articles.ts';
import { compareRevisions } from '#newsroom/revision/difference/compare-revisions.ts';
import { readRevisions } from '#newsroom/revision/revisions.ts';
import { makeLink } from '#newsroom/story/preview-link.ts';
import { readPreview } from '#newsroom/story/read-preview.ts';
import { readStory } from '#newsroom/story/read-story.ts';
import { storyCaps, bodyExcess } from './body-size.rule.ts';
import { type Block, type Body, bodyShape, plainRuns } from './body.rule.ts';

useTestDatabase();

const { storyCharacters, storyBlocks, storyRuns, runMarks, rowCells } = limits;
const body = (...blocks: Block[]): Body => ({ version: 1, blocks });
const many = <T>(count: number, one: T): T[] => Array.from({ length: count }, () => one);
const paragraph: Block = { type: 'paragraph', runs: plainRuns('文') };
const embed = { type: 'embed', provider: 'bilibili', id: 'BV1xx411c7mD', title: '' } as const;
const figure = { type: 'figure', mediaId: null, caption: '', credit: '', alt: '' } as const;
const cell = plainRuns('格');

const marked: Block = {
  type: 'paragraph',
  runs: many(10, { text: '文', marks: many(10, { type: 'strong' as const }) }),
};

/** As large as can be, and one more. */
const edges: Record<string, [Body, Body, RegExp]> = {
  characters: [
    body({ type: 'paragraph', runs: plainRuns('字'.repeat(storyCharacters.most)) }),
    body({ type: 'paragraph', runs: plainRuns('字'.repeat(storyCharacters.most + 1)) }),
    /300,000 字/,
  ],
  'characters of transcripts and captions': [
    body({
      type: 'audio',
      mediaId: null,
      caption: '字'.repeat(2000),
      credit: '',
      transcript: '字'.repeat(storyCharacters.most - 2000),
    }),
    body({
      type: 'audio',
      mediaId: null,
      caption: '字'.repeat(2000),
      credit: '',
      transcript: '字'.repeat(storyCharacters.most - 1999),
    }),
    /300,000 字/,
  ],
  paragraphs: [body(...many(storyBlocks.most, paragraph)), body(...many(storyBlocks.most + 1, paragraph)), /5,000 段/],
  'items of a list': [
    body({ type: 'list', ordered: false, items: many(storyBlocks.most - 1, cell) }),
    body({ type: 'list', ordered: false, items: many(storyBlocks.most, cell) }),
    /5,000 段/,
  ],
  'rows and cells': [
    body({ type: 'table', caption: '', header: false, rows: many(49, many(100, cell)) }),
    body({ type: 'table', caption: '', header: false, rows: many(50, many(100, cell)) }),
    /5,000 段/,
  ],
  'cells of a row': [
    body({ type: 'table', caption: '', header: false, rows: [many(rowCells.most, cell)] }),
    body({ type: 'table', caption: '', header: false, rows: [many(rowCells.most + 1, cell)] }),
    /100 格/,
  ],
  'pictures of a gallery': [
    body({ type: 'gallery', figures: many(999, figure) }, figure),
    body({ type: 'gallery', figures: many(1000, figure) }, figure),
    /1,000 个/,
  ],
  'players of other sites': [body(...many(1000, embed)), body(...many(1001, embed)), /1,000 个/],
  'items of a timeline': [
    body({ type: 'timeline', items: many(storyBlocks.most - 1, { time: '', runs: cell }) }),
    body({ type: 'timeline', items: many(storyBlocks.most, { time: '', runs: cell }) }),
    /5,000 段/,
  ],
  'questions and answers': [
    body({ type: 'questions', items: many(2499, { question: cell, answer: [cell] }) }),
    body({ type: 'questions', items: many(2500, { question: cell, answer: [cell] }) }),
    /5,000 段/,
  ],
  runs: [
    body({ type: 'paragraph', runs: many(storyRuns.most, { text: '文' }) }),
    body({ type: 'paragraph', runs: many(storyRuns.most + 1, { text: '文' }) }),
    /10,000 处/,
  ],
  'marks on a run': [
    body({ type: 'paragraph', runs: [{ text: '文', marks: many(runMarks.most, { type: 'strong' }) }] }),
    body({ type: 'paragraph', runs: [{ text: '文', marks: many(runMarks.most + 1, { type: 'strong' }) }] }),
    /10 种/,
  ],
  'marks in all': [body(...many(200, marked)), body(...many(201, marked)),
    /20,000 处/,
  ],
}; // prettier-ignore

test.each(Object.entries(edges))('%s have a cap, which the refusal names', async (_, [fits, over, told]) => {
  expect(bodyShape.safeParse(fits).success).toBe(true);
  const input = await testInput('太长的稿件');
  expect(() => parseArticleInput({ ...input, body: over })).toThrow(told);
});

test('every way in asks the caps, and keeps nothing of what is over one', async () => {
  const over = { body: body(...many(storyBlocks.most + 1, paragraph)) };
  const by = { ...testChief, id: 'chief' };
  const { id, revisionId, saves } = await testDraft('原来的稿件');
  const input = await testInput('太长', over);
  const basedOn = { revisionId, saves };
  const tab = 'tab00000';
  const order = { by, id, tab, basedOn, input, aside: null, merged: null };
  const ways = [
    createDraft({ by, input }),
    saveDraft({ by, id, basedOn, input }),
    autosave(order),
    firstSave({ by, tab, key: 'key00000', input }),
    // An older base: it would be kept aside.
    autosave({ ...order, basedOn: { revisionId: 0, saves: 0 } }),
  ];
  for (const way of ways) await expect(way).rejects.toMatchObject({ code: 'invalid', message: /5,000 段/ });
  expect(db().select().from(revision).all()).toHaveLength(1);
});

test('a hostile body costs no more than counting up to the caps', () => {
  let looked = 0;
  const endless = new Proxy(many(storyBlocks.most + 10, paragraph), {
    get: (target, key) => {
      if (key === 'length') return 1_000_000_000;
      if (typeof key === 'string' && /^\d+$/.test(key)) looked += 1;
      return Reflect.get(target, key);
    },
    has: () => true,
  });
  expect(bodyExcess({ version: 1, blocks: endless }, storyCaps)).toMatch(/5,000 段/);
  expect(looked).toBeLessThan(storyBlocks.most + 10);
  let deep: unknown = [];
  for (let at = 0; at < 100_000; at += 1) deep = [deep];
  expect(bodyExcess({ version: 1, blocks: deep }, storyCaps)).toMatch(/12 层/);
});

test('lists of names have caps that are asked before their members are looked at', async () => {
  const input = await testInput('署名太多');
  for (const field of ['contributors', 'tags', 'related', 'extraChannels'] as const)
    expect(() => parseArticleInput({ ...input, [field]: many(1000, null) })).toThrow(/最多 \d+ [个篇]/);
});

/** Puts a body of an earlier build into the head. */
const store = (id: number, json: string) =>
  db().$client.prepare('UPDATE revision SET body = ? WHERE id = (SELECT headRevisionId FROM article WHERE id = ?)').run(json, id); // prettier-ignore

const overlong: Record<string, string> = {
  '52,000 paragraphs': JSON.stringify(body(...many(52_000, paragraph))),
  'a megabyte of one paragraph': JSON.stringify(
    body({ type: 'paragraph', runs: plainRuns('字'.repeat(1_000_000)) }),
  ),
  'more than is taken out of the store': JSON.stringify(
    body({ type: 'paragraph', runs: plainRuns('字'.repeat(limits.storedStory.most / 3)) }),
  ),
};

test.each(Object.entries(overlong))(
  'a stored story of %s is told to be too long wherever it is read, and mended by restoring',
  async (_, json) => {
    const { id, revisionId, path } = await testStory('早先的长稿');
    const link = await makeLink({ by: testChief, id, hours: 1 });
    const saved = await saveDraft({
      by: testChief,
      id,
      basedOn: revisionId,
      input: await testInput('第二版'),
    });
    await publish({ by: testChief, id, override: '测试' });
    store(id, json);

    const shown = readPreview(link.path.replace('/preview/', ''))?.story;
    expect(shown?.body.blocks).toEqual([{ type: 'paragraph', runs: plainRuns('这篇稿件太长，没有显示。') }]);
    const answer = readStory(path.replace('/article/', ''));
    expect(answer?.kind === 'story' && answer.story.body).toEqual(shown?.body);
    expect(tooLongDraft(id)).toEqual({ id, headline: '第二版' });
    expect(() => readDraft(id)).toThrow('太长');
    expect(articleRows([id])).toHaveLength(1);
    expect(readRevisions(id, 1)?.entries.length).toBeGreaterThan(1);
    expect(compareRevisions(id, { from: 1, to: 2 })?.difference.units.length).toBeLessThan(5);
    // Once more just as it is would change nothing; at another address it would go out anew.
    const anew = { by: testChief, id, override: '测试', slug: 'long' };
    await expect(publish(anew)).rejects.toThrow('太长');

    // Nobody can bring it back either, and an editor that was open goes on over it.
    const again = await saveDraft({
      by: testChief,
      id,
      basedOn: saved,
      input: await testInput('短了'),
    });
    expect(tooLongDraft(id)).toBeNull();
    const numbers = db().select().from(revision).where(eq(revision.id, again.revisionId)).all();
    expect(numbers).toHaveLength(1);
    await expect(restore({ by: testChief, id, number: 2 })).rejects.toThrow('不能恢复第 2 版');
    await restore({ by: testChief, id, number: 1 });
    expect(readDraft(id)?.input.headline).toBe('早先的长稿');
    await changePublished(id, () => ({}));
    await kill({ by: testChief, id, reason: '太长' });
    expect(db().select({ state: article.state }).from(article).get()?.state).toBe('killed');
  },
);

test('2,000 marks on a word of an earlier build are each kind once, and the story opens', async () => {
  const { id } = await testDraft('加粗了两千次');
  const run = { text: '字', marks: [...many(2000, { type: 'strong' }), { type: 'superscript' }] };
  store(id, JSON.stringify({ version: 1, blocks: [{ type: 'paragraph', runs: [run] }] }));
  expect(readDraft(id)?.input.body.blocks).toEqual([
    { type: 'paragraph', runs: [{ text: '字', marks: [{ type: 'strong' }, { type: 'superscript' }] }] },
  ]);
});

import { eq } from 'drizzle-orm';
import { expect, test, vi } from 'vitest';
import { db, write } from '#db/client.ts';
import { editLock } from '#db/schema/editing.ts';
import { publication } from '#db/schema/publication.ts';
import { useTestDatabase } from '#db/testing.ts';
import { now, setClock } from '#lib/clock.ts';
import { fromBeijing } from '#lib/dates.ts';
import { limits } from '#lib/limits.ts';
import { readDraft } from '#newsroom/article/read-draft.ts';
import { restore } from '#newsroom/article/restore.ts';
import { createDraft, saveDraft } from '#newsroom/article/save-draft.ts';
import { plainRuns } from '#newsroom/body/body.rule.ts';
import { ensureChannels } from '#newsroom/channel/channels.ts';
import { publish } from '#newsroom/publication/publish.ts';
import { longStory } from '#newsroom/publication/testing-long-stories.ts';
import type { Person } from '#newsroom/staff/person.rule.ts';
import { readStory } from '#newsroom/story/read-story.ts';
import { type ArticleInput, blankInput } from './article-input.rule.ts';
import { compareRevisions } from './difference/compare-revisions.ts';
import { readRevisions } from './revisions.ts';

useTestDatabase();

const chief: Person = { id: null, name: '周总编', role: 'chief' };
const reporter: Person = { id: null, name: '小陈', role: 'reporter' };
const start = fromBeijing(2026, 3, 1, 9, 0);
const minute = 60_000;

const paragraph = (text: string) => ({ type: 'paragraph' as const, runs: plainRuns(text) });
const copy = ['渡口停航第三天，水位降到警戒线以下。', '海事部门说，恢复通航要等到周末。'];

const input = async (headline: string, more: Partial<ArticleInput> = {}): Promise<ArticleInput> => ({
  ...blankInput(await write((tx) => ensureChannels(tx, [{ name: '新闻' }, { name: '本地' }]))),
  headline,
  body: { version: 1, blocks: copy.map(paragraph) },
  ...more,
});

/** Three revisions of three people, of which readers see the second. */
async function threeRevisions() {
  setClock(start);
  const { id } = await createDraft({ by: reporter, input: await input('渡口停航', { tags: ['渡口'] }) });
  const save = async (by: Person, content: ArticleInput) => {
    setClock(now() + 20 * minute);
    await saveDraft({ by, id, basedOn: readDraft(id)?.revisionId ?? 0, input: content });
  };
  await save(chief, await input('渡口恢复通航', { tags: ['渡口', '交通'] }));
  setClock(now() + minute);
  const { path } = await publish({ by: chief, id, override: '突发' });
  const blocks = [paragraph(`${copy[0]}两岸等船的人排到了堤上。`), paragraph(copy[1] ?? '')];
  await save(reporter, await input('渡口恢复通航', { tags: ['渡口', '交通'], body: { version: 1, blocks } }));
  return { id, path };
}

test('the list tells of each revision who, when and what, and which readers see', async () => {
  const { id } = await threeRevisions();
  const lines = readRevisions(id, 1)?.entries;
  expect(lines).toMatchObject([
    {
      type: 'revision',
      line: {
        number: 3,
        staffName: '小陈',
        isHead: true,
        isPublished: false,
        basedOn: 2,
        changes: ['正文 +11 字'],
      },
    },
    { type: 'act', line: { verb: 'publish', staffName: '周总编' } },
    { type: 'revision', line: { number: 2, isPublished: true, isHead: false, changes: ['标题', '标签'] } },
    { type: 'revision', line: { number: 1, basedOn: null, changes: [], from: start } },
  ]);
});

test('without a choice the head is compared with the one it was written on', async () => {
  const { id } = await threeRevisions();
  const pair = compareRevisions(id, { from: null, to: null });
  expect([pair?.from?.number, pair?.to.number]).toEqual([2, 3]);
  expect(pair?.difference.fields).toEqual([]);
  expect(pair?.difference.units.map(({ type }) => type)).toEqual(['changed', 'same']);
  expect(pair?.difference.units[0]?.lines).toEqual([
    {
      label: '',
      parts: [
        { type: 'same', text: copy[0] },
        { type: 'added', text: '两岸等船的人排到了堤上。' },
      ],
    },
  ]);
});

test('any two can be compared, by fields and by copy; others than the article’s own cannot', async () => {
  const { id } = await threeRevisions();
  const pair = compareRevisions(id, { from: 1, to: 3 });
  expect(pair?.difference.fields.map(({ name }) => name)).toEqual(['标题', '标签']);
  expect(compareRevisions(id, { from: 9, to: 3 })).toBeNull();
  expect(compareRevisions(id, { from: null, to: 4 })).toBeNull();
  expect(compareRevisions(id + 1, { from: null, to: null })).toBeNull();
});

test('a caption, a link and a lead picture never change unseen', async () => {
  const figure = { type: 'figure' as const, mediaId: null, caption: '渡口', credit: '苏禾摄', alt: '江面' };
  const link = { type: 'link' as const, href: 'https://example.cn/a' };
  const withLink = (href: string) => ({
    type: 'paragraph' as const,
    runs: [{ text: '见通告', marks: [{ ...link, href }] }],
  });
  setClock(start);
  const { id, revisionId } = await createDraft({
    by: reporter,
    input: await input('渡口', { body: { version: 1, blocks: [figure, withLink(link.href)] } }),
  });
  setClock(start + 20 * minute);
  const blocks = [{ ...figure, alt: '清晨的江面' }, withLink('https://example.cn/b')];
  await saveDraft({
    by: reporter,
    id,
    basedOn: revisionId,
    input: await input('渡口', { body: { version: 1, blocks } }),
  });
  const units = compareRevisions(id, { from: 1, to: 2 })?.difference.units ?? [];
  expect(units.map(({ type }) => type)).toEqual(['changed', 'changed']);
  const changed = units.flatMap(({ lines }) =>
    lines.filter((line) => line.parts.some((part) => part.type !== 'same')),
  );
  expect(changed.map(({ label }) => label)).toEqual(['替代文字', '链接']);
});

test('restoring copies a revision as the head, and readers see what they saw', async () => {
  const { id, path } = await threeRevisions();
  const before = readStory(path.replace('/article/', ''));
  const made = await restore({ by: chief, id, number: 1 });
  expect(made.number).toBe(4);
  expect(readDraft(id)?.input).toMatchObject({ headline: '渡口停航', tags: ['渡口'] });
  expect(readStory(path.replace('/article/', ''))).toEqual(before);
  const published = db().select().from(publication).where(eq(publication.articleId, id)).get();
  expect(readRevisions(id, 1)?.entries[0]).toMatchObject({
    type: 'revision',
    line: { number: 4, restoredFrom: 1, isHead: true, staffName: '周总编' },
  });
  expect(readDraft(id)?.history[0]).toMatchObject({
    verb: 'restore',
    staffName: '周总编',
    detail: { from: 1 },
  });
  expect(published?.revisionId).not.toBe(made.revisionId);
});

test('what is the head already, or is no revision of the article, is not restored', async () => {
  const { id } = await threeRevisions();
  const other = await createDraft({ by: reporter, input: await input('别的稿件') });
  await expect(restore({ by: chief, id, number: 3 })).rejects.toMatchObject({ code: 'state' });
  await expect(restore({ by: chief, id, number: 9 })).rejects.toMatchObject({ code: 'notFound' });
  await expect(restore({ by: chief, id: other.id, number: 3 })).rejects.toMatchObject({ code: 'notFound' });
});

test('while someone else is writing, restoring wants to be meant', async () => {
  const { id } = await threeRevisions();
  const lock = { articleId: id, staffId: 'other', staffName: '老李', tab: 't', since: now(), seenAt: now() };
  await write((tx) => tx.insert(editLock).values(lock).run());
  await expect(restore({ by: chief, id, number: 1 })).rejects.toMatchObject({
    code: 'conflict',
    field: 'confirmed',
  });
  expect((await restore({ by: chief, id, number: 1, confirmed: true })).number).toBe(4);
  setClock(now() + 10 * minute);
  expect((await restore({ by: chief, id, number: 2 })).number).toBe(5);
});

test('who is limited to other channels reads the revisions and restores none', async () => {
  const { id } = await threeRevisions();
  const limited: Person = { id: null, name: '外地记者', role: 'editor', channels: [999] };
  await expect(restore({ by: limited, id, number: 1 })).rejects.toMatchObject({ code: 'forbidden' });
});

// `npm run figures` holds them to 200 ms.
test('of the long texts on a page of revisions only the newest are counted, so that nobody waits', async () => {
  setClock(start);
  const id = await longStory(30, 1200);
  const changes = readRevisions(id, 1)?.entries.flatMap((one) =>
    one.type === 'revision' ? [one.line.changes] : [],
  );
  const uncounted = '正文太长，没有统计改动';
  expect(changes).toHaveLength(30);
  const read = Math.floor(limits.summarisedBlocks.most / 1200);
  // The oldest that is read is compared with none.
  expect(changes?.filter((one) => !one.includes(uncounted))).toHaveLength(read - 1 + 1);
  expect(changes?.[0]?.join('')).toBe('正文大幅改动');
  expect(changes?.at(-2)).toEqual([uncounted]);
});

test('of five hundred revisions of a long story the copy of a page is read, and of two that are compared', async () => {
  setClock(start);
  const id = await longStory(500, 400);
  const parse = vi.spyOn(JSON, 'parse');
  const bodiesRead = () => parse.mock.calls.splice(0).filter(([text]) => text.length > 20_000).length;
  const list = readRevisions(id, 3);
  // And of the one that the oldest of them was written on.
  expect(bodiesRead()).toBe(31);
  const pair = compareRevisions(id, { from: 1, to: 500 });
  expect(bodiesRead()).toBe(2);
  parse.mockRestore();
  expect(list).toMatchObject({ pages: 17, page: 3, total: 500 });
  expect(list?.entries).toHaveLength(30);
  expect(pair?.difference.units).toHaveLength(400);
});

import { expect, test, vi } from 'vitest';
import type { Holder } from './save-calls.ts';
import { Saver } from './saver.ts';
import { TestDocument, headOf, savedAs, startOf, storyOf, useTestDesk } from './saving-testing.ts';

const desk = useTestDesk();
const base = storyOf('题', '第一段', '第二段');

function opened(articleId: number | null = 7) {
  const doc = new TestDocument(base);
  const lost: Holder[] = [];
  const saver = new Saver(startOf(articleId), doc, (holder) => lost.push(holder));
  doc.onChange = saver.changed;
  saver.start('tab');
  return { doc, saver, lost, status: () => saver.state().status };
}
const kept = () => [...desk().stored.keys()];
const headlines = () => desk().sent.map(({ input }) => input.headline);

test('what is typed is saved after a moment, and its copy goes', async () => {
  const { doc, status } = opened();
  desk().answers.push(savedAs(2));
  doc.type(storyOf('新题', '第一段', '第二段'));
  expect(status()).toBe('dirty');
  await vi.advanceTimersByTimeAsync(500);
  expect(kept()).toEqual(['jinwen-copy:7:tab']);
  await vi.advanceTimersByTimeAsync(3000);
  expect([status(), kept(), headlines()]).toEqual(['saved', [], ['新题']]);
  expect(desk().sent[0]).toMatchObject({ basedOn: { revisionId: 1, saves: 1 }, as: 'zhang', tab: 'tab' });
});

test('a new story gets its article by the first save, and goes on under its number', async () => {
  const { doc, saver } = opened(null);
  desk().answers.push(savedAs(2), savedAs(2, 2));
  doc.type(storyOf('新题'));
  expect(await finish(saver)).toBe(true);
  expect([doc.made, saver.state().articleId]).toEqual([7, 7]);
  doc.type(storyOf('新题二'));
  await finish(saver);
  expect(desk().sent.map(({ path, key }) => [path, key])).toEqual([
    ['/admin/articles/new/draft', 'key'],
    ['/admin/articles/7/draft', undefined],
  ]);
});

test('while the server is away one writes on: what was sent goes again first, then what came since', async () => {
  const { doc, saver, status } = opened();
  doc.type(storyOf('一'));
  expect(await finish(saver)).toBe(false);
  expect(status()).toBe('offline');
  doc.type(storyOf('二'));
  desk().answers.push(savedAs(2), savedAs(2, 2));
  await vi.advanceTimersByTimeAsync(5000);
  expect([status(), kept(), headlines()]).toEqual(['saved', [], ['一', '一', '二']]);
});

test('nothing is sent in the middle of a composition, but when the page goes away', async () => {
  const { doc, saver } = opened();
  doc.composing = true;
  doc.type(storyOf('拼yin'));
  await vi.advanceTimersByTimeAsync(20_000);
  expect(desk().sent).toEqual([]);
  saver.leave();
  expect(desk().sent).toMatchObject([{ keepalive: true }]);
});

test("another's changes beside these are merged, and the text that went aside is closed by the next save", async () => {
  const { doc, saver } = opened();
  desk().answers.push(
    { kind: 'conflict', head: headOf(storyOf('题', '第一段', '李四改的'), 5), aside: 9 },
    savedAs(6),
  );
  doc.type(storyOf('题', '张三改的', '第二段'));
  await finish(saver);
  await vi.advanceTimersByTimeAsync(100);
  expect(doc.text).toEqual(storyOf('题', '张三改的', '李四改的'));
  expect(saver.state()).toMatchObject({ status: 'saved', notice: '已合并李四的改动' });
  expect(desk().sent[1]).toMatchObject({ merged: 9, aside: null, basedOn: { revisionId: 5 } });
});

test('what both changed waits for a person, and is saved as they settle it', async () => {
  const { doc, saver, status } = opened();
  desk().answers.push({ kind: 'conflict', head: headOf(storyOf('李四的题'), 5), aside: 9 }, savedAs(6));
  doc.type(storyOf('张三的题', '第一段', '第二段'));
  expect(await finish(saver)).toBe(false);
  expect([status(), saver.state().conflict?.count]).toEqual(['conflict', 1]);
  expect(saver.merger.clash()?.conflicts).toEqual(['headline']);
  saver.merger.resolve(storyOf('两人的题'));
  await vi.advanceTimersByTimeAsync(100);
  expect([status(), headlines()[1], desk().sent[1]?.['merged']]).toEqual(['saved', '两人的题', 9]);
});

test('what was written while an older text waited is kept aside as well, before anyone chooses', async () => {
  const { doc, saver } = opened();
  const head = headOf(storyOf('李四的题'), 5);
  doc.type(storyOf('一'));
  await finish(saver);
  doc.type(storyOf('二'));
  desk().answers.push({ kind: 'conflict', head, aside: 9 }, { kind: 'conflict', head, aside: 9 });
  saver.retry();
  await vi.advanceTimersByTimeAsync(100);
  expect(desk().sent.map(({ input, aside }) => [input.headline, aside])).toEqual([
    ['一', null],
    ['一', null],
    ['二', 9],
  ]);
});

test('who loses the lock keeps what was unsaved aside, and merges it when writing goes on', async () => {
  const { doc, saver, lost, status } = opened();
  const holder = { name: '李四', since: 1, own: false };
  const head = headOf(storyOf('题', '第一段', '李四改的'), 5);
  desk().answers.push({ kind: 'locked', head, holder, aside: 9 }, savedAs(6));
  doc.type(storyOf('题', '张三改的', '第二段'));
  await finish(saver);
  expect(lost).toEqual([holder]);
  await saver.lock();
  expect([status(), saver.state().keptAside, kept()]).toEqual(['locked', true, []]);
  saver.unlock(head);
  await vi.advanceTimersByTimeAsync(100);
  expect([status(), doc.text]).toEqual(['saved', storyOf('题', '张三改的', '李四改的')]);
  expect(desk().sent[1]).toMatchObject({ merged: 9 });
});

test('under another person nothing is saved until they take it on', async () => {
  const { doc, saver, status } = opened();
  const li = { id: 'li', name: '李四' };
  desk().answers.push({ kind: 'otherPerson', person: li }, savedAs(2));
  doc.type(storyOf('一'));
  await finish(saver);
  expect([status(), saver.state().otherPerson]).toEqual(['signedOut', li]);
  saver.goOnAs(li);
  await vi.advanceTimersByTimeAsync(100);
  expect([status(), desk().sent.map((one) => one['as'])]).toEqual(['saved', ['zhang', 'li']]);
});

test('a text whose article is gone stays, and becomes a new one when its writer says so', async () => {
  const { doc, saver, status } = opened();
  desk().answers.push({ kind: 'refused', code: 'notFound', message: '没有这篇稿件。' }, savedAs(2));
  doc.type(storyOf('一'));
  await finish(saver);
  saver.retry();
  await vi.advanceTimersByTimeAsync(60_000);
  expect([desk().sent.length, saver.state().gone, kept()]).toEqual([1, true, ['jinwen-copy:7:tab']]);
  saver.saveAsNew('other');
  await vi.advanceTimersByTimeAsync(100);
  expect([status(), desk().sent[1]?.['key'], kept()]).toEqual(['saved', 'other', []]);
});

test('a field that is refused is told and stays in the copy, while the rest is saved', async () => {
  const { doc, saver, status } = opened();
  desk().answers.push(
    { kind: 'refused', code: 'invalid', field: 'headline', message: '标题太长' },
    savedAs(2),
  );
  doc.type(storyOf('太长的题', '新的一段', '第二段'));
  expect(await finish(saver)).toBe(false);
  expect(desk().sent[1]?.input).toEqual(storyOf('题', '新的一段', '第二段'));
  expect([status(), kept()]).toEqual(['dirty', ['jinwen-copy:7:tab']]);
  expect(saver.state().message).toContain('标题太长');
});

test('what is refused is not tried again before something changes', async () => {
  const { doc, saver } = opened();
  const refused = { kind: 'refused', code: 'forbidden', message: '不能改' } as const;
  desk().answers.push(refused, savedAs(2));
  doc.type(storyOf('一'));
  await finish(saver);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(headlines()).toEqual(['一']);
  doc.type(storyOf('二'));
  await vi.advanceTimersByTimeAsync(5000);
  expect(headlines()).toEqual(['一', '二']);
});

test('a text that waited elsewhere comes in where it clashes with nothing, and else is laid beside', async () => {
  const { doc, saver } = opened();
  desk().answers.push(savedAs(2));
  doc.type(storyOf('题', '张三改的', '第二段'));
  const waiting = { base, aside: 9 };
  expect(saver.merger.takeIn({ ...waiting, input: storyOf('题', '第一段', '别处改的') })).toBeNull();
  expect(doc.text).toEqual(storyOf('题', '张三改的', '别处改的'));
  await vi.advanceTimersByTimeAsync(100);
  expect(desk().sent[0]).toMatchObject({ merged: 9 });
  const clash = saver.merger.takeIn({ ...waiting, input: storyOf('题', '另一种改法', '第二段') });
  expect(clash?.pieces.filter(({ kind }) => kind === 'conflict')).toHaveLength(1);
});

async function finish(saver: Saver): Promise<boolean> {
  const saved = saver.saveNow();
  await vi.advanceTimersByTimeAsync(100);
  return saved;
}

test('a story that was dropped meanwhile takes no save: what was typed stays here, and the page looks again', async () => {
  const { doc, saver, status } = opened();
  const refused = { kind: 'refused', code: 'state', message: '这篇稿件已弃用，恢复以后才能存。' } as const;
  desk().answers.push(refused, savedAs(2));
  doc.type(storyOf('白写不了'));
  expect(await finish(saver)).toBe(false);
  expect([status(), doc.closed, kept()]).toEqual(['dirty', 1, ['jinwen-copy:7:tab']]);
  expect(saver.state().message).toBe('没有存到服务器：这篇稿件已弃用，恢复以后才能存。内容留在本机。');
  // Brought back: the lock is held anew, and with it all that waited is saved.
  saver.unlock(null);
  await vi.advanceTimersByTimeAsync(100);
  expect([status(), kept(), headlines()]).toEqual(['saved', [], ['白写不了', '白写不了']]);
});

import { count, eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { db, write } from '#db/client.ts';
import { article, revision } from '#db/schema/article.ts';
import { audit } from '#db/schema/audit.ts';
import { useTestDatabase } from '#db/testing.ts';
import { setClock } from '#lib/clock.ts';
import { costRatio } from '#lib/testing-cost.ts';
import { plainRuns } from '#newsroom/body/body.rule.ts';
import { ensureChannels } from '#newsroom/channel/channels.ts';
import { publish } from '#newsroom/publication/publish.ts';
import { savingAgain } from '#newsroom/publication/testing-long-stories.ts';
import { type ArticleInput, blankInput } from '#newsroom/revision/article-input.rule.ts';
import { revisionById } from '#newsroom/revision/revision.ts';
import { closeAside, openAsides, readAside } from './aside.ts';
import { type Autosave, autosave, firstSave } from './autosave.ts';
import { holdLock, releaseLock, takeOverLock } from './edit-lock.ts';
import { readDraft } from './read-draft.ts';
import { createDraft } from './save-draft.ts';

useTestDatabase();

const zhang = { id: 'zhang', name: '张三', role: 'chief' } as const;
const li = { id: 'li', name: '李四', role: 'editor' } as const;
const tab = 'tab00000001';
const otherTab = 'tab00000002';

const channels = () => write((tx) => ensureChannels(tx, [{ name: '新闻' }, { name: '本地' }]));
const input = async (headline: string, more: Partial<ArticleInput> = {}): Promise<ArticleInput> => ({
  ...blankInput(await channels()),
  headline,
  body: { version: 1, blocks: [{ type: 'paragraph', runs: plainRuns('渡口停航第三天。') }] },
  ...more,
});

async function opened(headline = '一') {
  const { id, revisionId, saves } = await createDraft({ by: zhang, input: await input(headline) });
  const save = async (headline: string, more: Partial<Autosave> = {}) =>
    autosave({
      by: zhang,
      id,
      tab,
      basedOn: { revisionId, saves },
      input: await input(headline),
      aside: null,
      merged: null,
      ...more,
    });
  return { id, revisionId, save };
}

const acts = (id: number) =>
  db()
    .select()
    .from(audit)
    .where(eq(audit.articleId, id))
    .all()
    .map((one) => one.verb);
const headlineOf = (revisionId: number) => revisionById(revisionId)?.headline;

test('saves into the own young revision count up, and only a new revision is an act', async () => {
  setClock(1_000_000);
  const { id, revisionId, save } = await opened();
  expect(await save('二')).toMatchObject({ kind: 'saved', revisionId, saves: 1, state: 'draft' });
  expect(await save('三', { basedOn: { revisionId, saves: 1 } })).toMatchObject({ saves: 2 });
  expect(acts(id)).toEqual(['create']);
  setClock(1_000_000 + 11 * 60_000);
  const later = await save('四', { basedOn: { revisionId, saves: 2 } });
  expect(later).toMatchObject({ kind: 'saved', saves: 0 });
  expect(acts(id)).toEqual(['create', 'save']);
});

test('a save without any change writes nothing, also where its base is old: its first answer may have been lost', async () => {
  const { id, revisionId, save } = await opened();
  await save('二');
  const before = db().select().from(article).where(eq(article.id, id)).get();
  setClock(Date.now() + 5000);
  expect(await save('二')).toMatchObject({ kind: 'saved', revisionId, saves: 1 });
  expect(db().select().from(article).where(eq(article.id, id)).get()).toEqual(before);
  expect(readDraft(id)?.saves).toBe(1);
});

test('a text that is based on an older save is kept aside and the head is handed over', async () => {
  const { id, revisionId, save } = await opened();
  await save('二');
  const answer = await save('三');
  if (answer.kind !== 'conflict') throw new Error(answer.kind);
  expect(answer.head).toMatchObject({ revisionId, saves: 1, staffName: '张三', input: { headline: '二' } });
  expect(headlineOf(answer.aside)).toBe('三');
  expect(readDraft(id)?.input.headline).toBe('二');
  // A later text of the same tab goes into the same revision.
  const again = await save('三又', { aside: answer.aside });
  expect(again).toMatchObject({ kind: 'conflict', aside: answer.aside });
  expect(headlineOf(answer.aside)).toBe('三又');
  expect(openAsides(id, zhang)).toMatchObject([{ revisionId: answer.aside }]);
  expect(readAside(id, answer.aside)).toMatchObject({
    input: { headline: '三又' },
    base: { headline: '二' },
  });
  // Merged: it waits no longer, stays as it is, and is not written over by a later conflict.
  await save('二和三', { basedOn: { revisionId, saves: 1 }, merged: answer.aside });
  expect(openAsides(id, zhang)).toEqual([]);
  const next = await save('五', { aside: answer.aside });
  if (next.kind !== 'conflict') throw new Error(next.kind);
  expect(next.aside).not.toBe(answer.aside);
  expect(headlineOf(answer.aside)).toBe('三又');
  expect(acts(id).filter((verb) => verb === 'keepAside')).toHaveLength(2);
});

test('nobody replaces or closes what another kept aside', async () => {
  const { id, save } = await opened();
  await save('二');
  const answer = await save('三');
  if (answer.kind !== 'conflict') throw new Error(answer.kind);
  await releaseLock({ id, tab });
  const other = await save('李四的', { by: li, tab: otherTab, aside: answer.aside });
  if (other.kind !== 'conflict') throw new Error(other.kind);
  expect(other.aside).not.toBe(answer.aside);
  await closeAside({ by: li, id, revisionId: answer.aside });
  expect(openAsides(id, zhang)).toHaveLength(1);
  expect(headlineOf(answer.aside)).toBe('三');
});

test('one tab writes at a time: another is told who and since when, and its text is kept aside', async () => {
  setClock(5_000_000);
  const { id, save } = await opened();
  expect(await holdLock({ by: zhang, id, tab })).toEqual({ held: true, since: 5_000_000 });
  setClock(5_060_000);
  expect(await holdLock({ by: zhang, id, tab })).toEqual({ held: true, since: 5_000_000 });
  const holder = { name: '张三', since: 5_000_000 };
  expect(await holdLock({ by: li, id, tab: otherTab })).toEqual({
    held: false,
    holder: { ...holder, own: false },
  });
  expect(await holdLock({ by: zhang, id, tab: otherTab })).toEqual({
    held: false,
    holder: { ...holder, own: true },
  });
  const answer = await save('李四的', { by: li, tab: otherTab });
  if (answer.kind !== 'locked') throw new Error(answer.kind);
  expect(answer.aside === null ? null : headlineOf(answer.aside)).toBe('李四的');
  expect(readDraft(id)?.input.headline).toBe('一');
  expect(await save('一', { by: li, tab: otherTab })).toMatchObject({ kind: 'locked', aside: null });
});

test('a tab of the same browser that crashed keeps its own writer out no longer, and nobody else in', async () => {
  const { id } = await opened();
  await holdLock({ by: zhang, id, tab });
  const gone = [tab];
  expect(await holdLock({ by: li, id, tab: otherTab, gone })).toMatchObject({ held: false });
  expect(await holdLock({ by: zhang, id, tab: otherTab, gone: ['tab00000009'] })).toMatchObject({
    held: false,
  });
  expect(await holdLock({ by: zhang, id, tab: otherTab, gone })).toMatchObject({ held: true });
  expect(await holdLock({ by: zhang, id, tab })).toMatchObject({ held: false });
});

test('who takes over writes on, and the text of the other tab is kept aside at its next save', async () => {
  const { id, revisionId, save } = await opened();
  await holdLock({ by: zhang, id, tab });
  expect(await takeOverLock({ by: li, id, tab: otherTab })).toMatchObject({ held: true });
  expect(acts(id)).toEqual(['create', 'takeOver']);
  const theirs = await save('李四的', { by: li, tab: otherTab });
  expect(theirs).toMatchObject({ kind: 'saved', saves: 0 });
  expect(await holdLock({ by: zhang, id, tab })).toMatchObject({ held: false });
  const mine = await save('没存的一句');
  if (mine.kind !== 'locked' || mine.aside === null) throw new Error(mine.kind);
  expect(headlineOf(mine.aside)).toBe('没存的一句');
  expect(revisionById(mine.aside)).toMatchObject({ aside: true, basedOn: revisionId, staffName: '张三' });
  expect(readDraft(id)?.input.headline).toBe('李四的');
});

test('a lock holds ninety seconds after its last sign, is given back on leaving, and not by another tab', async () => {
  setClock(5_000_000);
  const { id } = await opened();
  await holdLock({ by: zhang, id, tab });
  await releaseLock({ id, tab: otherTab });
  expect(await holdLock({ by: li, id, tab: otherTab })).toMatchObject({ held: false });
  setClock(5_000_000 + 91_000);
  expect(await holdLock({ by: li, id, tab: otherTab })).toMatchObject({ held: true });
  await releaseLock({ id, tab: otherTab });
  expect(await holdLock({ by: zhang, id, tab })).toMatchObject({ held: true });
  // Another person who signed in in that very tab and goes on there.
  expect(await holdLock({ by: li, id, tab })).toMatchObject({ held: true });
  await releaseLock({ id, tab });
  await holdLock({ by: zhang, id, tab });
  // The server's clock was put back by a day: nobody is kept out for it.
  setClock(5_000_000 - 86_400_000);
  expect(await holdLock({ by: li, id, tab: otherTab })).toMatchObject({ held: true });
});

test('a new story is made once, however often its first save is repeated', async () => {
  const key = 'key0000000000000001';
  const first = await firstSave({ by: zhang, tab, key, input: await input('') });
  if (first.kind !== 'saved') throw new Error(first.kind);
  expect(await firstSave({ by: zhang, tab, key, input: await input('') })).toMatchObject({
    kind: 'saved',
    id: first.id,
    revisionId: first.revisionId,
  });
  expect(await firstSave({ by: zhang, tab, key, input: await input('已有标题') })).toMatchObject({
    kind: 'conflict',
    head: { id: first.id, input: { headline: '' } },
  });
  expect(await firstSave({ by: li, tab: otherTab, key, input: await input('') })).not.toMatchObject({
    id: first.id,
  });
  expect(db().select({ rows: count() }).from(article).get()?.rows).toBe(2);
  const out = publish({ by: zhang, id: first.id, override: '急' });
  await expect(out).rejects.toMatchObject({ code: 'invalid', field: 'headline' });
});

test('what the input names must be there, and the refusal says which field', async () => {
  const { save } = await opened();
  const wrong = async (more: Partial<ArticleInput>) => save('二', { input: await input('二', more) });
  await expect(wrong({ channelId: 999 })).rejects.toMatchObject({ code: 'invalid', field: 'channelId' });
  await expect(wrong({ leadMediaId: 'aaaaaaaaaaaa' })).rejects.toMatchObject({ field: 'leadMediaId' });
  await expect(wrong({ related: [{ id: 999, relation: 'related' }] })).rejects.toMatchObject({
    field: 'related',
  });
});

test('who may not write in a channel neither saves nor locks there', async () => {
  const { id, save } = await opened();
  const limited = { ...li, channels: [999] };
  await expect(save('二', { by: limited })).rejects.toMatchObject({ code: 'forbidden' });
  await expect(holdLock({ by: limited, id, tab })).rejects.toMatchObject({ code: 'forbidden' });
  await expect(takeOverLock({ by: limited, id, tab })).rejects.toMatchObject({ code: 'forbidden' });
});

// `npm run figures` holds it to a tenth of a second.
test('an autosave of a long body costs what its length makes it cost, and stays one revision', async () => {
  setClock(1_000_000);
  const [short, long] = [await savingAgain(34), await savingAgain(340)];
  expect(long.bytes).toBeGreaterThan(100_000);
  // Ten times as long; whatever looked at each paragraph beside each would cost a hundred times as much.
  expect(await costRatio(short.again, long.again, 25)).toBeLessThan(25);
  const rows = db().select({ rows: count() }).from(revision).where(eq(revision.articleId, long.id)).get();
  expect(rows?.rows).toBe(1);
});

import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { db, write } from '#db/client.ts';
import { audit } from '#db/schema/audit.ts';
import { previewLink } from '#db/schema/editing.ts';
import { useTestDatabase } from '#db/testing.ts';
import { setClock } from '#lib/clock.ts';
import { fromBeijing } from '#lib/dates.ts';
import { sha256 } from '#lib/ids.ts';
import { createDraft, saveDraft } from '#newsroom/article/save-draft.ts';
import { spike } from '#newsroom/article/spike.ts';
import { plainRuns } from '#newsroom/body/body.rule.ts';
import { ensureChannels } from '#newsroom/channel/channels.ts';
import { kill } from '#newsroom/publication/kill.ts';
import { publish } from '#newsroom/publication/publish.ts';
import { type ArticleInput, blankInput } from '#newsroom/revision/article-input.rule.ts';
import { isPreviewPath } from '#newsroom/site/preview-paths.rule.ts';
import type { Person } from '#newsroom/staff/person.rule.ts';
import { dropEndedLinks, makeLink, openLinks, revokeLink } from './preview-link.ts';
import { readPreview } from './read-preview.ts';
import { readStory } from './read-story.ts';

useTestDatabase();

const chief: Person = { id: null, name: '周总编', role: 'chief' };
const reporter: Person = { id: null, name: '小陈', role: 'reporter' };
const override = '突发，先发后审';
const start = fromBeijing(2026, 3, 1, 9, 0);
const hour = 60 * 60_000;

const input = async (headline: string, more: Partial<ArticleInput> = {}): Promise<ArticleInput> => ({
  ...blankInput(await write((tx) => ensureChannels(tx, [{ name: '新闻' }, { name: '本地' }]))),
  headline,
  sourceName: '今闻',
  tags: ['渡口'],
  contributors: [{ role: '记者', name: '苏禾' }],
  body: {
    version: 1,
    blocks: [{ type: 'paragraph', runs: plainRuns('渡口停航第三天，水位降到警戒线以下。') }],
  },
  ...more,
});

const draft = async (headline: string, more: Partial<ArticleInput> = {}) =>
  createDraft({ by: reporter, input: await input(headline, more) });
const tokenOf = (path: string) => path.replace('/preview/', '');

test('a link opens its story as the head stands, and follows the head', async () => {
  const story = await draft('渡口恢复通航');
  const { path } = await makeLink({ by: reporter, id: story.id, hours: 1 });
  expect(readPreview(tokenOf(path))).toMatchObject({
    state: 'unpublished',
    story: { title: '渡口恢复通航', path },
  });
  const content = await input('渡口今晨恢复通航');
  await saveDraft({ by: chief, id: story.id, basedOn: story.revisionId, input: content });
  expect(readPreview(tokenOf(path))?.story.title).toBe('渡口今晨恢复通航');
});

test('a preview is the story that readers get once it is published', async () => {
  setClock(start);
  const story = await draft('渡口恢复通航');
  const { path } = await makeLink({ by: reporter, id: story.id, hours: 1 });
  const before = readPreview(tokenOf(path))?.story;
  const published = await publish({ by: chief, id: story.id, override });
  const answer = readStory(published.path.replace('/article/', ''));
  expect(before).toEqual({ ...(answer?.kind === 'story' ? answer.story : {}), path });
  expect(readPreview(tokenOf(path))?.state).toBe('same');
  await kill({ by: chief, id: story.id, reason: '事实有误' });
  expect(readPreview(tokenOf(path))?.state).toBe('killed');
});

test('what readers see does not change with what a preview shows', async () => {
  const story = await draft('渡口恢复通航');
  const { path } = await publish({ by: chief, id: story.id, override });
  const content = await input('还没有核实的标题');
  await saveDraft({ by: reporter, id: story.id, basedOn: story.revisionId, input: content });
  const link = await makeLink({ by: reporter, id: story.id, hours: 24 });
  expect(readPreview(tokenOf(link.path))).toMatchObject({
    state: 'changed',
    story: { title: '还没有核实的标题' },
  });
  expect(readStory(path.replace('/article/', ''))).toMatchObject({ story: { title: '渡口恢复通航' } });
});

test('a link opens nothing after its time, once revoked, or once the story is spiked', async () => {
  setClock(start);
  const story = await draft('渡口恢复通航');
  const [brief, long, other] = [
    await makeLink({ by: reporter, id: story.id, hours: 1 }),
    await makeLink({ by: reporter, id: story.id, hours: 168 }),
    await makeLink({ by: reporter, id: story.id, hours: 168 }),
  ];
  const opens = () => [brief, long, other].map(({ path }) => readPreview(tokenOf(path)) !== null);
  setClock(start + hour - 1);
  expect(opens()).toEqual([true, true, true]);
  setClock(start + hour);
  expect(opens()).toEqual([false, true, true]);
  await revokeLink({ by: chief, id: story.id, link: long.id });
  expect(opens()).toEqual([false, false, true]);
  await spike({ by: chief, id: story.id });
  expect(opens()).toEqual([false, false, false]);
  await expect(makeLink({ by: chief, id: story.id, hours: 1 })).rejects.toMatchObject({ code: 'state' });
});

test('a link is revoked by who made it, who writes on its story, and editors of its channel, and by no one else', async () => {
  const who = (role: Person['role'], id: string, channels?: number[]): Person => ({
    id,
    name: id,
    role,
    ...(channels && { channels }),
  });
  const author = who('reporter', 'author');
  const story = await createDraft({ by: author, input: await input('渡口恢复通航') });
  const made = () => makeLink({ by: who('reporter', 'maker'), id: story.id, hours: 1 });
  const revoke = async (by: Person) => revokeLink({ by, id: story.id, link: (await made()).id });
  for (const by of [who('reporter', 'maker'), author, who('editor', 'e'), who('chief', 'c')])
    await expect(revoke(by)).resolves.toBeUndefined();
  for (const by of [who('reporter', 'other'), who('editor', 'e', [99_999]), who('reporter', 'r', [99_999])])
    await expect(revoke(by)).rejects.toMatchObject({ code: 'forbidden' });
  expect(openLinks(story.id)).toHaveLength(3);
});

test('a link opens its own story only, and no made-up token opens any', async () => {
  const [one, other] = [await draft('甲稿'), await draft('乙稿')];
  const link = await makeLink({ by: reporter, id: one.id, hours: 1 });
  await makeLink({ by: reporter, id: other.id, hours: 1 });
  const token = tokenOf(link.path);
  expect(readPreview(token)?.story.id).toBe(one.id);
  const flipped = `${token.slice(0, -2)}${token.endsWith('AA') ? 'BB' : 'AA'}`;
  for (const wrong of ['', 'x', link.id, sha256(token), flipped, `${token} `, `${token}%00`]) {
    expect(readPreview(wrong)).toBeNull();
  }
  await revokeLink({ by: chief, id: other.id, link: link.id });
  expect(readPreview(token)?.story.id).toBe(one.id);
});

test('the token is nowhere in the store, and each link that was made or revoked is in the audit', async () => {
  const story = await draft('渡口恢复通航');
  const { path, id } = await makeLink({ by: reporter, id: story.id, hours: 72 });
  await makeLink({ by: chief, id: story.id, hours: 1, own: true });
  await revokeLink({ by: chief, id: story.id, link: id });
  const acts = db().select().from(audit).where(eq(audit.articleId, story.id)).all();
  expect(acts.map(({ verb, staffName }) => [verb, staffName]).slice(1)).toEqual([
    ['sharePreview', '小陈'],
    ['preview', '周总编'],
    ['revokePreview', '周总编'],
  ]);
  const stored = JSON.stringify([acts, db().select().from(previewLink).all()]);
  expect(stored).not.toContain(tokenOf(path));
  expect(tokenOf(path)).toMatch(/^[\w-]{43}$/);
});

test('open links are listed with who and until when; ended ones are thrown away', async () => {
  setClock(start);
  const story = await draft('渡口恢复通航');
  await makeLink({ by: reporter, id: story.id, hours: 1 });
  await makeLink({ by: chief, id: story.id, hours: 24 });
  setClock(start + 2 * hour);
  expect(openLinks(story.id)).toMatchObject([
    { staffName: '周总编', createdAt: start, expiresAt: start + 24 * hour },
  ]);
  expect(await dropEndedLinks()).toBe(1);
  expect(db().select().from(previewLink).all()).toHaveLength(1);
});

test('fifty open links of one story are enough', async () => {
  const story = await draft('渡口恢复通航');
  for (let made = 0; made < 50; made += 1) await makeLink({ by: reporter, id: story.id, hours: 1 });
  await expect(makeLink({ by: reporter, id: story.id, hours: 1 })).rejects.toMatchObject({ code: 'limited' });
});

test('only addresses that a preview may stand at are let through', () => {
  const token = 'a'.repeat(43);
  const may = (...rest: string[]) => isPreviewPath(['preview', ...rest]);
  expect([may(token), may(token, '2'), may(token, 'page', '3'), may(token, 'oldest')]).toEqual([
    true,
    true,
    true,
    true,
  ]);
  expect([
    may(),
    may('short'),
    may(token, '1'),
    may(token, 'x'),
    may(token, '2', '3'),
    may(`${token}a`),
  ]).toEqual(Array.from({ length: 6 }, () => false));
});
